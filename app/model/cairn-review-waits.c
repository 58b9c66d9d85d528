/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-model"

#include "config.h"

#include "cairn-review-waits.h"

#include <glib/gi18n.h>

#include "cairn-facts.h"
#include "cairn-obstacle.h"
#include "cairn-operation-private.h"
#include "cairn-vocabulary.h"
#include "cairn-waiting.h"

/* Of these a review may well wait for several at once. */
static const char *const repeatable[] = { "reporting_form", "other", NULL };

static void
refuse_ended (CairnWait  *wait,
              GListStore *obstacles)
{
  if (!cairn_wait_is_open (wait))
    cairn_obstacles_add (obstacles, "ended", CAIRN_RECORD (wait), _("This wait has ended already."));
}

static void
refuse_second (CairnReview *self,
               const char  *kind,
               GListStore  *obstacles)
{
  g_autoptr(GPtrArray) waits = cairn_aggregate_list_records (CAIRN_AGGREGATE (self), CAIRN_ENTITY_WAIT);

  if (g_strv_contains (repeatable, kind))
    return;

  for (guint i = 0; i < waits->len; i++)
    {
      CairnRecord *wait = g_ptr_array_index (waits, i);

      if (cairn_record_is (wait, "kind", kind) && cairn_wait_is_open (CAIRN_WAIT (wait)))
        cairn_obstacles_add (obstacles, "second", wait, _("The review waits for this already."));
    }
}

static void
refuse_no_day (CairnDay    day,
               GListStore *obstacles)
{
  if (day == CAIRN_DAY_NONE)
    cairn_obstacles_add (obstacles, "no-day", NULL, _("Say on which day."));
}

static CairnChangeSet *
set_day_of_wait (CairnReview  *self,
                 CairnWait    *wait,
                 const char   *field,
                 CairnDay      day,
                 CairnDay      today,
                 GError      **error)
{
  g_autoptr(GListStore) obstacles = cairn_obstacles_new ();
  g_autoptr(CairnChangeSet) changes = NULL;

  refuse_ended (wait, obstacles);
  refuse_no_day (day, obstacles);
  if (cairn_obstacles_refuse (G_LIST_MODEL (obstacles), error))
    return NULL;

  changes = _cairn_operation_begin (self, NULL);
  _cairn_operation_set_day (_cairn_operation_update (changes, CAIRN_RECORD (wait)), field, day);

  return _cairn_operation_finish (self, g_steal_pointer (&changes), today, error);
}

/**
 * cairn_review_add_wait:
 * @self: a review
 * @kind: code of the vocabulary `wait-kind`
 * @from: since when
 * @blocks: (nullable): code of the vocabulary `wait-blocks`; %NULL for what that
 *   kind usually holds up
 * @owner: (nullable): who has it
 * @today: the day it is
 * @error: return location for a #GError
 *
 * Records that a review waits for something.
 *
 * Returns: (transfer full) (nullable): the change set, or %NULL with
 *   %CAIRN_ERROR_REFUSED and every obstacle
 */
CairnChangeSet *
cairn_review_add_wait (CairnReview  *self,
                       const char   *kind,
                       CairnDay      from,
                       const char   *blocks,
                       const char   *owner,
                       CairnDay      today,
                       GError      **error)
{
  g_autoptr(GListStore) obstacles = cairn_obstacles_new ();
  g_autoptr(CairnChangeSet) changes = NULL;
  CairnChange *change = NULL;

  g_return_val_if_fail (CAIRN_IS_REVIEW (self), NULL);
  g_return_val_if_fail (cairn_vocabulary_label ("wait-kind", kind) != NULL, NULL);

  if (!cairn_review_is_open (self))
    cairn_obstacles_add (obstacles, "closed", NULL, _("The review is over, so it waits for nothing."));
  refuse_no_day (from, obstacles);
  refuse_second (self, kind, obstacles);
  if (cairn_obstacles_refuse (G_LIST_MODEL (obstacles), error))
    return NULL;

  changes = _cairn_operation_begin (self, NULL);
  change = _cairn_operation_insert (changes, self, CAIRN_ENTITY_WAIT);
  cairn_change_set_field_text (change, "kind", kind);
  cairn_change_set_field_text (change, "blocks",
                               blocks != NULL ? blocks : cairn_vocabulary_string ("wait-kind", kind, "blocks"));
  cairn_change_set_field_text (change, "owner", owner);
  _cairn_operation_set_day (change, "from_date", from);

  return _cairn_operation_finish (self, g_steal_pointer (&changes), today, error);
}

/**
 * cairn_review_conclude_wait:
 * @self: a review
 * @wait: one of its waits
 * @concluded_on: when the matter was concluded elsewhere
 * @today: the day it is
 * @error: return location for a #GError
 *
 * Records that what is waited for was concluded.  The wait goes on until its
 * paper has come.
 *
 * Returns: (transfer full) (nullable): the change set, or %NULL with
 *   %CAIRN_ERROR_REFUSED and every obstacle
 */
CairnChangeSet *
cairn_review_conclude_wait (CairnReview  *self,
                            CairnWait    *wait,
                            CairnDay      concluded_on,
                            CairnDay      today,
                            GError      **error)
{
  g_return_val_if_fail (CAIRN_IS_REVIEW (self), NULL);
  g_return_val_if_fail (CAIRN_IS_WAIT (wait), NULL);

  return set_day_of_wait (self, wait, "concluded_on", concluded_on, today, error);
}

/**
 * cairn_review_receive_paper:
 * @self: a review
 * @wait: one of its waits
 * @received_on: when its paper came
 * @today: the day it is
 * @error: return location for a #GError
 *
 * Records that the paper of a wait has come, which ends the wait.
 *
 * Returns: (transfer full) (nullable): the change set, or %NULL with
 *   %CAIRN_ERROR_REFUSED and every obstacle
 */
CairnChangeSet *
cairn_review_receive_paper (CairnReview  *self,
                            CairnWait    *wait,
                            CairnDay      received_on,
                            CairnDay      today,
                            GError      **error)
{
  g_return_val_if_fail (CAIRN_IS_REVIEW (self), NULL);
  g_return_val_if_fail (CAIRN_IS_WAIT (wait), NULL);

  return set_day_of_wait (self, wait, "paper_received_on", received_on, today, error);
}

/**
 * cairn_review_go_ahead_without:
 * @self: a review
 * @wait: one of its waits
 * @decided_by: who decided it
 * @reason: why
 * @decided_on: when
 * @today: the day it is
 * @error: return location for a #GError
 *
 * Records the decision to go ahead without what is waited for.
 *
 * Returns: (transfer full) (nullable): the change set, or %NULL with
 *   %CAIRN_ERROR_REFUSED and every obstacle
 */
CairnChangeSet *
cairn_review_go_ahead_without (CairnReview  *self,
                               CairnWait    *wait,
                               const char   *decided_by,
                               const char   *reason,
                               CairnDay      decided_on,
                               CairnDay      today,
                               GError      **error)
{
  g_autoptr(GListStore) obstacles = cairn_obstacles_new ();
  g_autoptr(CairnChangeSet) changes = NULL;
  CairnChange *change = NULL;

  g_return_val_if_fail (CAIRN_IS_REVIEW (self), NULL);
  g_return_val_if_fail (CAIRN_IS_WAIT (wait), NULL);

  refuse_ended (wait, obstacles);
  refuse_no_day (decided_on, obstacles);
  if (!_cairn_operation_has_text (decided_by))
    cairn_obstacles_add (obstacles, "no-person", NULL, _("Say who decided to go ahead without it."));
  if (!_cairn_operation_has_text (reason))
    cairn_obstacles_add (obstacles, "no-reason", NULL, _("Say why the review goes ahead without it."));
  if (cairn_obstacles_refuse (G_LIST_MODEL (obstacles), error))
    return NULL;

  changes = _cairn_operation_begin (self, NULL);
  change = _cairn_operation_update (changes, CAIRN_RECORD (wait));
  _cairn_operation_set_day (change, "waived_on", decided_on);
  cairn_change_set_field_text (change, "waived_by", decided_by);
  cairn_change_set_field_text (change, "waived_reason", reason);

  return _cairn_operation_finish (self, g_steal_pointer (&changes), today, error);
}

/**
 * cairn_review_remove_wait:
 * @self: a review
 * @wait: one of its waits
 * @today: the day it is
 * @error: return location for a #GError
 *
 * Takes away a wait that should not have been recorded.
 *
 * Returns: (transfer full) (nullable): the change set, or %NULL with
 *   %CAIRN_ERROR_REFUSED if the review was finalised
 */
CairnChangeSet *
cairn_review_remove_wait (CairnReview  *self,
                          CairnWait    *wait,
                          CairnDay      today,
                          GError      **error)
{
  g_autoptr(GListStore) obstacles = cairn_obstacles_new ();
  g_autoptr(CairnChangeSet) changes = NULL;

  g_return_val_if_fail (CAIRN_IS_REVIEW (self), NULL);
  g_return_val_if_fail (CAIRN_IS_WAIT (wait), NULL);

  if (cairn_review_is_finalised (self))
    cairn_obstacles_add (obstacles, "finalised", CAIRN_RECORD (wait),
                         _("The review has been finalised, and its waits are part of what was decided."));
  if (cairn_obstacles_refuse (G_LIST_MODEL (obstacles), error))
    return NULL;

  changes = _cairn_operation_begin (self, NULL);
  cairn_change_set_delete (changes, CAIRN_ENTITY_WAIT, cairn_record_get_uuid (CAIRN_RECORD (wait)));

  return _cairn_operation_finish (self, g_steal_pointer (&changes), today, error);
}
