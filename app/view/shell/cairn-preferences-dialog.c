/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-preferences-dialog.h"

/**
 * CairnPreferencesDialog:
 *
 * What can be set. Each setting holds at once.
 */
struct _CairnPreferencesDialog
{
  AdwPreferencesDialog  parent_instance;

  AdwSpinRow           *minutes;

  GSettings            *settings; /* (owned) */
};

G_DEFINE_FINAL_TYPE (CairnPreferencesDialog, cairn_preferences_dialog, ADW_TYPE_PREFERENCES_DIALOG)

static void
cairn_preferences_dialog_dispose (GObject *object)
{
  g_clear_object (&CAIRN_PREFERENCES_DIALOG (object)->settings);

  G_OBJECT_CLASS (cairn_preferences_dialog_parent_class)->dispose (object);
}

static void
cairn_preferences_dialog_class_init (CairnPreferencesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cairn_preferences_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/shell/cairn-preferences-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CairnPreferencesDialog, minutes);
}

static void
cairn_preferences_dialog_init (CairnPreferencesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->settings = g_settings_new (APPLICATION_ID);
  g_settings_bind (self->settings, "idle-lock-minutes", self->minutes, "value", G_SETTINGS_BIND_DEFAULT);
}

/**
 * cairn_preferences_dialog_new:
 *
 * Creates the dialog.
 *
 * Returns: (transfer floating): the dialog
 */
GtkWidget *
cairn_preferences_dialog_new (void)
{
  return g_object_new (CAIRN_TYPE_PREFERENCES_DIALOG, NULL);
}
