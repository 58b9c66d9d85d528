/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cairn-agenda-desk.h"
#include "cairn-agenda-list.h"
#include "cairn-case-shelf.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_AGENDA_BUILDER (cairn_agenda_builder_get_type ())
G_DECLARE_FINAL_TYPE (CairnAgendaBuilder, cairn_agenda_builder, CAIRN, AGENDA_BUILDER, AdwBin)

GtkWidget *cairn_agenda_builder_new (void) G_GNUC_WARN_UNUSED_RESULT;

CairnAgendaDesk *cairn_agenda_builder_get_desk     (CairnAgendaBuilder *self);
void             cairn_agenda_builder_set_desk     (CairnAgendaBuilder *self,
                                                    CairnAgendaDesk    *desk);
CairnAgendaList *cairn_agenda_builder_get_list     (CairnAgendaBuilder *self);
CairnCaseShelf  *cairn_agenda_builder_get_shelf    (CairnAgendaBuilder *self);
const char      *cairn_agenda_builder_get_clock    (CairnAgendaBuilder *self);
void             cairn_agenda_builder_focus_search (CairnAgendaBuilder *self);

G_END_DECLS
