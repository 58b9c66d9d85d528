/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-review-panel.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_NOTIFICATION_PANEL (cairn_notification_panel_get_type ())
G_DECLARE_FINAL_TYPE (CairnNotificationPanel, cairn_notification_panel, CAIRN, NOTIFICATION_PANEL, CairnReviewPanel)

G_END_DECLS
