/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-agenda-entry.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_AGENDA_ENTRIES (cairn_agenda_entries_get_type ())
G_DECLARE_FINAL_TYPE (CairnAgendaEntries, cairn_agenda_entries, CAIRN, AGENDA_ENTRIES, GObject)

CairnAgendaEntries *cairn_agenda_entries_new (CairnAgenda *agenda) G_GNUC_WARN_UNUSED_RESULT;

CairnAgendaEntry *cairn_agenda_entries_find (CairnAgendaEntries *self,
                                             const char         *item_uuid);

G_END_DECLS
