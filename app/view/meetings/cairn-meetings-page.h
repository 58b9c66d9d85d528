/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cairn-session.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_MEETINGS_PAGE (cairn_meetings_page_get_type ())
G_DECLARE_FINAL_TYPE (CairnMeetingsPage, cairn_meetings_page, CAIRN, MEETINGS_PAGE, AdwNavigationPage)

void cairn_meetings_page_set_session  (CairnMeetingsPage *self,
                                       CairnSession      *session);
void cairn_meetings_page_focus_search (CairnMeetingsPage *self);

G_END_DECLS
