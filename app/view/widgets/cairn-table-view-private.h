/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cairn-table-view.h"

G_BEGIN_DECLS

struct _CairnTableView
{
  GtkWidget   parent_instance;

  CairnTable *table;     /* (owned) (nullable) */
  GPtrArray  *cells;     /* (owned) (element-type GtkWidget), unowned: line by line */
  GtkWidget  *selected;  /* (unowned) (nullable): one of the cells */
};

gboolean _cairn_table_view_has_year_lines (CairnTableView   *self);
guint    _cairn_table_view_count_across   (CairnTableView   *self);
void     _cairn_table_view_fill           (CairnTableView   *self);
gboolean _cairn_table_view_focus          (GtkWidget        *widget,
                                           GtkDirectionType  direction);

G_END_DECLS
