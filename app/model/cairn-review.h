/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-aggregate.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_REVIEW (cairn_review_get_type ())
G_DECLARE_FINAL_TYPE (CairnReview, cairn_review, CAIRN, REVIEW, CairnAggregate)

CairnReview *cairn_review_new (CairnCase *root) G_GNUC_WARN_UNUSED_RESULT;

CairnCase     *cairn_review_get_case      (CairnReview *self);
CairnChild    *cairn_review_get_child     (CairnReview *self);
CairnStages   *cairn_review_get_stages    (CairnReview *self);
CairnAnalytic *cairn_review_get_analytic  (CairnReview *self);
const char    *cairn_review_get_reference (CairnReview *self);

void cairn_review_complete (CairnReview    *self,
                            CairnChangeSet *changes);

G_END_DECLS
