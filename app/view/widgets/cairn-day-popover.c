/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-day-popover.h"

/**
 * CairnDayPopover:
 *
 * A calendar to choose a day from.
 *
 * It is some eighty widgets, more than all else of the row that it hangs on: make it when
 * the button is pressed ([method@Gtk.MenuButton.set_create_popup_func]).
 */
struct _CairnDayPopover
{
  GtkPopover   parent_instance;

  GtkCalendar *calendar;

  gboolean     showing; /* the day is shown, and was not chosen */
};

G_DEFINE_FINAL_TYPE (CairnDayPopover, cairn_day_popover, GTK_TYPE_POPOVER)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
day_selected_cb (CairnDayPopover *self)
{
  g_autoptr(GDateTime) date = gtk_calendar_get_date (self->calendar);

  if (self->showing)
    return;

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0,
                 cairn_day_new (g_date_time_get_year (date), g_date_time_get_month (date),
                                g_date_time_get_day_of_month (date)));
}

static void
cairn_day_popover_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CAIRN_TYPE_DAY_POPOVER);

  G_OBJECT_CLASS (cairn_day_popover_parent_class)->dispose (object);
}

static void
cairn_day_popover_class_init (CairnDayPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cairn_day_popover_dispose;

  /**
   * CairnDayPopover::chosen:
   * @self: a popover
   * @day: the day, as a [alias@Cairn.Day]
   *
   * A person chose a day, and the popover is closing.
   */
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", CAIRN_TYPE_DAY_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/widgets/cairn-day-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, CairnDayPopover, calendar);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
}

static void
cairn_day_popover_init (CairnDayPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cairn_day_popover_new:
 * @day: the day to show, or %CAIRN_DAY_NONE for the computer's today
 *
 * Returns: (transfer floating): a calendar that shows @day
 */
GtkWidget *
cairn_day_popover_new (CairnDay day)
{
  CairnDayPopover *self = g_object_new (CAIRN_TYPE_DAY_POPOVER, NULL);
  g_autoptr(GDateTime) date = NULL;
  int year = 0;
  int month = 0;
  int of_month = 0;

  if (day == CAIRN_DAY_NONE)
    return GTK_WIDGET (self);

  cairn_day_get_ymd (day, &year, &month, &of_month);
  date = g_date_time_new_utc (year, month, of_month, 12, 0, 0.0);
  self->showing = TRUE;
  gtk_calendar_select_day (self->calendar, date);
  self->showing = FALSE;

  return GTK_WIDGET (self);
}
