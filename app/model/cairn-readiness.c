/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-model"

#include "config.h"

#include "cairn-readiness.h"

#include <glib/gi18n.h>

#include "cairn-facts.h"
#include "cairn-waiting.h"

/* The national database asks for a month's notice of a review meeting. */
#define NOTICE_MONTHS 1

static gboolean
is_same_theme (const char *planned,
               const char *theme)
{
  g_autofree char *a = NULL;
  g_autofree char *b = NULL;

  if (theme == NULL)
    return FALSE;

  a = g_utf8_casefold (planned, -1);
  b = g_utf8_casefold (theme, -1);

  return g_str_equal (a, b);
}

static void
add_status (CairnReview *self,
            GListStore  *obstacles)
{
  CairnRecord *record = CAIRN_RECORD (cairn_review_get_case (self));

  if (cairn_record_is (record, "status", "notified"))
    cairn_obstacles_add (obstacles, "not-accepted", record, _("The case has not been accepted yet."));
  else if (!cairn_record_is (record, "status", "accepted"))
    cairn_obstacles_add (obstacles, "closed", record, _("The case is closed, so this panel does not review it."));
  else if (cairn_review_is_finalised (self))
    cairn_obstacles_add (obstacles, "finalised", cairn_review_get_last_step (self),
                         _("The review has been finalised already."));
}

static void
add_wait (CairnRecord *wait,
          CairnDay     today,
          GListStore  *obstacles)
{
  g_autofree char *sentence = cairn_wait_describe (CAIRN_WAIT (wait), today);

  cairn_obstacles_take (obstacles, "wait", wait, cairn_record_get_day (wait, "from_date"),
                        /* Translators: the full stop of a sentence, such as
                         * "Waiting for the inquest since 3 May (202 days)" */
                        g_strdup_printf (_("%s."), sentence));
}

static void
add_waits (CairnReview *self,
           const char  *blocks,
           const char  *theme,
           CairnDay     today,
           GListStore  *obstacles)
{
  g_autoptr(GPtrArray) waits = cairn_aggregate_list_records (CAIRN_AGGREGATE (self), CAIRN_ENTITY_WAIT);

  for (guint i = 0; i < waits->len; i++)
    {
      CairnRecord *wait = g_ptr_array_index (waits, i);

      if (!cairn_wait_holds_up (CAIRN_WAIT (wait), blocks))
        continue;
      /* A themed panel is what such a wait waits for. */
      if (theme != NULL && cairn_record_is (wait, "kind", "themed_panel"))
        continue;
      add_wait (wait, today, obstacles);
    }
}

static CairnRecord *
find_oldest_open_request (CairnReview *self)
{
  g_autoptr(GPtrArray) requests = cairn_aggregate_list_records (CAIRN_AGGREGATE (self), CAIRN_ENTITY_REQUEST);
  CairnRecord *oldest = NULL;

  for (guint i = 0; i < requests->len; i++)
    {
      CairnRecord *request = g_ptr_array_index (requests, i);

      if (!cairn_request_is_open (CAIRN_REQUEST (request)))
        continue;
      if (oldest == NULL || cairn_record_get_day (request, "sent_on") < cairn_record_get_day (oldest, "sent_on"))
        oldest = request;
    }

  return oldest;
}

static void
add_forms (CairnReview *self,
           GListStore  *obstacles)
{
  guint n_received = 0;
  guint n_asked = cairn_review_count_forms (self, &n_received);
  CairnRecord *oldest = find_oldest_open_request (self);

  if (n_asked == 0)
    cairn_obstacles_add (obstacles, "no-forms", NULL, _("No agency has been asked for a form yet."));
  else if (oldest != NULL)
    cairn_obstacles_take (obstacles, "forms", oldest, cairn_record_get_day (oldest, "sent_on"),
                          g_strdup_printf (ngettext ("%u of %u forms has not come back.",
                                                     "%u of %u forms have not come back.", n_asked - n_received),
                                           n_asked - n_received, n_asked));
}

static void
add_meeting (CairnReview *self,
             GListStore  *obstacles)
{
  CairnRecord *stages = CAIRN_RECORD (cairn_review_get_stages (self));
  CairnDay held = cairn_review_get_stage_day (self, "cdrm_held_on");

  if (cairn_review_is_waived (self, "cdrm"))
    return;

  if (held == CAIRN_DAY_NONE)
    cairn_obstacles_add (obstacles, "no-cdrm", stages, _("The child death review meeting has not been held."));
  else if (cairn_review_get_stage_day (self, "cdrm_report_on") == CAIRN_DAY_NONE && !cairn_review_is_waived (self, "cdrm_report"))
    cairn_obstacles_take (obstacles, "no-cdrm-report", stages, held,
                          g_strdup (_("The report of the child death review meeting has not come.")));
}

static void
add_theme (CairnReview *self,
           const char  *theme,
           GListStore  *obstacles)
{
  CairnRecord *record = CAIRN_RECORD (cairn_review_get_case (self));
  const char *planned = cairn_record_get_text (record, "planned_theme");

  if (planned != NULL && !is_same_theme (planned, theme))
    cairn_obstacles_take (obstacles, "planned-theme", record, CAIRN_DAY_NONE,
                          /* Translators: %s is the theme, as somebody typed it */
                          g_strdup_printf (_("It is kept for a themed panel: %s."), planned));
}

/* The day each thing went that could have been in the way. */
static CairnDay
get_wait_end (CairnRecord *wait)
{
  if (cairn_record_is (wait, "blocks", "nothing"))
    return CAIRN_DAY_NONE;

  return MAX (cairn_record_get_day (wait, "paper_received_on"), cairn_record_get_day (wait, "waived_on"));
}

/**
 * cairn_review_list_cdrm_obstacles:
 * @self: a review
 * @today: the day it is, or %CAIRN_DAY_NONE where nobody reads for how long something is waited for
 *
 * Names everything that stands in the way of the child death review meeting:
 * forms that are out and whatever is waited for before it, the post-mortem report
 * first of all.
 *
 * Returns: (transfer full): a list of [class@Cairn.Obstacle]; empty if it can be held
 */
GListModel *
cairn_review_list_cdrm_obstacles (CairnReview *self,
                                  CairnDay     today)
{
  g_autoptr(GListStore) obstacles = cairn_obstacles_new ();

  g_return_val_if_fail (CAIRN_IS_REVIEW (self), NULL);

  add_status (self, obstacles);
  add_forms (self, obstacles);
  add_waits (self, "cdrm", NULL, today, obstacles);

  return G_LIST_MODEL (g_steal_pointer (&obstacles));
}

/**
 * cairn_review_list_cdrm_advice:
 * @self: a review
 *
 * Names what a planned child death review meeting lacks without being impossible:
 * that the essential people can come, and a month's notice.
 *
 * Returns: (transfer full): a list of [class@Cairn.Obstacle]; empty if all is well
 */
GListModel *
cairn_review_list_cdrm_advice (CairnReview *self)
{
  g_autoptr(GListStore) advice = cairn_obstacles_new ();
  CairnRecord *stages = NULL;
  CairnDay planned = CAIRN_DAY_NONE;
  CairnDay notice = CAIRN_DAY_NONE;

  g_return_val_if_fail (CAIRN_IS_REVIEW (self), NULL);

  stages = CAIRN_RECORD (cairn_review_get_stages (self));
  planned = cairn_review_get_stage_day (self, "cdrm_planned_on");
  notice = cairn_review_get_stage_day (self, "cdrm_notice_on");
  if (planned == CAIRN_DAY_NONE || cairn_review_get_stage_day (self, "cdrm_held_on") != CAIRN_DAY_NONE)
    return G_LIST_MODEL (g_steal_pointer (&advice));

  if (!cairn_record_get_flag (stages, "cdrm_attendees_fixed"))
    cairn_obstacles_add (advice, "attendees", stages, _("It is not settled that the essential people can come."));
  if (notice == CAIRN_DAY_NONE)
    cairn_obstacles_add (advice, "no-notice", stages, _("No notice of the meeting has been given."));
  else if (planned < cairn_day_add_months (notice, NOTICE_MONTHS))
    cairn_obstacles_add (advice, "short-notice", stages, _("The notice of the meeting is shorter than a month."));

  return G_LIST_MODEL (g_steal_pointer (&advice));
}

/**
 * cairn_review_list_panel_obstacles:
 * @self: a review
 * @theme: (nullable): theme of the panel that is meant, or %NULL for an ordinary one
 * @today: the day it is, or %CAIRN_DAY_NONE where nobody reads for how long something is waited for
 *
 * Names everything that stands in the way of a panel, each with since when.
 *
 * Returns: (transfer full): a list of [class@Cairn.Obstacle]; empty if the case is ready
 */
GListModel *
cairn_review_list_panel_obstacles (CairnReview *self,
                                   const char  *theme,
                                   CairnDay     today)
{
  g_autoptr(GListStore) obstacles = cairn_obstacles_new ();

  g_return_val_if_fail (CAIRN_IS_REVIEW (self), NULL);

  add_status (self, obstacles);
  add_meeting (self, obstacles);
  add_waits (self, "panel", theme, today, obstacles);
  add_theme (self, theme, obstacles);

  return G_LIST_MODEL (g_steal_pointer (&obstacles));
}

/**
 * cairn_review_get_readiness:
 * @self: a review
 * @theme: (nullable): theme of the panel that is meant, or %NULL for an ordinary one
 *
 * Returns: how far the case is from a panel
 */
CairnReadiness
cairn_review_get_readiness (CairnReview *self,
                            const char  *theme)
{
  g_autoptr(GListModel) obstacles = cairn_review_list_panel_obstacles (self, theme, CAIRN_DAY_NONE);

  switch (g_list_model_get_n_items (obstacles))
    {
    case 0:
      return CAIRN_READY;
    case 1:
      return CAIRN_NEARLY_READY;
    default:
      return CAIRN_NOT_READY;
    }
}

/**
 * cairn_review_get_ready_since:
 * @self: a review
 *
 * Tells since when nothing is in the way of a panel: the day the last of what
 * could be went, the review meeting's report and every paper among it.
 *
 * Returns: the day, or %CAIRN_DAY_NONE if the case is not ready
 */
CairnDay
cairn_review_get_ready_since (CairnReview *self)
{
  const char *theme = NULL;
  g_autoptr(GPtrArray) waits = NULL;
  CairnRecord *step = NULL;
  CairnDay since = CAIRN_DAY_NONE;

  g_return_val_if_fail (CAIRN_IS_REVIEW (self), CAIRN_DAY_NONE);

  theme = cairn_record_get_text (CAIRN_RECORD (cairn_review_get_case (self)), "planned_theme");
  if (cairn_review_get_readiness (self, theme) != CAIRN_READY)
    return CAIRN_DAY_NONE;

  since = MAX (cairn_review_get_notified_day (self), cairn_review_get_stage_day (self, "cdrm_report_on"));
  since = MAX (since, cairn_review_get_stage_day (self, "cdrm_held_on"));

  step = cairn_review_get_last_step (self);
  if (step != NULL)
    since = MAX (since, cairn_record_get_day (step, "happened_on"));

  waits = cairn_aggregate_list_records (CAIRN_AGGREGATE (self), CAIRN_ENTITY_WAIT);
  for (guint i = 0; i < waits->len; i++)
    since = MAX (since, get_wait_end (g_ptr_array_index (waits, i)));

  return since;
}
