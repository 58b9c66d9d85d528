/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-day.h"
#include "cairn-records.h"

G_BEGIN_DECLS

char *cairn_meeting_describe       (CairnMeeting *meeting) G_GNUC_WARN_UNUSED_RESULT;
char *cairn_meeting_describe_day   (CairnMeeting *meeting) G_GNUC_WARN_UNUSED_RESULT;
char *cairn_meeting_describe_time  (CairnMeeting *meeting) G_GNUC_WARN_UNUSED_RESULT;
char *cairn_meeting_describe_about (CairnMeeting *meeting) G_GNUC_WARN_UNUSED_RESULT;
char *cairn_meeting_describe_next  (CairnMeeting *meeting,
                                    CairnDay      today) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
