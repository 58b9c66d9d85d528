/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-table-view-private.h"

static gboolean
find_place (CairnTableView *self,
            GtkWidget      *cell,
            guint          *place)
{
  return cell != NULL && g_ptr_array_find (self->cells, cell, place);
}

static gboolean
focus_cell (CairnTableView *self,
            guint           place)
{
  return place < self->cells->len &&
         gtk_widget_grab_focus (g_ptr_array_index (self->cells, place));
}

static gboolean
focus_first (CairnTableView *self)
{
  guint place = 0;

  find_place (self, self->selected, &place);
  return focus_cell (self, place);
}

static int
find_dx (CairnTableView   *self,
         GtkDirectionType  direction)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if (direction == GTK_DIR_LEFT)
    return rtl ? 1 : -1;
  if (direction == GTK_DIR_RIGHT)
    return rtl ? -1 : 1;

  return 0;
}

static int
find_dy (GtkDirectionType direction)
{
  if (direction == GTK_DIR_UP)
    return -1;

  return direction == GTK_DIR_DOWN ? 1 : 0;
}

static gboolean
focus_next (CairnTableView   *self,
            guint             place,
            GtkDirectionType  direction)
{
  int across = (int) _cairn_table_view_count_across (self);
  int line = (int) place / across + find_dy (direction);
  int left = (int) place % across + find_dx (self, direction);

  return line >= 0 && left >= 0 && left < across && focus_cell (self, (guint) (line * across + left));
}

/*< private >
 * _cairn_table_view_focus:
 * @widget: a view
 * @direction: where the focus is to go
 *
 * Moves the focus within the grid by the arrows, and in or out of it by Tab.
 * Main thread.
 *
 * Returns: whether the focus stays in the view
 */
gboolean
_cairn_table_view_focus (GtkWidget        *widget,
                         GtkDirectionType  direction)
{
  CairnTableView *self = CAIRN_TABLE_VIEW (widget);
  guint place = 0;

  if (self->table == NULL || self->cells->len == 0)
    return FALSE;
  if (!find_place (self, gtk_widget_get_focus_child (widget), &place))
    return focus_first (self);
  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD)
    return FALSE;
  if (!focus_next (self, place, direction))
    gtk_widget_keynav_failed (widget, direction);

  return TRUE;
}
