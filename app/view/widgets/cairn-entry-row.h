/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cairn-field-editor.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_ENTRY_ROW (cairn_entry_row_get_type ())
G_DECLARE_FINAL_TYPE (CairnEntryRow, cairn_entry_row, CAIRN, ENTRY_ROW, AdwEntryRow)

GtkWidget *cairn_entry_row_new (CairnFieldEditor *editor);

G_END_DECLS
