/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-store"

#include "config.h"

#include "cairn-register-private.h"

#include "cairn-file-private.h"
#include "cairn-migrations-private.h"
#include "cairn-passphrase.h"

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
  scratch = _cairn_register_scratch_new (paths, error);
  if (scratch == NULL)
    return NULL;

  if (!fill (scratch, person, passphrase, recovery_passphrase, error) || !_cairn_register_scratch_finish (scratch, paths, error))
    {
      _cairn_register_scratch_discard (scratch);
    }
  else
    {
      self = cairn_register_open (folder, passphrase, CAIRN_REGISTER_WRITE, error);
      if (self == NULL)
        _cairn_register_scratch_discard (paths->folder);
    }

  if (self != NULL)
    self->is_new = TRUE;
  else if (recovery_passphrase != NULL)
    g_clear_pointer (recovery_passphrase, cairn_passphrase_free);

  return self;
}

/**
 * cairn_register_abandon:
 * @self: an open register that cairn_register_create() has made
 *
 * Closes a register that could not be given what it was made for, such as the training cases, and
 * removes it, as if it had never been made. One that was there before is closed only. Its thread.
 */
void
cairn_register_abandon (CairnRegister *self)
{
  g_return_if_fail (CAIRN_IS_REGISTER (self));

  cairn_register_close (self);
  if (self->is_new)
    _cairn_register_scratch_discard (self->folder);
}
