/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cairn-field-editor.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_CHOICE_ROW (cairn_choice_row_get_type ())
G_DECLARE_FINAL_TYPE (CairnChoiceRow, cairn_choice_row, CAIRN, CHOICE_ROW, AdwComboRow)

GtkWidget *cairn_choice_row_new (CairnFieldEditor *editor);

G_END_DECLS
