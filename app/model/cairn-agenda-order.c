/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The order of an agenda: business that opens the meeting, the cases together, business that closes it. */

#define G_LOG_DOMAIN "cairn-model"

#include "config.h"

#include "cairn-agenda-order-private.h"

#include "cairn-vocabulary.h"

/* Room between positions, so that a moved item seldom renumbers the others on another copy. */
#define STEP 10

/* Ranks of the three groups; within a group the recurring items keep their usual order. */
#define RANK_CASES 1000
#define RANK_AFTER 2000
#define RANK_OWN 2900

/* Where an item of this kind belongs in the usual order. */
int
_cairn_agenda_rank_of (const char *part,
                       const char *business)
{
  CairnVocabulary *vocabulary = cairn_vocabulary_get ("business-item");
  guint index = cairn_vocabulary_find_index (vocabulary, business);

  if (g_strcmp0 (part, "cases") == 0)
    return RANK_CASES;
  if (index == G_MAXUINT)
    return RANK_OWN;
  if (g_strcmp0 (cairn_vocabulary_string ("business-item", business, "place"), "before") == 0)
    return (int) index;

  return RANK_AFTER + (int) index;
}

static int
get_rank (CairnRecord *item)
{
  return _cairn_agenda_rank_of (cairn_record_get_text (item, "part"), cairn_record_get_text (item, "business"));
}

/* The place in @order for a new item of @rank: before the first that usually comes later. */
guint
_cairn_agenda_find_place (GPtrArray *order,
                          int        rank)
{
  guint place = 0;

  /* From the end, so that somebody's own order is kept as far as it goes. */
  for (place = order->len; place > 0; place--)
    if (get_rank (g_ptr_array_index (order, place - 1)) <= rank)
      break;

  /* A case joins the other cases, wherever somebody put them. */
  if (rank == RANK_CASES)
    for (guint i = order->len; i > 0; i--)
      if (get_rank (g_ptr_array_index (order, i - 1)) == RANK_CASES)
        return i;

  return place;
}

/* Whether no business stands among the cases. */
gboolean
_cairn_agenda_keeps_cases (GPtrArray *order)
{
  gboolean begun = FALSE;
  gboolean ended = FALSE;

  for (guint i = 0; i < order->len; i++)
    {
      gboolean is_case = cairn_record_is (g_ptr_array_index (order, i), "part", "cases");

      if (is_case && ended)
        return FALSE;
      ended = ended || (begun && !is_case);
      begun = begun || is_case;
    }

  return TRUE;
}

/* Writes the positions that @order changes. */
void
_cairn_agenda_write_order (CairnChangeSet *changes,
                           GPtrArray      *order)
{
  for (guint i = 0; i < order->len; i++)
    {
      CairnRecord *item = g_ptr_array_index (order, i);
      gint64 position = (gint64) i * STEP;

      if (cairn_record_get_integer (item, "position") != position)
        cairn_change_set_field_integer (cairn_change_set_update (changes, CAIRN_ENTITY_AGENDA_ITEM,
                                                                 cairn_record_get_uuid (item)),
                                        "position", position);
    }
}
