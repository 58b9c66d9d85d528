/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <json-glib/json-glib.h>

#include "cairn-table-text.h"

static CairnTable *
create_by_area (void)
{
  CairnTable *table = cairn_table_new ("notified-by-area", "Deaths notified, by area");
  const gint64 counts[3][3] = { { 32, 30, 0 }, { 7, 8, 0 }, { 0, 0, 0 } };
  const char * const rows[] = { "Durham", "Darlington", "Not stated" };
  const char * const years[] = { "2022-23", "2023-24", "2024-25" };

  for (guint c = 0; c < 3; c++)
    cairn_table_add_column (table, years[c]);
  for (guint r = 0; r < 3; r++)
    {
      cairn_table_add_row (table, rows[r], rows[r]);
      for (guint c = 0; c < 3; c++)
        cairn_table_set_count (table, r, c, counts[r][c]);
    }

  return table;
}

static CairnTable *
create_modifiable (void)
{
  CairnTable *table = cairn_table_new_with_form ("modifiable-by-area", "Modifiable", CAIRN_TABLE_MODIFIABLE);
  const gint64 figures[2][4] = { { 18, 7, 10, 1 }, { 2, 0, 0, 2 } };

  cairn_table_set_unit (table, CAIRN_TABLE_FINALISED);
  cairn_table_add_column (table, "2022-23");
  cairn_table_add_row (table, "d", "Durham");
  cairn_table_add_row (table, "l", "Darlington");
  for (guint r = 0; r < 2; r++)
    for (guint m = 0; m < 4; m++)
      cairn_table_set_value (table, r, 0, m, figures[r][m]);

  return table;
}

/* The header has each year's measures, Total is last, zero is 0, and a percent of
 * nothing is empty. */
static void
test_csv (void)
{
  CairnTable *table = create_by_area ();
  g_autofree char *csv = cairn_table_to_csv (table);

  g_assert_cmpstr (csv, ==,
                   "row,2022-23 count,2022-23 percent,2023-24 count,2023-24 percent,2024-25 count,2024-25 percent\n"
                   "Durham,32,82,30,79,0,\n"
                   "Darlington,7,18,8,21,0,\n"
                   "Not stated,0,0,0,0,0,\n"
                   "Total,39,100,38,100,0,\n");
  g_assert_finalize_object (table);
}

/* Reviews without enough information are shown and leave the base of the percent;
 * where nothing was judged there is no percent. */
static void
test_csv_modifiable (void)
{
  g_autoptr(CairnTable) table = create_modifiable ();
  g_autofree char *csv = cairn_table_to_csv (table);

  g_assert_cmpstr (csv, ==,
                   "row,2022-23 reviews,2022-23 with,2022-23 without,2022-23 insufficient,2022-23 percent_with\n"
                   "Durham,18,7,10,1,41\n"
                   "Darlington,2,0,0,2,\n"
                   "Total,20,7,10,3,41\n");
}

/* A category is known by its number; people read its label. */
static void
test_rows_by_code (void)
{
  g_autoptr(CairnTable) table = cairn_table_new ("finalised-by-category", "Category");
  g_autofree char *csv = NULL;

  cairn_table_set_rows_by_code (table, TRUE);
  cairn_table_add_column (table, "2023-24");
  cairn_table_add_row (table, "10", "Sudden unexpected, unexplained death");
  cairn_table_set_count (table, 0, 0, 3);
  csv = cairn_table_to_csv (table);

  g_assert_cmpstr (csv, ==, "row,2023-24 count,2023-24 percent\n10,3,100\nTotal,3,100\n");
  g_assert_cmpstr (cairn_table_get_row_label (table, 0), ==, "Sudden unexpected, unexplained death");
}

/* What a person typed is quoted as RFC 4180 says, and is no formula to a spreadsheet;
 * taking one apostrophe away gives back what was typed. */
static void
test_typed_labels (void)
{
  const struct
    {
      const char *label;
      const char *cell;
    }
  vectors[] =
    {
      { "=1+1", "'=1+1" },
      { "+44", "'+44" },
      { "-", "'-" },
      { "@home", "'@home" },
      { "\tx", "'\tx" },
      { "\rx", "\"'\rx\"" },
      { "'=1", "''=1" },
      { "''=1", "'''=1" },
      { "'tis", "'tis" },
      { "'", "'" },
      { "", "" },
      { "a,b", "\"a,b\"" },
      { "say \"x\"", "\"say \"\"x\"\"\"" },
      { "two\nlines", "\"two\nlines\"" },
      { "=\"x\",y", "\"'=\"\"x\"\",y\"" },
      { "<b>A & B</b> %s", "<b>A & B</b> %s" },
    };

  for (gsize i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autoptr(CairnTable) table = cairn_table_new ("t", "T");
      g_autofree char *csv = NULL;
      g_autofree char *expected = g_strconcat ("row,2023-24 count,2023-24 percent\n", vectors[i].cell,
                                               ",0,\nTotal,0,\n", NULL);

      cairn_table_add_column (table, "2023-24");
      cairn_table_add_row (table, "code", vectors[i].label);
      csv = cairn_table_to_csv (table);
      g_assert_cmpstr (csv, ==, expected);
    }
}

/* JSON has the same figures, null where there is none, and labels as typed. */
static void
test_json (void)
{
  g_autoptr(CairnTable) table = create_modifiable ();
  g_autofree char *json = NULL;
  g_autoptr(JsonNode) root = NULL;
  g_autoptr(GError) error = NULL;
  JsonObject *object = NULL;
  JsonArray *rows = NULL;
  JsonObject *row = NULL;

  cairn_table_add_row (table, "x", "=1 \"<b>\"");
  cairn_table_add_note (table, "A note.");
  json = cairn_table_to_json (table);
  g_assert_true (g_str_has_suffix (json, "}\n"));
  root = json_from_string (json, &error);
  g_assert_no_error (error);

  object = json_node_get_object (root);
  g_assert_cmpstr (json_object_get_string_member (object, "table"), ==, "modifiable-by-area");
  g_assert_cmpstr (json_object_get_string_member (object, "counted_in"), ==, "finalised");
  g_assert_cmpstr (json_array_get_string_element (json_object_get_array_member (object, "years"), 0), ==, "2022-23");
  g_assert_cmpstr (json_array_get_string_element (json_object_get_array_member (object, "notes"), 0), ==, "A note.");

  rows = json_object_get_array_member (object, "rows");
  g_assert_cmpuint (json_array_get_length (rows), ==, 4);
  row = json_array_get_object_element (rows, 0);
  g_assert_cmpint (json_array_get_int_element (json_object_get_array_member (row, "percent_with"), 0), ==, 41);
  row = json_array_get_object_element (rows, 1);
  g_assert_true (json_array_get_null_element (json_object_get_array_member (row, "percent_with"), 0));
  row = json_array_get_object_element (rows, 2);
  g_assert_cmpstr (json_object_get_string_member (row, "row"), ==, "=1 \"<b>\"");
  row = json_array_get_object_element (rows, 3);
  g_assert_cmpstr (json_object_get_string_member (row, "row"), ==, "Total");
  g_assert_cmpint (json_array_get_int_element (json_object_get_array_member (row, "reviews"), 0), ==, 20);
}

/* A total and a base that were counted apart stand until they are taken back. */
static void
test_totals (void)
{
  g_autoptr(CairnTable) table = create_by_area ();
  int percent = 0;

  g_assert_cmpint (cairn_table_get_total (table, 0, 0), ==, 39);
  cairn_table_set_total (table, 0, 0, 40);
  g_assert_cmpint (cairn_table_get_total (table, 0, 0), ==, 40);
  g_assert_cmpint (cairn_table_get_row_sum (table, 0, 0), ==, 39);
  g_assert_cmpint (cairn_table_get_base (table, 0, 0, CAIRN_DISTRIBUTION_PERCENT), ==, 40);

  cairn_table_set_base (table, 0, 64);
  g_assert_true (cairn_table_get_percent (table, 0, 0, &percent));
  g_assert_cmpint (percent, ==, 50);

  cairn_table_set_base (table, 0, CAIRN_TABLE_ABSENT);
  cairn_table_set_total (table, 0, 0, CAIRN_TABLE_ABSENT);
  g_assert_true (cairn_table_get_percent (table, 0, 0, &percent));
  g_assert_cmpint (percent, ==, 82);
  g_assert_false (cairn_table_get_percent (table, 0, 2, &percent));
}

/* A figure that was not collected is neither zero nor part of a sum or a share. */
static void
test_absent (void)
{
  g_autoptr(CairnTable) table = create_by_area ();
  g_autofree char *cell = NULL;
  g_autofree char *csv = NULL;
  int percent = 7;

  cairn_table_set_count (table, 1, 0, CAIRN_TABLE_ABSENT);
  g_assert_cmpint (cairn_table_get_total (table, 0, 0), ==, 32);
  g_assert_false (cairn_table_get_percent (table, 1, 0, &percent));
  g_assert_cmpint (percent, ==, 7);

  cell = cairn_table_dup_cell (table, 1, 0);
  g_assert_cmpstr (cell, ==, "–");
  csv = cairn_table_to_csv (table);
  g_assert_nonnull (strstr (csv, "\nDarlington,,,8,21,0,\n"));
}

/* Cells are printed as a report does, with the percent only where there is one. */
static void
test_cells (void)
{
  g_autoptr(CairnTable) table = create_by_area ();
  g_autoptr(CairnTable) modifiable = create_modifiable ();
  const struct
    {
      CairnTable *table;
      guint       row;
      guint       column;
      const char *expected;
    }
  vectors[] =
    {
      { table, 0, 0, "32 (82 %)" },
      { table, 2, 0, "0 (0 %)" },
      { table, 0, 2, "0" },
      { table, CAIRN_TABLE_TOTAL_ROW, 0, "39" },
      { modifiable, 0, 0, "18" },
    };
  g_autofree char *share = cairn_table_dup_figure (modifiable, 0, 0, CAIRN_MODIFIABLE_PERCENT_WITH);
  g_autofree char *none = cairn_table_dup_figure (modifiable, 1, 0, CAIRN_MODIFIABLE_PERCENT_WITH);

  for (gsize i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autofree char *cell = cairn_table_dup_cell (vectors[i].table, vectors[i].row, vectors[i].column);

      g_assert_cmpstr (cell, ==, vectors[i].expected);
    }

  g_assert_cmpstr (share, ==, "41 %");
  g_assert_cmpstr (none, ==, "–");
}

/* Rows that have nothing in any year go; the others keep their order and figures. */
static void
test_drop_empty_rows (void)
{
  g_autoptr(CairnTable) table = create_by_area ();
  guint row = 9;

  cairn_table_add_row (table, "last", "Last");
  cairn_table_set_count (table, 3, 1, 2);
  cairn_table_drop_empty_rows (table);

  g_assert_cmpuint (cairn_table_get_n_rows (table), ==, 3);
  g_assert_false (cairn_table_find_row (table, "Not stated", &row));
  g_assert_cmpuint (row, ==, 9);
  g_assert_true (cairn_table_find_row (table, "last", &row));
  g_assert_cmpuint (row, ==, 2);
  g_assert_cmpint (cairn_table_get_count (table, 2, 1), ==, 2);
  g_assert_cmpint (cairn_table_get_count (table, 0, 0), ==, 32);
}

/* A column that comes after the rows has zeros, and values that are not counts are missing. */
static void
test_late_column (void)
{
  g_autoptr(CairnTable) table = cairn_table_new_with_form ("duration-by-area", "T", CAIRN_TABLE_DURATION);
  guint column = 9;
  guint measure = 9;

  cairn_table_add_row (table, "a", "A");
  g_assert_cmpuint (cairn_table_add_column (table, "2022-23"), ==, 0);
  cairn_table_set_value (table, 0, 0, CAIRN_DURATION_MEDIAN, 400);
  g_assert_cmpuint (cairn_table_add_column (table, "2023-24"), ==, 1);

  g_assert_cmpint (cairn_table_get_count (table, 0, 1), ==, 0);
  g_assert_cmpint (cairn_table_get_value (table, 0, 1, CAIRN_DURATION_MEDIAN), ==, CAIRN_TABLE_ABSENT);
  g_assert_cmpint (cairn_table_get_value (table, 0, 0, CAIRN_DURATION_MEDIAN), ==, 400);
  g_assert_cmpint (cairn_table_get_total (table, 0, CAIRN_DURATION_MEDIAN), ==, CAIRN_TABLE_ABSENT);
  g_assert_true (cairn_table_find_column (table, "2023-24", &column));
  g_assert_cmpuint (column, ==, 1);
  g_assert_true (cairn_table_find_measure (table, "median_days", &measure));
  g_assert_cmpuint (measure, ==, CAIRN_DURATION_MEDIAN);
  g_assert_false (cairn_table_find_measure (table, "percent", NULL));
}

static void
count_cb (GObject    *object,
          GParamSpec *pspec,
          guint      *n)
{
  (*n)++;
}

/* A property tells of a change once, and not where nothing changed. */
static void
test_properties (void)
{
  CairnTable *table = cairn_table_new ("t", "T");
  guint n = 0;

  g_signal_connect (table, "notify", G_CALLBACK (count_cb), &n);

  for (guint i = 0; i < 2; i++)
    {
      cairn_table_set_unit (table, CAIRN_TABLE_OCCASIONS);
      cairn_table_set_number (table, 15);
      cairn_table_set_definition (table, "All of them.");
      cairn_table_set_row_heading (table, "Theme");
      cairn_table_set_rows_by_code (table, TRUE);
      g_assert_cmpuint (n, ==, 5);
    }

  g_assert_cmpstr (cairn_table_get_definition (table), ==, "All of them.");
  cairn_table_set_definition (table, NULL);
  g_assert_cmpstr (cairn_table_get_definition (table), ==, cairn_table_unit_describe (CAIRN_TABLE_OCCASIONS));
  g_assert_cmpuint (g_strv_length ((char **) cairn_table_get_notes (table)), ==, 0);
  g_assert_finalize_object (table);
}

/* Each unit is found by its name, and counts one and many in words. */
static void
test_units (void)
{
  const struct
    {
      CairnTableUnit  unit;
      const char     *one;
      const char     *many;
    }
  vectors[] =
    {
      { CAIRN_TABLE_NOTIFIED, "1 notified death", "43 notified deaths" },
      { CAIRN_TABLE_FINALISED, "1 finalised review", "43 finalised reviews" },
      { CAIRN_TABLE_OCCASIONS, "1 occasion", "43 occasions" },
    };
  CairnTableUnit unit = CAIRN_TABLE_OCCASIONS;

  for (gsize i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autofree char *one = cairn_table_unit_format (vectors[i].unit, 1);
      g_autofree char *many = cairn_table_unit_format (vectors[i].unit, 43);

      g_assert_cmpstr (one, ==, vectors[i].one);
      g_assert_cmpstr (many, ==, vectors[i].many);
      g_assert_true (cairn_table_unit_parse (cairn_table_unit_get_name (vectors[i].unit), &unit));
      g_assert_cmpint (unit, ==, vectors[i].unit);
    }

  g_assert_false (cairn_table_unit_parse ("deaths", &unit));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/table/absent", test_absent);
  g_test_add_func ("/table/cells", test_cells);
  g_test_add_func ("/table/csv", test_csv);
  g_test_add_func ("/table/csv-modifiable", test_csv_modifiable);
  g_test_add_func ("/table/drop-empty-rows", test_drop_empty_rows);
  g_test_add_func ("/table/json", test_json);
  g_test_add_func ("/table/late-column", test_late_column);
  g_test_add_func ("/table/properties", test_properties);
  g_test_add_func ("/table/rows-by-code", test_rows_by_code);
  g_test_add_func ("/table/totals", test_totals);
  g_test_add_func ("/table/typed-labels", test_typed_labels);
  g_test_add_func ("/table/units", test_units);

  return g_test_run ();
}
