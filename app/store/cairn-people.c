/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-store"

#include "config.h"

#include "cairn-people.h"

#include <glib/gi18n.h>

#include "cairn-error.h"
#include "cairn-passphrase.h"
#include "cairn-register-private.h"

/* Who can open a register. keys.json is read again before each change, so that what is saved is what
 * is there and one change more; the lock keeps others from changing it meanwhile. */

static CairnKeys *
load_keys (CairnRegister  *self,
           GError        **error)
{
  g_autoptr(CairnRegisterPaths) paths = _cairn_register_paths_new (self->folder);

  return cairn_keys_load (paths->keys, error);
}

static CairnKeys *
load_keys_to_change (CairnRegister  *self,
                     GError        **error)
{
  if (!cairn_register_check_writable (self, error))
    return NULL;
  return load_keys (self, error);
}

static gboolean
save_keys (CairnRegister  *self,
           CairnKeys      *keys,
           GError        **error)
{
  g_autoptr(CairnRegisterPaths) paths = _cairn_register_paths_new (self->folder);

  return cairn_keys_save (keys, paths->keys, error);
}

/**
 * cairn_register_list_people:
 * @self: an open register
 * @error: return location for %CAIRN_ERROR_NO_KEY
 *
 * Lists who has a passphrase. Any thread.
 *
 * Returns: (transfer full) (nullable): their names, as they were added
 */
char **
cairn_register_list_people (CairnRegister  *self,
                            GError        **error)
{
  g_autoptr(CairnKeys) keys = NULL;

  g_return_val_if_fail (CAIRN_IS_REGISTER (self), NULL);

  keys = load_keys (self, error);
  return keys != NULL ? cairn_keys_list (keys) : NULL;
}

/**
 * cairn_register_is_opened_by_recovery:
 * @self: an open register
 *
 * Returns: whether the recovery passphrase opened it, so that somebody should get a new passphrase
 */
gboolean
cairn_register_is_opened_by_recovery (CairnRegister *self)
{
  g_return_val_if_fail (CAIRN_IS_REGISTER (self), FALSE);
  return self->opened_by_recovery;
}

/**
 * cairn_register_add_person:
 * @self: a register that can be written
 * @person: the person's name, which will stand in the journal
 * @passphrase: that person's passphrase, as typed
 * @error: return location
 *
 * Lets another person open the register. %CAIRN_ERROR_CONFLICT if the name is taken,
 * %CAIRN_ERROR_REFUSED if the passphrase is, %CAIRN_ERROR_INVALID if either is empty. The register's
 * thread; takes a second.
 *
 * Returns: whether the person can open it now
 */
gboolean
cairn_register_add_person (CairnRegister  *self,
                           const char     *person,
                           const char     *passphrase,
                           GError        **error)
{
  g_autoptr(CairnKeys) keys = NULL;

  g_return_val_if_fail (CAIRN_IS_REGISTER (self), FALSE);
  g_return_val_if_fail (person != NULL && passphrase != NULL, FALSE);

  keys = load_keys_to_change (self, error);
  return keys != NULL &&
         cairn_keys_add (keys, person, passphrase, self->key, self->generation, error) &&
         save_keys (self, keys, error);
}

/* Whoever is in could otherwise take another's name in the journal. */
static gboolean
check_may_change (CairnRegister  *self,
                  const char     *person,
                  GError        **error)
{
  if (self->opened_by_recovery || g_str_equal (person, self->person))
    return TRUE;

  g_set_error (error, CAIRN_ERROR, CAIRN_ERROR_REFUSED,
               _("Only %s can change this passphrase, or somebody who opened the register with the recovery "
                 "passphrase."), person);
  return FALSE;
}

/* The new slot is whole before the old one goes. */
static gboolean
replace_slot (CairnRegister  *self,
              CairnKeys      *keys,
              const char     *person,
              const char     *passphrase,
              GError        **error)
{
  CairnKeySlot *older = cairn_keys_find (keys, person);
  guint index = 0;

  if (older == NULL || *person == '\0')
    {
      g_set_error (error, CAIRN_ERROR, CAIRN_ERROR_NOT_FOUND,
                   _("Nobody named “%s” has a passphrase for this register."), person);
      return FALSE;
    }

  g_ptr_array_find (keys->slots, older, &index);
  g_ptr_array_steal_index (keys->slots, index);
  if (!cairn_keys_add (keys, person, passphrase, self->key, self->generation, error))
    {
      _cairn_key_slot_free (older);
      return FALSE;
    }
  _cairn_key_slot_free (older);

  /* Where the old one was: people stay in their order. */
  g_ptr_array_insert (keys->slots, index, g_ptr_array_steal_index (keys->slots, keys->slots->len - 1));
  return TRUE;
}

/**
 * cairn_register_change_passphrase:
 * @self: a register that can be written
 * @person: whose passphrase; the one who opened the register, unless that was by the recovery passphrase
 * @passphrase: the new one, as typed
 * @error: return location
 *
 * Changes a passphrase. Backups that were made before keep the old one. %CAIRN_ERROR_NOT_FOUND,
 * %CAIRN_ERROR_REFUSED if it is somebody else's, %CAIRN_ERROR_INVALID. The register's thread; takes a
 * second.
 *
 * Returns: whether the new one opens the register now, and the old one does not
 */
gboolean
cairn_register_change_passphrase (CairnRegister  *self,
                                  const char     *person,
                                  const char     *passphrase,
                                  GError        **error)
{
  g_autoptr(CairnKeys) keys = NULL;

  g_return_val_if_fail (CAIRN_IS_REGISTER (self), FALSE);
  g_return_val_if_fail (person != NULL && passphrase != NULL, FALSE);

  if (!check_may_change (self, person, error))
    return FALSE;

  keys = load_keys_to_change (self, error);
  return keys != NULL &&
         replace_slot (self, keys, person, passphrase, error) &&
         save_keys (self, keys, error);
}

/**
 * cairn_register_renew_recovery:
 * @self: a register that can be written
 * @error: return location
 *
 * Makes a new recovery passphrase, to be printed; the one before opens nothing but older backups. The
 * register's thread; takes a second.
 *
 * Returns: (transfer full) (nullable): the passphrase, for cairn_passphrase_free()
 */
char *
cairn_register_renew_recovery (CairnRegister  *self,
                               GError        **error)
{
  g_autoptr(CairnKeys) keys = NULL;
  char *passphrase = NULL;

  g_return_val_if_fail (CAIRN_IS_REGISTER (self), NULL);

  keys = load_keys_to_change (self, error);
  if (keys == NULL)
    return NULL;

  passphrase = cairn_keys_add_recovery (keys, self->key, self->generation, error);
  if (passphrase != NULL && !save_keys (self, keys, error))
    g_clear_pointer (&passphrase, cairn_passphrase_free);
  return passphrase;
}

/* In rollback mode, which wants the database for itself: a reader with the old key would find pages that
 * it cannot read. */
static gboolean
change_key (CairnRegister      *self,
            const CairnSecret  *next,
            GError            **error)
{
#if CAIRN_ENCRYPTION
  char text[3 + 2 * CAIRN_KEY_BYTES + 1] = "x'";
  int result = SQLITE_OK;

  if (!cairn_database_set_journal (self->database, FALSE, error))
    return FALSE;

  sodium_bin2hex (text + 2, 2 * CAIRN_KEY_BYTES + 1, next, CAIRN_KEY_BYTES);
  text[sizeof text - 2] = '\'';
  result = sqlite3_rekey (cairn_database_get_handle (self->database), text, sizeof text - 1);
  sodium_memzero (text, sizeof text);
  if (result != SQLITE_OK)
    return cairn_database_set_error (self->database, _("Changing the register's key"), error);
#endif
  return TRUE;
}

static gboolean
reopen (CairnRegister      *self,
        const CairnSecret  *key,
        GError            **error)
{
  g_autofree char *path = g_strdup (cairn_database_get_path (self->database));

  g_clear_pointer (&self->database, cairn_database_close);
  self->database = cairn_database_open (path, CAIRN_DATABASE_READ_WRITE, key, error);
  return self->database != NULL && cairn_database_set_journal (self->database, self->wal, error);
}

/**
 * _cairn_register_finish_key_change:
 * @self: the register's writer, alone with the database
 * @keys: its keys, saved, in which the next key stands beside the one in use
 * @next: that next key
 * @error: return location
 *
 * Gives the database its next key, and takes the one before out of the slots. The register's thread.
 *
 * Returns: whether the next key is the one in use
 */
gboolean
_cairn_register_finish_key_change (CairnRegister      *self,
                                   CairnKeys          *keys,
                                   const CairnSecret  *next,
                                   GError            **error)
{
  gint64 generation = cairn_keys_get_newest (keys);
  gboolean changed = change_key (self, next, error);

  /* The connection is made anew either way: what it knows of the file may be of the other key. */
  if (!changed)
    {
      reopen (self, self->key, NULL);
      return FALSE;
    }
  cairn_secret_free (self->key);
  self->key = cairn_secret_copy (next);
  self->generation = generation;
  if (!reopen (self, next, error))
    return FALSE;

  cairn_keys_end_rotation (keys, generation);
  return save_keys (self, keys, error);
}

/**
 * cairn_register_revoke_person:
 * @self: a register that can be written, with no reader open
 * @person: who shall not open it any more
 * @error: return location
 *
 * Takes a person's passphrase away and gives the database a new key, so that a copy of the old one is of
 * no use for what is written from now on. Backups that were made before keep the old key, and the old
 * passphrase opens them. Readers must be opened anew. %CAIRN_ERROR_NOT_FOUND, %CAIRN_ERROR_REFUSED for
 * the last person, %CAIRN_ERROR_LOCKED if somebody reads the register. The register's thread.
 *
 * Returns: whether the person is out and the key is new
 */
gboolean
cairn_register_revoke_person (CairnRegister  *self,
                              const char     *person,
                              GError        **error)
{
  g_autoptr(CairnKeys) keys = NULL;
  g_autoptr(CairnSecret) next = NULL;

  g_return_val_if_fail (CAIRN_IS_REGISTER (self), FALSE);
  g_return_val_if_fail (person != NULL, FALSE);

  keys = load_keys_to_change (self, error);
  if (keys == NULL)
    return FALSE;
  if (g_str_equal (person, self->person))
    {
      g_set_error_literal (error, CAIRN_ERROR, CAIRN_ERROR_REFUSED,
                           _("You cannot take your own passphrase away while you use it. Another person must do it."));
      return FALSE;
    }
  /* First, so that a refusal leaves everything as it was. */
  if (!cairn_keys_remove (keys, person, error) || !cairn_database_set_journal (self->database, FALSE, error))
    return FALSE;

  next = cairn_keys_begin_rotation (keys, self->key);
  return save_keys (self, keys, error) && _cairn_register_finish_key_change (self, keys, next, error);
}
