/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>

#include "cairn-filter-chip.h"
#include "cairn-ui.h"

static void
count_cb (CairnFilterChip *chip,
          GParamSpec      *pspec,
          guint           *n_notified)
{
  (*n_notified)++;
}

/* Setting what is set already tells nobody; anything else tells once. */
static void
test_value (void)
{
  CairnFilterChip *chip = g_object_ref_sink (CAIRN_FILTER_CHIP (cairn_filter_chip_new ()));
  guint n_notified = 0;

  g_signal_connect (chip, "notify::value", G_CALLBACK (count_cb), &n_notified);
  g_assert_null (cairn_filter_chip_get_value (chip));
  cairn_filter_chip_set_value (chip, NULL);
  g_assert_cmpuint (n_notified, ==, 0);
  cairn_filter_chip_set_value (chip, "panel");
  g_assert_cmpuint (n_notified, ==, 1);
  cairn_filter_chip_set_value (chip, "panel");
  g_assert_cmpuint (n_notified, ==, 1);
  g_object_set (chip, "value", NULL, NULL);
  g_assert_cmpuint (n_notified, ==, 2);

  g_assert_finalize_object (chip);
}

/* Choosing in the menu sets the value: a blank is a value of its own, and “any” is none. */
static void
test_menu (void)
{
  CairnFilterChip *chip = g_object_ref_sink (CAIRN_FILTER_CHIP (cairn_filter_chip_new ()));

  cairn_filter_chip_add (chip, "", "Not stated");
  cairn_filter_chip_add (chip, "a", "Durham");

  gtk_widget_activate_action (GTK_WIDGET (chip), "chip.value", "s", "=a");
  g_assert_cmpstr (cairn_filter_chip_get_value (chip), ==, "a");
  gtk_widget_activate_action (GTK_WIDGET (chip), "chip.value", "s", "=");
  g_assert_cmpstr (cairn_filter_chip_get_value (chip), ==, "");
  gtk_widget_activate_action (GTK_WIDGET (chip), "chip.value", "s", "any");
  g_assert_null (cairn_filter_chip_get_value (chip));

  g_assert_finalize_object (chip);
}

/* The button says what is chosen, literally, to the eye and to a screen reader. */
static void
test_label (void)
{
  CairnFilterChip *chip = g_object_ref_sink (CAIRN_FILTER_CHIP (cairn_filter_chip_new ()));
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (chip));

  cairn_filter_chip_set_title (chip, "Area");
  g_assert_cmpstr (gtk_menu_button_get_label (GTK_MENU_BUTTON (button)), ==, "Area");
  cairn_filter_chip_add (chip, "a", "New_town & <b>");
  cairn_filter_chip_set_value (chip, "a");
  g_assert_cmpstr (gtk_menu_button_get_label (GTK_MENU_BUTTON (button)), ==, "Area: New_town & <b>");
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "Area: New_town & <b>");

  g_assert_finalize_object (chip);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cairn_ui_register ();

  g_test_add_func ("/filter-chip/value", test_value);
  g_test_add_func ("/filter-chip/menu", test_menu);
  g_test_add_func ("/filter-chip/label", test_label);

  return g_test_run ();
}
