/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>

#include "cairn-data.h"
#include "cairn-notice.h"
#include "cairn-review-status.h"
#include "cairn-test-report.h"
#include "cairn-test-session.h"
#include "cairn-ui.h"

#define YEAR 2023

static const char *
get_page (CairnTestReport *fixture)
{
  return gtk_stack_get_visible_child_name (fixture->place->pages);
}

static void
choose_year (CairnTestReport *fixture,
             int              year)
{
  gtk_drop_down_set_selected (fixture->place->year, (guint) (year - fixture->place->answer->first_year));
  cairn_wait_until (fixture->place->answer != NULL && fixture->place->answer->year == year);
}

/* A register without deaths says what to do next, and offers no year and no file. */
static void
test_empty (CairnTestReport *fixture,
            gconstpointer    data)
{
  g_assert_cmpstr (get_page (fixture), ==, "empty");
  g_assert_false (gtk_widget_get_visible (fixture->place->chooser));
  g_assert_nonnull (cairn_test_report_find_label (GTK_WIDGET (fixture->place->pages), "Nothing to Report Yet"));
}

/* At first it is the report for the last year that is over, and every year of the register can be chosen. */
static void
test_first (CairnTestReport *fixture,
            gconstpointer    data)
{
  CairnReportAnswer *answer = fixture->place->answer;
  GtkStringObject *selected = gtk_drop_down_get_selected_item (fixture->place->year);

  g_assert_cmpstr (get_page (fixture), ==, "content");
  g_assert_cmpint (answer->year, ==, YEAR);
  g_assert_cmpstr (gtk_string_object_get_string (selected), ==, "2023-24");
  g_assert_cmpint (answer->first_year, <=, 2019);
  g_assert_cmpint (answer->last_year, >=, YEAR);
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (fixture->place->year)), ==,
                    (guint) (answer->last_year - answer->first_year + 1));
  g_assert_nonnull (cairn_test_report_find_label (GTK_WIDGET (fixture->place), "Annual report 2023-24"));
}

/* Another year has its own title and its own last column, and stays chosen when the register changes. */
static void
test_years (CairnTestReport *fixture,
            gconstpointer    data)
{
  CairnTable *table = NULL;

  choose_year (fixture, 2021);
  g_assert_nonnull (cairn_test_report_find_label (GTK_WIDGET (fixture->place), "Annual report 2021-22"));
  table = cairn_table_view_get_table (cairn_test_report_get_view (fixture, "notified-by-area"));
  g_assert_cmpstr (cairn_table_get_column_label (table, cairn_table_get_n_columns (table) - 1), ==, "2021-22");

  _cairn_report_place_ask (fixture->place);
  cairn_wait_until (fixture->place->poll == 0);
  g_assert_cmpint (fixture->place->answer->year, ==, 2021);
}

/* The contents list every table, and lead to it: the keyboard comes to the table that was chosen. */
static void
test_contents (CairnTestReport *fixture,
               gconstpointer    data)
{
  GtkWindow *window = NULL;
  CairnReportTable *table = cairn_report_view_find_table (fixture->place->view, "finalised-by-sex");

  window = cairn_test_report_present (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->place), "report.show-checks", NULL);
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (fixture->place->views), ==, "checks");

  gtk_widget_activate_action (GTK_WIDGET (fixture->place), "report.show-table", "s", "finalised-by-sex");
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (fixture->place->views), ==, "report");
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (window), GTK_WIDGET (table)));

  cairn_test_report_put_away (fixture, window);
}

/* One figure is chosen in the whole report, and its cases are exactly those that it counts. */
static void
test_behind (CairnTestReport *fixture,
             gconstpointer    data)
{
  GtkWindow *window = cairn_test_report_present (fixture);
  GtkWidget *view = GTK_WIDGET (fixture->place->view);
  guint row = 0;
  guint column = 0;
  guint measure = 0;

  cairn_table_view_select (cairn_test_report_get_view (fixture, "notified-by-area"), 0, 3, CAIRN_DISTRIBUTION_COUNT);
  g_assert_nonnull (cairn_test_report_find_label (view, "Cases behind 30"));
  cairn_table_view_select (cairn_test_report_get_view (fixture, "finalised-by-category"), CAIRN_TABLE_TOTAL_ROW, 1,
                           CAIRN_DISTRIBUTION_COUNT);
  g_assert_nonnull (cairn_test_report_find_label (view, "Cases behind 43"));
  g_assert_false (cairn_table_view_get_cell (cairn_test_report_get_view (fixture, "notified-by-area"), &row, &column,
                                             &measure));
  cairn_table_view_unselect (cairn_test_report_get_view (fixture, "finalised-by-category"));
  g_assert_nonnull (cairn_test_report_find_label (view, "Choose a bar or a figure to see the cases behind it."));
  cairn_test_report_put_away (fixture, window);
}

static char **shown_uuids = NULL;
static char *shown_why = NULL;

typedef struct
{
  GtkWidget parent_instance;
} Listener;

typedef struct
{
  GtkWidgetClass parent_class;
} ListenerClass;

GType listener_get_type (void);
G_DEFINE_TYPE (Listener, listener, GTK_TYPE_WIDGET)

static void
show_cases_cb (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  g_variant_get (parameter, "(s^as)", &shown_why, &shown_uuids);
}

static void
listener_class_init (ListenerClass *klass)
{
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "win.show-cases", "(sas)", show_cases_cb);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
listener_init (Listener *self)
{
}

/* Enter on a figure hands exactly the cases behind it to the window. */
static void
test_show_cases (CairnTestReport *fixture,
                 gconstpointer    data)
{
  GtkWidget *listener = g_object_ref_sink (g_object_new (listener_get_type (), NULL));
  GtkWidget *window = gtk_window_new ();
  CairnTableView *view = cairn_test_report_get_view (fixture, "modifiable-by-area");
  guint durham = 0;

  g_assert_cmpstr (cairn_table_get_row_label (cairn_table_view_get_table (view), durham), ==, "Durham");
  gtk_widget_set_parent (GTK_WIDGET (fixture->place), listener);
  gtk_window_set_child (GTK_WINDOW (window), listener);
  cairn_table_view_select (view, durham, 1, CAIRN_MODIFIABLE_WITH);
  g_signal_emit_by_name (view, "activated", durham, 1, CAIRN_MODIFIABLE_WITH);
  cairn_wait_until (shown_uuids != NULL);
  g_assert_cmpuint (g_strv_length (shown_uuids), ==, 17);
  g_assert_cmpstr (shown_why, ==, "Reviews with modifiable factors, by area of residence: Durham, 2023-24");
  g_clear_pointer (&shown_uuids, g_strfreev);
  g_clear_pointer (&shown_why, g_free);

  gtk_window_destroy (GTK_WINDOW (window));
  gtk_widget_unparent (GTK_WIDGET (fixture->place));
  g_assert_finalize_object (listener);
}

/* A death that the panel has accepted, so that it counts. */
static void
log_death (CairnTestReport *fixture,
           const char      *reference)
{
  const CairnNotice notice = {
    .reference = reference,
    .family_name = "Example",
    .given_names = "Child",
    .date_of_birth = cairn_day_new (2023, 2, 1),
    .date_of_death = cairn_day_new (2024, 1, 10),
    .sex = "female",
    .received_on = cairn_day_new (2024, 1, 11),
  };
  CairnDay today = cairn_register_get_today (cairn_session_get_reader (fixture->session));
  g_autofree char *uuid = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(CairnChangeSet) changes = cairn_notice_log (&notice, today, &uuid, &error);
  g_autoptr(CairnReview) review = NULL;
  g_autoptr(CairnChangeSet) accepted = NULL;

  g_assert_no_error (error);
  cairn_session_write (fixture->session, changes);
  cairn_wait_until (cairn_session_get_state (fixture->session) == CAIRN_SESSION_SAVED);

  review = cairn_session_get_review (fixture->session, uuid, &error);
  g_assert_no_error (error);
  accepted = cairn_review_accept (review, NULL, today, &error);
  g_assert_no_error (error);
  cairn_session_write (fixture->session, accepted);
}

static const char *
get_total (CairnTestReport *fixture,
           const char      *name)
{
  return cairn_table_view_get_cell_text (cairn_test_report_get_view (fixture, name), CAIRN_TABLE_TOTAL_ROW, 3, 0);
}

/* A change is counted at once where the report is looked at, else when somebody looks again; a table that counts the
 * same as before keeps what was chosen in it. */
static void
test_changed (CairnTestReport *fixture,
              gconstpointer    data)
{
  GtkWindow *window = NULL;
  CairnTableView *untouched = cairn_test_report_get_view (fixture, "finalised-by-sex");
  guint row = 0;
  guint column = 0;
  guint measure = 0;

  g_assert_cmpstr (get_total (fixture, "notified-by-sex"), ==, "38");
  cairn_table_view_select (untouched, 0, 0, 0);
  log_death (fixture, "2324-901");
  cairn_wait_until (fixture->place->stale);
  g_assert_cmpstr (get_total (fixture, "notified-by-sex"), ==, "38");

  window = cairn_test_report_present (fixture);
  cairn_wait_until (g_str_equal (get_total (fixture, "notified-by-sex"), "39"));
  g_assert_true (cairn_test_report_get_view (fixture, "finalised-by-sex") == untouched);
  g_assert_true (cairn_table_view_get_cell (untouched, &row, &column, &measure));

  log_death (fixture, "2324-902");
  cairn_wait_until (g_str_equal (get_total (fixture, "notified-by-sex"), "40"));

  cairn_test_report_put_away (fixture, window);
}

/* Whoever stops the counting is told so and can count again; stopped on the way to another year, this one stays. */
static void
test_stopped (CairnTestReport *fixture,
              gconstpointer    data)
{
  _cairn_report_place_ask (fixture->place);
  gtk_widget_activate_action (GTK_WIDGET (fixture->place), "report.cancel", NULL);
  cairn_wait_until (fixture->place->poll == 0);
  g_assert_cmpstr (get_page (fixture), ==, "failed");
  g_assert_nonnull (cairn_test_report_find_label (GTK_WIDGET (fixture->place), "Counting Was Stopped"));

  gtk_widget_activate_action (GTK_WIDGET (fixture->place), "report.retry", NULL);
  cairn_wait_until (fixture->place->answer != NULL);
  g_assert_cmpstr (get_page (fixture), ==, "content");

  gtk_drop_down_set_selected (fixture->place->year, 0);
  gtk_widget_activate_action (GTK_WIDGET (fixture->place), "report.cancel", NULL);
  cairn_wait_until (fixture->place->poll == 0);
  g_assert_cmpstr (get_page (fixture), ==, "content");
  g_assert_cmpint (fixture->place->answer->year, ==, YEAR);
  g_assert_cmpstr (gtk_string_object_get_string (gtk_drop_down_get_selected_item (fixture->place->year)), ==, "2023-24");
}

/* Locking lets go of every number. */
static void
test_lock (CairnTestReport *fixture,
           gconstpointer    data)
{
  cairn_place_set_session (CAIRN_PLACE (fixture->place), NULL);
  g_assert_null (fixture->place->answer);
  g_assert_null (cairn_report_view_find_table (fixture->place->view, "notified-by-area"));
  g_assert_cmpstr (get_page (fixture), ==, "loading");
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cairn_data_register ();
  cairn_ui_register ();

#define ADD(path, training, func) \
  g_test_add (path, CairnTestReport, training, cairn_test_report_set_up, func, cairn_test_report_tear_down)
  ADD ("/report-place/empty", NULL, test_empty);
  ADD ("/report-place/first", "training", test_first);
  ADD ("/report-place/years", "training", test_years);
  ADD ("/report-place/contents", "training", test_contents);
  ADD ("/report-place/behind", "training", test_behind);
  ADD ("/report-place/show-cases", "training", test_show_cases);
  ADD ("/report-place/changed", "training", test_changed);
  ADD ("/report-place/stopped", "training", test_stopped);
  ADD ("/report-place/lock", "training", test_lock);
#undef ADD

  return g_test_run ();
}
