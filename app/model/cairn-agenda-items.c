/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-model"

#include "config.h"

#include "cairn-agenda-items.h"

#include <glib/gi18n.h>

#include "cairn-agenda-clock.h"
#include "cairn-agenda-order-private.h"
#include "cairn-facts.h"
#include "cairn-obstacle.h"
#include "cairn-operation-private.h"
#include "cairn-vocabulary.h"

#define USUAL_CASE_MINUTES 20
#define USUAL_BUSINESS_MINUTES 5

static CairnChangeSet *
begin (CairnAgenda *self)
{
  return cairn_change_set_new (CAIRN_CHANGE_EDIT, cairn_aggregate_get_uuid (CAIRN_AGGREGATE (self)), NULL);
}

static void
refuse_cancelled (CairnAgenda *self,
                  GListStore  *obstacles)
{
  CairnRecord *meeting = CAIRN_RECORD (cairn_agenda_get_meeting (self));

  if (cairn_record_is (meeting, "status", "cancelled"))
    cairn_obstacles_add (obstacles, "cancelled", meeting, _("The meeting was cancelled."));
}

static void
refuse_case (CairnAgenda *self,
             CairnReview *review,
             GListStore  *obstacles)
{
  CairnRecord *record = CAIRN_RECORD (cairn_review_get_case (review));

  if (cairn_agenda_has_case (self, cairn_record_get_uuid (record)))
    cairn_obstacles_take (obstacles, "twice", record, CAIRN_DAY_NONE,
                          /* Translators: %s is the reference of a case */
                          g_strdup_printf (_("%s is on this agenda already."), cairn_review_get_reference (review)));
  if (cairn_review_is_finalised (review))
    cairn_obstacles_take (obstacles, "finalised", record, CAIRN_DAY_NONE,
                          g_strdup_printf (_("%s has been finalised already."), cairn_review_get_reference (review)));
  else if (!cairn_record_is (record, "status", "accepted"))
    cairn_obstacles_take (obstacles, "not-accepted", record, CAIRN_DAY_NONE,
                          g_strdup_printf (_("%s is not accepted for review."), cairn_review_get_reference (review)));
}

/* Adds an item where it usually belongs, and writes the order that follows. */
static CairnChange *
insert_item (CairnAgenda    *self,
             CairnChangeSet *changes,
             GPtrArray      *order,
             const char     *part,
             const char     *business,
             int             minutes)
{
  CairnChange *change = cairn_change_set_insert (changes, CAIRN_ENTITY_AGENDA_ITEM, NULL);
  CairnRecord *item = NULL;

  cairn_change_set_field_text (change, "meeting", cairn_aggregate_get_uuid (CAIRN_AGGREGATE (self)));
  cairn_change_set_field_text (change, "part", part);
  cairn_change_set_field_text (change, "business", business);
  cairn_change_set_field_integer (change, "planned_minutes", minutes);

  item = cairn_record_new (CAIRN_ENTITY_AGENDA_ITEM, cairn_change_get_uuid (change));
  cairn_record_apply (item, change);
  g_ptr_array_insert (order, (int) _cairn_agenda_find_place (order, _cairn_agenda_rank_of (part, business)), item);

  return change;
}

static void
link_case (CairnChangeSet *changes,
           const char     *item_uuid,
           CairnReview    *review)
{
  CairnChange *change = cairn_change_set_insert (changes, CAIRN_ENTITY_ITEM_CASE, NULL);

  cairn_change_set_field_text (change, "item", item_uuid);
  cairn_change_set_field_text (change, "case", cairn_aggregate_get_uuid (CAIRN_AGGREGATE (review)));
}

static gboolean
has_business (GPtrArray  *order,
              const char *business)
{
  for (guint i = 0; i < order->len; i++)
    if (cairn_record_is (g_ptr_array_index (order, i), "business", business))
      return TRUE;

  return FALSE;
}

static int
get_business_minutes (const char *business)
{
  CairnVocabularyEntry *entry = cairn_vocabulary_find (cairn_vocabulary_get ("business-item"), business);

  return entry == NULL ? USUAL_BUSINESS_MINUTES
                       : (int) cairn_vocabulary_entry_get_integer (entry, "minutes", USUAL_BUSINESS_MINUTES);
}

/**
 * cairn_agenda_get_case_minutes:
 * @self: an agenda
 *
 * Returns: how many minutes a case has at a meeting of this kind, unless told
 */
int
cairn_agenda_get_case_minutes (CairnAgenda *self)
{
  const char *kind = NULL;
  CairnVocabularyEntry *entry = NULL;

  g_return_val_if_fail (CAIRN_IS_AGENDA (self), 0);

  kind = cairn_record_get_text (CAIRN_RECORD (cairn_agenda_get_meeting (self)), "kind");
  entry = cairn_vocabulary_find (cairn_vocabulary_get ("meeting-kind"), kind);

  return entry == NULL ? USUAL_CASE_MINUTES
                       : (int) cairn_vocabulary_entry_get_integer (entry, "case_minutes", USUAL_CASE_MINUTES);
}

/**
 * cairn_agenda_has_case:
 * @self: an agenda
 * @case_uuid: uuid of a case
 *
 * Returns: whether the case is on the agenda
 */
gboolean
cairn_agenda_has_case (CairnAgenda *self,
                       const char  *case_uuid)
{
  g_autoptr(GPtrArray) links = NULL;

  g_return_val_if_fail (CAIRN_IS_AGENDA (self), FALSE);
  g_return_val_if_fail (case_uuid != NULL, FALSE);

  links = cairn_aggregate_list_records (CAIRN_AGGREGATE (self), CAIRN_ENTITY_ITEM_CASE);
  for (guint i = 0; i < links->len; i++)
    if (cairn_record_is (g_ptr_array_index (links, i), "case", case_uuid))
      return TRUE;

  return FALSE;
}

/**
 * cairn_agenda_add_usual_items:
 * @self: an agenda
 * @error: return location for a #GError
 *
 * Puts the business that every meeting has on the agenda, each item with its
 * usual time and place; what is there already stays as it is.
 *
 * Returns: (transfer full) (nullable): the change set, or %NULL with
 *   %CAIRN_ERROR_REFUSED and every obstacle
 */
CairnChangeSet *
cairn_agenda_add_usual_items (CairnAgenda  *self,
                              GError      **error)
{
  CairnVocabulary *vocabulary = cairn_vocabulary_get ("business-item");
  g_autoptr(GListStore) obstacles = cairn_obstacles_new ();
  g_autoptr(CairnChangeSet) changes = NULL;
  g_autoptr(GPtrArray) order = NULL;

  g_return_val_if_fail (CAIRN_IS_AGENDA (self), NULL);

  refuse_cancelled (self, obstacles);
  if (cairn_obstacles_refuse (G_LIST_MODEL (obstacles), error))
    return NULL;

  changes = begin (self);
  order = cairn_agenda_sort_items (self);
  for (guint i = 0; i < cairn_vocabulary_get_length (vocabulary); i++)
    {
      CairnVocabularyEntry *entry = cairn_vocabulary_get_entry (vocabulary, i);
      const char *code = cairn_vocabulary_entry_get_code (entry);

      if (cairn_vocabulary_entry_get_flag (entry, "usual") && !has_business (order, code))
        insert_item (self, changes, order, "business", code, get_business_minutes (code));
    }
  _cairn_agenda_write_order (changes, order);

  return g_steal_pointer (&changes);
}

/**
 * cairn_agenda_add_business:
 * @self: an agenda
 * @business: (nullable): code of the vocabulary `business-item`
 * @title: (nullable): what it is called, where it is no recurring item
 * @minutes: how long it takes, or 0 for the usual time
 * @error: return location for a #GError
 *
 * Adds an item of business in its usual place.
 *
 * Returns: (transfer full) (nullable): the change set, or %NULL with
 *   %CAIRN_ERROR_REFUSED and every obstacle
 */
CairnChangeSet *
cairn_agenda_add_business (CairnAgenda  *self,
                           const char   *business,
                           const char   *title,
                           int           minutes,
                           GError      **error)
{
  g_autoptr(GListStore) obstacles = cairn_obstacles_new ();
  g_autoptr(CairnChangeSet) changes = NULL;
  g_autoptr(GPtrArray) order = NULL;
  CairnChange *change = NULL;

  g_return_val_if_fail (CAIRN_IS_AGENDA (self), NULL);
  g_return_val_if_fail (minutes >= 0, NULL);

  order = cairn_agenda_sort_items (self);
  refuse_cancelled (self, obstacles);
  if (business == NULL && !_cairn_operation_has_text (title))
    cairn_obstacles_add (obstacles, "no-title", NULL, _("Say what the item is about."));
  if (business != NULL && has_business (order, business))
    cairn_obstacles_add (obstacles, "twice", NULL, _("This item is on the agenda already."));
  if (cairn_obstacles_refuse (G_LIST_MODEL (obstacles), error))
    return NULL;

  changes = begin (self);
  change = insert_item (self, changes, order, "business", business,
                        minutes > 0 ? minutes : get_business_minutes (business));
  cairn_change_set_field_text (change, "title", title);
  _cairn_agenda_write_order (changes, order);

  return g_steal_pointer (&changes);
}

/**
 * cairn_agenda_add_case:
 * @self: an agenda
 * @review: the review of the case
 * @minutes: how long it takes, or 0 for the usual time
 * @why: (nullable): why it is on this agenda
 * @error: return location for a #GError
 *
 * Puts a case on the agenda, after the cases that are there.  One that is not
 * ready may be put there too: the office may know that its last paper is on the
 * way.
 *
 * Returns: (transfer full) (nullable): the change set, or %NULL with
 *   %CAIRN_ERROR_REFUSED and every obstacle
 */
CairnChangeSet *
cairn_agenda_add_case (CairnAgenda  *self,
                       CairnReview  *review,
                       int           minutes,
                       const char   *why,
                       GError      **error)
{
  g_autoptr(GListStore) obstacles = cairn_obstacles_new ();
  g_autoptr(CairnChangeSet) changes = NULL;
  g_autoptr(GPtrArray) order = NULL;
  CairnChange *change = NULL;

  g_return_val_if_fail (CAIRN_IS_AGENDA (self), NULL);
  g_return_val_if_fail (CAIRN_IS_REVIEW (review), NULL);
  g_return_val_if_fail (minutes >= 0, NULL);

  refuse_cancelled (self, obstacles);
  refuse_case (self, review, obstacles);
  if (cairn_obstacles_refuse (G_LIST_MODEL (obstacles), error))
    return NULL;

  changes = begin (self);
  order = cairn_agenda_sort_items (self);
  change = insert_item (self, changes, order, "cases", NULL,
                        minutes > 0 ? minutes : cairn_agenda_get_case_minutes (self));
  cairn_change_set_field_text (change, "why", why);
  _cairn_agenda_write_order (changes, order);
  link_case (changes, cairn_change_get_uuid (change), review);

  return g_steal_pointer (&changes);
}

/**
 * cairn_agenda_join_case:
 * @self: an agenda
 * @item: one of its items for a case
 * @review: the review of another case
 * @error: return location for a #GError
 *
 * Lets a case share the item of another, as twins do.
 *
 * Returns: (transfer full) (nullable): the change set, or %NULL with
 *   %CAIRN_ERROR_REFUSED and every obstacle
 */
CairnChangeSet *
cairn_agenda_join_case (CairnAgenda      *self,
                        CairnAgendaItem  *item,
                        CairnReview      *review,
                        GError          **error)
{
  g_autoptr(GListStore) obstacles = cairn_obstacles_new ();
  g_autoptr(CairnChangeSet) changes = NULL;

  g_return_val_if_fail (CAIRN_IS_AGENDA (self), NULL);
  g_return_val_if_fail (CAIRN_IS_AGENDA_ITEM (item), NULL);
  g_return_val_if_fail (CAIRN_IS_REVIEW (review), NULL);

  refuse_cancelled (self, obstacles);
  refuse_case (self, review, obstacles);
  if (!cairn_record_is (CAIRN_RECORD (item), "part", "cases"))
    cairn_obstacles_add (obstacles, "business", CAIRN_RECORD (item), _("This item is business and has no case."));
  if (cairn_obstacles_refuse (G_LIST_MODEL (obstacles), error))
    return NULL;

  changes = begin (self);
  link_case (changes, cairn_record_get_uuid (CAIRN_RECORD (item)), review);

  return g_steal_pointer (&changes);
}

/**
 * cairn_agenda_remove_item:
 * @self: an agenda
 * @item: one of its items
 * @error: return location for a #GError
 *
 * Takes an item off the agenda.  What was discussed stays, for it is minuted.
 *
 * Returns: (transfer full) (nullable): the change set, or %NULL with
 *   %CAIRN_ERROR_REFUSED and every obstacle
 */
CairnChangeSet *
cairn_agenda_remove_item (CairnAgenda      *self,
                          CairnAgendaItem  *item,
                          GError          **error)
{
  g_autoptr(GListStore) obstacles = cairn_obstacles_new ();
  g_autoptr(CairnChangeSet) changes = NULL;
  g_autoptr(GPtrArray) links = NULL;

  g_return_val_if_fail (CAIRN_IS_AGENDA (self), NULL);
  g_return_val_if_fail (CAIRN_IS_AGENDA_ITEM (item), NULL);

  if (cairn_record_is (CAIRN_RECORD (item), "outcome", "discussed"))
    cairn_obstacles_add (obstacles, "discussed", CAIRN_RECORD (item), _("This item was discussed, so it stays on the agenda."));
  if (cairn_obstacles_refuse (G_LIST_MODEL (obstacles), error))
    return NULL;

  changes = begin (self);
  links = cairn_aggregate_list_records (CAIRN_AGGREGATE (self), CAIRN_ENTITY_ITEM_CASE);
  for (guint i = 0; i < links->len; i++)
    if (cairn_record_is (g_ptr_array_index (links, i), "item", cairn_record_get_uuid (CAIRN_RECORD (item))))
      cairn_change_set_delete (changes, CAIRN_ENTITY_ITEM_CASE, cairn_record_get_uuid (g_ptr_array_index (links, i)));
  cairn_change_set_delete (changes, CAIRN_ENTITY_AGENDA_ITEM, cairn_record_get_uuid (CAIRN_RECORD (item)));

  return g_steal_pointer (&changes);
}

/**
 * cairn_agenda_set_outcome:
 * @self: an agenda
 * @item: one of its items
 * @outcome: (nullable): code of the vocabulary `agenda-outcome`, or %NULL for none yet
 * @reason: (nullable): why; must be given if it is deferred
 * @used_minutes: how long it took, or -1 if nobody looked
 * @error: return location for a #GError
 *
 * Records what became of an item.
 *
 * Returns: (transfer full) (nullable): the change set, or %NULL with
 *   %CAIRN_ERROR_REFUSED and every obstacle
 */
CairnChangeSet *
cairn_agenda_set_outcome (CairnAgenda      *self,
                          CairnAgendaItem  *item,
                          const char       *outcome,
                          const char       *reason,
                          int               used_minutes,
                          GError          **error)
{
  g_autoptr(GListStore) obstacles = cairn_obstacles_new ();
  g_autoptr(CairnChangeSet) changes = NULL;
  CairnChange *change = NULL;

  g_return_val_if_fail (CAIRN_IS_AGENDA (self), NULL);
  g_return_val_if_fail (CAIRN_IS_AGENDA_ITEM (item), NULL);
  g_return_val_if_fail (outcome == NULL || cairn_vocabulary_label ("agenda-outcome", outcome) != NULL, NULL);

  refuse_cancelled (self, obstacles);
  if (g_strcmp0 (outcome, "deferred") == 0 && !_cairn_operation_has_text (reason))
    cairn_obstacles_add (obstacles, "no-reason", CAIRN_RECORD (item), _("Say why it is deferred."));
  if (cairn_obstacles_refuse (G_LIST_MODEL (obstacles), error))
    return NULL;

  changes = begin (self);
  change = cairn_change_set_update (changes, CAIRN_ENTITY_AGENDA_ITEM, cairn_record_get_uuid (CAIRN_RECORD (item)));
  cairn_change_set_field_text (change, "outcome", outcome);
  cairn_change_set_field_text (change, "outcome_reason", reason);
  if (used_minutes >= 0)
    cairn_change_set_field_integer (change, "used_minutes", used_minutes);

  return g_steal_pointer (&changes);
}
