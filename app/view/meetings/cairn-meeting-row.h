/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cairn-meeting-entry.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_MEETING_ROW (cairn_meeting_row_get_type ())
G_DECLARE_FINAL_TYPE (CairnMeetingRow, cairn_meeting_row, CAIRN, MEETING_ROW, AdwBin)

GtkWidget *cairn_meeting_row_new (void) G_GNUC_WARN_UNUSED_RESULT;

void cairn_meeting_row_set_entry (CairnMeetingRow   *self,
                                  CairnMeetingEntry *entry);

G_END_DECLS
