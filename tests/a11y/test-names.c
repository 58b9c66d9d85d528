/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>

#include "cairn-data.h"
#include "cairn-named-widgets.h"
#include "cairn-place-table.h"
#include "cairn-test-session.h"
#include "cairn-ui.h"
#include "cairn-window.h"

/* Which class belongs to "review/cairn-review-page.ui": CairnReviewPage. */
static char *
dup_class_name (const char *path)
{
  g_autofree char *base = g_path_get_basename (path);
  g_auto(GStrv) words = NULL;
  GString *name = g_string_new (NULL);

  base[strlen (base) - strlen (".ui")] = '\0';
  words = g_strsplit (base, "-", -1);
  for (guint i = 0; words[i] != NULL; i++)
    g_string_append_printf (name, "%c%s", g_ascii_toupper (words[i][0]), words[i] + 1);

  return g_string_free_and_steal (name);
}

/* A row or a chip gets its name from the page it stands in; a page has nobody else to give it one. A dialog of
 * preferences is libadwaita's own, with a search of its own that says nothing. */
static gboolean
stands_alone (GType type)
{
  if (g_type_is_a (type, ADW_TYPE_PREFERENCES_DIALOG))
    return FALSE;

  return g_type_is_a (type, CAIRN_TYPE_PLACE) || g_type_is_a (type, ADW_TYPE_NAVIGATION_PAGE) ||
         g_type_is_a (type, ADW_TYPE_DIALOG);
}

/* What can be reached by keyboard on a page or in a dialog says what it is. */
static void
test_template (gconstpointer data)
{
  g_autofree char *name = dup_class_name (data);
  g_autoptr(GtkBuilder) builder = gtk_builder_new ();
  GType type = gtk_builder_get_type_from_name (builder, name);
  GtkWidget *widget = NULL;

  g_assert_cmpuint (type, !=, G_TYPE_INVALID);
  if (G_TYPE_IS_ABSTRACT (type) || !stands_alone (type))
    return;

  widget = g_object_ref_sink (g_object_new (type, NULL));
  cairn_assert_all_named (widget);
  g_assert_finalize_object (widget);
}

static void
add_templates (const char *folder)
{
  g_autofree char *path = g_strconcat (RESOURCE_PATH "/ui/", folder, NULL);
  g_auto(GStrv) names = g_resources_enumerate_children (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autofree char *inner = g_strconcat (folder, names[i], NULL);
      g_autofree char *test = g_strconcat ("/names/templates/", inner, NULL);

      if (g_str_has_suffix (inner, "/"))
        add_templates (inner);
      else if (g_str_has_suffix (inner, ".ui"))
        g_test_add_data_func_full (test, g_strdup (inner), test_template, g_free);
    }
}

/* So does everything at the door. */
static void
test_door (void)
{
  GtkWidget *window = g_object_new (CAIRN_TYPE_WINDOW, NULL);

  cairn_assert_all_named (window);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
settle (void)
{
  for (guint i = 0; i < 50; i++)
    g_main_context_iteration (NULL, FALSE);
}

/* So does every place of an open register, with what it lists. */
static void
test_places (void)
{
  guint n_places = 0;
  const CairnPlaceInfo *places = cairn_place_table_get (&n_places);
  g_autofree char *folder = cairn_test_make_folder ();
  CairnSession *session = cairn_test_open_training (folder);
  CairnWindow *window = g_object_new (CAIRN_TYPE_WINDOW, NULL);

  gtk_window_present (GTK_WINDOW (window));
  cairn_window_set_session (window, session);
  for (guint i = 0; i < n_places; i++)
    {
      g_test_message ("%s", places[i].code);
      g_assert_nonnull (cairn_window_show_place (window, places[i].code));
      settle ();
      cairn_assert_all_named (GTK_WIDGET (window));
    }

  gtk_window_destroy (GTK_WINDOW (window));
  settle ();
  cairn_session_close (session);
  settle ();
  g_object_unref (session);
  cairn_test_remove_folder (folder);
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
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cairn_data_register ();
  cairn_ui_register ();

  g_test_add_func ("/names/the-check", test_the_check);
  g_test_add_func ("/names/door", test_door);
  g_test_add_func ("/names/places", test_places);
  add_templates ("");

  return g_test_run ();
}
