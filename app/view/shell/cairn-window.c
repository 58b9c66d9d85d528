/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-window-private.h"

#include <glib/gi18n.h>

#include "cairn-place-table.h"
#include "cairn-welcome-page.h"

/**
 * CairnWindow:
 *
 * The window: a door, where registers are made and unlocked, and behind it the
 * house, a sidebar and the places it leads to.
 *
 * The house is shown while there is a [property@Cairn.Window:session]. Places are
 * made when they are first shown, are handed the session, and are dropped when it
 * goes, so that a locked window holds nothing of the register.
 */
G_DEFINE_FINAL_TYPE (CairnWindow, cairn_window, ADW_TYPE_APPLICATION_WINDOW)

typedef enum
{
  PROP_SESSION = 1,
  PROP_FAILURE,
  PROP_SHOW_NAMES,
} CairnWindowProperty;

static GParamSpec *props[PROP_SHOW_NAMES + 1];

static void
drop_places (CairnWindow *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->places));

  while (child != NULL)
    {
      cairn_place_set_session (CAIRN_PLACE (child), NULL);
      gtk_stack_remove (self->places, child);
      child = gtk_widget_get_first_child (GTK_WIDGET (self->places));
    }
}

static CairnPlace *
ensure_place (CairnWindow          *self,
              const CairnPlaceInfo *info)
{
  GtkWidget *place = gtk_stack_get_child_by_name (self->places, info->code);

  if (place == NULL)
    {
      place = g_object_new (info->get_type (), NULL);
      gtk_stack_add_named (self->places, place, info->code);
      cairn_place_set_session (CAIRN_PLACE (place), self->session);
      g_signal_connect_object (place, "notify::subject", G_CALLBACK (_cairn_window_update_actions),
                               self, G_CONNECT_SWAPPED);
    }

  return CAIRN_PLACE (place);
}

static void
show_house (CairnWindow *self)
{
  guint n_places = 0;
  const CairnPlaceInfo *places = cairn_place_table_get (&n_places);
  g_autofree char *last = g_settings_get_string (self->settings, "last-place");

  if (cairn_window_show_place (self, last) == NULL)
    cairn_window_show_place (self, places[0].code);
  if (!cairn_session_get_training (self->session))
    g_settings_set_string (self->settings, "last-register",
                           cairn_register_get_folder (cairn_session_get_reader (self->session)));
  gtk_window_set_title (GTK_WINDOW (self), cairn_session_get_name (self->session));
  gtk_stack_set_visible_child_name (self->screens, "house");
}

static void
show_door (CairnWindow *self)
{
  cairn_window_set_show_names (self, FALSE);
  gtk_window_set_title (GTK_WINDOW (self), PACKAGE_NAME);
  gtk_stack_set_visible_child_name (self->screens, "door");
  drop_places (self);
}

static void
place_chosen_cb (CairnWindow *self,
                 const char  *code)
{
  cairn_window_show_place (self, code);
}

/* Size is remembered; what was shown of the register is not. */
static void
save_state (CairnWindow *self)
{
  int width = 0;
  int height = 0;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_boolean (self->settings, "window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
  if (width > 0 && height > 0)
    {
      g_settings_set_int (self->settings, "window-width", width);
      g_settings_set_int (self->settings, "window-height", height);
    }
}

static void
restore_state (CairnWindow *self)
{
  gtk_window_set_default_size (GTK_WINDOW (self),
                               g_settings_get_int (self->settings, "window-width"),
                               g_settings_get_int (self->settings, "window-height"));
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
}

static gboolean
cairn_window_close_request (GtkWindow *window)
{
  CairnWindow *self = CAIRN_WINDOW (window);

  save_state (self);
  _cairn_window_close_dialogs (self);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  _cairn_window_leave_register (self);

  return GTK_WINDOW_CLASS (cairn_window_parent_class)->close_request (window);
}

static void
cairn_window_dispose (GObject *object)
{
  CairnWindow *self = CAIRN_WINDOW (object);

  if (self->session != NULL)
    cairn_window_set_session (self, NULL);
  g_clear_object (&self->idle_lock);
  g_clear_object (&self->kept);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (cairn_window_parent_class)->dispose (object);
}

static void
cairn_window_finalize (GObject *object)
{
  g_clear_pointer (&CAIRN_WINDOW (object)->failure, g_free);

  G_OBJECT_CLASS (cairn_window_parent_class)->finalize (object);
}

static void
cairn_window_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  CairnWindow *self = CAIRN_WINDOW (object);

  switch ((CairnWindowProperty) prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_FAILURE:
      g_value_set_string (value, self->failure);
      break;
    case PROP_SHOW_NAMES:
      g_value_set_boolean (value, self->show_names);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_window_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  CairnWindow *self = CAIRN_WINDOW (object);

  switch ((CairnWindowProperty) prop_id)
    {
    case PROP_SESSION:
      cairn_window_set_session (self, g_value_get_object (value));
      break;
    case PROP_SHOW_NAMES:
      cairn_window_set_show_names (self, g_value_get_boolean (value));
      break;
    case PROP_FAILURE:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_window_class_init (CairnWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cairn_window_dispose;
  object_class->finalize = cairn_window_finalize;
  object_class->get_property = cairn_window_get_property;
  object_class->set_property = cairn_window_set_property;
  GTK_WINDOW_CLASS (klass)->close_request = cairn_window_close_request;

  /**
   * CairnWindow:session:
   *
   * The register that is open; %NULL at the door.
   */
  props[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, CAIRN_TYPE_SESSION,
                                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                             G_PARAM_STATIC_STRINGS);
  /**
   * CairnWindow:failure:
   *
   * Why the last change could not be saved; %NULL when it was.
   */
  props[PROP_FAILURE] = g_param_spec_string ("failure", NULL, NULL, NULL,
                                             G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * CairnWindow:show-names:
   *
   * Whether names and dates of birth may be shown. Ends when the register is locked.
   */
  props[PROP_SHOW_NAMES] = g_param_spec_boolean ("show-names", NULL, NULL, FALSE,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                                 G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (CAIRN_TYPE_SIDEBAR);
  g_type_ensure (CAIRN_TYPE_WELCOME_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/shell/cairn-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CairnWindow, content);
  gtk_widget_class_bind_template_child (widget_class, CairnWindow, door);
  gtk_widget_class_bind_template_child (widget_class, CairnWindow, places);
  gtk_widget_class_bind_template_child (widget_class, CairnWindow, screens);
  gtk_widget_class_bind_template_child (widget_class, CairnWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, CairnWindow, split);
  gtk_widget_class_bind_template_child (widget_class, CairnWindow, toasts);
  gtk_widget_class_bind_template_callback (widget_class, place_chosen_cb);

  _cairn_window_install_actions (widget_class);
  _cairn_window_install_door (widget_class);
}

static void
cairn_window_init (CairnWindow *self)
{
  self->settings = g_settings_new (APPLICATION_ID);
  gtk_widget_init_template (GTK_WIDGET (self));
  restore_state (self);
  if (!CAIRN_ENCRYPTION)
    gtk_widget_add_css_class (GTK_WIDGET (self), "devel");

  _cairn_window_watch_idleness (self);
  _cairn_window_update_actions (self);
}

/**
 * cairn_window_new:
 * @application: the application
 *
 * Creates a window that stands at the door.
 *
 * Returns: (transfer none): the window, which GTK owns until it is closed
 */
CairnWindow *
cairn_window_new (GtkApplication *application)
{
  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);

  return g_object_new (CAIRN_TYPE_WINDOW, "application", application, NULL);
}

/**
 * cairn_window_get_session:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the register that is open
 */
CairnSession *
cairn_window_get_session (CairnWindow *self)
{
  g_return_val_if_fail (CAIRN_IS_WINDOW (self), NULL);

  return self->session;
}

/**
 * cairn_window_set_session:
 * @self: a window
 * @session: (nullable): the register to show, or %NULL to go back to the door
 *
 * Shows a register, or lets go of everything that was shown of the one before.
 */
void
cairn_window_set_session (CairnWindow  *self,
                          CairnSession *session)
{
  g_return_if_fail (CAIRN_IS_WINDOW (self));

  if (!g_set_object (&self->session, session))
    return;

  drop_places (self);
  _cairn_window_follow_session (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SESSION]);
  if (session != NULL)
    show_house (self);
  else
    show_door (self);
  _cairn_window_update_actions (self);
}

/**
 * cairn_window_get_failure:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): why the last change could not be saved
 */
const char *
cairn_window_get_failure (CairnWindow *self)
{
  g_return_val_if_fail (CAIRN_IS_WINDOW (self), NULL);

  return self->failure;
}

void
_cairn_window_set_failure (CairnWindow *self,
                           const char  *failure)
{
  g_assert (CAIRN_IS_WINDOW (self));

  if (g_set_str (&self->failure, failure))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FAILURE]);
}

/**
 * cairn_window_get_show_names:
 * @self: a window
 *
 * Returns: whether names and dates of birth may be shown
 */
gboolean
cairn_window_get_show_names (CairnWindow *self)
{
  g_return_val_if_fail (CAIRN_IS_WINDOW (self), FALSE);

  return self->show_names;
}

/**
 * cairn_window_set_show_names:
 * @self: a window
 * @show_names: whether names and dates of birth may be shown
 *
 * Shows or hides identities in every place.
 */
void
cairn_window_set_show_names (CairnWindow *self,
                             gboolean     show_names)
{
  g_return_if_fail (CAIRN_IS_WINDOW (self));

  if (self->show_names == show_names)
    return;

  self->show_names = show_names;
  if (show_names && self->session != NULL)
    cairn_session_note (self->session, CAIRN_CHANGE_REVEALED, NULL, NULL);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SHOW_NAMES]);
}

/**
 * cairn_window_show_place:
 * @self: a window with a session
 * @code: name of a place, such as `cases`
 *
 * Leads to a place, which is as it was left.
 *
 * Returns: (transfer none) (nullable): the place; %NULL where there is none of that
 *   name, or the register is locked
 */
CairnPlace *
cairn_window_show_place (CairnWindow *self,
                         const char  *code)
{
  const CairnPlaceInfo *info = NULL;
  CairnPlace *place = NULL;

  g_return_val_if_fail (CAIRN_IS_WINDOW (self), NULL);
  g_return_val_if_fail (code != NULL, NULL);

  info = cairn_place_table_find (code);
  if (info == NULL || self->session == NULL)
    return NULL;

  place = ensure_place (self, info);
  gtk_stack_set_visible_child (self->places, GTK_WIDGET (place));
  adw_navigation_page_set_title (self->content, _(info->title));
  g_settings_set_string (self->settings, "last-place", code);
  adw_navigation_split_view_set_show_content (self->split, TRUE);
  cairn_sidebar_select (self->sidebar, code);
  _cairn_window_update_actions (self);

  return place;
}

/**
 * cairn_window_get_place:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the place that is shown; %NULL at the door
 */
CairnPlace *
cairn_window_get_place (CairnWindow *self)
{
  GtkWidget *place = NULL;

  g_return_val_if_fail (CAIRN_IS_WINDOW (self), NULL);

  place = gtk_stack_get_visible_child (self->places);

  return place != NULL ? CAIRN_PLACE (place) : NULL;
}

AdwToastOverlay *
_cairn_window_get_toasts (CairnWindow *self)
{
  g_assert (CAIRN_IS_WINDOW (self));

  return self->toasts;
}
