/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "cairn-day.h"
#include "cairn-review.h"

G_BEGIN_DECLS

GListModel     *cairn_review_list_finalise_obstacles (CairnReview   *self,
                                                      CairnMeeting  *meeting,
                                                      CairnDay       day,
                                                      CairnDay       today) G_GNUC_WARN_UNUSED_RESULT;
CairnChangeSet *cairn_review_finalise                (CairnReview   *self,
                                                      CairnMeeting  *meeting,
                                                      CairnDay       day,
                                                      const char    *signed_by,
                                                      CairnDay       today,
                                                      GError       **error) G_GNUC_WARN_UNUSED_RESULT;
CairnChangeSet *cairn_review_reopen                  (CairnReview   *self,
                                                      const char    *reason,
                                                      CairnDay       day,
                                                      CairnDay       today,
                                                      GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
