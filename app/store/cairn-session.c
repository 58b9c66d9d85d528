/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-store"

#include "config.h"

#include "cairn-session-private.h"

#include <glib/gi18n.h>

/**
 * CairnSession:
 *
 * An open register as the window has it: three connections, and what is alive of what they read.
 *
 * The writer is the only one that changes anything, in a thread of its own, one job after the other.
 * The main thread reads short things itself; what takes longer (searches, statistics, documents) is
 * read by a second thread. After each commit the live objects that it concerns are read again, and
 * [signal@Cairn.Session::changed] is emitted.
 *
 * For the main thread only. Call [method@Cairn.Session.close] when done with it.
 */
G_DEFINE_FINAL_TYPE (CairnSession, cairn_session, G_TYPE_OBJECT)

G_DEFINE_ENUM_TYPE (CairnSessionState, cairn_session_state,
                    G_DEFINE_ENUM_VALUE (CAIRN_SESSION_SAVED, "saved"),
                    G_DEFINE_ENUM_VALUE (CAIRN_SESSION_SAVING, "saving"),
                    G_DEFINE_ENUM_VALUE (CAIRN_SESSION_FAILED, "failed"),
                    G_DEFINE_ENUM_VALUE (CAIRN_SESSION_BUSY, "busy"),
                    G_DEFINE_ENUM_VALUE (CAIRN_SESSION_READ_ONLY, "read-only"))

typedef enum
{
  PROP_STATE = 1,
  PROP_STATE_TEXT,
  PROP_BUSY,
  PROP_NAME,
  PROP_READ_ONLY,
  PROP_TRAINING,
} CairnSessionProperty;

enum
{
  SIGNAL_CHANGED,
  SIGNAL_FAILED,
  N_SIGNALS,
};

static GParamSpec *props[PROP_TRAINING + 1];
static guint signals[N_SIGNALS];

static CairnSessionState
compute_state (CairnSession *self)
{
  if (self->read_only_reason != NULL)
    return CAIRN_SESSION_READ_ONLY;
  if (self->n_busy > 0)
    return CAIRN_SESSION_BUSY;
  if (self->n_saving > 0)
    return CAIRN_SESSION_SAVING;

  return self->failure != NULL ? CAIRN_SESSION_FAILED : CAIRN_SESSION_SAVED;
}

static char *
format_saved (CairnSession *self)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_identifier ("Europe/London");
  g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc (self->saved_at_ms / 1000);
  g_autoptr(GDateTime) local = zone != NULL ? g_date_time_to_timezone (utc, zone) : g_date_time_ref (utc);
  g_autofree char *time = g_date_time_format (local, "%H:%M");

  if (self->saved_at_ms == 0)
    return g_strdup (_("All changes saved"));

  /* Translators: a time of day, such as 14:02. */
  return g_strdup_printf (_("All changes saved %s"), time);
}

static char *
format_state (CairnSession *self)
{
  switch (self->state)
    {
    case CAIRN_SESSION_SAVING:
      return g_strdup (_("Saving…"));
    case CAIRN_SESSION_FAILED:
      return g_strdup (self->failure);
    case CAIRN_SESSION_BUSY:
      return g_strdup (_("Working: the register can be read meanwhile"));
    case CAIRN_SESSION_READ_ONLY:
      return g_strdup (self->read_only_reason);
    case CAIRN_SESSION_SAVED:
    default:
      return format_saved (self);
    }
}

void
_cairn_session_update_state (CairnSession *self)
{
  CairnSessionState state = compute_state (self);
  gboolean busy = self->n_busy > 0;
  g_autofree char *text = NULL;

  g_object_freeze_notify (G_OBJECT (self));

  if (self->state != state)
    {
      self->state = state;
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STATE]);
    }
  if (self->busy != busy)
    {
      self->busy = busy;
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BUSY]);
    }

  text = format_state (self);
  if (g_set_str (&self->state_text, text))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STATE_TEXT]);

  g_object_thaw_notify (G_OBJECT (self));
}

/* A long job may have filled a new register with the training cases. */
void
_cairn_session_look_at_training (CairnSession *self)
{
  gboolean training = cairn_register_is_training (self->reader);

  if (self->training == training)
    return;

  self->training = training;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TRAINING]);
}

void
_cairn_session_emit_changed (CairnSession *self,
                             GPtrArray    *subjects)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) uuids = NULL;

  for (guint i = 0; subjects != NULL && i < subjects->len; i++)
    g_strv_builder_add (builder, g_ptr_array_index (subjects, i));

  uuids = g_strv_builder_end (builder);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0, uuids);
}

void
_cairn_session_emit_failed (CairnSession   *self,
                            const GError   *error,
                            CairnChangeSet *kept)
{
  g_signal_emit (self, signals[SIGNAL_FAILED], 0, error, kept);
}

static void
cairn_session_dispose (GObject *object)
{
  cairn_session_close (CAIRN_SESSION (object));

  G_OBJECT_CLASS (cairn_session_parent_class)->dispose (object);
}

static void
cairn_session_finalize (GObject *object)
{
  CairnSession *self = CAIRN_SESSION (object);

  g_clear_pointer (&self->aggregates, g_hash_table_unref);
  g_clear_pointer (&self->lists, g_hash_table_unref);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->read_only_reason, g_free);
  g_clear_pointer (&self->failure, g_free);
  g_clear_pointer (&self->state_text, g_free);

  G_OBJECT_CLASS (cairn_session_parent_class)->finalize (object);
}

static void
cairn_session_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  CairnSession *self = CAIRN_SESSION (object);

  switch ((CairnSessionProperty) prop_id)
    {
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;
    case PROP_STATE_TEXT:
      g_value_set_string (value, self->state_text);
      break;
    case PROP_BUSY:
      g_value_set_boolean (value, cairn_session_get_busy (self));
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, cairn_session_get_read_only (self));
      break;
    case PROP_TRAINING:
      g_value_set_boolean (value, self->training);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  /**
   * CairnSession:state:
   *
   * How safe what the window shows is.
   */
  props[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, CAIRN_TYPE_SESSION_STATE, CAIRN_SESSION_SAVED, flags);

  /**
   * CairnSession:state-text:
   *
   * The same as a sentence.
   */
  props[PROP_STATE_TEXT] = g_param_spec_string ("state-text", NULL, NULL, NULL, flags);

  /**
   * CairnSession:busy:
   *
   * Whether a long job has the writer, so that the window reads only.
   */
  props[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, flags);

  /**
   * CairnSession:name:
   *
   * Name of the register.
   */
  props[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);

  /**
   * CairnSession:read-only:
   *
   * Whether nothing can be written.
   */
  props[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, flags);

  /**
   * CairnSession:training:
   *
   * Whether it is an invented register to learn with.
   */
  props[PROP_TRAINING] = g_param_spec_boolean ("training", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
cairn_session_class_init (CairnSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = cairn_session_dispose;
  object_class->finalize = cairn_session_finalize;
  object_class->get_property = cairn_session_get_property;
  install_properties (object_class);

  /**
   * CairnSession::changed:
   * @self: a session
   * @subjects: uuids of the cases and meetings concerned; empty when anything may have changed
   *
   * Emitted after each commit, when the live objects are fresh already.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CAIRN_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_STRV);

  /**
   * CairnSession::failed:
   * @self: a session
   * @error: what went wrong
   * @kept: (nullable): what was asked for, to be offered again
   *
   * Emitted when something could not be saved. The register is as it was before.
   */
  signals[SIGNAL_FAILED] = g_signal_new ("failed", CAIRN_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 2, G_TYPE_ERROR, CAIRN_TYPE_CHANGE_SET);
}

static void
cairn_session_init (CairnSession *self)
{
  self->aggregates = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) _cairn_weak_ref_free);
  self->lists = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) _cairn_weak_ref_free);
}

static gboolean
open_connections (CairnSession   *self,
                  CairnRegister  *connection,
                  GError        **error)
{
  g_autoptr(CairnRegister) second = NULL;

  self->reader = cairn_register_open_reader (connection, error);
  if (self->reader == NULL)
    return FALSE;

  second = cairn_register_open_reader (connection, error);
  if (second == NULL)
    return FALSE;

  self->second = _cairn_worker_new (second, error);
  if (self->second == NULL)
    return FALSE;

  self->writer = _cairn_worker_new (connection, error);

  return self->writer != NULL;
}

/**
 * cairn_session_new:
 * @connection: (transfer none): an open register, which the session uses alone from here on, and closes
 * @error: return location for what the disk says
 *
 * Opens what the window needs of a register. Main thread.
 *
 * Returns: (transfer full) (nullable): a session, or %NULL with @error set and @connection left open
 */
CairnSession *
cairn_session_new (CairnRegister  *connection,
                   GError        **error)
{
  g_autoptr(CairnSession) self = NULL;

  g_return_val_if_fail (CAIRN_IS_REGISTER (connection), NULL);

  self = g_object_new (CAIRN_TYPE_SESSION, NULL);
  self->name = g_strdup (cairn_register_get_name (connection));
  self->training = cairn_register_is_training (connection);
  if (cairn_register_is_read_only (connection))
    self->read_only_reason = g_strdup (cairn_register_get_read_only_reason (connection));

  if (!open_connections (self, connection, error))
    return NULL;

  _cairn_session_update_state (self);

  return g_steal_pointer (&self);
}

/**
 * cairn_session_close:
 * @self: a session
 *
 * Waits for everything that was asked for, then closes every connection. Answers that are on their way
 * still come. Does nothing the second time. Main thread.
 */
void
cairn_session_close (CairnSession *self)
{
  g_return_if_fail (CAIRN_IS_SESSION (self));

  g_clear_pointer (&self->second, _cairn_worker_free);
  if (self->reader != NULL)
    cairn_register_close (self->reader);
  g_clear_object (&self->reader);
  g_clear_pointer (&self->writer, _cairn_worker_free);
}

/**
 * cairn_session_get_reader:
 * @self: an open session
 *
 * Gets the main thread's own connection, for reads under 8 ms. Do not keep it beyond the session.
 *
 * Returns: (transfer none): a connection that only reads
 */
CairnRegister *
cairn_session_get_reader (CairnSession *self)
{
  g_return_val_if_fail (CAIRN_IS_SESSION (self), NULL);

  return self->reader;
}

/**
 * cairn_session_get_name:
 * @self: a session
 *
 * Returns: (transfer none): name of the register
 */
const char *
cairn_session_get_name (CairnSession *self)
{
  g_return_val_if_fail (CAIRN_IS_SESSION (self), NULL);

  return self->name;
}

/**
 * cairn_session_get_read_only:
 * @self: a session
 *
 * Returns: whether nothing can be written
 */
gboolean
cairn_session_get_read_only (CairnSession *self)
{
  g_return_val_if_fail (CAIRN_IS_SESSION (self), TRUE);

  return self->read_only_reason != NULL;
}

/**
 * cairn_session_get_training:
 * @self: a session
 *
 * Returns: whether it is an invented register to learn with
 */
gboolean
cairn_session_get_training (CairnSession *self)
{
  g_return_val_if_fail (CAIRN_IS_SESSION (self), FALSE);

  return self->training;
}

/**
 * cairn_session_get_busy:
 * @self: a session
 *
 * Returns: whether a long job has the writer, so that the window reads only
 */
gboolean
cairn_session_get_busy (CairnSession *self)
{
  g_return_val_if_fail (CAIRN_IS_SESSION (self), FALSE);

  return self->busy;
}

/**
 * cairn_session_get_state:
 * @self: a session
 *
 * Returns: how safe what the window shows is
 */
CairnSessionState
cairn_session_get_state (CairnSession *self)
{
  g_return_val_if_fail (CAIRN_IS_SESSION (self), CAIRN_SESSION_READ_ONLY);

  return self->state;
}

/**
 * cairn_session_get_state_text:
 * @self: a session
 *
 * Returns: (transfer none): the same as a sentence
 */
const char *
cairn_session_get_state_text (CairnSession *self)
{
  g_return_val_if_fail (CAIRN_IS_SESSION (self), NULL);

  return self->state_text;
}
