/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-idle-lock.h"

#define CHECK_EVERY_SECONDS 5

/**
 * CairnIdleLock:
 *
 * Tells when nobody has touched a window for a while.
 *
 * Time is the wall clock's, not the monotonic one, which stands still while the
 * computer sleeps: a laptop that was closed over lunch must not open as it was.
 * The first key after the sleep is looked at before anything else sees it.
 */
struct _CairnIdleLock
{
  GObject  parent_instance;

  int      minutes;
  gint64   touched_us; /* wall clock; 0 before the first touch */
  guint    source;
};

G_DEFINE_FINAL_TYPE (CairnIdleLock, cairn_idle_lock, G_TYPE_OBJECT)

typedef enum
{
  PROP_MINUTES = 1,
} CairnIdleLockProperty;

typedef enum
{
  SIGNAL_IDLE,
  N_SIGNALS,
} CairnIdleLockSignal;

static GParamSpec *props[PROP_MINUTES + 1];
static guint signals[N_SIGNALS];

static gboolean
check_cb (gpointer user_data)
{
  cairn_idle_lock_check (CAIRN_IDLE_LOCK (user_data), g_get_real_time ());

  return G_SOURCE_CONTINUE;
}

static gboolean
is_by_hand (GdkEvent *event)
{
  switch ((int) gdk_event_get_event_type (event))
    {
    case GDK_BUTTON_PRESS:
    case GDK_BUTTON_RELEASE:
    case GDK_KEY_PRESS:
    case GDK_KEY_RELEASE:
    case GDK_MOTION_NOTIFY:
    case GDK_SCROLL:
    case GDK_TOUCH_BEGIN:
    case GDK_TOUCH_UPDATE:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
event_cb (CairnIdleLock *self,
          GdkEvent      *event)
{
  gint64 now_us = g_get_real_time ();

  if (!is_by_hand (event))
    return GDK_EVENT_PROPAGATE;
  if (cairn_idle_lock_check (self, now_us))
    return GDK_EVENT_STOP;
  cairn_idle_lock_touch (self, now_us);

  return GDK_EVENT_PROPAGATE;
}

static void
cairn_idle_lock_dispose (GObject *object)
{
  g_clear_handle_id (&CAIRN_IDLE_LOCK (object)->source, g_source_remove);

  G_OBJECT_CLASS (cairn_idle_lock_parent_class)->dispose (object);
}

static void
cairn_idle_lock_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch ((CairnIdleLockProperty) prop_id)
    {
    case PROP_MINUTES:
      g_value_set_int (value, CAIRN_IDLE_LOCK (object)->minutes);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_idle_lock_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  switch ((CairnIdleLockProperty) prop_id)
    {
    case PROP_MINUTES:
      cairn_idle_lock_set_minutes (CAIRN_IDLE_LOCK (object), g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_idle_lock_class_init (CairnIdleLockClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = cairn_idle_lock_dispose;
  object_class->get_property = cairn_idle_lock_get_property;
  object_class->set_property = cairn_idle_lock_set_property;

  /**
   * CairnIdleLock:minutes:
   *
   * How long nobody may touch the window.
   */
  props[PROP_MINUTES] = g_param_spec_int ("minutes", NULL, NULL, 1, 240, 10,
                                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  /**
   * CairnIdleLock::idle:
   * @self: an idle lock
   *
   * Emitted once when nobody touched the window for so long; again only after
   * somebody did.
   */
  signals[SIGNAL_IDLE] = g_signal_new ("idle", CAIRN_TYPE_IDLE_LOCK, G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cairn_idle_lock_init (CairnIdleLock *self)
{
  self->minutes = 10;
}

/**
 * cairn_idle_lock_new:
 * @window: the window to watch
 *
 * Watches a window's keys and pointer from now on.
 *
 * Returns: (transfer full): the watcher
 */
CairnIdleLock *
cairn_idle_lock_new (GtkWindow *window)
{
  CairnIdleLock *self = NULL;
  GtkEventController *controller = NULL;

  g_return_val_if_fail (GTK_IS_WINDOW (window), NULL);

  self = g_object_new (CAIRN_TYPE_IDLE_LOCK, NULL);
  controller = gtk_event_controller_legacy_new ();
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_object (controller, "event", G_CALLBACK (event_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (window), controller);
  cairn_idle_lock_touch (self, g_get_real_time ());
  self->source = g_timeout_add_seconds (CHECK_EVERY_SECONDS, check_cb, self);

  return self;
}

/**
 * cairn_idle_lock_get_minutes:
 * @self: an idle lock
 *
 * Returns: how long nobody may touch the window, in minutes
 */
int
cairn_idle_lock_get_minutes (CairnIdleLock *self)
{
  g_return_val_if_fail (CAIRN_IS_IDLE_LOCK (self), 0);

  return self->minutes;
}

/**
 * cairn_idle_lock_set_minutes:
 * @self: an idle lock
 * @minutes: how long nobody may touch the window, 1 to 240
 *
 * Changes how long it waits, from the last touch on.
 */
void
cairn_idle_lock_set_minutes (CairnIdleLock *self,
                             int            minutes)
{
  g_return_if_fail (CAIRN_IS_IDLE_LOCK (self));
  g_return_if_fail (minutes >= 1 && minutes <= 240);

  if (self->minutes == minutes)
    return;

  self->minutes = minutes;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MINUTES]);
}

/**
 * cairn_idle_lock_touch:
 * @self: an idle lock
 * @now_us: the wall clock, in microseconds since the Unix epoch
 *
 * Notes that somebody is there.
 */
void
cairn_idle_lock_touch (CairnIdleLock *self,
                       gint64         now_us)
{
  g_return_if_fail (CAIRN_IS_IDLE_LOCK (self));

  self->touched_us = now_us;
}

/**
 * cairn_idle_lock_check:
 * @self: an idle lock
 * @now_us: the wall clock, in microseconds since the Unix epoch
 *
 * Emits [signal@Cairn.IdleLock::idle] if nobody has been there for too long. A clock
 * that was set back counts as a touch.
 *
 * Returns: whether it was emitted
 */
gboolean
cairn_idle_lock_check (CairnIdleLock *self,
                       gint64         now_us)
{
  g_return_val_if_fail (CAIRN_IS_IDLE_LOCK (self), FALSE);

  if (self->touched_us == 0)
    return FALSE;
  if (now_us < self->touched_us)
    self->touched_us = now_us;
  if (now_us - self->touched_us < (gint64) self->minutes * 60 * G_USEC_PER_SEC)
    return FALSE;

  self->touched_us = 0;
  g_signal_emit (self, signals[SIGNAL_IDLE], 0);

  return TRUE;
}
