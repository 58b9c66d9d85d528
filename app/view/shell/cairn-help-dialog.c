/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-help-dialog.h"

/**
 * CairnHelpDialog:
 *
 * What somebody may ask of Cairn, answered shortly.
 */
struct _CairnHelpDialog
{
  AdwDialog parent_instance;
};

G_DEFINE_FINAL_TYPE (CairnHelpDialog, cairn_help_dialog, ADW_TYPE_DIALOG)

static void
cairn_help_dialog_class_init (CairnHelpDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/shell/cairn-help-dialog.ui");
}

static void
cairn_help_dialog_init (CairnHelpDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cairn_help_dialog_new:
 *
 * Creates the dialog.
 *
 * Returns: (transfer floating): the dialog
 */
GtkWidget *
cairn_help_dialog_new (void)
{
  return g_object_new (CAIRN_TYPE_HELP_DIALOG, NULL);
}
