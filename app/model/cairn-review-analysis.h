/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-day.h"
#include "cairn-review.h"

G_BEGIN_DECLS

/* The scale of relevance in force since 2018 and its highest value. */
#define CAIRN_RELEVANCE_SCALE "2018"
#define CAIRN_RELEVANCE_MAX 2

/**
 * CairnFactorValues:
 * @domain: (nullable): code of `domain`; %NULL for the dictionary's
 * @entry: (nullable): code of `factor`
 * @words: (nullable): the factor in words, where the dictionary has none
 * @relevance: 0, 1 or 2
 * @modifiable: (nullable): code of `factor-modifiable`; %NULL is not judged
 * @reason: (nullable): why it is, or is not, modifiable
 *
 * What is recorded of a contributory factor.  Plain data, borrowed for the call.
 */
typedef struct
{
  const char *domain;
  const char *entry;
  const char *words;
  int         relevance;
  const char *modifiable;
  const char *reason;
} CairnFactorValues;

/**
 * CairnConclusionValues:
 * @category: (nullable): code of `category`
 * @secondary_category: (nullable): code of `category`
 * @modifiable: (nullable): code of `modifiable`
 * @reason: (nullable): why
 * @good_practice: (nullable): what was done well
 *
 * What is concluded of a death.  Plain data, borrowed for the call.
 */
typedef struct
{
  const char *category;
  const char *secondary_category;
  const char *modifiable;
  const char *reason;
  const char *good_practice;
} CairnConclusionValues;

CairnChangeSet *cairn_review_add_factor     (CairnReview                  *self,
                                             const char                   *version,
                                             const CairnFactorValues      *values,
                                             const char                   *why,
                                             CairnDay                      today,
                                             GError                      **error) G_GNUC_WARN_UNUSED_RESULT;
CairnChangeSet *cairn_review_change_factor  (CairnReview                  *self,
                                             CairnFactor                  *factor,
                                             const CairnFactorValues      *values,
                                             const char                   *why,
                                             CairnDay                      today,
                                             GError                      **error) G_GNUC_WARN_UNUSED_RESULT;
CairnChangeSet *cairn_review_remove_factor  (CairnReview                  *self,
                                             CairnFactor                  *factor,
                                             const char                   *why,
                                             CairnDay                      today,
                                             GError                      **error) G_GNUC_WARN_UNUSED_RESULT;
CairnChangeSet *cairn_review_answer_domain  (CairnReview                  *self,
                                             const char                   *version,
                                             const char                   *domain,
                                             int                           relevance,
                                             const char                   *why,
                                             CairnDay                      today,
                                             GError                      **error) G_GNUC_WARN_UNUSED_RESULT;
CairnChangeSet *cairn_review_set_conclusion (CairnReview                  *self,
                                             const char                   *version,
                                             const CairnConclusionValues  *values,
                                             const char                   *why,
                                             CairnDay                      today,
                                             GError                      **error) G_GNUC_WARN_UNUSED_RESULT;
CairnChangeSet *cairn_review_adopt_draft    (CairnReview                  *self,
                                             CairnDay                      today,
                                             GError                      **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
