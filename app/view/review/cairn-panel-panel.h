/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-review-panel.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_PANEL_PANEL (cairn_panel_panel_get_type ())
G_DECLARE_FINAL_TYPE (CairnPanelPanel, cairn_panel_panel, CAIRN, PANEL_PANEL, CairnReviewPanel)

G_END_DECLS
