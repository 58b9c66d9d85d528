/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-output"

#include "config.h"

#include "cairn-chart-pattern-private.h"

#include <math.h>

#define SPACING      5.0 /* between the strokes of a pattern, in the chart's units */
#define STROKE_WIDTH 1.5
#define TINT         0.25

/* Besides its colour each series has a pattern, so that a chart can be read
 * without colours, on a bad projector and on a grey print. */
typedef enum
{
  PATTERN_SOLID,
  PATTERN_RISING,
  PATTERN_HOLLOW,
  PATTERN_DOTS,
  PATTERN_FALLING,
  PATTERN_LINES,
} Pattern;

G_STATIC_ASSERT (PATTERN_LINES + 1 == CAIRN_CHART_N_COLORS);

void
_cairn_chart_set_color (cairo_t               *cr,
                        const CairnChartColor *color)
{
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha);
}

/* Strokes slanted by their height: to the right going up, or going down. */
static void
trace_slants (cairo_t              *cr,
              const CairnChartRect *rect,
              gboolean              rising)
{
  for (double x = rect->x - rect->height; x < rect->x + rect->width; x += SPACING)
    {
      cairo_move_to (cr, x, rising ? rect->y + rect->height : rect->y);
      cairo_line_to (cr, x + rect->height, rising ? rect->y : rect->y + rect->height);
    }
}

static void
trace_lines (cairo_t              *cr,
             const CairnChartRect *rect)
{
  for (double y = rect->y + SPACING / 2; y < rect->y + rect->height; y += SPACING)
    {
      cairo_move_to (cr, rect->x, y);
      cairo_line_to (cr, rect->x + rect->width, y);
    }
}

static void
trace_dots (cairo_t              *cr,
            const CairnChartRect *rect)
{
  for (double y = rect->y + SPACING / 2; y < rect->y + rect->height; y += SPACING)
    for (double x = rect->x + SPACING / 2; x < rect->x + rect->width; x += SPACING)
      {
        cairo_new_sub_path (cr);
        cairo_arc (cr, x, y, STROKE_WIDTH * 0.8, 0, 2 * G_PI);
      }
}

static void
draw_pattern (cairo_t              *cr,
              const CairnChartRect *rect,
              Pattern               pattern)
{
  cairo_set_line_width (cr, STROKE_WIDTH);

  switch (pattern)
    {
    case PATTERN_RISING:
      trace_slants (cr, rect, TRUE);
      cairo_stroke (cr);
      break;
    case PATTERN_FALLING:
      trace_slants (cr, rect, FALSE);
      cairo_stroke (cr);
      break;
    case PATTERN_LINES:
      trace_lines (cr, rect);
      cairo_stroke (cr);
      break;
    case PATTERN_DOTS:
      trace_dots (cr, rect);
      cairo_fill (cr);
      break;
    case PATTERN_SOLID:
    case PATTERN_HOLLOW:
    default:
      break;
    }
}

static void
draw_inside (cairo_t                 *cr,
             const CairnChartRect    *rect,
             const CairnChartPalette *palette,
             Pattern                  pattern)
{
  const CairnChartColor *color = &palette->series[pattern];
  CairnChartColor under = palette->background;
  CairnChartColor tint = *color;

  /* The grid would show through, as if the bar ended there. */
  under.alpha = 1;
  tint.alpha *= pattern == PATTERN_SOLID ? 1 : TINT;
  if (pattern == PATTERN_HOLLOW)
    tint.alpha = 0;

  cairo_save (cr);
  cairo_rectangle (cr, rect->x, rect->y, rect->width, rect->height);
  cairo_clip (cr);
  _cairn_chart_set_color (cr, &under);
  cairo_paint (cr);
  _cairn_chart_set_color (cr, &tint);
  cairo_paint (cr);
  _cairn_chart_set_color (cr, color);
  draw_pattern (cr, rect, pattern);
  cairo_restore (cr);
}

/* Paints a bar, or the sample of one, in its series' colour and pattern. */
void
_cairn_chart_fill_bar (cairo_t                 *cr,
                       const CairnChartRect    *rect,
                       const CairnChartPalette *palette,
                       guint                    series)
{
  guint kind = series % CAIRN_CHART_N_COLORS;
  double line = palette->high_contrast ? 2 : 1;

  if (rect->width <= 0)
    return;

  draw_inside (cr, rect, palette, (Pattern) kind);

  _cairn_chart_set_color (cr, palette->high_contrast ? &palette->foreground : &palette->series[kind]);
  cairo_set_line_width (cr, MIN (line, rect->width));
  cairo_rectangle (cr, rect->x + line / 2, rect->y + line / 2,
                   MAX (rect->width - line, 0), MAX (rect->height - line, 0));
  cairo_stroke (cr);
}
