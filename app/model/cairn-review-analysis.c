/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-model"

#include "config.h"

#include "cairn-review-analysis.h"

#include <glib/gi18n.h>

#include "cairn-analysis.h"
#include "cairn-facts.h"
#include "cairn-obstacle.h"
#include "cairn-operation-private.h"
#include "cairn-vocabulary.h"

static const char *
get_modifiable (const CairnFactorValues *values)
{
  return values->modifiable == NULL ? "not_judged" : values->modifiable;
}

/* The dictionary knows the domain of its own factors. */
static const char *
get_domain (const CairnFactorValues *values)
{
  return values->domain != NULL ? values->domain : cairn_vocabulary_string ("factor", values->entry, "domain");
}

static void
refuse_values (const CairnFactorValues *values,
               GListStore              *obstacles)
{
  if (cairn_vocabulary_label ("factor", values->entry) == NULL && !_cairn_operation_has_text (values->words))
    cairn_obstacles_add (obstacles, "no-factor", NULL, _("Choose a factor, or say in words what it was."));
  if (cairn_vocabulary_label ("domain", get_domain (values)) == NULL)
    cairn_obstacles_add (obstacles, "no-domain", NULL, _("Choose the domain of the factor."));
  if (values->relevance < 0 || values->relevance > CAIRN_RELEVANCE_MAX)
    cairn_obstacles_add (obstacles, "relevance", NULL, _("Relevance is 0, 1 or 2."));
  if (g_str_equal (get_modifiable (values), "yes") && values->relevance != CAIRN_RELEVANCE_MAX)
    cairn_obstacles_add (obstacles, "modifiable", NULL,
                         _("Only a factor that may have contributed (relevance 2) can be modifiable."));
}

static void
refuse_second (CairnReview             *self,
               const char              *version,
               const CairnFactorValues *values,
               CairnRecord             *itself,
               GListStore              *obstacles)
{
  g_autoptr(GPtrArray) factors = cairn_review_list_factors (self, version, NULL);

  for (guint i = 0; i < factors->len; i++)
    {
      CairnRecord *factor = g_ptr_array_index (factors, i);

      if (factor != itself && cairn_record_is (factor, "entry", values->entry) &&
          cairn_record_is (factor, "words", values->words) && cairn_record_is (factor, "domain", get_domain (values)))
        cairn_obstacles_add (obstacles, "second", factor, _("This factor is there already."));
    }
}

static void
write_values (CairnChange             *change,
              const CairnFactorValues *values)
{
  cairn_change_set_field_text (change, "domain", get_domain (values));
  cairn_change_set_field_text (change, "entry", values->entry);
  cairn_change_set_field_text (change, "words", values->words);
  cairn_change_set_field_integer (change, "relevance", values->relevance);
  cairn_change_set_field_text (change, "scale", CAIRN_RELEVANCE_SCALE);
  cairn_change_set_field_text (change, "modifiable", get_modifiable (values));
  cairn_change_set_field_text (change, "reason", values->reason);
}

/* A domain with a factor needs no answer of its own. */
static void
drop_answer (CairnReview    *self,
             CairnChangeSet *changes,
             const char     *version,
             const char     *domain)
{
  CairnRecord *answer = cairn_review_get_domain_answer (self, version, domain);

  if (answer != NULL)
    cairn_change_set_delete (changes, CAIRN_ENTITY_DOMAIN_ANSWER, cairn_record_get_uuid (answer));
}

static void
copy_row (CairnReview    *self,
          CairnChangeSet *changes,
          CairnRecord    *row)
{
  const CairnEntity *entity = cairn_record_get_entity (row);
  CairnChange *change = cairn_change_set_insert (changes, entity->kind, NULL);

  for (guint i = 0; i < entity->n_fields; i++)
    if (cairn_record_get_value (row, i)->kind != CAIRN_VALUE_NULL)
      cairn_change_set_field_value (change, i, cairn_record_get_value (row, i));
  cairn_change_set_field_text (change, "version", "panel");
}

static guint
copy_version (CairnReview     *self,
              CairnChangeSet  *changes,
              CairnEntityKind  entity)
{
  g_autoptr(GPtrArray) rows = cairn_aggregate_list_records (CAIRN_AGGREGATE (self), entity);
  guint n_copied = 0;

  for (guint i = 0; i < rows->len; i++)
    if (cairn_record_is (g_ptr_array_index (rows, i), "version", "cdrm"))
      {
        copy_row (self, changes, g_ptr_array_index (rows, i));
        n_copied++;
      }

  return n_copied;
}

static gboolean
has_version (CairnReview     *self,
             const char      *version,
             CairnEntityKind  entity)
{
  g_autoptr(GPtrArray) rows = cairn_aggregate_list_records (CAIRN_AGGREGATE (self), entity);

  for (guint i = 0; i < rows->len; i++)
    if (cairn_record_is (g_ptr_array_index (rows, i), "version", version))
      return TRUE;

  return FALSE;
}

/**
 * cairn_review_add_factor:
 * @self: a review
 * @version: code of the vocabulary `analysis-version`
 * @values: the factor
 * @why: (nullable): reason of a correction; must be given once the review is finalised
 * @today: the day it is
 * @error: return location for a #GError
 *
 * Adds a contributory factor.  An answer that its domain had none goes.
 *
 * Returns: (transfer full) (nullable): the change set, or %NULL with
 *   %CAIRN_ERROR_REFUSED and every obstacle
 */
CairnChangeSet *
cairn_review_add_factor (CairnReview              *self,
                         const char               *version,
                         const CairnFactorValues  *values,
                         const char               *why,
                         CairnDay                  today,
                         GError                  **error)
{
  g_autoptr(GListStore) obstacles = cairn_obstacles_new ();
  g_autoptr(CairnChangeSet) changes = NULL;
  CairnChange *change = NULL;

  g_return_val_if_fail (CAIRN_IS_REVIEW (self), NULL);
  g_return_val_if_fail (cairn_vocabulary_label ("analysis-version", version) != NULL, NULL);
  g_return_val_if_fail (values != NULL, NULL);

  _cairn_operation_refuse_unreasoned (self, why, obstacles);
  refuse_values (values, obstacles);
  refuse_second (self, version, values, NULL, obstacles);
  if (cairn_obstacles_refuse (G_LIST_MODEL (obstacles), error))
    return NULL;

  changes = _cairn_operation_begin (self, why);
  change = _cairn_operation_insert (changes, self, CAIRN_ENTITY_FACTOR);
  cairn_change_set_field_text (change, "version", version);
  write_values (change, values);
  drop_answer (self, changes, version, get_domain (values));

  return _cairn_operation_finish (self, g_steal_pointer (&changes), today, error);
}

/**
 * cairn_review_change_factor:
 * @self: a review
 * @factor: one of its factors
 * @values: what it is to be
 * @why: (nullable): reason of a correction; must be given once the review is finalised
 * @today: the day it is
 * @error: return location for a #GError
 *
 * Changes a contributory factor as a whole, so that its parts agree.
 *
 * Returns: (transfer full) (nullable): the change set, or %NULL with
 *   %CAIRN_ERROR_REFUSED and every obstacle
 */
CairnChangeSet *
cairn_review_change_factor (CairnReview              *self,
                            CairnFactor              *factor,
                            const CairnFactorValues  *values,
                            const char               *why,
                            CairnDay                  today,
                            GError                  **error)
{
  g_autoptr(GListStore) obstacles = cairn_obstacles_new ();
  g_autoptr(CairnChangeSet) changes = NULL;
  const char *version = NULL;

  g_return_val_if_fail (CAIRN_IS_REVIEW (self), NULL);
  g_return_val_if_fail (CAIRN_IS_FACTOR (factor), NULL);
  g_return_val_if_fail (values != NULL, NULL);

  version = cairn_record_get_text (CAIRN_RECORD (factor), "version");
  _cairn_operation_refuse_unreasoned (self, why, obstacles);
  refuse_values (values, obstacles);
  refuse_second (self, version, values, CAIRN_RECORD (factor), obstacles);
  if (cairn_obstacles_refuse (G_LIST_MODEL (obstacles), error))
    return NULL;

  changes = _cairn_operation_begin (self, why);
  write_values (_cairn_operation_update (changes, CAIRN_RECORD (factor)), values);
  drop_answer (self, changes, version, get_domain (values));

  return _cairn_operation_finish (self, g_steal_pointer (&changes), today, error);
}

/**
 * cairn_review_remove_factor:
 * @self: a review
 * @factor: one of its factors
 * @why: (nullable): reason of a correction; must be given once the review is finalised
 * @today: the day it is
 * @error: return location for a #GError
 *
 * Takes a contributory factor away.
 *
 * Returns: (transfer full) (nullable): the change set, or %NULL with
 *   %CAIRN_ERROR_REFUSED and every obstacle
 */
CairnChangeSet *
cairn_review_remove_factor (CairnReview  *self,
                            CairnFactor  *factor,
                            const char   *why,
                            CairnDay      today,
                            GError      **error)
{
  g_autoptr(GListStore) obstacles = cairn_obstacles_new ();
  g_autoptr(CairnChangeSet) changes = NULL;

  g_return_val_if_fail (CAIRN_IS_REVIEW (self), NULL);
  g_return_val_if_fail (CAIRN_IS_FACTOR (factor), NULL);

  _cairn_operation_refuse_unreasoned (self, why, obstacles);
  if (cairn_obstacles_refuse (G_LIST_MODEL (obstacles), error))
    return NULL;

  changes = _cairn_operation_begin (self, why);
  cairn_change_set_delete (changes, CAIRN_ENTITY_FACTOR, cairn_record_get_uuid (CAIRN_RECORD (factor)));

  return _cairn_operation_finish (self, g_steal_pointer (&changes), today, error);
}

/**
 * cairn_review_answer_domain:
 * @self: a review
 * @version: code of the vocabulary `analysis-version`
 * @domain: code of the vocabulary `domain`
 * @relevance: 0 for no information, 1 for none identified
 * @why: (nullable): reason of a correction; must be given once the review is finalised
 * @today: the day it is
 * @error: return location for a #GError
 *
 * Records that a domain was looked at and has no factor.
 *
 * Returns: (transfer full) (nullable): the change set, or %NULL with
 *   %CAIRN_ERROR_REFUSED and every obstacle
 */
CairnChangeSet *
cairn_review_answer_domain (CairnReview  *self,
                            const char   *version,
                            const char   *domain,
                            int           relevance,
                            const char   *why,
                            CairnDay      today,
                            GError      **error)
{
  g_autoptr(GListStore) obstacles = cairn_obstacles_new ();
  g_autoptr(GPtrArray) factors = NULL;
  g_autoptr(CairnChangeSet) changes = NULL;
  CairnRecord *answer = NULL;
  CairnChange *change = NULL;

  g_return_val_if_fail (CAIRN_IS_REVIEW (self), NULL);
  g_return_val_if_fail (cairn_vocabulary_label ("domain", domain) != NULL, NULL);
  g_return_val_if_fail (relevance == 0 || relevance == 1, NULL);

  factors = cairn_review_list_factors (self, version, domain);
  _cairn_operation_refuse_unreasoned (self, why, obstacles);
  if (factors->len > 0)
    cairn_obstacles_add (obstacles, "factors", g_ptr_array_index (factors, 0),
                         _("This domain has factors, which are its answer. Remove them first."));
  if (cairn_obstacles_refuse (G_LIST_MODEL (obstacles), error))
    return NULL;

  changes = _cairn_operation_begin (self, why);
  answer = cairn_review_get_domain_answer (self, version, domain);
  if (answer != NULL)
    change = _cairn_operation_update (changes, answer);
  else
    change = _cairn_operation_insert (changes, self, CAIRN_ENTITY_DOMAIN_ANSWER);
  cairn_change_set_field_text (change, "version", version);
  cairn_change_set_field_text (change, "domain", domain);
  cairn_change_set_field_integer (change, "relevance", relevance);

  return _cairn_operation_finish (self, g_steal_pointer (&changes), today, error);
}

/**
 * cairn_review_set_conclusion:
 * @self: a review
 * @version: code of the vocabulary `analysis-version`
 * @values: the conclusion
 * @why: (nullable): reason of a correction; must be given once the review is finalised
 * @today: the day it is
 * @error: return location for a #GError
 *
 * Records what is concluded.  While people still talk a conclusion may lack
 * parts or disagree with the factors; finalising asks for both.
 *
 * Returns: (transfer full) (nullable): the change set, or %NULL with
 *   %CAIRN_ERROR_REFUSED and every obstacle
 */
CairnChangeSet *
cairn_review_set_conclusion (CairnReview                  *self,
                             const char                   *version,
                             const CairnConclusionValues  *values,
                             const char                   *why,
                             CairnDay                      today,
                             GError                      **error)
{
  g_autoptr(GListStore) obstacles = cairn_obstacles_new ();
  g_autoptr(CairnChangeSet) changes = NULL;
  CairnRecord *conclusion = NULL;
  CairnChange *change = NULL;

  g_return_val_if_fail (CAIRN_IS_REVIEW (self), NULL);
  g_return_val_if_fail (cairn_vocabulary_label ("analysis-version", version) != NULL, NULL);
  g_return_val_if_fail (values != NULL, NULL);

  _cairn_operation_refuse_unreasoned (self, why, obstacles);
  if (values->category != NULL && cairn_vocabulary_label ("category", values->category) == NULL)
    cairn_obstacles_add (obstacles, "category", NULL, _("There is no such category of death."));
  if (values->secondary_category != NULL && cairn_vocabulary_label ("category", values->secondary_category) == NULL)
    cairn_obstacles_add (obstacles, "secondary", NULL, _("There is no such secondary category of death."));
  if (values->modifiable != NULL && cairn_vocabulary_label ("modifiable", values->modifiable) == NULL)
    cairn_obstacles_add (obstacles, "modifiable", NULL, _("There is no such conclusion on modifiable factors."));
  if (cairn_obstacles_refuse (G_LIST_MODEL (obstacles), error))
    return NULL;

  changes = _cairn_operation_begin (self, why);
  conclusion = cairn_review_get_conclusion (self, version);
  if (conclusion != NULL)
    change = _cairn_operation_update (changes, conclusion);
  else
    change = _cairn_operation_insert (changes, self, CAIRN_ENTITY_CONCLUSION);
  cairn_change_set_field_text (change, "version", version);
  cairn_change_set_field_text (change, "category", values->category);
  cairn_change_set_field_text (change, "secondary_category", values->secondary_category);
  cairn_change_set_field_text (change, "modifiable", values->modifiable);
  cairn_change_set_field_text (change, "reason", values->reason);
  cairn_change_set_field_text (change, "good_practice", values->good_practice);

  return _cairn_operation_finish (self, g_steal_pointer (&changes), today, error);
}

/**
 * cairn_review_adopt_draft:
 * @self: a review
 * @today: the day it is
 * @error: return location for a #GError
 *
 * Takes the draft of the review meeting as the panel's text, for the panel to
 * change.  The draft stays as it is beside it.
 *
 * Returns: (transfer full) (nullable): the change set, or %NULL with
 *   %CAIRN_ERROR_REFUSED and every obstacle
 */
CairnChangeSet *
cairn_review_adopt_draft (CairnReview  *self,
                          CairnDay      today,
                          GError      **error)
{
  static const CairnEntityKind kinds[] = { CAIRN_ENTITY_DOMAIN_ANSWER, CAIRN_ENTITY_FACTOR, CAIRN_ENTITY_CONCLUSION };
  g_autoptr(GListStore) obstacles = cairn_obstacles_new ();
  g_autoptr(CairnChangeSet) changes = NULL;
  gboolean has_text = FALSE;
  guint n_copied = 0;

  g_return_val_if_fail (CAIRN_IS_REVIEW (self), NULL);

  changes = _cairn_operation_begin (self, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      has_text = has_text || has_version (self, "panel", kinds[i]);
      n_copied += copy_version (self, changes, kinds[i]);
    }

  if (has_text)
    cairn_obstacles_add (obstacles, "panel-text", NULL, _("The panel's analysis has been begun already."));
  if (n_copied == 0)
    cairn_obstacles_add (obstacles, "no-draft", NULL, _("The review meeting has left no draft."));
  if (cairn_obstacles_refuse (G_LIST_MODEL (obstacles), error))
    return NULL;

  return _cairn_operation_finish (self, g_steal_pointer (&changes), today, error);
}
