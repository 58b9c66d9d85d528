/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-chart-view-private.h"

#include <math.h>

#define NATURAL_WIDTH 720

static CairnChartScheme
choose_scheme (AdwStyleManager *style)
{
  gboolean dark = adw_style_manager_get_dark (style);

  if (adw_style_manager_get_high_contrast (style))
    return dark ? CAIRN_CHART_HIGH_CONTRAST_DARK : CAIRN_CHART_HIGH_CONTRAST;

  return dark ? CAIRN_CHART_DARK : CAIRN_CHART_LIGHT;
}

/* The view's own background shows through, and the first series is in the
 * person's own colour, in the shade that can be told from that background. */
static void
fill_palette (CairnChartView    *self,
              CairnChartPalette *palette)
{
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));
  GdkRGBA accent = { 0 };

  cairn_chart_palette_init (palette, choose_scheme (style));
  palette->background.alpha = 0;
  if (palette->high_contrast)
    return;

  adw_accent_color_to_standalone_rgba (adw_style_manager_get_accent_color (style),
                                       adw_style_manager_get_dark (style), &accent);
  palette->series[0] = (CairnChartColor) { accent.red, accent.green, accent.blue, 1 };
  palette->focus = palette->series[0];
}

/*< private >
 * _cairn_chart_view_get_painter:
 * @self: a view that shows a chart
 *
 * Gives the painter for the view's fonts as they are now. Main thread.
 *
 * Returns: (transfer none): the painter
 */
CairnChartPainter *
_cairn_chart_view_get_painter (CairnChartView *self)
{
  g_assert (self->chart != NULL);

  if (self->painter == NULL)
    {
      self->painter = cairn_chart_painter_new (self->chart, gtk_widget_get_pango_context (GTK_WIDGET (self)));
      cairn_chart_painter_set_shows_title (self->painter, FALSE);
    }

  return self->painter;
}

static GtkSizeRequestMode
cairn_chart_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
cairn_chart_view_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  CairnChartView *self = CAIRN_CHART_VIEW (widget);
  CairnChartPainter *painter = NULL;
  int narrowest = 0;

  if (self->chart == NULL)
    return;

  painter = _cairn_chart_view_get_painter (self);
  narrowest = (int) ceil (cairn_chart_painter_get_min_width (painter));
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = narrowest;
      *natural = MAX (narrowest, NATURAL_WIDTH);
      return;
    }

  *minimum = (int) ceil (cairn_chart_painter_lay_out (painter, MAX (for_size, narrowest))->height);
  *natural = *minimum;
}

/* The bar under the pointer, behind all that is painted. */
static void
append_hover (CairnChartView          *self,
              GtkSnapshot             *snapshot,
              const CairnChartPalette *palette)
{
  const CairnChartColor *color = &palette->highlight;
  const CairnChartRect *slot = NULL;

  if (self->hover_row < 0 || (self->hover_row == self->row && self->hover_series == self->series))
    return;

  slot = &cairn_chart_layout_get_bar (cairn_chart_painter_lay_out (_cairn_chart_view_get_painter (self),
                                                                   gtk_widget_get_width (GTK_WIDGET (self))),
                                      (guint) self->hover_row, (guint) self->hover_series)->slot;
  gtk_snapshot_append_color (snapshot,
                             &(GdkRGBA) { (float) color->red, (float) color->green, (float) color->blue,
                                          (float) color->alpha },
                             &GRAPHENE_RECT_INIT ((float) slot->x, (float) slot->y,
                                                  (float) slot->width, (float) slot->height));
}

static void
cairn_chart_view_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  CairnChartView *self = CAIRN_CHART_VIEW (widget);
  int width = gtk_widget_get_width (widget);
  CairnChartHighlight highlight = { self->row, self->series, gtk_widget_is_focus (widget) };
  CairnChartPalette palette = { 0 };
  cairo_t *cr = NULL;

  if (self->chart == NULL || width <= 0)
    return;

  fill_palette (self, &palette);
  append_hover (self, snapshot, &palette);

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, gtk_widget_get_height (widget)));
  cairn_chart_painter_paint (_cairn_chart_view_get_painter (self), cr, width, &palette, &highlight);
  cairo_destroy (cr);
}

/*< private >
 * _cairn_chart_view_install_painting:
 * @klass: the view's class
 *
 * Installs how the view takes its size and paints itself.
 */
void
_cairn_chart_view_install_painting (GtkWidgetClass *klass)
{
  klass->get_request_mode = cairn_chart_view_get_request_mode;
  klass->measure = cairn_chart_view_measure;
  klass->snapshot = cairn_chart_view_snapshot;
}
