/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-day.h"
#include "cairn-review.h"

G_BEGIN_DECLS

/**
 * CairnActionValues:
 * @reference: what the action is called, such as `2023-14`
 * @level: code of `action-level`
 * @description: what is to be done
 * @owner: (nullable): who does it
 * @organisation: (nullable): where
 * @meeting: (nullable): uuid of the meeting that asked for it
 * @due_on: by when, or %CAIRN_DAY_NONE
 *
 * What a panel asks for.  Plain data, borrowed for the call.
 */
typedef struct
{
  const char *reference;
  const char *level;
  const char *description;
  const char *owner;
  const char *organisation;
  const char *meeting;
  CairnDay    due_on;
} CairnActionValues;

char *cairn_action_next_reference (int         year,
                                   const char *highest) G_GNUC_WARN_UNUSED_RESULT;

CairnChangeSet *cairn_review_add_learning_point    (CairnReview              *self,
                                                    const char               *theme,
                                                    const char               *source,
                                                    const char               *description,
                                                    const char               *why,
                                                    CairnDay                  today,
                                                    GError                  **error) G_GNUC_WARN_UNUSED_RESULT;
CairnChangeSet *cairn_review_remove_learning_point (CairnReview              *self,
                                                    CairnLearningPoint       *point,
                                                    const char               *why,
                                                    CairnDay                  today,
                                                    GError                  **error) G_GNUC_WARN_UNUSED_RESULT;
CairnChangeSet *cairn_review_add_action            (CairnReview              *self,
                                                    const CairnActionValues  *values,
                                                    CairnDay                  today,
                                                    GError                  **error) G_GNUC_WARN_UNUSED_RESULT;
CairnChangeSet *cairn_review_update_action         (CairnReview              *self,
                                                    CairnAction              *action,
                                                    const char               *author,
                                                    const char               *description,
                                                    CairnDay                  happened_on,
                                                    CairnDay                  today,
                                                    GError                  **error) G_GNUC_WARN_UNUSED_RESULT;
CairnChangeSet *cairn_review_close_action          (CairnReview              *self,
                                                    CairnAction              *action,
                                                    CairnDay                  closed_on,
                                                    CairnDay                  today,
                                                    GError                  **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
