/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-office-dialog.h"

#include "cairn-office-group.h"

/**
 * CairnOfficeDialog:
 *
 * What every case and meeting refers to: the areas of the panel, the agencies that are
 * asked, the seats of its members. A new register has none of them. Each change holds at once.
 */
struct _CairnOfficeDialog
{
  AdwPreferencesDialog  parent_instance;

  CairnOfficeGroup     *areas;
  CairnOfficeGroup     *agencies;
  CairnOfficeGroup     *seats;
};

G_DEFINE_FINAL_TYPE (CairnOfficeDialog, cairn_office_dialog, ADW_TYPE_PREFERENCES_DIALOG)

static void
cairn_office_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CAIRN_TYPE_OFFICE_DIALOG);

  G_OBJECT_CLASS (cairn_office_dialog_parent_class)->dispose (object);
}

static void
cairn_office_dialog_class_init (CairnOfficeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cairn_office_dialog_dispose;

  g_type_ensure (CAIRN_TYPE_OFFICE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/register/cairn-office-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CairnOfficeDialog, agencies);
  gtk_widget_class_bind_template_child (widget_class, CairnOfficeDialog, areas);
  gtk_widget_class_bind_template_child (widget_class, CairnOfficeDialog, seats);
}

static void
cairn_office_dialog_init (CairnOfficeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cairn_office_dialog_new:
 * @session: an open register that can be written
 *
 * Returns: (transfer floating): a dialog to name areas, agencies and seats in
 */
GtkWidget *
cairn_office_dialog_new (CairnSession *session)
{
  CairnOfficeDialog *self = NULL;

  g_return_val_if_fail (CAIRN_IS_SESSION (session), NULL);

  self = g_object_new (CAIRN_TYPE_OFFICE_DIALOG, NULL);
  cairn_office_group_show (self->areas, session);
  cairn_office_group_show (self->agencies, session);
  cairn_office_group_show (self->seats, session);

  return GTK_WIDGET (self);
}
