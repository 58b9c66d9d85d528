/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-day.h"
#include "cairn-review.h"

G_BEGIN_DECLS

char *cairn_shelf_words_state (CairnReview *review,
                               GListModel  *obstacles,
                               const char  *meeting_uuid,
                               CairnDay     ready_since,
                               CairnDay     today);

G_END_DECLS
