/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-model"

#include "config.h"

#include "cairn-review.h"

#include <glib/gi18n.h>

#include "cairn-analytic.h"
#include "cairn-chronology.h"
#include "cairn-error.h"
#include "cairn-facts.h"

/**
 * CairnReview:
 *
 * A case with its whole review: what the case page shows and what the rules look at.
 *
 * An operation is a function of the review that answers with a change set, or with an
 * error that names every obstacle. It touches nothing but its arguments, and takes the
 * day as a parameter. Each operation ends with [method@Cairn.Review.complete], so that the
 * row the statistics read is written together with what it is computed from.
 */
struct _CairnReview
{
  CairnAggregate parent_instance;
};

G_DEFINE_FINAL_TYPE (CairnReview, cairn_review, CAIRN_TYPE_AGGREGATE)

static const CairnEntityKind parts[] = {
  CAIRN_ENTITY_CHILD,
  CAIRN_ENTITY_RESPONSIBILITY,
  CAIRN_ENTITY_LINKED_CASE,
  CAIRN_ENTITY_NOTIFICATION,
  CAIRN_ENTITY_SIGHTING,
  CAIRN_ENTITY_EXTERNAL_REFERENCE,
  CAIRN_ENTITY_STAGES,
  CAIRN_ENTITY_REQUEST,
  CAIRN_ENTITY_CHASE,
  CAIRN_ENTITY_WAIT,
  CAIRN_ENTITY_DOMAIN_ANSWER,
  CAIRN_ENTITY_FACTOR,
  CAIRN_ENTITY_CONCLUSION,
  CAIRN_ENTITY_FINALISATION,
  CAIRN_ENTITY_LEARNING_POINT,
  CAIRN_ENTITY_ACTION,
  CAIRN_ENTITY_ACTION_UPDATE,
  CAIRN_ENTITY_ITEM_CASE,
  CAIRN_ENTITY_AGENDA_ITEM,
  CAIRN_ENTITY_MEETING,
  CAIRN_ENTITY_ANALYTIC,
  CAIRN_ENTITY_NONE,
};

/* What goes on after the panel (the family told, actions, the next meeting) is part of a finalised
 * review's life; everything else is corrected with a reason. */
static gboolean
goes_on (CairnRecord *record)
{
  switch ((int) cairn_record_get_kind (record))
    {
    case CAIRN_ENTITY_ACTION:
    case CAIRN_ENTITY_ACTION_UPDATE:
    case CAIRN_ENTITY_AGENDA_ITEM:
    case CAIRN_ENTITY_ITEM_CASE:
    case CAIRN_ENTITY_MEETING:
    case CAIRN_ENTITY_STAGES:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
cairn_review_may_edit (CairnAggregate  *aggregate,
                       CairnRecord     *record,
                       const char      *reason,
                       GError         **error)
{
  if (!cairn_review_is_finalised (CAIRN_REVIEW (aggregate)) || goes_on (record) ||
      (reason != NULL && *reason != '\0'))
    return TRUE;

  g_set_error_literal (error, CAIRN_ERROR, CAIRN_ERROR_REFUSED,
                       _("This review has been finalised. It can be corrected, with a reason that its history keeps."));

  return FALSE;
}

/* A plain edit knows no clock, so only the order of the dates is looked at. */
static gboolean
check (CairnAggregate  *aggregate,
       CairnChangeSet  *changes,
       GError         **error)
{
  return cairn_review_check_changes (CAIRN_REVIEW (aggregate), changes, G_MAXUINT32, error);
}

static void
complete (CairnAggregate *aggregate,
          CairnChangeSet *changes)
{
  cairn_review_complete (CAIRN_REVIEW (aggregate), changes);
}

static void
cairn_review_class_init (CairnReviewClass *klass)
{
  CairnAggregateClass *aggregate_class = CAIRN_AGGREGATE_CLASS (klass);

  aggregate_class->parts = parts;
  aggregate_class->may_edit = cairn_review_may_edit;
  aggregate_class->check = check;
  aggregate_class->complete = complete;
}

static void
cairn_review_init (CairnReview *self)
{
}

/**
 * cairn_review_new:
 * @root: the case
 *
 * Creates the review of a case, with nothing in it yet.
 *
 * Returns: (transfer full): a new review
 */
CairnReview *
cairn_review_new (CairnCase *root)
{
  g_return_val_if_fail (CAIRN_IS_CASE (root), NULL);

  return g_object_new (CAIRN_TYPE_REVIEW, "root", root, NULL);
}

/**
 * cairn_review_get_case:
 * @self: a review
 *
 * Returns: (transfer none): the case it is of
 */
CairnCase *
cairn_review_get_case (CairnReview *self)
{
  g_return_val_if_fail (CAIRN_IS_REVIEW (self), NULL);

  return CAIRN_CASE (cairn_aggregate_get_root (CAIRN_AGGREGATE (self)));
}

/**
 * cairn_review_get_child:
 * @self: a review
 *
 * Returns: (transfer none) (nullable): who the child was, or %NULL where that was destroyed
 */
CairnChild *
cairn_review_get_child (CairnReview *self)
{
  g_return_val_if_fail (CAIRN_IS_REVIEW (self), NULL);

  return (CairnChild *) cairn_aggregate_get_single (CAIRN_AGGREGATE (self), CAIRN_ENTITY_CHILD);
}

/**
 * cairn_review_get_stages:
 * @self: a review
 *
 * Returns: (transfer none) (nullable): the facts of its stages
 */
CairnStages *
cairn_review_get_stages (CairnReview *self)
{
  g_return_val_if_fail (CAIRN_IS_REVIEW (self), NULL);

  return (CairnStages *) cairn_aggregate_get_single (CAIRN_AGGREGATE (self), CAIRN_ENTITY_STAGES);
}

/**
 * cairn_review_get_analytic:
 * @self: a review
 *
 * Returns: (transfer none) (nullable): its row for the statistics
 */
CairnAnalytic *
cairn_review_get_analytic (CairnReview *self)
{
  g_return_val_if_fail (CAIRN_IS_REVIEW (self), NULL);

  return (CairnAnalytic *) cairn_aggregate_get_single (CAIRN_AGGREGATE (self), CAIRN_ENTITY_ANALYTIC);
}

/**
 * cairn_review_get_reference:
 * @self: a review
 *
 * Returns: (transfer none): what the case is called wherever it is shown, such as `2324-017`
 */
const char *
cairn_review_get_reference (CairnReview *self)
{
  return cairn_record_get_text (CAIRN_RECORD (cairn_review_get_case (self)), "reference");
}

/* Writes only those values of @fresh that the register does not hold yet. */
static void
write_differences (CairnChangeSet *changes,
                   CairnRecord    *held,
                   CairnRecord    *fresh)
{
  const CairnEntity *entity = cairn_record_get_entity (fresh);
  CairnChange *change = NULL;

  for (guint i = 0; i < entity->n_fields; i++)
    {
      const CairnValue *value = cairn_record_get_value (fresh, i);

      if (held != NULL && cairn_value_equal (value, cairn_record_get_value (held, i)))
        continue;
      if (held == NULL && value->kind == CAIRN_VALUE_NULL)
        continue;

      if (change == NULL && held != NULL)
        change = cairn_change_set_update (changes, entity->kind, cairn_record_get_uuid (held));
      else if (change == NULL)
        change = cairn_change_set_insert (changes, entity->kind, cairn_record_get_uuid (fresh));
      cairn_change_set_field_value (change, i, value);
    }
}

/**
 * cairn_review_complete:
 * @self: a review as it stands
 * @changes: what is to be done to it
 *
 * Adds to @changes what follows from them for the row that the statistics read
 * (see [func@Cairn.analytic_compute]). Does nothing if they change nothing there.
 */
void
cairn_review_complete (CairnReview    *self,
                       CairnChangeSet *changes)
{
  g_autoptr(CairnAggregate) after = NULL;
  g_autoptr(CairnAnalytic) fresh = NULL;

  g_return_if_fail (CAIRN_IS_REVIEW (self));
  g_return_if_fail (CAIRN_IS_CHANGE_SET (changes));

  after = cairn_aggregate_copy (CAIRN_AGGREGATE (self));
  cairn_aggregate_apply (after, changes);
  fresh = cairn_analytic_compute (CAIRN_REVIEW (after));
  write_differences (changes, CAIRN_RECORD (cairn_review_get_analytic (self)), CAIRN_RECORD (fresh));
}
