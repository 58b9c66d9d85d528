/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-store"

#include "config.h"

#include "cairn-register-private.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include "cairn-backup-private.h"
#include "cairn-error.h"
#include "cairn-journal-private.h"
#include "cairn-journal.h"
#include "cairn-location.h"
#include "cairn-migrations-private.h"

/* Opening a register. First comes everything that only looks: what can be seen without the key, the
 * key, then the database with the key, under the lock. Only when all of that was good is anything
 * written. */

/* What a write-ahead log and its index take before anything is in them, and a change. */
#define LEAST_ROOM_BYTES (256 * 1024)

typedef struct
{
  CairnRegister      *self;       /* the register that is being opened */
  CairnRegisterPaths *paths;      /* (owned) */
  CairnKeySlot       *slot;       /* (nullable) the keys' */
  CairnSecret        *secret;     /* (owned) (nullable) what opens @slot */
  GPtrArray          *migrations; /* (owned) */
  gint64              newest;
} Opening;

typedef gboolean (*TryKey) (Opening            *opening,
                            const CairnSecret  *key,
                            GError            **error);

static void
clear_opening (Opening *opening)
{
  g_clear_pointer (&opening->paths, _cairn_register_paths_free);
  g_clear_pointer (&opening->secret, cairn_secret_free);
  g_clear_pointer (&opening->migrations, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Opening, clear_opening)

static gboolean
unlock (Opening     *opening,
        const char  *passphrase,
        GError     **error)
{
  CairnRegister *self = opening->self;

  self->keys = cairn_keys_load (opening->paths->keys, error);
  if (self->keys == NULL)
    return FALSE;

  opening->slot = cairn_keys_unlock (self->keys, passphrase, &opening->secret, error);
  if (opening->slot == NULL)
    return FALSE;

  self->opened_by_recovery = *opening->slot->person == '\0';
  self->person = g_strdup (self->opened_by_recovery ? _("Recovery passphrase") : opening->slot->person);
  return TRUE;
}

/* The newest key of the slot, or the one before if a change of the key was cut off. */
static gboolean
try_keys (Opening  *opening,
          TryKey    try_key,
          GError  **error)
{
  CairnRegister *self = opening->self;
  gint64 oldest = cairn_keys_get_oldest (self->keys);
  g_autoptr(GError) first = NULL;

  for (gint64 generation = cairn_keys_get_newest (self->keys); generation >= oldest; generation--)
    {
      g_autoptr(CairnSecret) key = cairn_keys_open_slot (opening->slot, opening->secret, generation);
      g_autoptr(GError) trouble = NULL;

      if (key == NULL)
        continue;
      if (try_key (opening, key, &trouble))
        {
          self->key = g_steal_pointer (&key);
          self->generation = generation;
          return TRUE;
        }
      if (first == NULL)
        first = g_steal_pointer (&trouble);
    }

  if (first != NULL)
    g_propagate_error (error, g_steal_pointer (&first));
  else
    g_set_error_literal (error, CAIRN_ERROR, CAIRN_ERROR_NO_KEY,
                         _("The passphrase is right, but the key it opens is damaged in keys.json. Put the file back "
                           "from a copy of the folder, or restore the last good backup."));
  return FALSE;
}

static gboolean
look_with_key (Opening            *opening,
               const CairnSecret  *key,
               GError            **error)
{
  return _cairn_register_look_with_key (opening->paths, key, opening->newest, error);
}

/* Nobody writes on where the journal's end is missing. */
static gboolean
look_to_write (Opening            *opening,
               const CairnSecret  *key,
               GError            **error)
{
  return _cairn_register_look_to_write (opening->paths, key, opening->newest, error);
}

static gboolean
read_with_key (Opening            *opening,
               const CairnSecret  *key,
               GError            **error)
{
  CairnRegister *self = opening->self;
  CairnDatabaseMode mode = self->immutable ? CAIRN_DATABASE_IMMUTABLE : CAIRN_DATABASE_READ_ONLY;
  g_autoptr(CairnDatabase) database = cairn_database_open (opening->paths->database, mode, key, error);

  if (database == NULL || !cairn_migrations_check (database, opening->newest, &self->version, error))
    return FALSE;

  self->database = g_steal_pointer (&database);
  return TRUE;
}

static gboolean
is_writable (const CairnRegisterPaths *paths)
{
  return g_access (paths->folder, W_OK) == 0 && g_access (paths->database, W_OK) == 0 &&
         g_access (paths->keys, W_OK) == 0;
}

/* SQLite would make files beside the database before it finds that it cannot fill them. */
static gboolean
has_room (const CairnRegisterPaths *paths)
{
  struct statvfs status = { 0 };

  return statvfs (paths->folder, &status) != 0 || status.f_blocks == 0 ||
         (guint64) status.f_bavail * status.f_frsize >= LEAST_ROOM_BYTES;
}

static gboolean
check_version_to_read (Opening  *opening,
                       GError  **error)
{
  if (opening->self->version == opening->newest)
    return TRUE;

  g_set_error_literal (error, CAIRN_ERROR, CAIRN_ERROR_READ_ONLY,
                       _("An older version of Cairn made this register, and it must be brought to this version before "
                         "it can be read. Open it where it can be written to; a copy of the folder will do."));
  return FALSE;
}

static gboolean
read_somehow (Opening  *opening,
              GError  **error)
{
  g_autoptr(GError) trouble = NULL;

  if (try_keys (opening, read_with_key, &trouble))
    return TRUE;

  if (!opening->self->immutable && !is_writable (opening->paths) &&
      !g_error_matches (trouble, CAIRN_ERROR, CAIRN_ERROR_CORRUPT))
    g_set_error_literal (error, CAIRN_ERROR, CAIRN_ERROR_READ_ONLY,
                         _("The register was not closed properly, and this place cannot be written to, so it cannot "
                           "even be read here. Copy the whole folder to another place and open it there."));
  else
    g_propagate_error (error, g_steal_pointer (&trouble));
  return FALSE;
}

/* Whoever only reads may see a register whose journal was cut; but is told. */
static gboolean
notice_cut_journal (CairnRegister  *self,
                    GError        **error)
{
  g_autoptr(GError) trouble = NULL;

  if (_cairn_journal_check_head (self->database, &trouble))
    return TRUE;
  if (!g_error_matches (trouble, CAIRN_ERROR, CAIRN_ERROR_CORRUPT))
    {
      g_propagate_error (error, g_steal_pointer (&trouble));
      return FALSE;
    }
  g_set_str (&self->notice, trouble->message);
  return TRUE;
}

/* Where SQLite cannot make what it needs beside the file, the file alone may do: on media that nobody can write to,
 * and on a full disk while our lock keeps others from it. */
static gboolean
open_to_read (Opening      *opening,
              CairnLock    *lock,
              const char   *reason,
              GError      **error)
{
  CairnRegister *self = opening->self;
  gboolean writable = is_writable (opening->paths);

  self->read_only_reason = g_strdup (reason);
  self->immutable = _cairn_register_is_closed (opening->paths) &&
                    (!writable || (lock != NULL && !has_room (opening->paths)));
  if (lock != NULL && writable && !try_keys (opening, look_with_key, error))
    return FALSE;
  g_clear_pointer (&self->key, cairn_secret_free);

  return read_somehow (opening, error) &&
         check_version_to_read (opening, error) &&
         notice_cut_journal (self, error);
}

static gboolean
bring_to_newest (Opening  *opening,
                 GError  **error)
{
  CairnRegister *self = opening->self;
  g_autofree char *backup = NULL;
  g_autofree char *versions = NULL;

  if (!cairn_database_get_int (self->database, "PRAGMA user_version", &self->version, error))
    return FALSE;
  if (self->version == opening->newest)
    return TRUE;

  /* Not past a migration can a change be taken back; so it stands in the journal, and what was before stands
   * in a backup. */
  backup = _cairn_backup_make (self, NULL, error);
  versions = g_strdup_printf ("%d → %d", (int) self->version, (int) opening->newest);
  if (backup == NULL || !cairn_migrations_run (self->database, opening->migrations, error))
    return FALSE;
  self->version = opening->newest;
  return cairn_register_note (self, CAIRN_CHANGE_MIGRATION, NULL, versions, error) &&
         cairn_register_mark (self, "migration", error);
}

/* A change of the key that was cut off is brought to its end. */
static gboolean
bring_to_newest_key (Opening  *opening,
                     GError  **error)
{
  CairnRegister *self = opening->self;
  gint64 newest = cairn_keys_get_newest (self->keys);
  g_autoptr(CairnSecret) next = NULL;

  if (cairn_keys_get_oldest (self->keys) == newest)
    return TRUE;
  if (self->generation == newest)
    {
      cairn_keys_end_rotation (self->keys, newest);
      return cairn_keys_save (self->keys, opening->paths->keys, error);
    }

  next = cairn_keys_open_slot (opening->slot, opening->secret, newest);
  return next == NULL || _cairn_register_finish_key_change (self, self->keys, next, error);
}

static gboolean
open_to_write (Opening  *opening,
               GError  **error)
{
  CairnRegister *self = opening->self;
  CairnLocation location = cairn_location_examine (self->folder);

  if (!try_keys (opening, look_to_write, error))
    return FALSE;
  if (!has_room (opening->paths))
    {
      g_set_error_literal (error, CAIRN_ERROR, CAIRN_ERROR_NO_SPACE,
                           _("The disk is full, so nothing could be saved. Make room and try again, or open the register "
                             "to read only."));
      return FALSE;
    }

  self->notice = g_strdup (cairn_location_describe (location));
  self->wal = location == CAIRN_LOCATION_LOCAL;
  self->database = cairn_database_open (opening->paths->database, CAIRN_DATABASE_READ_WRITE, self->key, error);
  return self->database != NULL &&
         cairn_database_set_journal (self->database, self->wal, error) &&
         bring_to_newest_key (opening, error) &&
         bring_to_newest (opening, error);
}

/* A register that was copied without its lock gets a new one, once it has shown that it is one. */
static CairnLock *
take_lock (Opening  *opening,
           GError  **error)
{
  g_autoptr(GError) trouble = NULL;
  CairnLock *lock = cairn_lock_take (opening->paths->lock, &trouble);

  if (lock == NULL && g_error_matches (trouble, CAIRN_ERROR, CAIRN_ERROR_NOT_FOUND))
    {
      if (!try_keys (opening, look_with_key, error) || !cairn_lock_create (opening->paths->lock, error))
        return NULL;
      g_clear_pointer (&opening->self->key, cairn_secret_free);
      return cairn_lock_take (opening->paths->lock, error);
    }

  if (lock == NULL)
    g_propagate_error (error, g_steal_pointer (&trouble));
  return lock;
}

static gboolean
open_with_lock (Opening              *opening,
                CairnLock            *lock,
                CairnRegisterAccess   access,
                GError              **error)
{
  CairnRegister *self = opening->self;
  g_autoptr(CairnLock) held = lock;

  if (access == CAIRN_REGISTER_WRITE && is_writable (opening->paths))
    {
      if (!open_to_write (opening, error))
        return FALSE;
      cairn_lock_sign (held, self->person, cairn_register_get_now_ms (self));
      self->lock = g_steal_pointer (&held);
      return TRUE;
    }

  if (!open_to_read (opening, held,
                     access == CAIRN_REGISTER_READ ? _("It was opened to be read only.")
                                                   : _("This place cannot be written to, so the register can be read "
                                                       "here but not changed."),
                     error))
    return FALSE;
  if (self->immutable)
    self->lock = g_steal_pointer (&held);
  return TRUE;
}

/* Somebody else has the lock, or nobody can have it here. */
static gboolean
open_without_lock (Opening              *opening,
                   GError               *why,
                   CairnRegisterAccess   access,
                   GError              **error)
{
  gboolean locked = g_error_matches (why, CAIRN_ERROR, CAIRN_ERROR_LOCKED);

  if (!locked && !g_error_matches (why, CAIRN_ERROR, CAIRN_ERROR_READ_ONLY))
    {
      g_propagate_error (error, g_error_copy (why));
      return FALSE;
    }
  if (access == CAIRN_REGISTER_READ)
    return open_to_read (opening, NULL, _("It was opened to be read only."), error);

  return open_to_read (opening, NULL,
                       locked ? why->message : _("This place cannot be written to, so the register can be read here but "
                                                 "not changed."),
                       error);
}

/**
 * cairn_register_open:
 * @folder: the register's folder
 * @passphrase: a person's passphrase or the recovery passphrase, as typed
 * @access: what to open it for
 * @error: return location
 *
 * Opens a register. Where it cannot be written (another Cairn has it open, or the place is read-only)
 * it is opened to be read, and cairn_register_get_read_only_reason() says why. Each thing that can be
 * wrong has a sentence of its own and one of these codes: %CAIRN_ERROR_NOT_FOUND (missing),
 * %CAIRN_ERROR_NOT_OURS (not a register), %CAIRN_ERROR_NO_KEY (keys missing, keys damaged, no slot for
 * the passphrase), %CAIRN_ERROR_CORRUPT (empty, cut off, damaged), %CAIRN_ERROR_TOO_NEW,
 * %CAIRN_ERROR_NO_SPACE, %CAIRN_ERROR_READ_ONLY. An opening that fails has changed no byte, except that
 * a migration may have finished some of its steps. Any thread, which is the connection's from then on.
 *
 * Returns: (transfer full) (nullable): the register
 */
CairnRegister *
cairn_register_open (const char           *folder,
                     const char           *passphrase,
                     CairnRegisterAccess   access,
                     GError              **error)
{
  g_auto(Opening) opening = { 0 };
  g_autoptr(CairnRegister) self = NULL;
  g_autoptr(GError) why = NULL;
  CairnLock *lock = NULL;
  gboolean opened = FALSE;

  g_return_val_if_fail (folder != NULL, NULL);
  g_return_val_if_fail (passphrase != NULL, NULL);

  opening.paths = _cairn_register_paths_new (folder);
  opening.migrations = cairn_migrations_load ();
  opening.newest = cairn_migrations_newest (opening.migrations);
  self = _cairn_register_new (opening.paths->folder);
  opening.self = self;
  if (!_cairn_register_look_without_key (opening.paths, error) || !unlock (&opening, passphrase, error))
    return NULL;

  lock = take_lock (&opening, &why);
  if (lock != NULL)
    opened = open_with_lock (&opening, lock, access, error);
  else
    opened = open_without_lock (&opening, why, access, error);

  return opened ? g_steal_pointer (&self) : NULL;
}

/**
 * cairn_register_open_reader:
 * @self: an open register
 * @error: return location
 *
 * Opens another connection to the same register, which only reads, for one other thread. Close it
 * before @self. The thread of @self.
 *
 * Returns: (transfer full) (nullable): the reader
 */
CairnRegister *
cairn_register_open_reader (CairnRegister  *self,
                            GError        **error)
{
  CairnDatabaseMode mode = CAIRN_DATABASE_READ_ONLY;
  g_autoptr(CairnRegister) reader = NULL;

  g_return_val_if_fail (CAIRN_IS_REGISTER (self), NULL);
  g_return_val_if_fail (self->database != NULL, NULL);

  if (self->immutable)
    mode = CAIRN_DATABASE_IMMUTABLE;
  reader = _cairn_register_new (self->folder);
  reader->person = g_strdup (self->person);
  reader->key = cairn_secret_copy (self->key);
  reader->generation = self->generation;
  reader->version = self->version;
  reader->read_only_reason = g_strdup (_("This connection only reads."));
  reader->notice = g_strdup (self->notice);
  reader->immutable = self->immutable;
  reader->clock = self->clock;
  reader->clock_data = self->clock_data;
  reader->database = cairn_database_open (cairn_database_get_path (self->database), mode, self->key, error);

  return reader->database != NULL ? g_steal_pointer (&reader) : NULL;
}
