/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-agenda.h"

G_BEGIN_DECLS

CairnChangeSet *cairn_agenda_send_item (CairnAgenda      *self,
                                        CairnAgendaItem  *item,
                                        CairnAgenda      *other,
                                        GError          **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
