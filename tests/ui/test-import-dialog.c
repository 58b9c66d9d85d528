/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>

#include "cairn-data.h"
#include "cairn-import-dialog.h"
#include "cairn-loader.h"
#include "cairn-test-session.h"
#include "cairn-ui.h"

typedef struct
{
  char         *folder;
  CairnSession *session;
  GtkWidget    *dialog;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = cairn_test_make_folder ();
  fixture->session = cairn_test_open_empty (fixture->folder);
  fixture->dialog = g_object_ref_sink (cairn_import_dialog_new (fixture->session));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->dialog);
  cairn_session_close (fixture->session);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (fixture->session);
  cairn_test_remove_folder (fixture->folder);
  g_free (fixture->folder);
}

static void
choose (Fixture    *fixture,
        const char *text)
{
  g_autofree char *path = g_build_filename (fixture->folder, "in.csv", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  cairn_import_dialog_set_file (CAIRN_IMPORT_DIALOG (fixture->dialog), file);
}

static GtkStack *
find_stack (GtkWidget *widget)
{
  if (GTK_IS_STACK (widget) && gtk_stack_get_child_by_name (GTK_STACK (widget), "receipt") != NULL)
    return GTK_STACK (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (find_stack (child) != NULL)
      return find_stack (child);

  return NULL;
}

/* What a dialog holds is no child of it until it is presented. */
static GtkWidget *
get_content (Fixture *fixture)
{
  return adw_dialog_get_child (ADW_DIALOG (fixture->dialog));
}

static void
run (Fixture    *fixture,
     const char *action)
{
  GtkStack *stack = find_stack (get_content (fixture));

  g_assert_true (gtk_widget_activate_action (fixture->dialog, action, NULL));
  cairn_wait_until (g_strcmp0 (gtk_stack_get_visible_child_name (stack), "receipt") == 0);
}

static guint
count_cases (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) uuids = cairn_register_list_case_uuids (cairn_session_get_reader (fixture->session), &error);

  g_assert_no_error (error);

  return g_strv_length (uuids);
}

static gboolean
reads (GtkWidget  *widget,
       const char *part)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_label (GTK_LABEL (widget)), part) != NULL)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (reads (child, part))
      return TRUE;

  return FALSE;
}

/* Nothing can be imported before a file is chosen. */
static void
test_no_file (Fixture       *fixture,
              gconstpointer  data)
{
  GtkStack *stack = find_stack (get_content (fixture));

  gtk_widget_activate_action (fixture->dialog, "dialog.import", NULL);
  gtk_widget_activate_action (fixture->dialog, "dialog.try", NULL);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "choose");
}

/* A check says what would come of it and changes nothing; the import then does it. */
static void
test_import (Fixture       *fixture,
             gconstpointer  data)
{
  choose (fixture, "reference,date_of_death,date_notified\n2324-901,2024-01-02,2024-01-03\n");

  run (fixture, "dialog.try");
  g_assert_cmpuint (count_cases (fixture), ==, 0);

  gtk_widget_activate_action (fixture->dialog, "dialog.again", NULL);
  run (fixture, "dialog.import");
  g_assert_cmpuint (count_cases (fixture), ==, 1);
}

/* One bad row keeps all out, and the receipt shows it as it was written, in its place. */
static void
test_bad_row (Fixture       *fixture,
              gconstpointer  data)
{
  choose (fixture,
          "reference,date_of_death,date_notified,sex\n"
          "2324-901,2024-01-02,2024-01-03,male\n"
          "2324-902,2024-01-02,2024-01-03,<b>\n");

  run (fixture, "dialog.import");
  g_assert_cmpuint (count_cases (fixture), ==, 0);
  g_assert_true (reads (get_content (fixture), "1"));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cairn_data_register ();
  cairn_ui_register ();

  g_test_add ("/import-dialog/no-file", Fixture, NULL, set_up, test_no_file, tear_down);
  g_test_add ("/import-dialog/import", Fixture, NULL, set_up, test_import, tear_down);
  g_test_add ("/import-dialog/bad-row", Fixture, NULL, set_up, test_bad_row, tear_down);

  return g_test_run ();
}
