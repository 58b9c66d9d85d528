/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-day.h"
#include "cairn-review.h"

G_BEGIN_DECLS

gboolean cairn_wait_is_open        (CairnWait    *self);
gboolean cairn_wait_holds_up       (CairnWait    *self,
                                    const char   *blocks);
gboolean cairn_request_is_open     (CairnRequest *self);
gboolean cairn_review_is_waived    (CairnReview  *self,
                                    const char   *kind);
guint    cairn_review_count_forms  (CairnReview  *self,
                                    guint        *n_received);

const char *cairn_review_get_waiting_for (CairnReview *self,
                                          CairnDay    *since);
char       *cairn_waiting_describe       (const char  *kind,
                                          CairnDay     since,
                                          CairnDay     today) G_GNUC_WARN_UNUSED_RESULT;
char       *cairn_wait_describe          (CairnWait   *self,
                                          CairnDay     today) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
