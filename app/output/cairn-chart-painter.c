/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-output"

#include "config.h"

#include "cairn-chart-painter.h"

#include "cairn-chart-pattern-private.h"
#include "cairn-chart-text-private.h"

#include <math.h>

#define LABEL_WIDTH_MIN 6.0  /* lines of text */
#define PLOT_WIDTH_MIN  8.0  /* lines of text */
#define EDGES           2.5  /* lines of text: paddings and gaps */
#define TITLE_SCALE     1.15
#define WHISKER_WIDTH   1.5
#define WHISKER_CAP     0.22 /* of a line of text, each way */

/**
 * CairnChartPainter:
 *
 * Paints a chart with cairo, its texts with Pango.
 *
 * The same painter serves the window, the files and the pages of the report: it
 * takes the fonts of the Pango context it is given, and the colours of a
 * [struct@Cairn.ChartPalette]. What people typed is painted literally. A context
 * whose base direction is right to left gives a mirrored chart.
 *
 * Use it on the thread its Pango context belongs to. Make a new one when the
 * fonts change.
 */
struct _CairnChartPainter
{
  GObject parent_instance;

  CairnChart       *chart;          /* (owned) */
  PangoContext     *context;        /* (owned) */
  CairnChartLayout *layout;         /* (owned) (nullable): for the width last asked for */
  double            em;             /* the height of a line of text */
  double            label_width;
  double            value_width;
  double            short_width;    /* of the widest short value */
  double           *legend_widths;  /* (owned) (array) */
  guint             shows_title : 1;
  guint             is_short : 1;   /* whether the layout is for short values */
};

G_DEFINE_FINAL_TYPE (CairnChartPainter, cairn_chart_painter, G_TYPE_OBJECT)

static gboolean
is_rtl (CairnChartPainter *self)
{
  return pango_context_get_base_dir (self->context) == PANGO_DIRECTION_RTL;
}

static PangoLayout *
create_title (CairnChartPainter *self,
              double             width)
{
  PangoLayout *layout = _cairn_chart_text_new (self->context, cairn_chart_get_title (self->chart),
                                               width, is_rtl (self));
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_attr_list_insert (attributes, pango_attr_scale_new (TITLE_SCALE));
  pango_layout_set_attributes (layout, attributes);

  return layout;
}

static double
measure_title_height (CairnChartPainter *self,
                      double             width)
{
  g_autoptr(PangoLayout) layout = NULL;
  double height = 0;

  if (!self->shows_title)
    return 0;

  layout = create_title (self, width);
  _cairn_chart_text_measure (layout, NULL, &height);
  return ceil (height);
}

static void
measure_texts (CairnChartPainter *self)
{
  guint n_rows = cairn_chart_get_n_rows (self->chart);
  guint n_series = cairn_chart_get_n_series (self->chart);

  self->em = _cairn_chart_text_height (self->context, "Hg", 0);
  self->legend_widths = g_new0 (double, n_series);

  for (guint s = 0; s < n_series; s++)
    self->legend_widths[s] = _cairn_chart_text_width (self->context, cairn_chart_get_series_label (self->chart, s));

  for (guint r = 0; r < n_rows; r++)
    {
      self->label_width = MAX (self->label_width,
                               _cairn_chart_text_width (self->context, cairn_chart_get_row_label (self->chart, r)));
      for (guint s = 0; s < n_series; s++)
        {
          self->value_width = MAX (self->value_width,
                                   _cairn_chart_text_width (self->context, cairn_chart_get_value_text (self->chart, r, s)));
          self->short_width = MAX (self->short_width,
                                   _cairn_chart_text_width (self->context, cairn_chart_get_short_text (self->chart, r, s)));
        }
    }
}

static void
paint_title (CairnChartPainter       *self,
             cairo_t                 *cr,
             const CairnChartPalette *palette)
{
  const CairnChartRect *box = &self->layout->title;
  g_autoptr(PangoLayout) layout = NULL;

  if (!self->shows_title)
    return;

  layout = create_title (self, box->width);
  _cairn_chart_text_show (cr, layout, box->x, box->y, &palette->foreground);
}

static void
paint_legend (CairnChartPainter       *self,
              cairo_t                 *cr,
              const CairnChartPalette *palette)
{
  for (guint s = 0; s < self->layout->n_series; s++)
    {
      const CairnChartLegend *legend = &self->layout->legend[s];

      _cairn_chart_fill_bar (cr, &legend->swatch, palette, s);
      _cairn_chart_text_paint (self->context, cr, cairn_chart_get_series_label (self->chart, s),
                               &legend->text, is_rtl (self), &palette->foreground);
    }
}

static void
paint_tick (CairnChartPainter       *self,
            cairo_t                 *cr,
            const CairnChartPalette *palette,
            const CairnChartTick    *tick)
{
  const CairnChartRect *plot = &self->layout->plot;
  g_autofree char *number = g_strdup_printf ("%.0f", tick->value);
  g_autoptr(PangoLayout) text = _cairn_chart_text_new (self->context, number, 0, FALSE);
  double x = floor (tick->x) + 0.5;
  double width = 0;

  /* Half a unit in, a line of 1 fills a row of pixels instead of shading two. */
  _cairn_chart_set_color (cr, tick->value > 0 ? &palette->grid : &palette->dim);
  cairo_set_line_width (cr, 1);
  cairo_move_to (cr, x, plot->y);
  cairo_line_to (cr, x, plot->y + plot->height);
  cairo_stroke (cr);

  _cairn_chart_text_measure (text, &width, NULL);
  _cairn_chart_text_show (cr, text, tick->x - width / 2, plot->y + plot->height + self->em * 0.15, &palette->dim);
}

static void
paint_ticks (CairnChartPainter       *self,
             cairo_t                 *cr,
             const CairnChartPalette *palette)
{
  for (guint i = self->layout->n_ticks; i > 0; i--)
    paint_tick (self, cr, palette, &self->layout->ticks[i - 1]);
}

static void
trace_whisker (cairo_t             *cr,
               const CairnChartBar *bar,
               double               cap)
{
  cairo_move_to (cr, bar->whisker_x0, bar->whisker_y);
  cairo_line_to (cr, bar->whisker_x1, bar->whisker_y);
  cairo_move_to (cr, bar->whisker_x0, bar->whisker_y - cap);
  cairo_line_to (cr, bar->whisker_x0, bar->whisker_y + cap);
  cairo_move_to (cr, bar->whisker_x1, bar->whisker_y - cap);
  cairo_line_to (cr, bar->whisker_x1, bar->whisker_y + cap);
}

/* The whisker stands on the bar's own colour: a seam of the background keeps
 * them apart. */
static void
paint_whisker (CairnChartPainter       *self,
               cairo_t                 *cr,
               const CairnChartPalette *palette,
               const CairnChartBar     *bar)
{
  CairnChartColor seam = palette->background;

  if (!bar->has_whisker)
    return;

  seam.alpha = 0.8;
  cairo_save (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  trace_whisker (cr, bar, WHISKER_CAP * self->em);
  _cairn_chart_set_color (cr, &seam);
  cairo_set_line_width (cr, WHISKER_WIDTH + 2);
  cairo_stroke_preserve (cr);
  _cairn_chart_set_color (cr, &palette->foreground);
  cairo_set_line_width (cr, WHISKER_WIDTH);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
paint_highlight (cairo_t                   *cr,
                 const CairnChartPalette   *palette,
                 const CairnChartRect      *slot,
                 const CairnChartHighlight *highlight)
{
  _cairn_chart_set_color (cr, &palette->highlight);
  cairo_rectangle (cr, slot->x, slot->y, slot->width, slot->height);
  cairo_fill (cr);

  if (!highlight->focused)
    return;

  _cairn_chart_set_color (cr, &palette->focus);
  cairo_set_line_width (cr, 2);
  cairo_rectangle (cr, slot->x + 1, slot->y + 1, slot->width - 2, slot->height - 2);
  cairo_stroke (cr);
}

static void
paint_bar (CairnChartPainter         *self,
           cairo_t                   *cr,
           const CairnChartPalette   *palette,
           const CairnChartHighlight *highlight,
           guint                      row,
           guint                      series)
{
  const CairnChartBar *bar = cairn_chart_layout_get_bar (self->layout, row, series);

  if (highlight != NULL && highlight->row == (int) row && highlight->series == (int) series)
    paint_highlight (cr, palette, &bar->slot, highlight);

  _cairn_chart_fill_bar (cr, &bar->bar, palette, series);
  paint_whisker (self, cr, palette, bar);
  _cairn_chart_text_paint (self->context, cr,
                           self->is_short ? cairn_chart_get_short_text (self->chart, row, series)
                                          : cairn_chart_get_value_text (self->chart, row, series),
                           &bar->text, is_rtl (self), &palette->foreground);
}

static void
paint_rows (CairnChartPainter         *self,
            cairo_t                   *cr,
            const CairnChartPalette   *palette,
            const CairnChartHighlight *highlight)
{
  for (guint r = 0; r < self->layout->n_rows; r++)
    {
      _cairn_chart_text_paint (self->context, cr, cairn_chart_get_row_label (self->chart, r),
                               &self->layout->row_labels[r], !is_rtl (self), &palette->foreground);
      for (guint s = 0; s < self->layout->n_series; s++)
        paint_bar (self, cr, palette, highlight, r, s);
    }
}

static double
find_min_width (CairnChartPainter *self,
                double             value_width)
{
  double label = MIN (self->label_width, LABEL_WIDTH_MIN * self->em);

  return ceil (label + value_width + (PLOT_WIDTH_MIN + EDGES) * self->em);
}

static void
cairn_chart_painter_finalize (GObject *object)
{
  CairnChartPainter *self = CAIRN_CHART_PAINTER (object);

  g_clear_object (&self->chart);
  g_clear_object (&self->context);
  g_clear_pointer (&self->layout, cairn_chart_layout_free);
  g_clear_pointer (&self->legend_widths, g_free);

  G_OBJECT_CLASS (cairn_chart_painter_parent_class)->finalize (object);
}

static void
cairn_chart_painter_class_init (CairnChartPainterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = cairn_chart_painter_finalize;
}

static void
cairn_chart_painter_init (CairnChartPainter *self)
{
  self->shows_title = TRUE;
}

/**
 * cairn_chart_painter_new:
 * @chart: what to paint
 * @context: the fonts, their size and the direction of reading
 *
 * Makes a painter for one chart.
 *
 * Returns: (transfer full): a new painter
 */
CairnChartPainter *
cairn_chart_painter_new (CairnChart   *chart,
                         PangoContext *context)
{
  CairnChartPainter *self = NULL;

  g_return_val_if_fail (CAIRN_IS_CHART (chart), NULL);
  g_return_val_if_fail (PANGO_IS_CONTEXT (context), NULL);

  self = g_object_new (CAIRN_TYPE_CHART_PAINTER, NULL);
  self->chart = g_object_ref (chart);
  self->context = g_object_ref (context);
  measure_texts (self);

  return self;
}

/**
 * cairn_chart_painter_get_chart:
 * @self: a painter
 *
 * Gives what is painted.
 *
 * Returns: (transfer none): the chart
 */
CairnChart *
cairn_chart_painter_get_chart (CairnChartPainter *self)
{
  g_return_val_if_fail (CAIRN_IS_CHART_PAINTER (self), NULL);

  return self->chart;
}

/**
 * cairn_chart_painter_set_shows_title:
 * @self: a painter
 * @shows_title: whether the title is part of the picture, as it is at first
 *
 * Sets whether the title is painted; a window has it elsewhere.
 */
void
cairn_chart_painter_set_shows_title (CairnChartPainter *self,
                                     gboolean           shows_title)
{
  g_return_if_fail (CAIRN_IS_CHART_PAINTER (self));

  self->shows_title = !!shows_title;
  g_clear_pointer (&self->layout, cairn_chart_layout_free);
}

/**
 * cairn_chart_painter_get_min_width:
 * @self: a painter
 *
 * Tells how narrow the chart can be before its bars are too short to compare.
 *
 * Returns: the width, in the chart's units
 */
double
cairn_chart_painter_get_min_width (CairnChartPainter *self)
{
  g_return_val_if_fail (CAIRN_IS_CHART_PAINTER (self), 0);

  return find_min_width (self, self->short_width);
}

/**
 * cairn_chart_painter_lay_out:
 * @self: a painter
 * @width: the width there is, above 0, in the chart's units
 *
 * Computes where everything is at a width; the layout's height says how high
 * the chart is. Where there is little room, shares stand without their numbers.
 *
 * Returns: (transfer none): the layout, valid until another width is asked for
 */
const CairnChartLayout *
cairn_chart_painter_lay_out (CairnChartPainter *self,
                             double             width)
{
  CairnChartMetrics metrics = { 0 };
  g_autofree double *heights = NULL;
  double column = 0;
  guint n_rows = 0;

  g_return_val_if_fail (CAIRN_IS_CHART_PAINTER (self), NULL);
  g_return_val_if_fail (width > 0, NULL);

  if (self->layout != NULL && self->layout->width == width)
    return self->layout;

  self->is_short = width < find_min_width (self, self->value_width);
  column = cairn_chart_label_column_width (width, self->label_width);
  n_rows = cairn_chart_get_n_rows (self->chart);
  heights = g_new0 (double, n_rows);
  for (guint r = 0; r < n_rows; r++)
    heights[r] = _cairn_chart_text_height (self->context, cairn_chart_get_row_label (self->chart, r), column);

  metrics.width = width;
  metrics.line_height = self->em;
  metrics.title_height = measure_title_height (self, width - self->em);
  metrics.label_width = self->label_width;
  metrics.value_width = self->is_short ? self->short_width : self->value_width;
  metrics.legend_widths = self->legend_widths;
  metrics.row_label_heights = heights;
  metrics.caption_height = _cairn_chart_text_height (self->context, cairn_chart_get_unit (self->chart), width - self->em);
  metrics.rtl = is_rtl (self);

  g_clear_pointer (&self->layout, cairn_chart_layout_free);
  self->layout = cairn_chart_layout_new (self->chart, &metrics);

  return self->layout;
}

/**
 * cairn_chart_painter_paint:
 * @self: a painter
 * @cr: where to paint; its origin becomes the chart's upper left corner
 * @width: the width there is, above 0
 * @palette: the colours
 * @highlight: (nullable): the bar that a person is at
 *
 * Paints the chart.
 */
void
cairn_chart_painter_paint (CairnChartPainter         *self,
                           cairo_t                   *cr,
                           double                     width,
                           const CairnChartPalette   *palette,
                           const CairnChartHighlight *highlight)
{
  const CairnChartLayout *layout = NULL;

  g_return_if_fail (CAIRN_IS_CHART_PAINTER (self));
  g_return_if_fail (cr != NULL);
  g_return_if_fail (palette != NULL);

  layout = cairn_chart_painter_lay_out (self, width);

  cairo_save (cr);
  _cairn_chart_set_color (cr, &palette->background);
  cairo_rectangle (cr, 0, 0, layout->width, layout->height);
  cairo_fill (cr);

  paint_title (self, cr, palette);
  paint_legend (self, cr, palette);
  paint_ticks (self, cr, palette);
  paint_rows (self, cr, palette, highlight);
  _cairn_chart_text_paint (self->context, cr, cairn_chart_get_unit (self->chart),
                           &layout->caption, is_rtl (self), &palette->dim);
  cairo_restore (cr);
}
