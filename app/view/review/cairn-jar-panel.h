/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-review-panel.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_JAR_PANEL (cairn_jar_panel_get_type ())
G_DECLARE_FINAL_TYPE (CairnJarPanel, cairn_jar_panel, CAIRN, JAR_PANEL, CairnReviewPanel)

G_END_DECLS
