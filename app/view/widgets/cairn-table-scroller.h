/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cairn-table-view.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_TABLE_SCROLLER (cairn_table_scroller_get_type ())
G_DECLARE_FINAL_TYPE (CairnTableScroller, cairn_table_scroller, CAIRN, TABLE_SCROLLER, GtkWidget)

GtkWidget *cairn_table_scroller_new (void) G_GNUC_WARN_UNUSED_RESULT;

CairnTableView *cairn_table_scroller_get_view (CairnTableScroller *self);

G_END_DECLS
