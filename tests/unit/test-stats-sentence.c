/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cairn-sentence.h"

#define MAX_YEARS 3
#define MAX_ROWS  4

typedef struct
{
  guint       n_years;
  guint       n_rows;
  gint64      counts[MAX_ROWS][MAX_YEARS];
  const char *sentence;
} Vector;

static const char * const years[] = { "2021-22", "2022-23", "2023-24" };
static const char * const rows[] = { "Malignancy", "Perinatal/neonatal event", "<b>%s & _x</b>", "Infection" };

static CairnTable *
create_table (const Vector *vector)
{
  CairnTable *table = cairn_table_new ("finalised-by-category", "Category");

  cairn_table_set_unit (table, CAIRN_TABLE_FINALISED);
  for (guint c = 0; c < vector->n_years; c++)
    cairn_table_add_column (table, years[MAX_YEARS - vector->n_years + c]);
  for (guint r = 0; r < vector->n_rows; r++)
    {
      cairn_table_add_row (table, rows[r], rows[r]);
      for (guint c = 0; c < vector->n_years; c++)
        cairn_table_set_count (table, r, c, vector->counts[r][c]);
    }

  return table;
}

/* A table of counts says which group is the largest: in every year, in all years
 * together, alone or beside others; and that there is nothing where nothing is. */
static void
test_distribution (void)
{
  const Vector vectors[] =
    {
      { 2, 3, { { 8, 17 }, { 12, 15 }, { 3, 11 } },
        "“Perinatal/neonatal event” is the largest group over 2022-23 and 2023-24 together: 27 of 66 "
        "(41 %; 95 % interval 30 to 53)." },
      { 2, 3, { { 8, 14 }, { 12, 15 }, { 3, 14 } },
        "“Perinatal/neonatal event” is the largest group in both years: 27 of 66 "
        "(41 %; 95 % interval 30 to 53)." },
      /* Ahead in one year, level with another in the other. */
      { 2, 2, { { 3, 15 }, { 12, 15 } },
        "“Perinatal/neonatal event” is the largest group over 2022-23 and 2023-24 together: 27 of 45 "
        "(60 %; 95 % interval 45 to 73)." },
      { 1, 3, { { 8 }, { 1 }, { 34 } },
        "“<b>%s & _x</b>” is the largest group in 2023-24: 34 of 43 (79 %; 95 % interval 65 to 89)." },
      { 3, 2, { { 1, 1, 1 }, { 2, 2, 2 } },
        "“Perinatal/neonatal event” is the largest group in every year from 2021-22 to 2023-24: 6 of 9 "
        "(67 %; 95 % interval 35 to 88)." },
      { 2, 2, { { 1, 2 }, { 2, 1 } },
        "“Malignancy” and “Perinatal/neonatal event” are the largest groups in 2022-23 and 2023-24: "
        "3 of 6 each (50 %; 95 % interval 19 to 81)." },
      { 1, 4, { { 1 }, { 1 }, { 0 }, { 1 } },
        "3 groups are equally the largest in 2023-24: 1 of 3 each (33 %; 95 % interval 6 to 79)." },
      { 2, 2, { { 0, 0 }, { 0, 0 } }, "Nothing was counted in 2022-23 and 2023-24." },
      { 1, 0, { { 0 } }, "Nothing was counted in 2023-24." },
      { 0, 0, { { 0 } }, "There is nothing to count yet." },
    };

  for (gsize i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autoptr(CairnTable) table = create_table (&vectors[i]);
      g_autofree char *sentence = cairn_sentence_for_table (table);

      g_assert_cmpstr (sentence, ==, vectors[i].sentence);
    }
}

/* Reviews without enough information leave the base and are said apart. */
static void
test_modifiable (void)
{
  const struct
    {
      gint64      figures[4];
      const char *sentence;
    }
  vectors[] =
    {
      { { 43, 20, 23, 0 },
        "In 2023-24, modifiable factors were identified in 20 of 43 reviews that had enough information "
        "(47 %; 95 % interval 33 to 61)." },
      { { 44, 20, 23, 1 },
        "In 2023-24, modifiable factors were identified in 20 of 43 reviews that had enough information "
        "(47 %; 95 % interval 33 to 61). 1 more review did not have enough information." },
      { { 3, 0, 1, 2 },
        "In 2023-24, modifiable factors were identified in 0 of 1 review that had enough information "
        "(0 %; 95 % interval 0 to 79). 2 more reviews did not have enough information." },
      { { 1, 0, 0, 1 }, "In 2023-24, 1 review was finalised, and it did not have enough information." },
      { { 2, 0, 0, 2 }, "In 2023-24, 2 reviews were finalised, and none had enough information." },
      { { 0, 0, 0, 0 }, "Nothing was counted in 2023-24." },
    };

  for (gsize i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autoptr(CairnTable) table = cairn_table_new_with_form ("m", "M", CAIRN_TABLE_MODIFIABLE);
      g_autofree char *sentence = NULL;

      cairn_table_add_column (table, "2023-24");
      cairn_table_add_row (table, "a", "A");
      for (guint m = 0; m < 4; m++)
        cairn_table_set_value (table, 0, 0, m, vectors[i].figures[m]);

      sentence = cairn_sentence_for_table (table);
      g_assert_cmpstr (sentence, ==, vectors[i].sentence);
    }
}

/* Durations are said by their middle, of the latest year. */
static void
test_duration (void)
{
  g_autoptr(CairnTable) table = cairn_table_new_with_form ("d", "D", CAIRN_TABLE_DURATION);
  g_autofree char *before = NULL;
  g_autofree char *sentence = NULL;

  cairn_table_set_unit (table, CAIRN_TABLE_FINALISED);
  cairn_table_add_column (table, "2023-24");
  cairn_table_add_row (table, "a", "A");
  before = cairn_sentence_for_table (table);
  g_assert_cmpstr (before, ==, "Nothing was counted in 2023-24.");

  cairn_table_set_value (table, 0, 0, CAIRN_DURATION_REVIEWS, 43);
  cairn_table_set_total (table, 0, CAIRN_DURATION_LOWER_QUARTILE, 301);
  cairn_table_set_total (table, 0, CAIRN_DURATION_MEDIAN, 412);
  cairn_table_set_total (table, 0, CAIRN_DURATION_UPPER_QUARTILE, 530);
  sentence = cairn_sentence_for_table (table);
  g_assert_cmpstr (sentence, ==,
                   "In 2023-24, half of the 43 finalised reviews took no longer than 412 days, "
                   "and the middle half took between 301 and 530 days.");
}

/* Every figure can be said with its row, its year and what it is of. */
static void
test_cells (void)
{
  const Vector vector = { 2, 3, { { 8, 17 }, { 12, 15 }, { 3, 0 } }, NULL };
  g_autoptr(CairnTable) table = create_table (&vector);
  const struct
    {
      guint       row;
      guint       column;
      guint       measure;
      const char *sentence;
    }
  vectors[] =
    {
      { 1, 0, CAIRN_DISTRIBUTION_COUNT, "Perinatal/neonatal event, 2022-23: 12 finalised reviews." },
      { 1, 0, CAIRN_DISTRIBUTION_PERCENT,
        "Perinatal/neonatal event, 2022-23: 12 of 23 finalised reviews (52 %; 95 % interval 33 to 71)." },
      { 2, 1, CAIRN_DISTRIBUTION_PERCENT,
        "<b>%s & _x</b>, 2023-24: 0 of 32 finalised reviews (0 %; 95 % interval 0 to 11)." },
      { CAIRN_TABLE_TOTAL_ROW, 0, CAIRN_DISTRIBUTION_COUNT, "Total, 2022-23: 23 finalised reviews." },
    };
  g_autofree char *absent = NULL;
  g_autofree char *none = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autofree char *sentence = cairn_sentence_for_cell (table, vectors[i].row, vectors[i].column,
                                                           vectors[i].measure);

      g_assert_cmpstr (sentence, ==, vectors[i].sentence);
    }

  cairn_table_set_count (table, 0, 0, CAIRN_TABLE_ABSENT);
  absent = cairn_sentence_for_cell (table, 0, 0, CAIRN_DISTRIBUTION_COUNT);
  g_assert_cmpstr (absent, ==, "Malignancy, 2022-23: there is no figure.");
  none = cairn_sentence_for_cell (table, 0, 0, CAIRN_DISTRIBUTION_PERCENT);
  g_assert_cmpstr (none, ==, "Malignancy, 2022-23: there is nothing to take a share of.");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sentence/cells", test_cells);
  g_test_add_func ("/sentence/distribution", test_distribution);
  g_test_add_func ("/sentence/duration", test_duration);
  g_test_add_func ("/sentence/modifiable", test_modifiable);

  return g_test_run ();
}
