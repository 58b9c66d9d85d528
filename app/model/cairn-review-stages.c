/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-model"

#include "config.h"

#include "cairn-review-stages.h"

#include <glib/gi18n.h>

#include "cairn-facts.h"
#include "cairn-readiness.h"
#include "cairn-vocabulary.h"
#include "cairn-waiting.h"

/* One stage: how to tell its state, its line, and what it lacks. */
typedef struct
{
  const char      *code;
  CairnStageState (*get_state)   (CairnReview *self);
  char           *(*get_summary) (CairnReview *self);
  void            (*add_missing) (CairnReview *self,
                                  CairnDay     today,
                                  GListStore  *missing);
} StageRule;

static gboolean
has_stage_day (CairnReview *self,
               const char  *field)
{
  return cairn_review_get_stage_day (self, field) != CAIRN_DAY_NONE;
}

static gboolean
has_status (CairnReview *self,
            const char  *status)
{
  return cairn_record_is (CAIRN_RECORD (cairn_review_get_case (self)), "status", status);
}

static gboolean
is_past_panel (CairnReview *self)
{
  return cairn_review_is_finalised (self);
}

static gboolean
is_meeting_done (CairnReview *self)
{
  if (is_past_panel (self) || cairn_review_is_waived (self, "cdrm"))
    return TRUE;
  if (!has_stage_day (self, "cdrm_held_on"))
    return FALSE;

  return has_stage_day (self, "cdrm_report_on") || cairn_review_is_waived (self, "cdrm_report");
}

static gboolean
is_information_done (CairnReview *self)
{
  guint n_received = 0;
  guint n_asked = cairn_review_count_forms (self, &n_received);

  return has_stage_day (self, "cdrm_held_on") || is_past_panel (self) || (n_asked > 0 && n_received == n_asked);
}

static char *
format_day_of (CairnReview *self,
               const char  *field,
               const char  *format)
{
  g_autofree char *day = cairn_day_format (cairn_review_get_stage_day (self, field), CAIRN_DAY_MEDIUM);
  g_autoptr(GString) text = g_string_new (format);

  g_string_replace (text, "%s", day, 1);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static CairnStageState
get_notification_state (CairnReview *self)
{
  return has_status (self, "notified") ? CAIRN_STAGE_CURRENT : CAIRN_STAGE_DONE;
}

static char *
get_notification_summary (CairnReview *self)
{
  const char *status = cairn_record_get_text (CAIRN_RECORD (cairn_review_get_case (self)), "status");

  return g_strdup (cairn_vocabulary_title ("case-status", status));
}

static void
add_notification_missing (CairnReview *self,
                          CairnDay     today,
                          GListStore  *missing)
{
  CairnRecord *record = CAIRN_RECORD (cairn_review_get_case (self));

  if (cairn_review_get_death_day (self) == CAIRN_DAY_NONE && !cairn_record_is (record, "kind", "birth_enquiry"))
    cairn_obstacles_add (missing, "no-death", record, _("The date of death is not known."));
  if (cairn_review_get_birth_day (self) == CAIRN_DAY_NONE)
    cairn_obstacles_add (missing, "no-birth", CAIRN_RECORD (cairn_review_get_child (self)),
                         _("The date of birth is not known."));
  if (!cairn_record_has (record, "residence_area"))
    cairn_obstacles_add (missing, "no-area", record, _("The area of residence is not known."));
  if (!has_stage_day (self, "national_database_on") && !has_status (self, "out_of_scope"))
    cairn_obstacles_add (missing, "no-national", CAIRN_RECORD (cairn_review_get_stages (self)),
                         _("The death has not been entered in the national database."));
}

static CairnStageState
get_information_state (CairnReview *self)
{
  if (is_information_done (self))
    return CAIRN_STAGE_DONE;

  return has_status (self, "accepted") ? CAIRN_STAGE_CURRENT : CAIRN_STAGE_AHEAD;
}

static char *
get_information_summary (CairnReview *self)
{
  guint n_received = 0;
  guint n_asked = cairn_review_count_forms (self, &n_received);

  if (n_asked == 0)
    return g_strdup (_("no forms asked for"));

  return g_strdup_printf (ngettext ("%u of %u form", "%u of %u forms", n_asked), n_received, n_asked);
}

static void
add_information_missing (CairnReview *self,
                         CairnDay     today,
                         GListStore  *missing)
{
  g_autoptr(GListModel) obstacles = NULL;
  guint n_items = 0;

  if (is_information_done (self))
    return;

  obstacles = cairn_review_list_cdrm_obstacles (self, today);
  n_items = g_list_model_get_n_items (obstacles);
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(CairnObstacle) obstacle = g_list_model_get_item (obstacles, i);

      if (g_str_has_suffix (cairn_obstacle_get_code (obstacle), "forms"))
        g_list_store_append (missing, obstacle);
    }
}

static CairnStageState
get_jar_state (CairnReview *self)
{
  CairnTriggers triggers = cairn_review_get_triggers (self);

  if (has_stage_day (self, "jar_final_on"))
    return CAIRN_STAGE_DONE;
  if (triggers == CAIRN_TRIGGERS_YES)
    return is_meeting_done (self) ? CAIRN_STAGE_DONE : CAIRN_STAGE_CURRENT;
  if (triggers == CAIRN_TRIGGERS_NO || is_meeting_done (self))
    return CAIRN_STAGE_NOT_NEEDED;

  return CAIRN_STAGE_AHEAD;
}

static char *
get_jar_summary (CairnReview *self)
{
  if (has_stage_day (self, "jar_final_on"))
    return format_day_of (self, "jar_final_on", _("final discussion on %s"));

  switch (cairn_review_get_triggers (self))
    {
    case CAIRN_TRIGGERS_YES:
      return g_strdup (_("triggered"));
    case CAIRN_TRIGGERS_NO:
      return g_strdup (_("not triggered"));
    case CAIRN_TRIGGERS_UNKNOWN:
    default:
      return g_strdup (_("not decided"));
    }
}

static void
add_jar_missing (CairnReview *self,
                 CairnDay     today,
                 GListStore  *missing)
{
  CairnRecord *stages = CAIRN_RECORD (cairn_review_get_stages (self));

  if (get_jar_state (self) == CAIRN_STAGE_AHEAD)
    cairn_obstacles_add (missing, "no-triggers", stages,
                         _("It is not decided whether a joint agency response is needed."));
  if (get_jar_state (self) != CAIRN_STAGE_CURRENT)
    return;

  if (!has_stage_day (self, "jar_planning_on"))
    cairn_obstacles_add (missing, "no-planning", stages, _("The first meeting of the joint agency response is not recorded."));
  if (!has_stage_day (self, "jar_visit_on"))
    cairn_obstacles_add (missing, "no-visit", stages, _("The joint visit is not recorded."));
  cairn_obstacles_add (missing, "no-final", stages, _("The final discussion has not been held."));
}

static CairnStageState
get_cdrm_state (CairnReview *self)
{
  if (is_meeting_done (self))
    return CAIRN_STAGE_DONE;
  if (has_stage_day (self, "cdrm_held_on") || has_stage_day (self, "cdrm_planned_on"))
    return CAIRN_STAGE_CURRENT;

  return has_status (self, "accepted") && is_information_done (self) ? CAIRN_STAGE_CURRENT : CAIRN_STAGE_AHEAD;
}

static char *
get_cdrm_summary (CairnReview *self)
{
  if (has_stage_day (self, "cdrm_held_on"))
    return format_day_of (self, "cdrm_held_on", _("held on %s"));
  if (has_stage_day (self, "cdrm_planned_on"))
    return format_day_of (self, "cdrm_planned_on", _("planned for %s"));

  return NULL;
}

static void
add_cdrm_missing (CairnReview *self,
                  CairnDay     today,
                  GListStore  *missing)
{
  g_autoptr(GListModel) obstacles = NULL;
  g_autoptr(GListModel) advice = NULL;

  if (is_meeting_done (self))
    return;
  if (has_stage_day (self, "cdrm_held_on"))
    {
      cairn_obstacles_add (missing, "no-cdrm-report", CAIRN_RECORD (cairn_review_get_stages (self)),
                           _("The report of the child death review meeting has not come."));
      return;
    }

  obstacles = cairn_review_list_cdrm_obstacles (self, today);
  advice = cairn_review_list_cdrm_advice (self);
  cairn_obstacles_append (missing, obstacles);
  cairn_obstacles_append (missing, advice);
}

static CairnStageState
get_panel_state (CairnReview *self)
{
  if (is_past_panel (self))
    return CAIRN_STAGE_DONE;

  return has_status (self, "accepted") && is_meeting_done (self) ? CAIRN_STAGE_CURRENT : CAIRN_STAGE_AHEAD;
}

static char *
get_panel_summary (CairnReview *self)
{
  CairnRecord *step = cairn_review_get_last_step (self);
  CairnDay since = cairn_review_get_ready_since (self);
  g_autofree char *day = NULL;

  if (is_past_panel (self))
    {
      day = cairn_day_format (cairn_record_get_day (step, "happened_on"), CAIRN_DAY_MEDIUM);
      return g_strdup_printf (_("finalised on %s"), day);
    }
  if (since == CAIRN_DAY_NONE)
    return step == NULL ? NULL : g_strdup (_("reopened"));

  day = cairn_day_format (since, CAIRN_DAY_MEDIUM);

  return g_strdup_printf (_("ready since %s"), day);
}

static void
add_panel_missing (CairnReview *self,
                   CairnDay     today,
                   GListStore  *missing)
{
  g_autoptr(GListModel) obstacles = NULL;

  if (is_past_panel (self))
    return;

  obstacles = cairn_review_list_panel_obstacles (self, NULL, today);
  cairn_obstacles_append (missing, obstacles);
}

static CairnStageState
get_after_state (CairnReview *self)
{
  if (!is_past_panel (self))
    return CAIRN_STAGE_AHEAD;

  return has_stage_day (self, "closed_on") ? CAIRN_STAGE_DONE : CAIRN_STAGE_CURRENT;
}

static char *
get_after_summary (CairnReview *self)
{
  return has_stage_day (self, "closed_on") ? format_day_of (self, "closed_on", _("closed on %s")) : NULL;
}

static void
add_after_missing (CairnReview *self,
                   CairnDay     today,
                   GListStore  *missing)
{
  CairnRecord *stages = CAIRN_RECORD (cairn_review_get_stages (self));
  g_autoptr(GPtrArray) actions = NULL;

  if (get_after_state (self) != CAIRN_STAGE_CURRENT)
    return;

  if (!has_stage_day (self, "family_told_on"))
    cairn_obstacles_add (missing, "no-family", stages, _("The family has not been told of the outcome."));
  if (!has_stage_day (self, "analysis_submitted_on"))
    cairn_obstacles_add (missing, "no-submission", stages,
                         _("The analysis has not been sent to the national database."));

  actions = cairn_aggregate_list_records (CAIRN_AGGREGATE (self), CAIRN_ENTITY_ACTION);
  for (guint i = 0; i < actions->len; i++)
    {
      CairnRecord *action = g_ptr_array_index (actions, i);

      if (!cairn_record_has (action, "closed_on"))
        cairn_obstacles_take (missing, "action", action, CAIRN_DAY_NONE,
                              g_strdup_printf (_("Action %s is still open."), cairn_record_get_text (action, "reference")));
    }
}

static const StageRule rules[] = {
  { "notification", get_notification_state, get_notification_summary, add_notification_missing },
  { "information", get_information_state, get_information_summary, add_information_missing },
  { "jar", get_jar_state, get_jar_summary, add_jar_missing },
  { "cdrm", get_cdrm_state, get_cdrm_summary, add_cdrm_missing },
  { "panel", get_panel_state, get_panel_summary, add_panel_missing },
  { "after", get_after_state, get_after_summary, add_after_missing },
};

/**
 * cairn_review_get_stage:
 * @self: a review
 *
 * Tells the one stage a list shows for a review: the first that is not behind
 * it.  A joint agency response runs beside the collecting of forms and comes
 * before it.
 *
 * Returns: (transfer none): code of the vocabulary `stage`
 */
const char *
cairn_review_get_stage (CairnReview *self)
{
  g_return_val_if_fail (CAIRN_IS_REVIEW (self), NULL);

  if (is_past_panel (self))
    return has_stage_day (self, "closed_on") ? "closed" : "after";
  if (has_status (self, "notified"))
    return "notification";
  if (!has_status (self, "accepted"))
    return "closed";
  if (is_meeting_done (self))
    return "panel";
  if (get_jar_state (self) == CAIRN_STAGE_CURRENT && !has_stage_day (self, "cdrm_held_on"))
    return "jar";

  return is_information_done (self) ? "cdrm" : "information";
}

/**
 * cairn_review_list_stages:
 * @self: a review
 * @today: the day it is
 *
 * Lists the stages of a review in their order, each with its state and with what
 * it lacks: what stands at the side of the case page.
 *
 * Returns: (transfer full): a list of [class@Cairn.Stage]
 */
GListModel *
cairn_review_list_stages (CairnReview *self,
                          CairnDay     today)
{
  g_autoptr(GListStore) stages = g_list_store_new (CAIRN_TYPE_STAGE);

  g_return_val_if_fail (CAIRN_IS_REVIEW (self), NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_autofree char *summary = rules[i].get_summary (self);
      g_autoptr(GListStore) missing = cairn_obstacles_new ();
      g_autoptr(CairnStage) stage = NULL;

      rules[i].add_missing (self, today, missing);
      stage = cairn_stage_new (rules[i].code, rules[i].get_state (self), summary, G_LIST_MODEL (missing));
      g_list_store_append (stages, stage);
    }

  return G_LIST_MODEL (g_steal_pointer (&stages));
}

static char *
describe_closed (CairnReview *self)
{
  CairnRecord *record = CAIRN_RECORD (cairn_review_get_case (self));
  const char *status = cairn_vocabulary_title ("case-status", cairn_record_get_text (record, "status"));
  const char *reason = cairn_record_get_text (record, "status_reason");
  const char *title = cairn_vocabulary_title ("out-of-scope-reason", reason);

  if (reason == NULL)
    return g_strdup (status);

  /* Translators: how a case was closed ("Out of scope"), and why */
  return g_strdup_printf (_("%s: %s"), status, title == NULL ? reason : title);
}

/**
 * cairn_review_describe:
 * @self: a review
 * @today: the day it is
 *
 * Says in a sentence where a review stands: what it waits for and for how long,
 * since when it is ready, or how it ended.
 *
 * Returns: (transfer full): the sentence, without a full stop
 */
char *
cairn_review_describe (CairnReview *self,
                       CairnDay     today)
{
  CairnDay since = CAIRN_DAY_NONE;
  const char *waiting_for = NULL;
  g_autofree char *day = NULL;

  g_return_val_if_fail (CAIRN_IS_REVIEW (self), NULL);
  g_return_val_if_fail (today != CAIRN_DAY_NONE, NULL);

  if (is_past_panel (self))
    {
      day = cairn_day_format (cairn_record_get_day (cairn_review_get_last_step (self), "happened_on"), CAIRN_DAY_MEDIUM);
      return g_strdup_printf (_("Finalised on %s"), day);
    }
  if (has_status (self, "notified"))
    return g_strdup (_("Notified, not accepted yet"));
  if (!has_status (self, "accepted"))
    return describe_closed (self);

  waiting_for = cairn_review_get_waiting_for (self, &since);
  if (waiting_for != NULL)
    return cairn_waiting_describe (waiting_for, since, today);

  since = cairn_review_get_ready_since (self);
  if (since == CAIRN_DAY_NONE)
    return g_strdup (cairn_vocabulary_title ("stage", cairn_review_get_stage (self)));

  day = cairn_day_format (since, CAIRN_DAY_MEDIUM);

  return g_strdup_printf (_("Ready for the panel since %s"), day);
}
