/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-table-view-private.h"

#include <glib/gi18n.h>

#include "cairn-table-cell-private.h"

/* With more measures than these a year has a line of its own. */
#define N_MEASURES_BESIDE 2

static void
attach (CairnTableView *self,
        GtkWidget      *child,
        int             left,
        int             top,
        int             width,
        int             height)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkGridLayoutChild *place = NULL;

  gtk_widget_set_parent (child, GTK_WIDGET (self));
  place = GTK_GRID_LAYOUT_CHILD (gtk_layout_manager_get_layout_child (layout, child));
  gtk_grid_layout_child_set_column (place, left);
  gtk_grid_layout_child_set_row (place, top);
  gtk_grid_layout_child_set_column_span (place, width);
  gtk_grid_layout_child_set_row_span (place, height);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (child),
                                  GTK_ACCESSIBLE_RELATION_COL_INDEX, left + 1,
                                  GTK_ACCESSIBLE_RELATION_ROW_INDEX, top + 1,
                                  -1);
}

static void
attach_row_heading (CairnTableView *self)
{
  const char *text = cairn_table_get_row_heading (self->table);
  GtkWidget *heading = NULL;

  if (text == NULL)
    return;

  heading = _cairn_table_cell_new_heading (text, FALSE);
  g_object_set (heading, "xalign", 0.0, "yalign", 1.0, NULL);
  attach (self, heading, 0, 1, 1, 1);
}

static void
attach_heading (CairnTableView *self,
                const char     *text,
                int             left,
                int             top,
                int             width)
{
  GtkWidget *heading = _cairn_table_cell_new_heading (text, FALSE);

  g_object_set (heading, "justify", GTK_JUSTIFY_RIGHT, "xalign", 1.0, "yalign", 1.0, NULL);
  if (width > 1)
    gtk_widget_add_css_class (heading, "over");
  attach (self, heading, left, top, width, 1);
}

static void
attach_measure_headings (CairnTableView *self,
                         guint           left)
{
  for (guint m = 0; m < cairn_table_get_n_measures (self->table); m++)
    attach_heading (self, gettext (cairn_table_get_measure (self->table, m)->title), (int) (left + m), 1, 1);
}

static void
attach_headings (CairnTableView *self)
{
  guint n_measures = cairn_table_get_n_measures (self->table);

  attach_row_heading (self);
  if (_cairn_table_view_has_year_lines (self))
    {
      attach_heading (self, _("Year"), 1, 1, 1);
      attach_measure_headings (self, 2);
      return;
    }

  for (guint c = 0; c < cairn_table_get_n_columns (self->table); c++)
    {
      attach_heading (self, cairn_table_get_column_label (self->table, c),
                      (int) (1 + c * n_measures), 0, (int) n_measures);
      attach_measure_headings (self, 1 + c * n_measures);
    }
}

static void
attach_name (CairnTableView *self,
             guint           row,
             int             top,
             int             height)
{
  gboolean is_total = row == CAIRN_TABLE_TOTAL_ROW;
  const char *text = is_total ? _("Total") : cairn_table_get_row_label (self->table, row);
  GtkWidget *name = _cairn_table_cell_new_heading (text, TRUE);

  gtk_label_set_xalign (GTK_LABEL (name), 0.0f);
  if (height > 1)
    gtk_label_set_yalign (GTK_LABEL (name), 0.0f);
  gtk_widget_set_hexpand (name, TRUE);
  if (is_total)
    gtk_widget_add_css_class (name, "total");
  attach (self, name, 0, top, 1, height);
}

static void
attach_figures (CairnTableView *self,
                guint           row,
                guint           column,
                guint           left,
                int             top)
{
  gboolean is_apart = !_cairn_table_view_has_year_lines (self);

  for (guint m = 0; m < cairn_table_get_n_measures (self->table); m++)
    {
      GtkWidget *cell = _cairn_table_cell_new (self->table, row, column, m);

      if (m == 0 && is_apart)
        gtk_widget_add_css_class (cell, "first");
      if (column > 0 && !is_apart)
        gtk_widget_add_css_class (cell, "next-year");
      g_ptr_array_add (self->cells, cell);
      attach (self, cell, (int) (left + m), top, 1, 1);
    }
}

static void
attach_line (CairnTableView *self,
             guint           row,
             int             top)
{
  guint n_measures = cairn_table_get_n_measures (self->table);

  attach_name (self, row, top, 1);
  for (guint c = 0; c < cairn_table_get_n_columns (self->table); c++)
    attach_figures (self, row, c, 1 + c * n_measures, top);
}

static void
attach_year_lines (CairnTableView *self,
                   guint           row,
                   int             top)
{
  guint n_columns = cairn_table_get_n_columns (self->table);

  attach_name (self, row, top, (int) n_columns);
  for (guint c = 0; c < n_columns; c++)
    {
      GtkWidget *year = _cairn_table_cell_new_heading (cairn_table_get_column_label (self->table, c), TRUE);

      gtk_label_set_xalign (GTK_LABEL (year), 1.0f);
      if (row == CAIRN_TABLE_TOTAL_ROW)
        gtk_widget_add_css_class (year, "total");
      if (c > 0)
        gtk_widget_add_css_class (year, "next-year");
      attach (self, year, 1, top + (int) c, 1, 1);
      attach_figures (self, row, c, 2, top + (int) c);
    }
}

/*< private >
 * _cairn_table_view_has_year_lines:
 * @self: a view that shows a table
 *
 * Tells whether each row has a line for every year, since their measures are too many
 * to stand beside each other. Main thread.
 *
 * Returns: whether it has
 */
gboolean
_cairn_table_view_has_year_lines (CairnTableView *self)
{
  return cairn_table_get_n_columns (self->table) > 1 && cairn_table_get_n_measures (self->table) > N_MEASURES_BESIDE;
}

/*< private >
 * _cairn_table_view_count_across:
 * @self: a view that shows a table
 *
 * Counts the figures in a line. Main thread.
 *
 * Returns: how many
 */
guint
_cairn_table_view_count_across (CairnTableView *self)
{
  guint n_measures = cairn_table_get_n_measures (self->table);

  return _cairn_table_view_has_year_lines (self) ? n_measures : cairn_table_get_n_columns (self->table) * n_measures;
}

/*< private >
 * _cairn_table_view_fill:
 * @self: an empty view
 *
 * Sets the table's headings and figures out in the grid. Main thread.
 */
void
_cairn_table_view_fill (CairnTableView *self)
{
  gboolean has_year_lines = FALSE;
  guint n_rows = 0;
  guint n_lines = 0;

  if (self->table == NULL)
    return;

  has_year_lines = _cairn_table_view_has_year_lines (self);
  n_rows = cairn_table_get_n_rows (self->table);
  n_lines = has_year_lines ? cairn_table_get_n_columns (self->table) : 1;
  attach_headings (self);
  for (guint i = 0; i <= n_rows; i++)
    {
      guint row = i < n_rows ? i : CAIRN_TABLE_TOTAL_ROW;
      int top = (int) (2 + i * n_lines);

      if (has_year_lines)
        attach_year_lines (self, row, top);
      else
        attach_line (self, row, top);
    }

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, cairn_table_get_title (self->table), -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_RELATION_COL_COUNT,
                                  (int) _cairn_table_view_count_across (self) + (has_year_lines ? 2 : 1),
                                  GTK_ACCESSIBLE_RELATION_ROW_COUNT, (int) ((n_rows + 1) * n_lines + 2),
                                  -1);
}
