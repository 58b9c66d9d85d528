/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-chart-view-private.h"

/* Where a key leads, counted in bars from the top. */
typedef enum
{
  STEP_BACK,
  STEP_ON,
  GROUP_BACK,
  GROUP_ON,
  TO_FIRST,
  TO_LAST,
} Walk;

static int
find_next (Walk walk,
           int  place,
           int  n_series,
           int  n_bars)
{
  switch (walk)
    {
    case STEP_BACK:
      return place < 0 ? n_bars - 1 : place - 1;
    case STEP_ON:
      return place + 1;
    case GROUP_BACK:
      return place < 0 ? n_bars - n_series : place - n_series;
    case GROUP_ON:
      return place < 0 ? 0 : place + n_series;
    case TO_FIRST:
      return 0;
    case TO_LAST:
    default:
      return n_bars - 1;
    }
}

/* In a window that reads from right to left the arrows to the sides are mirrored,
 * as they are in a text. */
static Walk
mirror (CairnChartView *self,
        Walk            walk)
{
  if (gtk_widget_get_direction (GTK_WIDGET (self)) != GTK_TEXT_DIR_RTL)
    return walk;
  if (walk == GROUP_BACK)
    return GROUP_ON;
  if (walk == GROUP_ON)
    return GROUP_BACK;

  return walk;
}

/* A chart may be higher than what is seen of it. */
static void
scroll_to_bar (CairnChartView *self)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);
  const CairnChartLayout *layout = NULL;
  const CairnChartRect *slot = NULL;
  GtkAdjustment *adjustment = NULL;
  graphene_point_t top = { 0 };
  double y = 0;

  if (scrolled == NULL || gtk_widget_get_width (GTK_WIDGET (self)) <= 0 ||
      !gtk_widget_compute_point (GTK_WIDGET (self), scrolled, &GRAPHENE_POINT_INIT (0, 0), &top))
    return;

  layout = cairn_chart_painter_lay_out (_cairn_chart_view_get_painter (self),
                                        gtk_widget_get_width (GTK_WIDGET (self)));
  slot = &cairn_chart_layout_get_bar (layout, (guint) self->row, (guint) self->series)->slot;
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  y = gtk_adjustment_get_value (adjustment) + top.y + slot->y;
  gtk_adjustment_clamp_page (adjustment, y, y + slot->height);
}

static gboolean
walk_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   user_data)
{
  CairnChartView *self = CAIRN_CHART_VIEW (widget);
  int n_series = 0;
  int n_bars = 0;
  int next = 0;

  if (self->chart == NULL)
    return FALSE;

  n_series = (int) cairn_chart_get_n_series (self->chart);
  n_bars = n_series * (int) cairn_chart_get_n_rows (self->chart);
  if (n_bars == 0)
    return FALSE;

  next = find_next (mirror (self, (Walk) g_variant_get_int32 (args)),
                    self->row < 0 ? -1 : self->row * n_series + self->series, n_series, n_bars);
  if (next < 0 || next >= n_bars)
    {
      gtk_widget_error_bell (widget);
      return TRUE;
    }

  cairn_chart_view_select (self, next / n_series, next % n_series);
  scroll_to_bar (self);

  return TRUE;
}

static gboolean
activate_cb (GtkWidget *widget,
             GVariant  *args,
             gpointer   user_data)
{
  CairnChartView *self = CAIRN_CHART_VIEW (widget);

  if (self->row < 0)
    return FALSE;

  _cairn_chart_view_activate (self);
  return TRUE;
}

static gboolean
leave_cb (GtkWidget *widget,
          GVariant  *args,
          gpointer   user_data)
{
  CairnChartView *self = CAIRN_CHART_VIEW (widget);

  if (self->row < 0)
    return FALSE;

  return cairn_chart_view_select (self, -1, -1);
}

static void
add_walk (GtkWidgetClass *klass,
          guint           key,
          guint           keypad_key,
          Walk            walk)
{
  gtk_widget_class_add_binding (klass, key, GDK_NO_MODIFIER_MASK, walk_cb, "i", walk);
  gtk_widget_class_add_binding (klass, keypad_key, GDK_NO_MODIFIER_MASK, walk_cb, "i", walk);
}

/*< private >
 * _cairn_chart_view_install_keys:
 * @klass: the view's class
 *
 * Installs the keys that walk the bars.
 */
void
_cairn_chart_view_install_keys (GtkWidgetClass *klass)
{
  add_walk (klass, GDK_KEY_Up, GDK_KEY_KP_Up, STEP_BACK);
  add_walk (klass, GDK_KEY_Down, GDK_KEY_KP_Down, STEP_ON);
  add_walk (klass, GDK_KEY_Left, GDK_KEY_KP_Left, GROUP_BACK);
  add_walk (klass, GDK_KEY_Right, GDK_KEY_KP_Right, GROUP_ON);
  add_walk (klass, GDK_KEY_Home, GDK_KEY_KP_Home, TO_FIRST);
  add_walk (klass, GDK_KEY_End, GDK_KEY_KP_End, TO_LAST);

  gtk_widget_class_add_binding (klass, GDK_KEY_Return, GDK_NO_MODIFIER_MASK, activate_cb, NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_KP_Enter, GDK_NO_MODIFIER_MASK, activate_cb, NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_space, GDK_NO_MODIFIER_MASK, activate_cb, NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_Escape, GDK_NO_MODIFIER_MASK, leave_cb, NULL);
}
