/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-day.h"
#include "cairn-review.h"

G_BEGIN_DECLS

CairnChangeSet *cairn_review_add_wait         (CairnReview  *self,
                                               const char   *kind,
                                               CairnDay      from,
                                               const char   *blocks,
                                               const char   *owner,
                                               CairnDay      today,
                                               GError      **error) G_GNUC_WARN_UNUSED_RESULT;
CairnChangeSet *cairn_review_conclude_wait    (CairnReview  *self,
                                               CairnWait    *wait,
                                               CairnDay      concluded_on,
                                               CairnDay      today,
                                               GError      **error) G_GNUC_WARN_UNUSED_RESULT;
CairnChangeSet *cairn_review_receive_paper    (CairnReview  *self,
                                               CairnWait    *wait,
                                               CairnDay      received_on,
                                               CairnDay      today,
                                               GError      **error) G_GNUC_WARN_UNUSED_RESULT;
CairnChangeSet *cairn_review_go_ahead_without (CairnReview  *self,
                                               CairnWait    *wait,
                                               const char   *decided_by,
                                               const char   *reason,
                                               CairnDay      decided_on,
                                               CairnDay      today,
                                               GError      **error) G_GNUC_WARN_UNUSED_RESULT;
CairnChangeSet *cairn_review_remove_wait      (CairnReview  *self,
                                               CairnWait    *wait,
                                               CairnDay      today,
                                               GError      **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
