/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-record.h"

G_BEGIN_DECLS

void cairn_record_fill_text    (CairnRecord *record,
                                const char  *field,
                                const char  *text);
void cairn_record_fill_integer (CairnRecord *record,
                                const char  *field,
                                gint64       integer);

G_END_DECLS
