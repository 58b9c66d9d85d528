/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-review-panel.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_CDRM_PANEL (cairn_cdrm_panel_get_type ())
G_DECLARE_FINAL_TYPE (CairnCdrmPanel, cairn_cdrm_panel, CAIRN, CDRM_PANEL, CairnReviewPanel)

G_END_DECLS
