/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cairn-editing.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_REVIEW_PANEL (cairn_review_panel_get_type ())
G_DECLARE_DERIVABLE_TYPE (CairnReviewPanel, cairn_review_panel, CAIRN, REVIEW_PANEL, AdwBin)

/**
 * CairnReviewPanelClass:
 * @refresh: (nullable): the review changed, or is shown for the first time
 *
 * What a panel may know how to do beside holding its rows.
 */
struct _CairnReviewPanelClass
{
  AdwBinClass parent_class;

  void (*refresh) (CairnReviewPanel *self);
};

CairnEditing *cairn_review_panel_get_editing (CairnReviewPanel *self);
CairnReview  *cairn_review_panel_get_review  (CairnReviewPanel *self);

G_END_DECLS
