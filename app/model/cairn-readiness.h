/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-obstacle.h"
#include "cairn-review.h"

G_BEGIN_DECLS

/**
 * CairnReadiness:
 * @CAIRN_READY: nothing is in the way
 * @CAIRN_NEARLY_READY: one thing is
 * @CAIRN_NOT_READY: several things are
 *
 * How far a case is from a panel.
 */
typedef enum
{
  CAIRN_READY,
  CAIRN_NEARLY_READY,
  CAIRN_NOT_READY,
} CairnReadiness;

GListModel *cairn_review_list_cdrm_obstacles  (CairnReview *self,
                                               CairnDay     today) G_GNUC_WARN_UNUSED_RESULT;
GListModel *cairn_review_list_cdrm_advice     (CairnReview *self) G_GNUC_WARN_UNUSED_RESULT;
GListModel *cairn_review_list_panel_obstacles (CairnReview *self,
                                               const char  *theme,
                                               CairnDay     today) G_GNUC_WARN_UNUSED_RESULT;

CairnReadiness  cairn_review_get_readiness   (CairnReview *self,
                                              const char  *theme);
CairnDay        cairn_review_get_ready_since (CairnReview *self);

G_END_DECLS
