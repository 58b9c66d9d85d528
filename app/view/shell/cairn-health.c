/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-health.h"

#include "cairn-check.h"

/* The full check reads every page of a register. It has a connection and a thread of
 * its own, so that neither writing nor searching waits for it, and it is over before
 * the session's connections are closed. */

struct _CairnHealth
{
  CairnRegister   *connection;  /* (owned) (nullable) */
  GCancellable    *cancellable; /* (owned) */
  GThread         *thread;      /* (owned) (nullable) */
  GPtrArray       *findings;    /* (owned) (nullable) */
  GError          *error;       /* (owned) (nullable) */
  CairnHealthDone  done;
  gpointer         data;
  GSource         *telling;     /* (owned); in the main thread, once it is over */
};

static gboolean
tell_cb (gpointer user_data)
{
  CairnHealth *self = user_data;

  self->done (self->findings, self->error, self->data);

  return G_SOURCE_REMOVE;
}

static gpointer
check (gpointer data)
{
  CairnHealth *self = data;

  self->findings = cairn_register_check (self->connection, self->cancellable, NULL, NULL, &self->error);
  cairn_register_close (self->connection);
  if (!g_cancellable_is_cancelled (self->cancellable))
    g_source_attach (self->telling, NULL);

  return NULL;
}

/**
 * cairn_health_start:
 * @session: an open session
 * @done: hears what was found, unless it was stopped before
 * @data: for @done
 *
 * Begins the full check of a register. Main thread.
 *
 * Returns: (transfer full) (nullable): the check, for cairn_health_stop(); %NULL where no
 *   connection for it could be opened, which its own findings would be about
 */
CairnHealth *
cairn_health_start (CairnSession    *session,
                    CairnHealthDone  done,
                    gpointer         data)
{
  g_autoptr(GError) error = NULL;
  CairnRegister *connection = NULL;
  CairnHealth *self = NULL;

  g_return_val_if_fail (CAIRN_IS_SESSION (session), NULL);
  g_return_val_if_fail (done != NULL, NULL);

  connection = cairn_register_open_reader (cairn_session_get_reader (session), &error);
  if (connection == NULL)
    {
      g_warning ("The check of the register did not begin: %s", error->message);
      return NULL;
    }

  self = g_new0 (CairnHealth, 1);
  self->connection = connection;
  self->cancellable = g_cancellable_new ();
  self->done = done;
  self->data = data;
  self->telling = g_idle_source_new ();
  g_source_set_callback (self->telling, tell_cb, self, NULL);
  self->thread = g_thread_new ("cairn-health", check, self);

  return self;
}

/**
 * cairn_health_stop:
 * @self: (transfer full): a check
 *
 * Stops the check if it still runs, and frees it. To be called before the session is
 * closed. Main thread.
 */
void
cairn_health_stop (CairnHealth *self)
{
  g_return_if_fail (self != NULL);

  g_cancellable_cancel (self->cancellable);
  g_thread_join (self->thread);
  g_source_destroy (self->telling);
  g_clear_pointer (&self->telling, g_source_unref);
  g_clear_object (&self->connection);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_clear_error (&self->error);
  g_free (self);
}
