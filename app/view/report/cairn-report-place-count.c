/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-report-place-private.h"

#include <glib/gi18n.h>

#include "cairn-year.h"

/* Counting the report on the session's reader, with a progress bar where it takes
 * more than a moment. Each question has a number, and an answer to another than the
 * last one is dropped. */

#define POLL_MS 100
#define SLOW_AFTER_POLLS 3

typedef struct
{
  int            year;
  CairnJobMeter *meter; /* (owned) */
} Job;

typedef struct
{
  CairnReportPlace *self;       /* (owned) */
  guint             generation;
} Question;

static void
job_free (gpointer data)
{
  Job *job = data;

  cairn_job_meter_unref (job->meter);
  g_free (job);
}

static void
question_free (Question *question)
{
  g_object_unref (question->self);
  g_free (question);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, question_free)

static void
progress_cb (double   fraction,
             gpointer data)
{
  cairn_job_meter_report (0, fraction, data);
}

static gpointer
count_job (CairnRegister  *connection,
           gpointer        data,
           GCancellable   *cancellable,
           GError        **error)
{
  const Job *job = data;

  return cairn_report_answer_new (job->year, connection, progress_cb, job->meter, cancellable, error);
}

/* What stands there is of another year, or nothing does. */
static gboolean
shows_another_year (CairnReportPlace *self)
{
  return self->answer == NULL || (self->wanted != 0 && self->answer->year != self->wanted);
}

static void
show_waiting (CairnReportPlace *self)
{
  g_autofree char *year = self->wanted != 0 ? cairn_year_format (self->wanted) : NULL;
  /* Translators: a reporting year, such as “2023-24” */
  g_autofree char *text = year != NULL ? g_strdup_printf (_("Counting the report for %s"), year)
                                       : g_strdup (_("Counting the report"));

  gtk_label_set_label (self->counting, text);
  gtk_widget_set_visible (self->slow, TRUE);
  gtk_stack_set_visible_child_name (self->pages, "loading");
}

static gboolean
poll_cb (gpointer user_data)
{
  CairnReportPlace *self = user_data;

  self->n_polls++;
  gtk_progress_bar_set_fraction (self->progress, cairn_job_meter_get_fraction (self->meter));
  if (self->n_polls == SLOW_AFTER_POLLS && shows_another_year (self))
    show_waiting (self);

  return G_SOURCE_CONTINUE;
}

static void
stop_waiting (CairnReportPlace *self)
{
  g_clear_handle_id (&self->poll, g_source_remove);
  g_clear_pointer (&self->meter, cairn_job_meter_unref);
  g_clear_object (&self->cancellable);
  gtk_widget_set_visible (self->slow, FALSE);
}

static void
say_failure (CairnReportPlace *self,
             const GError     *error)
{
  g_autofree char *description = g_markup_escape_text (error->message, -1);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      adw_status_page_set_title (self->failure, _("Counting Was Stopped"));
      adw_status_page_set_description (self->failure, _("The register is as it was."));
    }
  else
    {
      adw_status_page_set_title (self->failure, _("The Report Could Not Be Counted"));
      adw_status_page_set_description (self->failure, description);
    }
}

/* Numbers that may be wrong are not shown. But whoever only stops another year from being counted keeps this one. */
static void
show_failure (CairnReportPlace *self,
              const GError     *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) && self->answer != NULL && !self->stale &&
      shows_another_year (self))
    {
      self->wanted = self->answer->year;
      _cairn_report_place_show (self);
      return;
    }

  g_clear_pointer (&self->answer, cairn_report_answer_free);
  _cairn_report_place_show (self);
  say_failure (self, error);
  gtk_stack_set_visible_child_name (self->pages, "failed");
}

static void
counted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(Question) question = user_data;
  g_autoptr(GError) error = NULL;
  CairnReportPlace *self = question->self;
  g_autoptr(CairnReportAnswer) answer = NULL;

  answer = cairn_session_read_finish (CAIRN_SESSION (source), result, &error);
  if (question->generation != self->generation)
    return;

  stop_waiting (self);
  if (answer == NULL)
    {
      show_failure (self, error);
      return;
    }

  g_clear_pointer (&self->answer, cairn_report_answer_free);
  self->answer = g_steal_pointer (&answer);
  self->wanted = self->answer->year;
  _cairn_report_place_show (self);
}

/*< private >
 * _cairn_report_place_ask:
 * @self: a place
 *
 * Counts the report for the year that is wanted, and drops what is being counted. Main
 * thread.
 */
void
_cairn_report_place_ask (CairnReportPlace *self)
{
  CairnSession *session = cairn_place_get_session (CAIRN_PLACE (self));
  Question *question = NULL;
  Job *job = NULL;

  g_cancellable_cancel (self->cancellable);
  stop_waiting (self);
  self->generation++;
  self->stale = FALSE;
  if (session == NULL)
    return;

  self->cancellable = g_cancellable_new ();
  self->meter = cairn_job_meter_new ();
  self->n_polls = 0;
  self->poll = g_timeout_add (POLL_MS, poll_cb, self);

  job = g_new0 (Job, 1);
  job->year = self->wanted;
  job->meter = cairn_job_meter_ref (self->meter);
  question = g_new0 (Question, 1);
  question->self = g_object_ref (self);
  question->generation = self->generation;
  cairn_session_read_async (session, count_job, job, job_free, (GDestroyNotify) cairn_report_answer_free,
                            self->cancellable, counted_cb, question);
}
