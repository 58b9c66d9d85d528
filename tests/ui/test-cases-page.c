/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>

#include "cairn-case-list.h"
#include "cairn-case-text.h"
#include "cairn-cases-page-private.h"
#include "cairn-data.h"
#include "cairn-loader.h"
#include "cairn-test-session.h"
#include "cairn-ui.h"

typedef struct
{
  char           *folder;
  CairnSession   *session;
  CairnCasesPage *page;
} Fixture;

static void
wait_for_list (Fixture *fixture)
{
  cairn_wait_until (!cairn_case_list_get_loading (fixture->page->cases));
}

static guint
count (Fixture *fixture)
{
  wait_for_list (fixture);

  return g_list_model_get_n_items (G_LIST_MODEL (fixture->page->cases));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  training)
{
  fixture->folder = cairn_test_make_folder ();
  fixture->session = training != NULL ? cairn_test_open_training (fixture->folder)
                                      : cairn_test_open_empty (fixture->folder);
  fixture->page = g_object_ref_sink (CAIRN_CASES_PAGE (cairn_cases_page_new ()));
  cairn_cases_page_set_session (fixture->page, fixture->session);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  training)
{
  cairn_cases_page_set_session (fixture->page, NULL);
  g_assert_finalize_object (fixture->page);
  cairn_session_close (fixture->session);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (fixture->session);
  cairn_test_remove_folder (fixture->folder);
  g_free (fixture->folder);
}

static void
assert_shown (Fixture    *fixture,
              const char *name)
{
  wait_for_list (fixture);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (fixture->page->stack), ==, name);
}

/* A register without cases says what to do next, and not that nothing was found. */
static void
test_empty (Fixture       *fixture,
            gconstpointer  data)
{
  g_assert_cmpuint (count (fixture), ==, 0);
  assert_shown (fixture, "empty");
}

/* Search narrows the list down as it is typed, says so when nothing is left, and clearing brings all back. */
static void
test_search (Fixture       *fixture,
             gconstpointer  data)
{
  guint n_all = count (fixture);
  guint n_found = 0;

  assert_shown (fixture, "list");
  g_assert_cmpuint (n_all, >, 150);

  gtk_editable_set_text (GTK_EDITABLE (fixture->page->search), "2324-01");
  n_found = count (fixture);
  g_assert_cmpuint (n_found, >, 0);
  g_assert_cmpuint (n_found, <, n_all);

  gtk_editable_set_text (GTK_EDITABLE (fixture->page->search), "%_\"*");
  g_assert_cmpuint (count (fixture), ==, 0);
  assert_shown (fixture, "no-match");

  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "list.clear", NULL);
  g_assert_cmpuint (count (fixture), ==, n_all);
  assert_shown (fixture, "list");
}

/* Each chip narrows the list down by its own fact; two together narrow it down further. */
static void
test_chips (Fixture       *fixture,
            gconstpointer  data)
{
  const struct
  {
    CairnFilterChip *chip;
    const char      *value;
  } chips[] = {
    { fixture->page->stage_chip, "panel" },
    { fixture->page->age_chip, "0_27_days" },
    { fixture->page->year_chip, "2023" },
    { fixture->page->waiting_chip, "inquest" },
    { fixture->page->open_chip, "yes" },
  };
  guint n_all = count (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (chips); i++)
    {
      cairn_filter_chip_set_value (chips[i].chip, chips[i].value);
      g_assert_cmpuint (count (fixture), >, 0);
      g_assert_cmpuint (count (fixture), <, n_all);
      cairn_filter_chip_set_value (chips[i].chip, NULL);
      g_assert_cmpuint (count (fixture), ==, n_all);
    }
}

static char *
dup_first_reference (Fixture *fixture)
{
  g_autoptr(CairnCaseRow) row = NULL;

  wait_for_list (fixture);
  row = g_list_model_get_item (G_LIST_MODEL (fixture->page->cases), 0);
  cairn_wait_until (cairn_case_row_get_loaded (row));

  return g_strdup (cairn_case_row_get_reference (row));
}

/* The newest case comes first; a click on the header of the references turns that round. */
static void
test_sort (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(GtkColumnViewColumn) column = g_list_model_get_item (gtk_column_view_get_columns (fixture->page->view), 0);
  g_autofree char *newest = dup_first_reference (fixture);
  g_autofree char *oldest = NULL;

  gtk_column_view_sort_by_column (fixture->page->view, column, GTK_SORT_ASCENDING);
  oldest = dup_first_reference (fixture);
  g_assert_cmpstr (oldest, <, newest);
}

/* The cases behind a number are listed alone, with what they have in common said literally. */
static void
test_behind (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(CairnCaseRow) row = NULL;
  const char *uuids[2] = { NULL, NULL };
  guint n_all = count (fixture);

  row = g_list_model_get_item (G_LIST_MODEL (fixture->page->cases), 3);
  cairn_wait_until (cairn_case_row_get_loaded (row));
  uuids[0] = cairn_case_row_get_uuid (row);
  cairn_cases_page_show_cases (fixture->page, "<b>Durham & 2023-24", uuids);
  g_assert_cmpuint (count (fixture), ==, 1);
  g_assert_true (gtk_widget_get_visible (fixture->page->behind));
  g_assert_cmpstr (adw_button_content_get_label (fixture->page->behind_content), ==, "<b>Durham & 2023-24");

  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "list.clear", NULL);
  g_assert_cmpuint (count (fixture), ==, n_all);
  g_assert_false (gtk_widget_get_visible (fixture->page->behind));
}

/* The list is copied whole, a line a case and a cell a column, and names nobody. */
static void
test_copy (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  CairnRegister *reader = cairn_session_get_reader (fixture->session);
  g_autoptr(CairnCaseQuery) query = cairn_case_query_new ();
  g_autoptr(GPtrArray) rows = cairn_case_query_run (query, reader, &error);
  g_autoptr(GListModel) children = cairn_register_load_records (reader, CAIRN_ENTITY_CHILD, &error);
  g_autofree char *text = cairn_case_text_table (rows, cairn_register_get_today (reader));
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);

  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (lines), ==, rows->len + 2);
  for (guint i = 0; i <= rows->len; i++)
    {
      g_auto(GStrv) cells = g_strsplit (lines[i], "\t", -1);

      g_assert_cmpuint (g_strv_length (cells), ==, CAIRN_N_CASE_COLUMNS);
    }
  for (guint i = 0; i < g_list_model_get_n_items (children); i++)
    {
      g_autoptr(CairnRecord) child = g_list_model_get_item (children, i);
      const char *family_name = cairn_record_get_text (child, "family_name");

      g_assert_true (family_name == NULL || strstr (text, family_name) == NULL);
    }
}

/* Within a year the year is left out; the days waited are counted from the training register's own today. */
static void
test_words (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  CairnRegister *reader = cairn_session_get_reader (fixture->session);
  g_autoptr(CairnCaseQuery) query = cairn_case_query_new ();
  g_autoptr(GPtrArray) rows = NULL;
  g_autofree char *since = NULL;

  cairn_case_query_set_text (query, "2324-042");
  rows = cairn_case_query_run (query, reader, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, ==, 1);
  since = cairn_case_text (rows->pdata[0], CAIRN_CASE_COLUMN_WAITING_SINCE, cairn_day_new (2024, 4, 15));
  g_assert_cmpstr (since, ==, "21 March (25 days)");
  g_clear_pointer (&since, g_free);
  since = cairn_case_text (rows->pdata[0], CAIRN_CASE_COLUMN_WAITING_SINCE, cairn_day_new (2025, 3, 21));
  g_assert_cmpstr (since, ==, "21 March 2024 (365 days)");
}

/* Locking takes the list, the search and the filters away. */
static void
test_lock (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_editable_set_text (GTK_EDITABLE (fixture->page->search), "a name");
  cairn_filter_chip_set_value (fixture->page->stage_chip, "panel");
  cairn_cases_page_set_session (fixture->page, NULL);

  g_assert_null (fixture->page->cases);
  g_assert_null (gtk_column_view_get_model (fixture->page->view));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->page->search)), ==, "");
  g_assert_null (cairn_filter_chip_get_value (fixture->page->stage_chip));
}

/* A question is answered with a screenful first; frame by frame all of it comes, in the same order. */
static void
test_frames (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *window = adw_window_new ();
  GListModel *shown = G_LIST_MODEL (gtk_column_view_get_model (fixture->page->view));
  guint n_all = count (fixture);

  g_assert_cmpuint (g_list_model_get_n_items (shown), <, 50);
  adw_window_set_content (ADW_WINDOW (window), GTK_WIDGET (fixture->page));
  gtk_window_present (GTK_WINDOW (window));
  cairn_wait_until (g_list_model_get_n_items (shown) == n_all);

  gtk_column_view_sort_by_column (fixture->page->view, NULL, GTK_SORT_ASCENDING);
  gtk_editable_set_text (GTK_EDITABLE (fixture->page->search), "2");
  wait_for_list (fixture);
  cairn_wait_until (g_list_model_get_n_items (shown) == count (fixture));
  for (guint i = 0; i < n_all; i++)
    {
      g_autoptr(GObject) row = g_list_model_get_item (shown, i);
      g_autoptr(GObject) same = g_list_model_get_item (G_LIST_MODEL (fixture->page->cases), i);

      g_assert_true (row == same);
    }

  adw_window_set_content (ADW_WINDOW (window), NULL);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cairn_data_register ();
  cairn_ui_register ();

  g_test_add ("/cases-page/empty", Fixture, NULL, set_up, test_empty, tear_down);
  g_test_add ("/cases-page/search", Fixture, "training", set_up, test_search, tear_down);
  g_test_add ("/cases-page/chips", Fixture, "training", set_up, test_chips, tear_down);
  g_test_add ("/cases-page/sort", Fixture, "training", set_up, test_sort, tear_down);
  g_test_add ("/cases-page/behind", Fixture, "training", set_up, test_behind, tear_down);
  g_test_add ("/cases-page/copy", Fixture, "training", set_up, test_copy, tear_down);
  g_test_add ("/cases-page/words", Fixture, "training", set_up, test_words, tear_down);
  g_test_add ("/cases-page/frames", Fixture, "training", set_up, test_frames, tear_down);
  g_test_add ("/cases-page/lock", Fixture, "training", set_up, test_lock, tear_down);

  return g_test_run ();
}
