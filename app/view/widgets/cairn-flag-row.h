/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cairn-field-editor.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_FLAG_ROW (cairn_flag_row_get_type ())
G_DECLARE_FINAL_TYPE (CairnFlagRow, cairn_flag_row, CAIRN, FLAG_ROW, AdwActionRow)

GtkWidget *cairn_flag_row_new (CairnFieldEditor *editor);

G_END_DECLS
