/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cairn-agenda-builder.h"
#include "cairn-session.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_MEETING_PAGE (cairn_meeting_page_get_type ())
G_DECLARE_FINAL_TYPE (CairnMeetingPage, cairn_meeting_page, CAIRN, MEETING_PAGE, AdwNavigationPage)

AdwNavigationPage *cairn_meeting_page_new (CairnSession *session,
                                           CairnAgenda  *agenda) G_GNUC_WARN_UNUSED_RESULT;

CairnAgenda        *cairn_meeting_page_get_agenda   (CairnMeetingPage *self);
CairnAgendaBuilder *cairn_meeting_page_get_builder  (CairnMeetingPage *self);
void                cairn_meeting_page_show_view    (CairnMeetingPage *self,
                                                     const char       *view);
gboolean            cairn_meeting_page_focus_search (CairnMeetingPage *self);

G_END_DECLS
