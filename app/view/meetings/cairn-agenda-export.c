/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An agenda on paper: asked where to, written in the thread that reads, and noted in the journal. */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-agenda-export.h"

#include <glib/gi18n.h>

#include "cairn-agenda-paper-builder.h"
#include "cairn-feedback.h"

/* What to write, and where. */
typedef struct
{
  char *meeting; /* (owned): uuid */
  char *path;    /* (owned) */
} Paper;

static void
paper_free (Paper *self)
{
  g_free (self->meeting);
  g_free (self->path);
  g_free (self);
}

static gpointer
write_job (CairnRegister  *connection,
           gpointer        data,
           GCancellable   *cancellable,
           GError        **error)
{
  const Paper *wanted = data;
  g_autoptr(CairnPaper) paper = cairn_agenda_paper_builder_build (connection, wanted->meeting, error);

  if (paper != NULL)
    cairn_paper_write_pdf (paper, wanted->path, error);

  return NULL;
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  CairnSession *session = CAIRN_SESSION (source);
  GError *error = NULL;

  cairn_session_read_finish (session, result, &error);
  if (error != NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  cairn_session_note (session, CAIRN_CHANGE_PRINTED, g_task_get_task_data (task), _("Agenda"));
  g_task_return_boolean (task, TRUE);
}

/**
 * cairn_agenda_export_write_async:
 * @session: an open register
 * @agenda: the agenda of a meeting
 * @path: (type filename): the file to write
 * @callback: (scope async): called when it is written
 * @user_data: data for @callback
 *
 * Writes an agenda as a PDF, and into the journal that it was made. Main thread.
 */
void
cairn_agenda_export_write_async (CairnSession        *session,
                                 CairnAgenda         *agenda,
                                 const char          *path,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  const char *uuid = NULL;
  Paper *wanted = NULL;
  GTask *task = NULL;

  g_return_if_fail (CAIRN_IS_SESSION (session));
  g_return_if_fail (CAIRN_IS_AGENDA (agenda));
  g_return_if_fail (path != NULL);

  uuid = cairn_aggregate_get_uuid (CAIRN_AGGREGATE (agenda));
  wanted = g_new0 (Paper, 1);
  wanted->meeting = g_strdup (uuid);
  wanted->path = g_strdup (path);
  task = g_task_new (session, NULL, callback, user_data);
  g_task_set_source_tag (task, cairn_agenda_export_write_async);
  g_task_set_task_data (task, g_strdup (uuid), g_free);
  cairn_session_read_async (session, write_job, wanted, (GDestroyNotify) paper_free, NULL, NULL, written_cb, task);
}

/**
 * cairn_agenda_export_write_finish:
 * @session: the session
 * @result: what the callback got
 * @error: return location for what the disk says
 *
 * Finishes cairn_agenda_export_write_async().
 *
 * Returns: whether it was written; if not, what stood there is as it was
 */
gboolean
cairn_agenda_export_write_finish (CairnSession  *session,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, session), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* The window that asked, with what it asked for. */
typedef struct
{
  GtkWidget    *parent;  /* (owned) */
  CairnSession *session; /* (owned) */
  CairnAgenda  *agenda;  /* (owned) */
} Question;

static void
question_free (Question *self)
{
  g_object_unref (self->parent);
  g_object_unref (self->session);
  g_object_unref (self->agenda);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, question_free)

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(Question) question = user_data;
  g_autoptr(GError) error = NULL;

  if (cairn_agenda_export_write_finish (CAIRN_SESSION (source), result, &error))
    cairn_window_toast (question->parent, _("The agenda was saved"));
  else
    cairn_feedback_error (question->parent, error);
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(Question) question = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file == NULL)
    {
      if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
        cairn_feedback_error (question->parent, error);
      return;
    }

  cairn_agenda_export_write_async (question->session, question->agenda, g_file_peek_path (file), exported_cb,
                                   question);
  g_steal_pointer (&question);
}

/**
 * cairn_agenda_export:
 * @parent: a widget of the window
 * @session: an open register
 * @agenda: the agenda of a meeting
 *
 * Asks where to save an agenda as a PDF, and says how that went.
 */
void
cairn_agenda_export (GtkWidget    *parent,
                     CairnSession *session,
                     CairnAgenda  *agenda)
{
  g_autoptr(GtkFileDialog) dialog = NULL;
  g_autoptr(Question) question = NULL;
  g_autofree char *name = NULL;
  GtkRoot *root = NULL;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (CAIRN_IS_SESSION (session));
  g_return_if_fail (CAIRN_IS_AGENDA (agenda));

  dialog = gtk_file_dialog_new ();
  /* Translators: name of a file; %s is a date such as 2024-04-25. */
  name = g_strdup_printf (_("Agenda %s.pdf"),
                          cairn_record_get_text (CAIRN_RECORD (cairn_agenda_get_meeting (agenda)), "held_on"));
  gtk_file_dialog_set_title (dialog, _("Save the Agenda"));
  gtk_file_dialog_set_initial_name (dialog, name);

  question = g_new0 (Question, 1);
  question->parent = g_object_ref (parent);
  question->session = g_object_ref (session);
  question->agenda = g_object_ref (agenda);
  root = gtk_widget_get_root (parent);
  gtk_file_dialog_save (dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL, chosen_cb,
                        g_steal_pointer (&question));
}
