/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-backup.h"
#include "cairn-register-private.h"

G_BEGIN_DECLS

#define CAIRN_BACKUP_FILE_SUFFIX ".cairn-backup"

/* A file in `backups/` with this in its name is cleared away when the next backup is made. */
#define CAIRN_BACKUP_UNFINISHED_SUFFIX ".new"

/**
 * CairnBackupSource:
 * @database: (owned): the copy of the database
 * @keys: (owned): the copy of its `keys.json`
 * @scratch: (owned) (nullable): a private folder that both are in, removed with the source
 *
 * A backup laid out as files, whatever form it came in.
 */
typedef struct
{
  char *database;
  char *keys;
  char *scratch;
} CairnBackupSource;

CairnBackupSource *_cairn_backup_source_new        (const char         *path,
                                                    const char         *scratch_parent,
                                                    GError            **error) G_GNUC_WARN_UNUSED_RESULT;
void               _cairn_backup_source_free       (CairnBackupSource  *self);
void               _cairn_backup_source_clear_away (const char         *folder);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CairnBackupSource, _cairn_backup_source_free)

CairnSecret *_cairn_backup_source_unlock (CairnBackupSource  *self,
                                          CairnRegister      *current,
                                          const char         *passphrase,
                                          GError            **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean     _cairn_backup_source_verify (CairnBackupSource  *self,
                                          const CairnSecret  *key,
                                          GCancellable       *cancellable,
                                          GError            **error);
CairnRegister *_cairn_backup_source_open (CairnBackupSource  *self,
                                          const CairnSecret  *key,
                                          GError            **error) G_GNUC_WARN_UNUSED_RESULT;

gboolean _cairn_backup_copy_database (CairnRegister  *self,
                                      const char     *path,
                                      GCancellable   *cancellable,
                                      GError        **error);
char    *_cairn_backup_make          (CairnRegister  *self,
                                      GCancellable   *cancellable,
                                      GError        **error) G_GNUC_WARN_UNUSED_RESULT;

gboolean _cairn_backup_file_write (const char    *path,
                                   const char    *database,
                                   const char    *keys,
                                   GError       **error);
gboolean _cairn_backup_file_read  (const char    *path,
                                   const char    *folder,
                                   GError       **error);

G_END_DECLS
