/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CairnQuartiles:
 * @n: how many durations there were, 1 or more
 * @lower: a quarter of the durations are no longer than this, in days
 * @median: half of the durations are no longer than this, in days
 * @upper: three quarters of the durations are no longer than this, in days
 *
 * The middle and the spread of a set of durations.
 */
typedef struct
{
  gsize  n;
  double lower;
  double median;
  double upper;
} CairnQuartiles;

gboolean cairn_median (const gint64   *days,
                       gsize           n_days,
                       CairnQuartiles *quartiles);

G_END_DECLS
