/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>

#include "cairn-data.h"
#include "cairn-facts.h"
#include "cairn-finalise-forms.h"
#include "cairn-narrative.h"
#include "cairn-obstacle-list.h"
#include "cairn-record-dialog.h"
#include "cairn-review-history-dialog.h"
#include "cairn-review-page.h"
#include "cairn-stage-row.h"
#include "cairn-test-case.h"
#include "cairn-test-session.h"
#include "cairn-test-widgets.h"
#include "cairn-ui.h"

static const char * const stages[] = { "notification", "information", "jar", "cdrm", "panel", "after", "waits" };

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

static CairnReviewPage *
open_page (CairnTestCase *fixture)
{
  return g_object_ref_sink (CAIRN_REVIEW_PAGE (cairn_review_page_new (fixture->session, fixture->uuid)));
}

/* A case opens where its review stands, and every stage of the rail leads to a panel; nothing else does. */
static void
test_stages (CairnTestCase *fixture,
             gconstpointer  data)
{
  CairnReviewPage *page = open_page (fixture);

  g_assert_cmpstr (cairn_review_page_get_uuid (page), ==, fixture->uuid);
  g_assert_cmpstr (cairn_review_page_get_stage (page), ==, "notification");
  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    {
      g_assert_true (cairn_review_page_show_stage (page, stages[i]));
      g_assert_cmpstr (cairn_review_page_get_stage (page), ==, stages[i]);
    }
  g_assert_false (cairn_review_page_show_stage (page, "nowhere"));
  g_assert_cmpstr (cairn_review_page_get_stage (page), ==, "waits");
  g_assert_finalize_object (page);
}

/* The rail says in words how far each stage is. */
static void
test_rail (CairnTestCase *fixture,
           gconstpointer  data)
{
  CairnReviewPage *page = open_page (fixture);

  g_assert_nonnull (cairn_test_find (GTK_WIDGET (page), CAIRN_TYPE_STAGE_ROW, "In hand"));
  g_assert_nonnull (cairn_test_find (GTK_WIDGET (page), CAIRN_TYPE_STAGE_ROW, "Ahead"));
  g_assert_null (cairn_test_find (GTK_WIDGET (page), CAIRN_TYPE_STAGE_ROW, "Done"));

  cairn_test_case_finalise (fixture);
  g_assert_nonnull (cairn_test_find (GTK_WIDGET (page), CAIRN_TYPE_STAGE_ROW, "Done"));
  g_assert_finalize_object (page);
}

/* Who the child was shows nowhere until names are shown, and then in the rows of the child. */
static void
test_names (CairnTestCase *fixture,
            gconstpointer  data)
{
  CairnReviewPage *page = open_page (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    {
      cairn_review_page_show_stage (page, stages[i]);
      g_assert_false (cairn_test_shows (GTK_WIDGET (page), CAIRN_TEST_NAME));
      g_assert_false (cairn_test_shows (GTK_WIDGET (page), "01/02/2023"));
    }
  g_assert_null (strstr (adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (page)), CAIRN_TEST_NAME));

  cairn_review_page_show_stage (page, "notification");
  cairn_editing_set_show_names (cairn_review_page_get_editing (page), TRUE);
  g_assert_true (cairn_test_shows (GTK_WIDGET (page), CAIRN_TEST_NAME));
  cairn_editing_set_show_names (cairn_review_page_get_editing (page), FALSE);
  g_assert_false (cairn_test_shows (GTK_WIDGET (page), CAIRN_TEST_NAME));
  g_assert_finalize_object (page);
}

/* What is typed on the page is kept when the page goes, even if its field was never left. */
static void
test_kept_on_leaving (CairnTestCase *fixture,
                      gconstpointer  data)
{
  CairnReviewPage *page = open_page (fixture);
  GtkWidget *narrative = NULL;
  GtkWidget *view = NULL;
  g_autofree char *held = NULL;

  cairn_review_page_show_stage (page, "panel");
  narrative = cairn_test_find (GTK_WIDGET (page), CAIRN_TYPE_NARRATIVE, "Summary of the case");
  view = cairn_test_find (narrative, GTK_TYPE_TEXT_VIEW, NULL);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), CAIRN_TEST_MARKUP, -1);

  g_assert_finalize_object (page);
  cairn_test_case_settle (fixture);
  held = cairn_test_case_read (fixture, CAIRN_ENTITY_CASE, fixture->uuid, "summary");
  g_assert_cmpstr (held, ==, CAIRN_TEST_MARKUP);
}

/* While the review cannot be finalised the button is grey, and everything in the way is named. */
static void
test_finalise_obstacles (CairnTestCase *fixture,
                         gconstpointer  data)
{
  CairnReview *review = cairn_editing_get_review (fixture->editing);
  CairnReviewPage *page = open_page (fixture);
  g_autoptr(GListModel) obstacles = NULL;
  GtkWidget *button = NULL;
  GtkWidget *list = NULL;

  cairn_review_page_show_stage (page, "panel");
  obstacles = cairn_finalise_list_obstacles (review, cairn_editing_get_today (fixture->editing));
  g_assert_cmpuint (g_list_model_get_n_items (obstacles), >, 3);
  button = cairn_test_find (GTK_WIDGET (page), GTK_TYPE_BUTTON, "Finalise…");
  g_assert_false (gtk_widget_get_sensitive (button));

  list = cairn_test_find (GTK_WIDGET (page), CAIRN_TYPE_OBSTACLE_LIST, "It cannot be finalised yet");
  for (guint i = 0; i < g_list_model_get_n_items (obstacles); i++)
    {
      g_autoptr(CairnObstacle) obstacle = g_list_model_get_item (obstacles, i);

      g_assert_true (cairn_test_shows (list, cairn_obstacle_get_sentence (obstacle)));
    }
  g_assert_finalize_object (page);
}

static const CairnRecordForm reference_form = {
  .heading = "Add a Reference",
  .agree = "_Add",
  .entity = CAIRN_ENTITY_EXTERNAL_REFERENCE,
  .fields = "kind reference",
};

/* A form that lacks something says so and stays; filled in, it adds one row, whose words are shown literally. */
static void
test_form (CairnTestCase *fixture,
           gconstpointer  data)
{
  CairnAggregate *aggregate = cairn_editing_get_aggregate (fixture->editing);
  GListModel *references = cairn_aggregate_get_records (aggregate, CAIRN_ENTITY_EXTERNAL_REFERENCE);
  GtkWidget *window = adw_window_new ();
  GtkWidget *page = cairn_review_page_new (fixture->session, fixture->uuid);
  AdwDialog *dialog = cairn_record_dialog_new (fixture->editing, &reference_form, NULL);
  GtkWidget *content = adw_dialog_get_child (dialog);
  GtkWidget *agree = cairn_test_find (content, GTK_TYPE_BUTTON, "Add");

  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  adw_window_set_content (ADW_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));
  adw_dialog_present (dialog, page);

  g_signal_emit_by_name (agree, "clicked");
  g_assert_true (cairn_test_shows (content, "cannot be left blank"));
  cairn_test_case_settle (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (references), ==, 0);

  adw_combo_row_set_selected (ADW_COMBO_ROW (cairn_test_find (content, ADW_TYPE_COMBO_ROW, NULL)), 1);
  gtk_editable_set_text (GTK_EDITABLE (cairn_test_find (content, ADW_TYPE_ENTRY_ROW, NULL)), CAIRN_TEST_MARKUP);
  g_signal_emit_by_name (agree, "clicked");
  cairn_test_case_settle (fixture);
  cairn_wait_until (dialog == NULL);
  g_assert_cmpuint (g_list_model_get_n_items (references), ==, 1);
  g_assert_true (cairn_test_shows (page, CAIRN_TEST_MARKUP));

  gtk_window_destroy (GTK_WINDOW (window));
}

static CairnChangeSet *
plan_panel (const char *held_on)
{
  CairnChangeSet *changes = cairn_change_set_new (CAIRN_CHANGE_EDIT, NULL, NULL);
  CairnChange *meeting = cairn_change_set_insert (changes, CAIRN_ENTITY_MEETING, "018d0000-0000-7000-8000-000000000002");

  cairn_change_set_field_text (meeting, "kind", "panel");
  cairn_change_set_field_text (meeting, "status", "planned");
  cairn_change_set_field_text (meeting, "held_on", held_on);

  return changes;
}

/* The day of finalising follows the meeting that is chosen. */
static void
test_finalise_day (CairnTestCase *fixture,
                   gconstpointer  data)
{
  g_autoptr(CairnChangeSet) changes = plan_panel ("2024-02-29");
  AdwDialog *dialog = NULL;
  GtkWidget *content = NULL;
  GtkWidget *day = NULL;

  cairn_test_case_write (fixture, changes);
  dialog = g_object_ref_sink (cairn_record_dialog_new (fixture->editing, &cairn_finalise_form, NULL));
  content = adw_dialog_get_child (dialog);
  g_assert_null (cairn_test_find (content, GTK_TYPE_TEXT, "29/02/2024"));

  adw_combo_row_set_selected (ADW_COMBO_ROW (cairn_test_find (content, ADW_TYPE_COMBO_ROW, NULL)), 1);
  day = cairn_test_find (content, GTK_TYPE_TEXT, "29/02/2024");
  g_assert_nonnull (day);

  /* What is in the way is said while a day is typed. */
  gtk_editable_set_text (GTK_EDITABLE (day), "28/02/2024");
  g_assert_true (cairn_test_shows (content, "The date is before the meeting."));
  gtk_editable_set_text (GTK_EDITABLE (day), "29/02/2024");
  g_assert_false (cairn_test_shows (content, "The date is before the meeting."));
  g_assert_finalize_object (dialog);
}

/* Reopening asks once for its reason, in its own form, and goes on to say it. */
static void
test_reopen (CairnTestCase *fixture,
             gconstpointer  data)
{
  CairnReview *review = cairn_editing_get_review (fixture->editing);
  GtkWidget *window = adw_window_new ();
  GtkWidget *page = cairn_review_page_new (fixture->session, fixture->uuid);
  AdwDialog *dialog = cairn_record_dialog_new (fixture->editing, &cairn_reopen_form, NULL);
  GtkWidget *content = adw_dialog_get_child (dialog);
  GtkWidget *agree = cairn_test_find (content, GTK_TYPE_BUTTON, "Reopen");

  cairn_test_case_finalise (fixture);
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  adw_window_set_content (ADW_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));
  adw_dialog_present (dialog, page);

  g_signal_emit_by_name (agree, "clicked");
  g_assert_true (cairn_test_shows (content, "Say why the review is reopened."));
  g_assert_true (adw_window_get_visible_dialog (ADW_WINDOW (window)) == dialog);

  gtk_editable_set_text (GTK_EDITABLE (cairn_test_find (content, ADW_TYPE_ENTRY_ROW, "Reason")), CAIRN_TEST_MARKUP);
  g_signal_emit_by_name (agree, "clicked");
  cairn_test_case_settle (fixture);
  cairn_wait_until (dialog == NULL);
  g_assert_false (cairn_review_is_finalised (review));
  g_assert_cmpstr (cairn_record_get_text (cairn_review_get_last_step (review), "reason"), ==, CAIRN_TEST_MARKUP);

  gtk_window_destroy (GTK_WINDOW (window));
}

/* The history of the case names what was done, and hides whose it was. */
static void
test_history (CairnTestCase *fixture,
              gconstpointer  data)
{
  CairnAggregate *aggregate = cairn_editing_get_aggregate (fixture->editing);
  CairnRecord *child = cairn_aggregate_get_single (aggregate, CAIRN_ENTITY_CHILD);
  g_autoptr(CairnChangeSet) changes = NULL;
  AdwDialog *dialog = NULL;

  changes = cairn_aggregate_set_field (aggregate, cairn_record_get_uuid (child), "family_name", CAIRN_TEST_NAME "-Ash",
                                       NULL, NULL);
  cairn_test_case_write (fixture, changes);

  dialog = g_object_ref_sink (cairn_review_history_dialog_new (fixture->editing));
  g_assert_true (cairn_test_shows (adw_dialog_get_child (dialog), "Family name"));
  g_assert_false (cairn_test_shows (adw_dialog_get_child (dialog), CAIRN_TEST_NAME));
  g_assert_finalize_object (dialog);

  cairn_editing_set_show_names (fixture->editing, TRUE);
  dialog = g_object_ref_sink (cairn_review_history_dialog_new (fixture->editing));
  g_assert_true (cairn_test_shows (adw_dialog_get_child (dialog), CAIRN_TEST_NAME));
  g_assert_finalize_object (dialog);
}

/* A case that is not there says why in place of its page. */
static void
test_gone (CairnTestCase *fixture,
           gconstpointer  data)
{
  CairnReviewPage *page = NULL;

  page = g_object_ref_sink (CAIRN_REVIEW_PAGE (cairn_review_page_new (fixture->session,
                                                                      "018d0000-0000-7000-8000-000000000000")));
  g_assert_null (cairn_review_page_get_uuid (page));
  g_assert_false (cairn_review_page_show_stage (page, "panel"));
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
    { "/review-page/stages", test_stages },
    { "/review-page/rail", test_rail },
    { "/review-page/names", test_names },
    { "/review-page/kept-on-leaving", test_kept_on_leaving },
    { "/review-page/finalise-day", test_finalise_day },
    { "/review-page/finalise-obstacles", test_finalise_obstacles },
    { "/review-page/reopen", test_reopen },
    { "/review-page/form", test_form },
    { "/review-page/history", test_history },
    { "/review-page/gone", test_gone },
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
