/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-store"

#include "config.h"

#include "cairn-keys-private.h"

#include <string.h>

/**
 * cairn_secret_new:
 *
 * Returns: (transfer full): 32 bytes of guarded memory, all zero
 */
CairnSecret *
cairn_secret_new (void)
{
  CairnSecret *secret = NULL;

  if (sodium_init () < 0)
    g_error ("libsodium cannot be used on this computer");
  secret = sodium_malloc (CAIRN_KEY_BYTES);
  if (secret == NULL)
    g_error ("There is no guarded memory left");
  sodium_memzero (secret, CAIRN_KEY_BYTES);
  return secret;
}

/**
 * cairn_secret_copy:
 * @secret: (nullable): a secret
 *
 * Returns: (transfer full) (nullable): the same secret in guarded memory of its own
 */
CairnSecret *
cairn_secret_copy (const CairnSecret *secret)
{
  CairnSecret *copy = NULL;

  if (secret == NULL)
    return NULL;

  copy = cairn_secret_new ();
  memcpy (copy, secret, CAIRN_KEY_BYTES);
  return copy;
}

/**
 * cairn_secret_free:
 * @secret: (transfer full) (nullable): a secret
 *
 * Wipes a secret and frees it. Any thread.
 */
void
cairn_secret_free (CairnSecret *secret)
{
  if (secret != NULL)
    sodium_free (secret);
}
