/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-agenda.h"
#include "cairn-day.h"

G_BEGIN_DECLS

CairnChangeSet *cairn_meeting_plan      (const char   *kind,
                                         CairnDay      held_on,
                                         const char   *starts_at,
                                         int           booked_minutes,
                                         const char   *theme,
                                         char        **meeting_uuid,
                                         GError      **error) G_GNUC_WARN_UNUSED_RESULT;
CairnChangeSet *cairn_agenda_set_status (CairnAgenda  *self,
                                         const char   *status,
                                         CairnDay      today,
                                         GError      **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
