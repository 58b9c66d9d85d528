/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>

#include "cairn-data.h"
#include "cairn-error.h"
#include "cairn-report-export.h"
#include "cairn-table-definition.h"
#include "cairn-test-pdf.h"
#include "cairn-test-report.h"
#include "cairn-test-session.h"
#include "cairn-ui.h"
#include "published-tables.h"

#define YEAR 2023

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

/* A row that is not shown has nothing in any year. */
static void
compare_text (CairnTableView *view,
              guint           row,
              guint           column,
              guint           measure,
              const char     *format,
              gint64          number)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT "%s", number, format);

  if (row == CAIRN_TABLE_TOTAL_ROW)
    g_assert_cmpint (number, ==, 0);
  else
    g_assert_cmpstr (cairn_table_view_get_cell_text (view, row, column, measure), ==, text);
}

static guint
compare_distribution (CairnTableView    *view,
                      CairnPrintedTable *printed,
                      guint              row,
                      guint              column,
                      guint              shown_row,
                      guint              shown_column)
{
  gint64 count = cairn_table_get_count (cairn_printed_table_get_table (printed), row, column);
  int tenths = 0;
  guint n = 0;

  if (count != CAIRN_TABLE_ABSENT)
    {
      compare_text (view, shown_row, shown_column, CAIRN_DISTRIBUTION_COUNT, "", count);
      n++;
    }
  if (cairn_printed_table_get_percent (printed, row, column, &tenths))
    {
      compare_text (view, shown_row, shown_column, CAIRN_DISTRIBUTION_PERCENT, " %", tenths / 10);
      n++;
    }

  return n;
}

static guint
compare_modifiable (CairnTableView    *view,
                    CairnPrintedTable *printed,
                    guint              row,
                    guint              column,
                    guint              shown_row,
                    guint              shown_column)
{
  CairnTable *expected = cairn_printed_table_get_table (printed);
  int tenths = 0;

  for (guint m = CAIRN_MODIFIABLE_REVIEWS; m <= CAIRN_MODIFIABLE_WITHOUT; m++)
    compare_text (view, shown_row, shown_column, m, "", cairn_table_get_value (expected, row, column, m));
  if (cairn_printed_table_get_percent (printed, row, column, &tenths))
    compare_text (view, shown_row, shown_column, CAIRN_MODIFIABLE_PERCENT_WITH, " %", tenths / 10);

  return 4;
}

static void
compare_totals (CairnTableView *view,
                CairnTable     *expected,
                guint           column,
                guint           shown_column)
{
  gint64 total = cairn_table_get_total (expected, column, 0);
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, total);

  if (total != CAIRN_TABLE_ABSENT && total > 0)
    g_assert_cmpstr (cairn_table_view_get_cell_text (view, CAIRN_TABLE_TOTAL_ROW, shown_column, 0), ==, text);
}

static guint
compare_table (CairnTableView    *view,
               CairnPrintedTable *printed)
{
  CairnTable *expected = cairn_printed_table_get_table (printed);
  CairnTable *shown = cairn_table_view_get_table (view);
  gboolean modifiable = cairn_table_get_form (expected) == CAIRN_TABLE_MODIFIABLE;
  guint n = 0;

  for (guint c = 0; c < cairn_table_get_n_columns (expected); c++)
    {
      guint column = 0;

      g_assert_true (cairn_table_find_column (shown, cairn_table_get_column_label (expected, c), &column));
      compare_totals (view, expected, c, column);
      for (guint r = 0; r < cairn_table_get_n_rows (expected); r++)
        {
          guint row = find_row (shown, cairn_table_get_row_label (expected, r));

          n += modifiable ? compare_modifiable (view, printed, r, c, row, column)
                          : compare_distribution (view, printed, r, c, row, column);
        }
    }

  return n;
}

/* Every published table, put right, stands on the screen under its number with exactly these counts and percents. */
static void
test_published (gconstpointer data)
{
  CairnTestReport *fixture = (CairnTestReport *) data;
  g_autoptr(GPtrArray) published = read_published_tables (TRUE);
  guint n_compared = 0;

  g_assert_cmpuint (published->len, ==, 14);
  for (guint i = 0; i < published->len; i++)
    {
      CairnTable *expected = cairn_printed_table_get_table (g_ptr_array_index (published, i));
      CairnReportTable *table = cairn_report_view_find_table (fixture->place->view, cairn_table_get_name (expected));
      g_autofree char *begin = g_strdup_printf ("Table %u. ", i + 1);
      g_autofree char *title = NULL;

      g_test_message ("%s", cairn_table_get_name (expected));
      g_assert_nonnull (table);
      title = cairn_report_dup_table_title (cairn_report_table_get_table (table));
      g_assert_true (g_str_has_prefix (title, begin));
      g_assert_nonnull (cairn_test_report_find_label (GTK_WIDGET (table), title));
      n_compared += compare_table (cairn_report_table_get_view (table), g_ptr_array_index (published, i));
    }
  g_assert_cmpuint (n_compared, >, 400);
}

/* Four tables have their chart, the others none to save. */
static void
test_charts (gconstpointer data)
{
  CairnTestReport *fixture = (CairnTestReport *) data;
  GListModel *definitions = cairn_table_definition_list ();
  guint n_charts = 0;

  for (guint i = 0; i < g_list_model_get_n_items (definitions); i++)
    {
      g_autoptr(CairnTableDefinition) definition = g_list_model_get_item (definitions, i);
      const char *name = cairn_table_definition_get_name (definition);

      n_charts += cairn_report_table_get_chart (cairn_report_view_find_table (fixture->place->view, name)) != NULL;
    }
  g_assert_cmpuint (n_charts, ==, 4);
}

/* The check page lists every sum and denominator of the training register with both its numbers, and all hold. */
static void
test_checks (gconstpointer data)
{
  CairnTestReport *fixture = (CairnTestReport *) data;
  GListModel *all = cairn_report_get_checks (fixture->place->answer->report);
  g_autofree char *text = cairn_report_checks_dup_text (fixture->place->checks);
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);

  g_assert_cmpuint (g_list_model_get_n_items (all), >, 60);
  g_assert_cmpuint (g_strv_length (lines), ==, g_list_model_get_n_items (all) + 2);
  g_assert_true (g_strv_contains ((const char *const *) lines,
                                  "Holds\tTable 1\t2023-24\tCount: the rows add to the total, 38.\t38\t38"));
  g_assert_null (strstr (text, "Does not hold"));
  g_assert_cmpuint (adw_view_stack_page_get_badge_number (fixture->place->check_page), ==, 0);
}

/* What is too wide for its place says so in a warning, which ends the test. */
static void
show_narrow (GtkWidget *widget)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());

  gtk_window_set_decorated (window, FALSE);
  gtk_window_set_default_size (window, 360, 640);
  gtk_window_set_child (window, widget);
  gtk_window_present (window);
  cairn_wait_until (gtk_widget_get_width (widget) > 0);
  g_assert_cmpint (gtk_widget_get_width (widget), <=, 360);
  gtk_window_destroy (window);
}

/* At twice the size of text neither the report nor the check page needs more than the narrowest window has. */
static void
test_narrow (gconstpointer data)
{
  CairnTestReport *fixture = (CairnTestReport *) data;
  CairnReport *report = fixture->place->answer->report;
  GtkSettings *settings = gtk_settings_get_default ();
  GtkWidget *view = cairn_report_view_new ();
  GtkWidget *checks = cairn_report_checks_new ();
  int dpi = 0;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  cairn_report_view_set_report (CAIRN_REPORT_VIEW (view), report);
  cairn_report_checks_set_report (CAIRN_REPORT_CHECKS (checks), report);
  show_narrow (view);
  show_narrow (checks);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
}

static CairnReport *
create_wrong_report (void)
{
  CairnReport *report = cairn_report_new (YEAR, cairn_day_new (2024, 4, 15), NULL);
  g_autoptr(CairnReportSection) section = cairn_report_section_new (1, "Deaths", "Some");
  g_autoptr(CairnTable) table = cairn_table_new ("notified-by-sex", "Deaths notified, by sex");
  guint row = 0;

  cairn_table_set_number (table, 4);
  cairn_table_add_column (table, "2022-23");
  cairn_table_add_column (table, "2023-24");
  row = cairn_table_add_row (table, "male", "Male");
  cairn_table_set_count (table, row, 0, 17);
  cairn_table_set_count (table, row, 1, 18);
  cairn_table_set_total (table, 1, CAIRN_DISTRIBUTION_COUNT, 19);
  cairn_report_section_add_table (section, table);
  cairn_report_add_section (report, section);

  return report;
}

static CairnReportChecks *
create_checks (CairnReport *report)
{
  CairnReportChecks *checks = g_object_ref_sink (CAIRN_REPORT_CHECKS (cairn_report_checks_new ()));

  cairn_report_checks_set_report (checks, report);

  return checks;
}

/* What does not hold comes first, is said in words, and can be looked at alone. */
static void
test_failures (void)
{
  g_autoptr(CairnReport) report = create_wrong_report ();
  CairnReportChecks *checks = create_checks (report);
  g_autofree char *all = cairn_report_checks_dup_text (checks);
  g_autofree char *narrowed = NULL;
  GtkWidget *toggle = gtk_widget_get_ancestor (cairn_test_report_find_label (GTK_WIDGET (checks), "Only What Does Not Hold"),
                                               GTK_TYPE_TOGGLE_BUTTON);

  g_assert_nonnull (strstr (all, "Found\nDoes not hold\tTable 4\t2023-24\tCount: the rows add to 18, "
                                 "but the total is 19.\t18\t19\n"));
  g_assert_nonnull (strstr (all, "\nHolds\tTable 4\t2022-23"));
  g_assert_true (gtk_widget_get_sensitive (toggle));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle), TRUE);
  narrowed = cairn_report_checks_dup_text (checks);
  g_assert_nonnull (strstr (narrowed, "\nDoes not hold\t"));
  g_assert_null (strstr (narrowed, "\nHolds\t"));

  g_assert_finalize_object (checks);
}

/* A report without tables has nothing to check, and says so. */
static void
test_no_checks (void)
{
  g_autoptr(CairnReport) report = cairn_report_new (YEAR, cairn_day_new (2024, 4, 15), NULL);
  CairnReportChecks *checks = create_checks (report);

  g_assert_nonnull (cairn_test_report_find_label (GTK_WIDGET (checks), "There is nothing to check: nothing was counted."));
  g_assert_finalize_object (checks);
}

typedef struct
{
  gboolean  done;
  GError   *error; /* (owned) (nullable) */
} Written;

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  Written *written = user_data;

  g_assert_true (cairn_report_export_write_finish (CAIRN_SESSION (source), result, &written->error) ==
                 (written->error == NULL));
  written->done = TRUE;
}

static void
write_pdf (CairnTestReport *fixture,
           const char      *path,
           GCancellable    *cancellable,
           Written         *written)
{
  g_autoptr(CairnJobMeter) meter = cairn_job_meter_new ();

  cairn_report_export_write_async (fixture->session, fixture->place->answer->year, path, meter, cancellable, written_cb,
                                   written);
  cairn_wait_until (written->done);
  if (written->error == NULL)
    g_assert_cmpfloat (cairn_job_meter_get_fraction (meter), ==, 1);
}

/* The file that the window writes has the year that is shown, its tables with their figures, and no child's name. */
static void
test_pdf (gconstpointer data)
{
  CairnTestReport *fixture = (CairnTestReport *) data;
  g_autofree char *path = g_build_filename (fixture->folder, "report.pdf", NULL);
  g_autofree char *name = cairn_report_export_dup_file_name (fixture->place->answer->report);
  g_autofree char *text = NULL;
  Written written = { FALSE, NULL };

  g_assert_cmpstr (name, ==, "Annual report 2023-24.pdf");
  write_pdf (fixture, path, NULL, &written);
  g_assert_no_error (written.error);
  text = cairn_test_read_pdf (path);
  g_assert_nonnull (strstr (text, "Annual report 2023-24"));
  g_assert_nonnull (strstr (text, "Table 14. "));
  g_assert_nonnull (strstr (text, "Check page"));
  g_assert_true (g_regex_match_simple ("Durham +18 +62 % +38 +81 % +32 +82 % +30 +79 %", text, 0, 0));
  g_assert_true (g_regex_match_simple ("Durham +2023-24 +38 +17 +21 +0 +45 %", text, 0, 0));
  cairn_test_assert_no_names (cairn_session_get_reader (fixture->session), text);
}

/* Writing that is stopped or cannot be done says so, and leaves no file. */
static void
test_no_pdf (gconstpointer data)
{
  CairnTestReport *fixture = (CairnTestReport *) data;
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *path = g_build_filename (fixture->folder, "stopped.pdf", NULL);
  g_autofree char *nowhere = g_build_filename (fixture->folder, "not", "there.pdf", NULL);
  Written stopped = { FALSE, NULL };
  Written failed = { FALSE, NULL };

  g_cancellable_cancel (cancellable);
  write_pdf (fixture, path, cancellable, &stopped);
  g_assert_error (stopped.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_clear_error (&stopped.error);

  write_pdf (fixture, nowhere, NULL, &failed);
  g_assert_error (failed.error, CAIRN_ERROR, CAIRN_ERROR_FAILED);
  g_clear_error (&failed.error);
}

int
main (int   argc,
      char *argv[])
{
  CairnTestReport fixture = { 0 };
  int code = 0;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cairn_data_register ();
  cairn_ui_register ();

  cairn_test_report_set_up (&fixture, "training");
  g_test_add_data_func ("/report-tables/published", &fixture, test_published);
  g_test_add_data_func ("/report-tables/charts", &fixture, test_charts);
  g_test_add_data_func ("/report-tables/checks", &fixture, test_checks);
  g_test_add_data_func ("/report-tables/narrow", &fixture, test_narrow);
  g_test_add_data_func ("/report-tables/pdf", &fixture, test_pdf);
  g_test_add_data_func ("/report-tables/no-pdf", &fixture, test_no_pdf);
  g_test_add_func ("/report-tables/failures", test_failures);
  g_test_add_func ("/report-tables/no-checks", test_no_checks);

  code = g_test_run ();
  cairn_test_report_tear_down (&fixture, "training");

  return code;
}
