/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-agenda-entries.h"
#include "cairn-day.h"
#include "cairn-review.h"
#include "cairn-session.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_AGENDA_DESK (cairn_agenda_desk_get_type ())
G_DECLARE_FINAL_TYPE (CairnAgendaDesk, cairn_agenda_desk, CAIRN, AGENDA_DESK, GObject)

CairnAgendaDesk *cairn_agenda_desk_new (CairnSession *session,
                                        CairnAgenda  *agenda) G_GNUC_WARN_UNUSED_RESULT;

CairnSession       *cairn_agenda_desk_get_session  (CairnAgendaDesk *self);
CairnAgenda        *cairn_agenda_desk_get_agenda   (CairnAgendaDesk *self);
CairnAgendaEntries *cairn_agenda_desk_get_entries  (CairnAgendaDesk *self);
CairnDay            cairn_agenda_desk_get_today    (CairnAgendaDesk *self);
gboolean            cairn_agenda_desk_get_editable (CairnAgendaDesk *self);
gboolean            cairn_agenda_desk_is_idle      (CairnAgendaDesk *self);

void cairn_agenda_desk_add_case     (CairnAgendaDesk *self,
                                     CairnReview     *review,
                                     const char      *why);
void cairn_agenda_desk_add_cases    (CairnAgendaDesk *self,
                                     GListModel      *proposals);
void cairn_agenda_desk_add_business (CairnAgendaDesk *self,
                                     const char      *business,
                                     const char      *title);
void cairn_agenda_desk_add_usual    (CairnAgendaDesk *self);
void cairn_agenda_desk_remove       (CairnAgendaDesk *self,
                                     const char      *item_uuid);
void cairn_agenda_desk_move_by      (CairnAgendaDesk *self,
                                     const char      *item_uuid,
                                     int              steps);
void cairn_agenda_desk_move_to      (CairnAgendaDesk *self,
                                     const char      *item_uuid,
                                     guint            index);
void cairn_agenda_desk_send         (CairnAgendaDesk *self,
                                     const char      *item_uuid,
                                     const char      *meeting_uuid);
void cairn_agenda_desk_set_minutes  (CairnAgendaDesk *self,
                                     const char      *item_uuid,
                                     int              minutes);
void cairn_agenda_desk_set_outcome  (CairnAgendaDesk *self,
                                     const char      *item_uuid,
                                     const char      *outcome,
                                     const char      *reason);

G_END_DECLS
