/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The annual report on paper: asked where to, counted and written in the thread that reads, and noted in the journal. */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-report-export.h"

#include <glib/gi18n.h>

#include "cairn-feedback.h"
#include "cairn-job-dialog.h"
#include "cairn-report-builder.h"

/* What to write, and where. */
typedef struct
{
  int            year;
  char          *path;  /* (owned) */
  CairnJobMeter *meter; /* (owned) */
} Paper;

static void
paper_free (gpointer data)
{
  Paper *wanted = data;

  g_free (wanted->path);
  cairn_job_meter_unref (wanted->meter);
  g_free (wanted);
}

static void
progress_cb (double   fraction,
             gpointer data)
{
  cairn_job_meter_report (0, fraction, data);
}

static gpointer
write_job (CairnRegister  *connection,
           gpointer        data,
           GCancellable   *cancellable,
           GError        **error)
{
  const Paper *wanted = data;

  cairn_report_builder_write_pdf (connection, wanted->year, wanted->path, progress_cb, wanted->meter, cancellable,
                                  error);

  return NULL;
}

static char *
dup_title (int year)
{
  g_autoptr(CairnReport) report = cairn_report_new (year, CAIRN_DAY_NONE, NULL);

  return cairn_report_dup_title (report);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  CairnSession *session = CAIRN_SESSION (source);
  g_autofree char *title = dup_title (GPOINTER_TO_INT (g_task_get_task_data (task)));
  GError *error = NULL;

  cairn_session_read_finish (session, result, &error);
  if (error != NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  /* The reader cannot write the journal, and the register may be locked by now. */
  if (cairn_session_get_reader (session) != NULL)
    cairn_session_note (session, CAIRN_CHANGE_EXPORTED, NULL, title);
  g_task_return_boolean (task, TRUE);
}

/**
 * cairn_report_export_dup_file_name:
 * @report: a report
 *
 * Names the file that is offered for a report.
 *
 * Returns: (transfer full): such as `Annual report 2023-24.pdf`
 */
char *
cairn_report_export_dup_file_name (CairnReport *report)
{
  g_autofree char *title = NULL;

  g_return_val_if_fail (CAIRN_IS_REPORT (report), NULL);

  title = cairn_report_dup_title (report);

  return g_strconcat (title, ".pdf", NULL);
}

/**
 * cairn_report_export_write_async:
 * @session: an open register
 * @year: calendar year in which the reporting year begins
 * @path: (type filename): the file to write
 * @meter: where it says how far it is
 * @cancellable: (nullable): stops it
 * @callback: (scope async): called when it is written
 * @user_data: data for @callback
 *
 * Counts the report anew and writes it as a PDF, and into the journal that it was
 * exported. Main thread.
 */
void
cairn_report_export_write_async (CairnSession        *session,
                                 int                  year,
                                 const char          *path,
                                 CairnJobMeter       *meter,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  Paper *wanted = NULL;
  GTask *task = NULL;

  g_return_if_fail (CAIRN_IS_SESSION (session));
  g_return_if_fail (path != NULL);
  g_return_if_fail (meter != NULL);

  wanted = g_new0 (Paper, 1);
  wanted->year = year;
  wanted->path = g_strdup (path);
  wanted->meter = cairn_job_meter_ref (meter);
  task = g_task_new (session, NULL, callback, user_data);
  g_task_set_source_tag (task, cairn_report_export_write_async);
  g_task_set_task_data (task, GINT_TO_POINTER (year), NULL);
  cairn_session_read_async (session, write_job, wanted, paper_free, NULL, cancellable, written_cb, task);
}

/**
 * cairn_report_export_write_finish:
 * @session: the session
 * @result: what the callback got
 * @error: return location for what the disk says, or %G_IO_ERROR_CANCELLED
 *
 * Finishes cairn_report_export_write_async().
 *
 * Returns: whether it was written; if not, what stood there is as it was
 */
gboolean
cairn_report_export_write_finish (CairnSession  *session,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, session), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* The window that asked, with what it asked for. */
typedef struct
{
  GtkWidget      *parent;  /* (owned) */
  CairnSession   *session; /* (owned) */
  int             year;
  char           *name;    /* (owned) (nullable): of the file */
  CairnJobDialog *dialog;  /* (owned) (nullable) */
} Question;

static void
question_free (Question *self)
{
  g_object_unref (self->parent);
  g_object_unref (self->session);
  g_free (self->name);
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
  g_autofree char *text = g_strdup_printf (_("“%s” was saved."), question->name);
  gboolean written = cairn_report_export_write_finish (CAIRN_SESSION (source), result, &error);

  g_clear_pointer (&question->dialog, cairn_job_dialog_end);
  if (written)
    cairn_window_toast (question->parent, text);
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
  const char *path = file != NULL ? g_file_peek_path (file) : NULL;

  if (file == NULL && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    cairn_feedback_error (question->parent, error);
  if (path == NULL || cairn_session_get_reader (question->session) == NULL)
    return;

  question->name = g_filename_display_basename (path);
  question->dialog = cairn_job_dialog_begin (question->parent, _("Writing the report"));
  cairn_report_export_write_async (question->session, question->year, path,
                                   cairn_job_dialog_get_meter (question->dialog),
                                   cairn_job_dialog_get_cancellable (question->dialog), exported_cb, question);
  g_steal_pointer (&question);
}

static GListModel *
create_filters (void)
{
  g_autoptr(GtkFileFilter) filter = gtk_file_filter_new ();
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);

  gtk_file_filter_set_name (filter, _("PDF documents"));
  gtk_file_filter_add_suffix (filter, "pdf");
  g_list_store_append (filters, filter);

  return G_LIST_MODEL (filters);
}

/**
 * cairn_report_export:
 * @parent: a widget of the window
 * @session: an open register
 * @report: the report that is shown
 *
 * Asks where to save the report as a PDF, and says how that went. Main thread.
 */
void
cairn_report_export (GtkWidget    *parent,
                     CairnSession *session,
                     CairnReport  *report)
{
  g_autoptr(GtkFileDialog) dialog = NULL;
  g_autoptr(GListModel) filters = NULL;
  g_autoptr(Question) question = NULL;
  g_autofree char *name = NULL;
  GtkRoot *root = NULL;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (CAIRN_IS_SESSION (session));
  g_return_if_fail (CAIRN_IS_REPORT (report));

  dialog = gtk_file_dialog_new ();
  filters = create_filters ();
  name = cairn_report_export_dup_file_name (report);
  gtk_file_dialog_set_title (dialog, _("Save the Report"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_set_filters (dialog, filters);

  question = g_new0 (Question, 1);
  question->parent = g_object_ref (parent);
  question->session = g_object_ref (session);
  question->year = cairn_report_get_year (report);
  root = gtk_widget_get_root (parent);
  gtk_file_dialog_save (dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL, chosen_cb,
                        g_steal_pointer (&question));
}
