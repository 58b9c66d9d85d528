/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-application.h"

#include <glib-unix.h>
#include <glib/gi18n.h>

#include "cairn-data.h"
#include "cairn-help-dialog.h"
#include "cairn-opening.h"
#include "cairn-preferences-dialog.h"
#include "cairn-shortcut-table.h"
#include "cairn-ui.h"
#include "cairn-window.h"

/**
 * CairnApplication:
 *
 * Cairn, as the desktop knows it: one process, a window a register.
 */
struct _CairnApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (CairnApplication, cairn_application, ADW_TYPE_APPLICATION)

static void
about_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  GtkApplication *application = GTK_APPLICATION (user_data);
  AdwDialog *dialog = adw_about_dialog_new ();

  g_object_set (dialog,
                "application-icon", BASE_ID,
                "application-name", PACKAGE_NAME,
                "comments", _("Cairn is the desk of a child death overview panel: it takes each review from the "
                              "notification to the annual report, and keeps everything encrypted on this computer."),
                "developer-name", _("The people who make Cairn"),
                "license-type", GTK_LICENSE_GPL_3_0,
                "version", PACKAGE_VERSION,
                NULL);
  adw_dialog_present (dialog, GTK_WIDGET (gtk_application_get_active_window (application)));
}

static void
help_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  adw_dialog_present (ADW_DIALOG (cairn_help_dialog_new ()),
                      GTK_WIDGET (gtk_application_get_active_window (GTK_APPLICATION (user_data))));
}

static void
preferences_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  adw_dialog_present (ADW_DIALOG (cairn_preferences_dialog_new ()),
                      GTK_WIDGET (gtk_application_get_active_window (GTK_APPLICATION (user_data))));
}

static void
quit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  GList *windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (user_data)));

  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
  g_list_free (windows);
}

static const GActionEntry actions[] = {
  { .name = "about", .activate = about_cb },
  { .name = "help", .activate = help_cb },
  { .name = "preferences", .activate = preferences_cb },
  { .name = "quit", .activate = quit_cb },
};

/* When the desktop locks, so do the registers: the person has left. */
static void
screensaver_changed_cb (CairnApplication *self)
{
  gboolean active = FALSE;

  g_object_get (self, "screensaver-active", &active, NULL);
  if (!active)
    return;

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (CAIRN_IS_WINDOW (l->data))
      cairn_window_lock (CAIRN_WINDOW (l->data));
}

/* Whoever ends Cairn politely has everything saved and the register closed first. */
static gboolean
asked_to_end_cb (gpointer user_data)
{
  g_action_group_activate_action (G_ACTION_GROUP (user_data), "quit", NULL);

  return G_SOURCE_CONTINUE;
}

static void
cairn_application_startup (GApplication *application)
{
  CairnApplication *self = CAIRN_APPLICATION (application);

  /* The style and the icons are looked for while the classes above start. */
  cairn_data_register ();
  cairn_ui_register ();
  G_APPLICATION_CLASS (cairn_application_parent_class)->startup (application);

  /* A sentence that can be copied is not marked only because the keyboard comes to it. */
  g_object_set (gtk_settings_get_default (), "gtk-label-select-on-focus", FALSE, NULL);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  cairn_shortcut_table_install (GTK_APPLICATION (self));
  g_unix_signal_add (SIGTERM, asked_to_end_cb, self);
  g_unix_signal_add (SIGINT, asked_to_end_cb, self);
  g_signal_connect (self, "notify::screensaver-active", G_CALLBACK (screensaver_changed_cb), NULL);
}

static const char *
get_folder (CairnWindow *window)
{
  CairnSession *session = cairn_window_get_session (window);

  return session != NULL ? cairn_register_get_folder (cairn_session_get_reader (session)) : NULL;
}

/* A window that stands at the door, or a new one. */
static CairnWindow *
ensure_free_window (CairnApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (CAIRN_IS_WINDOW (l->data) && get_folder (l->data) == NULL)
      return l->data;

  return cairn_window_new (GTK_APPLICATION (self));
}

/* The window that has the register in @folder open, if one has. */
static CairnWindow *
find_window (CairnApplication *self,
             const char       *folder)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (CAIRN_IS_WINDOW (l->data) && g_strcmp0 (get_folder (l->data), folder) == 0)
      return l->data;

  return NULL;
}

/* The register that was open last is asked for again, if its folder is still there. */
static void
open_last (CairnWindow *window)
{
  g_autoptr(GSettings) settings = g_settings_new (APPLICATION_ID);
  g_autofree char *last = g_settings_get_string (settings, "last-register");

  if (*last != '\0' && g_file_test (last, G_FILE_TEST_IS_DIR))
    cairn_window_open_folder (window, last, CAIRN_REGISTER_WRITE);
}

static void
cairn_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window == NULL)
    {
      window = GTK_WINDOW (cairn_window_new (GTK_APPLICATION (application)));
      open_last (CAIRN_WINDOW (window));
    }
  gtk_window_present (window);
}

static void
open_folder (CairnApplication *self,
             const char       *folder,
             gboolean          training)
{
  CairnWindow *window = find_window (self, folder);

  if (window == NULL)
    {
      window = ensure_free_window (self);
      if (training)
        cairn_window_open_training (window, folder);
      else
        cairn_window_open_folder (window, folder, CAIRN_REGISTER_WRITE);
    }
  gtk_window_present (GTK_WINDOW (window));
}

static char *
dup_path (GApplicationCommandLine *command_line,
          const char              *argument)
{
  g_autoptr(GFile) file = g_application_command_line_create_file_for_arg (command_line, argument);

  return g_file_get_path (file);
}

static int
cairn_application_command_line (GApplication            *application,
                                GApplicationCommandLine *command_line)
{
  GVariantDict *options = g_application_command_line_get_options_dict (command_line);
  gboolean training = g_variant_dict_contains (options, "training");
  g_auto(GStrv) folders = NULL;
  g_autofree char *folder = NULL;

  g_variant_dict_lookup (options, G_OPTION_REMAINING, "^aay", &folders);
  if (folders != NULL && folders[0] != NULL)
    folder = dup_path (command_line, folders[0]);
  else if (training)
    folder = cairn_opening_dup_training_folder ();

  if (folder != NULL)
    open_folder (CAIRN_APPLICATION (application), folder, training);
  else
    g_application_activate (application);

  return 0;
}

static void
cairn_application_class_init (CairnApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->activate = cairn_application_activate;
  application_class->command_line = cairn_application_command_line;
  application_class->startup = cairn_application_startup;
}

static const GOptionEntry options[] = {
  { "training", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Open the training register, and make it if it is not there"), NULL },
  { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, NULL, NULL, N_("[REGISTER]") },
  { NULL }
};

static void
cairn_application_init (CairnApplication *self)
{
  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

/**
 * cairn_application_new:
 *
 * Creates the application. Its resources are found under the same path in a
 * development build, which has another id.
 *
 * Returns: (transfer full): the application
 */
CairnApplication *
cairn_application_new (void)
{
  return g_object_new (CAIRN_TYPE_APPLICATION,
                       "application-id", APPLICATION_ID,
                       "flags", G_APPLICATION_HANDLES_COMMAND_LINE,
                       "register-session", TRUE,
                       "resource-base-path", RESOURCE_PATH,
                       "version", PACKAGE_VERSION,
                       NULL);
}
