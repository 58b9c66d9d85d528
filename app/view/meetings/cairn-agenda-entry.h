/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-agenda-line.h"
#include "cairn-agenda.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_AGENDA_ENTRY (cairn_agenda_entry_get_type ())
G_DECLARE_FINAL_TYPE (CairnAgendaEntry, cairn_agenda_entry, CAIRN, AGENDA_ENTRY, GObject)

CairnAgendaEntry *cairn_agenda_entry_new (CairnAgenda     *agenda,
                                          CairnAgendaLine *line) G_GNUC_WARN_UNUSED_RESULT;

void cairn_agenda_entry_show (CairnAgendaEntry *self,
                              CairnAgenda      *agenda,
                              CairnAgendaLine  *line);

CairnAgendaItem *cairn_agenda_entry_get_item    (CairnAgendaEntry *self);
const char      *cairn_agenda_entry_get_uuid    (CairnAgendaEntry *self);
guint            cairn_agenda_entry_get_number  (CairnAgendaEntry *self);
const char      *cairn_agenda_entry_get_starts  (CairnAgendaEntry *self);
const char      *cairn_agenda_entry_get_title   (CairnAgendaEntry *self);
const char      *cairn_agenda_entry_get_note    (CairnAgendaEntry *self);
const char      *cairn_agenda_entry_get_outcome (CairnAgendaEntry *self);
const char      *cairn_agenda_entry_get_case    (CairnAgendaEntry *self);
int              cairn_agenda_entry_get_minutes (CairnAgendaEntry *self);
gboolean         cairn_agenda_entry_get_is_case (CairnAgendaEntry *self);
gboolean         cairn_agenda_entry_has_used    (CairnAgendaEntry *self);
char            *cairn_agenda_entry_describe    (CairnAgendaEntry *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
