/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-stats"

#include "config.h"

#include "cairn-median.h"

static int
compare_days (gconstpointer a,
              gconstpointer b,
              gpointer      user_data)
{
  gint64 first = *(const gint64 *) a;
  gint64 second = *(const gint64 *) b;

  return (first > second) - (first < second);
}

/* The quarter-th of four parts. Positions fall on quarters between two whole
 * days, so the result is exact in a double. */
static double
find_quartile (const gint64 *sorted,
               gsize         n_sorted,
               gsize         quarter)
{
  gsize quarters = (n_sorted - 1) * quarter;
  gsize place = quarters / 4;
  gsize rest = quarters % 4;
  gint64 gap = 0;

  g_assert (place < n_sorted);

  if (rest > 0)
    gap = sorted[place + 1] - sorted[place];

  return (double) sorted[place] + (double) (gap * (gint64) rest) / 4;
}

/**
 * cairn_median:
 * @days: (array length=n_days) (nullable): durations in whole days, in any order
 * @n_days: how many
 * @quartiles: (out): the median and the quartiles, in days; untouched where
 *   there are none
 *
 * Finds the middle and the quartiles of a set of durations.
 *
 * Between two durations the value is taken proportionally: the quantile p of n
 * values in order stands at place 1 + (n - 1) p. This is definition 7 of
 * R. J. Hyndman and Y. Fan, "Sample quantiles in statistical packages", The
 * American Statistician 50 (1996), the one of R's `quantile()` and of
 * spreadsheets (`QUARTILE.INC`), so that an analyst who recomputes finds the
 * same numbers.
 *
 * Any thread may call this.
 *
 * Returns: %TRUE, or %FALSE where @n_days is 0
 */
gboolean
cairn_median (const gint64   *days,
              gsize           n_days,
              CairnQuartiles *quartiles)
{
  g_autofree gint64 *sorted = NULL;

  g_return_val_if_fail (days != NULL || n_days == 0, FALSE);
  g_return_val_if_fail (n_days < G_MAXINT, FALSE);
  g_return_val_if_fail (quartiles != NULL, FALSE);

  if (n_days == 0)
    return FALSE;

  sorted = g_memdup2 (days, n_days * sizeof *days);
  g_sort_array (sorted, n_days, sizeof *sorted, compare_days, NULL);

  quartiles->n = n_days;
  quartiles->lower = find_quartile (sorted, n_days, 1);
  quartiles->median = find_quartile (sorted, n_days, 2);
  quartiles->upper = find_quartile (sorted, n_days, 3);

  return TRUE;
}
