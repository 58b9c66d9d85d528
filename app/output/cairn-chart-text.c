/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-output"

#include "config.h"

#include "cairn-chart-text-private.h"

#include "cairn-chart-pattern-private.h"

#include <math.h>

/* Pango turns the alignment of a text that runs against its context; this turns
 * it back, for here it says on which side of the chart the text stands. */
static PangoAlignment
align_to_side (PangoLayout *layout,
               gboolean     right)
{
  PangoContext *context = pango_layout_get_context (layout);
  gboolean chart_runs_left = pango_context_get_base_dir (context) == PANGO_DIRECTION_RTL;
  gboolean text_runs_left = pango_layout_get_direction (layout, 0) == PANGO_DIRECTION_RTL;

  return right != (text_runs_left != chart_runs_left) ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

/* Lays out a text literally, wrapped to a width unless that is 0. */
PangoLayout *
_cairn_chart_text_new (PangoContext *context,
                       const char   *text,
                       double        width,
                       gboolean      right)
{
  PangoLayout *layout = pango_layout_new (context);

  pango_layout_set_text (layout, text, -1);
  pango_layout_set_alignment (layout, align_to_side (layout, right));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (width > 0)
    pango_layout_set_width (layout, (int) ceil (width * PANGO_SCALE));

  return layout;
}

void
_cairn_chart_text_measure (PangoLayout *layout,
                           double      *width,
                           double      *height)
{
  int w = 0;
  int h = 0;

  pango_layout_get_size (layout, &w, &h);
  if (width != NULL)
    *width = (double) w / PANGO_SCALE;
  if (height != NULL)
    *height = (double) h / PANGO_SCALE;
}

double
_cairn_chart_text_width (PangoContext *context,
                         const char   *text)
{
  g_autoptr(PangoLayout) layout = _cairn_chart_text_new (context, text, 0, FALSE);
  double width = 0;

  _cairn_chart_text_measure (layout, &width, NULL);
  return ceil (width);
}

double
_cairn_chart_text_height (PangoContext *context,
                          const char   *text,
                          double        width)
{
  g_autoptr(PangoLayout) layout = _cairn_chart_text_new (context, text, width, FALSE);
  double height = 0;

  _cairn_chart_text_measure (layout, NULL, &height);
  return ceil (height);
}

void
_cairn_chart_text_show (cairo_t               *cr,
                        PangoLayout           *layout,
                        double                 x,
                        double                 y,
                        const CairnChartColor *color)
{
  _cairn_chart_set_color (cr, color);
  cairo_move_to (cr, x, y);
  pango_cairo_show_layout (cr, layout);
}

/* Paints a text in a box: against its left or right edge, in the middle of its height. */
void
_cairn_chart_text_paint (PangoContext          *context,
                         cairo_t               *cr,
                         const char            *text,
                         const CairnChartRect  *box,
                         gboolean               right,
                         const CairnChartColor *color)
{
  g_autoptr(PangoLayout) layout = _cairn_chart_text_new (context, text, box->width, right);
  double height = 0;

  _cairn_chart_text_measure (layout, NULL, &height);
  _cairn_chart_text_show (cr, layout, box->x, box->y + (box->height - height) / 2, color);
}
