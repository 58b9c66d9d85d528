/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>
#include <sodium.h>

G_BEGIN_DECLS

#define CAIRN_KEY_BYTES 32

/**
 * CairnKeyCost:
 * @operations: passes over the memory
 * @memory_bytes: memory one derivation takes
 *
 * What one guess at a passphrase costs (Argon2id).
 */
typedef struct
{
  guint64 operations;
  guint64 memory_bytes;
} CairnKeyCost;

/**
 * CairnSealedKey:
 * @generation: which of the register's keys it is, from 1
 * @sealed: that key, sealed to the slot
 *
 * One key of the register as one slot holds it.
 */
typedef struct
{
  gint64 generation;
  guint8 sealed[CAIRN_KEY_BYTES + crypto_box_SEALBYTES];
} CairnSealedKey;

/**
 * CairnKeySlot:
 * @person: (owned): whose it is; empty for the recovery passphrase
 * @cost: what deriving from its passphrase costs
 * @salt: for the derivation
 * @nonce: for @sealed_secret
 * @public_key: what the register's keys are sealed to
 * @sealed_secret: the secret half, sealed under the derived key
 * @keys: (owned) (element-type CairnSealedKey): the register's keys, newest last
 *
 * One way into a register. A pair of keys stands between the passphrase and the register's key,
 * so that a new key reaches everybody's slot without asking everybody's passphrase.
 */
typedef struct
{
  char         *person;
  CairnKeyCost  cost;
  guint8        salt[crypto_pwhash_SALTBYTES];
  guint8        nonce[crypto_aead_xchacha20poly1305_ietf_NPUBBYTES];
  guint8        public_key[crypto_box_PUBLICKEYBYTES];
  guint8        sealed_secret[crypto_box_SECRETKEYBYTES + crypto_aead_xchacha20poly1305_ietf_ABYTES];
  GArray       *keys;
} CairnKeySlot;

/**
 * CairnFormerKey:
 * @generation: which of the register's keys it was
 * @nonce: for @sealed
 * @sealed: that key, sealed under the one that came after
 *
 * A key that only older backups still have.
 */
typedef struct
{
  gint64 generation;
  guint8 nonce[crypto_secretbox_NONCEBYTES];
  guint8 sealed[CAIRN_KEY_BYTES + crypto_secretbox_MACBYTES];
} CairnFormerKey;

/**
 * CairnKeys:
 * @slots: (owned) (element-type CairnKeySlot): the ways in
 * @former: (owned) (element-type CairnFormerKey): the chain of older keys, newest last
 * @damaged: whether the file's digest did not fit its content
 *
 * What `keys.json` holds. No secret is in here.
 */
typedef struct
{
  GPtrArray *slots;
  GArray    *former;
  gboolean   damaged;
} CairnKeys;

/* A key of the register in guarded memory, or %NULL. */
typedef guint8 CairnSecret;

CairnKeys *cairn_keys_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void       cairn_keys_free (CairnKeys *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CairnKeys, cairn_keys_free)

CairnSecret *cairn_secret_new  (void) G_GNUC_WARN_UNUSED_RESULT;
CairnSecret *cairn_secret_copy (const CairnSecret *secret) G_GNUC_WARN_UNUSED_RESULT;
void         cairn_secret_free (CairnSecret       *secret);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CairnSecret, cairn_secret_free)

CairnKeys *cairn_keys_load (const char  *path,
                            GError     **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   cairn_keys_save (CairnKeys   *self,
                            const char  *path,
                            GError     **error);
GBytes    *cairn_keys_dup  (CairnKeys   *self) G_GNUC_WARN_UNUSED_RESULT;

gboolean cairn_keys_add          (CairnKeys          *self,
                                  const char         *person,
                                  const char         *passphrase,
                                  const CairnSecret  *key,
                                  gint64              generation,
                                  GError            **error);
char    *cairn_keys_add_recovery (CairnKeys          *self,
                                  const CairnSecret  *key,
                                  gint64              generation,
                                  GError            **error);
gboolean cairn_keys_remove       (CairnKeys          *self,
                                  const char         *person,
                                  GError            **error);
char   **cairn_keys_list         (CairnKeys          *self) G_GNUC_WARN_UNUSED_RESULT;

CairnKeySlot *cairn_keys_find       (CairnKeys           *self,
                                     const char          *person);
CairnKeySlot *cairn_keys_unlock     (CairnKeys           *self,
                                     const char          *passphrase,
                                     CairnSecret        **secret,
                                     GError             **error);
gint64        cairn_keys_get_newest (CairnKeys           *self);
gint64        cairn_keys_get_oldest (CairnKeys           *self);
CairnSecret  *cairn_keys_open_slot  (const CairnKeySlot  *slot,
                                     const CairnSecret   *secret,
                                     gint64               generation) G_GNUC_WARN_UNUSED_RESULT;

CairnSecret *cairn_keys_begin_rotation (CairnKeys         *self,
                                        const CairnSecret *key) G_GNUC_WARN_UNUSED_RESULT;
void         cairn_keys_end_rotation   (CairnKeys         *self,
                                        gint64             generation);
CairnSecret *cairn_keys_open_former    (CairnKeys         *self,
                                        const CairnSecret *key,
                                        gint64             generation) G_GNUC_WARN_UNUSED_RESULT;

void _cairn_keys_set_cost (CairnKeyCost cost);

CairnKeySlot *_cairn_key_slot_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void          _cairn_key_slot_free (CairnKeySlot *slot);

G_END_DECLS
