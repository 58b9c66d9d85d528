/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cairn-table.h"

G_BEGIN_DECLS

char *cairn_table_to_csv      (CairnTable *table) G_GNUC_WARN_UNUSED_RESULT;
char *cairn_table_to_json     (CairnTable *table) G_GNUC_WARN_UNUSED_RESULT;
char *cairn_table_dup_figure  (CairnTable *table,
                               guint       row,
                               guint       column,
                               guint       measure) G_GNUC_WARN_UNUSED_RESULT;
char *cairn_table_dup_cell    (CairnTable *table,
                               guint       row,
                               guint       column) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
