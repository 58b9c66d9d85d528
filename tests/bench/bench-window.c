/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bench.h"

#include "cairn-case-list.h"
#include "cairn-cases-place.h"
#include "cairn-chart-view.h"
#include "cairn-loader.h"
#include "cairn-review-page.h"
#include "cairn-window.h"

/* What a person waits for in the real window, from the key to the painted frame. */

#define N_RUNS 9

typedef struct
{
  CairnWindow   *window;
  CairnSession  *session; /* (owned) */
  CairnPlace    *place;   /* the cases */
  GtkWidget     *search;  /* its entry */
  GtkColumnView *view;    /* its list */
  CairnCaseList *list;    /* what it shows */
  GStrv          cases;   /* (owned): uuids */
  const char    *uuid;    /* of the case that was opened last */
  guint          next;
} Desk;

static GtkWidget *
find_widget (GtkWidget *widget,
             GType      type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Whether the rows that stand in the window are read. */
static gboolean
is_listed (gpointer data)
{
  Desk *desk = data;
  g_autoptr(CairnCaseRow) row = NULL;

  if (cairn_case_list_get_loading (desk->list))
    return FALSE;

  row = g_list_model_get_item (G_LIST_MODEL (desk->list), 0);

  return row == NULL || cairn_case_row_get_reference (row) != NULL;
}

static void
type (Desk       *desk,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (desk->search), text);
  bench_wait (is_listed, desk);
}

static double
run_search (gpointer data)
{
  Desk *desk = data;
  double start = 0.0;

  type (desk, "");
  bench_frame (GTK_WIDGET (desk->window), 0.0);
  start = bench_now_ms ();
  type (desk, "oxygen");

  return bench_frame (GTK_WIDGET (desk->window), start);
}

static double
run_sort (gpointer data)
{
  Desk *desk = data;
  GListModel *columns = gtk_column_view_get_columns (desk->view);
  g_autoptr(GtkColumnViewColumn) column = g_list_model_get_item (columns, desk->next++ % 3);
  double start = bench_now_ms ();

  gtk_column_view_sort_by_column (desk->view, column, GTK_SORT_DESCENDING);
  bench_wait (is_listed, desk);

  return bench_frame (GTK_WIDGET (desk->window), start);
}

static gboolean
is_open (gpointer data)
{
  Desk *desk = data;
  GtkWidget *page = find_widget (GTK_WIDGET (desk->place), CAIRN_TYPE_REVIEW_PAGE);

  return page != NULL && gtk_widget_get_mapped (page) &&
         g_str_equal (cairn_review_page_get_uuid (CAIRN_REVIEW_PAGE (page)), desk->uuid);
}

static double
run_open_case (gpointer data)
{
  Desk *desk = data;
  double start = bench_now_ms ();

  desk->uuid = desk->cases[desk->next++ % g_strv_length (desk->cases)];
  cairn_cases_place_open_case (CAIRN_CASES_PLACE (desk->place), desk->uuid, NULL);
  bench_wait (is_open, desk);

  return bench_frame (GTK_WIDGET (desk->window), start);
}

static double
run_go_to (Desk       *desk,
           const char *code)
{
  double start = bench_now_ms ();

  cairn_window_show_place (desk->window, code);

  return bench_frame (GTK_WIDGET (desk->window), start);
}

static double
run_meetings (gpointer data)
{
  run_go_to (data, "cases");

  return run_go_to (data, "meetings");
}

static gboolean
has_chart (gpointer data)
{
  Desk *desk = data;
  GtkWidget *chart = find_widget (GTK_WIDGET (cairn_window_get_place (desk->window)), CAIRN_TYPE_CHART_VIEW);

  return chart != NULL && cairn_chart_view_get_chart (CAIRN_CHART_VIEW (chart)) != NULL;
}

static double
run_statistics (gpointer data)
{
  Desk *desk = data;
  double start = 0.0;

  run_go_to (desk, "cases");
  start = bench_now_ms ();
  cairn_window_show_place (desk->window, "statistics");
  bench_wait (has_chart, desk);

  return bench_frame (GTK_WIDGET (desk->window), start);
}

static void
set_up (Desk       *desk,
        const char *folder)
{
  g_autoptr(CairnRegister) opened = bench_open (folder);
  g_autoptr(GError) error = NULL;

  desk->session = cairn_session_new (g_steal_pointer (&opened), &error);
  if (desk->session == NULL)
    g_error ("%s", error->message);
  desk->cases = cairn_register_list_case_uuids (cairn_session_get_reader (desk->session), &error);
  g_assert_no_error (error);

  cairn_window_set_session (desk->window, desk->session);
  desk->place = cairn_window_show_place (desk->window, "cases");
  gtk_window_set_default_size (GTK_WINDOW (desk->window), 1280, 800);
  gtk_window_present (GTK_WINDOW (desk->window));
  desk->search = find_widget (GTK_WIDGET (desk->place), GTK_TYPE_SEARCH_ENTRY);
  desk->view = GTK_COLUMN_VIEW (find_widget (GTK_WIDGET (desk->place), GTK_TYPE_COLUMN_VIEW));
  desk->list = CAIRN_CASE_LIST (gtk_slice_list_model_get_model (GTK_SLICE_LIST_MODEL (gtk_single_selection_get_model (GTK_SINGLE_SELECTION (gtk_column_view_get_model (desk->view))))));
  bench_wait (is_listed, desk);
}

void
bench_window (const char *folder)
{
  g_autoptr(AdwApplication) application = adw_application_new (APPLICATION_ID ".Bench", G_APPLICATION_NON_UNIQUE);
  Desk desk = { NULL };

  g_application_register (G_APPLICATION (application), NULL, NULL);
  desk.window = cairn_window_new (GTK_APPLICATION (application));
  set_up (&desk, folder);

  bench_say ("search, key to painted rows", bench_median (run_search, N_RUNS, &desk), 0.0);
  type (&desk, "");
  bench_say ("another order, key to painted rows", bench_median (run_sort, N_RUNS, &desk), 0.0);
  bench_say ("a case opens, to the painted page", bench_median (run_open_case, N_RUNS, &desk), 0.0);
  bench_say ("meetings, to the painted place", bench_median (run_meetings, N_RUNS, &desk), 0.0);
  bench_say ("statistics, to the painted chart", bench_median (run_statistics, N_RUNS, &desk), 0.0);

  cairn_window_set_session (desk.window, NULL);
  gtk_window_destroy (GTK_WINDOW (desk.window));
  cairn_session_close (desk.session);
  g_clear_object (&desk.session);
  g_strfreev (desk.cases);
}
