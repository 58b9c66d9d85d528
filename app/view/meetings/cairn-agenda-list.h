/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cairn-agenda-desk.h"
#include "cairn-agenda-row.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_AGENDA_LIST (cairn_agenda_list_get_type ())
G_DECLARE_FINAL_TYPE (CairnAgendaList, cairn_agenda_list, CAIRN, AGENDA_LIST, AdwBin)

CairnAgendaDesk *cairn_agenda_list_get_desk (CairnAgendaList *self);
void             cairn_agenda_list_set_desk (CairnAgendaList *self,
                                             CairnAgendaDesk *desk);

CairnAgendaRow *cairn_agenda_list_find_row (CairnAgendaList *self,
                                            const char      *item_uuid);
void            cairn_agenda_list_reveal   (CairnAgendaList *self,
                                            const char      *item_uuid);

G_END_DECLS
