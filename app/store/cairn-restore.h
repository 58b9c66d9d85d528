/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-register.h"

G_BEGIN_DECLS

gboolean       cairn_register_restore (CairnRegister  *self,
                                       const char     *backup,
                                       const char     *passphrase,
                                       GCancellable   *cancellable,
                                       GError        **error);
CairnRegister *cairn_restore_new      (const char     *backup,
                                       const char     *passphrase,
                                       const char     *folder,
                                       GCancellable   *cancellable,
                                       GError        **error) G_GNUC_WARN_UNUSED_RESULT;
CairnRegister *cairn_restore          (const char     *backup,
                                       const char     *passphrase,
                                       const char     *folder,
                                       char          **moved_to,
                                       GCancellable   *cancellable,
                                       GError        **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
