/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-review-panel.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_WAITS_PANEL (cairn_waits_panel_get_type ())
G_DECLARE_FINAL_TYPE (CairnWaitsPanel, cairn_waits_panel, CAIRN, WAITS_PANEL, CairnReviewPanel)

G_END_DECLS
