/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-store"

#include "config.h"

#include "cairn-session-private.h"

/* Work that is not a single change: long jobs with the writer, and reading with the second thread. */

static void
ran_cb (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  g_autoptr(GTask) outer = user_data;
  CairnSession *self = CAIRN_SESSION (source);
  GDestroyNotify free_result = g_task_get_task_data (outer);
  GError *error = NULL;
  gpointer answer = g_task_propagate_pointer (G_TASK (result), &error);

  self->n_busy--;
  _cairn_session_update_state (self);

  if (self->reader != NULL)
    {
      _cairn_session_look_at_training (self);
      _cairn_session_follow_all (self);
      _cairn_session_emit_changed (self, NULL);
    }

  if (error != NULL)
    g_task_return_error (outer, error);
  else
    g_task_return_pointer (outer, answer, free_result);
}

/**
 * cairn_session_run_async:
 * @self: an open session
 * @job: what to do with the writer, in its thread
 * @data: (nullable) (transfer full): what it gets
 * @free_data: (nullable): frees @data, in that thread
 * @free_result: (nullable): frees a result that nobody takes
 * @cancellable: (nullable): stops it: statements of the writer end soon after it was cancelled
 * @callback: (scope async) (nullable): called when it is done and the live objects are fresh
 * @user_data: data for @callback
 *
 * Does long work with the writer (import, backup, restore), behind everything that was asked for before.
 * Until it is done the session is busy: the window reads only. Main thread.
 */
void
cairn_session_run_async (CairnSession        *self,
                         CairnSessionJob      job,
                         gpointer             data,
                         GDestroyNotify       free_data,
                         GDestroyNotify       free_result,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  GTask *outer = NULL;
  g_autoptr(GTask) inner = NULL;

  g_return_if_fail (CAIRN_IS_SESSION (self));
  g_return_if_fail (self->writer != NULL);
  g_return_if_fail (job != NULL);

  outer = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (outer, cairn_session_run_async);
  g_task_set_task_data (outer, free_result, NULL);
  inner = g_task_new (self, cancellable, ran_cb, outer);
  g_task_set_check_cancellable (inner, FALSE);

  self->n_busy++;
  _cairn_session_update_state (self);
  _cairn_worker_push (self->writer, inner, job, data, free_data, free_result);
}

/**
 * cairn_session_run_finish:
 * @self: a session
 * @result: what the callback got
 * @error: return location for what the job answered, or %G_IO_ERROR_CANCELLED
 *
 * Finishes cairn_session_run_async().
 *
 * Returns: (transfer full) (nullable): the job's result; %NULL may be one, so only @error tells failure
 */
gpointer
cairn_session_run_finish (CairnSession  *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, cairn_session_run_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * cairn_session_read_async:
 * @self: an open session
 * @job: what to do with the second thread's reader, in that thread
 * @data: (nullable) (transfer full): what it gets
 * @free_data: (nullable): frees @data, in that thread
 * @free_result: (nullable): frees a result that nobody takes
 * @cancellable: (nullable): stops it; a cancelled job that waits its turn costs nothing
 * @callback: (scope async) (nullable): called when it is done
 * @user_data: data for @callback
 *
 * Reads what may take longer than 8 ms: searches, statistics, documents. It sees every commit that was
 * told of before. Main thread.
 */
void
cairn_session_read_async (CairnSession        *self,
                          CairnSessionJob      job,
                          gpointer             data,
                          GDestroyNotify       free_data,
                          GDestroyNotify       free_result,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (CAIRN_IS_SESSION (self));
  g_return_if_fail (self->second != NULL);
  g_return_if_fail (job != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, cairn_session_read_async);
  _cairn_worker_push (self->second, task, job, data, free_data, free_result);
}

/**
 * cairn_session_read_finish:
 * @self: a session
 * @result: what the callback got
 * @error: return location for what the job answered, or %G_IO_ERROR_CANCELLED
 *
 * Finishes cairn_session_read_async().
 *
 * Returns: (transfer full) (nullable): the job's result; %NULL may be one, so only @error tells failure
 */
gpointer
cairn_session_read_finish (CairnSession  *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, cairn_session_read_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
