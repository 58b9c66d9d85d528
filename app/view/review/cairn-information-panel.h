/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-review-panel.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_INFORMATION_PANEL (cairn_information_panel_get_type ())
G_DECLARE_FINAL_TYPE (CairnInformationPanel, cairn_information_panel, CAIRN, INFORMATION_PANEL, CairnReviewPanel)

G_END_DECLS
