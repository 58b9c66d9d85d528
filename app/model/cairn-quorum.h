/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-agenda.h"
#include "cairn-day.h"

G_BEGIN_DECLS

GListModel *cairn_agenda_list_missing_roles   (CairnAgenda     *self,
                                               CairnAgendaItem *item) G_GNUC_WARN_UNUSED_RESULT;
gboolean    cairn_agenda_is_quorate           (CairnAgenda     *self,
                                               CairnAgendaItem *item);
gboolean    cairn_agenda_is_to_come           (CairnAgenda     *self,
                                               CairnDay         today);
char       *cairn_agenda_describe_quorum      (CairnAgenda     *self,
                                               CairnDay         today) G_GNUC_WARN_UNUSED_RESULT;
char       *cairn_agenda_describe_item_quorum (CairnAgenda     *self,
                                               CairnAgendaItem *item) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
