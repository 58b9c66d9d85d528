/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-model"

#include "config.h"

#include "cairn-deadlines.h"

#include <glib/gi18n.h>

#include "cairn-calendar.h"
#include "cairn-facts.h"
#include "cairn-readiness.h"
#include "cairn-review-requests.h"
#include "cairn-review-stages.h"
#include "cairn-vocabulary.h"
#include "cairn-waiting.h"

/**
 * CairnDeadline:
 *
 * A day by which something should be done, derived from days on which something
 * happened.  Deadlines are never stored; a list of them is made anew when the
 * review changes.
 */
struct _CairnDeadline
{
  GObject             parent_instance;

  char               *code;   /* (owned) */
  char               *label;  /* (owned) */
  CairnDay            due;
  CairnDay            met_on; /* CAIRN_DAY_NONE while it is not done */
  CairnDeadlineState  state;
  CairnRecord        *record; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (CairnDeadline, cairn_deadline, G_TYPE_OBJECT)

static CairnDeadlineState
judge (CairnDay due,
       CairnDay met_on,
       CairnDay today,
       gboolean paused)
{
  if (met_on != CAIRN_DAY_NONE)
    return met_on <= due ? CAIRN_DEADLINE_MET : CAIRN_DEADLINE_MET_LATE;
  if (today <= due)
    return CAIRN_DEADLINE_AHEAD;

  return paused ? CAIRN_DEADLINE_PAUSED : CAIRN_DEADLINE_OVERDUE;
}

static int
compare_due (gconstpointer a,
             gconstpointer b,
             gpointer      user_data)
{
  const CairnDeadline *first = a;
  const CairnDeadline *second = b;

  return (first->due > second->due) - (first->due < second->due);
}

static void
add (GListStore  *deadlines,
     const char  *code,
     const char  *label,
     CairnDay     due,
     CairnDay     met_on,
     CairnDay     today,
     gboolean     paused,
     CairnRecord *record)
{
  g_autoptr(CairnDeadline) self = NULL;

  if (due == CAIRN_DAY_NONE)
    return;

  self = g_object_new (CAIRN_TYPE_DEADLINE, NULL);
  self->code = g_strdup (code);
  self->label = g_strdup (label);
  self->due = due;
  self->met_on = met_on;
  self->state = judge (due, met_on, today, paused);
  g_set_object (&self->record, record);

  g_list_store_insert_sorted (deadlines, self, compare_due, NULL);
}

/* The day of an event that a deadline of the data names. */
static CairnDay
get_event_day (CairnReview *review,
               const char  *event)
{
  if (g_str_equal (event, "death"))
    return cairn_review_get_death_day (review);
  if (g_str_equal (event, "notified"))
    return cairn_review_get_notified_day (review);
  if (g_str_equal (event, "finalised"))
    return cairn_review_get_finalised_day (review);
  if (g_str_equal (event, "ready"))
    return cairn_review_get_ready_since (review);

  return cairn_review_get_stage_day (review, event);
}

static CairnDay
add_limit (CairnVocabularyEntry *rule,
           CairnDay              start)
{
  int working_days = (int) cairn_vocabulary_entry_get_integer (rule, "working_days", 0);
  int months = (int) cairn_vocabulary_entry_get_integer (rule, "months", 0);
  int days = (int) cairn_vocabulary_entry_get_integer (rule, "days", 0);

  if (start == CAIRN_DAY_NONE)
    return CAIRN_DAY_NONE;
  if (working_days > 0)
    return cairn_calendar_add (cairn_calendar_get_default (), start, working_days);
  if (months > 0)
    return cairn_day_add_months (start, months);

  return cairn_day_add_days (start, days);
}

/* Whether something is waited for that must come before the end of @rule. A case that is kept for a
 * themed panel waits for that, however long it has been ready for it. */
static gboolean
is_paused (CairnReview          *review,
           CairnVocabularyEntry *rule)
{
  const char *blocks = cairn_vocabulary_entry_get_string (rule, "pause");
  g_autoptr(GPtrArray) waits = NULL;

  if (blocks == NULL)
    return FALSE;
  if (g_str_equal (blocks, "panel") && cairn_record_has (CAIRN_RECORD (cairn_review_get_case (review)), "planned_theme"))
    return TRUE;

  waits = cairn_aggregate_list_records (CAIRN_AGGREGATE (review), CAIRN_ENTITY_WAIT);
  for (guint i = 0; i < waits->len; i++)
    if (cairn_wait_holds_up (g_ptr_array_index (waits, i), blocks))
      return TRUE;

  return FALSE;
}

static gboolean
applies (CairnReview          *review,
         CairnVocabularyEntry *rule)
{
  if (g_strcmp0 (cairn_vocabulary_entry_get_string (rule, "when"), "jar") == 0)
    return cairn_review_get_triggers (review) == CAIRN_TRIGGERS_YES;

  return TRUE;
}

static void
add_rules (CairnReview *self,
           CairnDay     today,
           GListStore  *deadlines)
{
  CairnVocabulary *rules = cairn_vocabulary_get ("deadline");

  for (guint i = 0; i < cairn_vocabulary_get_length (rules); i++)
    {
      CairnVocabularyEntry *rule = cairn_vocabulary_get_entry (rules, i);
      CairnDay start = get_event_day (self, cairn_vocabulary_entry_get_string (rule, "start"));
      CairnDay met_on = get_event_day (self, cairn_vocabulary_entry_get_string (rule, "end"));

      /* What was never recorded of a review that is over is nobody's task any more. */
      if (!applies (self, rule) || (met_on == CAIRN_DAY_NONE && !cairn_review_is_open (self)))
        continue;
      add (deadlines, cairn_vocabulary_entry_get_code (rule), cairn_vocabulary_entry_get_title (rule),
           add_limit (rule, start), met_on, today, is_paused (self, rule), NULL);
    }
}

static void
add_requests (CairnReview *self,
              CairnDay     today,
              GListStore  *deadlines)
{
  g_autoptr(GPtrArray) requests = cairn_aggregate_list_records (CAIRN_AGGREGATE (self), CAIRN_ENTITY_REQUEST);

  for (guint i = 0; i < requests->len; i++)
    {
      CairnRecord *request = g_ptr_array_index (requests, i);
      const char *form = cairn_vocabulary_title ("form", cairn_record_get_text (request, "form"));

      add (deadlines, "form", form, cairn_request_get_due_day (CAIRN_REQUEST (request)),
           cairn_record_get_day (request, "received_on"), today, FALSE, request);
    }
}

static void
add_checks (CairnReview *self,
            CairnDay     today,
            GListStore  *deadlines)
{
  g_autoptr(GPtrArray) waits = cairn_aggregate_list_records (CAIRN_AGGREGATE (self), CAIRN_ENTITY_WAIT);

  for (guint i = 0; i < waits->len; i++)
    {
      CairnRecord *wait = g_ptr_array_index (waits, i);
      g_autofree char *label = NULL;

      if (!cairn_wait_is_open (CAIRN_WAIT (wait)))
        continue;
      /* Translators: %s is what is waited for, such as "Inquest" */
      label = g_strdup_printf (_("Ask again: %s"),
                               cairn_vocabulary_title ("wait-kind", cairn_record_get_text (wait, "kind")));
      add (deadlines, "check", label, cairn_record_get_day (wait, "next_check_on"), CAIRN_DAY_NONE, today, FALSE, wait);
    }
}

static void
add_actions (CairnReview *self,
             CairnDay     today,
             GListStore  *deadlines)
{
  g_autoptr(GPtrArray) actions = cairn_aggregate_list_records (CAIRN_AGGREGATE (self), CAIRN_ENTITY_ACTION);

  for (guint i = 0; i < actions->len; i++)
    {
      CairnRecord *action = g_ptr_array_index (actions, i);
      /* Translators: %s is the reference of an action, such as "2023-14" */
      g_autofree char *label = g_strdup_printf (_("Action %s"), cairn_record_get_text (action, "reference"));

      add (deadlines, "action", label, cairn_record_get_day (action, "due_on"),
           cairn_record_get_day (action, "closed_on"), today, FALSE, action);
    }
}

static void
cairn_deadline_finalize (GObject *object)
{
  CairnDeadline *self = CAIRN_DEADLINE (object);

  g_clear_object (&self->record);
  g_clear_pointer (&self->code, g_free);
  g_clear_pointer (&self->label, g_free);

  G_OBJECT_CLASS (cairn_deadline_parent_class)->finalize (object);
}

static void
cairn_deadline_class_init (CairnDeadlineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cairn_deadline_finalize;
}

static void
cairn_deadline_init (CairnDeadline *self)
{
}

/**
 * cairn_deadline_get_code:
 * @self: a deadline
 *
 * Returns: (transfer none): code of the vocabulary `deadline`, or `form`,
 *   `check` or `action` for what a row of the review asks
 */
const char *
cairn_deadline_get_code (CairnDeadline *self)
{
  g_return_val_if_fail (CAIRN_IS_DEADLINE (self), NULL);

  return self->code;
}

/**
 * cairn_deadline_get_label:
 * @self: a deadline
 *
 * Returns: (transfer none): what should be done, in the language of the program
 */
const char *
cairn_deadline_get_label (CairnDeadline *self)
{
  g_return_val_if_fail (CAIRN_IS_DEADLINE (self), NULL);

  return self->label;
}

/**
 * cairn_deadline_get_due:
 * @self: a deadline
 *
 * Returns: the last day on which it is in time
 */
CairnDay
cairn_deadline_get_due (CairnDeadline *self)
{
  g_return_val_if_fail (CAIRN_IS_DEADLINE (self), CAIRN_DAY_NONE);

  return self->due;
}

/**
 * cairn_deadline_get_met_on:
 * @self: a deadline
 *
 * Returns: when it was done, or %CAIRN_DAY_NONE
 */
CairnDay
cairn_deadline_get_met_on (CairnDeadline *self)
{
  g_return_val_if_fail (CAIRN_IS_DEADLINE (self), CAIRN_DAY_NONE);

  return self->met_on;
}

/**
 * cairn_deadline_get_state:
 * @self: a deadline
 *
 * Returns: how it stood on the day the list was made for
 */
CairnDeadlineState
cairn_deadline_get_state (CairnDeadline *self)
{
  g_return_val_if_fail (CAIRN_IS_DEADLINE (self), CAIRN_DEADLINE_AHEAD);

  return self->state;
}

/**
 * cairn_deadline_get_record:
 * @self: a deadline
 *
 * Returns: (transfer none) (nullable): the request, wait or action it is of
 */
CairnRecord *
cairn_deadline_get_record (CairnDeadline *self)
{
  g_return_val_if_fail (CAIRN_IS_DEADLINE (self), NULL);

  return self->record;
}

/**
 * cairn_deadline_describe:
 * @self: a deadline
 *
 * Says how a deadline stands.
 *
 * Returns: (transfer full): such as "due on 25 April 2024"
 */
char *
cairn_deadline_describe (CairnDeadline *self)
{
  g_autofree char *due = NULL;
  g_autofree char *met = NULL;

  g_return_val_if_fail (CAIRN_IS_DEADLINE (self), NULL);

  due = cairn_day_format (self->due, CAIRN_DAY_MEDIUM);
  met = cairn_day_format (self->met_on, CAIRN_DAY_MEDIUM);

  switch (self->state)
    {
    case CAIRN_DEADLINE_OVERDUE:
      return g_strdup_printf (_("overdue since %s"), due);
    case CAIRN_DEADLINE_PAUSED:
      return g_strdup_printf (_("was due on %s, waits for something else"), due);
    case CAIRN_DEADLINE_MET:
      return g_strdup_printf (_("done on %s"), met);
    case CAIRN_DEADLINE_MET_LATE:
      return g_strdup_printf (_("done on %s, due on %s"), met, due);
    case CAIRN_DEADLINE_AHEAD:
    default:
      return g_strdup_printf (_("due on %s"), due);
    }
}

/**
 * cairn_review_list_deadlines:
 * @self: a review
 * @today: the day it is
 *
 * Lists every deadline of a review, the soonest first: those of the guidance,
 * whose limits stand in the vocabulary `deadline`, and those of its own forms,
 * waits and actions.  The panel's clock runs from the day the case is ready, so a
 * case that waits has none.
 *
 * Returns: (transfer full): a list of [class@Cairn.Deadline]
 */
GListModel *
cairn_review_list_deadlines (CairnReview *self,
                             CairnDay     today)
{
  g_autoptr(GListStore) deadlines = g_list_store_new (CAIRN_TYPE_DEADLINE);

  g_return_val_if_fail (CAIRN_IS_REVIEW (self), NULL);
  g_return_val_if_fail (today != CAIRN_DAY_NONE, NULL);

  add_rules (self, today, deadlines);
  add_requests (self, today, deadlines);
  add_checks (self, today, deadlines);
  add_actions (self, today, deadlines);

  return G_LIST_MODEL (g_steal_pointer (&deadlines));
}
