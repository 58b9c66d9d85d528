/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-store"

#include "config.h"

#include "cairn-retention-schedule.h"

#include "cairn-day.h"

#define LAST_KEPT 5
#define DAYS_KEPT 14
#define WEEKS_KEPT 8

/* The newest backup of a period that none of the newer ones is in; @times_ms falls. */
static gboolean
is_newest_of (const gint64 *times_ms,
              guint         index,
              guint         days_in_period)
{
  guint period = cairn_day_today (times_ms[index]) / days_in_period;

  return index == 0 || cairn_day_today (times_ms[index - 1]) / days_in_period != period;
}

static int
compare_falling (gconstpointer a,
                 gconstpointer b)
{
  gint64 one = **(const gint64 * const *) a;
  gint64 other = **(const gint64 * const *) b;

  return one < other ? 1 : one > other ? -1 : 0;
}

static gboolean
is_kept (const gint64 *times_ms,
         guint         index,
         gint64        now_ms)
{
  int days = cairn_day_between (cairn_day_today (times_ms[index]), cairn_day_today (now_ms));

  if (index < LAST_KEPT || times_ms[index] > now_ms)
    return TRUE;
  if (days < DAYS_KEPT && is_newest_of (times_ms, index, 1))
    return TRUE;
  return days < WEEKS_KEPT * 7 && is_newest_of (times_ms, index, 7);
}

/**
 * cairn_retention_schedule_choose:
 * @times_ms: (array length=n_times): when each backup was made, in milliseconds since the Unix epoch, in any
 *   order
 * @n_times: how many there are
 * @now_ms: the time now
 * @keep: (out caller-allocates) (array length=n_times): whether to keep each
 *
 * Chooses which backups to keep: the last five, the newest of each of the last 14 days and of each of the
 * last 8 weeks. What seems to be of the future (a clock was wrong) is kept. Depends on nothing else. Any
 * thread.
 */
void
cairn_retention_schedule_choose (const gint64 *times_ms,
                                 guint         n_times,
                                 gint64        now_ms,
                                 gboolean     *keep)
{
  g_autoptr(GPtrArray) order = g_ptr_array_sized_new (n_times);
  g_autofree gint64 *falling = g_new (gint64, n_times + 1);

  for (guint i = 0; i < n_times; i++)
    g_ptr_array_add (order, (gpointer) &times_ms[i]);
  g_ptr_array_sort (order, compare_falling);
  for (guint i = 0; i < n_times; i++)
    falling[i] = *(const gint64 *) g_ptr_array_index (order, i);

  for (guint i = 0; i < n_times; i++)
    {
      const gint64 *time_ms = g_ptr_array_index (order, i);

      keep[time_ms - times_ms] = is_kept (falling, i, now_ms);
    }
}
