/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-review-panel.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_AFTER_PANEL (cairn_after_panel_get_type ())
G_DECLARE_FINAL_TYPE (CairnAfterPanel, cairn_after_panel, CAIRN, AFTER_PANEL, CairnReviewPanel)

G_END_DECLS
