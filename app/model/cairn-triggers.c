/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-model"

#include "config.h"

#include "cairn-triggers.h"

#include "cairn-facts.h"
#include "cairn-vocabulary.h"

/**
 * cairn_review_get_triggers:
 * @self: a review
 *
 * Tells whether the death calls for a joint agency response: one yes among the
 * five questions is enough (Child Death Review Statutory and Operational
 * Guidance, 2018).
 *
 * Returns: the answer
 */
CairnTriggers
cairn_review_get_triggers (CairnReview *self)
{
  CairnVocabulary *questions = cairn_vocabulary_get ("jar-trigger");
  guint n_no = 0;

  g_return_val_if_fail (CAIRN_IS_REVIEW (self), CAIRN_TRIGGERS_UNKNOWN);

  for (guint i = 0; i < cairn_vocabulary_get_length (questions); i++)
    {
      const char *field = cairn_vocabulary_entry_get_code (cairn_vocabulary_get_entry (questions, i));
      const char *answer = cairn_review_get_stage_fact (self, field);

      if (g_strcmp0 (answer, "yes") == 0)
        return CAIRN_TRIGGERS_YES;
      if (g_strcmp0 (answer, "no") == 0)
        n_no++;
    }

  return n_no == cairn_vocabulary_get_length (questions) ? CAIRN_TRIGGERS_NO : CAIRN_TRIGGERS_UNKNOWN;
}
