/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-day.h"
#include "cairn-review.h"

G_BEGIN_DECLS

CairnChangeSet *cairn_review_accept            (CairnReview  *self,
                                                const char   *reason,
                                                CairnDay      today,
                                                GError      **error) G_GNUC_WARN_UNUSED_RESULT;
CairnChangeSet *cairn_review_put_out_of_scope  (CairnReview  *self,
                                                const char   *scope_reason,
                                                CairnDay      today,
                                                GError      **error) G_GNUC_WARN_UNUSED_RESULT;
CairnChangeSet *cairn_review_transfer          (CairnReview  *self,
                                                const char   *panel,
                                                const char   *agreed_by,
                                                CairnDay      agreed_on,
                                                CairnDay      today,
                                                GError      **error) G_GNUC_WARN_UNUSED_RESULT;
CairnChangeSet *cairn_review_withdraw          (CairnReview  *self,
                                                const char   *reason,
                                                CairnDay      today,
                                                GError      **error) G_GNUC_WARN_UNUSED_RESULT;
CairnChangeSet *cairn_review_set_birth_outcome (CairnReview  *self,
                                                const char   *outcome,
                                                CairnDay      today,
                                                GError      **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
