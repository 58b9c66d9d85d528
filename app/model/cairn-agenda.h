/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-aggregate.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_AGENDA (cairn_agenda_get_type ())
G_DECLARE_FINAL_TYPE (CairnAgenda, cairn_agenda, CAIRN, AGENDA, CairnAggregate)

CairnAgenda  *cairn_agenda_new         (CairnMeeting *root) G_GNUC_WARN_UNUSED_RESULT;
CairnMeeting *cairn_agenda_get_meeting (CairnAgenda  *self);

G_END_DECLS
