/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Items that are dragged to another place, and cases that are dragged onto the agenda. */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-agenda-list-private.h"

#include "cairn-shelf-case.h"

static void
mark (CairnAgendaList *self,
      CairnAgendaRow  *row,
      int              side)
{
  if (self->marked != NULL && self->marked != row)
    cairn_agenda_row_mark_drop (self->marked, 0);
  self->marked = row;
  if (row != NULL)
    cairn_agenda_row_mark_drop (row, side);
}

/* Whether @y is in the upper or the lower half of @row. */
static int
get_side (CairnAgendaList *self,
          CairnAgendaRow  *row,
          double           y)
{
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->list), &bounds))
    return 1;

  return y < bounds.origin.y + bounds.size.height / 2 ? -1 : 1;
}

static GdkDragAction
drop_motion_cb (CairnAgendaList *self,
                double           x,
                double           y,
                GtkDropTarget   *target)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (self->list, (int) y);
  const GValue *value = gtk_drop_target_get_value (target);
  gboolean moves = value != NULL && G_VALUE_HOLDS (value, CAIRN_TYPE_AGENDA_ENTRY);

  mark (self, (CairnAgendaRow *) row, row != NULL && moves ? get_side (self, CAIRN_AGENDA_ROW (row), y) : 0);

  return moves ? GDK_ACTION_MOVE : GDK_ACTION_COPY;
}

static void
drop_leave_cb (CairnAgendaList *self)
{
  mark (self, NULL, 0);
}

static void
move_to_row (CairnAgendaList  *self,
             CairnAgendaEntry *entry,
             GtkListBoxRow    *row,
             double            y)
{
  guint from = cairn_agenda_entry_get_number (entry) - 1;
  guint to = g_list_model_get_n_items (G_LIST_MODEL (cairn_agenda_desk_get_entries (self->desk)));

  if (row != NULL)
    to = cairn_agenda_entry_get_number (cairn_agenda_row_get_entry (CAIRN_AGENDA_ROW (row))) - 1 + (get_side (self, CAIRN_AGENDA_ROW (row), y) > 0 ? 1 : 0);
  if (from < to)
    to--;

  cairn_agenda_desk_move_to (self->desk, cairn_agenda_entry_get_uuid (entry), to);
}

static gboolean
dropped_cb (CairnAgendaList *self,
            const GValue    *value,
            double           x,
            double           y,
            GtkDropTarget   *target)
{
  mark (self, NULL, 0);
  if (self->desk == NULL || !cairn_agenda_desk_get_editable (self->desk))
    return FALSE;

  if (G_VALUE_HOLDS (value, CAIRN_TYPE_AGENDA_ENTRY))
    move_to_row (self, g_value_get_object (value), gtk_list_box_get_row_at_y (self->list, (int) y), y);
  else
    cairn_agenda_desk_add_case (self->desk, cairn_shelf_case_get_review (g_value_get_object (value)), NULL);

  return TRUE;
}

/*< private >
 * _cairn_agenda_list_add_drop_target:
 * @self: a list
 *
 * Lets items and cases be dropped between the rows.
 */
void
_cairn_agenda_list_add_drop_target (CairnAgendaList *self)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_MOVE | GDK_ACTION_COPY);
  GType types[] = { CAIRN_TYPE_AGENDA_ENTRY, CAIRN_TYPE_SHELF_CASE };

  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect_object (target, "drop", G_CALLBACK (dropped_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "leave", G_CALLBACK (drop_leave_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "motion", G_CALLBACK (drop_motion_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->list), GTK_EVENT_CONTROLLER (target));
}
