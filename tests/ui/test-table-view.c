/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>

#include "cairn-data.h"
#include "cairn-table-view.h"
#include "cairn-test-table.h"
#include "cairn-ui.h"

static CairnTableView *
create_view (CairnTable *table)
{
  CairnTableView *view = CAIRN_TABLE_VIEW (g_object_ref_sink (cairn_table_view_new ()));

  cairn_table_view_set_table (view, table);
  g_object_unref (table);
  return view;
}

/* The label that shows @text, in @widget or below it. */
static GtkWidget *
find_label (GtkWidget  *widget,
            const char *text)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (widget))
    return g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_label (child, text);

  return found;
}

static void
count_cb (GObject *object,
          guint   *count)
{
  (*count)++;
}

/* Every figure is there as people read it; also those of the totals. */
static void
test_cells (void)
{
  CairnTableView *view = create_view (cairn_test_table_new ());

  g_assert_cmpstr (cairn_table_view_get_cell_text (view, 0, 0, 0), ==, "27");
  g_assert_cmpstr (cairn_table_view_get_cell_text (view, 0, 0, 1), ==, "75 %");
  g_assert_cmpstr (cairn_table_view_get_cell_text (view, 1, 1, 0), ==, "0");
  g_assert_cmpstr (cairn_table_view_get_cell_text (view, CAIRN_TABLE_TOTAL_ROW, 0, 0), ==, "36");
  g_assert_cmpstr (cairn_table_view_get_cell_text (view, CAIRN_TABLE_TOTAL_ROW, 0, 1), ==, "100 %");
  g_assert_null (cairn_table_view_get_cell_text (view, 7, 0, 0));

  g_assert_finalize_object (view);
}

/* The percent of those judged stands under the totals too, and nothing judged gives a dash. */
static void
test_modifiable (void)
{
  CairnTableView *view = create_view (cairn_test_table_new_modifiable ());

  g_assert_cmpstr (cairn_table_view_get_cell_text (view, 0, 0, CAIRN_MODIFIABLE_PERCENT_WITH), ==, "38 %");
  g_assert_cmpstr (cairn_table_view_get_cell_text (view, 1, 0, CAIRN_MODIFIABLE_PERCENT_WITH), ==, "–");
  g_assert_cmpstr (cairn_table_view_get_cell_text (view, CAIRN_TABLE_TOTAL_ROW, 0, CAIRN_MODIFIABLE_PERCENT_WITH),
                   ==, "38 %");

  g_assert_finalize_object (view);
}

static void
assert_stands_at (GtkWidget *label,
                  int        column,
                  int        row)
{
  gtk_test_accessible_assert_relation (label, GTK_ACCESSIBLE_RELATION_COL_INDEX, column);
  gtk_test_accessible_assert_relation (label, GTK_ACCESSIBLE_RELATION_ROW_INDEX, row);
}

/* Where a year has many measures, each row has a line for every year: Down goes from one year to the next, and every
 * figure is still found under its row, year and measure. */
static void
test_year_lines (void)
{
  GtkWidget *window = gtk_window_new ();
  CairnTable *table = cairn_test_table_new_modifiable ();
  CairnTableView *view = NULL;
  guint column = cairn_table_add_column (table, "2024-25");
  guint row = 0;
  guint measure = 0;

  cairn_table_set_value (table, 0, column, CAIRN_MODIFIABLE_REVIEWS, 12);
  view = create_view (table);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (view));
  gtk_window_present (GTK_WINDOW (window));

  g_assert_cmpstr (cairn_table_view_get_cell_text (view, 0, 0, CAIRN_MODIFIABLE_REVIEWS), ==, "9");
  g_assert_cmpstr (cairn_table_view_get_cell_text (view, 0, 1, CAIRN_MODIFIABLE_REVIEWS), ==, "12");
  g_assert_cmpstr (cairn_table_view_get_cell_text (view, CAIRN_TABLE_TOTAL_ROW, 0, CAIRN_MODIFIABLE_WITH), ==, "3");
  assert_stands_at (find_label (GTK_WIDGET (view), "Northshire"), 1, 3);
  assert_stands_at (find_label (GTK_WIDGET (view), "2024-25"), 2, 4);
  assert_stands_at (find_label (GTK_WIDGET (view), "Southshire"), 1, 5);

  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (view), GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (view), GTK_DIR_DOWN));
  g_assert_true (cairn_table_view_get_cell (view, &row, &column, &measure));
  g_assert_cmpuint (row, ==, 0);
  g_assert_cmpuint (column, ==, 1);
  g_assert_cmpuint (measure, ==, 0);

  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (view);
}

/* What somebody typed stands in the table as it was typed. */
static void
test_literal (void)
{
  CairnTableView *view = create_view (cairn_test_table_new ());

  g_assert_nonnull (find_label (GTK_WIDGET (view), "Home <b>& _garden</b>"));
  g_assert_finalize_object (view);
}

/* Selecting tells once which figure it is; another table has nothing selected. */
static void
test_selection (void)
{
  CairnTableView *view = create_view (cairn_test_table_new ());
  g_autoptr(CairnTable) other = cairn_test_table_new_modifiable ();
  guint count = 0;
  guint row = 0;
  guint column = 0;
  guint measure = 0;

  g_signal_connect (view, "selection-changed", G_CALLBACK (count_cb), &count);
  g_assert_false (cairn_table_view_get_cell (view, &row, &column, &measure));
  g_assert_true (cairn_table_view_select (view, CAIRN_TABLE_TOTAL_ROW, 1, 0));
  g_assert_true (cairn_table_view_select (view, CAIRN_TABLE_TOTAL_ROW, 1, 0));
  g_assert_cmpuint (count, ==, 1);
  g_assert_true (cairn_table_view_get_cell (view, &row, &column, &measure));
  g_assert_cmpuint (row, ==, CAIRN_TABLE_TOTAL_ROW);
  g_assert_cmpuint (column, ==, 1);
  g_assert_cmpuint (measure, ==, 0);
  g_assert_false (cairn_table_view_select (view, 3, 2, 0));

  cairn_table_view_set_table (view, other);
  g_assert_cmpuint (count, ==, 2);
  g_assert_false (cairn_table_view_get_cell (view, &row, &column, &measure));

  g_assert_finalize_object (view);
}

static void
assert_focus_at (CairnTableView *view,
                 guint           expected_row,
                 guint           expected_column,
                 guint           expected_measure)
{
  guint row = 0;
  guint column = 0;
  guint measure = 0;

  g_assert_true (cairn_table_view_get_cell (view, &row, &column, &measure));
  g_assert_cmpuint (row, ==, expected_row);
  g_assert_cmpuint (column, ==, expected_column);
  g_assert_cmpuint (measure, ==, expected_measure);
}

/* Tab enters the grid once and leaves it; the arrows walk its figures and stop at its edges. */
static void
test_keys (void)
{
  GtkWidget *window = gtk_window_new ();
  CairnTableView *view = create_view (cairn_test_table_new ());
  GtkWidget *widget = GTK_WIDGET (view);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), 400, 300);
  gtk_window_set_child (GTK_WINDOW (window), scrolled);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), widget);
  gtk_window_present (GTK_WINDOW (window));

  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  g_assert_true (gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD));
  assert_focus_at (view, 0, 0, 0);
  g_assert_true (gtk_widget_child_focus (widget, GTK_DIR_RIGHT));
  g_assert_true (gtk_widget_child_focus (widget, GTK_DIR_RIGHT));
  assert_focus_at (view, 0, 1, 0);
  for (guint i = 0; i < 5; i++)
    g_assert_true (gtk_widget_child_focus (widget, GTK_DIR_DOWN));
  assert_focus_at (view, CAIRN_TABLE_TOTAL_ROW, 1, 0);
  g_assert_true (gtk_widget_child_focus (widget, GTK_DIR_LEFT));
  assert_focus_at (view, CAIRN_TABLE_TOTAL_ROW, 0, 1);
  g_assert_false (gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD));

  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (view);
}

/* A figure tells a screen reader its row, its year and what it is of. */
static void
test_accessible (void)
{
  CairnTableView *view = create_view (cairn_test_table_new ());
  GtkWidget *cell = gtk_widget_get_parent (find_label (GTK_WIDGET (view), "75 %"));
  const char *sentence = "Hospital, 2022-23: 27 of 36 notified deaths (75 %; 95 % interval 59 to 86).";

  gtk_test_accessible_assert_role (view, GTK_ACCESSIBLE_ROLE_GRID);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_LABEL, "Deaths notified, by place of death");
  gtk_test_accessible_assert_role (cell, GTK_ACCESSIBLE_ROLE_GRID_CELL);
  gtk_test_accessible_assert_property (cell, GTK_ACCESSIBLE_PROPERTY_LABEL, sentence);

  g_assert_finalize_object (view);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cairn_data_register ();
  cairn_ui_register ();

  g_test_add_func ("/table-view/cells", test_cells);
  g_test_add_func ("/table-view/modifiable", test_modifiable);
  g_test_add_func ("/table-view/year-lines", test_year_lines);
  g_test_add_func ("/table-view/literal", test_literal);
  g_test_add_func ("/table-view/selection", test_selection);
  g_test_add_func ("/table-view/keys", test_keys);
  g_test_add_func ("/table-view/accessible", test_accessible);

  return g_test_run ();
}
