/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-day-row.h"

#include "cairn-day-popover.h"
#include "cairn-exchange-date.h"

/**
 * CairnDayRow:
 *
 * A row of a form for a date that is not bound to a record: typed as 25/04/2024 or
 * 2024-04-25, or chosen in a calendar.
 */
struct _CairnDayRow
{
  AdwEntryRow    parent_instance;

  GtkMenuButton *button;
};

G_DEFINE_FINAL_TYPE (CairnDayRow, cairn_day_row, ADW_TYPE_ENTRY_ROW)

static void
text_changed_cb (CairnDayRow *self)
{
  if (cairn_day_row_is_valid (self))
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
}

static void
day_chosen_cb (CairnDayRow *self,
               int          day)
{
  cairn_day_row_set_day (self, day);
}

static void
create_calendar_cb (GtkMenuButton *button,
                    gpointer       user_data)
{
  GtkWidget *popover = cairn_day_popover_new (cairn_day_row_get_day (user_data));

  g_signal_connect_object (popover, "chosen", G_CALLBACK (day_chosen_cb), user_data, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, popover);
}

static void
cairn_day_row_class_init (CairnDayRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/cases/cairn-day-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CairnDayRow, button);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
}

static void
cairn_day_row_init (CairnDayRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->button, create_calendar_cb, self, NULL);
}

/**
 * cairn_day_row_new:
 *
 * Creates an empty row.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
cairn_day_row_new (void)
{
  return g_object_new (CAIRN_TYPE_DAY_ROW, NULL);
}

/**
 * cairn_day_row_get_day:
 * @self: a row
 *
 * Returns: the day that is typed; %CAIRN_DAY_NONE if there is none
 */
CairnDay
cairn_day_row_get_day (CairnDayRow *self)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (CAIRN_IS_DAY_ROW (self), CAIRN_DAY_NONE);

  text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self))));

  return cairn_exchange_date_parse (text);
}

/**
 * cairn_day_row_set_day:
 * @self: a row
 * @day: a day, or %CAIRN_DAY_NONE
 *
 * Shows a day as people here write it.
 */
void
cairn_day_row_set_day (CairnDayRow *self,
                       CairnDay     day)
{
  g_autofree char *text = NULL;
  int year = 0;
  int month = 0;
  int of_month = 0;

  g_return_if_fail (CAIRN_IS_DAY_ROW (self));

  if (day != CAIRN_DAY_NONE)
    {
      cairn_day_get_ymd (day, &year, &month, &of_month);
      text = g_strdup_printf ("%02d/%02d/%04d", of_month, month, year);
    }
  gtk_editable_set_text (GTK_EDITABLE (self), text != NULL ? text : "");
}

/**
 * cairn_day_row_is_valid:
 * @self: a row
 *
 * Returns: whether it is empty or holds a date
 */
gboolean
cairn_day_row_is_valid (CairnDayRow *self)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (CAIRN_IS_DAY_ROW (self), FALSE);

  text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self))));

  return *text == '\0' || cairn_exchange_date_parse (text) != CAIRN_DAY_NONE;
}
