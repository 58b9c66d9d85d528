/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cairn-interval.h"
#include "cairn-median.h"

#include <math.h>

/* Compares with what R computed (tests/fixtures/stats/reference.R): the lines of
 * one kind, each split at its commas. */
static GPtrArray *
read_reference (const char *kind)
{
  g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr(GError) error = NULL;
  g_autofree char *path = g_build_filename (g_getenv ("CAIRN_SOURCE"), "tests", "fixtures", "stats",
                                            "reference.csv", NULL);
  g_autofree char *text = NULL;
  g_auto(GStrv) all = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  all = g_strsplit (text, "\n", -1);

  for (gsize i = 0; all[i] != NULL; i++)
    {
      g_auto(GStrv) fields = g_strsplit (all[i], ",", -1);

      if (g_strv_length (fields) >= 7 && g_str_equal (fields[0], kind))
        g_ptr_array_add (lines, g_steal_pointer (&fields));
    }

  return g_steal_pointer (&lines);
}

static double
read_number (char       **fields,
             gsize        i)
{
  return g_ascii_strtod (fields[i], NULL);
}

/* Nine digits, of the value or, below 1, of the unit. */
static void
assert_close (double actual,
              double expected)
{
  g_assert_cmpfloat_with_epsilon (actual, expected, 1e-9 * fmax (1, fabs (expected)));
}

static void
assert_interval (const CairnInterval  *interval,
                 char                **fields)
{
  assert_close (interval->estimate, read_number (fields, 4));
  assert_close (interval->lower, read_number (fields, 5));
  assert_close (interval->upper, read_number (fields, 6));
}

/* Wilson's limits are those of R's prop.test() without correction. */
static void
test_wilson (void)
{
  g_autoptr(GPtrArray) lines = read_reference ("wilson");

  g_assert_cmpuint (lines->len, >, 100);

  for (guint i = 0; i < lines->len; i++)
    {
      char **fields = g_ptr_array_index (lines, i);
      CairnInterval interval = { 0 };

      g_assert_true (cairn_interval_wilson (g_ascii_strtoll (fields[1], NULL, 10),
                                            g_ascii_strtoll (fields[2], NULL, 10),
                                            read_number (fields, 3), &interval));
      assert_interval (&interval, fields);
    }
}

/* At the ends Wilson's limits are the ends exactly, and of nothing there is no share. */
static void
test_wilson_ends (void)
{
  CairnInterval interval = { 9, 9, 9 };

  g_assert_false (cairn_interval_wilson (0, 0, CAIRN_INTERVAL_CONFIDENCE, &interval));
  g_assert_cmpfloat (interval.upper, ==, 9);

  g_assert_true (cairn_interval_wilson (0, 43, CAIRN_INTERVAL_CONFIDENCE, &interval));
  g_assert_cmpfloat (interval.lower, ==, 0);
  g_assert_true (cairn_interval_wilson (43, 43, CAIRN_INTERVAL_CONFIDENCE, &interval));
  g_assert_cmpfloat (interval.upper, ==, 1);
}

/* The limits of a count are exact below ten events and Byar's from ten: R's
 * poisson.test(), and the published formula. */
static void
test_counts (void)
{
  const char * const kinds[] = { "poisson", "byar" };

  for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      g_autoptr(GPtrArray) lines = read_reference (kinds[k]);

      g_assert_cmpuint (lines->len, >, 20);

      for (guint i = 0; i < lines->len; i++)
        {
          char **fields = g_ptr_array_index (lines, i);
          gint64 events = g_ascii_strtoll (fields[1], NULL, 10);
          double confidence = read_number (fields, 3);
          CairnInterval interval = { 0 };
          CairnInterval chosen = { 0 };

          if (k == 0)
            cairn_interval_poisson (events, confidence, &interval);
          else
            cairn_interval_byar (events, confidence, &interval);
          assert_interval (&interval, fields);

          cairn_interval_count (events, confidence, &chosen);
          g_assert_true ((events < 10) == (k == 0) ? chosen.upper == interval.upper
                                                   : chosen.upper != interval.upper);
        }
    }
}

/* The worked values that public health practice quotes. */
static void
test_worked (void)
{
  CairnInterval interval = { 0 };

  cairn_interval_count (0, 0.95, &interval);
  g_assert_cmpfloat (interval.lower, ==, 0);
  g_assert_cmpfloat_with_epsilon (interval.upper, 3.689, 0.0005);
  cairn_interval_count (5, 0.95, &interval);
  g_assert_cmpfloat_with_epsilon (interval.lower, 1.623, 0.0005);
  g_assert_cmpfloat_with_epsilon (interval.upper, 11.668, 0.0005);
  cairn_interval_count (10, 0.95, &interval);
  g_assert_cmpfloat_with_epsilon (interval.lower, 4.787, 0.0005);
  g_assert_cmpfloat_with_epsilon (interval.upper, 18.391, 0.0005);
  g_assert_true (cairn_interval_wilson (7, 23, 0.95, &interval));
  g_assert_cmpfloat_with_epsilon (interval.lower, 0.1560, 0.00005);
  g_assert_cmpfloat_with_epsilon (interval.upper, 0.5087, 0.00005);
}

/* A rate is its count's interval on the scale of the population. */
static void
test_rate (void)
{
  CairnInterval rate = { 7, 7, 7 };

  g_assert_false (cairn_interval_rate (3, 0, 100000, 0.95, &rate));
  g_assert_cmpfloat (rate.estimate, ==, 7);

  g_assert_true (cairn_interval_rate (10, 50000, 100000, 0.95, &rate));
  g_assert_cmpfloat_with_epsilon (rate.estimate, 20, 1e-12);
  g_assert_cmpfloat_with_epsilon (rate.lower, 2 * 4.787, 0.001);
  g_assert_cmpfloat_with_epsilon (rate.upper, 2 * 18.391, 0.001);
}

/* Quartiles are those of R's quantile(), type 7, and the durations stay as they were. */
static void
test_quartiles (void)
{
  g_autoptr(GPtrArray) lines = read_reference ("quartiles");

  g_assert_cmpuint (lines->len, ==, 36);

  for (guint i = 0; i < lines->len; i++)
    {
      char **fields = g_ptr_array_index (lines, i);
      gint64 n = g_ascii_strtoll (fields[1], NULL, 10);
      gint64 seed = g_ascii_strtoll (fields[2], NULL, 10);
      g_autofree gint64 *days = g_new (gint64, n);
      g_autofree gint64 *before = NULL;
      CairnQuartiles quartiles = { 0 };

      for (gint64 k = 1; k <= n; k++)
        days[k - 1] = (seed * k * k + 37 * k) % 901;
      before = g_memdup2 (days, (gsize) n * sizeof *days);

      g_assert_true (cairn_median (days, (gsize) n, &quartiles));
      g_assert_cmpuint (quartiles.n, ==, n);
      assert_close (quartiles.lower, read_number (fields, 4));
      assert_close (quartiles.median, read_number (fields, 5));
      assert_close (quartiles.upper, read_number (fields, 6));
      g_assert_cmpmem (days, (gsize) n * sizeof *days, before, (gsize) n * sizeof *days);
    }
}

/* Of no durations there is no middle. */
static void
test_no_durations (void)
{
  CairnQuartiles quartiles = { 5, 0, 0, 0 };

  g_assert_false (cairn_median (NULL, 0, &quartiles));
  g_assert_cmpuint (quartiles.n, ==, 5);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/interval/counts", test_counts);
  g_test_add_func ("/interval/rate", test_rate);
  g_test_add_func ("/interval/wilson", test_wilson);
  g_test_add_func ("/interval/wilson-ends", test_wilson_ends);
  g_test_add_func ("/interval/worked", test_worked);
  g_test_add_func ("/median/none", test_no_durations);
  g_test_add_func ("/median/quartiles", test_quartiles);

  return g_test_run ();
}
