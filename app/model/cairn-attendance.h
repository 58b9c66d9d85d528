/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-agenda.h"

G_BEGIN_DECLS

GPtrArray       *cairn_agenda_list_seats      (CairnAgenda     *self) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray       *cairn_agenda_list_guests     (CairnAgenda     *self) G_GNUC_WARN_UNUSED_RESULT;
CairnAttendance *cairn_agenda_find_attendance (CairnAgenda     *self,
                                               CairnSeat       *seat);
const char      *cairn_attendance_get_answer  (CairnAttendance *self);

CairnChangeSet *cairn_agenda_answer_seat       (CairnAgenda      *self,
                                                CairnSeat        *seat,
                                                const char       *answer,
                                                GError          **error) G_GNUC_WARN_UNUSED_RESULT;
CairnChangeSet *cairn_agenda_add_guest         (CairnAgenda      *self,
                                                const char       *person,
                                                const char       *attended_as,
                                                GError          **error) G_GNUC_WARN_UNUSED_RESULT;
CairnChangeSet *cairn_agenda_remove_attendance (CairnAgenda      *self,
                                                CairnAttendance  *attendance) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
