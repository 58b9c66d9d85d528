/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-review.h"

G_BEGIN_DECLS

/**
 * CairnFactorItem:
 * @domain: (owned): code of `domain`
 * @entry: (owned) (nullable): code of `factor`, if it is one of the dictionary
 * @words: (owned) (nullable): the factor in words, if it is not
 * @relevance: 0 to 3
 * @modifiable: (owned) (nullable): code of `factor-modifiable`; %NULL for a domain's answer
 *
 * One factor, or the answer of a domain that has none (neither @entry nor @words).
 */
typedef struct
{
  char *domain;
  char *entry;
  char *words;
  int   relevance;
  char *modifiable;
} CairnFactorItem;

void     cairn_factor_item_free      (CairnFactorItem       *self);
gboolean cairn_factor_item_is_answer (const CairnFactorItem *self);
gboolean cairn_factor_item_same      (const CairnFactorItem *self,
                                      const CairnFactorItem *other);

GPtrArray *cairn_factor_text_parse  (const char   *text,
                                     GError      **error) G_GNUC_WARN_UNUSED_RESULT;
char      *cairn_factor_text_format (GPtrArray    *items,
                                     gboolean      own_words) G_GNUC_WARN_UNUSED_RESULT;

CairnFactorItem *cairn_factor_item_new_for_record (CairnRecord *record) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray       *cairn_factor_text_list_review    (CairnReview *review) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
