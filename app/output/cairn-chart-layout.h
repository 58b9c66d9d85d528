/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cairn-chart.h"

G_BEGIN_DECLS

/**
 * CairnChartRect:
 * @x: left edge
 * @y: upper edge
 * @width: 0 or more
 * @height: 0 or more
 *
 * A rectangle, in the chart's units (pixels on a screen, points on paper).
 */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
} CairnChartRect;

/**
 * CairnChartMetrics:
 * @width: the width there is for the whole chart
 * @line_height: the height of one line of text
 * @title_height: the height of the wrapped title, 0 for none
 * @label_width: the width of the widest row label if it is not wrapped
 * @value_width: the width of the widest text beside a bar
 * @legend_widths: (array length=n_series): the width of each series' name
 * @row_label_heights: (array length=n_rows) (nullable): the height of each row
 *   label wrapped to the width of the label column; %NULL for a line each
 * @caption_height: the height of the caption under the axis, 0 for none
 * @rtl: whether the chart reads from right to left
 *
 * What the arithmetic of a chart needs to know of text, which only the painter
 * can measure.
 */
typedef struct
{
  double        width;
  double        line_height;
  double        title_height;
  double        label_width;
  double        value_width;
  const double *legend_widths;
  const double *row_label_heights;
  double        caption_height;
  gboolean      rtl;
} CairnChartMetrics;

/**
 * CairnChartTick:
 * @value: the value it stands for
 * @x: where it is
 *
 * A line of the grid with its number under it.
 */
typedef struct
{
  double value;
  double x;
} CairnChartTick;

/**
 * CairnChartBar:
 * @slot: the strip across the plot that belongs to it, for pointing at
 * @bar: the bar itself; of no width where the value is 0 or missing
 * @has_value: whether there is a value
 * @has_whisker: whether there is an interval
 * @whisker_x0: where the lower limit is
 * @whisker_x1: where the upper limit is
 * @whisker_y: the height of both
 * @text: where the text beside it goes
 *
 * One value of a chart.
 */
typedef struct
{
  CairnChartRect slot;
  CairnChartRect bar;
  gboolean       has_value;
  gboolean       has_whisker;
  double         whisker_x0;
  double         whisker_x1;
  double         whisker_y;
  CairnChartRect text;
} CairnChartBar;

/**
 * CairnChartLegend:
 * @swatch: the sample of the bar
 * @text: where the series' name goes
 *
 * The key to one series.
 */
typedef struct
{
  CairnChartRect swatch;
  CairnChartRect text;
} CairnChartLegend;

/**
 * CairnChartLayout:
 * @width: of the whole chart
 * @height: of the whole chart
 * @rtl: whether it reads from right to left
 * @n_rows: how many rows
 * @n_series: how many bars a row has
 * @n_ticks: how many lines the grid has
 * @title: where the title goes
 * @plot: where the bars are
 * @caption: where the unit goes
 * @row_labels: (array length=n_rows): where the names of the rows go
 * @bars: (array): the bars, row by row
 * @legend: (array length=n_series): the key
 * @ticks: (array length=n_ticks): the grid
 *
 * Where everything in a chart is.
 */
typedef struct
{
  double            width;
  double            height;
  gboolean          rtl;
  guint             n_rows;
  guint             n_series;
  guint             n_ticks;
  CairnChartRect    title;
  CairnChartRect    plot;
  CairnChartRect    caption;
  CairnChartRect   *row_labels;
  CairnChartBar    *bars;
  CairnChartLegend *legend;
  CairnChartTick   *ticks;
} CairnChartLayout;

CairnChartLayout *cairn_chart_layout_new  (CairnChart              *chart,
                                           const CairnChartMetrics *metrics) G_GNUC_WARN_UNUSED_RESULT;
void              cairn_chart_layout_free (CairnChartLayout        *layout);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CairnChartLayout, cairn_chart_layout_free)

const CairnChartBar *cairn_chart_layout_get_bar (const CairnChartLayout *layout,
                                                 guint                   row,
                                                 guint                   series);
gboolean             cairn_chart_layout_hit     (const CairnChartLayout *layout,
                                                 double                  x,
                                                 double                  y,
                                                 guint                  *row,
                                                 guint                  *series);

double cairn_chart_label_column_width (double width,
                                       double label_width);
double cairn_chart_nice_step          (double maximum,
                                       guint  n_steps_max);

G_END_DECLS
