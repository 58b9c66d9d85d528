/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-application.h"

#include <glib/gi18n.h>

#include "cairn-data.h"
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
                "application-icon", APPLICATION_ID,
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
  { .name = "quit", .activate = quit_cb },
};

static void
cairn_application_startup (GApplication *application)
{
  CairnApplication *self = CAIRN_APPLICATION (application);

  G_APPLICATION_CLASS (cairn_application_parent_class)->startup (application);

  cairn_data_register ();
  cairn_ui_register ();
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  cairn_shortcut_table_install (GTK_APPLICATION (self));
}

static void
cairn_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window == NULL)
    window = GTK_WINDOW (cairn_window_new (GTK_APPLICATION (application)));
  gtk_window_present (window);
}

static void
cairn_application_class_init (CairnApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->activate = cairn_application_activate;
  application_class->startup = cairn_application_startup;
}

static void
cairn_application_init (CairnApplication *self)
{
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
                       "resource-base-path", RESOURCE_PATH,
                       "version", PACKAGE_VERSION,
                       NULL);
}
