/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-store"

#include "config.h"

#include "cairn-restore.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "cairn-backup-private.h"
#include "cairn-error.h"
#include "cairn-file-private.h"
#include "cairn-journal.h"
#include "cairn-migrations-private.h"

/* Restoring copies pages by SQLite's backup API, as one transaction of the register: were the file replaced, a
 * write-ahead log that still lay beside it would be read into the wrong database. */

#define PAGES_AT_ONCE 256
#define NEXT_NAME     "restoring" CAIRN_BACKUP_UNFINISHED_SUFFIX

static gboolean
copy_pages (CairnDatabase  *from,
            CairnDatabase  *to,
            GCancellable   *cancellable,
            GError        **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (cairn_database_get_handle (to), "main",
                                                cairn_database_get_handle (from), "main");
  int result = SQLITE_OK;

  if (backup == NULL)
    return cairn_database_set_error (to, _("Restoring the backup"), error);

  while (result == SQLITE_OK && !g_cancellable_is_cancelled (cancellable))
    result = sqlite3_backup_step (backup, PAGES_AT_ONCE);
  sqlite3_backup_finish (backup);

  if (result == SQLITE_DONE)
    return TRUE;
  if (result == SQLITE_OK)
    return !g_cancellable_set_error_if_cancelled (cancellable, error);
  return cairn_database_set_error (to, _("Restoring the backup"), error);
}

static gboolean
copy_from_source (CairnBackupSource  *source,
                  const CairnSecret  *key,
                  CairnDatabase      *to,
                  GCancellable       *cancellable,
                  GError            **error)
{
  g_autoptr(CairnDatabase) from = cairn_database_open (source->database, CAIRN_DATABASE_IMMUTABLE, key, error);

  return from != NULL && copy_pages (from, to, cancellable, error);
}

static gboolean
note_restored (CairnRegister  *self,
               const char     *backup,
               GError        **error)
{
  g_autofree char *base = g_path_get_basename (backup);
  g_autofree char *name = g_filename_display_name (base);

  return cairn_register_note (self, CAIRN_CHANGE_RESTORED, NULL, name, error);
}

/* What the register shall be: the backup, brought to today's version, with the restoring in its journal. */
static CairnRegister *
make_next (CairnRegister      *self,
           CairnBackupSource  *source,
           const CairnSecret  *key,
           const char         *backup,
           const char         *path,
           GCancellable       *cancellable,
           GError            **error)
{
  g_autoptr(GPtrArray) migrations = cairn_migrations_load ();
  g_autoptr(CairnRegister) next = _cairn_register_new (self->folder);

  next->person = g_strdup (self->person);
  next->clock = self->clock;
  next->clock_data = self->clock_data;
  next->version = cairn_migrations_newest (migrations);
  next->database = cairn_database_open (path, CAIRN_DATABASE_CREATE, self->key, error);
  if (next->database == NULL || !copy_from_source (source, key, next->database, cancellable, error) ||
      !cairn_migrations_run (next->database, migrations, error) || !note_restored (next, backup, error))
    return NULL;

  return g_steal_pointer (&next);
}

/* The next content is made whole beside the register, where the next backup would clear it away. So copying its
 * pages is the only transaction there is: cut off before, the register is as it was; after, its journal says why
 * it has less than the newest backup. */
static gboolean
replace_content (CairnRegister      *self,
                 CairnBackupSource  *source,
                 const CairnSecret  *key,
                 const char         *backup,
                 GCancellable       *cancellable,
                 GError            **error)
{
  g_autoptr(CairnRegisterPaths) paths = _cairn_register_paths_new (self->folder);
  g_autofree char *before = _cairn_backup_make (self, cancellable, error);
  g_autofree char *path = g_build_filename (paths->backups, NEXT_NAME, NULL);
  g_autoptr(CairnRegister) next = NULL;
  gboolean replaced = FALSE;

  if (before == NULL)
    return FALSE;

  next = make_next (self, source, key, backup, path, cancellable, error);
  replaced = next != NULL && copy_pages (next->database, self->database, cancellable, error);
  if (replaced)
    self->version = next->version;

  g_clear_object (&next);
  g_unlink (path);

  return replaced;
}

/**
 * cairn_register_restore:
 * @self: a register that can be written, with no open group
 * @backup: one of its backups, or a backup file
 * @passphrase: (nullable): a passphrase of the time when it was made; its own backups need none
 * @cancellable: (nullable): stops it
 * @error: return location for what is wrong with the backup or the place
 *
 * Makes the register what it was when a backup was made. What it is now is backed up first; the people and
 * their passphrases stay as they are now. It happens whole or not at all, and stands in the journal. Whoever
 * shows rows must load them anew. The register's thread.
 *
 * Returns: whether it was restored
 */
gboolean
cairn_register_restore (CairnRegister  *self,
                        const char     *backup,
                        const char     *passphrase,
                        GCancellable   *cancellable,
                        GError        **error)
{
  g_autoptr(CairnBackupSource) source = NULL;
  g_autoptr(CairnSecret) key = NULL;

  g_return_val_if_fail (CAIRN_IS_REGISTER (self), FALSE);
  g_return_val_if_fail (backup != NULL, FALSE);

  if (!cairn_register_check_writable (self, error))
    return FALSE;

  _cairn_backup_source_clear_away (self->folder);
  source = _cairn_backup_source_new (backup, self->folder, error);
  if (source == NULL)
    return FALSE;
  key = _cairn_backup_source_unlock (source, self, passphrase, error);

  return key != NULL &&
         _cairn_backup_source_verify (source, key, cancellable, error) &&
         replace_content (self, source, key, backup, cancellable, error);
}

static gboolean
fill_scratch (const char         *scratch,
              CairnBackupSource  *source,
              const CairnSecret  *key,
              GCancellable       *cancellable,
              GError            **error)
{
  g_autoptr(CairnRegisterPaths) paths = _cairn_register_paths_new (scratch);
  g_autoptr(CairnDatabase) database = NULL;
  g_autoptr(CairnKeys) keys = cairn_keys_load (source->keys, error);

  if (keys == NULL || !cairn_keys_save (keys, paths->keys, error) ||
      !cairn_lock_create (paths->lock, error) || !_cairn_folder_create (paths->backups, error))
    return FALSE;

  database = cairn_database_open (paths->database, CAIRN_DATABASE_CREATE, key, error);
  return database != NULL && copy_from_source (source, key, database, cancellable, error);
}

/**
 * cairn_restore_new:
 * @backup: a backup file, or a backup that lies in a register
 * @passphrase: a passphrase of the time when it was made, as typed
 * @folder: where the register shall be; nothing or an empty folder is there
 * @cancellable: (nullable): stops it
 * @error: return location for what is wrong with the backup or the place
 *
 * Makes a new register of a backup, with the people and passphrases of its time, and opens it. After an error
 * nothing is left behind. Any thread, which is the connection's from then on.
 *
 * Returns: (transfer full) (nullable): the register
 */
CairnRegister *
cairn_restore_new (const char    *backup,
                   const char    *passphrase,
                   const char    *folder,
                   GCancellable  *cancellable,
                   GError       **error)
{
  g_autoptr(CairnRegisterPaths) paths = NULL;
  g_autoptr(CairnBackupSource) source = NULL;
  g_autoptr(CairnSecret) key = NULL;
  g_autoptr(CairnRegister) self = NULL;
  g_autofree char *scratch = NULL;
  gboolean made = FALSE;

  g_return_val_if_fail (backup != NULL && passphrase != NULL && folder != NULL, NULL);

  paths = _cairn_register_paths_new (folder);
  scratch = _cairn_register_scratch_new (paths, error);
  if (scratch == NULL)
    return NULL;

  source = _cairn_backup_source_new (backup, scratch, error);
  key = source != NULL ? _cairn_backup_source_unlock (source, NULL, passphrase, error) : NULL;
  made = key != NULL && _cairn_backup_source_verify (source, key, cancellable, error) &&
         fill_scratch (scratch, source, key, cancellable, error);
  g_clear_pointer (&source, _cairn_backup_source_free);
  if (!made || !_cairn_register_scratch_finish (scratch, paths, error))
    {
      _cairn_register_scratch_discard (scratch);
      return NULL;
    }

  self = cairn_register_open (folder, passphrase, CAIRN_REGISTER_WRITE, error);
  return self != NULL && note_restored (self, backup, error) ? g_steal_pointer (&self) : NULL;
}

/* A damaged register is moved aside as it is: nothing of it is changed. */
static char *
move_aside (const char  *folder,
            GError     **error)
{
  g_autoptr(CairnRegisterPaths) paths = _cairn_register_paths_new (folder);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *time = g_date_time_format (now, "%Y-%m-%dT%H%M%SZ");
  g_autofree char *aside = g_strconcat (paths->folder, ".damaged-", time, NULL);
  g_autoptr(GError) trouble = NULL;
  g_autoptr(CairnLock) lock = cairn_lock_take (paths->lock, &trouble);

  if (lock == NULL && !g_error_matches (trouble, CAIRN_ERROR, CAIRN_ERROR_NOT_FOUND))
    g_propagate_error (error, g_steal_pointer (&trouble));
  else if (g_rename (paths->folder, aside) != 0)
    _cairn_file_set_error (error, errno, _("Moving the damaged register aside"));
  else
    return g_steal_pointer (&aside);

  return NULL;
}

/* Whether @trouble says that there is a register, which nothing can open any more. */
static gboolean
is_lost (GError     *trouble,
         const char *folder)
{
  g_autoptr(CairnRegisterPaths) paths = _cairn_register_paths_new (folder);
  g_autoptr(GError) keys_trouble = NULL;
  g_autoptr(CairnKeys) keys = cairn_keys_load (paths->keys, &keys_trouble);

  if (g_error_matches (trouble, CAIRN_ERROR, CAIRN_ERROR_CORRUPT))
    return TRUE;
  if (g_error_matches (trouble, CAIRN_ERROR, CAIRN_ERROR_NOT_FOUND))
    return keys != NULL;
  return g_error_matches (trouble, CAIRN_ERROR, CAIRN_ERROR_NO_KEY) && keys == NULL &&
         g_error_matches (keys_trouble, CAIRN_ERROR, CAIRN_ERROR_NO_KEY);
}

static CairnRegister *
restore_into (const char    *backup,
              const char    *passphrase,
              const char    *folder,
              GCancellable  *cancellable,
              GError       **error)
{
  g_autoptr(CairnRegister) self = cairn_register_open (folder, passphrase, CAIRN_REGISTER_WRITE, error);

  if (self == NULL || !cairn_register_restore (self, backup, passphrase, cancellable, error))
    return NULL;
  return g_steal_pointer (&self);
}

/* Where a backup of a register is after the register was moved. */
static char *
follow (const char *backup,
        const char *folder,
        const char *aside)
{
  g_autofree char *path = g_canonicalize_filename (backup, NULL);
  g_autofree char *from = g_canonicalize_filename (folder, NULL);
  gsize length = strlen (from);

  if (g_str_has_prefix (path, from) && path[length] == '/')
    return g_strconcat (aside, path + length, NULL);
  return g_steal_pointer (&path);
}

static CairnRegister *
restore_in_place_of (const char    *backup,
                     const char    *passphrase,
                     const char    *folder,
                     char         **moved_to,
                     GCancellable  *cancellable,
                     GError       **error)
{
  g_autofree char *aside = move_aside (folder, error);
  g_autofree char *moved_backup = aside != NULL ? follow (backup, folder, aside) : NULL;

  if (aside == NULL)
    return NULL;
  if (moved_to != NULL)
    *moved_to = g_steal_pointer (&aside);
  return cairn_restore_new (moved_backup, passphrase, folder, cancellable, error);
}

static gboolean
is_vacant (const char *folder)
{
  g_autoptr(GDir) dir = NULL;

  if (!g_file_test (folder, G_FILE_TEST_EXISTS))
    return TRUE;
  dir = g_dir_open (folder, 0, NULL);
  return dir != NULL && g_dir_read_name (dir) == NULL;
}

/**
 * cairn_restore:
 * @backup: a backup file, or a backup that lies in a register
 * @passphrase: a passphrase of the time when it was made; it must open the register too, if that is in order
 * @folder: where the register is or shall be
 * @moved_to: (out) (optional) (nullable) (transfer full): where a damaged register was moved
 * @cancellable: (nullable): stops it
 * @error: return location
 *
 * Restores a backup wherever that is wanted: to a new register; into a register that is in order, which is
 * backed up first; or in place of a register that nothing opens any more, which is moved aside unchanged. Any
 * thread, which is the connection's from then on.
 *
 * Returns: (transfer full) (nullable): the register, open
 */
CairnRegister *
cairn_restore (const char    *backup,
               const char    *passphrase,
               const char    *folder,
               char         **moved_to,
               GCancellable  *cancellable,
               GError       **error)
{
  g_autoptr(GError) trouble = NULL;
  CairnRegister *self = NULL;

  g_return_val_if_fail (backup != NULL && passphrase != NULL && folder != NULL, NULL);

  if (moved_to != NULL)
    *moved_to = NULL;
  if (is_vacant (folder))
    return cairn_restore_new (backup, passphrase, folder, cancellable, error);

  self = restore_into (backup, passphrase, folder, cancellable, &trouble);
  if (self != NULL)
    return self;
  if (!is_lost (trouble, folder))
    {
      g_propagate_error (error, g_steal_pointer (&trouble));
      return NULL;
    }

  /* It may be the backup that is damaged: then the register stays where it is. */
  if (!cairn_backup_verify (backup, passphrase, cancellable, error))
    return NULL;
  return restore_in_place_of (backup, passphrase, folder, moved_to, cancellable, error);
}
