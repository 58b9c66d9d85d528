/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CairnStageState:
 * @CAIRN_STAGE_AHEAD: it has not begun
 * @CAIRN_STAGE_CURRENT: it is where the review stands, or runs beside it
 * @CAIRN_STAGE_DONE: it is behind the review
 * @CAIRN_STAGE_NOT_NEEDED: this review has no such stage
 *
 * How far a stage of a review is.
 */
typedef enum
{
  CAIRN_STAGE_AHEAD,
  CAIRN_STAGE_CURRENT,
  CAIRN_STAGE_DONE,
  CAIRN_STAGE_NOT_NEEDED,
} CairnStageState;

#define CAIRN_TYPE_STAGE_STATE (cairn_stage_state_get_type ())
GType cairn_stage_state_get_type (void) G_GNUC_CONST;

#define CAIRN_TYPE_STAGE (cairn_stage_get_type ())
G_DECLARE_FINAL_TYPE (CairnStage, cairn_stage, CAIRN, STAGE, GObject)

CairnStage *cairn_stage_new (const char      *code,
                             CairnStageState  state,
                             const char      *summary,
                             GListModel      *missing) G_GNUC_WARN_UNUSED_RESULT;

const char      *cairn_stage_get_code    (CairnStage *self);
const char      *cairn_stage_get_title   (CairnStage *self);
CairnStageState  cairn_stage_get_state   (CairnStage *self);
const char      *cairn_stage_get_summary (CairnStage *self);
GListModel      *cairn_stage_get_missing (CairnStage *self);

G_END_DECLS
