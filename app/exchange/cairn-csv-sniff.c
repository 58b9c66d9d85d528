/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-exchange"

#include "config.h"

#include "cairn-csv-sniff-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cairn-error.h"

typedef struct
{
  const char *bytes;
  gsize       n_bytes;
  const char *what; /* a sentence, marked for translation */
} Signature;

#define SIGNATURE(_bytes, _what) { _bytes, sizeof (_bytes) - 1, _what }

#define UTF_16 \
  N_("This is UTF-16 text, not UTF-8. Save it as “CSV UTF-8” and try again.")
#define UTF_32 \
  N_("This is UTF-32 text, not UTF-8. Save it as “CSV UTF-8” and try again.")
#define ZIP \
  N_("This is a workbook or another ZIP file, not CSV. Open it in a spreadsheet, save it as “CSV UTF-8” and try again.")

/* The longer ones come first: the mark of UTF-32 begins as that of UTF-16 does. */
static const Signature signatures[] = {
  SIGNATURE ("\xff\xfe\0\0", UTF_32),
  SIGNATURE ("\0\0\xfe\xff", UTF_32),
  SIGNATURE ("\xff\xfe", UTF_16),
  SIGNATURE ("\xfe\xff", UTF_16),
  SIGNATURE ("PK\x03\x04", ZIP),
  SIGNATURE ("\xd0\xcf\x11\xe0", N_("This is an old workbook or Word file, not CSV. Open it, save it as “CSV UTF-8” and try again.")),
  SIGNATURE ("%PDF-", N_("This is a PDF file, not CSV.")),
  SIGNATURE ("SQLite format 3\0", N_("This is a database, not CSV.")),
  SIGNATURE ("\x1f\x8b", N_("This is a compressed file, not CSV. Unpack it first.")),
};

static const char byte_order_mark[] = "\xef\xbb\xbf";

/* UTF-16 without its mark: every other byte of plain text is zero. */
static gboolean
is_unmarked_utf16 (const guint8 *bytes,
                   gsize         n_bytes)
{
  gsize zeros[2] = { 0, 0 };
  gsize n_pairs = MIN (n_bytes, CAIRN_CSV_SNIFF_BYTES) / 2;

  for (gsize i = 0; i < n_pairs * 2; i++)
    zeros[i % 2] += bytes[i] == 0;

  return n_pairs >= 2 && zeros[0] != zeros[1] && (zeros[0] == n_pairs || zeros[1] == n_pairs);
}

/* Looks at the first bytes of a file, so that what is no UTF-8 text is refused by
 * its name instead of by the first strange byte in it. @n_skip gets the length of
 * the byte-order mark. */
gboolean
_cairn_csv_sniff (const guint8  *bytes,
                  gsize          n_bytes,
                  gsize         *n_skip,
                  GError       **error)
{
  const char *what = NULL;

  *n_skip = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (signatures) && what == NULL; i++)
    {
      if (n_bytes >= signatures[i].n_bytes && memcmp (bytes, signatures[i].bytes, signatures[i].n_bytes) == 0)
        what = signatures[i].what;
    }

  if (what == NULL && is_unmarked_utf16 (bytes, n_bytes))
    what = UTF_16;

  if (what != NULL)
    {
      /* Translators: where in a file something is wrong, then a sentence that says what. */
      g_set_error (error, CAIRN_ERROR, CAIRN_ERROR_INVALID, _("line %d, column %d: %s"), 1, 1, _(what));
      return FALSE;
    }

  if (n_bytes >= strlen (byte_order_mark) && memcmp (bytes, byte_order_mark, strlen (byte_order_mark)) == 0)
    *n_skip = strlen (byte_order_mark);

  return TRUE;
}
