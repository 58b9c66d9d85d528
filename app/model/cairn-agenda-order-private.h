/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-agenda.h"

G_BEGIN_DECLS

int      _cairn_agenda_rank_of      (const char     *part,
                                     const char     *business);
guint    _cairn_agenda_find_place   (GPtrArray      *order,
                                     int             rank);
gboolean _cairn_agenda_keeps_cases  (GPtrArray      *order);
void     _cairn_agenda_write_order  (CairnChangeSet *changes,
                                     GPtrArray      *order);

G_END_DECLS
