/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cairn-check-line.h"
#include "cairn-table-check.h"
#include "published-tables.h"

/* Every error of the published report: what it is, its table, year and row. */
static const char * const published_errors[] =
  {
    /* Sums. */
    "sum notified-by-age 2023-24",
    "sum finalised-by-sex 2023-24",
    "parts modifiable-by-area 2023-24 Durham",
    "parts modifiable-by-area 2023-24",
    /* One year's total in different tables. */
    "agreement finalised-by-duration 2023-24",
    /* A percentage of an unstated number. */
    "base learning-themes 2023-24",
    /* Percentages of the column's total: 27. */
    "percent notified-by-age 2020-21 1-4 years",
    "percent notified-by-age 2021-22 1-4 years",
    "percent notified-by-age 2023-24 1-4 years",
    "percent notified-by-age 2023-24 5-9 years",
    "percent notified-by-place 2023-24 Abroad",
    "percent notified-by-place 2023-24 Other residency",
    "percent notified-by-ethnicity 2020-21 Asian",
    "percent notified-by-ethnicity 2020-21 Other",
    "percent notified-by-ethnicity 2022-23 White",
    "percent notified-by-ethnicity 2022-23 Mixed",
    "percent notified-by-ethnicity 2022-23 Black",
    "percent notified-by-ethnicity 2022-23 Other",
    "percent notified-by-ethnicity 2023-24 White",
    "percent notified-by-ethnicity 2023-24 Mixed",
    "percent notified-by-ethnicity 2023-24 Asian",
    "percent notified-by-ethnicity 2023-24 Not stated",
    "percent finalised-by-age 2022-23 28-364 days",
    "percent finalised-by-age 2022-23 5-9 years",
    "percent finalised-by-age 2023-24 5-9 years",
    "percent finalised-by-age 2023-24 15-17 years",
    "percent finalised-by-sex 2023-24 Male",
    "percent finalised-by-sex 2023-24 Female",
    "percent finalised-by-ethnicity 2020-21 White",
    "percent finalised-by-ethnicity 2023-24 White",
    "percent finalised-by-duration 2021-22 Over 12 months",
    "percent finalised-by-category 2022-23 8",
    "percent finalised-by-category 2023-24 7",
    /* Percentages of another denominator than the heading promises. */
    "percent modifiable-by-area 2022-23 Durham",
    "percent modifiable-by-area 2023-24 Durham",
    "percent modifiable-by-area 2023-24 Darlington",
    "percent modifiable-by-area 2023-24",
  };

static char *
describe (CairnCheckLine *line)
{
  g_autoptr(GEnumClass) kinds = g_type_class_ref (CAIRN_TYPE_CHECK_KIND);
  const char *row = cairn_check_line_get_row (line);

  return g_strjoin (" ",
                    g_enum_get_value (kinds, (int) cairn_check_line_get_kind (line))->value_nick,
                    cairn_check_line_get_table (line),
                    cairn_check_line_get_column (line),
                    row,
                    NULL);
}

static GPtrArray *
collect_failures (GListModel *lines)
{
  g_autoptr(GPtrArray) failures = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr(CairnCheckLine) line = g_list_model_get_item (lines, i);

      if (!cairn_check_line_get_passed (line))
        g_ptr_array_add (failures, describe (line));
    }

  return g_steal_pointer (&failures);
}

static char *
find_sentence (GListModel *lines,
               const char *described)
{
  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr(CairnCheckLine) line = g_list_model_get_item (lines, i);
      g_autofree char *description = describe (line);

      if (g_str_equal (description, described))
        return g_strdup (cairn_check_line_get_sentence (line));
    }

  return NULL;
}

static GListModel *
check_printed (GPtrArray *tables)
{
  return cairn_printed_table_check ((CairnPrintedTable * const *) tables->pdata, tables->len);
}

/* The checker finds every error of the published report, and nothing else. */
static void
test_published (void)
{
  g_autoptr(GPtrArray) tables = read_published_tables (FALSE);
  g_autoptr(GListModel) lines = check_printed (tables);
  g_autoptr(GPtrArray) failures = collect_failures (lines);

  for (gsize i = 0; i < G_N_ELEMENTS (published_errors); i++)
    {
      g_test_message ("expected: %s", published_errors[i]);
      g_assert_true (g_ptr_array_find_with_equal_func (failures, published_errors[i], g_str_equal, NULL));
    }

  for (guint i = 0; i < failures->len; i++)
    g_test_message ("found: %s", (char *) g_ptr_array_index (failures, i));
  g_assert_cmpuint (failures->len, ==, G_N_ELEMENTS (published_errors));
  g_assert_cmpuint (cairn_table_check_failures (lines), ==, failures->len);
}

/* With the arithmetic put right the same checks are as many, and all hold. */
static void
test_corrected (void)
{
  g_autoptr(GPtrArray) tables = read_published_tables (TRUE);
  g_autoptr(GListModel) lines = check_printed (tables);
  g_autoptr(GPtrArray) failures = collect_failures (lines);

  for (guint i = 0; i < failures->len; i++)
    g_test_message ("false alarm: %s", (char *) g_ptr_array_index (failures, i));
  g_assert_cmpuint (failures->len, ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (lines), >, 200);
}

/* What the checker says has the numbers in it. */
static void
test_sentences (void)
{
  const struct
    {
      const char *line;
      const char *sentence;
    }
  vectors[] =
    {
      { "sum notified-by-age 2023-24",
        "Count: the rows add to 37, but the total is 38." },
      { "parts modifiable-by-area 2023-24 Durham",
        "Durham: 17 with modifiable factors, 22 without and 0 without enough information make 39, "
        "but the reviews are 38." },
      { "agreement finalised-by-duration 2023-24",
        "The total is 44 finalised reviews, but it is 43 in 7 other tables." },
      { "agreement finalised-by-age 2023-24",
        "The total, 43 finalised reviews, is the same in 6 other tables." },
      { "base learning-themes 2023-24",
        "The percentages add to 97, and what they are taken of is not printed; "
        "73 occasions is the least that gives them." },
      { "percent notified-by-age 2023-24 1-4 years",
        "1-4 years: 3 of 38 is 8 %, but 8.5 % is printed." },
      { "percent notified-by-area 2023-24 Durham",
        "Durham: 30 of 38 is 79 %, as printed." },
    };
  g_autoptr(GPtrArray) tables = read_published_tables (FALSE);
  g_autoptr(GListModel) lines = check_printed (tables);

  for (gsize i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autofree char *sentence = find_sentence (lines, vectors[i].line);

      g_assert_cmpstr (sentence, ==, vectors[i].sentence);
    }
}

/* The check page of our own tables lists every sum and base, and finds a total
 * that was counted otherwise than the rows. */
static void
test_own_tables (void)
{
  g_autoptr(GPtrArray) printed = read_published_tables (TRUE);
  g_autoptr(GPtrArray) tables = g_ptr_array_new ();
  g_autoptr(GListModel) lines = NULL;
  g_autoptr(GListModel) spoilt = NULL;
  g_autoptr(GPtrArray) failures = NULL;
  CairnTable *first = NULL;

  for (guint i = 0; i < printed->len; i++)
    g_ptr_array_add (tables, cairn_printed_table_get_table (g_ptr_array_index (printed, i)));

  /* The themes have no counts here. */
  g_ptr_array_set_size (tables, (int) tables->len - 1);
  lines = cairn_table_check ((CairnTable * const *) tables->pdata, tables->len);
  g_assert_cmpuint (cairn_table_check_failures (lines), ==, 0);

  first = g_ptr_array_index (tables, 0);
  cairn_table_set_total (first, 1, CAIRN_DISTRIBUTION_COUNT, 48);
  spoilt = cairn_table_check ((CairnTable * const *) tables->pdata, tables->len);
  failures = collect_failures (spoilt);
  g_assert_cmpuint (failures->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (failures, 0), ==, "sum notified-by-area 2021-22");
  g_assert_cmpstr (g_ptr_array_index (failures, 1), ==, "agreement notified-by-area 2021-22");
  g_assert_cmpuint (g_list_model_get_n_items (spoilt), ==, g_list_model_get_n_items (lines));
}

/* A base that is not the total, and parts that do not add up, are found. */
static void
test_bases (void)
{
  g_autoptr(CairnTable) by_area = cairn_table_new ("notified-by-area", "Area");
  g_autoptr(CairnTable) modifiable = cairn_table_new_with_form ("modifiable-by-area", "Modifiable",
                                                                CAIRN_TABLE_MODIFIABLE);
  CairnTable *tables[] = { by_area, modifiable };
  const gint64 figures[] = { 10, 4, 3, 2 };
  g_autoptr(GListModel) lines = NULL;
  g_autoptr(GPtrArray) failures = NULL;

  cairn_table_add_column (by_area, "2023-24");
  cairn_table_add_row (by_area, "a", "A");
  cairn_table_set_count (by_area, 0, 0, 7);
  cairn_table_set_base (by_area, 0, 8);

  cairn_table_set_unit (modifiable, CAIRN_TABLE_FINALISED);
  cairn_table_add_column (modifiable, "2023-24");
  cairn_table_add_row (modifiable, "a", "A");
  for (guint m = 0; m < G_N_ELEMENTS (figures); m++)
    cairn_table_set_value (modifiable, 0, 0, m, figures[m]);

  lines = cairn_table_check (tables, G_N_ELEMENTS (tables));
  failures = collect_failures (lines);
  g_assert_cmpuint (failures->len, ==, 5);
  g_assert_cmpstr (g_ptr_array_index (failures, 0), ==, "base notified-by-area 2023-24");
  g_assert_cmpstr (g_ptr_array_index (failures, 1), ==, "parts modifiable-by-area 2023-24 a");
  g_assert_cmpstr (g_ptr_array_index (failures, 2), ==, "parts modifiable-by-area 2023-24");
  g_assert_cmpstr (g_ptr_array_index (failures, 3), ==, "base modifiable-by-area 2023-24 a");
  g_assert_cmpstr (g_ptr_array_index (failures, 4), ==, "base modifiable-by-area 2023-24");
}

/* Percentages of a stated number must be what counts that add to it can give. */
static void
test_stated_base (void)
{
  const struct
    {
      gint64      base;
      int         tenths[2];
      const char *sentence;
      gboolean    passed;
    }
  vectors[] =
    {
      { 10, { 500, 500 }, "The percentages are what 10 occasions can give.", TRUE },
      { 10, { 500, 300 }, "The percentages are not what 10 occasions can give.", FALSE },
      { 10, { 500, 510 }, "The percentages are not what 10 occasions can give.", FALSE },
      { 3, { 330, 670 }, "The percentages are what 3 occasions can give.", TRUE },
      { 0, { 330, 670 }, "The percentages add to 100, and what they are taken of is not printed; "
                         "3 occasions is the least that gives them.", FALSE },
      { 0, { 335, 665 }, "The percentages add to 100, what they are taken of is not printed, "
                         "and no number gives them.", FALSE },
    };

  for (gsize i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autoptr(CairnTable) table = cairn_table_new ("learning-themes", "Themes");
      g_autoptr(CairnPrintedTable) printed = cairn_printed_table_new (table);
      g_autoptr(GListModel) lines = NULL;
      g_autoptr(CairnCheckLine) line = NULL;

      cairn_table_set_unit (table, CAIRN_TABLE_OCCASIONS);
      cairn_table_add_column (table, "2023-24");
      for (guint r = 0; r < 2; r++)
        {
          cairn_table_add_row (table, r == 0 ? "a" : "b", r == 0 ? "A" : "B");
          cairn_table_set_count (table, r, 0, CAIRN_TABLE_ABSENT);
          cairn_printed_table_set_percent (printed, r, 0, vectors[i].tenths[r]);
        }
      if (vectors[i].base > 0)
        cairn_table_set_base (table, 0, vectors[i].base);

      lines = cairn_printed_table_check (&printed, 1);
      g_assert_cmpuint (g_list_model_get_n_items (lines), ==, 1);
      line = g_list_model_get_item (lines, 0);
      g_assert_cmpstr (cairn_check_line_get_sentence (line), ==, vectors[i].sentence);
      g_assert_true (cairn_check_line_get_passed (line) == vectors[i].passed);
    }
}

/* Of each line the number that should stand there and the one that does are told apart, and both are in its words. */
static void
test_figures (void)
{
  g_autoptr(GPtrArray) tables = read_published_tables (FALSE);
  g_autoptr(GListModel) lines = check_printed (tables);
  guint n_told = 0;

  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr(CairnCheckLine) line = g_list_model_get_item (lines, i);
      const char *expected = cairn_check_line_get_expected (line);
      const char *found = cairn_check_line_get_found (line);

      if (expected == NULL)
        continue;
      n_told++;
      g_assert_true (g_str_equal (expected, found) == cairn_check_line_get_passed (line));
      g_assert_nonnull (strstr (cairn_check_line_get_sentence (line), expected));
      g_assert_nonnull (strstr (cairn_check_line_get_sentence (line), found));
    }
  g_assert_cmpuint (n_told, >, 200);
}

/* Of no tables there is nothing to check. */
static void
test_none (void)
{
  g_autoptr(GListModel) lines = cairn_table_check (NULL, 0);

  g_assert_cmpuint (g_list_model_get_n_items (lines), ==, 0);
}

/* A printed cell is read as people write it, and anything else is refused whole. */
static void
test_cells (void)
{
  const struct
    {
      const char *text;
      gint64      count;
      int         tenths;
    }
  vectors[] =
    {
      { "18 (62%)", 18, 620 },
      { "1 (2.5%)", 1, 25 },
      { "1 (2,5 %)", 1, 25 },
      { " 33 (87.5%) ", 33, 875 },
      { "0", 0, -1 },
      { "15%", CAIRN_TABLE_ABSENT, 150 },
      { "", CAIRN_TABLE_ABSENT, -1 },
      { "–", CAIRN_TABLE_ABSENT, -1 },
    };
  const char * const refused[] = { "x", "-3", "1 2", "18 (62)", "1.5", "99999999999", "1 (%)", "2222 24" };

  for (gsize i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autoptr(CairnTable) table = cairn_table_new ("t", "T");
      g_autoptr(CairnPrintedTable) printed = cairn_printed_table_new (table);
      g_autoptr(GError) error = NULL;
      int tenths = -1;

      cairn_table_add_column (table, "2023-24");
      cairn_table_add_row (table, "r", "R");

      g_assert_true (cairn_printed_table_set_cell (printed, 0, 0, vectors[i].text, &error));
      g_assert_no_error (error);
      cairn_printed_table_get_percent (printed, 0, 0, &tenths);
      g_assert_cmpint (cairn_table_get_count (table, 0, 0), ==, vectors[i].count);
      g_assert_cmpint (tenths, ==, vectors[i].tenths);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr(CairnTable) table = cairn_table_new ("t", "T");
      CairnPrintedTable *printed = cairn_printed_table_new (table);
      g_autoptr(GError) error = NULL;

      cairn_table_add_column (table, "2023-24");
      cairn_table_add_row (table, "r", "R");
      cairn_table_set_count (table, 0, 0, 5);

      g_assert_false (cairn_printed_table_set_cell (printed, 0, 0, refused[i], &error));
      g_assert_nonnull (error);
      g_assert_cmpint (cairn_table_get_count (table, 0, 0), ==, 5);
      g_assert_finalize_object (printed);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/check/bases", test_bases);
  g_test_add_func ("/check/figures", test_figures);
  g_test_add_func ("/check/none", test_none);
  g_test_add_func ("/check/own-tables", test_own_tables);
  g_test_add_func ("/printed/cells", test_cells);
  g_test_add_func ("/printed/corrected", test_corrected);
  g_test_add_func ("/printed/published", test_published);
  g_test_add_func ("/printed/sentences", test_sentences);
  g_test_add_func ("/printed/stated-base", test_stated_base);

  return g_test_run ();
}
