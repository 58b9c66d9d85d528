/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-store"

#include "config.h"

#include "cairn-keys-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cairn-error.h"
#include "cairn-passphrase.h"

/* A fifth of a second on an office computer of 2024: RFC 9106's second recommendation with one pass more. More
 * memory would be most of what cairnctl ever takes. */
static CairnKeyCost cost_of_new_slots = { 4, 64 * 1024 * 1024 };

/**
 * _cairn_keys_set_cost:
 * @cost: what a derivation of every slot made from now on shall cost
 *
 * Lets tests make hundreds of registers. Before other threads start.
 */
void
_cairn_keys_set_cost (CairnKeyCost cost)
{
  cost_of_new_slots = cost;
}

/**
 * _cairn_key_slot_new:
 *
 * Returns: (transfer full): a slot in which nothing is yet
 */
CairnKeySlot *
_cairn_key_slot_new (void)
{
  CairnKeySlot *slot = g_new0 (CairnKeySlot, 1);

  slot->keys = g_array_new (FALSE, FALSE, sizeof (CairnSealedKey));
  return slot;
}

/**
 * _cairn_key_slot_free:
 * @slot: (transfer full): a slot
 *
 * Frees a slot. Any thread.
 */
void
_cairn_key_slot_free (CairnKeySlot *slot)
{
  g_array_unref (slot->keys);
  g_free (slot->person);
  g_free (slot);
}

/**
 * cairn_keys_new:
 *
 * Returns: (transfer full): keys with no slot yet
 */
CairnKeys *
cairn_keys_new (void)
{
  CairnKeys *self = g_new0 (CairnKeys, 1);

  self->slots = g_ptr_array_new_with_free_func ((GDestroyNotify) _cairn_key_slot_free);
  self->former = g_array_new (FALSE, FALSE, sizeof (CairnFormerKey));
  return self;
}

/**
 * cairn_keys_free:
 * @self: (transfer full): keys
 *
 * Frees keys. Any thread.
 */
void
cairn_keys_free (CairnKeys *self)
{
  g_ptr_array_unref (self->slots);
  g_array_unref (self->former);
  g_free (self);
}

static gboolean
derive (const CairnKeySlot  *slot,
        const char          *passphrase,
        CairnSecret         *derived,
        GError             **error)
{
  if (crypto_pwhash (derived, CAIRN_KEY_BYTES, passphrase, strlen (passphrase), slot->salt,
                     slot->cost.operations, slot->cost.memory_bytes, crypto_pwhash_ALG_ARGON2ID13) == 0)
    return TRUE;

  g_set_error_literal (error, CAIRN_ERROR, CAIRN_ERROR_FAILED,
                       _("The passphrase cannot be checked, because there is not enough memory. "
                         "Close other programs and try again."));
  return FALSE;
}

/* What the seal of a slot's secret also vouches for: nobody can put another name on it. */
static GBytes *
make_label (const CairnKeySlot *slot)
{
  GByteArray *label = g_byte_array_new ();

  g_byte_array_append (label, (const guint8 *) "cairn slot 1", 12);
  g_byte_array_append (label, slot->public_key, sizeof slot->public_key);
  g_byte_array_append (label, (const guint8 *) slot->person, strlen (slot->person));
  return g_byte_array_free_to_bytes (label);
}

static gboolean
seal_secret (CairnKeySlot       *slot,
             const CairnSecret  *secret,
             const char         *passphrase,
             GError            **error)
{
  g_autoptr(CairnSecret) derived = cairn_secret_new ();
  g_autoptr(GBytes) label = make_label (slot);
  gsize label_length = 0;
  const guint8 *label_data = g_bytes_get_data (label, &label_length);

  slot->cost = cost_of_new_slots;
  randombytes_buf (slot->salt, sizeof slot->salt);
  randombytes_buf (slot->nonce, sizeof slot->nonce);
  if (!derive (slot, passphrase, derived, error))
    return FALSE;

  crypto_aead_xchacha20poly1305_ietf_encrypt (slot->sealed_secret, NULL, secret, CAIRN_KEY_BYTES,
                                              label_data, label_length, NULL, slot->nonce, derived);
  return TRUE;
}

static void
seal_key (CairnKeySlot      *slot,
          const CairnSecret *key,
          gint64             generation)
{
  CairnSealedKey sealed = { generation };

  crypto_box_seal (sealed.sealed, key, CAIRN_KEY_BYTES, slot->public_key);
  g_array_append_val (slot->keys, sealed);
}

static gboolean
try_slot (const CairnKeySlot  *slot,
          const char          *passphrase,
          CairnSecret         *secret,
          gboolean            *fits,
          GError             **error)
{
  g_autoptr(CairnSecret) derived = cairn_secret_new ();
  g_autoptr(GBytes) label = make_label (slot);
  gsize label_length = 0;
  const guint8 *label_data = g_bytes_get_data (label, &label_length);

  if (!derive (slot, passphrase, derived, error))
    return FALSE;

  *fits = crypto_aead_xchacha20poly1305_ietf_decrypt (secret, NULL, NULL, slot->sealed_secret,
                                                      sizeof slot->sealed_secret, label_data, label_length,
                                                      slot->nonce, derived) == 0;
  return TRUE;
}

/* Makes a slot whole before it joins the others. */
static gboolean
add_slot (CairnKeys          *self,
          const char         *person,
          const char         *passphrase,
          const CairnSecret  *key,
          gint64              generation,
          GError            **error)
{
  g_autoptr(CairnSecret) secret = cairn_secret_new ();
  CairnKeySlot *slot = _cairn_key_slot_new ();

  slot->person = g_strdup (person);
  crypto_box_keypair (slot->public_key, secret);
  if (!seal_secret (slot, secret, passphrase, error))
    {
      _cairn_key_slot_free (slot);
      return FALSE;
    }

  seal_key (slot, key, generation);
  g_ptr_array_add (self->slots, slot);
  return TRUE;
}

/**
 * cairn_keys_find:
 * @self: keys
 * @person: a name; empty for the recovery passphrase
 *
 * Returns: (transfer none) (nullable): the slot of that name
 */
CairnKeySlot *
cairn_keys_find (CairnKeys  *self,
                 const char *person)
{
  for (guint i = 0; i < self->slots->len; i++)
    {
      CairnKeySlot *slot = g_ptr_array_index (self->slots, i);

      if (g_strcmp0 (slot->person, person) == 0)
        return slot;
    }
  return NULL;
}

/* A name as it stands in the journal for ever: trimmed, composed, one line. */
static char *
normalise_person (const char  *person,
                  GError     **error)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (person));
  g_autofree char *normal = g_utf8_normalize (trimmed, -1, G_NORMALIZE_DEFAULT_COMPOSE);

  if (normal != NULL && *normal != '\0' && strpbrk (normal, "\r\n\t") == NULL && g_utf8_strlen (normal, -1) <= 200)
    return g_steal_pointer (&normal);

  g_set_error_literal (error, CAIRN_ERROR, CAIRN_ERROR_INVALID,
                       _("A person's name is one line of at most 200 letters, and not empty."));
  return NULL;
}

static gboolean
check_passphrase (CairnKeys   *self,
                  const char  *passphrase,
                  GError     **error)
{
  for (guint i = 0; i < self->slots->len; i++)
    {
      CairnKeySlot *slot = g_ptr_array_index (self->slots, i);
      g_autoptr(CairnSecret) secret = cairn_secret_new ();
      gboolean fits = FALSE;

      if (*slot->person == '\0')
        continue;
      if (!try_slot (slot, passphrase, secret, &fits, error))
        return FALSE;
      if (fits)
        {
          g_set_error_literal (error, CAIRN_ERROR, CAIRN_ERROR_REFUSED,
                               _("This passphrase cannot be used. Choose another one."));
          return FALSE;
        }
    }
  return TRUE;
}

/**
 * cairn_keys_add:
 * @self: keys
 * @person: the person's name, which will stand in the journal
 * @passphrase: that person's passphrase, as typed
 * @key: the register's key
 * @generation: which of its keys that is
 * @error: return location
 *
 * Gives a person a slot. The person who opens a register is known by the passphrase alone, so
 * nobody gets one that somebody else has: %CAIRN_ERROR_REFUSED. %CAIRN_ERROR_CONFLICT if the
 * name has a slot already, %CAIRN_ERROR_INVALID if name or passphrase are empty. Any thread.
 *
 * Returns: whether the slot was added
 */
gboolean
cairn_keys_add (CairnKeys          *self,
                const char         *person,
                const char         *passphrase,
                const CairnSecret  *key,
                gint64              generation,
                GError            **error)
{
  g_autofree char *name = normalise_person (person, error);
  char *normal = NULL;
  gboolean added = FALSE;

  if (name == NULL)
    return FALSE;
  if (cairn_keys_find (self, name) != NULL)
    {
      g_set_error (error, CAIRN_ERROR, CAIRN_ERROR_CONFLICT,
                   _("%s has a passphrase for this register already."), name);
      return FALSE;
    }

  normal = cairn_passphrase_normalise (passphrase);
  if (normal == NULL)
    g_set_error_literal (error, CAIRN_ERROR, CAIRN_ERROR_INVALID,
                         _("The passphrase is empty, or it is not in UTF-8. Type one of several words."));
  else
    added = check_passphrase (self, normal, error) &&
            add_slot (self, name, normal, key, generation, error);
  cairn_passphrase_free (normal);

  return added;
}

/**
 * cairn_keys_add_recovery:
 * @self: keys
 * @key: the register's key
 * @generation: which of its keys that is
 * @error: return location
 *
 * Makes a new recovery passphrase; an older one opens nothing from then on. Any thread.
 *
 * Returns: (transfer full) (nullable): the passphrase, for cairn_passphrase_free()
 */
char *
cairn_keys_add_recovery (CairnKeys          *self,
                         const CairnSecret  *key,
                         gint64              generation,
                         GError            **error)
{
  CairnKeySlot *older = cairn_keys_find (self, "");
  char *passphrase = cairn_passphrase_new_recovery ();

  if (!add_slot (self, "", passphrase, key, generation, error))
    {
      g_clear_pointer (&passphrase, cairn_passphrase_free);
      return NULL;
    }
  if (older != NULL)
    g_ptr_array_remove (self->slots, older);

  return passphrase;
}

/**
 * cairn_keys_remove:
 * @self: keys
 * @person: whose slot goes
 * @error: return location
 *
 * Takes a person's slot away; the last one stays. The key the slot opened must be changed too.
 * Any thread.
 *
 * Returns: whether it went
 */
gboolean
cairn_keys_remove (CairnKeys   *self,
                   const char  *person,
                   GError     **error)
{
  CairnKeySlot *slot = *person != '\0' ? cairn_keys_find (self, person) : NULL;
  g_auto(GStrv) people = cairn_keys_list (self);

  if (slot == NULL)
    {
      g_set_error (error, CAIRN_ERROR, CAIRN_ERROR_NOT_FOUND,
                   _("Nobody named “%s” has a passphrase for this register."), person);
      return FALSE;
    }
  if (g_strv_length (people) == 1)
    {
      g_set_error (error, CAIRN_ERROR, CAIRN_ERROR_REFUSED,
                   _("%s is the only person with a passphrase for this register. Add another person first."), person);
      return FALSE;
    }

  g_ptr_array_remove (self->slots, slot);
  return TRUE;
}

/**
 * cairn_keys_list:
 * @self: keys
 *
 * Returns: (transfer full): the names of the people who have a slot, as they were added
 */
char **
cairn_keys_list (CairnKeys *self)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < self->slots->len; i++)
    {
      CairnKeySlot *slot = g_ptr_array_index (self->slots, i);

      if (*slot->person != '\0')
        g_strv_builder_add (builder, slot->person);
    }
  return g_strv_builder_end (builder);
}

static CairnKeySlot *
unlock_people (CairnKeys    *self,
               const char   *passphrase,
               CairnSecret  *secret,
               GError      **error)
{
  for (guint i = 0; i < self->slots->len; i++)
    {
      CairnKeySlot *slot = g_ptr_array_index (self->slots, i);
      gboolean fits = FALSE;

      if (*slot->person == '\0')
        continue;
      if (!try_slot (slot, passphrase, secret, &fits, error))
        return NULL;
      if (fits)
        return slot;
    }
  return NULL;
}

static CairnKeySlot *
unlock_recovery (CairnKeys    *self,
                 const char   *passphrase,
                 CairnSecret  *secret,
                 GError      **error)
{
  CairnKeySlot *slot = cairn_keys_find (self, "");
  char *normal = cairn_passphrase_normalise_recovery (passphrase);
  gboolean fits = FALSE;

  if (slot == NULL || normal == NULL || !try_slot (slot, normal, secret, &fits, error))
    slot = NULL;
  cairn_passphrase_free (normal);

  return fits ? slot : NULL;
}

/**
 * cairn_keys_unlock:
 * @self: keys
 * @passphrase: a passphrase, as typed
 * @secret: (out) (transfer full): the slot's secret
 * @error: return location
 *
 * Finds the slot that a passphrase opens. %CAIRN_ERROR_NO_KEY if there is none. Costs a
 * derivation a slot. Any thread.
 *
 * Returns: (transfer none) (nullable): the slot
 */
CairnKeySlot *
cairn_keys_unlock (CairnKeys    *self,
                   const char   *passphrase,
                   CairnSecret **secret,
                   GError      **error)
{
  g_autoptr(CairnSecret) found = cairn_secret_new ();
  g_autoptr(GError) trouble = NULL;
  CairnKeySlot *slot = NULL;
  char *normal = cairn_passphrase_normalise (passphrase);

  if (normal != NULL)
    slot = unlock_people (self, normal, found, &trouble);
  if (normal != NULL && slot == NULL && trouble == NULL)
    slot = unlock_recovery (self, normal, found, &trouble);
  cairn_passphrase_free (normal);

  if (slot != NULL)
    *secret = g_steal_pointer (&found);
  else if (trouble != NULL)
    g_propagate_error (error, g_steal_pointer (&trouble));
  else if (self->damaged)
    g_set_error_literal (error, CAIRN_ERROR, CAIRN_ERROR_NO_KEY,
                         _("The register's keys (keys.json) are damaged, so the passphrase cannot be checked. "
                           "Restore the last good backup."));
  else
    g_set_error_literal (error, CAIRN_ERROR, CAIRN_ERROR_NO_KEY,
                         _("This passphrase does not open the register. Type it again, "
                           "or use the recovery passphrase that was printed when the register was made."));
  return slot;
}
