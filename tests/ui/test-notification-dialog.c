/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>

#include "cairn-data.h"
#include "cairn-day-row.h"
#include "cairn-loader.h"
#include "cairn-notification-dialog.h"
#include "cairn-test-session.h"
#include "cairn-ui.h"

typedef struct
{
  char         *folder;
  CairnSession *session;
  GtkWidget    *dialog;
} Fixture;

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (fixture->dialog);
  cairn_session_close (fixture->session);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (fixture->session);
  cairn_test_remove_folder (fixture->folder);
  g_free (fixture->folder);
}

/* What a dialog holds is no child of it until it is presented. */
static GtkWidget *
get_content (Fixture *fixture)
{
  return adw_dialog_get_child (ADW_DIALOG (fixture->dialog));
}

static GtkEditable *
find_row (GtkWidget  *widget,
          const char *title)
{
  if (ADW_IS_ENTRY_ROW (widget) &&
      g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title))
    return GTK_EDITABLE (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (find_row (child, title) != NULL)
      return find_row (child, title);

  return NULL;
}

/* A reference is proposed once it was looked for, which holds the dialog until then. */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  GtkEditable *reference = NULL;

  fixture->folder = cairn_test_make_folder ();
  fixture->session = cairn_test_open_training (fixture->folder);
  fixture->dialog = g_object_ref_sink (cairn_notification_dialog_new (fixture->session));

  reference = find_row (get_content (fixture), "Reference");
  cairn_wait_until (*gtk_editable_get_text (reference) != '\0');
}

static void
fill (Fixture    *fixture,
      const char *title,
      const char *text)
{
  gtk_editable_set_text (find_row (get_content (fixture), title), text);
}

static const char *
get_problem (GtkWidget *widget)
{
  if (ADW_IS_BANNER (widget))
    return adw_banner_get_revealed (ADW_BANNER (widget)) ? adw_banner_get_title (ADW_BANNER (widget)) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (get_problem (child) != NULL)
      return get_problem (child);

  return NULL;
}

static gboolean
is_there (Fixture    *fixture,
          const char *reference)
{
  g_autofree char *uuid = cairn_register_find_case (cairn_session_get_reader (fixture->session), reference, NULL);

  return uuid != NULL;
}

/* The next reference of the year is proposed, and today as the day it came. */
static void
test_proposed (Fixture       *fixture,
               gconstpointer  data)
{
  GtkEditable *reference = find_row (get_content (fixture), "Reference");

  g_assert_true (g_str_has_prefix (gtk_editable_get_text (reference), "2425-"));
  g_assert_false (is_there (fixture, gtk_editable_get_text (reference)));
  g_assert_cmpstr (gtk_editable_get_text (find_row (get_content (fixture), "Received on")), ==, "15/04/2024");
}

/* What cannot be is said above the form, what cannot be read as a date too, and nothing is written. */
static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  fill (fixture, "Reference", "2425-901");
  fill (fixture, "Date of death", "yesterday");
  gtk_widget_activate_action (fixture->dialog, "dialog.log", NULL);
  g_assert_nonnull (get_problem (get_content (fixture)));
  g_assert_false (cairn_day_row_is_valid (CAIRN_DAY_ROW (find_row (get_content (fixture), "Date of death"))));

  fill (fixture, "Date of death", "20/04/2024");
  gtk_widget_activate_action (fixture->dialog, "dialog.log", NULL);
  g_assert_nonnull (get_problem (get_content (fixture)));
  g_assert_false (is_there (fixture, "2425-901"));
}

/* A notification becomes a case. */
static void
test_logged (Fixture       *fixture,
             gconstpointer  data)
{
  fill (fixture, "Reference", "2425-901");
  fill (fixture, "Date of death", "2024-04-14");
  fill (fixture, "Date of birth", "01/04/2024");
  fill (fixture, "Family name", "<b>O'Name_ & %s");
  gtk_widget_activate_action (fixture->dialog, "dialog.log", NULL);
  g_assert_cmpstr (get_problem (get_content (fixture)), ==, NULL);
  cairn_wait_until (is_there (fixture, "2425-901"));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cairn_data_register ();
  cairn_ui_register ();

  g_test_add ("/notification-dialog/proposed", Fixture, NULL, set_up, test_proposed, tear_down);
  g_test_add ("/notification-dialog/refused", Fixture, NULL, set_up, test_refused, tear_down);
  g_test_add ("/notification-dialog/logged", Fixture, NULL, set_up, test_logged, tear_down);

  return g_test_run ();
}
