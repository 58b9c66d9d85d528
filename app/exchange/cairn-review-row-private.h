/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-review.h"

G_BEGIN_DECLS

CairnRecord *_cairn_review_row_find               (CairnReview     *review,
                                                   CairnEntityKind  entity);
CairnRecord *_cairn_review_row_first_notification (CairnReview     *review);
CairnRecord *_cairn_review_row_first_finalisation (CairnReview     *review);

G_END_DECLS
