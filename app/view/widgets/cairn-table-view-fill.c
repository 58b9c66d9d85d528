/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-table-view-private.h"

#include <glib/gi18n.h>

#include "cairn-table-cell-private.h"

static void
attach (CairnTableView *self,
        GtkWidget      *child,
        int             left,
        int             top,
        int             width)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkGridLayoutChild *place = NULL;

  gtk_widget_set_parent (child, GTK_WIDGET (self));
  place = GTK_GRID_LAYOUT_CHILD (gtk_layout_manager_get_layout_child (layout, child));
  gtk_grid_layout_child_set_column (place, left);
  gtk_grid_layout_child_set_row (place, top);
  gtk_grid_layout_child_set_column_span (place, width);
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
  attach (self, heading, 0, 1, 1);
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
  attach (self, heading, left, top, width);
}

static void
attach_headings (CairnTableView *self)
{
  guint n_measures = cairn_table_get_n_measures (self->table);

  attach_row_heading (self);
  for (guint c = 0; c < cairn_table_get_n_columns (self->table); c++)
    {
      attach_heading (self, cairn_table_get_column_label (self->table, c),
                      (int) (1 + c * n_measures), 0, (int) n_measures);
      for (guint m = 0; m < n_measures; m++)
        attach_heading (self, gettext (cairn_table_get_measure (self->table, m)->title),
                        (int) (1 + c * n_measures + m), 1, 1);
    }
}

static void
attach_name (CairnTableView *self,
             guint           row,
             int             top)
{
  gboolean is_total = row == CAIRN_TABLE_TOTAL_ROW;
  const char *text = is_total ? _("Total") : cairn_table_get_row_label (self->table, row);
  GtkWidget *name = _cairn_table_cell_new_heading (text, TRUE);

  gtk_label_set_xalign (GTK_LABEL (name), 0.0f);
  gtk_widget_set_hexpand (name, TRUE);
  if (is_total)
    gtk_widget_add_css_class (name, "total");
  attach (self, name, 0, top, 1);
}

static void
attach_line (CairnTableView *self,
             guint           row,
             int             top)
{
  guint n_measures = cairn_table_get_n_measures (self->table);

  attach_name (self, row, top);
  for (guint c = 0; c < cairn_table_get_n_columns (self->table); c++)
    for (guint m = 0; m < n_measures; m++)
      {
        GtkWidget *cell = _cairn_table_cell_new (self->table, row, c, m);

        if (m == 0)
          gtk_widget_add_css_class (cell, "first");
        g_ptr_array_add (self->cells, cell);
        attach (self, cell, (int) (1 + c * n_measures + m), top, 1);
      }
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
  return cairn_table_get_n_columns (self->table) * cairn_table_get_n_measures (self->table);
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
  guint n_rows = 0;

  if (self->table == NULL)
    return;

  n_rows = cairn_table_get_n_rows (self->table);
  attach_headings (self);
  for (guint r = 0; r < n_rows; r++)
    attach_line (self, r, (int) r + 2);
  attach_line (self, CAIRN_TABLE_TOTAL_ROW, (int) n_rows + 2);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, cairn_table_get_title (self->table), -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_RELATION_COL_COUNT,
                                  (int) _cairn_table_view_count_across (self) + 1,
                                  GTK_ACCESSIBLE_RELATION_ROW_COUNT, (int) n_rows + 3,
                                  -1);
}
