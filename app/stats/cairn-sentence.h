/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cairn-table.h"

G_BEGIN_DECLS

char *cairn_sentence_for_table (CairnTable *table) G_GNUC_WARN_UNUSED_RESULT;
char *cairn_sentence_for_cell  (CairnTable *table,
                                guint       row,
                                guint       column,
                                guint       measure) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
