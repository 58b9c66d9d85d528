/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "cairn-day.h"
#include "cairn-review.h"

G_BEGIN_DECLS

/**
 * CairnDeadlineState:
 * @CAIRN_DEADLINE_AHEAD: it is today or later
 * @CAIRN_DEADLINE_OVERDUE: its day has passed
 * @CAIRN_DEADLINE_PAUSED: its day has passed, but something else is waited for first
 * @CAIRN_DEADLINE_MET: it was done in time
 * @CAIRN_DEADLINE_MET_LATE: it was done after its day
 *
 * How a deadline stands.
 */
typedef enum
{
  CAIRN_DEADLINE_AHEAD,
  CAIRN_DEADLINE_OVERDUE,
  CAIRN_DEADLINE_PAUSED,
  CAIRN_DEADLINE_MET,
  CAIRN_DEADLINE_MET_LATE,
} CairnDeadlineState;

#define CAIRN_TYPE_DEADLINE (cairn_deadline_get_type ())
G_DECLARE_FINAL_TYPE (CairnDeadline, cairn_deadline, CAIRN, DEADLINE, GObject)

const char         *cairn_deadline_get_code   (CairnDeadline *self);
const char         *cairn_deadline_get_label  (CairnDeadline *self);
CairnDay            cairn_deadline_get_due    (CairnDeadline *self);
CairnDay            cairn_deadline_get_met_on (CairnDeadline *self);
CairnDeadlineState  cairn_deadline_get_state  (CairnDeadline *self);
CairnRecord        *cairn_deadline_get_record (CairnDeadline *self);
char               *cairn_deadline_describe   (CairnDeadline *self) G_GNUC_WARN_UNUSED_RESULT;

GListModel *cairn_review_list_deadlines (CairnReview *self,
                                         CairnDay     today) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
