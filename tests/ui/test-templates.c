/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>

#include "cairn-data.h"
#include "cairn-ui.h"

#define UI_PATH RESOURCE_PATH "/ui/"

/* Which class belongs to "review/cairn-review-page.ui": CairnReviewPage. */
static char *
dup_class_name (const char *path)
{
  g_autofree char *base = g_path_get_basename (path);
  GString *name = g_string_new (NULL);
  gboolean upper = TRUE;

  for (const char *p = base; !g_str_equal (p, ".ui"); p++)
    {
      if (*p == '-')
        {
          upper = TRUE;
          continue;
        }
      g_string_append_c (name, upper ? g_ascii_toupper (*p) : *p);
      upper = FALSE;
    }

  return g_string_free (name, FALSE);
}

/* A template can be built with nothing given to it, says nothing on the way, and is gone afterwards. */
static void
test_build (gconstpointer data)
{
  const char *path = data;
  g_autofree char *name = dup_class_name (path);
  g_autoptr(GtkBuilder) builder = gtk_builder_new ();
  GType type = gtk_builder_get_type_from_name (builder, name);
  GtkWidget *widget = NULL;

  if (type == G_TYPE_INVALID)
    {
      g_test_message ("%s has no class %s", path, name);
      g_test_fail ();
      return;
    }
  if (G_TYPE_IS_ABSTRACT (type))
    return;

  widget = g_object_new (type, NULL);
  if (GTK_IS_WINDOW (widget))
    {
      g_object_add_weak_pointer (G_OBJECT (widget), (gpointer *) &widget);
      gtk_window_destroy (GTK_WINDOW (widget));
      g_assert_null (widget);
      return;
    }
  g_object_ref_sink (widget);
  g_assert_finalize_object (widget);
}

static void
add_folder (const char *folder)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = g_strconcat (UI_PATH, folder, NULL);
  g_auto(GStrv) names = g_resources_enumerate_children (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);

  g_assert_no_error (error);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *inner = g_strconcat (folder, names[i], NULL);
      g_autofree char *test = g_strconcat ("/templates/", inner, NULL);

      if (g_str_has_suffix (inner, "/"))
        add_folder (inner);
      else if (g_str_has_suffix (inner, ".ui"))
        g_test_add_data_func_full (test, g_strdup (inner), test_build, g_free);
    }
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cairn_data_register ();
  cairn_ui_register ();

  add_folder ("");

  return g_test_run ();
}
