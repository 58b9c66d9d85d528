/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Facts that several rules ask of a review.  They hold no opinion: a rule stands
 * in the file of its own name. */

#define G_LOG_DOMAIN "cairn-model"

#include "config.h"

#include "cairn-facts.h"

#include "cairn-vocabulary.h"

/* The step with the lowest sequence, or with the highest if @last; NULL @kind is any kind. */
static CairnRecord *
find_step (CairnReview *self,
           const char  *kind,
           gboolean     last)
{
  g_autoptr(GPtrArray) steps = cairn_aggregate_list_records (CAIRN_AGGREGATE (self), CAIRN_ENTITY_FINALISATION);
  CairnRecord *found = NULL;

  for (guint i = 0; i < steps->len; i++)
    {
      CairnRecord *step = g_ptr_array_index (steps, i);
      gint64 sequence = cairn_record_get_integer (step, "sequence");

      if (kind != NULL && !cairn_record_is (step, "kind", kind))
        continue;
      if (found == NULL || (sequence > cairn_record_get_integer (found, "sequence")) == last)
        found = step;
    }

  return found;
}

/**
 * cairn_record_get_day:
 * @self: a record
 * @field: name of a field that holds a date
 *
 * Returns: the day, or %CAIRN_DAY_NONE while the field is blank
 */
CairnDay
cairn_record_get_day (CairnRecord *self,
                      const char  *field)
{
  return cairn_day_parse (cairn_record_get_text (self, field));
}

/**
 * cairn_aggregate_list_records:
 * @self: an aggregate
 * @entity: one of the kinds of row it holds
 *
 * Lists its rows of a kind as they stand now, for a loop.
 *
 * Returns: (transfer full) (element-type CairnRecord): the rows
 */
GPtrArray *
cairn_aggregate_list_records (CairnAggregate  *self,
                              CairnEntityKind  entity)
{
  GListModel *list = cairn_aggregate_get_records (self, entity);
  guint n_items = g_list_model_get_n_items (list);
  GPtrArray *records = g_ptr_array_new_full (n_items, g_object_unref);

  for (guint i = 0; i < n_items; i++)
    g_ptr_array_add (records, g_list_model_get_item (list, i));

  return records;
}

/**
 * cairn_review_get_birth_day:
 * @self: a review
 *
 * Returns: the child's day of birth, or %CAIRN_DAY_NONE if it is not known
 */
CairnDay
cairn_review_get_birth_day (CairnReview *self)
{
  CairnChild *child = cairn_review_get_child (self);

  return child == NULL ? CAIRN_DAY_NONE : cairn_record_get_day (CAIRN_RECORD (child), "date_of_birth");
}

/**
 * cairn_review_get_death_day:
 * @self: a review
 *
 * Gets the day that ages and durations are counted with: the day of death, or
 * its stated day where only a span of days is known.
 *
 * Returns: the day, or %CAIRN_DAY_NONE if it is not known
 */
CairnDay
cairn_review_get_death_day (CairnReview *self)
{
  return cairn_record_get_day (CAIRN_RECORD (cairn_review_get_case (self)), "date_of_death");
}

/**
 * cairn_review_get_notified_day:
 * @self: a review
 *
 * Returns: when the first of its notifications was received, or %CAIRN_DAY_NONE
 */
CairnDay
cairn_review_get_notified_day (CairnReview *self)
{
  g_autoptr(GPtrArray) notifications = cairn_aggregate_list_records (CAIRN_AGGREGATE (self), CAIRN_ENTITY_NOTIFICATION);
  CairnDay first = CAIRN_DAY_NONE;

  for (guint i = 0; i < notifications->len; i++)
    {
      CairnDay day = cairn_record_get_day (g_ptr_array_index (notifications, i), "received_on");

      if (day != CAIRN_DAY_NONE && (first == CAIRN_DAY_NONE || day < first))
        first = day;
    }

  return first;
}

/**
 * cairn_review_get_finalised_day:
 * @self: a review
 *
 * Gets the day of the first finalisation, by which the tables count a review;
 * one that was reopened keeps it.
 *
 * Returns: the day, or %CAIRN_DAY_NONE if it was never finalised
 */
CairnDay
cairn_review_get_finalised_day (CairnReview *self)
{
  CairnRecord *step = find_step (self, "finalised", FALSE);

  return step == NULL ? CAIRN_DAY_NONE : cairn_record_get_day (step, "happened_on");
}

/**
 * cairn_review_get_last_step:
 * @self: a review
 *
 * Returns: (transfer none) (nullable): its last finalisation or reopening, or %NULL
 */
CairnRecord *
cairn_review_get_last_step (CairnReview *self)
{
  return find_step (self, NULL, TRUE);
}

/**
 * cairn_review_is_finalised:
 * @self: a review
 *
 * Returns: whether it has been finalised and not been reopened since
 */
gboolean
cairn_review_is_finalised (CairnReview *self)
{
  CairnRecord *step = cairn_review_get_last_step (self);

  return step != NULL && cairn_record_is (step, "kind", "finalised");
}

/**
 * cairn_review_is_open:
 * @self: a review
 *
 * Returns: whether the panel still has to review it: it is notified or
 *   accepted, and not finalised
 */
gboolean
cairn_review_is_open (CairnReview *self)
{
  CairnRecord *record = CAIRN_RECORD (cairn_review_get_case (self));

  if (!cairn_record_is (record, "status", "notified") && !cairn_record_is (record, "status", "accepted"))
    return FALSE;

  return !cairn_review_is_finalised (self);
}

/**
 * cairn_review_is_counted:
 * @self: a review
 *
 * Tells whether the tables count the case: it is accepted, is this panel's own
 * (not reviewed here by agreement, nor held for information), and is a death: an
 * enquiry into a birth only once the baby is known to have been born alive.
 *
 * Returns: whether it counts
 */
gboolean
cairn_review_is_counted (CairnReview *self)
{
  CairnRecord *record = CAIRN_RECORD (cairn_review_get_case (self));
  CairnRecord *responsibility = cairn_review_get_responsibility (self);
  CairnVocabularyEntry *kind = NULL;

  if (!cairn_record_is (record, "status", "accepted"))
    return FALSE;
  if (cairn_record_is (record, "kind", "birth_enquiry") && !cairn_record_is (record, "birth_outcome", "live"))
    return FALSE;
  if (responsibility == NULL)
    return TRUE;

  kind = cairn_vocabulary_find (cairn_vocabulary_get ("responsibility-kind"),
                                cairn_record_get_text (responsibility, "kind"));

  return kind != NULL && cairn_vocabulary_entry_get_flag (kind, "counts");
}

/**
 * cairn_review_get_responsibility:
 * @self: a review
 *
 * Tells whose case it is now: the newest row that has no end.
 *
 * Returns: (transfer none) (nullable): a `responsibility`, or %NULL if none is held
 */
CairnRecord *
cairn_review_get_responsibility (CairnReview *self)
{
  g_autoptr(GPtrArray) rows = cairn_aggregate_list_records (CAIRN_AGGREGATE (self), CAIRN_ENTITY_RESPONSIBILITY);
  CairnRecord *found = NULL;

  for (guint i = 0; i < rows->len; i++)
    {
      CairnRecord *row = g_ptr_array_index (rows, i);

      if (cairn_record_has (row, "to_date"))
        continue;
      if (found == NULL || cairn_record_get_day (row, "from_date") >= cairn_record_get_day (found, "from_date"))
        found = row;
    }

  return found;
}

/**
 * cairn_review_get_conclusion:
 * @self: a review
 * @version: code of the vocabulary `analysis-version`
 *
 * Returns: (transfer none) (nullable): the `conclusion` of that version, or %NULL
 */
CairnRecord *
cairn_review_get_conclusion (CairnReview *self,
                             const char  *version)
{
  g_autoptr(GPtrArray) rows = cairn_aggregate_list_records (CAIRN_AGGREGATE (self), CAIRN_ENTITY_CONCLUSION);

  for (guint i = 0; i < rows->len; i++)
    {
      CairnRecord *row = g_ptr_array_index (rows, i);

      if (cairn_record_is (row, "version", version))
        return row;
    }

  return NULL;
}

/**
 * cairn_review_get_stage_fact:
 * @self: a review
 * @field: name of a field of `stages` that holds a text or code
 *
 * Returns: (transfer none) (nullable): what it holds, or %NULL while it is blank
 */
const char *
cairn_review_get_stage_fact (CairnReview *self,
                             const char  *field)
{
  CairnStages *stages = cairn_review_get_stages (self);

  return stages == NULL ? NULL : cairn_record_get_text (CAIRN_RECORD (stages), field);
}

/**
 * cairn_review_get_stage_day:
 * @self: a review
 * @field: name of a field of `stages` that holds a date
 *
 * Returns: the day, or %CAIRN_DAY_NONE while it is blank
 */
CairnDay
cairn_review_get_stage_day (CairnReview *self,
                            const char  *field)
{
  return cairn_day_parse (cairn_review_get_stage_fact (self, field));
}
