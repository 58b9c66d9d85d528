/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "cairn-chart.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_CHART_VIEW (cairn_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (CairnChartView, cairn_chart_view, CAIRN, CHART_VIEW, GtkWidget)

GtkWidget *cairn_chart_view_new (void) G_GNUC_WARN_UNUSED_RESULT;

CairnChart *cairn_chart_view_get_chart  (CairnChartView *self);
void        cairn_chart_view_set_chart  (CairnChartView *self,
                                         CairnChart     *chart);
int         cairn_chart_view_get_row    (CairnChartView *self);
int         cairn_chart_view_get_series (CairnChartView *self);
gboolean    cairn_chart_view_select     (CairnChartView *self,
                                         int             row,
                                         int             series);

G_END_DECLS
