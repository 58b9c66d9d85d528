/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-store"

#include "config.h"

#include "cairn-keys-private.h"

/* How one key of the register follows another.
 *
 * The database and `keys.json` are two files and cannot change in one moment. So the new key is
 * put into every slot beside the old one and saved; then the database changes its key, which is
 * one transaction; then the old one goes from the slots. Whoever opens the register in between
 * tries both. The old key stays, sealed under the new one, for the backups that still have it. */

/**
 * cairn_keys_get_newest:
 * @self: keys with at least one slot
 *
 * Returns: the generation of the newest key in the slots
 */
gint64
cairn_keys_get_newest (CairnKeys *self)
{
  const CairnKeySlot *slot = g_ptr_array_index (self->slots, 0);

  return g_array_index (slot->keys, CairnSealedKey, slot->keys->len - 1).generation;
}

/**
 * cairn_keys_get_oldest:
 * @self: keys with at least one slot
 *
 * Returns: the generation of the oldest key in the slots; it is the newest too, unless a change
 *   of the key was cut off
 */
gint64
cairn_keys_get_oldest (CairnKeys *self)
{
  const CairnKeySlot *slot = g_ptr_array_index (self->slots, 0);

  return g_array_index (slot->keys, CairnSealedKey, 0).generation;
}

/**
 * cairn_keys_open_slot:
 * @slot: a slot
 * @secret: its secret
 * @generation: which of the register's keys
 *
 * Takes a key out of a slot that a passphrase has opened. Any thread.
 *
 * Returns: (transfer full) (nullable): the key; %NULL if it is not there or damaged
 */
CairnSecret *
cairn_keys_open_slot (const CairnKeySlot *slot,
                      const CairnSecret  *secret,
                      gint64              generation)
{
  g_autoptr(CairnSecret) key = cairn_secret_new ();

  for (guint i = 0; i < slot->keys->len; i++)
    {
      const CairnSealedKey *sealed = &g_array_index (slot->keys, CairnSealedKey, i);

      if (sealed->generation == generation &&
          crypto_box_seal_open (key, sealed->sealed, sizeof sealed->sealed, slot->public_key, secret) == 0)
        return g_steal_pointer (&key);
    }
  return NULL;
}

/**
 * cairn_keys_begin_rotation:
 * @self: keys with at least one slot
 * @key: the key in use, the newest of the slots
 *
 * Makes a new key and puts it into every slot beside the one in use. Any thread.
 *
 * Returns: (transfer full): the new key
 */
CairnSecret *
cairn_keys_begin_rotation (CairnKeys         *self,
                           const CairnSecret *key)
{
  g_autoptr(CairnSecret) next = cairn_secret_new ();
  CairnFormerKey former = { cairn_keys_get_newest (self) };
  gint64 generation = former.generation + 1;

  randombytes_buf (next, CAIRN_KEY_BYTES);
  randombytes_buf (former.nonce, sizeof former.nonce);
  crypto_secretbox_easy (former.sealed, key, CAIRN_KEY_BYTES, former.nonce, next);
  g_array_append_val (self->former, former);

  for (guint i = 0; i < self->slots->len; i++)
    {
      CairnKeySlot *slot = g_ptr_array_index (self->slots, i);
      CairnSealedKey sealed = { generation };

      crypto_box_seal (sealed.sealed, next, CAIRN_KEY_BYTES, slot->public_key);
      g_array_append_val (slot->keys, sealed);
    }

  return g_steal_pointer (&next);
}

/**
 * cairn_keys_end_rotation:
 * @self: keys
 * @generation: the key that the database has now
 *
 * Takes every other key out of the slots. Any thread.
 */
void
cairn_keys_end_rotation (CairnKeys *self,
                         gint64     generation)
{
  for (guint i = 0; i < self->slots->len; i++)
    {
      CairnKeySlot *slot = g_ptr_array_index (self->slots, i);

      for (guint k = slot->keys->len; k > 0; k--)
        {
          if (g_array_index (slot->keys, CairnSealedKey, k - 1).generation != generation)
            g_array_remove_index (slot->keys, k - 1);
        }
    }
}

/**
 * cairn_keys_open_former:
 * @self: keys
 * @key: the newest key
 * @generation: an older one
 *
 * Walks back from the key in use to the one an older backup has. Any thread.
 *
 * Returns: (transfer full) (nullable): that key; %NULL if it is not known any more
 */
CairnSecret *
cairn_keys_open_former (CairnKeys         *self,
                        const CairnSecret *key,
                        gint64             generation)
{
  g_autoptr(CairnSecret) current = cairn_secret_copy (key);

  for (guint i = self->former->len; i > 0; i--)
    {
      const CairnFormerKey *former = &g_array_index (self->former, CairnFormerKey, i - 1);
      g_autoptr(CairnSecret) older = cairn_secret_new ();

      if (crypto_secretbox_open_easy (older, former->sealed, sizeof former->sealed, former->nonce, current) != 0)
        return NULL;
      if (former->generation == generation)
        return g_steal_pointer (&older);
      cairn_secret_free (current);
      current = g_steal_pointer (&older);
    }
  return NULL;
}
