/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-model"

#include "config.h"

#include "cairn-review-requests.h"

#include <glib/gi18n.h>

#include "cairn-calendar.h"
#include "cairn-facts.h"
#include "cairn-obstacle.h"
#include "cairn-operation-private.h"
#include "cairn-vocabulary.h"
#include "cairn-waiting.h"

#define USUAL_WORKING_DAYS 15

static int
get_usual_days (void)
{
  CairnVocabularyEntry *usual = cairn_vocabulary_find (cairn_vocabulary_get ("form-return"), "usual");

  return (int) cairn_vocabulary_entry_get_integer (usual, "working_days", USUAL_WORKING_DAYS);
}

static void
refuse_answered (CairnRequest *request,
                 GListStore   *obstacles)
{
  if (!cairn_request_is_open (request))
    cairn_obstacles_add (obstacles, "answered", CAIRN_RECORD (request), _("This form has come back already."));
}

static void
refuse_second (CairnReview *self,
               const char  *form,
               const char  *agency,
               GListStore  *obstacles)
{
  g_autoptr(GPtrArray) requests = cairn_aggregate_list_records (CAIRN_AGGREGATE (self), CAIRN_ENTITY_REQUEST);

  for (guint i = 0; i < requests->len; i++)
    {
      CairnRecord *request = g_ptr_array_index (requests, i);

      if (cairn_record_is (request, "form", form) && cairn_record_is (request, "agency", agency)
          && cairn_request_is_open (CAIRN_REQUEST (request)))
        cairn_obstacles_add (obstacles, "second", request, _("This agency has been asked for this form already."));
    }
}

/* Where a step stands in the escalation, from 0; G_MAXUINT for no step. */
static guint
get_reached (CairnReview  *self,
             CairnRequest *request)
{
  g_autoptr(GPtrArray) chases = cairn_aggregate_list_records (CAIRN_AGGREGATE (self), CAIRN_ENTITY_CHASE);
  CairnVocabulary *steps = cairn_vocabulary_get ("escalation-step");
  guint reached = G_MAXUINT;

  for (guint i = 0; i < chases->len; i++)
    {
      CairnRecord *chase = g_ptr_array_index (chases, i);
      guint index = cairn_vocabulary_find_index (steps, cairn_record_get_text (chase, "step"));

      if (!cairn_record_is (chase, "request", cairn_record_get_uuid (CAIRN_RECORD (request))))
        continue;
      if (reached == G_MAXUINT || index > reached)
        reached = index;
    }

  return reached;
}

/**
 * cairn_request_get_due_day:
 * @self: a request for a form
 *
 * Tells when a form is due: on the day that was agreed, else after the usual
 * number of working days.
 *
 * Returns: the day, or %CAIRN_DAY_NONE if it was not sent
 */
CairnDay
cairn_request_get_due_day (CairnRequest *self)
{
  CairnDay agreed = CAIRN_DAY_NONE;
  CairnDay sent = CAIRN_DAY_NONE;

  g_return_val_if_fail (CAIRN_IS_REQUEST (self), CAIRN_DAY_NONE);

  agreed = cairn_record_get_day (CAIRN_RECORD (self), "agreed_due_on");
  if (agreed != CAIRN_DAY_NONE)
    return agreed;

  sent = cairn_record_get_day (CAIRN_RECORD (self), "sent_on");
  if (sent == CAIRN_DAY_NONE)
    return CAIRN_DAY_NONE;

  return cairn_calendar_add (cairn_calendar_get_default (), sent, get_usual_days ());
}

/**
 * cairn_review_get_chase_step:
 * @self: a review
 * @request: one of its requests
 *
 * Returns: (transfer none) (nullable): the highest step of escalation reached, a
 *   code of the vocabulary `escalation-step`, or %NULL if nobody has chased it
 */
const char *
cairn_review_get_chase_step (CairnReview  *self,
                             CairnRequest *request)
{
  guint reached = G_MAXUINT;

  g_return_val_if_fail (CAIRN_IS_REVIEW (self), NULL);
  g_return_val_if_fail (CAIRN_IS_REQUEST (request), NULL);

  reached = get_reached (self, request);
  if (reached == G_MAXUINT)
    return NULL;

  return cairn_vocabulary_entry_get_code (cairn_vocabulary_get_entry (cairn_vocabulary_get ("escalation-step"), reached));
}

/**
 * cairn_review_get_next_chase:
 * @self: a review
 * @request: one of its requests
 * @due: (out) (optional): the day that step falls due, or %CAIRN_DAY_NONE
 *
 * Tells the next step of escalation for a form that is out: each so many working
 * days after the form was due.
 *
 * Returns: (transfer none) (nullable): code of the vocabulary `escalation-step`,
 *   or %NULL if the form is in, was not sent, or every step has been taken
 */
const char *
cairn_review_get_next_chase (CairnReview  *self,
                             CairnRequest *request,
                             CairnDay     *due)
{
  CairnVocabulary *steps = cairn_vocabulary_get ("escalation-step");
  CairnVocabularyEntry *step = NULL;
  CairnDay form_due = CAIRN_DAY_NONE;
  guint next = 0;

  g_return_val_if_fail (CAIRN_IS_REVIEW (self), NULL);
  g_return_val_if_fail (CAIRN_IS_REQUEST (request), NULL);

  if (due != NULL)
    *due = CAIRN_DAY_NONE;

  form_due = cairn_request_get_due_day (request);
  /* G_MAXUINT, nothing reached, comes round to the first step. */
  next = get_reached (self, request) + 1;
  if (!cairn_request_is_open (request) || form_due == CAIRN_DAY_NONE || next >= cairn_vocabulary_get_length (steps))
    return NULL;

  step = cairn_vocabulary_get_entry (steps, next);
  if (due != NULL)
    *due = cairn_calendar_add (cairn_calendar_get_default (), form_due,
                               (int) cairn_vocabulary_entry_get_integer (step, "working_days", 0));

  return cairn_vocabulary_entry_get_code (step);
}

/**
 * cairn_review_send_request:
 * @self: a review
 * @form: code of the vocabulary `form`
 * @agency: uuid of the agency
 * @contact: (nullable): uuid of a contact there
 * @sent_on: when it was sent
 * @today: the day it is
 * @error: return location for a #GError
 *
 * Records that an agency was asked for a form.
 *
 * Returns: (transfer full) (nullable): the change set, or %NULL with
 *   %CAIRN_ERROR_REFUSED and every obstacle
 */
CairnChangeSet *
cairn_review_send_request (CairnReview  *self,
                           const char   *form,
                           const char   *agency,
                           const char   *contact,
                           CairnDay      sent_on,
                           CairnDay      today,
                           GError      **error)
{
  g_autoptr(GListStore) obstacles = cairn_obstacles_new ();
  g_autoptr(CairnChangeSet) changes = NULL;
  CairnChange *change = NULL;

  g_return_val_if_fail (CAIRN_IS_REVIEW (self), NULL);
  g_return_val_if_fail (cairn_vocabulary_label ("form", form) != NULL, NULL);

  if (!cairn_record_is (CAIRN_RECORD (cairn_review_get_case (self)), "status", "accepted"))
    cairn_obstacles_add (obstacles, "not-accepted", NULL, _("Forms are asked for once the case is accepted."));
  if (agency == NULL)
    cairn_obstacles_add (obstacles, "no-agency", NULL, _("Say which agency is asked."));
  else
    refuse_second (self, form, agency, obstacles);
  if (sent_on == CAIRN_DAY_NONE)
    cairn_obstacles_add (obstacles, "no-day", NULL, _("Say on which day."));
  if (cairn_obstacles_refuse (G_LIST_MODEL (obstacles), error))
    return NULL;

  changes = _cairn_operation_begin (self, NULL);
  change = _cairn_operation_insert (changes, self, CAIRN_ENTITY_REQUEST);
  cairn_change_set_field_text (change, "form", form);
  cairn_change_set_field_text (change, "agency", agency);
  cairn_change_set_field_text (change, "contact", contact);
  _cairn_operation_set_day (change, "sent_on", sent_on);

  return _cairn_operation_finish (self, g_steal_pointer (&changes), today, error);
}

/**
 * cairn_review_receive_form:
 * @self: a review
 * @request: one of its requests
 * @nil_return: whether the agency answered that it knows nothing
 * @received_on: when the form came back
 * @today: the day it is
 * @error: return location for a #GError
 *
 * Records that a form has come back, which ends its chasing.
 *
 * Returns: (transfer full) (nullable): the change set, or %NULL with
 *   %CAIRN_ERROR_REFUSED and every obstacle
 */
CairnChangeSet *
cairn_review_receive_form (CairnReview   *self,
                           CairnRequest  *request,
                           gboolean       nil_return,
                           CairnDay       received_on,
                           CairnDay       today,
                           GError       **error)
{
  g_autoptr(GListStore) obstacles = cairn_obstacles_new ();
  g_autoptr(CairnChangeSet) changes = NULL;
  CairnChange *change = NULL;

  g_return_val_if_fail (CAIRN_IS_REVIEW (self), NULL);
  g_return_val_if_fail (CAIRN_IS_REQUEST (request), NULL);

  refuse_answered (request, obstacles);
  if (received_on == CAIRN_DAY_NONE)
    cairn_obstacles_add (obstacles, "no-day", NULL, _("Say on which day."));
  if (cairn_obstacles_refuse (G_LIST_MODEL (obstacles), error))
    return NULL;

  changes = _cairn_operation_begin (self, NULL);
  change = _cairn_operation_update (changes, CAIRN_RECORD (request));
  _cairn_operation_set_day (change, "received_on", received_on);
  cairn_change_set_field_integer (change, "nil_return", nil_return ? 1 : 0);

  return _cairn_operation_finish (self, g_steal_pointer (&changes), today, error);
}

/**
 * cairn_review_chase:
 * @self: a review
 * @request: one of its requests
 * @step: code of the vocabulary `escalation-step`
 * @by: (nullable): who chased it
 * @means: (nullable): how, such as by telephone
 * @chased_on: when
 * @today: the day it is
 * @error: return location for a #GError
 *
 * Records a step of the escalation for a form that is out.
 *
 * Returns: (transfer full) (nullable): the change set, or %NULL with
 *   %CAIRN_ERROR_REFUSED and every obstacle
 */
CairnChangeSet *
cairn_review_chase (CairnReview   *self,
                    CairnRequest  *request,
                    const char    *step,
                    const char    *by,
                    const char    *means,
                    CairnDay       chased_on,
                    CairnDay       today,
                    GError       **error)
{
  g_autoptr(GListStore) obstacles = cairn_obstacles_new ();
  g_autoptr(CairnChangeSet) changes = NULL;
  CairnChange *change = NULL;

  g_return_val_if_fail (CAIRN_IS_REVIEW (self), NULL);
  g_return_val_if_fail (CAIRN_IS_REQUEST (request), NULL);
  g_return_val_if_fail (cairn_vocabulary_label ("escalation-step", step) != NULL, NULL);

  refuse_answered (request, obstacles);
  if (chased_on == CAIRN_DAY_NONE)
    cairn_obstacles_add (obstacles, "no-day", NULL, _("Say on which day."));
  else if (chased_on < cairn_record_get_day (CAIRN_RECORD (request), "sent_on"))
    cairn_obstacles_add (obstacles, "too-early", CAIRN_RECORD (request),
                         _("The form had not been asked for on that day."));
  if (cairn_obstacles_refuse (G_LIST_MODEL (obstacles), error))
    return NULL;

  changes = _cairn_operation_begin (self, NULL);
  change = _cairn_operation_insert (changes, self, CAIRN_ENTITY_CHASE);
  cairn_change_set_field_text (change, "request", cairn_record_get_uuid (CAIRN_RECORD (request)));
  cairn_change_set_field_text (change, "step", step);
  cairn_change_set_field_text (change, "chased_by", by);
  cairn_change_set_field_text (change, "means", means);
  _cairn_operation_set_day (change, "chased_on", chased_on);

  return _cairn_operation_finish (self, g_steal_pointer (&changes), today, error);
}
