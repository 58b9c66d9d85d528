/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-window-private.h"

#include <glib/gi18n.h>

#include "cairn-closing.h"
#include "cairn-feedback.h"
#include "cairn-new-register-page.h"
#include "cairn-open-error-page.h"
#include "cairn-opening-page.h"
#include "cairn-opening.h"
#include "cairn-passphrase.h"
#include "cairn-recovery-page.h"
#include "cairn-restore-page.h"
#include "cairn-unlock-page.h"

/* Shows one page above the welcome page, whatever was there. */
static void
show_page (CairnWindow       *self,
           AdwNavigationPage *page)
{
  adw_navigation_view_pop_to_tag (self->door, "welcome");
  adw_navigation_view_push (self->door, page);
}

static void
unlocked_cb (CairnWindow  *self,
             CairnSession *session)
{
  cairn_window_set_session (self, session);
}

static void
choose_register (CairnWindow *self);

static void
restored_cb (CairnWindow  *self,
             CairnSession *session,
             const char   *moved_to)
{
  g_autofree char *text = NULL;

  cairn_window_set_session (self, session);
  if (moved_to != NULL)
    text = g_strdup_printf (_("The backup was restored. The register as it was lies in %s."), moved_to);
  cairn_window_toast (GTK_WIDGET (self), text != NULL ? text : _("The backup was restored."));
}

static void
show_restore (CairnWindow *self,
              const char  *folder)
{
  GtkWidget *page = cairn_restore_page_new (folder);

  g_signal_connect_object (page, "restored", G_CALLBACK (restored_cb), self, G_CONNECT_SWAPPED);
  adw_navigation_view_push (self->door, ADW_NAVIGATION_PAGE (page));
}

static void
offer_taken_cb (CairnWindow        *self,
                int                 offer,
                CairnOpenErrorPage *page)
{
  g_autofree char *folder = g_strdup (cairn_open_error_page_get_folder (page));

  switch ((CairnOpenOffer) offer)
    {
    case CAIRN_OPEN_OFFER_AGAIN:
      cairn_window_open_folder (self, folder, CAIRN_REGISTER_WRITE);
      break;
    case CAIRN_OPEN_OFFER_READ_ONLY:
      cairn_window_open_folder (self, folder, CAIRN_REGISTER_READ);
      break;
    case CAIRN_OPEN_OFFER_BACKUP:
      show_restore (self, folder);
      break;
    case CAIRN_OPEN_OFFER_ELSEWHERE:
      choose_register (self);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
show_error (CairnWindow  *self,
            const char   *folder,
            const GError *error)
{
  GtkWidget *page = cairn_open_error_page_new (folder, error);

  g_signal_connect_object (page, "offer-taken", G_CALLBACK (offer_taken_cb), self, G_CONNECT_SWAPPED);
  show_page (self, ADW_NAVIGATION_PAGE (page));
}

static void
unlock_failed_cb (CairnWindow     *self,
                  const GError    *error,
                  CairnUnlockPage *page)
{
  g_autofree char *folder = g_strdup (cairn_unlock_page_get_folder (page));

  show_error (self, folder, error);
}

static void
register_chosen_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr(CairnWindow) self = user_data;
  g_autoptr(GFile) folder = gtk_file_dialog_select_folder_finish (GTK_FILE_DIALOG (source), result, NULL);

  /* An error here is only that nobody chose anything. */
  if (folder != NULL && g_file_peek_path (folder) != NULL)
    cairn_window_open_folder (self, g_file_peek_path (folder), CAIRN_REGISTER_WRITE);
}

static void
choose_register (CairnWindow *self)
{
  g_autoptr(GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _("Open a Register"));
  gtk_file_dialog_select_folder (dialog, GTK_WINDOW (self), NULL, register_chosen_cb, g_object_ref (self));
}

static void
open_register_cb (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  choose_register (CAIRN_WINDOW (widget));
}

static void
open_folder_cb (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  cairn_window_open_folder (CAIRN_WINDOW (widget), g_variant_get_string (parameter, NULL), CAIRN_REGISTER_WRITE);
}

static void
recovery_done_cb (CairnWindow       *self,
                  CairnRecoveryPage *page)
{
  cairn_window_set_session (self, g_object_get_data (G_OBJECT (page), "session"));
  g_object_set_data (G_OBJECT (page), "session", NULL);
}

static void
created_cb (CairnWindow  *self,
            CairnSession *session,
            const char   *recovery)
{
  GtkWidget *page = cairn_recovery_page_new (cairn_session_get_name (session), recovery);

  g_object_set_data_full (G_OBJECT (page), "session", g_object_ref (session), g_object_unref);
  g_signal_connect_object (page, "done", G_CALLBACK (recovery_done_cb), self, G_CONNECT_SWAPPED);
  show_page (self, ADW_NAVIGATION_PAGE (page));
}

static void
new_register_cb (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  CairnWindow *self = CAIRN_WINDOW (widget);
  GtkWidget *page = cairn_new_register_page_new ();

  g_signal_connect_object (page, "created", G_CALLBACK (created_cb), self, G_CONNECT_SWAPPED);
  show_page (self, ADW_NAVIGATION_PAGE (page));
}

static void
training_opened_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr(CairnWindow) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(CairnSession) session = cairn_opening_training_finish (result, &error);
  g_autofree char *folder = cairn_opening_dup_training_folder ();

  if (session != NULL)
    cairn_window_set_session (self, session);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_error (self, folder, error);
}

static void
open_training_cb (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  cairn_window_open_training (CAIRN_WINDOW (widget), NULL);
}

static void
lock_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  cairn_window_lock (CAIRN_WINDOW (widget));
}

static void
close_register_cb (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  CairnWindow *self = CAIRN_WINDOW (widget);

  _cairn_window_leave_register (self);
  adw_navigation_view_pop_to_tag (self->door, "welcome");
}

/* Who is gone while an import runs comes back to its receipt; the import itself shows nobody. */
static void
idle_cb (CairnWindow *self)
{
  if (self->session != NULL && cairn_session_get_busy (self->session))
    cairn_idle_lock_touch (self->idle_lock, g_get_real_time ());
  else
    cairn_window_lock (self);
}

/*< private >
 * _cairn_window_install_door:
 * @klass: the window's class
 *
 * Installs the actions that open, make and lock registers.
 */
void
_cairn_window_install_door (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.close-register", NULL, close_register_cb);
  gtk_widget_class_install_action (klass, "win.lock", NULL, lock_cb);
  gtk_widget_class_install_action (klass, "win.new-register", NULL, new_register_cb);
  gtk_widget_class_install_action (klass, "win.open-folder", "s", open_folder_cb);
  gtk_widget_class_install_action (klass, "win.open-register", NULL, open_register_cb);
  gtk_widget_class_install_action (klass, "win.open-training", NULL, open_training_cb);
}

/*< private >
 * _cairn_window_watch_idleness:
 * @self: a window
 *
 * Locks the register when nobody touches the window for as long as the settings say.
 */
void
_cairn_window_watch_idleness (CairnWindow *self)
{
  self->idle_lock = cairn_idle_lock_new (GTK_WINDOW (self));
  g_settings_bind (self->settings, "idle-lock-minutes", self->idle_lock, "minutes", G_SETTINGS_BIND_GET);
  g_signal_connect_object (self->idle_lock, "idle", G_CALLBACK (idle_cb), self, G_CONNECT_SWAPPED);
}

/*< private >
 * _cairn_window_show_unlock:
 * @self: a window at the door
 * @folder: folder of a register
 * @access: whether it is to be opened for writing
 * @training: whether it is known to be a training register
 *
 * Asks for the passphrase of a register.
 */
void
_cairn_window_show_unlock (CairnWindow         *self,
                           const char          *folder,
                           CairnRegisterAccess  access,
                           gboolean             training)
{
  GtkWidget *page = cairn_unlock_page_new (folder, access);

  if (training)
    {
      g_autofree char *hint = g_strdup_printf (_("The passphrase of a training register is “%s”."),
                                               CAIRN_TRAINING_PASSPHRASE);

      cairn_unlock_page_set_hint (CAIRN_UNLOCK_PAGE (page), hint);
    }
  g_signal_connect_object (page, "unlocked", G_CALLBACK (unlocked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "failed", G_CALLBACK (unlock_failed_cb), self, G_CONNECT_SWAPPED);
  show_page (self, ADW_NAVIGATION_PAGE (page));
}

/*< private >
 * _cairn_window_close_dialogs:
 * @self: a window
 *
 * Closes every dialog, since what one shows or holds half typed belongs to the
 * register; and a window with a dialog does not close.
 */
void
_cairn_window_close_dialogs (CairnWindow *self)
{
  GListModel *dialogs = adw_application_window_get_dialogs (ADW_APPLICATION_WINDOW (self));
  g_autoptr(GPtrArray) open = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (dialogs); i++)
    g_ptr_array_add (open, g_list_model_get_item (dialogs, i));
  for (guint i = 0; i < open->len; i++)
    adw_dialog_force_close (g_ptr_array_index (open, i));
}

/*< private >
 * _cairn_window_leave_register:
 * @self: a window
 *
 * Lets go of the register, which is then closed behind the window. What was being
 * typed is first taken from its field, as if somebody had left it, so that it becomes
 * a change.
 */
void
_cairn_window_leave_register (CairnWindow *self)
{
  g_autoptr(CairnSession) session = NULL;

  if (self->session == NULL)
    return;

  session = g_object_ref (self->session);
  _cairn_window_close_dialogs (self);
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  cairn_window_set_session (self, NULL);
  cairn_closing_begin (session, G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))));
}

/* A script that drives the window names its passphrase's file, as for cairnctl. */
static void
try_passphrase_file (CairnWindow *self)
{
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (self->door);
  g_autoptr(GError) error = NULL;
  char *passphrase = cairn_opening_read_passphrase_file (&error);

  if (error != NULL)
    g_warning ("Reading the passphrase’s file: %s", error->message);
  if (passphrase != NULL && CAIRN_IS_UNLOCK_PAGE (page))
    cairn_unlock_page_try (CAIRN_UNLOCK_PAGE (page), passphrase);
  cairn_passphrase_free (passphrase);
}

/**
 * cairn_window_open_folder:
 * @self: a window
 * @folder: folder of a register
 * @access: whether it is to be opened for writing
 *
 * Leaves the register that is open, if any, and asks for the passphrase of this one;
 * or says why there is no point in asking.
 */
void
cairn_window_open_folder (CairnWindow         *self,
                          const char          *folder,
                          CairnRegisterAccess  access)
{
  g_autoptr(GError) error = NULL;

  g_return_if_fail (CAIRN_IS_WINDOW (self));
  g_return_if_fail (folder != NULL);

  _cairn_window_leave_register (self);
  if (!cairn_register_examine (folder, &error))
    {
      show_error (self, folder, error);
      return;
    }

  _cairn_window_show_unlock (self, folder, access, FALSE);
  try_passphrase_file (self);
}

/**
 * cairn_window_open_training:
 * @self: a window
 * @folder: (nullable): where to keep the training register; %NULL for the usual place
 *
 * Leaves the register that is open, if any, and opens the training register, which is
 * made if it is not there. Its passphrase is no secret, so none is asked for.
 */
void
cairn_window_open_training (CairnWindow *self,
                            const char  *folder)
{
  GtkWidget *page = NULL;
  g_autofree char *usual = cairn_opening_dup_training_folder ();

  g_return_if_fail (CAIRN_IS_WINDOW (self));

  _cairn_window_leave_register (self);
  page = cairn_opening_page_new ();
  show_page (self, ADW_NAVIGATION_PAGE (page));
  cairn_opening_training_async (folder != NULL ? folder : usual,
                                cairn_opening_page_get_cancellable (CAIRN_OPENING_PAGE (page)),
                                training_opened_cb, g_object_ref (self));
}

/**
 * cairn_window_lock:
 * @self: a window
 *
 * Closes the register and asks for its passphrase again. Does nothing at the door.
 */
void
cairn_window_lock (CairnWindow *self)
{
  g_autofree char *folder = NULL;
  gboolean training = FALSE;

  g_return_if_fail (CAIRN_IS_WINDOW (self));

  if (self->session == NULL)
    return;

  training = cairn_session_get_training (self->session);
  folder = g_strdup (cairn_register_get_folder (cairn_session_get_reader (self->session)));
  _cairn_window_leave_register (self);
  _cairn_window_show_unlock (self, folder, CAIRN_REGISTER_WRITE, training);
}
