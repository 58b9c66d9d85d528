/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "cairn-case-text.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_CASE_CELL (cairn_case_cell_get_type ())
G_DECLARE_FINAL_TYPE (CairnCaseCell, cairn_case_cell, CAIRN, CASE_CELL, GtkBox)

GtkWidget *cairn_case_cell_new (CairnCaseColumn column) G_GNUC_WARN_UNUSED_RESULT;

CairnCaseRow *cairn_case_cell_get_row     (CairnCaseCell *self);
void          cairn_case_cell_set_row     (CairnCaseCell *self,
                                           CairnCaseRow  *row);
void          cairn_case_cell_set_today   (CairnCaseCell *self,
                                           CairnDay       today);
gboolean      cairn_case_cell_get_compact (CairnCaseCell *self);
void          cairn_case_cell_set_compact (CairnCaseCell *self,
                                           gboolean       compact);

G_END_DECLS
