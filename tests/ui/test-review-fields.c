/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>

#include "cairn-analysis.h"
#include "cairn-data.h"
#include "cairn-domain-group.h"
#include "cairn-factor-row.h"
#include "cairn-facts.h"
#include "cairn-field-group.h"
#include "cairn-history.h"
#include "cairn-record-row.h"
#include "cairn-review-analysis.h"
#include "cairn-review-page.h"
#include "cairn-review-waits.h"
#include "cairn-stage-row.h"
#include "cairn-test-case.h"
#include "cairn-test-session.h"
#include "cairn-test-widgets.h"
#include "cairn-ui.h"

static void
set_up (CairnTestCase *fixture,
        gconstpointer  data)
{
  cairn_test_case_set_up (fixture);
}

static void
tear_down (CairnTestCase *fixture,
           gconstpointer  data)
{
  cairn_test_case_tear_down (fixture);
}

static CairnDay
get_today (CairnTestCase *fixture)
{
  return cairn_editing_get_today (fixture->editing);
}

static CairnReviewPage *
open_stage (CairnTestCase *fixture,
            const char    *stage)
{
  CairnReviewPage *page = NULL;

  page = g_object_ref_sink (CAIRN_REVIEW_PAGE (cairn_review_page_new (fixture->session, fixture->uuid)));
  g_assert_true (cairn_review_page_show_stage (page, stage));

  return page;
}

static GtkWidget *
find_row (CairnReviewPage *page,
          const char      *label)
{
  GtkWidget *row = cairn_test_find (GTK_WIDGET (page), ADW_TYPE_ENTRY_ROW, label);

  g_assert_nonnull (row);

  return row;
}

/* Types a text into a field, and leaves it. */
static void
type_in (GtkWidget  *row,
         const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (row), text);
  g_signal_emit_by_name (row, "entry-activated");
}

static guint
count_changes (CairnTestCase *fixture,
               CairnRecord   *record,
               const char    *field)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GListModel) entries = cairn_register_load_field_history (cairn_session_get_reader (fixture->session),
                                                                     cairn_record_get_uuid (record), field, &error);

  g_assert_no_error (error);

  return g_list_model_get_n_items (entries);
}

/* What cannot be kept says why beneath its field, and goes back when it is put back. */
static void
test_sentence (CairnTestCase *fixture,
               gconstpointer  data)
{
  CairnReviewPage *page = open_stage (fixture, "notification");
  GtkWidget *row = find_row (page, "Date of death");
  GtkWidget *below = NULL;

  type_in (row, "31/02/2024");
  below = gtk_widget_get_next_sibling (row);
  g_assert_true (cairn_test_shows (below, "there is no such day"));
  g_assert_true (gtk_widget_has_css_class (row, "error"));

  g_signal_emit_by_name (cairn_test_find (below, GTK_TYPE_BUTTON, "Put Back"), "clicked");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "10/01/2024");
  g_assert_false (gtk_widget_has_css_class (row, "error"));
  g_assert_null (cairn_test_find (gtk_widget_get_parent (row), GTK_TYPE_BUTTON, "Put Back"));
  g_assert_finalize_object (page);
  cairn_test_case_settle (fixture);
}

/* A draft that could not be kept says so again when its page is next opened. */
static void
test_sentence_again (CairnTestCase *fixture,
                     gconstpointer  data)
{
  GtkWidget *window = adw_window_new ();
  CairnReviewPage *page = NULL;
  GtkWidget *row = NULL;

  cairn_session_set_draft (fixture->session, CAIRN_ENTITY_CASE, fixture->uuid, "date_of_death", "12/01/2024");
  cairn_test_case_settle (fixture);

  page = open_stage (fixture, "notification");
  adw_window_set_content (ADW_WINDOW (window), GTK_WIDGET (page));
  row = find_row (page, "Date of death");
  g_assert_true (gtk_widget_has_css_class (row, "error"));
  g_assert_true (cairn_test_shows (gtk_widget_get_next_sibling (row), "The notification is before the death."));
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (page);
  cairn_test_case_settle (fixture);
}

static CairnFactor *
add_factor (CairnTestCase *fixture)
{
  const CairnFactorValues values = { .domain = "B", .words = CAIRN_TEST_MARKUP, .relevance = 2 };
  CairnReview *review = cairn_editing_get_review (fixture->editing);
  GListModel *factors = cairn_aggregate_get_records (CAIRN_AGGREGATE (review), CAIRN_ENTITY_FACTOR);
  g_autoptr(CairnChangeSet) changes = NULL;
  g_autoptr(GError) error = NULL;

  changes = cairn_review_add_factor (review, "panel", &values, NULL, get_today (fixture), &error);
  g_assert_no_error (error);
  cairn_test_case_write (fixture, changes);

  return g_list_model_get_item (factors, 0);
}

/* A judgement of a factor is one change, and stays: relevance 2 may be modifiable, and less takes that away. */
static void
test_judge (CairnTestCase *fixture,
            gconstpointer  data)
{
  g_autoptr(CairnFactor) factor = add_factor (fixture);
  CairnReviewPage *page = open_stage (fixture, "panel");
  GtkWidget *row = cairn_test_find (GTK_WIDGET (page), CAIRN_TYPE_FACTOR_ROW, CAIRN_TEST_MARKUP);
  AdwToggleGroup *modifiable = ADW_TOGGLE_GROUP (cairn_test_find (row, ADW_TYPE_TOGGLE_GROUP, "Yes"));
  AdwToggleGroup *relevance = ADW_TOGGLE_GROUP (cairn_test_find (row, ADW_TYPE_TOGGLE_GROUP, "0"));

  adw_toggle_group_set_active_name (modifiable, "yes");
  cairn_test_case_settle (fixture);
  g_assert_true (cairn_record_is (CAIRN_RECORD (factor), "modifiable", "yes"));
  g_assert_cmpstr (adw_toggle_group_get_active_name (modifiable), ==, "yes");
  g_assert_cmpuint (count_changes (fixture, CAIRN_RECORD (factor), "modifiable"), ==, 2);
  g_assert_true (cairn_test_shows (GTK_WIDGET (page), "No reason is given why it is modifiable"));

  adw_toggle_group_set_active_name (relevance, "1");
  cairn_test_case_settle (fixture);
  g_assert_cmpint (cairn_record_get_integer (CAIRN_RECORD (factor), "relevance"), ==, 1);
  g_assert_true (cairn_record_is (CAIRN_RECORD (factor), "modifiable", "not_judged"));
  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (modifiable)));
  g_assert_finalize_object (page);
}

/* A domain's answer is one change; once the review is finalised it waits for the reason, and shows what is held. */
static void
test_answer (CairnTestCase *fixture,
             gconstpointer  data)
{
  CairnReview *review = cairn_editing_get_review (fixture->editing);
  GtkWidget *window = adw_window_new ();
  CairnReviewPage *page = open_stage (fixture, "panel");
  AdwComboRow *answer = ADW_COMBO_ROW (cairn_test_find (cairn_test_find (GTK_WIDGET (page), CAIRN_TYPE_DOMAIN_GROUP, "C · "),
                                                        ADW_TYPE_COMBO_ROW, NULL));

  adw_window_set_content (ADW_WINDOW (window), GTK_WIDGET (page));
  gtk_window_present (GTK_WINDOW (window));
  adw_combo_row_set_selected (answer, 2);
  cairn_test_case_settle (fixture);
  g_assert_cmpint (cairn_review_get_domain_relevance (review, "panel", "C"), ==, 1);
  g_assert_cmpuint (adw_combo_row_get_selected (answer), ==, 2);

  cairn_test_case_finalise (fixture);
  adw_combo_row_set_selected (answer, 1);
  cairn_test_case_settle (fixture);
  adw_dialog_force_close (adw_window_get_visible_dialog (ADW_WINDOW (window)));
  cairn_test_case_settle (fixture);
  g_assert_cmpuint (adw_combo_row_get_selected (answer), ==, 2);
  g_assert_cmpint (cairn_review_get_domain_relevance (review, "panel", "C"), ==, 1);

  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (page);
}

/* What a wait is for can be corrected; who decided to go ahead without it, and why, shows once it is decided. */
static void
test_wait (CairnTestCase *fixture,
           gconstpointer  data)
{
  CairnReview *review = cairn_editing_get_review (fixture->editing);
  GListModel *waits = cairn_aggregate_get_records (CAIRN_AGGREGATE (review), CAIRN_ENTITY_WAIT);
  CairnDay since = cairn_day_new (2024, 2, 1);
  g_autoptr(CairnChangeSet) added = NULL;
  g_autoptr(CairnChangeSet) waived = NULL;
  g_autoptr(CairnWait) wait = NULL;
  g_autoptr(GError) error = NULL;
  CairnReviewPage *page = NULL;
  GtkWidget *row = NULL;

  added = cairn_review_add_wait (review, "inquest", since, NULL, NULL, get_today (fixture), &error);
  g_assert_no_error (error);
  cairn_test_case_write (fixture, added);
  wait = g_list_model_get_item (waits, 0);

  page = open_stage (fixture, "waits");
  row = cairn_test_find (GTK_WIDGET (page), CAIRN_TYPE_RECORD_ROW, "Inquest");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  g_assert_true (cairn_test_shows (row, "Waiting for"));
  g_assert_true (cairn_test_shows (row, "Go Ahead Without It"));
  g_assert_false (cairn_test_shows (row, "Decided by"));

  waived = cairn_review_go_ahead_without (review, wait, "The chair", CAIRN_TEST_MARKUP, since, get_today (fixture), &error);
  g_assert_no_error (error);
  cairn_test_case_write (fixture, waived);
  g_assert_true (cairn_test_shows (row, "Decided by"));
  g_assert_true (cairn_test_shows (row, CAIRN_TEST_MARKUP));
  g_assert_false (cairn_test_shows (row, "Go Ahead Without It"));
  g_assert_finalize_object (page);
}

/* An answer is found by any of its words, and read in full. */
static void
test_search (CairnTestCase *fixture,
             gconstpointer  data)
{
  CairnReviewPage *page = open_stage (fixture, "panel");
  AdwComboRow *row = ADW_COMBO_ROW (cairn_test_find (GTK_WIDGET (page), ADW_TYPE_COMBO_ROW, "Category of death"));

  g_assert_cmpint (adw_combo_row_get_search_match_mode (row), ==, GTK_STRING_FILTER_MATCH_MODE_SUBSTRING);
  g_assert_nonnull (adw_combo_row_get_list_factory (row));
  g_assert_finalize_object (page);
}

/* A case is kept for a themed panel from its page. */
static void
test_theme (CairnTestCase *fixture,
            gconstpointer  data)
{
  CairnReviewPage *page = open_stage (fixture, "panel");
  g_autofree char *held = NULL;

  type_in (find_row (page, "Planned for a themed panel"), CAIRN_TEST_MARKUP);
  cairn_test_case_settle (fixture);
  held = cairn_test_case_read (fixture, CAIRN_ENTITY_CASE, fixture->uuid, "planned_theme");
  g_assert_cmpstr (held, ==, CAIRN_TEST_MARKUP);
  g_assert_finalize_object (page);
}

/* What other lists say of a child hides with the names. */
static void
test_sightings (CairnTestCase *fixture,
                gconstpointer  data)
{
  CairnAggregate *aggregate = cairn_editing_get_aggregate (fixture->editing);
  g_autoptr(CairnChangeSet) changes = cairn_change_set_new (CAIRN_CHANGE_EDIT, fixture->uuid, NULL);
  CairnChange *sighting = cairn_change_set_insert (changes, CAIRN_ENTITY_SIGHTING, NULL);
  CairnReviewPage *page = NULL;

  cairn_change_set_field_text (sighting, "case", fixture->uuid);
  cairn_change_set_field_text (sighting, "source", "registrar");
  cairn_change_set_field_text (sighting, "seen_on", "2024-01-20");
  cairn_change_set_field_text (sighting, "description", CAIRN_TEST_MARKUP);
  cairn_aggregate_complete (aggregate, changes);
  cairn_test_case_write (fixture, changes);

  page = open_stage (fixture, "notification");
  g_assert_false (cairn_test_shows (GTK_WIDGET (page), CAIRN_TEST_MARKUP));
  cairn_editing_set_show_names (cairn_review_page_get_editing (page), TRUE);
  g_assert_true (cairn_test_shows (GTK_WIDGET (page), CAIRN_TEST_MARKUP));
  g_assert_finalize_object (page);
}

/* A line of the rail is called by its stage and how far it is. */
static void
test_rail_names (CairnTestCase *fixture,
                 gconstpointer  data)
{
  CairnReviewPage *page = open_stage (fixture, "notification");
  GtkWidget *row = cairn_test_find (GTK_WIDGET (page), CAIRN_TYPE_STAGE_ROW, "Waits and deadlines");

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Waits and deadlines: Nothing is waited for");
  g_assert_finalize_object (page);
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    void      (*test) (CairnTestCase *, gconstpointer);
  } tests[] = {
    { "/review-fields/sentence", test_sentence },
    { "/review-fields/sentence-again", test_sentence_again },
    { "/review-fields/judge", test_judge },
    { "/review-fields/answer", test_answer },
    { "/review-fields/wait", test_wait },
    { "/review-fields/search", test_search },
    { "/review-fields/theme", test_theme },
    { "/review-fields/sightings", test_sightings },
    { "/review-fields/rail-names", test_rail_names },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cairn_data_register ();
  cairn_ui_register ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, CairnTestCase, NULL, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
