/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cairn-check-line.h"
#include "cairn-error.h"
#include "cairn-report-builder.h"
#include "cairn-report-paper.h"
#include "cairn-table-check.h"
#include "cairn-table-definition.h"
#include "cairn-test-pdf.h"
#include "cairn-test-register.h"
#include "cairn-training.h"
#include "published-tables.h"

#define YEAR 2023

static CairnTestPlace place;
static CairnRegister *training;

static CairnReport *
build (int year)
{
  g_autoptr(GError) error = NULL;
  CairnReport *report = cairn_report_builder_build (training, year, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return report;
}

/* The place of a row under the name the published table gives it. */
static guint
find_row (CairnTable *table,
          const char *name)
{
  for (guint r = 0; r < cairn_table_get_n_rows (table); r++)
    if (g_str_equal (cairn_table_get_row_label (table, r), name) ||
        (cairn_table_get_rows_by_code (table) && g_str_equal (cairn_table_get_row_code (table, r), name)))
      return r;

  return CAIRN_TABLE_TOTAL_ROW;
}

static void
compare_cell (CairnTable        *shown,
              CairnPrintedTable *printed,
              guint              row,
              guint              column,
              guint              shown_row,
              guint              shown_column)
{
  CairnTable *expected = cairn_printed_table_get_table (printed);
  gboolean is_there = shown_row != CAIRN_TABLE_TOTAL_ROW;
  gint64 count = cairn_table_get_count (expected, row, column);
  int tenths = 0;
  int percent = 0;

  if (count != CAIRN_TABLE_ABSENT)
    g_assert_cmpint (is_there ? cairn_table_get_count (shown, shown_row, shown_column) : 0, ==, count);
  if (is_there && cairn_printed_table_get_percent (printed, row, column, &tenths))
    {
      g_assert_true (cairn_table_get_percent (shown, shown_row, shown_column, &percent));
      g_assert_cmpint (percent * 10, ==, tenths);
    }
}

static guint
compare (CairnTable        *shown,
         CairnPrintedTable *printed)
{
  CairnTable *expected = cairn_printed_table_get_table (printed);
  guint n_compared = 0;

  for (guint c = 0; c < cairn_table_get_n_columns (expected); c++)
    {
      guint column = 0;

      g_assert_true (cairn_table_find_column (shown, cairn_table_get_column_label (expected, c), &column));
      for (guint r = 0; r < cairn_table_get_n_rows (expected); r++)
        {
          compare_cell (shown, printed, r, c, find_row (shown, cairn_table_get_row_label (expected, r)), column);
          n_compared++;
        }
    }

  return n_compared;
}

/* Every table that was published, put right, stands in the training register's report with the same counts
 * and percents for every year that was published. */
static void
test_published (void)
{
  g_autoptr(CairnReport) report = build (YEAR);
  g_autoptr(GPtrArray) published = read_published_tables (TRUE);
  guint n_compared = 0;

  g_assert_cmpuint (published->len, >=, 14);
  for (guint i = 0; i < published->len; i++)
    {
      CairnPrintedTable *printed = g_ptr_array_index (published, i);
      const char *name = cairn_table_get_name (cairn_printed_table_get_table (printed));
      CairnTable *shown = cairn_report_find_table (report, name);

      g_test_message ("%s", name);
      g_assert_nonnull (shown);
      if (cairn_table_get_form (shown) == CAIRN_TABLE_DISTRIBUTION)
        n_compared += compare (shown, printed);
    }
  g_assert_cmpuint (n_compared, >, 200);
}

/* The share of modifiable factors is of the reviews judged, as published. */
static void
test_modifiable (void)
{
  g_autoptr(CairnReport) report = build (YEAR);
  CairnTable *table = cairn_report_find_table (report, "modifiable-by-area");
  guint durham = find_row (table, "Durham");

  g_assert_cmpint (cairn_table_get_value (table, durham, 1, CAIRN_MODIFIABLE_REVIEWS), ==, 38);
  g_assert_cmpint (cairn_table_get_value (table, durham, 1, CAIRN_MODIFIABLE_WITH), ==, 17);
  g_assert_cmpint (cairn_table_get_value (table, durham, 1, CAIRN_MODIFIABLE_WITHOUT), ==, 21);
  g_assert_cmpint (cairn_table_get_value (table, durham, 1, CAIRN_MODIFIABLE_PERCENT_WITH), ==, 45);
}

/* Sections and tables are numbered without a gap, and a table looks back as far as its definition says. */
static void
test_sections (void)
{
  g_autoptr(CairnReport) report = build (YEAR);
  GListModel *sections = cairn_report_get_sections (report);
  guint number = 0;

  g_assert_cmpuint (g_list_model_get_n_items (sections), ==, 5);
  for (guint i = 0; i < g_list_model_get_n_items (sections); i++)
    {
      g_autoptr(CairnReportSection) section = g_list_model_get_item (sections, i);
      GListModel *tables = cairn_report_section_get_tables (section);

      g_assert_cmpuint (cairn_report_section_get_number (section), ==, i + 1);
      for (guint j = 0; j < g_list_model_get_n_items (tables); j++)
        {
          g_autoptr(CairnTable) table = g_list_model_get_item (tables, j);
          CairnTableDefinition *definition = cairn_table_definition_get (cairn_table_get_name (table));

          g_assert_cmpuint (cairn_table_get_number (table), ==, ++number);
          g_assert_cmpuint (cairn_table_get_n_columns (table), ==,
                            (guint) cairn_table_definition_get_years (definition));
        }
    }
  g_assert_cmpuint (number, ==, 14);
}

/* The check page looks at every sum and denominator of the training register, and all hold. */
static void
test_checks (void)
{
  g_autoptr(CairnReport) report = build (YEAR);
  g_autofree char *sentence = cairn_report_describe_checks (report);
  GListModel *checks = cairn_report_get_checks (report);

  g_assert_cmpuint (g_list_model_get_n_items (checks), >, 60);
  g_assert_cmpuint (cairn_table_check_failures (checks), ==, 0);
  g_assert_nonnull (strstr (sentence, "all hold"));
}

/* Of a year that is not over the report says so; of one that is, it does not. */
static void
test_not_over (void)
{
  g_autoptr(CairnReport) last = cairn_report_new (2023, cairn_day_new (2024, 4, 1), NULL);
  g_autoptr(CairnReport) running = cairn_report_new (2023, cairn_day_new (2024, 3, 31), NULL);
  g_autofree char *of_last = cairn_report_describe (last);
  g_autofree char *of_running = cairn_report_describe (running);

  g_assert_null (strstr (of_last, "The year is not over"));
  g_assert_nonnull (strstr (of_running, "The year is not over: its numbers will still change."));
}

/* A wrong sum is found, and said. */
static void
test_wrong_sum (void)
{
  g_autoptr(CairnReport) report = cairn_report_new (YEAR, cairn_day_new (2024, 4, 15), NULL);
  g_autoptr(CairnReportSection) section = cairn_report_section_new (1, "Deaths", "Some");
  g_autoptr(CairnTable) table = cairn_table_new ("notified-by-sex", "Deaths notified, by sex");
  g_autofree char *sentence = NULL;
  guint row = 0;

  cairn_table_add_column (table, "2023-24");
  row = cairn_table_add_row (table, "male", "Male");
  cairn_table_set_count (table, row, 0, 18);
  cairn_table_set_total (table, 0, CAIRN_DISTRIBUTION_COUNT, 19);
  cairn_report_section_add_table (section, table);
  cairn_report_add_section (report, section);

  g_assert_cmpuint (cairn_table_check_failures (cairn_report_get_checks (report)), >, 0);
  sentence = cairn_report_describe_checks (report);
  g_assert_nonnull (strstr (sentence, "not hold"));
}

static void
hear_cb (double   fraction,
         gpointer data)
{
  double *last = data;

  g_assert_cmpfloat (fraction, >, *last);
  *last = fraction;
}

static void
cancel_cb (double   fraction,
           gpointer data)
{
  g_cancellable_cancel (data);
}

static void
cancel_at_end_cb (double   fraction,
                  gpointer data)
{
  if (fraction >= 1)
    g_cancellable_cancel (data);
}

/* Counting tells how far it is, from little to all, and stops when it is told to. */
static void
test_progress (void)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(CairnReport) report = NULL;
  g_autoptr(GError) error = NULL;
  double last = 0;

  report = cairn_report_builder_build (training, YEAR, hear_cb, &last, cancellable, &error);
  g_assert_no_error (error);
  g_assert_cmpfloat (last, ==, 1);

  g_assert_null (cairn_report_builder_build (training, YEAR, cancel_cb, cancellable, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* The file holds every table under its number, the rows as counted, the check page, and no child's name. */
static void
test_pdf (void)
{
  static const char *const parts[] = {
    "Annual report 2023-24", "1. Deaths notified", "Table 1. ", "Table 14. ", "Table 13 as a chart", "Confidential",
    "Perinatal/neonatal event", "Check page", "Holds", "Page 1 of",
  };
  g_autofree char *path = g_build_filename (place.dir, "report.pdf", NULL);
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (cairn_report_builder_write_pdf (training, YEAR, path, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  text = cairn_test_read_pdf (path);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_test_message ("%s", parts[i]);
      g_assert_nonnull (strstr (text, parts[i]));
    }
  g_assert_true (g_regex_match_simple ("Durham +18 +62 % +38 +81 % +32 +82 % +30 +79 %", text, 0, 0));
  g_assert_null (strstr (text, "Does not hold"));

  g_assert_nonnull (strstr (text, "every child, family and death in it is invented"));
  cairn_test_assert_no_names (training, text);
}

/* A year in which nothing happened is refused in words, and no file is made. */
static void
test_no_year (void)
{
  g_autofree char *path = g_build_filename (place.dir, "none.pdf", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_false (cairn_report_builder_write_pdf (training, 2035, path, NULL, NULL, NULL, &error));
  g_assert_error (error, CAIRN_ERROR, CAIRN_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "2035-36"));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* Writing that is stopped, even after the last table was counted, leaves the file that stood there. */
static void
test_stopped (void)
{
  g_autofree char *path = g_build_filename (place.dir, "stopped.pdf", NULL);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *content = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "before", -1, NULL));
  g_assert_false (cairn_report_builder_write_pdf (training, YEAR, path, cancel_at_end_cb, cancellable, cancellable,
                                                  &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "before");
}

/* A folder that is not there is a sentence, not a crash. */
static void
test_no_folder (void)
{
  g_autofree char *path = g_build_filename (place.dir, "not/there.pdf", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_false (cairn_report_builder_write_pdf (training, YEAR, path, NULL, NULL, NULL, &error));
  g_assert_error (error, CAIRN_ERROR, CAIRN_ERROR_FAILED);
}

/* Nothing of a report keeps the register alive. */
static void
test_let_go (void)
{
  cairn_register_close (training);
  g_assert_finalize_object (g_steal_pointer (&training));
  cairn_test_place_clear (&place);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GError) error = NULL;

  cairn_test_init (&argc, &argv);
  cairn_test_place_init (&place);
  training = cairn_test_register_create (&place);
  if (!cairn_training_fill (training, NULL, NULL, NULL, &error))
    g_error ("%s", error->message);

  g_test_add_func ("/report/published", test_published);
  g_test_add_func ("/report/modifiable", test_modifiable);
  g_test_add_func ("/report/sections", test_sections);
  g_test_add_func ("/report/checks", test_checks);
  g_test_add_func ("/report/not-over", test_not_over);
  g_test_add_func ("/report/wrong-sum", test_wrong_sum);
  g_test_add_func ("/report/progress", test_progress);
  g_test_add_func ("/report/pdf", test_pdf);
  g_test_add_func ("/report/no-year", test_no_year);
  g_test_add_func ("/report/stopped", test_stopped);
  g_test_add_func ("/report/no-folder", test_no_folder);
  g_test_add_func ("/report/let-go", test_let_go);

  return g_test_run ();
}
