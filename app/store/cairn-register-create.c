/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-store"

#include "config.h"

#include "cairn-register-private.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "cairn-error.h"
#include "cairn-file-private.h"
#include "cairn-migrations-private.h"
#include "cairn-passphrase.h"

/* A register is made whole in a folder beside its place, under a name that nobody opens, and renamed
 * then: what bears its name is never half a register. */

static char *
make_scratch (const CairnRegisterPaths  *paths,
              GError                   **error)
{
  g_autofree char *parent = g_path_get_dirname (paths->folder);
  g_autofree char *name = g_filename_display_name (paths->folder);
  g_autofree char *scratch = g_build_filename (parent, ".cairn-new-XXXXXX", NULL);
  g_autofree char *doing = g_strdup_printf (_("Making the register “%s”"), name);

  if (g_mkdtemp_full (scratch, 0700) != NULL && g_chmod (scratch, 0700) == 0)
    return g_steal_pointer (&scratch);

  _cairn_file_set_error (error, errno, doing);
  return NULL;
}

static gboolean
check_place (const CairnRegisterPaths  *paths,
             GError                   **error)
{
  g_autofree char *name = g_filename_display_name (paths->folder);
  g_autoptr(GDir) dir = NULL;

  if (!g_file_test (paths->folder, G_FILE_TEST_EXISTS))
    return TRUE;

  dir = g_dir_open (paths->folder, 0, NULL);
  if (dir != NULL && g_dir_read_name (dir) == NULL)
    return TRUE;

  g_set_error (error, CAIRN_ERROR, CAIRN_ERROR_CONFLICT,
               _("There is something at “%s” already. Nothing was changed; choose another name."), name);
  return FALSE;
}

static gboolean
make_database (const CairnRegisterPaths  *paths,
               const CairnSecret         *key,
               GError                   **error)
{
  g_autoptr(GPtrArray) migrations = cairn_migrations_load ();
  g_autoptr(CairnDatabase) database = cairn_database_open (paths->database, CAIRN_DATABASE_CREATE, key, error);

  return database != NULL && cairn_migrations_run (database, migrations, error);
}

static gboolean
make_keys (const CairnRegisterPaths  *paths,
           const CairnSecret         *key,
           const char                *person,
           const char                *passphrase,
           char                     **recovery_passphrase,
           GError                   **error)
{
  g_autoptr(CairnKeys) keys = cairn_keys_new ();
  char *recovery = NULL;

  if (!cairn_keys_add (keys, person, passphrase, key, 1, error))
    return FALSE;

  if (recovery_passphrase != NULL)
    {
      recovery = cairn_keys_add_recovery (keys, key, 1, error);
      if (recovery == NULL)
        return FALSE;
    }
  if (!cairn_keys_save (keys, paths->keys, error))
    {
      cairn_passphrase_free (recovery);
      return FALSE;
    }

  if (recovery_passphrase != NULL)
    *recovery_passphrase = recovery;
  return TRUE;
}

static gboolean
fill (const char   *scratch,
      const char   *person,
      const char   *passphrase,
      char        **recovery_passphrase,
      GError      **error)
{
  g_autoptr(CairnRegisterPaths) paths = _cairn_register_paths_new (scratch);
  g_autoptr(CairnSecret) key = cairn_secret_new ();

  randombytes_buf (key, CAIRN_KEY_BYTES);
  return make_keys (paths, key, person, passphrase, recovery_passphrase, error) &&
         make_database (paths, key, error) &&
         cairn_lock_create (paths->lock, error) &&
         _cairn_folder_create (paths->backups, error) &&
         _cairn_folder_sync (scratch, error);
}

static void
remove_scratch (const char *scratch)
{
  g_autoptr(CairnRegisterPaths) paths = _cairn_register_paths_new (scratch);

  g_unlink (paths->keys);
  g_unlink (paths->database);
  g_unlink (paths->journal);
  g_unlink (paths->lock);
  g_rmdir (paths->backups);
  g_rmdir (scratch);
}

/* Renaming over an empty folder is allowed, over anything else it fails. */
static gboolean
put_in_place (const char                *scratch,
              const CairnRegisterPaths  *paths,
              GError                   **error)
{
  g_autofree char *name = g_filename_display_name (paths->folder);
  g_autofree char *doing = g_strdup_printf (_("Making the register “%s”"), name);
  g_autofree char *parent = g_path_get_dirname (paths->folder);

  if (g_rename (scratch, paths->folder) != 0)
    return _cairn_file_set_error (error, errno, doing);
  return _cairn_folder_sync (parent, error);
}

/**
 * cairn_register_create:
 * @folder: where the register shall be, by custom a name that ends in `.cairn`; nothing or an empty
 *   folder is there
 * @person: the name of the person who makes it
 * @passphrase: that person's passphrase, as typed
 * @recovery_passphrase: (out) (optional) (transfer full): a passphrase to be printed once, for
 *   cairn_passphrase_free(); without it the register has none
 * @error: return location
 *
 * Makes a new register and opens it. %CAIRN_ERROR_CONFLICT if there is something already,
 * %CAIRN_ERROR_INVALID for an empty name or passphrase, %CAIRN_ERROR_NO_SPACE, %CAIRN_ERROR_READ_ONLY;
 * after an error nothing is left behind. Any thread, which is the connection's from then on.
 *
 * Returns: (transfer full) (nullable): the register
 */
CairnRegister *
cairn_register_create (const char  *folder,
                       const char  *person,
                       const char  *passphrase,
                       char       **recovery_passphrase,
                       GError     **error)
{
  g_autoptr(CairnRegisterPaths) paths = NULL;
  g_autofree char *scratch = NULL;
  CairnRegister *self = NULL;

  g_return_val_if_fail (folder != NULL, NULL);
  g_return_val_if_fail (person != NULL, NULL);
  g_return_val_if_fail (passphrase != NULL, NULL);

  paths = _cairn_register_paths_new (folder);
  if (recovery_passphrase != NULL)
    *recovery_passphrase = NULL;
  if (!check_place (paths, error))
    return NULL;

  scratch = make_scratch (paths, error);
  if (scratch == NULL)
    return NULL;

  if (fill (scratch, person, passphrase, recovery_passphrase, error) && put_in_place (scratch, paths, error))
    self = cairn_register_open (folder, passphrase, CAIRN_REGISTER_WRITE, error);
  else
    remove_scratch (scratch);
  if (self == NULL && recovery_passphrase != NULL)
    g_clear_pointer (recovery_passphrase, cairn_passphrase_free);

  return self;
}
