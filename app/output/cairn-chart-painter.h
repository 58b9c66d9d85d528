/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

#include "cairn-chart-layout.h"
#include "cairn-chart-palette.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_CHART_PAINTER (cairn_chart_painter_get_type ())
G_DECLARE_FINAL_TYPE (CairnChartPainter, cairn_chart_painter, CAIRN, CHART_PAINTER, GObject)

/**
 * CairnChartHighlight:
 * @row: the row, or -1 for none
 * @series: the series, or -1 for none
 * @focused: whether it has the keyboard's focus, not only the pointer
 *
 * The bar of a chart that a person is at.
 */
typedef struct
{
  int      row;
  int      series;
  gboolean focused;
} CairnChartHighlight;

CairnChartPainter *cairn_chart_painter_new (CairnChart   *chart,
                                            PangoContext *context) G_GNUC_WARN_UNUSED_RESULT;

CairnChart             *cairn_chart_painter_get_chart       (CairnChartPainter *self);
void                    cairn_chart_painter_set_shows_title (CairnChartPainter *self,
                                                             gboolean           shows_title);
double                  cairn_chart_painter_get_min_width   (CairnChartPainter *self);
const CairnChartLayout *cairn_chart_painter_lay_out         (CairnChartPainter *self,
                                                             double             width);
void                    cairn_chart_painter_paint           (CairnChartPainter         *self,
                                                             cairo_t                   *cr,
                                                             double                     width,
                                                             const CairnChartPalette   *palette,
                                                             const CairnChartHighlight *highlight);

G_END_DECLS
