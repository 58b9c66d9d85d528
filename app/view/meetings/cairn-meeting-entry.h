/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-day.h"
#include "cairn-records.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_MEETING_ENTRY (cairn_meeting_entry_get_type ())
G_DECLARE_FINAL_TYPE (CairnMeetingEntry, cairn_meeting_entry, CAIRN, MEETING_ENTRY, GObject)

CairnMeetingEntry *cairn_meeting_entry_new (CairnMeeting *meeting,
                                            CairnDay      today) G_GNUC_WARN_UNUSED_RESULT;

void cairn_meeting_entry_set_cases (CairnMeetingEntry *self,
                                    guint              n_cases);

CairnMeeting *cairn_meeting_entry_get_meeting (CairnMeetingEntry *self);
const char   *cairn_meeting_entry_get_title   (CairnMeetingEntry *self);
const char   *cairn_meeting_entry_get_section (CairnMeetingEntry *self);
char         *cairn_meeting_entry_describe    (CairnMeetingEntry *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean      cairn_meeting_entry_matches     (CairnMeetingEntry *self,
                                               const char        *folded);
int           cairn_meeting_entry_compare     (CairnMeetingEntry *self,
                                               CairnMeetingEntry *other);
int           cairn_meeting_entry_compare_sections (CairnMeetingEntry *self,
                                                    CairnMeetingEntry *other);

G_END_DECLS
