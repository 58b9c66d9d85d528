/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-model"

#include "config.h"

#include "cairn-agenda-move.h"

#include <glib/gi18n.h>

#include "cairn-agenda-clock.h"
#include "cairn-agenda-order-private.h"
#include "cairn-obstacle.h"

static void
refuse_cancelled (CairnAgenda *self,
                  GListStore  *obstacles)
{
  CairnRecord *meeting = CAIRN_RECORD (cairn_agenda_get_meeting (self));

  if (cairn_record_is (meeting, "status", "cancelled"))
    cairn_obstacles_add (obstacles, "cancelled", meeting, _("The meeting was cancelled."));
}

/* The order without @item put in at @index; NULL if @item has gone meanwhile. */
static GPtrArray *
reorder (CairnAgenda     *self,
         CairnAgendaItem *item,
         guint            index)
{
  g_autoptr(GPtrArray) order = cairn_agenda_sort_items (self);
  guint from = 0;

  if (!g_ptr_array_find (order, item, &from))
    return NULL;

  g_ptr_array_remove_index (order, from);
  g_ptr_array_insert (order, (int) MIN (index, order->len), g_object_ref (item));

  return g_steal_pointer (&order);
}

static gboolean
is_case (GPtrArray *order,
         guint      index)
{
  return cairn_record_is (g_ptr_array_index (order, index), "part", "cases");
}

/* The next place for business at @from in a direction: past all of the cases at once. */
static int
find_next_place (GPtrArray *order,
                 guint      from,
                 int        direction)
{
  int to = (int) from + direction;

  if (is_case (order, from))
    return to;

  while (to >= 0 && to < (int) order->len && is_case (order, (guint) to))
    {
      int next = to + direction;

      if (next < 0 || next >= (int) order->len || !is_case (order, (guint) next))
        break;
      to = next;
    }

  return to;
}

/**
 * cairn_agenda_move_item:
 * @self: an agenda
 * @item: one of its items
 * @index: its place afterwards, from 0
 * @error: return location for a #GError
 *
 * Moves an item to another place.  The cases stay together.
 *
 * Returns: (transfer full) (nullable): the change set, empty if it stays where it
 *   is, or %NULL with %CAIRN_ERROR_REFUSED and every obstacle
 */
CairnChangeSet *
cairn_agenda_move_item (CairnAgenda      *self,
                        CairnAgendaItem  *item,
                        guint             index,
                        GError          **error)
{
  g_autoptr(GListStore) obstacles = cairn_obstacles_new ();
  g_autoptr(CairnChangeSet) changes = NULL;
  g_autoptr(GPtrArray) order = NULL;

  g_return_val_if_fail (CAIRN_IS_AGENDA (self), NULL);
  g_return_val_if_fail (CAIRN_IS_AGENDA_ITEM (item), NULL);

  order = reorder (self, item, index);
  refuse_cancelled (self, obstacles);
  if (order == NULL)
    cairn_obstacles_add (obstacles, "gone", NULL, _("This item has been removed meanwhile."));
  else if (!_cairn_agenda_keeps_cases (order))
    cairn_obstacles_add (obstacles, "apart", CAIRN_RECORD (item), _("The cases stay together, and business stands before or after them."));
  if (cairn_obstacles_refuse (G_LIST_MODEL (obstacles), error))
    return NULL;

  changes = cairn_change_set_new (CAIRN_CHANGE_EDIT, cairn_aggregate_get_uuid (CAIRN_AGGREGATE (self)), NULL);
  _cairn_agenda_write_order (changes, order);

  return g_steal_pointer (&changes);
}

/**
 * cairn_agenda_move_by:
 * @self: an agenda
 * @item: one of its items
 * @steps: 1 to move it down, -1 to move it up
 * @error: return location for a #GError
 *
 * Moves an item a place up or down; business passes all of the cases in one step.
 *
 * Returns: (transfer full) (nullable): the change set, or %NULL with
 *   %CAIRN_ERROR_REFUSED and every obstacle
 */
CairnChangeSet *
cairn_agenda_move_by (CairnAgenda      *self,
                      CairnAgendaItem  *item,
                      int               steps,
                      GError          **error)
{
  g_autoptr(GListStore) obstacles = cairn_obstacles_new ();
  g_autoptr(GPtrArray) order = NULL;
  guint from = 0;
  int to = 0;

  g_return_val_if_fail (CAIRN_IS_AGENDA (self), NULL);
  g_return_val_if_fail (CAIRN_IS_AGENDA_ITEM (item), NULL);
  g_return_val_if_fail (steps == 1 || steps == -1, NULL);

  order = cairn_agenda_sort_items (self);
  if (!g_ptr_array_find (order, item, &from))
    {
      cairn_obstacles_add (obstacles, "gone", NULL, _("This item has been removed meanwhile."));
      cairn_obstacles_refuse (G_LIST_MODEL (obstacles), error);
      return NULL;
    }

  to = find_next_place (order, from, steps);
  if (to < 0)
    cairn_obstacles_add (obstacles, "first", CAIRN_RECORD (item), _("This is the first item."));
  else if (to >= (int) order->len)
    cairn_obstacles_add (obstacles, "last", CAIRN_RECORD (item), _("This is the last item."));
  if (cairn_obstacles_refuse (G_LIST_MODEL (obstacles), error))
    return NULL;

  return cairn_agenda_move_item (self, item, (guint) to, error);
}
