/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-meeting-page.h"
#include "cairn-place.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_MEETINGS_PLACE (cairn_meetings_place_get_type ())
G_DECLARE_FINAL_TYPE (CairnMeetingsPlace, cairn_meetings_place, CAIRN, MEETINGS_PLACE, CairnPlace)

GtkWidget *cairn_meetings_place_new (void) G_GNUC_WARN_UNUSED_RESULT;

CairnMeetingPage *cairn_meetings_place_open     (CairnMeetingsPlace *self,
                                                 const char         *meeting_uuid);
CairnMeetingPage *cairn_meetings_place_get_page (CairnMeetingsPlace *self);

G_END_DECLS
