/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cairn-chart-view.h"

#include "cairn-chart-painter.h"

G_BEGIN_DECLS

struct _CairnChartView
{
  GtkWidget          parent_instance;

  CairnChart        *chart;    /* (owned) (nullable) */
  CairnChartPainter *painter;  /* (owned) (nullable): made when it is needed, for the fonts as they are */
  int                row;      /* of the selected bar, or -1 */
  int                series;
  int                hover_row; /* of the bar under the pointer, or -1 */
  int                hover_series;
};

CairnChartPainter *_cairn_chart_view_get_painter (CairnChartView *self);

void     _cairn_chart_view_activate         (CairnChartView *self);
void     _cairn_chart_view_add_pointer      (CairnChartView *self);
void     _cairn_chart_view_install_keys     (GtkWidgetClass *klass);
void     _cairn_chart_view_install_painting (GtkWidgetClass *klass);
gboolean _cairn_chart_view_query_tooltip    (GtkWidget      *widget,
                                             int             x,
                                             int             y,
                                             gboolean        keyboard,
                                             GtkTooltip     *tooltip);

G_END_DECLS
