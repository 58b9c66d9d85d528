/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "cairn-table.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_TABLE_VIEW (cairn_table_view_get_type ())
G_DECLARE_FINAL_TYPE (CairnTableView, cairn_table_view, CAIRN, TABLE_VIEW, GtkWidget)

GtkWidget *cairn_table_view_new (void) G_GNUC_WARN_UNUSED_RESULT;

CairnTable *cairn_table_view_get_table     (CairnTableView *self);
void        cairn_table_view_set_table     (CairnTableView *self,
                                            CairnTable     *table);
gboolean    cairn_table_view_get_cell      (CairnTableView *self,
                                            guint          *row,
                                            guint          *column,
                                            guint          *measure);
gboolean    cairn_table_view_select        (CairnTableView *self,
                                            guint           row,
                                            guint           column,
                                            guint           measure);
void        cairn_table_view_unselect      (CairnTableView *self);
const char *cairn_table_view_get_cell_text (CairnTableView *self,
                                            guint           row,
                                            guint           column,
                                            guint           measure);

G_END_DECLS
