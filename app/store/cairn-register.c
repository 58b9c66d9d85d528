/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-store"

#include "config.h"

#include "cairn-register-private.h"

#include <glib/gi18n.h>

#include "cairn-error.h"
#include "cairn-passphrase.h"

/**
 * CairnRegister:
 *
 * One connection to a register: the folder with the encrypted database, its keys, its lock and its
 * backups. Synchronous, and for one thread at a time; who wants to read in another thread makes a
 * connection of its own with cairn_register_open_reader().
 */
G_DEFINE_FINAL_TYPE (CairnRegister, cairn_register, G_TYPE_OBJECT)

static gint64
read_clock_cb (gpointer data)
{
  return g_get_real_time () / 1000;
}

static void
cairn_register_finalize (GObject *object)
{
  CairnRegister *self = CAIRN_REGISTER (object);

  cairn_register_close (self);
  g_clear_pointer (&self->keys, cairn_keys_free);
  g_free (self->folder);
  g_free (self->name);
  g_free (self->person);
  g_free (self->read_only_reason);
  g_free (self->notice);

  G_OBJECT_CLASS (cairn_register_parent_class)->finalize (object);
}

static void
cairn_register_class_init (CairnRegisterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cairn_register_finalize;
}

static void
cairn_register_init (CairnRegister *self)
{
  self->clock = read_clock_cb;
}

static char *
make_name (const char *folder)
{
  char *name = g_path_get_basename (folder);

  if (g_str_has_suffix (name, CAIRN_REGISTER_SUFFIX) && !g_str_equal (name, CAIRN_REGISTER_SUFFIX))
    name[strlen (name) - strlen (CAIRN_REGISTER_SUFFIX)] = '\0';
  return name;
}

/**
 * _cairn_register_new:
 * @folder: the register's folder, absolute
 *
 * Returns: (transfer full): a register that is not open yet
 */
CairnRegister *
_cairn_register_new (const char *folder)
{
  CairnRegister *self = g_object_new (CAIRN_TYPE_REGISTER, NULL);

  self->folder = g_strdup (folder);
  self->name = make_name (folder);
  return self;
}

/**
 * cairn_register_close:
 * @self: a register
 *
 * Closes the connection, wipes the key and gives the lock back; close the readers first. What was
 * committed is on the disk already. Does nothing the second time. The connection's thread.
 */
void
cairn_register_close (CairnRegister *self)
{
  g_return_if_fail (CAIRN_IS_REGISTER (self));

  g_clear_pointer (&self->database, cairn_database_close);
  g_clear_pointer (&self->key, cairn_secret_free);
  g_clear_pointer (&self->lock, cairn_lock_release);
}

/**
 * _cairn_register_get_database:
 * @self: an open register
 *
 * Returns: (transfer none) (nullable): its connection; %NULL once it is closed
 */
CairnDatabase *
_cairn_register_get_database (CairnRegister *self)
{
  g_return_val_if_fail (CAIRN_IS_REGISTER (self), NULL);
  return self->database;
}

/**
 * cairn_register_get_folder:
 * @self: a register
 *
 * Returns: (transfer none): its folder, an absolute path
 */
const char *
cairn_register_get_folder (CairnRegister *self)
{
  g_return_val_if_fail (CAIRN_IS_REGISTER (self), NULL);
  return self->folder;
}

/**
 * cairn_register_get_name:
 * @self: a register
 *
 * Returns: (transfer none): its folder's name without `.cairn`
 */
const char *
cairn_register_get_name (CairnRegister *self)
{
  g_return_val_if_fail (CAIRN_IS_REGISTER (self), NULL);
  return self->name;
}

/**
 * cairn_register_get_person:
 * @self: a register
 *
 * Returns: (transfer none): who opened it, as the slot of the passphrase says
 */
const char *
cairn_register_get_person (CairnRegister *self)
{
  g_return_val_if_fail (CAIRN_IS_REGISTER (self), NULL);
  return self->person;
}

/**
 * cairn_register_get_schema_version:
 * @self: a register
 *
 * Returns: the version of its schema, from 1
 */
gint64
cairn_register_get_schema_version (CairnRegister *self)
{
  g_return_val_if_fail (CAIRN_IS_REGISTER (self), 0);
  return self->version;
}

/**
 * cairn_register_is_open:
 * @self: a register
 *
 * Returns: whether it has not been closed
 */
gboolean
cairn_register_is_open (CairnRegister *self)
{
  g_return_val_if_fail (CAIRN_IS_REGISTER (self), FALSE);
  return self->database != NULL;
}

/**
 * cairn_register_is_read_only:
 * @self: a register
 *
 * Returns: whether this connection cannot change it
 */
gboolean
cairn_register_is_read_only (CairnRegister *self)
{
  g_return_val_if_fail (CAIRN_IS_REGISTER (self), TRUE);
  return self->read_only_reason != NULL;
}

/**
 * cairn_register_get_read_only_reason:
 * @self: a register
 *
 * Returns: (nullable) (transfer none): a translated sentence about why it cannot be changed, or
 *   %NULL if it can
 */
const char *
cairn_register_get_read_only_reason (CairnRegister *self)
{
  g_return_val_if_fail (CAIRN_IS_REGISTER (self), NULL);
  return self->read_only_reason;
}

/**
 * cairn_register_check_writable:
 * @self: a register
 * @error: return location
 *
 * Refuses with %CAIRN_ERROR_READ_ONLY and the reason where nothing can be changed.
 *
 * Returns: whether it can be written
 */
gboolean
cairn_register_check_writable (CairnRegister  *self,
                               GError        **error)
{
  g_return_val_if_fail (CAIRN_IS_REGISTER (self), FALSE);

  if (self->database == NULL)
    g_set_error_literal (error, CAIRN_ERROR, CAIRN_ERROR_READ_ONLY, _("The register is closed. Open it again."));
  else if (self->read_only_reason != NULL)
    g_set_error_literal (error, CAIRN_ERROR, CAIRN_ERROR_READ_ONLY, self->read_only_reason);

  return self->database != NULL && self->read_only_reason == NULL;
}

/**
 * cairn_register_get_notice:
 * @self: a register
 *
 * Returns: (nullable) (transfer none): a translated sentence about the place the register is in, or about damage that
 *   the opening noticed, to be shown once; or %NULL if there is nothing to mind
 */
const char *
cairn_register_get_notice (CairnRegister *self)
{
  g_return_val_if_fail (CAIRN_IS_REGISTER (self), NULL);
  return self->notice;
}

static gboolean
read_setting (CairnRegister  *self,
              const char     *key,
              char          **value,
              GError        **error)
{
  g_autoptr(CairnStatement) statement = cairn_database_prepare (self->database,
                                                                "SELECT value FROM setting WHERE \"key\" = ?1", error);
  gboolean row = FALSE;

  if (statement == NULL)
    return FALSE;

  cairn_statement_bind_text (statement, 1, key);
  if (!cairn_database_step (self->database, statement, &row, _("Reading the settings"), error))
    return FALSE;
  *value = row ? g_strdup (cairn_statement_get_text (statement, 0)) : NULL;
  return TRUE;
}

/**
 * cairn_register_dup_setting:
 * @self: an open register
 * @key: name of a setting of the panel, such as `panel_name`
 *
 * Reads a setting. One that cannot be read is as good as unset: it is logged. The connection's
 * thread.
 *
 * Returns: (transfer full) (nullable): its value, or %NULL if it is not set
 */
char *
cairn_register_dup_setting (CairnRegister *self,
                            const char    *key)
{
  g_autoptr(GError) error = NULL;
  char *value = NULL;

  g_return_val_if_fail (CAIRN_IS_REGISTER (self), NULL);
  g_return_val_if_fail (self->database != NULL, NULL);

  if (!read_setting (self, key, &value, &error))
    g_message ("%s", error->message);
  return value;
}

/**
 * cairn_register_is_training:
 * @self: an open register
 *
 * Tells the invented register from a real one, by the setting `training`. The connection's thread.
 *
 * Returns: whether everything in it is invented
 */
gboolean
cairn_register_is_training (CairnRegister *self)
{
  g_autofree char *value = cairn_register_dup_setting (self, "training");

  return g_strcmp0 (value, "1") == 0;
}

/**
 * cairn_register_set_clock:
 * @self: a register
 * @clock: (nullable): what tells the time, or %NULL for the computer's clock
 * @data: handed to @clock
 *
 * Replaces the clock: time is a parameter.
 */
void
cairn_register_set_clock (CairnRegister *self,
                          CairnClock     clock,
                          gpointer       data)
{
  g_return_if_fail (CAIRN_IS_REGISTER (self));

  self->clock = clock != NULL ? clock : read_clock_cb;
  self->clock_data = data;
}

/**
 * cairn_register_get_now_ms:
 * @self: a register
 *
 * Returns: the time, in milliseconds since the Unix epoch
 */
gint64
cairn_register_get_now_ms (CairnRegister *self)
{
  g_return_val_if_fail (CAIRN_IS_REGISTER (self), 0);
  return self->clock (self->clock_data);
}

/**
 * cairn_register_get_today:
 * @self: an open register
 *
 * Tells today's date in England, or the training register's own (its setting `today`). The
 * connection's thread.
 *
 * Returns: the day
 */
CairnDay
cairn_register_get_today (CairnRegister *self)
{
  g_return_val_if_fail (CAIRN_IS_REGISTER (self), CAIRN_DAY_NONE);

  if (cairn_register_is_training (self))
    {
      g_autofree char *text = cairn_register_dup_setting (self, "today");
      CairnDay today = cairn_day_parse (text);

      if (today != CAIRN_DAY_NONE)
        return today;
    }
  return cairn_day_today (cairn_register_get_now_ms (self));
}
