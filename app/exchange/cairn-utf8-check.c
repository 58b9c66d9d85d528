/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-exchange"

#include "config.h"

#include "cairn-utf8-check-private.h"

/* What a first byte tells of those that must follow it (RFC 3629, section 4). */
static gboolean
begin_character (CairnUtf8Check *self,
                 guint8          byte)
{
  self->lower = byte == 0xe0 ? 0xa0 : byte == 0xf0 ? 0x90 : 0x80;
  self->upper = byte == 0xed ? 0x9f : byte == 0xf4 ? 0x8f : 0xbf;

  if (byte < 0x80)
    self->n_expected = 0;
  else if (byte >= 0xc2 && byte <= 0xdf)
    self->n_expected = 1;
  else if (byte >= 0xe0 && byte <= 0xef)
    self->n_expected = 2;
  else if (byte >= 0xf0 && byte <= 0xf4)
    self->n_expected = 3;
  else
    return FALSE;

  return TRUE;
}

/* Takes the next byte. GLib's check wants a whole text; this one knows the exact place
 * of a fault however blocks and cells lie. Returns %FALSE where the bytes up to and with
 * @byte cannot be UTF-8; goes on behind it. */
gboolean
_cairn_utf8_check_take (CairnUtf8Check *self,
                        guint8          byte)
{
  gboolean sound = self->n_expected == 0;

  if (!sound && byte >= self->lower && byte <= self->upper)
    {
      self->n_expected--;
      self->lower = 0x80;
      self->upper = 0xbf;
      return TRUE;
    }

  self->n_expected = 0;

  return begin_character (self, byte) && sound;
}

/* Returns %FALSE if the text ended in the middle of a character. */
gboolean
_cairn_utf8_check_finish (CairnUtf8Check *self)
{
  gboolean sound = self->n_expected == 0;

  self->n_expected = 0;

  return sound;
}
