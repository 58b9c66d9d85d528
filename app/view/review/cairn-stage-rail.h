/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cairn-editing.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_STAGE_RAIL (cairn_stage_rail_get_type ())
G_DECLARE_FINAL_TYPE (CairnStageRail, cairn_stage_rail, CAIRN, STAGE_RAIL, AdwBin)

void cairn_stage_rail_set_editing (CairnStageRail *self,
                                   CairnEditing   *editing);
void cairn_stage_rail_select      (CairnStageRail *self,
                                   const char     *code);

G_END_DECLS
