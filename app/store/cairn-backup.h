/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-register.h"

G_BEGIN_DECLS

/**
 * CairnBackup:
 * @path: (owned): the file, in the register's `backups`
 * @made_ms: when it was made, in milliseconds since the Unix epoch
 * @n_bytes: how long it is
 *
 * One backup that a register keeps.
 */
typedef struct
{
  char    *path;
  gint64   made_ms;
  guint64  n_bytes;
} CairnBackup;

CairnBackup *cairn_backup_copy (const CairnBackup *self) G_GNUC_WARN_UNUSED_RESULT;
void         cairn_backup_free (CairnBackup       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CairnBackup, cairn_backup_free)

GPtrArray   *cairn_backup_list           (const char    *folder) G_GNUC_WARN_UNUSED_RESULT;
CairnBackup *cairn_backup_find_last_good (const char    *folder,
                                          const char    *passphrase,
                                          GCancellable  *cancellable,
                                          GError       **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean     cairn_backup_verify         (const char    *path,
                                          const char    *passphrase,
                                          GCancellable  *cancellable,
                                          GError       **error);

gboolean  cairn_register_needs_backup      (CairnRegister  *self);
char     *cairn_register_back_up           (CairnRegister  *self,
                                            GCancellable   *cancellable,
                                            GError        **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean  cairn_register_write_backup_file (CairnRegister  *self,
                                            const char     *path,
                                            GCancellable   *cancellable,
                                            GError        **error);

G_END_DECLS
