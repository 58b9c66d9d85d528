/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-output"

#include "config.h"

#include "cairn-chart-layout.h"

#include <math.h>

/* All in lines of text, so that a chart grows with its letters. */
#define PADDING          0.5
#define GAP              0.5
#define ROW_GAP          0.6
#define SLOT_HEIGHT      1.1
#define BAR_HEIGHT       0.72 /* of its slot */
#define SWATCH_WIDTH     1.6
#define SWATCH_HEIGHT    0.7
#define LEGEND_GAP       1.2
#define LEGEND_HEIGHT    1.3
#define TICK_SPACE       3.0
#define TICK_HEIGHT      1.3
#define PLOT_WIDTH_MIN   4.0
#define LABEL_SHARE_MAX  0.36 /* of the width */
#define N_STEPS_MAX      8u

/* A line's height as the unit, and what grows while the parts are placed. */
typedef struct
{
  CairnChart              *chart;   /* (unowned) */
  const CairnChartMetrics *metrics; /* (unowned) */
  CairnChartLayout        *layout;  /* (unowned) */
  double                   em;
  double                   y;
  double                   label_width;
  double                   axis_max;
  double                   step;
} Placing;

static void
place_title (Placing *p)
{
  CairnChartLayout *layout = p->layout;
  double pad = PADDING * p->em;

  layout->title = (CairnChartRect) { pad, p->y, layout->width - 2 * pad, p->metrics->title_height };
  if (p->metrics->title_height > 0)
    p->y += p->metrics->title_height + pad;
}

static void
place_legend (Placing *p)
{
  CairnChartLayout *layout = p->layout;
  double em = p->em;
  double pad = PADDING * em;
  double x = pad;

  if (layout->n_series == 0)
    return;

  for (guint s = 0; s < layout->n_series; s++)
    {
      CairnChartLegend *legend = &layout->legend[s];
      double text_width = p->metrics->legend_widths[s];
      double width = (SWATCH_WIDTH + GAP) * em + text_width;

      if (x > pad && x + width > layout->width - pad)
        {
          x = pad;
          p->y += LEGEND_HEIGHT * em;
        }

      legend->swatch = (CairnChartRect) { x, p->y + (LEGEND_HEIGHT - SWATCH_HEIGHT) / 2 * em,
                                          SWATCH_WIDTH * em, SWATCH_HEIGHT * em };
      legend->text = (CairnChartRect) { x + (SWATCH_WIDTH + GAP) * em, p->y, text_width, LEGEND_HEIGHT * em };
      x += width + LEGEND_GAP * em;
    }

  p->y += LEGEND_HEIGHT * em + pad;
}

static void
place_axis (Placing *p)
{
  CairnChartLayout *layout = p->layout;
  double em = p->em;
  double left = (PADDING + GAP) * em + p->label_width;
  double right = layout->width - (PADDING + GAP) * em - p->metrics->value_width;
  double maximum = MAX (cairn_chart_get_maximum (p->chart), 1);
  guint n_steps = 0;

  layout->plot.x = left;
  layout->plot.y = p->y;
  layout->plot.width = MAX (right - left, PLOT_WIDTH_MIN * em);

  n_steps = (guint) CLAMP (floor (layout->plot.width / (TICK_SPACE * em)), 1, N_STEPS_MAX);
  p->step = cairn_chart_nice_step (maximum, n_steps);
  p->axis_max = ceil (maximum / p->step - 1e-9) * p->step;
}

static double
scale_value (const Placing *p,
             double         value)
{
  return p->layout->plot.x + value / p->axis_max * p->layout->plot.width;
}

static void
place_ticks (Placing *p)
{
  CairnChartLayout *layout = p->layout;

  layout->n_ticks = (guint) (p->axis_max / p->step + 0.5) + 1;
  layout->ticks = g_new0 (CairnChartTick, layout->n_ticks);

  for (guint i = 0; i < layout->n_ticks; i++)
    {
      layout->ticks[i].value = i * p->step;
      layout->ticks[i].x = scale_value (p, layout->ticks[i].value);
    }
}

static void
place_bar (Placing *p,
           guint    row,
           guint    series,
           double   y)
{
  CairnChartLayout *layout = p->layout;
  CairnChartBar *bar = &layout->bars[row * layout->n_series + series];
  double height = SLOT_HEIGHT * p->em;
  double thickness = BAR_HEIGHT * height;
  double value = 0;
  double end = layout->plot.x;
  CairnInterval interval = { 0 };

  bar->has_value = cairn_chart_get_value (p->chart, row, series, &value);
  bar->has_whisker = cairn_chart_get_interval (p->chart, row, series, &interval);
  end = scale_value (p, value);

  bar->slot = (CairnChartRect) { layout->plot.x, y, layout->width - PADDING * p->em - layout->plot.x, height };
  bar->bar = (CairnChartRect) { layout->plot.x, y + (height - thickness) / 2, end - layout->plot.x, thickness };

  if (bar->has_whisker)
    {
      bar->whisker_x0 = scale_value (p, interval.lower);
      bar->whisker_x1 = scale_value (p, interval.upper);
      bar->whisker_y = y + height / 2;
      end = MAX (end, bar->whisker_x1);
    }

  bar->text = (CairnChartRect) { end + GAP * p->em, y, p->metrics->value_width, height };
}

static void
place_row (Placing *p,
           guint    row)
{
  CairnChartLayout *layout = p->layout;
  const double *heights = p->metrics->row_label_heights;
  double label_height = heights != NULL ? heights[row] : p->em;
  double bars_height = layout->n_series * SLOT_HEIGHT * p->em;
  double height = MAX (bars_height, label_height);
  double y = p->y + (height - bars_height) / 2;

  layout->row_labels[row] = (CairnChartRect) { PADDING * p->em, p->y + (height - label_height) / 2,
                                               p->label_width, label_height };

  for (guint s = 0; s < layout->n_series; s++)
    place_bar (p, row, s, y + s * SLOT_HEIGHT * p->em);

  p->y += height + ROW_GAP * p->em;
}

static void
place_rows (Placing *p)
{
  CairnChartLayout *layout = p->layout;

  p->y += ROW_GAP / 2 * p->em;
  for (guint r = 0; r < layout->n_rows; r++)
    place_row (p, r);
  p->y -= layout->n_rows > 0 ? ROW_GAP / 2 * p->em : 0;

  layout->plot.height = p->y - layout->plot.y;
  p->y += TICK_HEIGHT * p->em;
}

static void
place_caption (Placing *p)
{
  CairnChartLayout *layout = p->layout;
  double pad = PADDING * p->em;

  layout->caption = (CairnChartRect) { pad, p->y, layout->width - 2 * pad, p->metrics->caption_height };
  p->y += p->metrics->caption_height + pad;
  layout->height = ceil (p->y);
}

static void
mirror_rect (const CairnChartLayout *layout,
             CairnChartRect         *rect)
{
  rect->x = layout->width - rect->x - rect->width;
}

static void
mirror_bar (const CairnChartLayout *layout,
            CairnChartBar          *bar)
{
  mirror_rect (layout, &bar->slot);
  mirror_rect (layout, &bar->bar);
  mirror_rect (layout, &bar->text);

  if (bar->has_whisker)
    {
      bar->whisker_x0 = layout->width - bar->whisker_x0;
      bar->whisker_x1 = layout->width - bar->whisker_x1;
    }
}

static void
mirror (CairnChartLayout *layout)
{
  mirror_rect (layout, &layout->title);
  mirror_rect (layout, &layout->plot);
  mirror_rect (layout, &layout->caption);

  for (guint i = 0; i < layout->n_series; i++)
    {
      mirror_rect (layout, &layout->legend[i].swatch);
      mirror_rect (layout, &layout->legend[i].text);
    }
  for (guint i = 0; i < layout->n_rows; i++)
    mirror_rect (layout, &layout->row_labels[i]);
  for (guint i = 0; i < layout->n_rows * layout->n_series; i++)
    mirror_bar (layout, &layout->bars[i]);
  for (guint i = 0; i < layout->n_ticks; i++)
    layout->ticks[i].x = layout->width - layout->ticks[i].x;
}

static gboolean
contains (const CairnChartRect *rect,
          double                x,
          double                y)
{
  return x >= rect->x && x < rect->x + rect->width && y >= rect->y && y < rect->y + rect->height;
}

/**
 * cairn_chart_layout_new:
 * @chart: a chart
 * @metrics: what its texts measure
 *
 * Computes where everything in a chart is. The axis begins at 0.
 *
 * Any thread may call this.
 *
 * Returns: (transfer full): the layout; free it with cairn_chart_layout_free()
 */
CairnChartLayout *
cairn_chart_layout_new (CairnChart              *chart,
                        const CairnChartMetrics *metrics)
{
  CairnChartLayout *layout = NULL;
  Placing p = { 0 };

  g_return_val_if_fail (CAIRN_IS_CHART (chart), NULL);
  g_return_val_if_fail (metrics != NULL && metrics->width > 0 && metrics->line_height > 0, NULL);

  layout = g_new0 (CairnChartLayout, 1);
  layout->width = metrics->width;
  layout->rtl = metrics->rtl;
  layout->n_rows = cairn_chart_get_n_rows (chart);
  layout->n_series = cairn_chart_get_n_series (chart);
  layout->row_labels = g_new0 (CairnChartRect, layout->n_rows);
  layout->bars = g_new0 (CairnChartBar, (gsize) layout->n_rows * layout->n_series);
  layout->legend = g_new0 (CairnChartLegend, layout->n_series);

  p.chart = chart;
  p.metrics = metrics;
  p.layout = layout;
  p.em = metrics->line_height;
  p.y = PADDING * p.em;
  p.label_width = cairn_chart_label_column_width (metrics->width, metrics->label_width);

  place_title (&p);
  place_legend (&p);
  place_axis (&p);
  place_ticks (&p);
  place_rows (&p);
  place_caption (&p);

  if (metrics->rtl)
    mirror (layout);

  return layout;
}

/**
 * cairn_chart_layout_free:
 * @layout: (nullable): a layout
 *
 * Frees a layout.
 */
void
cairn_chart_layout_free (CairnChartLayout *layout)
{
  if (layout == NULL)
    return;

  g_free (layout->row_labels);
  g_free (layout->bars);
  g_free (layout->legend);
  g_free (layout->ticks);
  g_free (layout);
}

/**
 * cairn_chart_layout_get_bar:
 * @layout: a layout
 * @row: a row's place, from 0
 * @series: a series' place, from 0
 *
 * Gives where one bar is.
 *
 * Returns: (transfer none): the bar
 */
const CairnChartBar *
cairn_chart_layout_get_bar (const CairnChartLayout *layout,
                            guint                   row,
                            guint                   series)
{
  g_return_val_if_fail (layout != NULL, NULL);
  g_return_val_if_fail (row < layout->n_rows && series < layout->n_series, NULL);

  return &layout->bars[row * layout->n_series + series];
}

/**
 * cairn_chart_layout_hit:
 * @layout: a layout
 * @x: a place, in the chart's units
 * @y: a place, in the chart's units
 * @row: (out): the row, untouched where there is none
 * @series: (out): the series, untouched where there is none
 *
 * Finds the bar a place belongs to: anywhere in its strip, so that a short bar
 * can be pointed at as well as a long one.
 *
 * Returns: whether there is one
 */
gboolean
cairn_chart_layout_hit (const CairnChartLayout *layout,
                        double                  x,
                        double                  y,
                        guint                  *row,
                        guint                  *series)
{
  g_return_val_if_fail (layout != NULL, FALSE);
  g_return_val_if_fail (row != NULL && series != NULL, FALSE);

  for (guint i = 0; i < layout->n_rows * layout->n_series; i++)
    {
      if (!contains (&layout->bars[i].slot, x, y))
        continue;

      *row = i / layout->n_series;
      *series = i % layout->n_series;
      return TRUE;
    }

  return FALSE;
}

/**
 * cairn_chart_label_column_width:
 * @width: the width of the whole chart
 * @label_width: the width of its widest row label
 *
 * Tells how wide the column of row labels is; longer labels are wrapped.
 *
 * Returns: the width
 */
double
cairn_chart_label_column_width (double width,
                                double label_width)
{
  return MIN (label_width, width * LABEL_SHARE_MAX);
}

/**
 * cairn_chart_nice_step:
 * @maximum: how far the axis must reach, above 0
 * @n_steps_max: into how many steps at most, 1 or more
 *
 * Finds the distance between the lines of a grid: 1, 2 or 5 times a power of
 * ten, and a whole number, for what is counted is whole.
 *
 * Returns: the smallest such step that needs no more than @n_steps_max steps
 */
double
cairn_chart_nice_step (double maximum,
                       guint  n_steps_max)
{
  const double factors[] = { 1, 2, 5 };

  g_return_val_if_fail (maximum > 0 && isfinite (maximum), 1);
  g_return_val_if_fail (n_steps_max > 0, 1);

  for (double power = 1;; power *= 10)
    for (gsize i = 0; i < G_N_ELEMENTS (factors); i++)
      {
        if (ceil (maximum / (factors[i] * power) - 1e-9) <= n_steps_max)
          return factors[i] * power;
      }
}
