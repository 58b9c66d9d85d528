/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "cairn-chart.h"
#include "cairn-chart-palette.h"

G_BEGIN_DECLS

/**
 * CairnChartFormat:
 * @CAIRN_CHART_SVG: scalable graphic
 * @CAIRN_CHART_PNG: picture in pixels
 * @CAIRN_CHART_PDF: one page of the chart's size
 *
 * The files a chart can be written to.
 */
typedef enum
{
  CAIRN_CHART_SVG,
  CAIRN_CHART_PNG,
  CAIRN_CHART_PDF,
} CairnChartFormat;

gboolean cairn_chart_export (CairnChart        *chart,
                             const char        *path,
                             CairnChartFormat   format,
                             CairnChartScheme   scheme,
                             double             width,
                             double             scale,
                             GError           **error);

G_END_DECLS
