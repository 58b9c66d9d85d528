/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-day.h"
#include "cairn-review.h"
#include "cairn-stage.h"

G_BEGIN_DECLS

/**
 * CairnTriggers:
 * @CAIRN_TRIGGERS_UNKNOWN: not every question has been answered, and none with yes
 * @CAIRN_TRIGGERS_NO: every question was answered with no
 * @CAIRN_TRIGGERS_YES: at least one was answered with yes
 *
 * Whether a death calls for a joint agency response.
 */
typedef enum
{
  CAIRN_TRIGGERS_UNKNOWN,
  CAIRN_TRIGGERS_NO,
  CAIRN_TRIGGERS_YES,
} CairnTriggers;

CairnTriggers  cairn_review_get_triggers (CairnReview *self);
const char    *cairn_review_get_stage    (CairnReview *self);
GListModel    *cairn_review_list_stages  (CairnReview *self) G_GNUC_WARN_UNUSED_RESULT;
char          *cairn_review_describe     (CairnReview *self,
                                          CairnDay     today) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
