/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-model"

#include "config.h"

#include "cairn-review-status.h"

#include <glib/gi18n.h>

#include "cairn-facts.h"
#include "cairn-obstacle.h"
#include "cairn-operation-private.h"
#include "cairn-scope.h"
#include "cairn-vocabulary.h"

static CairnRecord *
get_case (CairnReview *self)
{
  return CAIRN_RECORD (cairn_review_get_case (self));
}

static gboolean
has_status (CairnReview *self,
            const char  *status)
{
  return cairn_record_is (get_case (self), "status", status);
}

static CairnScope
decide_scope (CairnReview  *self,
              const char   *birth_outcome,
              const char  **reason)
{
  CairnRecord *record = get_case (self);
  CairnRecord *responsibility = cairn_review_get_responsibility (self);
  gint64 weeks = cairn_record_get_integer (record, "gestation_weeks");
  const CairnScopeFacts facts = {
    .birth = cairn_review_get_birth_day (self),
    .death = cairn_review_get_death_day (self),
    .birth_enquiry = cairn_record_is (record, "kind", "birth_enquiry"),
    .birth_outcome = birth_outcome,
    .gestation_weeks = (guint) MAX (weeks, 0),
    .not_resident = responsibility != NULL && cairn_record_is (responsibility, "kind", "for_information"),
  };

  return cairn_scope_decide (&facts, reason);
}

/* A finalised review has left the office, so its status is not simply changed. */
static void
refuse_finalised (CairnReview *self,
                  GListStore  *obstacles)
{
  if (cairn_review_is_finalised (self))
    cairn_obstacles_add (obstacles, "finalised", cairn_review_get_last_step (self),
                         _("The review has been finalised. Reopen it first."));
}

static void
refuse_closed (CairnReview *self,
               GListStore  *obstacles)
{
  if (!has_status (self, "notified") && !has_status (self, "accepted"))
    cairn_obstacles_add (obstacles, "closed", get_case (self), _("The case is closed already. Accept it first."));
}

static CairnChange *
set_status (CairnReview    *self,
            CairnChangeSet *changes,
            const char     *status,
            const char     *reason)
{
  CairnChange *change = _cairn_operation_update (changes, get_case (self));

  cairn_change_set_field_text (change, "status", status);
  cairn_change_set_field_text (change, "status_reason", reason);

  return change;
}

/**
 * cairn_review_accept:
 * @self: a review
 * @reason: (nullable): why; must be given for a case that was closed
 * @today: the day it is
 * @error: return location for a #GError
 *
 * Accepts a case for review by this panel.  An enquiry into a birth is accepted
 * before its outcome is known, for the enquiry itself is work.
 *
 * Returns: (transfer full) (nullable): the change set, or %NULL with
 *   %CAIRN_ERROR_REFUSED and every obstacle
 */
CairnChangeSet *
cairn_review_accept (CairnReview  *self,
                     const char   *reason,
                     CairnDay      today,
                     GError      **error)
{
  g_autoptr(GListStore) obstacles = cairn_obstacles_new ();
  g_autoptr(CairnChangeSet) changes = NULL;
  const char *scope_reason = NULL;

  g_return_val_if_fail (CAIRN_IS_REVIEW (self), NULL);

  if (has_status (self, "accepted"))
    cairn_obstacles_add (obstacles, "accepted", get_case (self), _("The case has been accepted already."));
  else if (!has_status (self, "notified") && !_cairn_operation_has_text (reason))
    cairn_obstacles_add (obstacles, "no-reason", get_case (self),
                         _("The case was closed. To accept it after all, say why."));
  if (cairn_review_get_notified_day (self) == CAIRN_DAY_NONE)
    cairn_obstacles_add (obstacles, "no-notification", NULL, _("No notification is recorded."));
  if (cairn_record_is (get_case (self), "kind", "death") && cairn_review_get_death_day (self) == CAIRN_DAY_NONE)
    cairn_obstacles_add (obstacles, "no-death", get_case (self), _("The date of death is not known."));
  if (decide_scope (self, cairn_record_get_text (get_case (self), "birth_outcome"), &scope_reason) == CAIRN_SCOPE_OUT)
    cairn_obstacles_take (obstacles, "out-of-scope", get_case (self), CAIRN_DAY_NONE,
                          /* Translators: %s is a reason, such as "Stillbirth" */
                          g_strdup_printf (_("It is not for this panel to review: %s."),
                                           cairn_vocabulary_title ("out-of-scope-reason", scope_reason)));
  if (cairn_obstacles_refuse (G_LIST_MODEL (obstacles), error))
    return NULL;

  changes = _cairn_operation_begin (self, reason);
  set_status (self, changes, "accepted", NULL);

  return _cairn_operation_finish (self, g_steal_pointer (&changes), today, error);
}

/**
 * cairn_review_put_out_of_scope:
 * @self: a review
 * @scope_reason: code of the vocabulary `out-of-scope-reason`
 * @today: the day it is
 * @error: return location for a #GError
 *
 * Closes a case that is not for the panel to review.  It stays logged.
 *
 * Returns: (transfer full) (nullable): the change set, or %NULL with
 *   %CAIRN_ERROR_REFUSED and every obstacle
 */
CairnChangeSet *
cairn_review_put_out_of_scope (CairnReview  *self,
                               const char   *scope_reason,
                               CairnDay      today,
                               GError      **error)
{
  g_autoptr(GListStore) obstacles = cairn_obstacles_new ();
  g_autoptr(CairnChangeSet) changes = NULL;

  g_return_val_if_fail (CAIRN_IS_REVIEW (self), NULL);
  g_return_val_if_fail (cairn_vocabulary_label ("out-of-scope-reason", scope_reason) != NULL, NULL);

  refuse_finalised (self, obstacles);
  refuse_closed (self, obstacles);
  if (cairn_obstacles_refuse (G_LIST_MODEL (obstacles), error))
    return NULL;

  changes = _cairn_operation_begin (self, NULL);
  set_status (self, changes, "out_of_scope", scope_reason);

  return _cairn_operation_finish (self, g_steal_pointer (&changes), today, error);
}

/**
 * cairn_review_transfer:
 * @self: a review
 * @panel: the panel that takes it over
 * @agreed_by: (nullable): who agreed it, with the other panel's designated doctor
 * @agreed_on: when it was agreed
 * @today: the day it is
 * @error: return location for a #GError
 *
 * Hands a case over to another panel.  This panel's responsibility ends on that
 * day; what comes back as learning is recorded with the new one.
 *
 * Returns: (transfer full) (nullable): the change set, or %NULL with
 *   %CAIRN_ERROR_REFUSED and every obstacle
 */
CairnChangeSet *
cairn_review_transfer (CairnReview  *self,
                       const char   *panel,
                       const char   *agreed_by,
                       CairnDay      agreed_on,
                       CairnDay      today,
                       GError      **error)
{
  g_autoptr(GListStore) obstacles = cairn_obstacles_new ();
  g_autoptr(CairnChangeSet) changes = NULL;
  CairnRecord *held = NULL;
  CairnChange *change = NULL;

  g_return_val_if_fail (CAIRN_IS_REVIEW (self), NULL);

  refuse_finalised (self, obstacles);
  refuse_closed (self, obstacles);
  if (!_cairn_operation_has_text (panel))
    cairn_obstacles_add (obstacles, "no-panel", NULL, _("Say which panel takes the case over."));
  if (agreed_on == CAIRN_DAY_NONE)
    cairn_obstacles_add (obstacles, "no-agreement", NULL, _("Say when the transfer was agreed."));
  if (cairn_obstacles_refuse (G_LIST_MODEL (obstacles), error))
    return NULL;

  changes = _cairn_operation_begin (self, NULL);
  set_status (self, changes, "transferred", panel);
  held = cairn_review_get_responsibility (self);
  if (held != NULL)
    _cairn_operation_set_day (_cairn_operation_update (changes, held), "to_date", agreed_on);

  change = _cairn_operation_insert (changes, self, CAIRN_ENTITY_RESPONSIBILITY);
  cairn_change_set_field_text (change, "kind", "transferred_out");
  cairn_change_set_field_text (change, "panel", panel);
  cairn_change_set_field_text (change, "agreed_by", agreed_by);
  _cairn_operation_set_day (change, "from_date", agreed_on);
  _cairn_operation_set_day (change, "agreed_on", agreed_on);

  return _cairn_operation_finish (self, g_steal_pointer (&changes), today, error);
}

/**
 * cairn_review_withdraw:
 * @self: a review
 * @reason: why, such as a notification that came twice
 * @today: the day it is
 * @error: return location for a #GError
 *
 * Closes a case that should not have been opened.
 *
 * Returns: (transfer full) (nullable): the change set, or %NULL with
 *   %CAIRN_ERROR_REFUSED and every obstacle
 */
CairnChangeSet *
cairn_review_withdraw (CairnReview  *self,
                       const char   *reason,
                       CairnDay      today,
                       GError      **error)
{
  g_autoptr(GListStore) obstacles = cairn_obstacles_new ();
  g_autoptr(CairnChangeSet) changes = NULL;

  g_return_val_if_fail (CAIRN_IS_REVIEW (self), NULL);

  refuse_finalised (self, obstacles);
  refuse_closed (self, obstacles);
  if (!_cairn_operation_has_text (reason))
    cairn_obstacles_add (obstacles, "no-reason", NULL, _("Say why the case is withdrawn."));
  if (cairn_obstacles_refuse (G_LIST_MODEL (obstacles), error))
    return NULL;

  changes = _cairn_operation_begin (self, reason);
  set_status (self, changes, "withdrawn", reason);

  return _cairn_operation_finish (self, g_steal_pointer (&changes), today, error);
}

/**
 * cairn_review_set_birth_outcome:
 * @self: the review of an enquiry into an unattended birth
 * @outcome: code of the vocabulary `birth-outcome`
 * @today: the day it is
 * @error: return location for a #GError
 *
 * Settles whether the baby was born alive.  If so the case is a death and is
 * reviewed as one; a stillbirth closes it as out of scope; where it cannot be
 * determined the enquiry stays open and never counts.
 *
 * Returns: (transfer full) (nullable): the change set, or %NULL with
 *   %CAIRN_ERROR_REFUSED and every obstacle
 */
CairnChangeSet *
cairn_review_set_birth_outcome (CairnReview  *self,
                                const char   *outcome,
                                CairnDay      today,
                                GError      **error)
{
  g_autoptr(GListStore) obstacles = cairn_obstacles_new ();
  g_autoptr(CairnChangeSet) changes = NULL;
  const char *scope_reason = NULL;
  CairnChange *change = NULL;

  g_return_val_if_fail (CAIRN_IS_REVIEW (self), NULL);
  g_return_val_if_fail (cairn_vocabulary_label ("birth-outcome", outcome) != NULL, NULL);

  refuse_finalised (self, obstacles);
  refuse_closed (self, obstacles);
  if (!cairn_record_is (get_case (self), "kind", "birth_enquiry"))
    cairn_obstacles_add (obstacles, "not-enquiry", get_case (self), _("The case is not an enquiry into a birth."));
  if (g_str_equal (outcome, "live") && cairn_review_get_death_day (self) == CAIRN_DAY_NONE)
    cairn_obstacles_add (obstacles, "no-death", get_case (self),
                         _("A baby who was born alive has a date of death. Enter it first."));
  if (cairn_obstacles_refuse (G_LIST_MODEL (obstacles), error))
    return NULL;

  changes = _cairn_operation_begin (self, NULL);
  change = _cairn_operation_update (changes, get_case (self));
  cairn_change_set_field_text (change, "birth_outcome", outcome);
  if (decide_scope (self, outcome, &scope_reason) == CAIRN_SCOPE_OUT)
    set_status (self, changes, "out_of_scope", scope_reason);

  return _cairn_operation_finish (self, g_steal_pointer (&changes), today, error);
}
