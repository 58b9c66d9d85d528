/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-job-dialog.h"

#define SHOW_AFTER_MS 300
#define POLL_MS 100

/**
 * CairnJobDialog:
 *
 * Shows how far a long job is, and stops it. What takes less than a moment never
 * shows it. Where a job cannot say how far it is, the bar moves to and fro.
 */
struct _CairnJobDialog
{
  AdwDialog       parent_instance;

  GtkLabel       *doing;
  GtkProgressBar *progress;

  GtkWidget      *anywhere;    /* (owned) (nullable); where to show it */
  GCancellable   *cancellable; /* (owned) */
  CairnJobMeter  *meter;       /* (owned) */
  guint           showing;     /* source; 0 when it is shown */
  guint           poll;        /* source */
};

G_DEFINE_FINAL_TYPE (CairnJobDialog, cairn_job_dialog, ADW_TYPE_DIALOG)

static gboolean
show_cb (gpointer user_data)
{
  CairnJobDialog *self = user_data;

  self->showing = 0;
  adw_dialog_present (ADW_DIALOG (self), self->anywhere);

  return G_SOURCE_REMOVE;
}

static gboolean
poll_cb (gpointer user_data)
{
  CairnJobDialog *self = user_data;
  double fraction = cairn_job_meter_get_fraction (self->meter);

  if (fraction > 0)
    gtk_progress_bar_set_fraction (self->progress, fraction);
  else
    gtk_progress_bar_pulse (self->progress);

  return G_SOURCE_CONTINUE;
}

static void
cancel_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  g_cancellable_cancel (CAIRN_JOB_DIALOG (widget)->cancellable);
}

/* Also when the register is locked over the dialog. */
static void
cairn_job_dialog_closed (AdwDialog *dialog)
{
  g_cancellable_cancel (CAIRN_JOB_DIALOG (dialog)->cancellable);
}

static void
cairn_job_dialog_dispose (GObject *object)
{
  CairnJobDialog *self = CAIRN_JOB_DIALOG (object);

  g_clear_handle_id (&self->showing, g_source_remove);
  g_clear_handle_id (&self->poll, g_source_remove);
  g_clear_object (&self->anywhere);

  G_OBJECT_CLASS (cairn_job_dialog_parent_class)->dispose (object);
}

static void
cairn_job_dialog_finalize (GObject *object)
{
  CairnJobDialog *self = CAIRN_JOB_DIALOG (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->meter, cairn_job_meter_unref);

  G_OBJECT_CLASS (cairn_job_dialog_parent_class)->finalize (object);
}

static void
cairn_job_dialog_class_init (CairnJobDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cairn_job_dialog_dispose;
  object_class->finalize = cairn_job_dialog_finalize;
  ADW_DIALOG_CLASS (klass)->closed = cairn_job_dialog_closed;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/register/cairn-job-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CairnJobDialog, doing);
  gtk_widget_class_bind_template_child (widget_class, CairnJobDialog, progress);
  gtk_widget_class_install_action (widget_class, "job.cancel", NULL, cancel_cb);
}

static void
cairn_job_dialog_init (CairnJobDialog *self)
{
  self->cancellable = g_cancellable_new ();
  self->meter = cairn_job_meter_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cairn_job_dialog_begin:
 * @anywhere: a widget in the window
 * @doing: what is being done, such as "Exporting"
 *
 * Shows the dialog after a moment.
 *
 * Returns: (transfer full): the dialog, for cairn_job_dialog_end()
 */
CairnJobDialog *
cairn_job_dialog_begin (GtkWidget  *anywhere,
                        const char *doing)
{
  CairnJobDialog *self = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (anywhere), NULL);
  g_return_val_if_fail (doing != NULL, NULL);

  self = g_object_ref_sink (g_object_new (CAIRN_TYPE_JOB_DIALOG, "title", doing, NULL));
  self->anywhere = g_object_ref (anywhere);
  self->showing = g_timeout_add (SHOW_AFTER_MS, show_cb, self);
  self->poll = g_timeout_add (POLL_MS, poll_cb, self);

  return self;
}

/**
 * cairn_job_dialog_end:
 * @self: (transfer full): a dialog
 *
 * Takes the dialog away, since the job is over.
 */
void
cairn_job_dialog_end (CairnJobDialog *self)
{
  gboolean shown = FALSE;

  g_return_if_fail (CAIRN_IS_JOB_DIALOG (self));

  shown = self->showing == 0;
  g_clear_handle_id (&self->showing, g_source_remove);
  g_clear_handle_id (&self->poll, g_source_remove);
  if (shown && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    adw_dialog_force_close (ADW_DIALOG (self));
  g_object_unref (self);
}

/**
 * cairn_job_dialog_get_cancellable:
 * @self: a dialog
 *
 * Returns: (transfer none): what its button cancels
 */
GCancellable *
cairn_job_dialog_get_cancellable (CairnJobDialog *self)
{
  g_return_val_if_fail (CAIRN_IS_JOB_DIALOG (self), NULL);

  return self->cancellable;
}

/**
 * cairn_job_dialog_get_meter:
 * @self: a dialog
 *
 * Returns: (transfer none): where the job says how far it is
 */
CairnJobMeter *
cairn_job_dialog_get_meter (CairnJobDialog *self)
{
  g_return_val_if_fail (CAIRN_IS_JOB_DIALOG (self), NULL);

  return self->meter;
}
