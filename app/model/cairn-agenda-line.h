/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-records.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_AGENDA_LINE (cairn_agenda_line_get_type ())
G_DECLARE_FINAL_TYPE (CairnAgendaLine, cairn_agenda_line, CAIRN, AGENDA_LINE, GObject)

CairnAgendaLine *cairn_agenda_line_new (CairnAgendaItem *item,
                                        guint            number,
                                        const char      *starts,
                                        const char      *title,
                                        int              minutes) G_GNUC_WARN_UNUSED_RESULT;

CairnAgendaItem *cairn_agenda_line_get_item    (CairnAgendaLine *self);
guint            cairn_agenda_line_get_number  (CairnAgendaLine *self);
const char      *cairn_agenda_line_get_starts  (CairnAgendaLine *self);
const char      *cairn_agenda_line_get_title   (CairnAgendaLine *self);
int              cairn_agenda_line_get_minutes (CairnAgendaLine *self);
gboolean         cairn_agenda_line_get_is_case (CairnAgendaLine *self);

G_END_DECLS
