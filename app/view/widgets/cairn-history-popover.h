/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cairn-field-editor.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_HISTORY_POPOVER (cairn_history_popover_get_type ())
G_DECLARE_FINAL_TYPE (CairnHistoryPopover, cairn_history_popover, CAIRN, HISTORY_POPOVER, GtkPopover)

GtkWidget *cairn_history_popover_new (CairnFieldEditor *editor);

G_END_DECLS
