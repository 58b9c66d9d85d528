/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-window-private.h"

#include <glib/gi18n.h>

#include "cairn-back-up.h"
#include "cairn-cases-place.h"
#include "cairn-export-dialog.h"
#include "cairn-feedback.h"
#include "cairn-go-to-case-dialog.h"
#include "cairn-import-dialog.h"
#include "cairn-notification-dialog.h"
#include "cairn-office-dialog.h"
#include "cairn-place-table.h"
#include "cairn-shortcuts-dialog.h"

/* Actions that need an open register. */
static const char *const house_actions[] = {
  "win.back",
  "win.close-register",
  "win.export",
  "win.go-to-case",
  "win.lock",
  "win.open-case",
  "win.open-case-at",
  "win.search",
  "win.show-cases",
  "win.show-names",
  "win.show-place",
  "win.show-place-number",
  "win.toggle-sidebar",
};

/* Actions that need the register's writer. */
static const char *const writing_actions[] = {
  "win.back-up",
  "win.import",
  "win.new-notification",
  "win.office",
};

static const char *
get_subject (CairnWindow *self)
{
  CairnPlace *place = cairn_window_get_place (self);

  return place != NULL ? cairn_place_get_subject (place) : NULL;
}

static void
show_place_cb (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  cairn_window_show_place (CAIRN_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
show_place_number_cb (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  guint n_places = 0;
  const CairnPlaceInfo *places = cairn_place_table_get (&n_places);
  int number = g_variant_get_int32 (parameter);
  CairnPlace *place = NULL;
  GtkWidget *focus = NULL;

  if (number < 1 || number > (int) n_places)
    return;

  place = cairn_window_show_place (CAIRN_WINDOW (widget), places[number - 1].code);
  focus = gtk_window_get_focus (GTK_WINDOW (widget));
  /* Whoever asks for a place by its number works there, and does not stay on another's line of the sidebar. */
  if (place != NULL && (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (place))))
    gtk_widget_child_focus (GTK_WIDGET (place), GTK_DIR_TAB_FORWARD);
}

static void
show_cases_cb (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  CairnPlace *place = cairn_window_show_place (CAIRN_WINDOW (widget), "cases");
  const char *why = NULL;
  g_autofree const char **uuids = NULL;

  if (place == NULL)
    return;

  g_variant_get (parameter, "(&s^a&s)", &why, &uuids);
  cairn_cases_place_show_cases (CAIRN_CASES_PLACE (place), why, uuids);
}

static void
open_case (CairnWindow *self,
           const char  *uuid,
           const char  *stage)
{
  CairnPlace *place = cairn_window_show_place (self, "cases");

  if (place != NULL)
    cairn_cases_place_open_case (CAIRN_CASES_PLACE (place), uuid, stage);
}

static void
open_case_cb (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  open_case (CAIRN_WINDOW (widget), g_variant_get_string (parameter, NULL), NULL);
}

static void
open_case_at_cb (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  const char *uuid = NULL;
  const char *stage = NULL;

  g_variant_get (parameter, "(&s&s)", &uuid, &stage);
  open_case (CAIRN_WINDOW (widget), uuid, stage);
}

static void
go_to_case_cb (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  adw_dialog_present (ADW_DIALOG (cairn_go_to_case_dialog_new (CAIRN_WINDOW (widget)->session)), widget);
}

static void
new_notification_cb (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  adw_dialog_present (ADW_DIALOG (cairn_notification_dialog_new (CAIRN_WINDOW (widget)->session)), widget);
}

static void
back_up_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  cairn_back_up (widget, CAIRN_WINDOW (widget)->session);
}

static void
export_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  adw_dialog_present (ADW_DIALOG (cairn_export_dialog_new (CAIRN_WINDOW (widget)->session)), widget);
}

static void
import_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  adw_dialog_present (ADW_DIALOG (cairn_import_dialog_new (CAIRN_WINDOW (widget)->session)), widget);
}

static void
office_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  adw_dialog_present (ADW_DIALOG (cairn_office_dialog_new (CAIRN_WINDOW (widget)->session)), widget);
}

static void
back_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  CairnWindow *self = CAIRN_WINDOW (widget);
  CairnPlace *place = cairn_window_get_place (self);

  if (place != NULL && cairn_place_go_back (place))
    return;
  if (adw_navigation_split_view_get_collapsed (self->split))
    adw_navigation_split_view_set_show_content (self->split, FALSE);
}

static void
search_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  CairnPlace *place = cairn_window_get_place (CAIRN_WINDOW (widget));

  if (place != NULL)
    cairn_place_focus_search (place);
}

/* While the window is narrow the sidebar is a page of its own; while it is wide,
 * hiding it means doing without that page. */
static void
toggle_sidebar_cb (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  CairnWindow *self = CAIRN_WINDOW (widget);
  gboolean narrow = adw_application_window_get_current_breakpoint (ADW_APPLICATION_WINDOW (self)) != NULL;

  if (narrow)
    adw_navigation_split_view_set_show_content (self->split,
                                                !adw_navigation_split_view_get_show_content (self->split));
  else
    adw_navigation_split_view_set_collapsed (self->split,
                                             !adw_navigation_split_view_get_collapsed (self->split));
}

static void
shortcuts_cb (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  adw_dialog_present (ADW_DIALOG (cairn_shortcuts_dialog_new ()), widget);
}

static void
save_again_cb (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  _cairn_window_save_again (CAIRN_WINDOW (widget));
}

static void
undone_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(CairnWindow) self = user_data;
  g_autoptr(GError) error = NULL;

  if (!cairn_session_undo_finish (CAIRN_SESSION (source), result, &error))
    cairn_feedback_error (GTK_WIDGET (self), error);
}

static void
redone_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(CairnWindow) self = user_data;
  g_autoptr(GError) error = NULL;

  if (!cairn_session_redo_finish (CAIRN_SESSION (source), result, &error))
    cairn_feedback_error (GTK_WIDGET (self), error);
}

/* What is still being typed is a change too, and the last one. */
static void
leave_field (CairnWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (focus == NULL)
    return;

  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  gtk_widget_grab_focus (focus);
}

static void
undo_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  CairnWindow *self = CAIRN_WINDOW (widget);

  leave_field (self);
  cairn_session_undo_async (self->session, get_subject (self), undone_cb, g_object_ref (self));
}

static void
redo_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  CairnWindow *self = CAIRN_WINDOW (widget);

  leave_field (self);
  cairn_session_redo_async (self->session, get_subject (self), redone_cb, g_object_ref (self));
}

static gboolean
can_write (CairnWindow *self)
{
  return self->session != NULL && !cairn_session_get_read_only (self->session) &&
         !cairn_session_get_busy (self->session);
}

static void
update_undo (CairnWindow *self)
{
  g_autofree char *undo = NULL;
  g_autofree char *redo = NULL;
  gboolean can_undo = FALSE;
  gboolean can_redo = FALSE;

  if (self->session != NULL)
    {
      can_undo = cairn_session_can_undo (self->session, get_subject (self), &undo);
      can_redo = cairn_session_can_redo (self->session, get_subject (self), &redo);
    }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", can_undo);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo", can_redo);
  cairn_sidebar_set_undo_labels (self->sidebar, can_undo ? undo : NULL, can_redo ? redo : NULL);
}

/*< private >
 * _cairn_window_install_actions:
 * @klass: the window's class
 *
 * Installs the actions every view may activate.
 */
void
_cairn_window_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.back", NULL, back_cb);
  gtk_widget_class_install_action (klass, "win.back-up", NULL, back_up_cb);
  gtk_widget_class_install_action (klass, "win.export", NULL, export_cb);
  gtk_widget_class_install_action (klass, "win.go-to-case", NULL, go_to_case_cb);
  gtk_widget_class_install_action (klass, "win.import", NULL, import_cb);
  gtk_widget_class_install_action (klass, "win.new-notification", NULL, new_notification_cb);
  gtk_widget_class_install_action (klass, "win.office", NULL, office_cb);
  gtk_widget_class_install_action (klass, "win.open-case", "s", open_case_cb);
  gtk_widget_class_install_action (klass, "win.open-case-at", "(ss)", open_case_at_cb);
  gtk_widget_class_install_action (klass, "win.redo", NULL, redo_cb);
  gtk_widget_class_install_action (klass, "win.save-again", NULL, save_again_cb);
  gtk_widget_class_install_action (klass, "win.search", NULL, search_cb);
  gtk_widget_class_install_action (klass, "win.shortcuts", NULL, shortcuts_cb);
  gtk_widget_class_install_action (klass, "win.show-cases", "(sas)", show_cases_cb);
  gtk_widget_class_install_action (klass, "win.show-place", "s", show_place_cb);
  gtk_widget_class_install_action (klass, "win.show-place-number", "i", show_place_number_cb);
  gtk_widget_class_install_action (klass, "win.toggle-sidebar", NULL, toggle_sidebar_cb);
  gtk_widget_class_install_action (klass, "win.undo", NULL, undo_cb);
  gtk_widget_class_install_property_action (klass, "win.show-names", "show-names");
}

/*< private >
 * _cairn_window_update_actions:
 * @self: a window
 *
 * Enables what can be done as things stand.
 */
void
_cairn_window_update_actions (CairnWindow *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (house_actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), house_actions[i], self->session != NULL);
  for (guint i = 0; i < G_N_ELEMENTS (writing_actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), writing_actions[i], can_write (self));
  update_undo (self);
}
