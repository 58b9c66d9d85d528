/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-window-private.h"

#include <glib/gi18n.h>

/* How the window follows its session: what is being saved, and what could not be. */

/* While something is on its way to the disk the desktop is asked not to end. */
static void
update_inhibition (CairnWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  gboolean saving = self->session != NULL && cairn_session_get_state (self->session) == CAIRN_SESSION_SAVING;

  if (application == NULL)
    return;

  if (saving && self->inhibit == 0)
    self->inhibit = gtk_application_inhibit (application, GTK_WINDOW (self), GTK_APPLICATION_INHIBIT_LOGOUT,
                                             _("A change is being saved"));
  else if (!saving && self->inhibit != 0)
    {
      gtk_application_uninhibit (application, self->inhibit);
      self->inhibit = 0;
    }
}

static void
forget_failure (CairnWindow *self)
{
  g_clear_object (&self->kept);
  _cairn_window_set_failure (self, NULL);
}

static void
state_changed_cb (CairnWindow *self)
{
  update_inhibition (self);
  if (self->session != NULL && cairn_session_get_state (self->session) == CAIRN_SESSION_SAVED)
    forget_failure (self);
  _cairn_window_update_actions (self);
}

static void
failed_cb (CairnWindow    *self,
           const GError   *error,
           CairnChangeSet *kept)
{
  g_set_object (&self->kept, kept);
  _cairn_window_set_failure (self, error->message);
}

/*< private >
 * _cairn_window_follow_session:
 * @self: a window whose session has just changed
 *
 * Follows the state of the new session.
 */
void
_cairn_window_follow_session (CairnWindow *self)
{
  forget_failure (self);
  update_inhibition (self);
  if (self->session == NULL)
    return;

  g_signal_connect_object (self->session, "notify::state", G_CALLBACK (state_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "changed", G_CALLBACK (_cairn_window_update_actions), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
}

/*< private >
 * _cairn_window_save_again:
 * @self: a window
 *
 * Asks once more for what could not be saved.
 */
void
_cairn_window_save_again (CairnWindow *self)
{
  g_autoptr(CairnChangeSet) kept = g_steal_pointer (&self->kept);

  forget_failure (self);
  if (kept != NULL && self->session != NULL)
    cairn_session_write (self->session, kept);
}
