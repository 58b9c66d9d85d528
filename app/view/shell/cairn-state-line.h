/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CAIRN_TYPE_STATE_LINE (cairn_state_line_get_type ())
G_DECLARE_FINAL_TYPE (CairnStateLine, cairn_state_line, CAIRN, STATE_LINE, AdwBin)

GtkWidget *cairn_state_line_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
