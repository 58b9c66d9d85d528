/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

#include "cairn-chart-layout.h"
#include "cairn-chart-palette.h"

G_BEGIN_DECLS

PangoLayout *_cairn_chart_text_new     (PangoContext *context,
                                        const char   *text,
                                        double        width,
                                        gboolean      right);
void         _cairn_chart_text_measure (PangoLayout  *layout,
                                        double       *width,
                                        double       *height);
double       _cairn_chart_text_width   (PangoContext *context,
                                        const char   *text);
double       _cairn_chart_text_height  (PangoContext *context,
                                        const char   *text,
                                        double        width);

void _cairn_chart_text_show  (cairo_t               *cr,
                              PangoLayout           *layout,
                              double                 x,
                              double                 y,
                              const CairnChartColor *color);
void _cairn_chart_text_paint (PangoContext          *context,
                              cairo_t               *cr,
                              const char            *text,
                              const CairnChartRect  *box,
                              gboolean               right,
                              const CairnChartColor *color);

G_END_DECLS
