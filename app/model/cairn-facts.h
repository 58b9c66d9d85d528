/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-day.h"
#include "cairn-review.h"

G_BEGIN_DECLS

CairnDay   cairn_record_get_day         (CairnRecord     *self,
                                         const char      *field);
GPtrArray *cairn_aggregate_list_records (CairnAggregate  *self,
                                         CairnEntityKind  entity) G_GNUC_WARN_UNUSED_RESULT;

CairnDay     cairn_review_get_birth_day          (CairnReview *self);
CairnDay     cairn_review_get_death_day          (CairnReview *self);
CairnDay     cairn_review_get_notified_day       (CairnReview *self);
CairnDay     cairn_review_get_finalised_day      (CairnReview *self);
CairnRecord *cairn_review_get_last_step          (CairnReview *self);
gboolean     cairn_review_is_finalised           (CairnReview *self);
gboolean     cairn_review_is_open                (CairnReview *self);
gboolean     cairn_review_is_counted             (CairnReview *self);
CairnRecord *cairn_review_get_responsibility     (CairnReview *self);
CairnRecord *cairn_review_get_conclusion         (CairnReview *self,
                                                  const char  *version);
const char  *cairn_review_get_stage_fact         (CairnReview *self,
                                                  const char  *field);
CairnDay     cairn_review_get_stage_day          (CairnReview *self,
                                                  const char  *field);

G_END_DECLS
