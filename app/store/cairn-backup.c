/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-store"

#include "config.h"

#include "cairn-backup-private.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdio.h>

#include "cairn-error.h"
#include "cairn-file-private.h"
#include "cairn-journal.h"
#include "cairn-location.h"
#include "cairn-retention-schedule.h"

/* The backups that a register keeps: `backups/TIME.db`, each with the keys of its time beside it. A copy gets
 * its name only when it was read again and found whole, and its keys are there before it is. */

#define SUFFIX ".db"
#define KEYS_SUFFIX ".keys.json"

/**
 * cairn_backup_copy:
 * @self: a backup
 *
 * Returns: (transfer full): a copy of the description, not of the file
 */
CairnBackup *
cairn_backup_copy (const CairnBackup *self)
{
  CairnBackup *copy = g_new0 (CairnBackup, 1);

  copy->path = g_strdup (self->path);
  copy->made_ms = self->made_ms;
  copy->n_bytes = self->n_bytes;
  return copy;
}

/**
 * cairn_backup_free:
 * @self: (transfer full): a backup
 *
 * Frees the description, not the file. Any thread.
 */
void
cairn_backup_free (CairnBackup *self)
{
  g_free (self->path);
  g_free (self);
}

static char *
format_time (gint64 time_ms)
{
  g_autoptr(GDateTime) time = g_date_time_new_from_unix_utc_usec (time_ms * 1000);
  g_autofree char *text = g_date_time_format (time, "%Y-%m-%dT%H%M%S");

  return g_strdup_printf ("%s.%03dZ", text, (int) (time_ms % 1000));
}

/* -1 if it is not a name that format_time() made. */
static gint64
parse_time (const char *name)
{
  g_autoptr(GDateTime) time = NULL;
  g_autofree char *text = NULL;
  g_autofree char *same = NULL;
  int part[7] = { 0 };
  gint64 time_ms = 0;

  if (sscanf (name, "%4d-%2d-%2dT%2d%2d%2d.%3dZ", &part[0], &part[1], &part[2], &part[3], &part[4], &part[5],
              &part[6]) != 7)
    return -1;

  time = g_date_time_new_utc (part[0], part[1], part[2], part[3], part[4], part[5]);
  if (time == NULL)
    return -1;
  time_ms = g_date_time_to_unix (time) * 1000 + part[6];
  text = format_time (time_ms);
  same = g_strconcat (text, SUFFIX, NULL);
  return g_str_equal (same, name) ? time_ms : -1;
}

static char *
get_keys_path (const char *path)
{
  g_autofree char *stem = g_strndup (path, strlen (path) - strlen (SUFFIX));

  return g_strconcat (stem, KEYS_SUFFIX, NULL);
}

static void
add_backup (GPtrArray  *backups,
            const char *folder,
            const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *keys = get_keys_path (path);
  GStatBuf status = { 0 };
  CairnBackup *backup = NULL;

  if (g_stat (path, &status) != 0 || !g_file_test (keys, G_FILE_TEST_EXISTS))
    return;

  backup = g_new0 (CairnBackup, 1);
  backup->path = g_steal_pointer (&path);
  backup->made_ms = parse_time (name);
  backup->n_bytes = status.st_size;
  g_ptr_array_add (backups, backup);
}

static int
compare_backups (gconstpointer a,
                 gconstpointer b)
{
  const CairnBackup *one = *(const CairnBackup * const *) a;
  const CairnBackup *other = *(const CairnBackup * const *) b;

  return one->made_ms < other->made_ms ? 1 : one->made_ms > other->made_ms ? -1 : 0;
}

/**
 * cairn_backup_list:
 * @folder: a register's folder, which need not be in order
 *
 * Lists the backups that lie in a register, without opening them. Any thread.
 *
 * Returns: (transfer full) (element-type CairnBackup): the backups, newest first
 */
GPtrArray *
cairn_backup_list (const char *folder)
{
  g_autoptr(CairnRegisterPaths) paths = _cairn_register_paths_new (folder);
  g_autoptr(GDir) dir = g_dir_open (paths->backups, 0, NULL);
  GPtrArray *backups = g_ptr_array_new_with_free_func ((GDestroyNotify) cairn_backup_free);
  const char *name = dir != NULL ? g_dir_read_name (dir) : NULL;

  for (; name != NULL; name = g_dir_read_name (dir))
    {
      if (g_str_has_suffix (name, SUFFIX) && parse_time (name) >= 0)
        add_backup (backups, paths->backups, name);
    }
  g_ptr_array_sort (backups, compare_backups);

  return backups;
}

/* What a backup that was cut off left behind; only the one with the lock makes backups. */
static void
remove_unfinished (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name = dir != NULL ? g_dir_read_name (dir) : NULL;

  for (; name != NULL; name = g_dir_read_name (dir))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *stem = g_str_has_suffix (name, KEYS_SUFFIX)
                              ? g_strndup (path, strlen (path) - strlen (KEYS_SUFFIX)) : NULL;
      g_autofree char *database = stem != NULL ? g_strconcat (stem, SUFFIX, NULL) : NULL;

      if (strstr (name, CAIRN_BACKUP_UNFINISHED_SUFFIX) != NULL ||
          (database != NULL && !g_file_test (database, G_FILE_TEST_EXISTS)))
        g_unlink (path);
    }
}

static void
remove_backup (const CairnBackup *backup)
{
  g_autofree char *keys = get_keys_path (backup->path);

  /* The database first: what has no keys beside it is no backup. */
  g_unlink (backup->path);
  g_unlink (keys);
}

static void
remove_outdated (CairnRegister *self)
{
  g_autoptr(GPtrArray) backups = cairn_backup_list (self->folder);
  g_autofree gint64 *times_ms = g_new (gint64, backups->len + 1);
  g_autofree gboolean *keep = g_new (gboolean, backups->len + 1);

  for (guint i = 0; i < backups->len; i++)
    times_ms[i] = ((CairnBackup *) g_ptr_array_index (backups, i))->made_ms;
  cairn_retention_schedule_choose (times_ms, backups->len, cairn_register_get_now_ms (self), keep);

  for (guint i = 0; i < backups->len; i++)
    {
      if (!keep[i])
        remove_backup (g_ptr_array_index (backups, i));
    }
}

/* VACUUM INTO writes nothing to the database it copies, but SQLite wants the right to. */
static gboolean
set_query_only (CairnRegister  *self,
                gboolean        query_only,
                GError        **error)
{
  return cairn_database_exec (self->database, query_only ? "PRAGMA query_only = ON" : "PRAGMA query_only = OFF",
                              _("Making a backup"), error);
}

/**
 * _cairn_backup_copy_database:
 * @self: an open register
 * @path: a file that does not exist
 * @cancellable: (nullable): stops it
 * @error: return location
 *
 * Writes a copy of the database, under the same key and in rollback mode (which read-only media can bear),
 * to the disk. The register's thread.
 *
 * Returns: whether it is there; else nothing is
 */
gboolean
_cairn_backup_copy_database (CairnRegister  *self,
                             const char     *path,
                             GCancellable   *cancellable,
                             GError        **error)
{
  g_autoptr(CairnStatement) statement = NULL;
  gboolean copied = FALSE;

  /* Made by us, so that it is private from its first byte; SQLite accepts an empty file. */
  if (!_cairn_file_create (path, error))
    return FALSE;

  statement = cairn_database_prepare (self->database, "VACUUM INTO ?1", error);
  if (statement != NULL && set_query_only (self, FALSE, error))
    {
      cairn_database_set_cancellable (self->database, cancellable);
      cairn_statement_bind_text (statement, 1, path);
      copied = cairn_database_run (self->database, statement, _("Making a backup"), error) &&
               _cairn_file_sync (path, error);
      cairn_database_set_cancellable (self->database, NULL);
      if (cairn_register_is_read_only (self))
        copied = set_query_only (self, TRUE, copied ? error : NULL) && copied;
    }

  if (!copied)
    g_unlink (path);
  return copied;
}

static char *
choose_stem (CairnRegister            *self,
             const CairnRegisterPaths *paths)
{
  for (gint64 time_ms = cairn_register_get_now_ms (self);; time_ms++)
    {
      g_autofree char *time = format_time (time_ms);
      g_autofree char *stem = g_build_filename (paths->backups, time, NULL);
      g_autofree char *path = g_strconcat (stem, SUFFIX, NULL);

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&stem);
    }
}

static gboolean
copy_keys (const char  *from,
           const char  *to,
           GError     **error)
{
  g_autoptr(CairnKeys) keys = cairn_keys_load (from, error);

  return keys != NULL && cairn_keys_save (keys, to, error);
}

static gboolean
make_verified (CairnRegister             *self,
               const CairnRegisterPaths  *paths,
               const char                *unfinished,
               const char                *keys,
               GCancellable              *cancellable,
               GError                   **error)
{
  CairnBackupSource source = { (char *) unfinished, (char *) keys, NULL };

  return _cairn_backup_copy_database (self, unfinished, cancellable, error) &&
         copy_keys (paths->keys, keys, error) &&
         _cairn_backup_source_verify (&source, self->key, cancellable, error);
}

/**
 * _cairn_backup_make:
 * @self: the register's writer, in no transaction
 * @cancellable: (nullable): stops it
 * @error: return location
 *
 * Makes a backup in the register's folder, reads it again, and removes those that the schedule does not keep.
 * The register's thread.
 *
 * Returns: (transfer full) (nullable): the backup's path
 */
char *
_cairn_backup_make (CairnRegister  *self,
                    GCancellable   *cancellable,
                    GError        **error)
{
  g_autoptr(CairnRegisterPaths) paths = _cairn_register_paths_new (self->folder);
  g_autofree char *stem = choose_stem (self, paths);
  g_autofree char *path = g_strconcat (stem, SUFFIX, NULL);
  g_autofree char *keys = g_strconcat (stem, KEYS_SUFFIX, NULL);
  g_autofree char *unfinished = g_strconcat (path, CAIRN_BACKUP_UNFINISHED_SUFFIX, NULL);

  if (!g_file_test (paths->backups, G_FILE_TEST_IS_DIR) && !_cairn_folder_create (paths->backups, error))
    return NULL;

  remove_unfinished (paths->backups);
  if (!make_verified (self, paths, unfinished, keys, cancellable, error) ||
      !_cairn_file_rename (unfinished, path, error))
    {
      g_unlink (unfinished);
      g_unlink (keys);
      return NULL;
    }

  remove_outdated (self);
  return g_steal_pointer (&path);
}

/**
 * cairn_register_needs_backup:
 * @self: an open register
 *
 * Compares where the journal stands with where it stood at the last backup. The register's thread.
 *
 * Returns: whether something is in the register that no backup has; %FALSE if it cannot be backed up
 */
gboolean
cairn_register_needs_backup (CairnRegister *self)
{
  g_autoptr(GPtrArray) backups = NULL;
  gint64 entries = 0;

  g_return_val_if_fail (CAIRN_IS_REGISTER (self), FALSE);

  if (cairn_register_is_read_only (self) || self->database == NULL ||
      !cairn_database_get_int (self->database,
                               "SELECT coalesce ((SELECT max (sequence) FROM journal), 0)"
                               " - coalesce ((SELECT max (sequence) FROM mark WHERE name = 'backup'), 0)",
                               &entries, NULL))
    return FALSE;

  backups = cairn_backup_list (self->folder);
  return entries > 0 || backups->len == 0;
}

/**
 * cairn_register_back_up:
 * @self: a register that can be written, with no open group
 * @cancellable: (nullable): stops it
 * @error: return location for %CAIRN_ERROR_NO_SPACE, %CAIRN_ERROR_READ_ONLY, %CAIRN_ERROR_CORRUPT if the copy
 *   or the register is damaged, %G_IO_ERROR_CANCELLED
 *
 * Makes a backup in the register's folder and reads it again; the older backups are untouched unless that
 * went well. To be called after changes, on closing, and before an import. The register's thread; takes as
 * long as copying and reading the database twice.
 *
 * Returns: (transfer full) (nullable): the backup's path
 */
char *
cairn_register_back_up (CairnRegister  *self,
                        GCancellable   *cancellable,
                        GError        **error)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (CAIRN_IS_REGISTER (self), NULL);

  if (!cairn_register_check_writable (self, error))
    return NULL;

  path = _cairn_backup_make (self, cancellable, error);
  if (path == NULL || !cairn_register_mark (self, "backup", error))
    return NULL;
  return g_steal_pointer (&path);
}

/**
 * cairn_register_write_backup_file:
 * @self: an open register
 * @path: the backup file, by custom a name that ends in `.cairn-backup`; replaced if it exists
 * @cancellable: (nullable): stops it
 * @error: return location, as for cairn_register_back_up()
 *
 * Writes a backup to be taken elsewhere: one file with the database and its keys, opened by the passphrases
 * of today. It is read again before it gets its name. The register's thread.
 *
 * Returns: whether it is on the disk
 */
gboolean
cairn_register_write_backup_file (CairnRegister  *self,
                                  const char     *path,
                                  GCancellable   *cancellable,
                                  GError        **error)
{
  g_autoptr(CairnRegisterPaths) paths = NULL;
  g_autofree char *copy = NULL;
  CairnBackupSource source = { NULL };
  gboolean written = FALSE;

  g_return_val_if_fail (CAIRN_IS_REGISTER (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  if (self->database == NULL)
    return cairn_register_check_writable (self, error);
  if (!cairn_location_check_target (path, error))
    return FALSE;

  paths = _cairn_register_paths_new (self->folder);
  copy = g_strconcat (path, ".database", CAIRN_BACKUP_UNFINISHED_SUFFIX, NULL);
  source.database = copy;
  source.keys = paths->keys;

  g_unlink (copy); /* left by one that was cut off */
  if (!_cairn_backup_copy_database (self, copy, cancellable, error))
    return FALSE;
  written = _cairn_backup_source_verify (&source, self->key, cancellable, error) &&
            _cairn_backup_file_write (path, copy, paths->keys, error);
  g_unlink (copy);

  return written;
}
