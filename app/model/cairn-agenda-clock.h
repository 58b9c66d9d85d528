/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-agenda.h"
#include "cairn-agenda-line.h"

G_BEGIN_DECLS

GPtrArray  *cairn_agenda_sort_items (CairnAgenda     *self) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray  *cairn_agenda_list_cases (CairnAgenda     *self,
                                     CairnAgendaItem *item) G_GNUC_WARN_UNUSED_RESULT;
GListModel *cairn_agenda_list_lines (CairnAgenda     *self) G_GNUC_WARN_UNUSED_RESULT;

int   cairn_agenda_get_total_minutes (CairnAgenda *self);
int   cairn_agenda_get_spare_minutes (CairnAgenda *self);
char *cairn_agenda_dup_end           (CairnAgenda *self) G_GNUC_WARN_UNUSED_RESULT;
char *cairn_agenda_describe_clock    (CairnAgenda *self) G_GNUC_WARN_UNUSED_RESULT;
char *cairn_minutes_describe         (int          minutes) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
