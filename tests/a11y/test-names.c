/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>

#include "cairn-data.h"
#include "cairn-named-widgets.h"
#include "cairn-place-table.h"
#include "cairn-ui.h"
#include "cairn-window.h"

/* What can be reached by keyboard in a place says what it is. */
static void
test_place (gconstpointer data)
{
  const CairnPlaceInfo *info = data;
  GtkWidget *place = g_object_ref_sink (g_object_new (info->get_type (), NULL));

  cairn_assert_all_named (place);
  g_assert_finalize_object (place);
}

/* So does everything at the door and in the sidebar. */
static void
test_window (void)
{
  GtkWidget *window = g_object_new (CAIRN_TYPE_WINDOW, NULL);

  cairn_assert_all_named (window);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The check itself finds a button that says nothing, and accepts each way of naming it. */
static void
test_the_check (void)
{
  GtkWidget *box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  GtkWidget *button = gtk_button_new_from_icon_name ("go-next-symbolic");

  gtk_box_append (GTK_BOX (box), button);
  g_assert_cmpuint (cairn_count_unnamed (box), ==, 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, "Next", -1);
  g_assert_cmpuint (cairn_count_unnamed (box), ==, 0);

  gtk_box_append (GTK_BOX (box), gtk_button_new_with_label ("Next"));
  g_assert_cmpuint (cairn_count_unnamed (box), ==, 0);
  gtk_box_append (GTK_BOX (box), gtk_search_entry_new ());
  g_assert_cmpuint (cairn_count_unnamed (box), ==, 1);

  g_assert_finalize_object (box);
}

int
main (int   argc,
      char *argv[])
{
  guint n_places = 0;
  const CairnPlaceInfo *places = NULL;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cairn_data_register ();
  cairn_ui_register ();

  g_test_add_func ("/names/the-check", test_the_check);
  g_test_add_func ("/names/window", test_window);
  places = cairn_place_table_get (&n_places);
  for (guint i = 0; i < n_places; i++)
    {
      g_autofree char *path = g_strconcat ("/names/", places[i].code, NULL);

      g_test_add_data_func (path, &places[i], test_place);
    }

  return g_test_run ();
}
