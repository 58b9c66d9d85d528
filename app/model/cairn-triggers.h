/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-review.h"

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

CairnTriggers cairn_review_get_triggers (CairnReview *self);

G_END_DECLS
