/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cairn-agenda-desk.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_AGENDA_ROW (cairn_agenda_row_get_type ())
G_DECLARE_FINAL_TYPE (CairnAgendaRow, cairn_agenda_row, CAIRN, AGENDA_ROW, GtkListBoxRow)

GtkWidget *cairn_agenda_row_new (CairnAgendaDesk  *desk,
                                 CairnAgendaEntry *entry) G_GNUC_WARN_UNUSED_RESULT;

CairnAgendaDesk  *cairn_agenda_row_get_desk  (CairnAgendaRow *self);
CairnAgendaEntry *cairn_agenda_row_get_entry (CairnAgendaRow *self);

void cairn_agenda_row_mark_drop   (CairnAgendaRow *self,
                                   int             side);
void cairn_agenda_row_set_compact (CairnAgendaRow *self,
                                   gboolean        compact);

G_END_DECLS
