/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cairn-percent.h"
#include "published-tables.h"

/* Percents are whole, a half goes up, and a tie is decided by integers. */
static void
test_half_up (void)
{
  const struct
    {
      gint64 count;
      gint64 base;
      int    expected;
    }
  vectors[] =
    {
      { 0, 1, 0 },
      { 0, 38, 0 },
      { 1, 29, 3 },
      { 4, 47, 9 },
      { 1, 200, 1 },     /* 0.5 */
      { 1, 201, 0 },     /* just below */
      { 1, 199, 1 },     /* just above */
      { 1, 8, 13 },      /* 12.5 */
      { 3, 8, 38 },      /* 37.5 */
      { 29, 200, 15 },   /* 14.5, which doubles make 14.499999999999998 */
      { 57, 200, 29 },   /* 28.5 */
      { 1, 3, 33 },
      { 2, 3, 67 },
      { 43, 43, 100 },
      { 44, 43, 102 },   /* a printed part may exceed its printed whole */
      { 12828, 25657, 50 },
      { G_MAXINT64 / 400, G_MAXINT64 / 400, 100 },
      { G_MAXINT64 / 800, G_MAXINT64 / 400, 50 },
    };

  for (gsize i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      int percent = -1;

      g_assert_true (cairn_percent (vectors[i].count, vectors[i].base, &percent));
      g_assert_cmpint (percent, ==, vectors[i].expected);
    }
}

/* A percent of nothing does not exist, and nothing is written. */
static void
test_of_nothing (void)
{
  int percent = -1;

  g_assert_false (cairn_percent (0, 0, &percent));
  g_assert_false (cairn_percent (3, 0, &percent));
  g_assert_cmpint (percent, ==, -1);
  g_assert_true (cairn_percent (1, 2, NULL));
}

/* Every percent of the published tables, put right by hand, comes out of its counts. */
static void
test_published (void)
{
  g_autoptr(GPtrArray) tables = read_published_tables (TRUE);
  guint n_compared = 0;

  for (guint i = 0; i < tables->len; i++)
    {
      CairnPrintedTable *printed = g_ptr_array_index (tables, i);
      CairnTable *table = cairn_printed_table_get_table (printed);

      if (cairn_table_get_unit (table) == CAIRN_TABLE_OCCASIONS)
        continue;

      for (guint r = 0; r < cairn_table_get_n_rows (table); r++)
        for (guint c = 0; c < cairn_table_get_n_columns (table); c++)
          {
            int tenths = -1;
            int percent = -1;

            g_assert_true (cairn_printed_table_get_percent (printed, r, c, &tenths));
            g_assert_true (cairn_table_get_percent (table, r, c, &percent));
            g_assert_cmpint (percent * 10, ==, tenths);
            n_compared++;
          }
    }

  g_assert_cmpuint (n_compared, ==, 4 * (2 + 7 + 5 + 2 + 6 + 2 + 6 + 6 + 2 + 6) + 5 * 3 + 2 * 2 + 2 * 10);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/percent/half-up", test_half_up);
  g_test_add_func ("/percent/of-nothing", test_of_nothing);
  g_test_add_func ("/percent/published", test_published);

  return g_test_run ();
}
