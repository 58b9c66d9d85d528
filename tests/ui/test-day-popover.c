/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>

#include "cairn-data.h"
#include "cairn-day-popover.h"
#include "cairn-day-row.h"
#include "cairn-test-widgets.h"
#include "cairn-ui.h"

static void
choose (GtkCalendar *calendar,
        int          year,
        int          month,
        int          of_month)
{
  g_autoptr(GDateTime) date = g_date_time_new_utc (year, month, of_month, 0, 0, 0.0);

  gtk_calendar_select_day (calendar, date);
}

static void
chosen_cb (CairnDay *chosen,
           int       day)
{
  g_assert_cmpint (*chosen, ==, CAIRN_DAY_NONE);
  *chosen = day;
}

/* The calendar opens at its day without choosing it, and tells once what was chosen, leap days too. */
static void
test_choosing (void)
{
  GtkWidget *popover = g_object_ref_sink (cairn_day_popover_new (cairn_day_new (2023, 12, 31)));
  GtkCalendar *calendar = GTK_CALENDAR (cairn_test_find (popover, GTK_TYPE_CALENDAR, NULL));
  CairnDay chosen = CAIRN_DAY_NONE;

  g_assert_cmpint (gtk_calendar_get_year (calendar), ==, 2023);
  g_assert_cmpint (gtk_calendar_get_month (calendar), ==, 11);
  g_assert_cmpint (gtk_calendar_get_day (calendar), ==, 31);

  g_signal_connect_swapped (popover, "chosen", G_CALLBACK (chosen_cb), &chosen);
  choose (calendar, 2024, 2, 29);
  g_assert_cmpint (chosen, ==, cairn_day_new (2024, 2, 29));

  g_assert_finalize_object (popover);
}

/* A row makes its calendar when the button is pressed, at the day that is typed, and takes what was chosen. */
static void
test_row (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *row = cairn_day_row_new ();
  GtkWidget *list = gtk_list_box_new ();
  GtkMenuButton *button = NULL;
  GtkCalendar *calendar = NULL;

  gtk_list_box_append (GTK_LIST_BOX (list), row);
  gtk_window_set_child (GTK_WINDOW (window), list);
  gtk_window_present (GTK_WINDOW (window));
  gtk_editable_set_text (GTK_EDITABLE (row), "25/04/2024");
  g_assert_null (cairn_test_find (row, GTK_TYPE_CALENDAR, NULL));

  button = GTK_MENU_BUTTON (cairn_test_find (row, GTK_TYPE_MENU_BUTTON, NULL));
  gtk_menu_button_popup (button);
  calendar = GTK_CALENDAR (cairn_test_find (GTK_WIDGET (gtk_menu_button_get_popover (button)), GTK_TYPE_CALENDAR, NULL));
  g_assert_cmpint (gtk_calendar_get_day (calendar), ==, 25);
  choose (calendar, 2024, 4, 26);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "26/04/2024");

  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cairn_data_register ();
  cairn_ui_register ();

  g_test_add_func ("/day-popover/choosing", test_choosing);
  g_test_add_func ("/day-popover/row", test_row);

  return g_test_run ();
}
