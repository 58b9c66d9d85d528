/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-chart-view.h"

#include "cairn-chart-view-private.h"

#include <glib/gi18n.h>

/**
 * CairnChartView:
 *
 * A chart on the screen: horizontal bars that can be pointed at and walked.
 *
 * What [class@Cairn.ChartPainter] paints on paper it paints here too, in the
 * window's fonts, with the person's accent colour for the first series and the
 * colours of the light, dark or high-contrast style.
 *
 * ## Keys
 *
 * Up and Down walk the bars as they stand, Left and Right go to the same year of
 * the group before or after, Home and End to the first and the last bar. Enter
 * activates the bar, as a double click does; Escape leaves it.
 *
 * ## Accessibility
 *
 * It is one picture whose label is the chart's title. Its description is what
 * the chart says; with a bar selected, what that bar says, which is also
 * announced.
 */

G_DEFINE_FINAL_TYPE (CairnChartView, cairn_chart_view, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_CHART = 1,
  PROP_ROW,
  PROP_SERIES,
} CairnChartViewProperty;

typedef enum
{
  SIGNAL_ACTIVATED,
  N_SIGNALS,
} CairnChartViewSignal;

static GParamSpec *props[PROP_SERIES + 1];
static guint signals[N_SIGNALS];

static void
forget_painter (CairnChartView *self)
{
  g_clear_object (&self->painter);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
update_accessible (CairnChartView *self)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (self);

  if (self->chart == NULL)
    {
      gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL, _("Chart"), -1);
      gtk_accessible_reset_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
      return;
    }

  gtk_accessible_update_property (accessible,
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, cairn_chart_get_title (self->chart),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  self->row < 0 ? cairn_chart_get_sentence (self->chart)
                                                : cairn_chart_get_point_text (self->chart, self->row, self->series),
                                  -1);
}

static void
set_point (CairnChartView *self,
           int             row,
           int             series)
{
  gboolean row_changed = self->row != row;
  gboolean series_changed = self->series != series;

  if (!row_changed && !series_changed)
    return;

  g_object_freeze_notify (G_OBJECT (self));
  self->row = row;
  self->series = series;
  update_accessible (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (row_changed)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ROW]);
  if (series_changed)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SERIES]);
  g_object_thaw_notify (G_OBJECT (self));
}

/*< private >
 * _cairn_chart_view_activate:
 * @self: a view
 *
 * Tells that the selected bar, if there is one, was activated. Main thread.
 */
void
_cairn_chart_view_activate (CairnChartView *self)
{
  if (self->row >= 0)
    g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, (guint) self->row, (guint) self->series);
}

static void
cairn_chart_view_css_changed (GtkWidget         *widget,
                              GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (cairn_chart_view_parent_class)->css_changed (widget, change);
  forget_painter (CAIRN_CHART_VIEW (widget));
}

static void
cairn_chart_view_direction_changed (GtkWidget        *widget,
                                    GtkTextDirection  previous)
{
  GTK_WIDGET_CLASS (cairn_chart_view_parent_class)->direction_changed (widget, previous);
  forget_painter (CAIRN_CHART_VIEW (widget));
}

static void
cairn_chart_view_system_setting_changed (GtkWidget        *widget,
                                         GtkSystemSetting  setting)
{
  GTK_WIDGET_CLASS (cairn_chart_view_parent_class)->system_setting_changed (widget, setting);
  forget_painter (CAIRN_CHART_VIEW (widget));
}

static void
cairn_chart_view_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  CairnChartView *self = CAIRN_CHART_VIEW (object);

  switch ((CairnChartViewProperty) prop_id)
    {
    case PROP_CHART:
      g_value_set_object (value, self->chart);
      break;
    case PROP_ROW:
      g_value_set_int (value, self->row);
      break;
    case PROP_SERIES:
      g_value_set_int (value, self->series);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_chart_view_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  switch ((CairnChartViewProperty) prop_id)
    {
    case PROP_CHART:
      cairn_chart_view_set_chart (CAIRN_CHART_VIEW (object), g_value_get_object (value));
      break;
    case PROP_ROW:
    case PROP_SERIES:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_chart_view_dispose (GObject *object)
{
  CairnChartView *self = CAIRN_CHART_VIEW (object);

  g_clear_object (&self->painter);
  g_clear_object (&self->chart);

  G_OBJECT_CLASS (cairn_chart_view_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  /**
   * CairnChartView:chart:
   *
   * What is shown; %NULL for nothing.
   */
  props[PROP_CHART] = g_param_spec_object ("chart", NULL, NULL, CAIRN_TYPE_CHART,
                                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * CairnChartView:row:
   *
   * The row of the selected bar in the chart, from 0, or -1 for none.
   */
  props[PROP_ROW] = g_param_spec_int ("row", NULL, NULL, -1, G_MAXINT, -1,
                                      G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * CairnChartView:series:
   *
   * The series of the selected bar in the chart, from 0, or -1 for none.
   */
  props[PROP_SERIES] = g_param_spec_int ("series", NULL, NULL, -1, G_MAXINT, -1,
                                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
cairn_chart_view_class_init (CairnChartViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cairn_chart_view_dispose;
  object_class->get_property = cairn_chart_view_get_property;
  object_class->set_property = cairn_chart_view_set_property;
  widget_class->css_changed = cairn_chart_view_css_changed;
  widget_class->direction_changed = cairn_chart_view_direction_changed;
  widget_class->query_tooltip = _cairn_chart_view_query_tooltip;
  widget_class->system_setting_changed = cairn_chart_view_system_setting_changed;

  install_properties (object_class);

  /**
   * CairnChartView::activated:
   * @self: the view
   * @row: the row of the bar in the chart, from 0
   * @series: the series of the bar in the chart, from 0
   *
   * The selected bar was activated by Enter or by a double click.
   */
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                            NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);

  gtk_widget_class_set_css_name (widget_class, "cairn-chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  _cairn_chart_view_install_keys (widget_class);
  _cairn_chart_view_install_painting (widget_class);
}

static void
follow_style (CairnChartView *self)
{
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));

  g_signal_connect_object (style, "notify::dark",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::accent-color",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

static void
cairn_chart_view_init (CairnChartView *self)
{
  self->row = self->series = -1;
  self->hover_row = self->hover_series = -1;

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  _cairn_chart_view_add_pointer (self);
  follow_style (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Chart"), -1);
}

/**
 * cairn_chart_view_new:
 *
 * Creates a view that shows nothing yet.
 *
 * Returns: (transfer floating): the view
 */
GtkWidget *
cairn_chart_view_new (void)
{
  return g_object_new (CAIRN_TYPE_CHART_VIEW, NULL);
}

/**
 * cairn_chart_view_get_chart:
 * @self: a view
 *
 * Gives what is shown.
 *
 * Returns: (transfer none) (nullable): the chart
 */
CairnChart *
cairn_chart_view_get_chart (CairnChartView *self)
{
  g_return_val_if_fail (CAIRN_IS_CHART_VIEW (self), NULL);

  return self->chart;
}

/**
 * cairn_chart_view_set_chart:
 * @self: a view
 * @chart: (nullable): what to show
 *
 * Shows another chart; no bar of it is selected. Main thread.
 */
void
cairn_chart_view_set_chart (CairnChartView *self,
                            CairnChart     *chart)
{
  g_return_if_fail (CAIRN_IS_CHART_VIEW (self));
  g_return_if_fail (chart == NULL || CAIRN_IS_CHART (chart));

  if (!g_set_object (&self->chart, chart))
    return;

  g_object_freeze_notify (G_OBJECT (self));
  self->hover_row = self->hover_series = -1;
  set_point (self, -1, -1);
  update_accessible (self);
  forget_painter (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CHART]);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * cairn_chart_view_get_row:
 * @self: a view
 *
 * Tells which row of the chart the selected bar is in.
 *
 * Returns: the row, from 0, or -1 where no bar is selected
 */
int
cairn_chart_view_get_row (CairnChartView *self)
{
  g_return_val_if_fail (CAIRN_IS_CHART_VIEW (self), -1);

  return self->row;
}

/**
 * cairn_chart_view_get_series:
 * @self: a view
 *
 * Tells which series of the chart the selected bar is of.
 *
 * Returns: the series, from 0, or -1 where no bar is selected
 */
int
cairn_chart_view_get_series (CairnChartView *self)
{
  g_return_val_if_fail (CAIRN_IS_CHART_VIEW (self), -1);

  return self->series;
}

/**
 * cairn_chart_view_select:
 * @self: a view
 * @row: a row of the chart, from 0, or -1 for no bar
 * @series: a series of the chart, from 0, or -1 for no bar
 *
 * Selects a bar and says it to whoever listens. Main thread.
 *
 * Returns: whether there is such a bar
 */
gboolean
cairn_chart_view_select (CairnChartView *self,
                         int             row,
                         int             series)
{
  g_return_val_if_fail (CAIRN_IS_CHART_VIEW (self), FALSE);

  if (row < 0 || series < 0)
    {
      set_point (self, -1, -1);
      return TRUE;
    }
  if (self->chart == NULL ||
      row >= (int) cairn_chart_get_n_rows (self->chart) ||
      series >= (int) cairn_chart_get_n_series (self->chart))
    return FALSE;

  set_point (self, row, series);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), cairn_chart_get_point_text (self->chart, row, series),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);

  return TRUE;
}
