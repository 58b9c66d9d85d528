/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-review-panel.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_STAGE_VIEW (cairn_stage_view_get_type ())
G_DECLARE_FINAL_TYPE (CairnStageView, cairn_stage_view, CAIRN, STAGE_VIEW, AdwBin)

GtkWidget        *cairn_stage_view_new       (const char       *code,
                                              CairnEditing     *editing,
                                              CairnReviewPanel *panel) G_GNUC_WARN_UNUSED_RESULT;
CairnReviewPanel *cairn_stage_view_get_panel (CairnStageView   *self);

G_END_DECLS
