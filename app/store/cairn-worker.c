/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-store"

#include "config.h"

#include "cairn-worker-private.h"

#include "cairn-register-private.h"

/* Why not g_task_run_in_thread(): its pool belongs to the whole process and keeps no order, while a
 * connection must be used by one thread at a time and writes must happen in the order they were
 * asked for. */

struct _CairnWorker
{
  CairnRegister *connection; /* (owned); the thread's, while it runs a job */
  GThreadPool   *pool;       /* (owned); one exclusive thread */
};

typedef struct
{
  GTask           *task; /* (owned) */
  CairnSessionJob  job;
  gpointer         data; /* (owned) */
  GDestroyNotify   free_data;
  GDestroyNotify   free_result;
} Work;

static void
answer (Work     *work,
        gpointer  result,
        GError   *error)
{
  if (error != NULL)
    g_task_return_error (work->task, error);
  else
    g_task_return_pointer (work->task, result, work->free_result);
}

static void
run_job (Work          *work,
         CairnRegister *connection)
{
  GCancellable *cancellable = g_task_get_cancellable (work->task);
  CairnDatabase *database = _cairn_register_get_database (connection);
  GError *error = NULL;
  gpointer result = NULL;

  if (g_task_return_error_if_cancelled (work->task))
    return;

  cairn_database_set_cancellable (database, cancellable);
  result = work->job (connection, work->data, cancellable, &error);

  /* A restore may have put another database in the old one's place. */
  database = _cairn_register_get_database (connection);
  if (database != NULL)
    cairn_database_set_cancellable (database, NULL);

  answer (work, result, error);
}

static void
work_cb (gpointer data,
         gpointer user_data)
{
  Work *work = data; /* (owned) */
  CairnWorker *self = user_data;

  run_job (work, self->connection);

  if (work->free_data != NULL)
    work->free_data (work->data);

  /* The task refs its session, and the session must not be finalised in its own thread. */
  g_idle_add_once ((GSourceOnceFunc) g_object_unref, work->task);
  g_free (work);
}

/**
 * _cairn_worker_new:
 * @connection: (transfer none): a connection that nobody else uses from here on
 * @error: return location, if there are no more threads to be had
 *
 * Starts a thread for a connection.
 *
 * Returns: (transfer full) (nullable): the worker, or %NULL with @error set
 */
CairnWorker *
_cairn_worker_new (CairnRegister  *connection,
                   GError        **error)
{
  g_autofree CairnWorker *self = g_new0 (CairnWorker, 1);

  self->pool = g_thread_pool_new (work_cb, self, 1, TRUE, error);
  if (self->pool == NULL)
    return NULL;

  self->connection = g_object_ref (connection);

  return g_steal_pointer (&self);
}

/**
 * _cairn_worker_push:
 * @self: a worker
 * @task: what is answered with the job's result, in the main thread
 * @job: what to do, in the worker's thread
 * @data: (nullable) (transfer full): what it gets
 * @free_data: (nullable): frees @data, in the worker's thread
 * @free_result: (nullable): frees a result that nobody takes
 *
 * Puts a job behind those that wait.
 */
void
_cairn_worker_push (CairnWorker     *self,
                    GTask           *task,
                    CairnSessionJob  job,
                    gpointer         data,
                    GDestroyNotify   free_data,
                    GDestroyNotify   free_result)
{
  Work *work = g_new0 (Work, 1);

  work->task = g_object_ref (task);
  work->job = job;
  work->data = data;
  work->free_data = free_data;
  work->free_result = free_result;
  g_thread_pool_push (self->pool, work, NULL);
}

/**
 * _cairn_worker_free:
 * @self: (transfer full): a worker
 *
 * Waits until every job is done, ends the thread and closes the connection.
 */
void
_cairn_worker_free (CairnWorker *self)
{
  g_thread_pool_free (self->pool, FALSE, TRUE);
  cairn_register_close (self->connection);
  g_object_unref (self->connection);
  g_free (self);
}
