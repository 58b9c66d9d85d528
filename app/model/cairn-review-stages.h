/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-day.h"
#include "cairn-review.h"
#include "cairn-stage.h"
#include "cairn-triggers.h"

G_BEGIN_DECLS

const char *cairn_review_get_stage   (CairnReview *self);
GListModel *cairn_review_list_stages (CairnReview *self,
                                      CairnDay     today) G_GNUC_WARN_UNUSED_RESULT;
char       *cairn_review_describe    (CairnReview *self,
                                      CairnDay     today) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
