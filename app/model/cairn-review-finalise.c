/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-model"

#include "config.h"

#include "cairn-review-finalise.h"

#include <glib/gi18n.h>

#include "cairn-analysis.h"
#include "cairn-facts.h"
#include "cairn-obstacle.h"
#include "cairn-operation-private.h"
#include "cairn-readiness.h"
#include "cairn-vocabulary.h"

static void
add_meeting (CairnMeeting *meeting,
             CairnDay      day,
             GListStore   *obstacles)
{
  CairnRecord *record = CAIRN_RECORD (meeting);
  const char *family = NULL;

  if (meeting == NULL)
    {
      cairn_obstacles_add (obstacles, "no-meeting", NULL, _("No meeting of the panel is chosen."));
      return;
    }

  family = cairn_vocabulary_string ("meeting-kind", cairn_record_get_text (record, "kind"), "family");
  if (g_strcmp0 (family, "panel") != 0)
    cairn_obstacles_add (obstacles, "no-panel", record, _("Only a panel finalises a review, and this meeting is none."));
  if (cairn_record_is (record, "status", "cancelled"))
    cairn_obstacles_add (obstacles, "cancelled", record, _("The meeting was cancelled."));
  if (day != CAIRN_DAY_NONE && day < cairn_record_get_day (record, "held_on"))
    cairn_obstacles_add (obstacles, "before-meeting", record, _("The date is before the meeting."));
}

static void
add_day (CairnReview *self,
         CairnDay     day,
         CairnDay     today,
         GListStore  *obstacles)
{
  CairnRecord *last = cairn_review_get_last_step (self);

  if (day == CAIRN_DAY_NONE)
    {
      cairn_obstacles_add (obstacles, "no-day", NULL, _("Say on which day."));
      return;
    }

  if (day > today)
    cairn_obstacles_add (obstacles, "future", NULL, _("The date is after today."));
  if (day < cairn_review_get_notified_day (self))
    cairn_obstacles_add (obstacles, "before-notified", NULL, _("The date is before the death was notified."));
  if (last != NULL && day < cairn_record_get_day (last, "happened_on"))
    cairn_obstacles_add (obstacles, "before-step", last, _("The date is before the review was last finalised or reopened."));
}

static CairnChange *
add_step (CairnReview    *self,
          CairnChangeSet *changes,
          const char     *kind,
          CairnDay        day)
{
  CairnRecord *last = cairn_review_get_last_step (self);
  CairnChange *change = _cairn_operation_insert (changes, self, CAIRN_ENTITY_FINALISATION);

  cairn_change_set_field_text (change, "kind", kind);
  cairn_change_set_field_integer (change, "sequence", last == NULL ? 1 : cairn_record_get_integer (last, "sequence") + 1);
  _cairn_operation_set_day (change, "happened_on", day);

  return change;
}

/**
 * cairn_review_list_finalise_obstacles:
 * @self: a review
 * @meeting: (nullable): the panel that finalises it
 * @day: on which day, or %CAIRN_DAY_NONE
 * @today: the day it is
 *
 * Names everything that stands in the way of finalising a review: what is in the
 * way of a panel, the meeting and its day, what the analysis lacks, and that
 * nobody follows up with the family.  A meeting without quorum is not in the way:
 * what it decides is provisional until it is ratified.
 *
 * Returns: (transfer full): a list of [class@Cairn.Obstacle]; empty if it can be finalised
 */
GListModel *
cairn_review_list_finalise_obstacles (CairnReview  *self,
                                      CairnMeeting *meeting,
                                      CairnDay      day,
                                      CairnDay      today)
{
  g_autoptr(GListStore) obstacles = cairn_obstacles_new ();
  g_autoptr(GListModel) panel = NULL;
  g_autoptr(GListModel) analysis = NULL;
  const char *theme = NULL;

  g_return_val_if_fail (CAIRN_IS_REVIEW (self), NULL);
  g_return_val_if_fail (meeting == NULL || CAIRN_IS_MEETING (meeting), NULL);

  theme = meeting == NULL ? NULL : cairn_record_get_text (CAIRN_RECORD (meeting), "theme");
  panel = cairn_review_list_panel_obstacles (self, theme, today);
  analysis = cairn_review_list_analysis_obstacles (self, "panel");

  cairn_obstacles_append (obstacles, panel);
  add_meeting (meeting, day, obstacles);
  add_day (self, day, today, obstacles);
  cairn_obstacles_append (obstacles, analysis);
  if (cairn_review_get_stage_fact (self, "family_lead") == NULL)
    cairn_obstacles_add (obstacles, "no-family-lead", CAIRN_RECORD (cairn_review_get_stages (self)),
                         _("Follow-up for the family has no lead."));

  return G_LIST_MODEL (g_steal_pointer (&obstacles));
}

/**
 * cairn_review_finalise:
 * @self: a review
 * @meeting: the panel that finalises it
 * @day: on which day
 * @signed_by: (nullable): who signs the analysis
 * @today: the day it is
 * @error: return location for a #GError
 *
 * Finalises a review.  From then on it is corrected with a reason only.
 *
 * Returns: (transfer full) (nullable): the change set, or %NULL with
 *   %CAIRN_ERROR_REFUSED and every obstacle
 */
CairnChangeSet *
cairn_review_finalise (CairnReview   *self,
                       CairnMeeting  *meeting,
                       CairnDay       day,
                       const char    *signed_by,
                       CairnDay       today,
                       GError       **error)
{
  g_autoptr(GListModel) obstacles = NULL;
  g_autoptr(CairnChangeSet) changes = NULL;
  CairnChange *change = NULL;

  g_return_val_if_fail (CAIRN_IS_REVIEW (self), NULL);

  obstacles = cairn_review_list_finalise_obstacles (self, meeting, day, today);
  if (cairn_obstacles_refuse (obstacles, error))
    return NULL;

  changes = _cairn_operation_begin (self, NULL);
  change = add_step (self, changes, "finalised", day);
  cairn_change_set_field_text (change, "meeting", cairn_record_get_uuid (CAIRN_RECORD (meeting)));
  cairn_change_set_field_text (change, "signed_by", signed_by);

  return _cairn_operation_finish (self, g_steal_pointer (&changes), today, error);
}

/**
 * cairn_review_reopen:
 * @self: a review
 * @reason: why
 * @day: on which day
 * @today: the day it is
 * @error: return location for a #GError
 *
 * Reopens a review that was finalised.  The tables go on counting it by its
 * first finalisation and list it among the revisions.
 *
 * Returns: (transfer full) (nullable): the change set, or %NULL with
 *   %CAIRN_ERROR_REFUSED and every obstacle
 */
CairnChangeSet *
cairn_review_reopen (CairnReview  *self,
                     const char   *reason,
                     CairnDay      day,
                     CairnDay      today,
                     GError      **error)
{
  g_autoptr(GListStore) obstacles = cairn_obstacles_new ();
  g_autoptr(CairnChangeSet) changes = NULL;

  g_return_val_if_fail (CAIRN_IS_REVIEW (self), NULL);

  if (!cairn_review_is_finalised (self))
    cairn_obstacles_add (obstacles, "not-finalised", NULL, _("The review is not finalised, so it need not be reopened."));
  if (!_cairn_operation_has_text (reason))
    cairn_obstacles_add (obstacles, "no-reason", NULL, _("Say why the review is reopened."));
  add_day (self, day, today, obstacles);
  if (cairn_obstacles_refuse (G_LIST_MODEL (obstacles), error))
    return NULL;

  changes = _cairn_operation_begin (self, reason);
  cairn_change_set_field_text (add_step (self, changes, "reopened", day), "reason", reason);
  /* What was closed is open again. */
  if (cairn_review_get_stage_day (self, "closed_on") != CAIRN_DAY_NONE)
    cairn_change_set_field_null (_cairn_operation_update (changes, CAIRN_RECORD (cairn_review_get_stages (self))),
                                 "closed_on");

  return _cairn_operation_finish (self, g_steal_pointer (&changes), today, error);
}
