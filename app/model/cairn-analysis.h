/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "cairn-review.h"

G_BEGIN_DECLS

/* What a domain says that nobody has asked about yet. */
#define CAIRN_DOMAIN_UNANSWERED (-1)

GPtrArray  *cairn_review_list_factors             (CairnReview *self,
                                                   const char  *version,
                                                   const char  *domain) G_GNUC_WARN_UNUSED_RESULT;
CairnRecord *cairn_review_get_domain_answer       (CairnReview *self,
                                                   const char  *version,
                                                   const char  *domain);
int         cairn_review_get_domain_relevance     (CairnReview *self,
                                                   const char  *version,
                                                   const char  *domain);
gboolean    cairn_review_has_modifiable_factor    (CairnReview *self,
                                                   const char  *version);
GListModel *cairn_review_list_analysis_warnings   (CairnReview *self,
                                                   const char  *version) G_GNUC_WARN_UNUSED_RESULT;
GListModel *cairn_review_list_analysis_obstacles  (CairnReview *self,
                                                   const char  *version) G_GNUC_WARN_UNUSED_RESULT;
char       *cairn_factor_dup_title                (CairnFactor *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
