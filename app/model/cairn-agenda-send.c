/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-model"

#include "config.h"

#include "cairn-agenda-send.h"

#include <glib/gi18n.h>

#include "cairn-agenda-clock.h"
#include "cairn-agenda-items.h"
#include "cairn-agenda-order-private.h"
#include "cairn-obstacle.h"

static void
refuse_done (CairnAgendaItem *item,
             CairnAgenda     *other,
             GListStore      *obstacles)
{
  CairnRecord *meeting = CAIRN_RECORD (cairn_agenda_get_meeting (other));

  if (cairn_record_has (CAIRN_RECORD (item), "outcome"))
    cairn_obstacles_add (obstacles, "done", CAIRN_RECORD (item),
                         _("What became of this item is written down, so it stays at this meeting."));
  if (!cairn_record_is (meeting, "status", "planned"))
    cairn_obstacles_add (obstacles, "not-planned", meeting, _("The other meeting is not to come."));
}

static void
refuse_twice (CairnAgenda     *self,
              CairnAgendaItem *item,
              CairnAgenda     *other,
              GListStore      *obstacles)
{
  g_autoptr(GPtrArray) cases = cairn_agenda_list_cases (self, item);
  g_autoptr(GPtrArray) order = cairn_agenda_sort_items (other);
  const char *business = cairn_record_get_text (CAIRN_RECORD (item), "business");

  for (guint i = 0; i < cases->len; i++)
    {
      CairnRecord *record = g_ptr_array_index (cases, i);

      if (cairn_agenda_has_case (other, cairn_record_get_uuid (record)))
        cairn_obstacles_take (obstacles, "twice", record, CAIRN_DAY_NONE,
                              /* Translators: %s is the reference of a case */
                              g_strdup_printf (_("%s is on the other agenda already."),
                                               cairn_record_get_text (record, "reference")));
    }

  for (guint i = 0; business != NULL && i < order->len; i++)
    if (cairn_record_is (g_ptr_array_index (order, i), "business", business))
      cairn_obstacles_add (obstacles, "twice", g_ptr_array_index (order, i),
                           _("This item is on the other agenda already."));
}

/**
 * cairn_agenda_send_item:
 * @self: an agenda
 * @item: one of its items
 * @other: the agenda of another meeting that is planned
 * @error: return location for a #GError
 *
 * Moves an item with its cases to another meeting, where it takes its usual place. It
 * stays the same row, so that its history goes with it.
 *
 * Returns: (transfer full) (nullable): the change set, which belongs to the page of
 *   @self, or %NULL with %CAIRN_ERROR_REFUSED and every obstacle
 */
CairnChangeSet *
cairn_agenda_send_item (CairnAgenda      *self,
                        CairnAgendaItem  *item,
                        CairnAgenda      *other,
                        GError          **error)
{
  g_autoptr(GListStore) obstacles = cairn_obstacles_new ();
  g_autoptr(CairnChangeSet) changes = NULL;
  g_autoptr(GPtrArray) order = NULL;
  CairnRecord *record = NULL;
  CairnChange *change = NULL;
  int rank = 0;

  g_return_val_if_fail (CAIRN_IS_AGENDA (self), NULL);
  g_return_val_if_fail (CAIRN_IS_AGENDA_ITEM (item), NULL);
  g_return_val_if_fail (CAIRN_IS_AGENDA (other) && other != self, NULL);

  refuse_done (item, other, obstacles);
  refuse_twice (self, item, other, obstacles);
  if (cairn_obstacles_refuse (G_LIST_MODEL (obstacles), error))
    return NULL;

  record = CAIRN_RECORD (item);
  order = cairn_agenda_sort_items (other);
  rank = _cairn_agenda_rank_of (cairn_record_get_text (record, "part"), cairn_record_get_text (record, "business"));
  g_ptr_array_insert (order, (int) _cairn_agenda_find_place (order, rank), g_object_ref (item));

  changes = cairn_change_set_new (CAIRN_CHANGE_EDIT, cairn_aggregate_get_uuid (CAIRN_AGGREGATE (self)), NULL);
  change = cairn_change_set_update (changes, CAIRN_ENTITY_AGENDA_ITEM, cairn_record_get_uuid (record));
  cairn_change_set_field_text (change, "meeting", cairn_aggregate_get_uuid (CAIRN_AGGREGATE (other)));
  _cairn_agenda_write_order (changes, order);

  return g_steal_pointer (&changes);
}
