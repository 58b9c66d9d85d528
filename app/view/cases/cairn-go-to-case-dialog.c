/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-go-to-case-dialog.h"

#include <glib/gi18n.h>

#include "cairn-loader.h"

/**
 * CairnGoToCaseDialog:
 *
 * Opens a case by its reference, as somebody reads it from a paper or hears it on the
 * telephone.
 */
struct _CairnGoToCaseDialog
{
  AdwDialog     parent_instance;

  GtkEditable  *reference;
  GtkLabel     *problem;
  GtkWidget    *go;

  CairnSession *session; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (CairnGoToCaseDialog, cairn_go_to_case_dialog, ADW_TYPE_DIALOG)

static void
show_problem (CairnGoToCaseDialog *self,
              const char          *sentence)
{
  gtk_label_set_label (self->problem, sentence);
  gtk_widget_add_css_class (GTK_WIDGET (self->reference), "error");
}

static void
changed_cb (CairnGoToCaseDialog *self)
{
  gtk_label_set_label (self->problem, "");
  gtk_widget_remove_css_class (GTK_WIDGET (self->reference), "error");
}

static void
go_cb (CairnGoToCaseDialog *self)
{
  g_autofree char *reference = g_strstrip (g_strdup (gtk_editable_get_text (self->reference)));
  g_autofree char *uuid = NULL;
  g_autofree char *sentence = NULL;
  g_autoptr(GError) error = NULL;
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));

  if (self->session == NULL || *reference == '\0')
    return;

  uuid = cairn_register_find_case (cairn_session_get_reader (self->session), reference, &error);
  if (uuid == NULL)
    {
      sentence = g_strdup_printf (_("There is no case %s."), reference);
      show_problem (self, sentence);
      return;
    }

  adw_dialog_close (ADW_DIALOG (self));
  if (window != NULL)
    gtk_widget_activate_action (window, "win.open-case", "s", uuid);
}

static void
cairn_go_to_case_dialog_dispose (GObject *object)
{
  g_clear_object (&CAIRN_GO_TO_CASE_DIALOG (object)->session);

  G_OBJECT_CLASS (cairn_go_to_case_dialog_parent_class)->dispose (object);
}

static void
cairn_go_to_case_dialog_class_init (CairnGoToCaseDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cairn_go_to_case_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/cases/cairn-go-to-case-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CairnGoToCaseDialog, go);
  gtk_widget_class_bind_template_child (widget_class, CairnGoToCaseDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, CairnGoToCaseDialog, reference);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, go_cb);
}

static void
cairn_go_to_case_dialog_init (CairnGoToCaseDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cairn_go_to_case_dialog_new:
 * @session: an open register
 *
 * Creates the dialog.
 *
 * Returns: (transfer floating): the dialog
 */
GtkWidget *
cairn_go_to_case_dialog_new (CairnSession *session)
{
  CairnGoToCaseDialog *self = NULL;

  g_return_val_if_fail (CAIRN_IS_SESSION (session), NULL);

  self = g_object_new (CAIRN_TYPE_GO_TO_CASE_DIALOG, NULL);
  self->session = g_object_ref (session);

  return GTK_WIDGET (self);
}
