/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-window-private.h"

#include "cairn-place-table.h"
#include "cairn-shortcuts-dialog.h"

/* Actions that need an open register. */
static const char *const house_actions[] = {
  "win.back",
  "win.search",
  "win.show-names",
  "win.show-place",
  "win.show-place-number",
  "win.toggle-sidebar",
};

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

  if (number >= 1 && number <= (int) n_places)
    cairn_window_show_place (CAIRN_WINDOW (widget), places[number - 1].code);
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
  gtk_widget_class_install_action (klass, "win.search", NULL, search_cb);
  gtk_widget_class_install_action (klass, "win.shortcuts", NULL, shortcuts_cb);
  gtk_widget_class_install_action (klass, "win.show-place", "s", show_place_cb);
  gtk_widget_class_install_action (klass, "win.show-place-number", "i", show_place_number_cb);
  gtk_widget_class_install_action (klass, "win.toggle-sidebar", NULL, toggle_sidebar_cb);
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
}
