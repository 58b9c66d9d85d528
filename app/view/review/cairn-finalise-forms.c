/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-finalise-forms.h"

#include <glib/gi18n.h>

#include "cairn-facts.h"
#include "cairn-obstacle.h"
#include "cairn-record-fill.h"
#include "cairn-review-finalise.h"

static CairnMeeting * /* (transfer full) (nullable) */
find_meeting (CairnEditing *editing,
              const char   *uuid)
{
  g_autoptr(GListModel) meetings = cairn_session_get_records (cairn_editing_get_session (editing),
                                                              CAIRN_ENTITY_MEETING, NULL);
  guint n_meetings = meetings != NULL && uuid != NULL ? g_list_model_get_n_items (meetings) : 0;

  for (guint i = 0; i < n_meetings; i++)
    {
      g_autoptr(CairnMeeting) meeting = g_list_model_get_item (meetings, i);

      if (g_str_equal (cairn_record_get_uuid (CAIRN_RECORD (meeting)), uuid))
        return g_steal_pointer (&meeting);
    }

  return NULL;
}

/* The panel whose agenda the case stands on, if it has met by now. */
static CairnRecord *
find_own_meeting (CairnEditing *editing)
{
  g_autoptr(GPtrArray) meetings = cairn_aggregate_list_records (cairn_editing_get_aggregate (editing), CAIRN_ENTITY_MEETING);
  CairnDay today = cairn_editing_get_today (editing);
  CairnRecord *latest = NULL;

  for (guint i = 0; i < meetings->len; i++)
    {
      CairnRecord *meeting = g_ptr_array_index (meetings, i);
      CairnDay day = cairn_record_get_day (meeting, "held_on");

      if (day <= today && (latest == NULL || day > cairn_record_get_day (latest, "held_on")))
        latest = meeting;
    }

  return latest;
}

static void
fill_step (CairnEditing *editing,
           CairnRecord  *step,
           CairnRecord  *about)
{
  CairnRecord *meeting = find_own_meeting (editing);

  cairn_record_fill_text (step, "kind", "finalised");
  if (meeting == NULL)
    return;

  cairn_record_fill_text (step, "meeting", cairn_record_get_uuid (meeting));
  cairn_record_fill_text (step, "happened_on", cairn_record_get_text (meeting, "held_on"));
}

/* The meeting that is chosen finalises on its own day, unless somebody says otherwise afterwards. */
static void
follow_meeting (CairnEditing *editing,
                CairnRecord  *step,
                const char   *field)
{
  g_autoptr(CairnMeeting) meeting = NULL;

  if (!g_str_equal (field, "meeting"))
    return;

  meeting = find_meeting (editing, cairn_record_get_text (step, "meeting"));
  if (meeting != NULL)
    cairn_record_fill_text (step, "happened_on", cairn_record_get_text (CAIRN_RECORD (meeting), "held_on"));
}

static void
fill_reopening (CairnEditing *editing,
                CairnRecord  *step,
                CairnRecord  *about)
{
  cairn_record_fill_text (step, "kind", "reopened");
}

static GListModel *
check_step (CairnEditing *editing,
            CairnRecord  *step)
{
  g_autoptr(CairnMeeting) meeting = find_meeting (editing, cairn_record_get_text (step, "meeting"));

  return cairn_review_list_finalise_obstacles (cairn_editing_get_review (editing), meeting,
                                               cairn_record_get_day (step, "happened_on"),
                                               cairn_editing_get_today (editing));
}

static CairnChangeSet *
finalise (CairnEditing  *editing,
          CairnRecord   *step,
          CairnRecord   *about,
          const char    *reason,
          GError       **error)
{
  g_autoptr(CairnMeeting) meeting = find_meeting (editing, cairn_record_get_text (step, "meeting"));

  return cairn_review_finalise (cairn_editing_get_review (editing), meeting,
                                cairn_record_get_day (step, "happened_on"),
                                cairn_record_get_text (step, "signed_by"),
                                cairn_editing_get_today (editing), error);
}

static CairnChangeSet *
reopen (CairnEditing  *editing,
        CairnRecord   *step,
        CairnRecord   *about,
        const char    *reason,
        GError       **error)
{
  return cairn_review_reopen (cairn_editing_get_review (editing),
                              cairn_record_get_text (step, "reason"),
                              cairn_record_get_day (step, "happened_on"),
                              cairn_editing_get_today (editing), error);
}

const CairnRecordForm cairn_finalise_form = {
  .heading = N_("Finalise the Review"),
  .agree = N_("_Finalise"),
  .entity = CAIRN_ENTITY_FINALISATION,
  .fields = "meeting happened_on signed_by",
  .fill = fill_step,
  .follow = follow_meeting,
  .check = check_step,
  .make = finalise,
  .says_why = TRUE,
};

const CairnRecordForm cairn_reopen_form = {
  .heading = N_("Reopen the Review"),
  .agree = N_("_Reopen"),
  .entity = CAIRN_ENTITY_FINALISATION,
  .fields = "happened_on reason",
  .fill = fill_reopening,
  .make = reopen,
  .says_why = TRUE,
};

/**
 * cairn_finalise_list_obstacles:
 * @review: a review
 * @today: the day it is
 *
 * Names what is in the way of finalising, beside the meeting and its day, which the form
 * asks for.
 *
 * Returns: (transfer full): a list of [class@Cairn.Obstacle]
 */
GListModel *
cairn_finalise_list_obstacles (CairnReview *review,
                               CairnDay     today)
{
  g_autoptr(GListModel) all = NULL;
  g_autoptr(GListStore) rest = cairn_obstacles_new ();
  guint n_all = 0;

  g_return_val_if_fail (CAIRN_IS_REVIEW (review), NULL);

  all = cairn_review_list_finalise_obstacles (review, NULL, CAIRN_DAY_NONE, today);
  n_all = g_list_model_get_n_items (all);
  for (guint i = 0; i < n_all; i++)
    {
      g_autoptr(CairnObstacle) obstacle = g_list_model_get_item (all, i);
      const char *code = cairn_obstacle_get_code (obstacle);

      if (!g_str_equal (code, "no-meeting") && !g_str_equal (code, "no-day"))
        g_list_store_append (rest, obstacle);
    }

  return G_LIST_MODEL (g_steal_pointer (&rest));
}
