/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-model"

#include "config.h"

#include "cairn-uuid.h"

/* GLib makes random (version 4) identifiers only; rows are given version 7, whose
 * first 48 bits are the time, so that new rows land together in the index. */

/**
 * cairn_uuid_new_at:
 * @unix_ms: milliseconds since the Unix epoch (UTC), 0 or more
 *
 * Makes an identifier for a new row (RFC 9562, version 7).
 *
 * Returns: (transfer full): 36 lower-case characters
 */
char *
cairn_uuid_new_at (gint64 unix_ms)
{
  g_autofree char *random = g_uuid_string_random ();

  g_return_val_if_fail (unix_ms >= 0, NULL);

  /* Version and variant already sit where version 7 wants them, but for the digit. */
  random[14] = '7';

  return g_strdup_printf ("%08x-%04x%s",
                          (guint) (unix_ms >> 16) & 0xffffffffu,
                          (guint) unix_ms & 0xffffu,
                          random + 13);
}

/**
 * cairn_uuid_new:
 *
 * Makes an identifier for a new row, of this moment.
 *
 * Returns: (transfer full): 36 lower-case characters
 */
char *
cairn_uuid_new (void)
{
  return cairn_uuid_new_at (g_get_real_time () / 1000);
}

/**
 * cairn_uuid_is_valid:
 * @text: (nullable): what may be an identifier
 *
 * Returns: whether @text is a lower-case uuid as rows carry it
 */
gboolean
cairn_uuid_is_valid (const char *text)
{
  if (text == NULL || !g_uuid_string_is_valid (text))
    return FALSE;

  for (const char *c = text; *c != '\0'; c++)
    {
      if (g_ascii_isupper (*c))
        return FALSE;
    }

  return TRUE;
}
