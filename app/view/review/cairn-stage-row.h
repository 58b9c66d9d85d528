/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cairn-stage.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_STAGE_ROW (cairn_stage_row_get_type ())
G_DECLARE_FINAL_TYPE (CairnStageRow, cairn_stage_row, CAIRN, STAGE_ROW, GtkListBoxRow)

GtkWidget  *cairn_stage_row_new       (const char    *code) G_GNUC_WARN_UNUSED_RESULT;
const char *cairn_stage_row_get_code  (CairnStageRow *self);
void        cairn_stage_row_set_stage (CairnStageRow *self,
                                       CairnStage    *stage);
void        cairn_stage_row_set_words (CairnStageRow *self,
                                       const char    *icon_name,
                                       const char    *title,
                                       const char    *detail);

G_END_DECLS
