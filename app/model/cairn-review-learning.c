/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-model"

#include "config.h"

#include "cairn-review-learning.h"

#include <glib/gi18n.h>

#include "cairn-facts.h"
#include "cairn-obstacle.h"
#include "cairn-operation-private.h"
#include "cairn-vocabulary.h"

/* "2023-14": the reporting year the action comes from, then its order in it. */
static gboolean
parse_reference (const char *text,
                 int         year,
                 guint64    *number)
{
  g_autofree char *prefix = g_strdup_printf ("%04d-", year);

  return text != NULL && g_str_has_prefix (text, prefix) &&
         g_ascii_string_to_unsigned (text + strlen (prefix), 10, 1, 999999, number, NULL);
}

static void
refuse_no_day (CairnDay    day,
               GListStore *obstacles)
{
  if (day == CAIRN_DAY_NONE)
    cairn_obstacles_add (obstacles, "no-day", NULL, _("Say on which day."));
}

/**
 * cairn_action_next_reference:
 * @year: a reporting year, such as 2023 for 2023-24
 * @highest: (nullable): the highest reference of that year already given, or %NULL
 *
 * Makes the next free reference of an action.  Any thread.
 *
 * Returns: (transfer full): such as `2023-14`, or the year's first if @highest is
 *   not one of that year
 */
char *
cairn_action_next_reference (int         year,
                             const char *highest)
{
  guint64 number = 0;

  if (!parse_reference (highest, year, &number))
    number = 0;

  return g_strdup_printf ("%04d-%02u", year, (guint) number + 1);
}

/**
 * cairn_review_add_learning_point:
 * @self: a review
 * @theme: code of the vocabulary `learning-theme`
 * @source: (nullable): code of the vocabulary `learning-source`; %NULL for the panel
 * @description: (nullable): what was learned
 * @why: (nullable): reason of a correction; must be given once the review is finalised
 * @today: the day it is
 * @error: return location for a #GError
 *
 * Records that something was learned.  The tables count occasions, so the same
 * theme may come again.
 *
 * Returns: (transfer full) (nullable): the change set, or %NULL with
 *   %CAIRN_ERROR_REFUSED and every obstacle
 */
CairnChangeSet *
cairn_review_add_learning_point (CairnReview  *self,
                                 const char   *theme,
                                 const char   *source,
                                 const char   *description,
                                 const char   *why,
                                 CairnDay      today,
                                 GError      **error)
{
  g_autoptr(GListStore) obstacles = cairn_obstacles_new ();
  g_autoptr(CairnChangeSet) changes = NULL;
  CairnChange *change = NULL;

  g_return_val_if_fail (CAIRN_IS_REVIEW (self), NULL);

  _cairn_operation_refuse_unreasoned (self, why, obstacles);
  if (cairn_vocabulary_label ("learning-theme", theme) == NULL)
    cairn_obstacles_add (obstacles, "no-theme", NULL, _("Choose the theme of what was learned."));
  if (cairn_obstacles_refuse (G_LIST_MODEL (obstacles), error))
    return NULL;

  changes = _cairn_operation_begin (self, why);
  change = _cairn_operation_insert (changes, self, CAIRN_ENTITY_LEARNING_POINT);
  cairn_change_set_field_text (change, "theme", theme);
  cairn_change_set_field_text (change, "source", source == NULL ? "panel" : source);
  cairn_change_set_field_text (change, "description", description);

  return _cairn_operation_finish (self, g_steal_pointer (&changes), today, error);
}

/**
 * cairn_review_remove_learning_point:
 * @self: a review
 * @point: one of its learning points
 * @why: (nullable): reason of a correction; must be given once the review is finalised
 * @today: the day it is
 * @error: return location for a #GError
 *
 * Takes a learning point away.
 *
 * Returns: (transfer full) (nullable): the change set, or %NULL with
 *   %CAIRN_ERROR_REFUSED and every obstacle
 */
CairnChangeSet *
cairn_review_remove_learning_point (CairnReview         *self,
                                    CairnLearningPoint  *point,
                                    const char          *why,
                                    CairnDay             today,
                                    GError             **error)
{
  g_autoptr(GListStore) obstacles = cairn_obstacles_new ();
  g_autoptr(CairnChangeSet) changes = NULL;

  g_return_val_if_fail (CAIRN_IS_REVIEW (self), NULL);
  g_return_val_if_fail (CAIRN_IS_LEARNING_POINT (point), NULL);

  _cairn_operation_refuse_unreasoned (self, why, obstacles);
  if (cairn_obstacles_refuse (G_LIST_MODEL (obstacles), error))
    return NULL;

  changes = _cairn_operation_begin (self, why);
  cairn_change_set_delete (changes, CAIRN_ENTITY_LEARNING_POINT, cairn_record_get_uuid (CAIRN_RECORD (point)));

  return _cairn_operation_finish (self, g_steal_pointer (&changes), today, error);
}

/**
 * cairn_review_add_action:
 * @self: a review
 * @values: what is asked for
 * @today: the day it is
 * @error: return location for a #GError
 *
 * Records what a panel asks for.  Actions go on after the panel, so a finalised
 * review takes them without a reason.
 *
 * Returns: (transfer full) (nullable): the change set, or %NULL with
 *   %CAIRN_ERROR_REFUSED and every obstacle
 */
CairnChangeSet *
cairn_review_add_action (CairnReview              *self,
                         const CairnActionValues  *values,
                         CairnDay                  today,
                         GError                  **error)
{
  g_autoptr(GListStore) obstacles = cairn_obstacles_new ();
  g_autoptr(CairnChangeSet) changes = NULL;
  CairnChange *change = NULL;

  g_return_val_if_fail (CAIRN_IS_REVIEW (self), NULL);
  g_return_val_if_fail (values != NULL, NULL);

  if (!_cairn_operation_has_text (values->reference))
    cairn_obstacles_add (obstacles, "no-reference", NULL, _("An action needs a reference, such as 2023-14."));
  if (!_cairn_operation_has_text (values->description))
    cairn_obstacles_add (obstacles, "no-description", NULL, _("Say what is to be done."));
  if (cairn_vocabulary_label ("action-level", values->level) == NULL)
    cairn_obstacles_add (obstacles, "no-level", NULL, _("Choose the level of the action."));
  if (cairn_obstacles_refuse (G_LIST_MODEL (obstacles), error))
    return NULL;

  changes = _cairn_operation_begin (self, NULL);
  change = _cairn_operation_insert (changes, self, CAIRN_ENTITY_ACTION);
  cairn_change_set_field_text (change, "reference", values->reference);
  cairn_change_set_field_text (change, "level", values->level);
  cairn_change_set_field_text (change, "description", values->description);
  cairn_change_set_field_text (change, "owner", values->owner);
  cairn_change_set_field_text (change, "organisation", values->organisation);
  cairn_change_set_field_text (change, "meeting", values->meeting);
  _cairn_operation_set_day (change, "due_on", values->due_on);

  return _cairn_operation_finish (self, g_steal_pointer (&changes), today, error);
}

/**
 * cairn_review_update_action:
 * @self: a review
 * @action: one of its actions
 * @author: (nullable): who says it
 * @description: how the action stands
 * @happened_on: when
 * @today: the day it is
 * @error: return location for a #GError
 *
 * Adds to the history of an action.
 *
 * Returns: (transfer full) (nullable): the change set, or %NULL with
 *   %CAIRN_ERROR_REFUSED and every obstacle
 */
CairnChangeSet *
cairn_review_update_action (CairnReview  *self,
                            CairnAction  *action,
                            const char   *author,
                            const char   *description,
                            CairnDay      happened_on,
                            CairnDay      today,
                            GError      **error)
{
  g_autoptr(GListStore) obstacles = cairn_obstacles_new ();
  g_autoptr(CairnChangeSet) changes = NULL;
  CairnChange *change = NULL;

  g_return_val_if_fail (CAIRN_IS_REVIEW (self), NULL);
  g_return_val_if_fail (CAIRN_IS_ACTION (action), NULL);

  refuse_no_day (happened_on, obstacles);
  if (!_cairn_operation_has_text (description))
    cairn_obstacles_add (obstacles, "no-description", NULL, _("Say how the action stands."));
  if (cairn_obstacles_refuse (G_LIST_MODEL (obstacles), error))
    return NULL;

  changes = _cairn_operation_begin (self, NULL);
  change = cairn_change_set_insert (changes, CAIRN_ENTITY_ACTION_UPDATE, NULL);
  cairn_change_set_field_text (change, "action", cairn_record_get_uuid (CAIRN_RECORD (action)));
  cairn_change_set_field_text (change, "author", author);
  cairn_change_set_field_text (change, "description", description);
  _cairn_operation_set_day (change, "happened_on", happened_on);

  return _cairn_operation_finish (self, g_steal_pointer (&changes), today, error);
}

/**
 * cairn_review_close_action:
 * @self: a review
 * @action: one of its actions
 * @closed_on: when
 * @today: the day it is
 * @error: return location for a #GError
 *
 * Closes the loop of an action.  It stays open until there is evidence that it
 * was done, or an assurance was received.
 *
 * Returns: (transfer full) (nullable): the change set, or %NULL with
 *   %CAIRN_ERROR_REFUSED and every obstacle
 */
CairnChangeSet *
cairn_review_close_action (CairnReview  *self,
                           CairnAction  *action,
                           CairnDay      closed_on,
                           CairnDay      today,
                           GError      **error)
{
  g_autoptr(GListStore) obstacles = cairn_obstacles_new ();
  g_autoptr(CairnChangeSet) changes = NULL;
  CairnRecord *record = NULL;

  g_return_val_if_fail (CAIRN_IS_REVIEW (self), NULL);
  g_return_val_if_fail (CAIRN_IS_ACTION (action), NULL);

  record = CAIRN_RECORD (action);
  refuse_no_day (closed_on, obstacles);
  if (cairn_record_has (record, "closed_on"))
    cairn_obstacles_add (obstacles, "closed", record, _("This action has been closed already."));
  if (!cairn_record_has (record, "evidence") && !cairn_record_has (record, "assurance_on"))
    cairn_obstacles_add (obstacles, "no-evidence", record,
                         _("There is neither evidence that it was done nor an assurance."));
  if (cairn_obstacles_refuse (G_LIST_MODEL (obstacles), error))
    return NULL;

  changes = _cairn_operation_begin (self, NULL);
  _cairn_operation_set_day (_cairn_operation_update (changes, record), "closed_on", closed_on);

  return _cairn_operation_finish (self, g_steal_pointer (&changes), today, error);
}
