/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-feedback.h"

#include <glib/gi18n.h>

#include "cairn-window-private.h"

static AdwToastOverlay *
find_toasts (GtkWidget *anywhere)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (anywhere, ADW_TYPE_TOAST_OVERLAY);
  GtkRoot *root = gtk_widget_get_root (anywhere);

  if (overlay != NULL)
    return ADW_TOAST_OVERLAY (overlay);
  if (CAIRN_IS_WINDOW (root))
    return _cairn_window_get_toasts (CAIRN_WINDOW (root));

  return NULL;
}

static void
show_toast (GtkWidget  *anywhere,
            const char *text,
            gboolean    undo)
{
  AdwToastOverlay *toasts = find_toasts (anywhere);
  AdwToast *toast = NULL;

  if (toasts == NULL)
    return;

  toast = g_object_new (ADW_TYPE_TOAST, "use-markup", FALSE, "title", text, NULL);
  if (undo)
    {
      adw_toast_set_button_label (toast, _("_Undo"));
      adw_toast_set_action_name (toast, "win.undo");
    }
  adw_toast_overlay_add_toast (toasts, toast);
}

/**
 * cairn_window_toast:
 * @anywhere: a widget in the window
 * @text: a whole sentence, shown literally
 *
 * Says shortly what was done. Does nothing where @anywhere is in no window.
 */
void
cairn_window_toast (GtkWidget  *anywhere,
                    const char *text)
{
  g_return_if_fail (GTK_IS_WIDGET (anywhere));
  g_return_if_fail (text != NULL);

  show_toast (anywhere, text, FALSE);
}

/**
 * cairn_window_toast_undo:
 * @anywhere: a widget in the window
 * @text: a whole sentence, shown literally
 *
 * Says shortly what was done, with a button that takes it back.
 */
void
cairn_window_toast_undo (GtkWidget  *anywhere,
                         const char *text)
{
  g_return_if_fail (GTK_IS_WIDGET (anywhere));
  g_return_if_fail (text != NULL);

  show_toast (anywhere, text, TRUE);
}

/**
 * cairn_feedback_error:
 * @anywhere: a widget in the window
 * @error: what went wrong
 *
 * Says in a dialog why something was not done: for what cannot wait. Nothing is
 * said of a cancellation, since who cancelled knows.
 */
void
cairn_feedback_error (GtkWidget    *anywhere,
                      const GError *error)
{
  AdwDialog *dialog = NULL;

  g_return_if_fail (GTK_IS_WIDGET (anywhere));
  g_return_if_fail (error != NULL);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  dialog = adw_alert_dialog_new (_("This was not done"), NULL);
  adw_alert_dialog_set_body (ADW_ALERT_DIALOG (dialog), error->message);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _("_Close"));
  adw_dialog_present (dialog, anywhere);
}
