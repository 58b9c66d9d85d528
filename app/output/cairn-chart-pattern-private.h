/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "cairn-chart-layout.h"
#include "cairn-chart-palette.h"

G_BEGIN_DECLS

void _cairn_chart_set_color (cairo_t               *cr,
                             const CairnChartColor *color);
void _cairn_chart_fill_bar  (cairo_t                 *cr,
                             const CairnChartRect    *rect,
                             const CairnChartPalette *palette,
                             guint                    series);

G_END_DECLS
