/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-store"

#include "config.h"

#include "cairn-register-private.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "cairn-error.h"
#include "cairn-journal-private.h"
#include "cairn-migrations-private.h"

/* What can be seen of a register before it is opened, so that an opening that fails has changed
 * nothing. The database file is only asked through SQLite: were it opened and closed beside an open
 * connection of this process, that one would lose its POSIX locks. */

#define PAGE_BYTES 4096
#define BACKUP_FILE_SUFFIX ".cairn-backup"

static gboolean
look_at_folder (const CairnRegisterPaths  *paths,
                GError                   **error)
{
  g_autofree char *name = g_filename_display_name (paths->folder);

  if (g_file_test (paths->folder, G_FILE_TEST_IS_DIR))
    return TRUE;

  if (!g_file_test (paths->folder, G_FILE_TEST_EXISTS))
    g_set_error (error, CAIRN_ERROR, CAIRN_ERROR_NOT_FOUND,
                 _("There is no register at “%s”. It may have been moved or renamed; choose where it is now."), name);
  else if (g_str_has_suffix (paths->folder, BACKUP_FILE_SUFFIX))
    g_set_error (error, CAIRN_ERROR, CAIRN_ERROR_NOT_OURS,
                 _("“%s” is a backup. Restore it to a new register, and open that."), name);
  else
    g_set_error (error, CAIRN_ERROR, CAIRN_ERROR_NOT_OURS,
                 _("“%s” is a file, and a register is a folder. Choose a folder whose name ends in “.cairn”."), name);
  return FALSE;
}

static gboolean
set_missing_error (const CairnRegisterPaths  *paths,
                   GError                   **error)
{
  g_autofree char *name = g_filename_display_name (paths->folder);

  if (g_file_test (paths->keys, G_FILE_TEST_EXISTS))
    g_set_error (error, CAIRN_ERROR, CAIRN_ERROR_NOT_FOUND,
                 _("The register's database (register.db) is missing from “%s”. Put it back, or restore the last good "
                   "backup."), name);
  else
    g_set_error (error, CAIRN_ERROR, CAIRN_ERROR_NOT_OURS,
                 _("The folder “%s” is not a register: there is no database in it. Choose another folder."), name);
  return FALSE;
}

static gboolean
look_at_length (const CairnRegisterPaths  *paths,
                GError                   **error)
{
  GStatBuf status = { 0 };

  if (g_stat (paths->database, &status) != 0)
    return set_missing_error (paths, error);
  if (!S_ISREG (status.st_mode))
    g_set_error_literal (error, CAIRN_ERROR, CAIRN_ERROR_NOT_OURS,
                         _("What is called register.db in this folder is not a file. Choose another folder."));
  else if (status.st_size == 0)
    g_set_error_literal (error, CAIRN_ERROR, CAIRN_ERROR_CORRUPT,
                         _("The register's database is empty. Restore the last good backup."));
  else if (status.st_size % PAGE_BYTES != 0)
    g_set_error_literal (error, CAIRN_ERROR, CAIRN_ERROR_CORRUPT,
                         _("The register's database was cut off: its length is not a whole number of pages. Restore "
                           "the last good backup."));
  else
    return TRUE;

  return FALSE;
}

/* Without a key SQLite reads a plain database, damaged or not, and takes everything else for none. */
static gboolean
is_plain (const CairnRegisterPaths *paths)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CairnDatabase) database = cairn_database_open (paths->database, CAIRN_DATABASE_IMMUTABLE, NULL, &error);

  return !g_error_matches (error, CAIRN_ERROR, CAIRN_ERROR_NOT_OURS);
}

static gboolean
look_at_kind (const CairnRegisterPaths  *paths,
              GError                   **error)
{
  gboolean plain = is_plain (paths);

  if (plain && CAIRN_ENCRYPTION)
    g_set_error_literal (error, CAIRN_ERROR, CAIRN_ERROR_NOT_OURS,
                         _("The database in this folder is not encrypted, so it is no register, or one of a build for "
                           "development. Nothing was changed; choose another folder."));
  else if (!plain && !CAIRN_ENCRYPTION)
    g_set_error_literal (error, CAIRN_ERROR, CAIRN_ERROR_UNSUPPORTED,
                         _("The database in this folder is encrypted or no database, and this build for development opens "
                           "only registers of its own. Nothing was changed."));
  else
    return TRUE;

  return FALSE;
}

/**
 * _cairn_register_look_without_key:
 * @paths: where the register is
 * @error: return location
 *
 * Finds what can be seen without a key: a register that is missing (%CAIRN_ERROR_NOT_FOUND), empty or
 * cut off (%CAIRN_ERROR_CORRUPT), or not one (%CAIRN_ERROR_NOT_OURS). Changes no byte. Any thread.
 *
 * Returns: whether nothing is wrong so far
 */
gboolean
_cairn_register_look_without_key (const CairnRegisterPaths  *paths,
                                  GError                   **error)
{
  return look_at_folder (paths, error) && look_at_length (paths, error) && look_at_kind (paths, error);
}

/**
 * _cairn_register_is_closed:
 * @paths: where the register is
 *
 * Returns: whether nothing lies beside the database that a reader would need, so that the file alone
 *   is the register
 */
gboolean
_cairn_register_is_closed (const CairnRegisterPaths *paths)
{
  GStatBuf status = { 0 };

  return g_stat (paths->wal, &status) != 0 && (g_stat (paths->journal, &status) != 0 || status.st_size == 0);
}

/* Others who only read may have the register open still; then it has all it needs beside it. */
static CairnDatabase *
open_to_look (const CairnRegisterPaths  *paths,
              const CairnSecret         *key,
              GError                   **error)
{
  g_autoptr(GError) trouble = NULL;
  CairnDatabase *database = NULL;

  if (_cairn_register_is_closed (paths))
    return cairn_database_open (paths->database, CAIRN_DATABASE_IMMUTABLE, key, error);

  database = cairn_database_open (paths->database, CAIRN_DATABASE_PEEK, key, &trouble);
  if (database == NULL && g_error_matches (trouble, CAIRN_ERROR, CAIRN_ERROR_LOCKED))
    return cairn_database_open (paths->database, CAIRN_DATABASE_READ_ONLY, key, error);

  if (database == NULL)
    g_propagate_error (error, g_steal_pointer (&trouble));
  return database;
}

/**
 * _cairn_register_look_with_key:
 * @paths: where the register is
 * @key: its key
 * @newest: the newest version that this Cairn knows
 * @error: return location
 *
 * Looks into the database as cairn_migrations_check() does. Changes no byte, though the last one who
 * had it open did not close it; nobody may write to it meanwhile. %CAIRN_ERROR_CORRUPT if it does not
 * decrypt. Any thread.
 *
 * Returns: whether it can be opened
 */
gboolean
_cairn_register_look_with_key (const CairnRegisterPaths  *paths,
                               const CairnSecret         *key,
                               gint64                     newest,
                               GError                   **error)
{
  g_autoptr(CairnDatabase) database = open_to_look (paths, key, error);
  gint64 version = 0;

  return database != NULL && cairn_migrations_check (database, newest, &version, error);
}

/**
 * _cairn_register_look_to_write:
 * @paths: where the register is
 * @key: its key
 * @newest: the newest version that this Cairn knows
 * @error: return location
 *
 * Looks as _cairn_register_look_with_key() does, and whether the journal ends where its marks say:
 * %CAIRN_ERROR_CORRUPT if something was cut off. Any thread.
 *
 * Returns: whether it can be opened and written to
 */
gboolean
_cairn_register_look_to_write (const CairnRegisterPaths  *paths,
                               const CairnSecret         *key,
                               gint64                     newest,
                               GError                   **error)
{
  g_autoptr(CairnDatabase) database = open_to_look (paths, key, error);
  gint64 version = 0;

  return database != NULL && cairn_migrations_check (database, newest, &version, error) &&
         _cairn_journal_check_head (database, error);
}

/**
 * cairn_register_examine:
 * @folder: what may be a register
 * @error: return location
 *
 * Finds what is wrong with a register as far as it can be seen without a passphrase; the codes are
 * those of cairn_register_open(). Changes no byte. Any thread.
 *
 * Returns: whether it is worth asking for a passphrase
 */
gboolean
cairn_register_examine (const char  *folder,
                        GError     **error)
{
  g_autoptr(CairnRegisterPaths) paths = NULL;
  g_autoptr(CairnKeys) keys = NULL;

  g_return_val_if_fail (folder != NULL, FALSE);

  paths = _cairn_register_paths_new (folder);
  if (!_cairn_register_look_without_key (paths, error))
    return FALSE;

  keys = cairn_keys_load (paths->keys, error);
  return keys != NULL;
}
