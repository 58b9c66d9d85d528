/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cairn-session.h"

G_BEGIN_DECLS

/* What is invented needs no secret, only the same way in as any register. */
#define CAIRN_TRAINING_PASSPHRASE "training"

void          cairn_opening_open_async    (const char           *folder,
                                           const char           *passphrase,
                                           CairnRegisterAccess   access,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
CairnSession *cairn_opening_open_finish   (GAsyncResult         *result,
                                           GError              **error) G_GNUC_WARN_UNUSED_RESULT;
void          cairn_opening_create_async  (const char           *folder,
                                           const char           *person,
                                           const char           *passphrase,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
CairnSession *cairn_opening_create_finish (GAsyncResult         *result,
                                           char                **recovery,
                                           GError              **error) G_GNUC_WARN_UNUSED_RESULT;

void          cairn_opening_restore_async   (const char           *backup,
                                             const char           *passphrase,
                                             const char           *folder,
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
CairnSession *cairn_opening_restore_finish  (GAsyncResult         *result,
                                             char                **moved_to,
                                             GError              **error) G_GNUC_WARN_UNUSED_RESULT;
void          cairn_opening_training_async  (const char           *folder,
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
CairnSession *cairn_opening_training_finish (GAsyncResult         *result,
                                             GError              **error) G_GNUC_WARN_UNUSED_RESULT;

char *cairn_opening_dup_training_folder  (void) G_GNUC_WARN_UNUSED_RESULT;
char *cairn_opening_read_passphrase_file (GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
