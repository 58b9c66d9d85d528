/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "cairn-table.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_TABLE_CELL (cairn_table_cell_get_type ())
G_DECLARE_FINAL_TYPE (CairnTableCell, cairn_table_cell, CAIRN, TABLE_CELL, GtkWidget)

GtkWidget  *_cairn_table_cell_new         (CairnTable     *table,
                                           guint           row,
                                           guint           column,
                                           guint           measure) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget  *_cairn_table_cell_new_heading (const char     *text,
                                           gboolean        is_row) G_GNUC_WARN_UNUSED_RESULT;
const char *_cairn_table_cell_get_text    (CairnTableCell *self);

G_END_DECLS
