/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cairn-retention-schedule.h"

#include "cairn-day.h"
#include "cairn-test-register.h"

#define HOUR_MS (G_GINT64_CONSTANT (3600) * 1000)
#define DAY_MS (24 * HOUR_MS)

static GArray *
prune (GArray *times,
       gint64  now_ms)
{
  g_autofree gboolean *keep = g_new (gboolean, times->len);
  GArray *kept = g_array_new (FALSE, FALSE, sizeof (gint64));

  cairn_retention_schedule_choose (&g_array_index (times, gint64, 0), times->len, now_ms, keep);
  for (guint i = 0; i < times->len; i++)
    {
      if (keep[i])
        g_array_append_val (kept, g_array_index (times, gint64, i));
    }
  g_array_unref (times);
  return kept;
}

static gint64
get (GArray *times,
     guint   from_the_end)
{
  return g_array_index (times, gint64, times->len - 1 - from_the_end);
}

static gboolean
has_backup_between (GArray *times,
                    gint64  from_ms,
                    gint64  to_ms)
{
  for (guint i = 0; i < times->len; i++)
    {
      if (g_array_index (times, gint64, i) >= from_ms && g_array_index (times, gint64, i) < to_ms)
        return TRUE;
    }
  return FALSE;
}

/* Through 400 days with six backups a day: the last five are there, one of each of the last 14 days, one of
 * each of the last 8 weeks, and never many more. */
static void
test_400_days (void)
{
  gint64 start_ms = G_GINT64_CONSTANT (1710000000000);
  GArray *times = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint day = 0; day < 400; day++)
    {
      for (guint i = 0; i < 6; i++)
        {
          gint64 now_ms = start_ms + day * DAY_MS + i * HOUR_MS;

          g_array_append_val (times, now_ms);
          times = prune (times, now_ms);

          g_assert_cmpint (get (times, 0), ==, now_ms);
          if (i >= 4)
            g_assert_cmpint (get (times, 4), ==, now_ms - 4 * HOUR_MS);
          g_assert_cmpuint (times->len, <=, 5 + 14 + 8);
          for (guint back = 1; back < MIN (day, 14); back++)
            g_assert_true (has_backup_between (times, start_ms + (day - back) * DAY_MS,
                                               start_ms + (day - back + 1) * DAY_MS));
          for (guint back = 1; back < MIN (day / 7, 8); back++)
            g_assert_true (has_backup_between (times, now_ms - (back + 1) * 7 * DAY_MS, now_ms - (back - 1) * 7 * DAY_MS));
        }
    }
  g_assert_cmpuint (times->len, >=, 20);
  g_array_unref (times);
}

/* An office that was closed for a year keeps its last five, however old they are. */
static void
test_long_pause (void)
{
  gint64 start_ms = G_GINT64_CONSTANT (1710000000000);
  GArray *times = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint day = 0; day < 30; day++)
    {
      gint64 now_ms = start_ms + day * DAY_MS;

      g_array_append_val (times, now_ms);
    }
  times = prune (times, start_ms + 400 * DAY_MS);
  g_assert_cmpuint (times->len, ==, 5);
  g_assert_cmpint (get (times, 4), ==, start_ms + 25 * DAY_MS);
  g_array_unref (times);
}

/* The order in which they are given makes no difference, and what a wrong clock put into the future stays. */
static void
test_order_and_future (void)
{
  gint64 now_ms = G_GINT64_CONSTANT (1713186000000);
  gint64 times_ms[10] = { 0 };
  gboolean keep[10] = { FALSE };

  for (guint i = 0; i < 10; i++)
    times_ms[(i * 7) % 10] = now_ms - (gint64) i * 60 * 1000;
  times_ms[3] = now_ms + 300 * DAY_MS;
  cairn_retention_schedule_choose (times_ms, 10, now_ms, keep);

  g_assert_true (keep[3]);
  for (guint i = 0; i < 4; i++)
    g_assert_true (keep[(i * 7) % 10]);
  g_assert_false (keep[(8 * 7) % 10]);
}

/* The day changes at midnight in England, not in the computer's time zone. */
static void
test_midnight (void)
{
  gint64 midnight_ms = G_GINT64_CONSTANT (1713222000000); /* 16 April 2024, 00:00 in London */
  gint64 times_ms[9] = { 0 };
  gboolean keep[9] = { FALSE };

  g_assert_cmpuint (cairn_day_today (midnight_ms), ==, cairn_day_new (2024, 4, 16));
  times_ms[0] = midnight_ms - 2;
  times_ms[1] = midnight_ms - 1;
  for (guint i = 2; i < 9; i++)
    times_ms[i] = midnight_ms + i;
  cairn_retention_schedule_choose (times_ms, 9, midnight_ms + HOUR_MS, keep);

  g_assert_false (keep[0]);
  g_assert_true (keep[1]);
  g_assert_false (keep[2]);
  g_assert_true (keep[8]);
}

int
main (int    argc,
      char **argv)
{
  cairn_test_init (&argc, &argv);
  g_test_add_func ("/retention-schedule/400-days", test_400_days);
  g_test_add_func ("/retention-schedule/long-pause", test_long_pause);
  g_test_add_func ("/retention-schedule/order-and-future", test_order_and_future);
  g_test_add_func ("/retention-schedule/midnight", test_midnight);

  return g_test_run ();
}
