/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-agenda.h"

G_BEGIN_DECLS

CairnChangeSet *cairn_agenda_move_item (CairnAgenda      *self,
                                        CairnAgendaItem  *item,
                                        guint             index,
                                        GError          **error) G_GNUC_WARN_UNUSED_RESULT;
CairnChangeSet *cairn_agenda_move_by   (CairnAgenda      *self,
                                        CairnAgendaItem  *item,
                                        int               steps,
                                        GError          **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
