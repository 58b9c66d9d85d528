/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cairn-editing.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_REVIEW_PAGE (cairn_review_page_get_type ())
G_DECLARE_FINAL_TYPE (CairnReviewPage, cairn_review_page, CAIRN, REVIEW_PAGE, AdwNavigationPage)

GtkWidget    *cairn_review_page_new         (CairnSession    *session,
                                             const char      *uuid) G_GNUC_WARN_UNUSED_RESULT;
const char   *cairn_review_page_get_uuid    (CairnReviewPage *self);
CairnEditing *cairn_review_page_get_editing (CairnReviewPage *self);
const char   *cairn_review_page_get_stage   (CairnReviewPage *self);
gboolean      cairn_review_page_show_stage  (CairnReviewPage *self,
                                             const char      *code);
void          cairn_review_page_focus_stage (CairnReviewPage *self);

G_END_DECLS
