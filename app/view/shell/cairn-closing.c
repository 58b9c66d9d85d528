/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-closing.h"

#include "cairn-backup.h"

/* Closing a register takes a backup if anything changed, which the person does not
 * wait for: the window has let go of the register already. Whoever wants to open the
 * same register meanwhile does not wait either: the backup is given up, the older ones
 * are still there, and the next closing makes a new one. */

typedef struct
{
  CairnSession *session;     /* (owned) */
  GApplication *application; /* (owned) (nullable); held until it is closed */
  GCancellable *cancellable; /* (owned) */
  char         *folder;      /* (owned) */
} Closing;

/* (element-type Closing) (unowned); what is being closed; main thread */
static GList *closings = NULL;

static void
close_now (Closing *closing)
{
  cairn_session_close (closing->session);
  closings = g_list_remove (closings, closing);
  if (closing->application != NULL)
    g_application_release (closing->application);
  g_clear_object (&closing->session);
}

static void
closing_free (Closing *closing)
{
  g_clear_object (&closing->session);
  g_clear_object (&closing->application);
  g_clear_object (&closing->cancellable);
  g_clear_pointer (&closing->folder, g_free);
  g_free (closing);
}

/* In the writer's thread. */
static gpointer
back_up (CairnRegister  *connection,
         gpointer        data,
         GCancellable   *cancellable,
         GError        **error)
{
  if (!cairn_register_needs_backup (connection))
    return NULL;

  return cairn_register_back_up (connection, cancellable, error);
}

static void
backed_up_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  Closing *closing = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *path = cairn_session_run_finish (CAIRN_SESSION (source), result, &error);

  if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_warning ("The backup on closing was not made: %s", error->message);
  if (closing->session != NULL)
    close_now (closing);
  closing_free (closing);
}

/**
 * cairn_closing_begin:
 * @session: a session that no window shows any more
 * @application: (nullable): what to keep alive until the register is closed
 *
 * Makes a backup if anything changed, then closes the register. What was asked for
 * before is done first. Main thread.
 */
void
cairn_closing_begin (CairnSession *session,
                     GApplication *application)
{
  Closing *closing = NULL;

  g_return_if_fail (CAIRN_IS_SESSION (session));
  g_return_if_fail (application == NULL || G_IS_APPLICATION (application));

  if (cairn_session_get_read_only (session))
    {
      cairn_session_close (session);
      return;
    }

  closing = g_new0 (Closing, 1);
  closing->session = g_object_ref (session);
  closing->cancellable = g_cancellable_new ();
  closing->folder = g_strdup (cairn_register_get_folder (cairn_session_get_reader (session)));
  if (application != NULL)
    {
      closing->application = g_object_ref (application);
      g_application_hold (application);
    }
  closings = g_list_prepend (closings, closing);
  cairn_session_run_async (session, back_up, NULL, NULL, g_free, closing->cancellable, backed_up_cb, closing);
}

/**
 * cairn_closing_hurry:
 * @folder: (nullable): folder of a register; %NULL for every one
 *
 * Gives up the backup of a register that is being closed and waits until it is
 * closed, which then does not take long. Does nothing if it is not being closed.
 * Main thread.
 */
void
cairn_closing_hurry (const char *folder)
{
  GList *next = NULL;

  for (GList *l = closings; l != NULL; l = next)
    {
      Closing *closing = l->data;

      next = l->next;
      if (folder != NULL && !g_str_equal (closing->folder, folder))
        continue;
      g_cancellable_cancel (closing->cancellable);
      close_now (closing);
    }
}
