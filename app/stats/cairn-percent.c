/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-stats"

#include "config.h"

#include "cairn-percent.h"

/* Keeps every product below within 64 bits, and the result within an int. */
#define BASE_MAX  (G_MAXINT64 / 400)
#define RATIO_MAX (G_MAXINT / 200)

/**
 * cairn_percent:
 * @count: how many, 0 or more
 * @base: of how many, 0 or more
 * @percent: (out) (optional): the whole percent, untouched where there is none
 *
 * Gives @count as a whole percent of @base, a half going up.
 *
 * It is computed in integers, so that the same counts give the same percent
 * on every machine and a tie is never decided by how a fraction is stored.
 * The percents of a column are not forced to add to 100.
 *
 * Any thread may call this.
 *
 * Returns: %TRUE, or %FALSE where @base is 0: a percent of nothing does not exist
 */
gboolean
cairn_percent (gint64  count,
               gint64  base,
               int    *percent)
{
  gint64 whole = 0;
  gint64 rest = 0;

  g_return_val_if_fail (count >= 0, FALSE);
  g_return_val_if_fail (base >= 0 && base <= BASE_MAX, FALSE);

  if (base == 0)
    return FALSE;

  whole = count / base;
  rest = count % base;
  g_return_val_if_fail (whole <= RATIO_MAX, FALSE);

  if (percent != NULL)
    *percent = (int) (whole * 100 + (200 * rest + base) / (2 * base));

  return TRUE;
}
