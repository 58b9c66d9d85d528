/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CAIRN_TYPE_CODE_ROW (cairn_code_row_get_type ())
G_DECLARE_FINAL_TYPE (CairnCodeRow, cairn_code_row, CAIRN, CODE_ROW, AdwComboRow)

GtkWidget *cairn_code_row_new (void) G_GNUC_WARN_UNUSED_RESULT;

void        cairn_code_row_add            (CairnCodeRow *self,
                                           const char   *code,
                                           const char   *label);
const char *cairn_code_row_get_code       (CairnCodeRow *self);
void        cairn_code_row_set_code       (CairnCodeRow *self,
                                           const char   *code);
const char *cairn_code_row_get_vocabulary (CairnCodeRow *self);
void        cairn_code_row_set_vocabulary (CairnCodeRow *self,
                                           const char   *vocabulary);

G_END_DECLS
