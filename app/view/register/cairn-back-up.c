/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-back-up.h"

#include <glib/gi18n.h>

#include "cairn-backup.h"
#include "cairn-feedback.h"
#include "cairn-job-dialog.h"

typedef struct
{
  GtkWidget      *anywhere; /* (owned) */
  CairnSession   *session;  /* (owned) */
  CairnJobDialog *dialog;   /* (owned) (nullable) */
} BackingUp;

static void
backing_up_free (BackingUp *self)
{
  g_clear_object (&self->anywhere);
  g_clear_object (&self->session);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BackingUp, backing_up_free)

/* In the writer's thread. */
static gpointer
write_file (CairnRegister  *connection,
            gpointer        data,
            GCancellable   *cancellable,
            GError        **error)
{
  cairn_register_write_backup_file (connection, data, cancellable, error);

  return NULL;
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(BackingUp) self = user_data;
  g_autoptr(GError) error = NULL;

  cairn_session_run_finish (CAIRN_SESSION (source), result, &error);
  g_clear_pointer (&self->dialog, cairn_job_dialog_end);
  if (error != NULL)
    {
      cairn_feedback_error (self->anywhere, error);
      return;
    }

  cairn_session_note (self->session, CAIRN_CHANGE_EXPORTED, NULL, _("A backup was written to a file."));
  cairn_window_toast (self->anywhere, _("The backup was written and read again."));
}

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(BackingUp) self = user_data;
  g_autoptr(GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);

  /* An error here is only that nobody chose anything; the register may be locked by now. */
  if (file == NULL || g_file_peek_path (file) == NULL || cairn_session_get_reader (self->session) == NULL)
    return;

  self->dialog = cairn_job_dialog_begin (self->anywhere, _("Writing a backup"));
  cairn_session_run_async (self->session, write_file, g_file_get_path (file), g_free, NULL,
                           cairn_job_dialog_get_cancellable (self->dialog), written_cb, self);
  g_steal_pointer (&self);
}

/**
 * cairn_back_up:
 * @anywhere: a widget in the window
 * @session: an open register that can be written
 *
 * Asks for a file and writes a backup to it, which is encrypted like the register.
 */
void
cairn_back_up (GtkWidget    *anywhere,
               CairnSession *session)
{
  g_autoptr(GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *name = NULL;
  BackingUp *self = NULL;

  g_return_if_fail (GTK_IS_WIDGET (anywhere));
  g_return_if_fail (CAIRN_IS_SESSION (session));

  self = g_new0 (BackingUp, 1);
  self->anywhere = g_object_ref (anywhere);
  self->session = g_object_ref (session);
  name = g_strconcat (cairn_session_get_name (session), ".cairn-backup", NULL);
  gtk_file_dialog_set_title (dialog, _("Back Up to a File"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (anywhere)), NULL, file_chosen_cb, self);
}
