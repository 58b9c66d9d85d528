/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-store"

#include "config.h"

#include "cairn-backup-private.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "cairn-error.h"
#include "cairn-file-private.h"
#include "cairn-integrity-private.h"
#include "cairn-migrations-private.h"

/* A backup that is read: one that lies in a register, or a file from elsewhere, which is laid out in a private
 * folder first. */

#define SCRATCH_PREFIX ".cairn-backup-"
#define DATABASE_NAME  "register.db"
#define KEYS_NAME      "keys.json"

static gboolean
set_missing_error (const char  *path,
                   GError     **error)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, CAIRN_ERROR, CAIRN_ERROR_NOT_FOUND,
               _("There is no backup at “%s”. Choose another one."), name);
  return FALSE;
}

static gboolean
lay_out (CairnBackupSource  *self,
         const char         *path,
         const char         *scratch_parent,
         GError            **error)
{
  g_autofree char *scratch = g_build_filename (scratch_parent, SCRATCH_PREFIX "XXXXXX", NULL);

  if (g_mkdtemp_full (scratch, 0700) == NULL || g_chmod (scratch, 0700) != 0)
    return _cairn_file_set_error (error, errno, _("Reading the backup"));

  self->scratch = g_steal_pointer (&scratch);
  self->database = g_build_filename (self->scratch, DATABASE_NAME, NULL);
  self->keys = g_build_filename (self->scratch, KEYS_NAME, NULL);
  return _cairn_backup_file_read (path, self->scratch, error);
}

/**
 * _cairn_backup_source_new:
 * @path: a backup file, or a backup that lies in a register
 * @scratch_parent: a folder in which a private folder can be made
 * @error: return location for %CAIRN_ERROR_NOT_FOUND, %CAIRN_ERROR_NOT_OURS, %CAIRN_ERROR_CORRUPT
 *
 * Lays a backup out as files. Any thread.
 *
 * Returns: (transfer full) (nullable): the backup
 */
CairnBackupSource *
_cairn_backup_source_new (const char  *path,
                          const char  *scratch_parent,
                          GError     **error)
{
  g_autoptr(CairnBackupSource) self = g_new0 (CairnBackupSource, 1);
  g_autofree char *stem = NULL;

  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
    {
      set_missing_error (path, error);
      return NULL;
    }
  if (!g_str_has_suffix (path, ".db"))
    return lay_out (self, path, scratch_parent, error) ? g_steal_pointer (&self) : NULL;

  stem = g_strndup (path, strlen (path) - strlen (".db"));
  self->database = g_strdup (path);
  self->keys = g_strconcat (stem, ".keys.json", NULL);
  return g_steal_pointer (&self);
}

/**
 * _cairn_backup_source_free:
 * @self: (transfer full): a backup that was read
 *
 * Removes what was laid out. Any thread.
 */
void
_cairn_backup_source_free (CairnBackupSource *self)
{
  if (self->scratch != NULL)
    {
      g_unlink (self->database);
      g_unlink (self->keys);
      g_rmdir (self->scratch);
    }
  g_free (self->database);
  g_free (self->keys);
  g_free (self->scratch);
  g_free (self);
}

/**
 * _cairn_backup_source_clear_away:
 * @folder: a register's folder, by whoever has its lock
 *
 * Removes what backups that were laid out there left behind when the program was cut off. Any thread.
 */
void
_cairn_backup_source_clear_away (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name = dir != NULL ? g_dir_read_name (dir) : NULL;

  for (; name != NULL; name = g_dir_read_name (dir))
    {
      g_autofree char *scratch = g_build_filename (folder, name, NULL);
      g_autofree char *database = g_build_filename (scratch, DATABASE_NAME, NULL);
      g_autofree char *keys = g_build_filename (scratch, KEYS_NAME, NULL);

      if (!g_str_has_prefix (name, SCRATCH_PREFIX))
        continue;
      g_unlink (database);
      g_unlink (keys);
      g_rmdir (scratch);
    }
}

/* Whoever has the register open needs no older passphrase for its own backups. */
static CairnSecret *
find_former_key (CairnKeys     *keys,
                 CairnRegister *current)
{
  g_autoptr(CairnRegisterPaths) paths = _cairn_register_paths_new (current->folder);
  g_autoptr(CairnKeys) newest = NULL;
  gint64 generation = cairn_keys_get_newest (keys);

  if (generation == current->generation)
    return cairn_secret_copy (current->key);

  newest = cairn_keys_load (paths->keys, NULL);
  return newest != NULL ? cairn_keys_open_former (newest, current->key, generation) : NULL;
}

static gboolean
fits (CairnBackupSource *self,
      const CairnSecret *key)
{
  g_autoptr(CairnDatabase) database = cairn_database_open (self->database, CAIRN_DATABASE_IMMUTABLE, key, NULL);

  return database != NULL;
}

/**
 * _cairn_backup_source_unlock:
 * @self: a backup
 * @current: (nullable): an open register that it may be a backup of
 * @passphrase: (nullable): a passphrase of the time when it was made, as typed
 * @error: return location, %CAIRN_ERROR_NO_KEY if neither opens it
 *
 * Finds the key of a backup. Any thread; takes a second.
 *
 * Returns: (transfer full) (nullable): the key
 */
CairnSecret *
_cairn_backup_source_unlock (CairnBackupSource  *self,
                             CairnRegister      *current,
                             const char         *passphrase,
                             GError            **error)
{
  g_autoptr(CairnKeys) keys = cairn_keys_load (self->keys, error);
  g_autoptr(CairnSecret) secret = NULL;
  CairnSecret *key = NULL;
  CairnKeySlot *slot = NULL;

  if (keys == NULL)
    return NULL;

  key = current != NULL ? find_former_key (keys, current) : NULL;
  if (key != NULL && fits (self, key))
    return key;
  g_clear_pointer (&key, cairn_secret_free);

  slot = cairn_keys_unlock (keys, passphrase != NULL ? passphrase : "", &secret, error);
  if (slot == NULL)
    {
      g_prefix_error_literal (error, _("The backup does not open: "));
      return NULL;
    }

  /* One that was made while the key changed has two; the older is the one in use. */
  key = cairn_keys_open_slot (slot, secret, cairn_keys_get_newest (keys));
  if (key == NULL || (cairn_keys_get_oldest (keys) != cairn_keys_get_newest (keys) && !fits (self, key)))
    {
      g_clear_pointer (&key, cairn_secret_free);
      key = cairn_keys_open_slot (slot, secret, cairn_keys_get_oldest (keys));
    }
  if (key == NULL)
    g_set_error_literal (error, CAIRN_ERROR, CAIRN_ERROR_NO_KEY,
                         _("The key of this backup is damaged. Choose another backup."));
  return key;
}

/**
 * _cairn_backup_source_verify:
 * @self: a backup
 * @key: its key
 * @cancellable: (nullable): stops it
 * @error: return location, %CAIRN_ERROR_CORRUPT with what was found
 *
 * Reads a whole backup: it is a register of a version we know, every page is as it was written, and the
 * tables and indices agree. Any thread.
 *
 * Returns: whether it is good
 */
gboolean
_cairn_backup_source_verify (CairnBackupSource  *self,
                             const CairnSecret  *key,
                             GCancellable       *cancellable,
                             GError            **error)
{
  g_autoptr(GPtrArray) migrations = cairn_migrations_load ();
  g_autoptr(GPtrArray) findings = NULL;
  g_autoptr(CairnDatabase) database = cairn_database_open (self->database, CAIRN_DATABASE_IMMUTABLE, key, error);
  gint64 version = 0;

  if (database == NULL || !cairn_migrations_check (database, cairn_migrations_newest (migrations), &version, error))
    return FALSE;

  findings = g_ptr_array_new_with_free_func ((GDestroyNotify) cairn_finding_free);
  if (!_cairn_integrity_check (database, findings, cancellable, error))
    return FALSE;
  if (findings->len == 0)
    return TRUE;

  g_set_error (error, CAIRN_ERROR, CAIRN_ERROR_CORRUPT, _("The backup is damaged: %s"),
               ((CairnFinding *) g_ptr_array_index (findings, 0))->sentence);
  return FALSE;
}

/**
 * _cairn_backup_source_open:
 * @self: a backup, which outlives the register
 * @key: its key
 * @error: return location for %CAIRN_ERROR_CORRUPT, %CAIRN_ERROR_NOT_OURS, %CAIRN_ERROR_TOO_NEW
 *
 * Opens a backup where it lies, to read it. Any thread, which is the connection's from then on.
 *
 * Returns: (transfer full) (nullable): a register that only reads
 */
CairnRegister *
_cairn_backup_source_open (CairnBackupSource  *self,
                           const CairnSecret  *key,
                           GError            **error)
{
  g_autoptr(GPtrArray) migrations = cairn_migrations_load ();
  g_autoptr(CairnRegister) opened = _cairn_register_new (self->database);

  opened->read_only_reason = g_strdup (_("A backup is only read."));
  opened->immutable = TRUE;
  opened->key = cairn_secret_copy (key);
  opened->database = cairn_database_open (self->database, CAIRN_DATABASE_IMMUTABLE, key, error);
  if (opened->database == NULL ||
      !cairn_migrations_check (opened->database, cairn_migrations_newest (migrations), &opened->version, error))
    return NULL;
  return g_steal_pointer (&opened);
}

/**
 * cairn_backup_verify:
 * @path: a backup file, or a backup that lies in a register
 * @passphrase: a passphrase of the time when it was made, as typed
 * @cancellable: (nullable): stops it
 * @error: return location for what is wrong with it
 *
 * Reads a whole backup, as restoring it would. Any thread.
 *
 * Returns: whether it can be restored
 */
gboolean
cairn_backup_verify (const char    *path,
                     const char    *passphrase,
                     GCancellable  *cancellable,
                     GError       **error)
{
  g_autoptr(CairnBackupSource) source = NULL;
  g_autoptr(CairnSecret) key = NULL;

  g_return_val_if_fail (path != NULL && passphrase != NULL, FALSE);

  source = _cairn_backup_source_new (path, g_get_tmp_dir (), error);
  if (source == NULL)
    return FALSE;

  key = _cairn_backup_source_unlock (source, NULL, passphrase, error);
  return key != NULL && _cairn_backup_source_verify (source, key, cancellable, error);
}

/**
 * cairn_backup_find_last_good:
 * @folder: a register's folder, which may be damaged
 * @passphrase: a passphrase, as typed
 * @cancellable: (nullable): stops it
 * @error: return location, %CAIRN_ERROR_NOT_FOUND if there is none, %CAIRN_ERROR_NO_KEY if the passphrase opens
 *   none
 *
 * Finds what to offer to somebody whose register does not open: the newest of its backups that is good. Any
 * thread; reads backups until one is.
 *
 * Returns: (transfer full) (nullable): the backup
 */
CairnBackup *
cairn_backup_find_last_good (const char    *folder,
                             const char    *passphrase,
                             GCancellable  *cancellable,
                             GError       **error)
{
  g_autoptr(GPtrArray) backups = NULL;
  g_autoptr(GError) last = NULL;

  g_return_val_if_fail (folder != NULL && passphrase != NULL, NULL);

  backups = cairn_backup_list (folder);
  for (guint i = 0; i < backups->len; i++)
    {
      const CairnBackup *backup = g_ptr_array_index (backups, i);

      g_clear_error (&last);
      if (cairn_backup_verify (backup->path, passphrase, cancellable, &last))
        return cairn_backup_copy (backup);
      if (g_error_matches (last, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        break;
    }

  if (last != NULL)
    g_propagate_error (error, g_steal_pointer (&last));
  else
    g_set_error_literal (error, CAIRN_ERROR, CAIRN_ERROR_NOT_FOUND,
                         _("There is no backup in this register's folder."));
  return NULL;
}
