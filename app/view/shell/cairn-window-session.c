/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-window-private.h"

#include <glib/gi18n.h>

#include "cairn-check.h"
#include "cairn-feedback.h"

#define CHECK_AFTER_SECONDS 5
#define DAY_SECONDS (24 * 60 * 60)

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

static const char *
get_folder (CairnWindow *self)
{
  return cairn_register_get_folder (cairn_session_get_reader (self->session));
}

static gboolean
is_checked_today (CairnWindow *self)
{
  g_autoptr(GVariant) checked = g_settings_get_value (self->settings, "checked");
  gint64 when = 0;

  return g_variant_lookup (checked, get_folder (self), "x", &when) &&
         ABS (g_get_real_time () / G_USEC_PER_SEC - when) < DAY_SECONDS;
}

static void
note_checked (CairnWindow *self)
{
  g_autoptr(GVariant) checked = g_settings_get_value (self->settings, "checked");
  GVariantBuilder builder;
  GVariantIter iter;
  const char *folder = NULL;
  gint64 when = 0;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{sx}"));
  g_variant_iter_init (&iter, checked);
  while (g_variant_iter_next (&iter, "{&sx}", &folder, &when))
    if (!g_str_equal (folder, get_folder (self)))
      g_variant_builder_add (&builder, "{sx}", folder, when);
  g_variant_builder_add (&builder, "{sx}", get_folder (self), g_get_real_time () / G_USEC_PER_SEC);
  g_settings_set_value (self->settings, "checked", g_variant_builder_end (&builder));
}

/* What is damaged cannot wait for somebody to stumble over it. */
static void
show_findings (CairnWindow *self,
               GPtrArray   *findings)
{
  g_autoptr(GString) text = g_string_new (NULL);
  AdwDialog *dialog = NULL;

  for (guint i = 0; i < findings->len; i++)
    {
      const CairnFinding *finding = g_ptr_array_index (findings, i);

      if (finding->severity != CAIRN_FINDING_NOTE)
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n\n" : "", finding->sentence);
    }
  if (text->len == 0)
    return;

  dialog = adw_alert_dialog_new (_("The check of the register found something"), NULL);
  adw_alert_dialog_set_body (ADW_ALERT_DIALOG (dialog), text->str);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
checked_cb (GPtrArray    *findings,
            const GError *error,
            gpointer      data)
{
  CairnWindow *self = data;

  if (findings == NULL)
    {
      g_warning ("The check of the register: %s", error->message);
      return;
    }

  note_checked (self);
  show_findings (self, findings);
}

static gboolean
begin_check_cb (gpointer user_data)
{
  CairnWindow *self = user_data;

  self->checking = 0;
  self->health = cairn_health_start (self->session, checked_cb, self);

  return G_SOURCE_REMOVE;
}

/* Where a register lies may be worth a word, such as a folder that another program copies about. */
static void
show_notice (CairnWindow *self)
{
  const char *notice = cairn_register_get_notice (cairn_session_get_reader (self->session));

  if (notice != NULL)
    cairn_window_toast (GTK_WIDGET (self), notice);
}

static void
forget_session (CairnWindow *self)
{
  g_clear_handle_id (&self->checking, g_source_remove);
  g_clear_pointer (&self->health, cairn_health_stop);
  forget_failure (self);
  update_inhibition (self);
}

/*< private >
 * _cairn_window_follow_session:
 * @self: a window whose session has just changed
 *
 * Follows the state of the new session, and has the register checked, behind what
 * the window does, unless that was done today.
 */
void
_cairn_window_follow_session (CairnWindow *self)
{
  forget_session (self);
  if (self->session == NULL)
    return;

  if (!is_checked_today (self))
    self->checking = g_timeout_add_seconds (CHECK_AFTER_SECONDS, begin_check_cb, self);
  show_notice (self);
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
