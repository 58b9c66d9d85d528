/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-model"

#include "config.h"

#include "cairn-notice.h"

#include <glib/gi18n.h>

#include "cairn-chronology.h"
#include "cairn-error.h"
#include "cairn-nhs-number.h"
#include "cairn-operation-private.h"
#include "cairn-reference.h"
#include "cairn-scope.h"
#include "cairn-uuid.h"

static gboolean
is_birth_enquiry (const CairnNotice *self)
{
  return g_strcmp0 (self->kind, "birth_enquiry") == 0;
}

static const char *
get_responsibility (const CairnNotice *self)
{
  return self->responsibility == NULL ? "resident" : self->responsibility;
}

static void
set_scope (const CairnNotice *self,
           CairnChange       *change)
{
  const char *responsibility = get_responsibility (self);
  const char *reason = NULL;
  const CairnScopeFacts facts = {
    .birth = self->date_of_birth,
    .death = self->date_of_death,
    .birth_enquiry = is_birth_enquiry (self),
    .gestation_weeks = self->gestation_weeks,
    .termination = self->termination,
    .not_resident = g_str_equal (responsibility, "for_information"),
  };

  /* What is not the panel's to review is logged all the same, and closed. */
  if (cairn_scope_decide (&facts, &reason) == CAIRN_SCOPE_OUT)
    {
      cairn_change_set_field_text (change, "status", "out_of_scope");
      cairn_change_set_field_text (change, "status_reason", reason);
    }
  else
    {
      cairn_change_set_field_text (change, "status", "notified");
    }
}

static void
add_case (const CairnNotice *self,
          CairnChangeSet    *changes,
          const char        *uuid,
          GListStore        *obstacles)
{
  CairnChange *change = cairn_change_set_insert (changes, CAIRN_ENTITY_CASE, uuid);
  g_autoptr(GError) error = NULL;

  if (!cairn_reference_check (self->reference == NULL ? "" : self->reference, &error))
    cairn_obstacles_add (obstacles, "reference", NULL, error->message);

  cairn_change_set_field_text (change, "reference", self->reference);
  cairn_change_set_field_text (change, "kind", self->kind == NULL ? "death" : self->kind);
  set_scope (self, change);
  _cairn_operation_set_day (change, "date_of_death", self->date_of_death);
  if (self->date_of_death != CAIRN_DAY_NONE)
    cairn_change_set_field_text (change, "date_of_death_precision", "exact");
  _cairn_operation_set_checked (change, "time_of_death", self->time_of_death, obstacles);
  _cairn_operation_set_checked (change, "sex", self->sex, obstacles);
  _cairn_operation_set_checked (change, "ethnicity", self->ethnicity, obstacles);
  _cairn_operation_set_checked (change, "residence_area", self->residence_area, obstacles);
  _cairn_operation_set_checked (change, "place", self->place, obstacles);
  _cairn_operation_set_checked (change, "expected", self->expected, obstacles);
  _cairn_operation_set_checked (change, "circumstances", self->circumstances, obstacles);
  if (self->gestation_weeks > 0)
    {
      g_autofree char *weeks = g_strdup_printf ("%u", self->gestation_weeks);

      _cairn_operation_set_checked (change, "gestation_weeks", weeks, obstacles);
    }
}

static void
add_child (const CairnNotice *self,
           CairnChangeSet    *changes,
           const char        *case_uuid,
           GListStore        *obstacles)
{
  CairnChange *change = cairn_change_set_insert (changes, CAIRN_ENTITY_CHILD, NULL);
  g_autofree char *number = NULL;
  g_autoptr(GError) error = NULL;

  cairn_change_set_field_text (change, "case", case_uuid);
  _cairn_operation_set_checked (change, "family_name", self->family_name, obstacles);
  _cairn_operation_set_checked (change, "given_names", self->given_names, obstacles);
  _cairn_operation_set_checked (change, "nhs_number_absent", self->nhs_number_absent, obstacles);
  _cairn_operation_set_checked (change, "postcode", self->postcode, obstacles);
  _cairn_operation_set_day (change, "date_of_birth", self->date_of_birth);

  if (!_cairn_operation_has_text (self->nhs_number))
    return;
  number = cairn_nhs_number_parse (self->nhs_number, &error);
  if (number == NULL)
    cairn_obstacles_add (obstacles, "nhs-number", NULL, error->message);
  else
    cairn_change_set_field_text (change, "nhs_number", number);
}

static void
add_responsibility (const CairnNotice *self,
                    CairnChangeSet    *changes,
                    const char        *case_uuid)
{
  CairnChange *change = cairn_change_set_insert (changes, CAIRN_ENTITY_RESPONSIBILITY, NULL);

  cairn_change_set_field_text (change, "case", case_uuid);
  cairn_change_set_field_text (change, "kind", get_responsibility (self));
  cairn_change_set_field_text (change, "panel", self->panel);
  _cairn_operation_set_day (change, "from_date", self->received_on);
}

static void
add_notification (const CairnNotice *self,
                  CairnChangeSet    *changes,
                  const char        *case_uuid,
                  GListStore        *obstacles)
{
  CairnChange *change = cairn_change_set_insert (changes, CAIRN_ENTITY_NOTIFICATION, NULL);

  cairn_change_set_field_text (change, "case", case_uuid);
  _cairn_operation_set_checked (change, "source", self->source, obstacles);
  _cairn_operation_set_checked (change, "notifier", self->notifier, obstacles);
  _cairn_operation_set_day (change, "sent_on", self->sent_on);
  _cairn_operation_set_day (change, "received_on", self->received_on);
  _cairn_operation_set_checked (change, "received_at", self->received_at, obstacles);
}

/* The review as it would be, for the rules to look at. */
static CairnReview *
build_review (CairnChangeSet *changes,
              const char     *case_uuid)
{
  g_autoptr(CairnRecord) root = cairn_record_new (CAIRN_ENTITY_CASE, case_uuid);
  CairnReview *review = cairn_review_new (CAIRN_CASE (root));

  cairn_aggregate_apply (CAIRN_AGGREGATE (review), changes);

  return review;
}

static void
append_contradictions (CairnReview *review,
                       CairnDay     today,
                       GListStore  *obstacles)
{
  g_autoptr(GListModel) found = cairn_review_list_contradictions (review, today);

  cairn_obstacles_append (obstacles, found);
}

/**
 * cairn_notice_log:
 * @self: what the notification tells
 * @today: the day it is
 * @case_uuid: (out) (optional) (transfer full): uuid of the new case
 * @error: return location for a #GError
 *
 * Logs a notification as a new case, with every row a case has from its first
 * day.  What is plainly out of scope is logged and closed at once with its
 * reason.  Any thread.
 *
 * Returns: (transfer full) (nullable): the change set, or %NULL with
 *   %CAIRN_ERROR_REFUSED and a sentence for each thing that is wrong
 */
CairnChangeSet *
cairn_notice_log (const CairnNotice  *self,
                  CairnDay            today,
                  char              **case_uuid,
                  GError            **error)
{
  g_autofree char *uuid = cairn_uuid_new ();
  g_autoptr(CairnChangeSet) changes = NULL;
  g_autoptr(GListStore) obstacles = cairn_obstacles_new ();
  g_autoptr(CairnReview) review = NULL;
  g_autoptr(CairnReview) blank = NULL;
  g_autoptr(CairnRecord) root = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (today != CAIRN_DAY_NONE, NULL);

  if (self->date_of_death == CAIRN_DAY_NONE && !is_birth_enquiry (self))
    cairn_obstacles_add (obstacles, "no-death", NULL, _("A notification needs the date of death."));
  if (self->received_on == CAIRN_DAY_NONE)
    cairn_obstacles_add (obstacles, "no-received", NULL, _("A notification needs the day it was received."));

  changes = cairn_change_set_new (CAIRN_CHANGE_EDIT, uuid, NULL);
  add_case (self, changes, uuid, obstacles);
  add_child (self, changes, uuid, obstacles);
  add_responsibility (self, changes, uuid);
  add_notification (self, changes, uuid, obstacles);
  cairn_change_set_field_text (cairn_change_set_insert (changes, CAIRN_ENTITY_STAGES, NULL), "case", uuid);

  review = build_review (changes, uuid);
  append_contradictions (review, today, obstacles);
  if (cairn_obstacles_refuse (G_LIST_MODEL (obstacles), error))
    return NULL;

  root = cairn_record_new (CAIRN_ENTITY_CASE, uuid);
  blank = cairn_review_new (CAIRN_CASE (root));
  cairn_review_complete (blank, changes);
  if (case_uuid != NULL)
    *case_uuid = g_steal_pointer (&uuid);

  return g_steal_pointer (&changes);
}
