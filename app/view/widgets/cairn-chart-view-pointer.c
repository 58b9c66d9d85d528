/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-chart-view-private.h"

static gboolean
find_bar (CairnChartView *self,
          double          x,
          double          y,
          guint          *row,
          guint          *series)
{
  const CairnChartLayout *layout = NULL;
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  if (self->chart == NULL || width <= 0)
    return FALSE;

  layout = cairn_chart_painter_lay_out (_cairn_chart_view_get_painter (self), width);
  return cairn_chart_layout_hit (layout, x, y, row, series);
}

static void
set_hover (CairnChartView *self,
           int             row,
           int             series)
{
  if (self->hover_row == row && self->hover_series == series)
    return;

  self->hover_row = row;
  self->hover_series = series;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
motion_cb (GtkEventControllerMotion *motion,
           double                    x,
           double                    y,
           CairnChartView           *self)
{
  guint row = 0;
  guint series = 0;

  if (find_bar (self, x, y, &row, &series))
    set_hover (self, (int) row, (int) series);
  else
    set_hover (self, -1, -1);
}

static void
leave_cb (GtkEventControllerMotion *motion,
          CairnChartView           *self)
{
  set_hover (self, -1, -1);
}

static void
pressed_cb (GtkGestureClick *click,
            int              n_press,
            double           x,
            double           y,
            CairnChartView  *self)
{
  guint row = 0;
  guint series = 0;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (!find_bar (self, x, y, &row, &series))
    {
      cairn_chart_view_select (self, -1, -1);
      return;
    }

  cairn_chart_view_select (self, (int) row, (int) series);
  if (n_press == 2)
    _cairn_chart_view_activate (self);
}

/*< private >
 * _cairn_chart_view_query_tooltip:
 * @widget: a view
 * @x: from its left edge, in pixels
 * @y: from its upper edge, in pixels
 * @keyboard: whether the keyboard asks, not the pointer
 * @tooltip: what to fill
 *
 * Says what the bar under the pointer says. Main thread.
 *
 * Returns: whether there is a bar
 */
gboolean
_cairn_chart_view_query_tooltip (GtkWidget  *widget,
                                 int         x,
                                 int         y,
                                 gboolean    keyboard,
                                 GtkTooltip *tooltip)
{
  CairnChartView *self = CAIRN_CHART_VIEW (widget);
  const CairnChartBar *bar = NULL;
  guint row = 0;
  guint series = 0;

  if (keyboard || !find_bar (self, x, y, &row, &series))
    return FALSE;

  bar = cairn_chart_layout_get_bar (cairn_chart_painter_lay_out (self->painter, gtk_widget_get_width (widget)),
                                    row, series);
  gtk_tooltip_set_text (tooltip, cairn_chart_get_point_text (self->chart, row, series));
  gtk_tooltip_set_tip_area (tooltip, &(GdkRectangle) { (int) bar->slot.x, (int) bar->slot.y,
                                                       (int) bar->slot.width, (int) bar->slot.height });

  return TRUE;
}

/*< private >
 * _cairn_chart_view_add_pointer:
 * @self: a view
 *
 * Lets the view listen to the pointer. Main thread.
 */
void
_cairn_chart_view_add_pointer (CairnChartView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}
