/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-obstacle.h"
#include "cairn-review.h"

G_BEGIN_DECLS

GListModel *cairn_review_list_contradictions (CairnReview  *self,
                                              CairnDay      today) G_GNUC_WARN_UNUSED_RESULT;
gboolean    cairn_review_check_changes       (CairnReview     *self,
                                              CairnChangeSet  *changes,
                                              CairnDay         today,
                                              GError         **error);

G_END_DECLS
