/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-day.h"
#include "cairn-review.h"

G_BEGIN_DECLS

CairnDay    cairn_request_get_due_day     (CairnRequest *self);
const char *cairn_review_get_chase_step   (CairnReview  *self,
                                           CairnRequest *request);
const char *cairn_review_get_next_chase   (CairnReview  *self,
                                           CairnRequest *request,
                                           CairnDay     *due);

CairnChangeSet *cairn_review_send_request  (CairnReview   *self,
                                            const char    *form,
                                            const char    *agency,
                                            const char    *contact,
                                            CairnDay       sent_on,
                                            CairnDay       today,
                                            GError       **error) G_GNUC_WARN_UNUSED_RESULT;
CairnChangeSet *cairn_review_receive_form  (CairnReview   *self,
                                            CairnRequest  *request,
                                            gboolean       nil_return,
                                            CairnDay       received_on,
                                            CairnDay       today,
                                            GError       **error) G_GNUC_WARN_UNUSED_RESULT;
CairnChangeSet *cairn_review_chase         (CairnReview   *self,
                                            CairnRequest  *request,
                                            const char    *step,
                                            const char    *by,
                                            const char    *means,
                                            CairnDay       chased_on,
                                            CairnDay       today,
                                            GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
