/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "cairn-chart.h"
#include "cairn-table-view.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_REPORT_TABLE (cairn_report_table_get_type ())
G_DECLARE_FINAL_TYPE (CairnReportTable, cairn_report_table, CAIRN, REPORT_TABLE, AdwBin)

GtkWidget *cairn_report_table_new (void) G_GNUC_WARN_UNUSED_RESULT;

CairnTable     *cairn_report_table_get_table  (CairnReportTable *self);
void            cairn_report_table_set_table  (CairnReportTable *self,
                                               CairnTable       *table);
CairnTableView *cairn_report_table_get_view   (CairnReportTable *self);
CairnChart     *cairn_report_table_get_chart  (CairnReportTable *self);
gboolean        cairn_report_table_get_figure (CairnReportTable *self,
                                               guint            *row,
                                               guint            *column,
                                               guint            *measure);
void            cairn_report_table_unselect   (CairnReportTable *self);

G_END_DECLS
