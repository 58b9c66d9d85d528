/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-export-dialog.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "cairn-export.h"
#include "cairn-feedback.h"
#include "cairn-job-dialog.h"

/**
 * CairnExportDialog:
 *
 * Writes the cases to a file, by default without identities.
 */
struct _CairnExportDialog
{
  AdwDialog       parent_instance;

  AdwComboRow    *format;
  AdwSwitchRow   *anonymous;

  CairnSession   *session; /* (owned) (nullable) */
  CairnJobDialog *job;     /* (owned) (nullable); while it runs */
};

G_DEFINE_FINAL_TYPE (CairnExportDialog, cairn_export_dialog, ADW_TYPE_DIALOG)

/* By format, in the order of the choices. */
static const char *const suffixes[] = {
  [CAIRN_EXPORT_CSV] = "csv",
  [CAIRN_EXPORT_XLSX] = "xlsx",
  [CAIRN_EXPORT_JSON] = "json",
};

typedef struct
{
  char              *path;  /* (owned) */
  CairnJobMeter     *meter; /* (owned) */
  CairnExportFormat  format;
  CairnExportFlags   flags;
} Exporting;

static void
exporting_free (gpointer data)
{
  Exporting *exporting = data;

  g_clear_pointer (&exporting->path, g_free);
  g_clear_pointer (&exporting->meter, cairn_job_meter_unref);
  g_free (exporting);
}

/* In the reading thread. */
static gpointer
export_cases (CairnRegister  *connection,
              gpointer        data,
              GCancellable   *cancellable,
              GError        **error)
{
  Exporting *exporting = data;
  g_autofree CairnExportReceipt *receipt = g_new0 (CairnExportReceipt, 1);

  if (!cairn_export_run (connection, exporting->path, exporting->format, exporting->flags, cairn_job_meter_report,
                         exporting->meter, cancellable, receipt, error))
    return NULL;

  return g_steal_pointer (&receipt);
}

static char *
describe (const CairnExportReceipt *receipt)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, ngettext ("%" PRId64 " case was written.",
                                          "%" PRId64 " cases were written.", (gulong) receipt->n_cases),
                          receipt->n_cases);
  if (receipt->n_left_out > 0)
    {
      g_string_append_c (text, ' ');
      g_string_append_printf (text,
                              ngettext ("%" PRId64 " that is not a death of this panel was left out.",
                                        "%" PRId64 " that are not deaths of this panel were left out.",
                                        (gulong) receipt->n_left_out),
                              receipt->n_left_out);
    }
  if (receipt->n_shortened > 0)
    {
      g_string_append_c (text, ' ');
      g_string_append_printf (text,
                              ngettext ("%" PRId64 " text was longer than a cell holds and was cut.",
                                        "%" PRId64 " texts were longer than a cell holds and were cut.",
                                        (gulong) receipt->n_shortened),
                              receipt->n_shortened);
    }

  return g_string_free_and_steal (text);
}

static void
show_receipt (GtkWidget                *window,
              const CairnExportReceipt *receipt)
{
  g_autofree char *text = describe (receipt);
  AdwDialog *dialog = adw_alert_dialog_new (_("The cases were exported"), NULL);

  adw_alert_dialog_set_body (ADW_ALERT_DIALOG (dialog), text);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _("_Close"));
  adw_dialog_present (dialog, window);
}

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(CairnExportDialog) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree CairnExportReceipt *receipt = cairn_session_read_finish (CAIRN_SESSION (source), result, &error);
  gboolean anonymous = adw_switch_row_get_active (self->anonymous);
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));

  g_clear_pointer (&self->job, cairn_job_dialog_end);
  if (window == NULL)
    return;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      cairn_window_toast (window, _("The export was cancelled."));
      return;
    }
  if (receipt == NULL)
    {
      cairn_feedback_error (GTK_WIDGET (self), error);
      return;
    }

  cairn_session_note (CAIRN_SESSION (source), CAIRN_CHANGE_EXPORTED, NULL,
                      anonymous ? _("Cases without identities were written to a file.")
                                : _("Cases with names and dates were written to a file."));
  adw_dialog_close (ADW_DIALOG (self));
  show_receipt (window, receipt);
}

static void
run (CairnExportDialog *self,
     const char        *path)
{
  Exporting *exporting = g_new0 (Exporting, 1);

  self->job = cairn_job_dialog_begin (GTK_WIDGET (self), _("Exporting"));
  exporting->path = g_strdup (path);
  exporting->meter = cairn_job_meter_ref (cairn_job_dialog_get_meter (self->job));
  exporting->format = (CairnExportFormat) adw_combo_row_get_selected (self->format);
  exporting->flags = adw_switch_row_get_active (self->anonymous) ? CAIRN_EXPORT_NO_IDENTITY : CAIRN_EXPORT_DEFAULT;
  cairn_session_read_async (self->session, export_cases, exporting, exporting_free, g_free,
                            cairn_job_dialog_get_cancellable (self->job), exported_cb, g_object_ref (self));
}

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(CairnExportDialog) self = user_data;
  g_autoptr(GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);

  /* An error here is only that nobody chose anything; the register may be locked by now. */
  if (file != NULL && g_file_peek_path (file) != NULL && self->job == NULL &&
      gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    run (self, g_file_peek_path (file));
}

static void
export_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  CairnExportDialog *self = CAIRN_EXPORT_DIALOG (widget);
  g_autoptr(GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *name = NULL;

  if (self->session == NULL)
    return;

  name = g_strdup_printf ("cases.%s", suffixes[adw_combo_row_get_selected (self->format)]);
  gtk_file_dialog_set_title (dialog, _("Export Cases"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, file_chosen_cb,
                        g_object_ref (self));
}

/* Also when the register is locked over the dialog. */
static void
cairn_export_dialog_closed (AdwDialog *dialog)
{
  CairnExportDialog *self = CAIRN_EXPORT_DIALOG (dialog);

  if (self->job != NULL)
    g_cancellable_cancel (cairn_job_dialog_get_cancellable (self->job));
}

static void
cairn_export_dialog_dispose (GObject *object)
{
  g_clear_object (&CAIRN_EXPORT_DIALOG (object)->session);

  G_OBJECT_CLASS (cairn_export_dialog_parent_class)->dispose (object);
}

static void
cairn_export_dialog_class_init (CairnExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cairn_export_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = cairn_export_dialog_closed;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/register/cairn-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CairnExportDialog, anonymous);
  gtk_widget_class_bind_template_child (widget_class, CairnExportDialog, format);
  gtk_widget_class_install_action (widget_class, "dialog.export", NULL, export_cb);
}

static void
cairn_export_dialog_init (CairnExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cairn_export_dialog_new:
 * @session: an open register
 *
 * Creates the dialog.
 *
 * Returns: (transfer floating): the dialog
 */
GtkWidget *
cairn_export_dialog_new (CairnSession *session)
{
  CairnExportDialog *self = NULL;

  g_return_val_if_fail (CAIRN_IS_SESSION (session), NULL);

  self = g_object_new (CAIRN_TYPE_EXPORT_DIALOG, NULL);
  self->session = g_object_ref (session);

  return GTK_WIDGET (self);
}
