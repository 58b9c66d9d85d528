/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-place.h"

/**
 * CairnPlace:
 *
 * One of the places the sidebar leads to, such as the cases or the meetings.
 *
 * A place fills the content of the window and brings its own header bars, each
 * followed by a [class@Cairn.Notices]. It shows one session at a time; when the
 * register is locked the session becomes %NULL and the place lets go of all it
 * held.
 */
typedef struct
{
  CairnSession *session; /* (owned) (nullable) */
  char         *subject; /* (owned) (nullable) */
} CairnPlacePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CairnPlace, cairn_place, ADW_TYPE_BIN)

typedef enum
{
  PROP_SESSION = 1,
  PROP_SUBJECT,
} CairnPlaceProperty;

static GParamSpec *props[PROP_SUBJECT + 1];

static void
cairn_place_dispose (GObject *object)
{
  CairnPlacePrivate *priv = cairn_place_get_instance_private (CAIRN_PLACE (object));

  g_clear_object (&priv->session);

  G_OBJECT_CLASS (cairn_place_parent_class)->dispose (object);
}

static void
cairn_place_finalize (GObject *object)
{
  CairnPlacePrivate *priv = cairn_place_get_instance_private (CAIRN_PLACE (object));

  g_clear_pointer (&priv->subject, g_free);

  G_OBJECT_CLASS (cairn_place_parent_class)->finalize (object);
}

static void
cairn_place_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  CairnPlace *self = CAIRN_PLACE (object);

  switch ((CairnPlaceProperty) prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, cairn_place_get_session (self));
      break;
    case PROP_SUBJECT:
      g_value_set_string (value, cairn_place_get_subject (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_place_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  CairnPlace *self = CAIRN_PLACE (object);

  switch ((CairnPlaceProperty) prop_id)
    {
    case PROP_SESSION:
      cairn_place_set_session (self, g_value_get_object (value));
      break;
    case PROP_SUBJECT:
      cairn_place_set_subject (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_place_class_init (CairnPlaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = cairn_place_dispose;
  object_class->finalize = cairn_place_finalize;
  object_class->get_property = cairn_place_get_property;
  object_class->set_property = cairn_place_set_property;

  /**
   * CairnPlace:session:
   *
   * The session that is shown; %NULL while the register is locked.
   */
  props[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, CAIRN_TYPE_SESSION,
                                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                             G_PARAM_STATIC_STRINGS);
  /**
   * CairnPlace:subject:
   *
   * The uuid of the case or meeting whose page is shown, so that undo takes back
   * what was done on it; %NULL on a list.
   */
  props[PROP_SUBJECT] = g_param_spec_string ("subject", NULL, NULL, NULL,
                                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                             G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
cairn_place_init (CairnPlace *self)
{
}

/**
 * cairn_place_get_session:
 * @self: a place
 *
 * Returns: (transfer none) (nullable): the session that is shown
 */
CairnSession *
cairn_place_get_session (CairnPlace *self)
{
  CairnPlacePrivate *priv = cairn_place_get_instance_private (self);

  g_return_val_if_fail (CAIRN_IS_PLACE (self), NULL);

  return priv->session;
}

/**
 * cairn_place_set_session:
 * @self: a place
 * @session: (nullable): the session to show, or %NULL to let go of everything
 *
 * Shows another session. Main thread.
 */
void
cairn_place_set_session (CairnPlace   *self,
                         CairnSession *session)
{
  CairnPlacePrivate *priv = cairn_place_get_instance_private (self);

  g_return_if_fail (CAIRN_IS_PLACE (self));

  if (!g_set_object (&priv->session, session))
    return;

  if (CAIRN_PLACE_GET_CLASS (self)->session_changed != NULL)
    CAIRN_PLACE_GET_CLASS (self)->session_changed (self, session);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SESSION]);
}

/**
 * cairn_place_get_subject:
 * @self: a place
 *
 * Returns: (transfer none) (nullable): uuid of the case or meeting whose page is shown
 */
const char *
cairn_place_get_subject (CairnPlace *self)
{
  CairnPlacePrivate *priv = cairn_place_get_instance_private (self);

  g_return_val_if_fail (CAIRN_IS_PLACE (self), NULL);

  return priv->subject;
}

/**
 * cairn_place_set_subject:
 * @self: a place
 * @subject: (nullable): uuid of the case or meeting whose page is now shown
 *
 * Tells the window whose changes undo takes back. For the place itself.
 */
void
cairn_place_set_subject (CairnPlace *self,
                         const char *subject)
{
  CairnPlacePrivate *priv = cairn_place_get_instance_private (self);

  g_return_if_fail (CAIRN_IS_PLACE (self));

  if (g_set_str (&priv->subject, subject))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SUBJECT]);
}

/**
 * cairn_place_go_back:
 * @self: a place
 *
 * Leaves the page that is shown.
 *
 * Returns: whether there was a page to leave
 */
gboolean
cairn_place_go_back (CairnPlace *self)
{
  g_return_val_if_fail (CAIRN_IS_PLACE (self), FALSE);

  if (CAIRN_PLACE_GET_CLASS (self)->go_back == NULL)
    return FALSE;

  return CAIRN_PLACE_GET_CLASS (self)->go_back (self);
}

/**
 * cairn_place_focus_search:
 * @self: a place
 *
 * Moves the keyboard to the place's search.
 *
 * Returns: whether the place has one
 */
gboolean
cairn_place_focus_search (CairnPlace *self)
{
  g_return_val_if_fail (CAIRN_IS_PLACE (self), FALSE);

  if (CAIRN_PLACE_GET_CLASS (self)->focus_search == NULL)
    return FALSE;

  return CAIRN_PLACE_GET_CLASS (self)->focus_search (self);
}
