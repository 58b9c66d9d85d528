/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>

#include "cairn-data.h"
#include "cairn-feedback.h"
#include "cairn-notices.h"
#include "cairn-place-table.h"
#include "cairn-shortcut-table.h"
#include "cairn-sidebar.h"
#include "cairn-ui.h"

/* Each place has a name of its own, a title and an icon that is there. */
static void
test_places (void)
{
  guint n_places = 0;
  const CairnPlaceInfo *places = cairn_place_table_get (&n_places);
  GtkIconTheme *icons = gtk_icon_theme_get_for_display (gdk_display_get_default ());

  gtk_icon_theme_add_resource_path (icons, RESOURCE_PATH "/icons");
  g_assert_cmpuint (n_places, >, 0);
  for (guint i = 0; i < n_places; i++)
    {
      g_assert_true (cairn_place_table_find (places[i].code) == &places[i]);
      g_assert_true (g_type_is_a (places[i].get_type (), CAIRN_TYPE_PLACE));
      g_assert_true (gtk_icon_theme_has_icon (icons, places[i].icon_name));
    }
  g_assert_null (cairn_place_table_find ("nowhere"));
}

static guint
count_below (GtkWidget *widget,
             GType      type)
{
  guint n = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_below (child, type);

  return n;
}

/* Whatever page of a place is shown, the banners are on it, once. */
static void
test_notices (void)
{
  guint n_places = 0;
  const CairnPlaceInfo *places = cairn_place_table_get (&n_places);

  for (guint i = 0; i < n_places; i++)
    {
      GtkWidget *place = g_object_ref_sink (g_object_new (places[i].get_type (), NULL));

      g_assert_cmpuint (count_below (place, ADW_TYPE_HEADER_BAR), >, 0);
      g_assert_cmpuint (count_below (place, CAIRN_TYPE_NOTICES), ==, count_below (place, ADW_TYPE_HEADER_BAR));
      g_assert_finalize_object (place);
    }
}

static GtkWidget *
find_below (GtkWidget *widget,
            GType      type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_below (child, type);

  return found;
}

/* A banner that does not show is not read out either. */
static void
test_hidden_notices (void)
{
  GtkWidget *notices = g_object_ref_sink (cairn_notices_new ());
  GtkWidget *box = adw_bin_get_child (ADW_BIN (notices));

  for (GtkWidget *child = gtk_widget_get_first_child (box); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      adw_banner_set_revealed (ADW_BANNER (child), FALSE);
      g_assert_false (gtk_widget_get_visible (child));
      adw_banner_set_revealed (ADW_BANNER (child), TRUE);
      g_assert_true (gtk_widget_get_visible (child));
    }
  g_assert_finalize_object (notices);
}

/* The arrows of the keyboard select rows, but the mark stays at the place that is shown. */
static void
test_mark (void)
{
  GtkWidget *sidebar = g_object_ref_sink (cairn_sidebar_new ());
  GtkListBox *list = GTK_LIST_BOX (find_below (sidebar, GTK_TYPE_LIST_BOX));

  cairn_sidebar_select (CAIRN_SIDEBAR (sidebar), "meetings");
  g_assert_true (gtk_list_box_get_selected_row (list) == gtk_list_box_get_row_at_index (list, 1));
  gtk_list_box_select_row (list, gtk_list_box_get_row_at_index (list, 0));
  g_assert_true (gtk_list_box_get_selected_row (list) == gtk_list_box_get_row_at_index (list, 1));
  cairn_sidebar_select (CAIRN_SIDEBAR (sidebar), "cases");
  g_assert_true (gtk_list_box_get_selected_row (list) == gtk_list_box_get_row_at_index (list, 0));
  g_assert_finalize_object (sidebar);
}

/* Every key can be typed, stands for one thing only, and every action is spelt as GIO reads it. */
static void
test_shortcuts (void)
{
  guint n_shortcuts = 0;
  const CairnShortcut *shortcuts = cairn_shortcut_table_get (&n_shortcuts);
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < n_shortcuts; i++)
    {
      g_autofree char *name = NULL;
      g_autoptr(GVariant) target = NULL;
      g_autoptr(GError) error = NULL;
      guint key = 0;
      GdkModifierType modifiers = 0;

      g_assert_true (gtk_accelerator_parse (shortcuts[i].accelerators, &key, &modifiers));
      g_assert_true (g_hash_table_add (seen, (gpointer) shortcuts[i].accelerators));
      if (shortcuts[i].action == NULL)
        continue;
      g_assert_true (g_action_parse_detailed_name (shortcuts[i].action, &name, &target, &error));
      g_assert_no_error (error);
    }
}

/* What somebody typed appears in a toast as it was typed, and a widget in no window says nothing. */
static void
test_toast (void)
{
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *overlay = g_object_ref_sink (adw_toast_overlay_new ());
  GtkWidget *lonely = g_object_ref_sink (gtk_label_new (NULL));

  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), label);
  cairn_window_toast (label, "<b>& %s");
  cairn_window_toast (lonely, "Nobody hears this");

  g_assert_cmpuint (count_below (overlay, GTK_TYPE_LABEL), >, 1);
  g_assert_finalize_object (lonely);
  g_assert_finalize_object (overlay);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cairn_data_register ();
  cairn_ui_register ();

  g_test_add_func ("/shell/places", test_places);
  g_test_add_func ("/shell/notices", test_notices);
  g_test_add_func ("/shell/hidden-notices", test_hidden_notices);
  g_test_add_func ("/shell/mark", test_mark);
  g_test_add_func ("/shell/shortcuts", test_shortcuts);
  g_test_add_func ("/shell/toast", test_toast);

  return g_test_run ();
}
