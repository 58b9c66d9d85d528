/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "cairn-table.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_PRINTED_TABLE (cairn_printed_table_get_type ())
G_DECLARE_FINAL_TYPE (CairnPrintedTable, cairn_printed_table, CAIRN, PRINTED_TABLE, GObject)

CairnPrintedTable *cairn_printed_table_new (CairnTable *table) G_GNUC_WARN_UNUSED_RESULT;

CairnTable *cairn_printed_table_get_table   (CairnPrintedTable  *self);
void        cairn_printed_table_set_percent (CairnPrintedTable  *self,
                                             guint               row,
                                             guint               column,
                                             int                 tenths);
gboolean    cairn_printed_table_get_percent (CairnPrintedTable  *self,
                                             guint               row,
                                             guint               column,
                                             int                *tenths);
gboolean    cairn_printed_table_set_cell    (CairnPrintedTable  *self,
                                             guint               row,
                                             guint               column,
                                             const char         *text,
                                             GError            **error);

GListModel *cairn_printed_table_check (CairnPrintedTable * const *tables,
                                       gsize                      n_tables) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
