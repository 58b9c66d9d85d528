/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define CAIRN_CHART_N_COLORS 6

/**
 * CairnChartColor:
 * @red: 0 to 1
 * @green: 0 to 1
 * @blue: 0 to 1
 * @alpha: 0 (clear) to 1 (solid)
 *
 * A colour.
 */
typedef struct
{
  double red;
  double green;
  double blue;
  double alpha;
} CairnChartColor;

/**
 * CairnChartPalette:
 * @background: painted under everything; with an alpha of 0 what is there stays,
 *   and only the inside of the bars is painted with it
 * @foreground: text and whiskers
 * @dim: captions and the numbers under the grid
 * @grid: lines of the grid
 * @highlight: behind the bar that is pointed at
 * @focus: the ring around the bar that has the focus
 * @series: the bars, by series; they begin again after the last
 * @high_contrast: whether bars get a strong outline
 *
 * The colours of a chart.
 */
typedef struct
{
  CairnChartColor background;
  CairnChartColor foreground;
  CairnChartColor dim;
  CairnChartColor grid;
  CairnChartColor highlight;
  CairnChartColor focus;
  CairnChartColor series[CAIRN_CHART_N_COLORS];
  gboolean        high_contrast;
} CairnChartPalette;

/**
 * CairnChartScheme:
 * @CAIRN_CHART_LIGHT: dark text on a light page
 * @CAIRN_CHART_DARK: light text on a dark page
 * @CAIRN_CHART_HIGH_CONTRAST: black on white
 * @CAIRN_CHART_HIGH_CONTRAST_DARK: white on black
 * @CAIRN_CHART_PAPER: for printing, with a white background
 *
 * The palettes there are.
 */
typedef enum
{
  CAIRN_CHART_LIGHT,
  CAIRN_CHART_DARK,
  CAIRN_CHART_HIGH_CONTRAST,
  CAIRN_CHART_HIGH_CONTRAST_DARK,
  CAIRN_CHART_PAPER,
} CairnChartScheme;

void cairn_chart_palette_init (CairnChartPalette *palette,
                               CairnChartScheme   scheme);

G_END_DECLS
