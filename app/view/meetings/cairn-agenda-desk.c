/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-agenda-desk-private.h"

/**
 * CairnAgendaDesk:
 *
 * Where an agenda is worked on: takes one wish after the other, asks the model for it
 * and writes what it answers.
 *
 * A wish waits until the one before is durable, since the model must see the agenda as
 * that one left it: whoever presses Alt+Down three times in a second moves an item
 * three places.
 */
struct _CairnAgendaDesk
{
  GObject             parent_instance;

  CairnSession       *session; /* (owned) */
  CairnAgenda        *agenda;  /* (owned) */
  CairnAgendaEntries *entries; /* (owned) */
  GQueue              wishes;  /* (element-type CairnAgendaWish): the first is under way while @writing */
  gboolean            writing;
};

G_DEFINE_FINAL_TYPE (CairnAgendaDesk, cairn_agenda_desk, G_TYPE_OBJECT)

typedef enum
{
  PROP_EDITABLE = 1,
} CairnAgendaDeskProperty;

enum
{
  SIGNAL_DONE,
  SIGNAL_REFUSED,
  N_SIGNALS,
};

static GParamSpec *props[PROP_EDITABLE + 1];
static guint signals[N_SIGNALS];

static void begin_next (CairnAgendaDesk *self);

CairnAgendaWish *
_cairn_agenda_wish_new (CairnAgendaRule  rule,
                        const char      *item)
{
  CairnAgendaWish *wish = g_new0 (CairnAgendaWish, 1);

  wish->rule = rule;
  wish->item = g_strdup (item);

  return wish;
}

void
_cairn_agenda_wish_free (CairnAgendaWish *wish)
{
  g_free (wish->item);
  g_free (wish->code);
  g_free (wish->text);
  g_free (wish->said);
  g_clear_object (&wish->object);
  g_free (wish);
}

static void
tell_done (CairnAgendaDesk       *self,
           const CairnAgendaWish *wish)
{
  g_autofree char *said = g_strdup (wish->said);

  if (said == NULL && wish->tell != NULL)
    said = wish->tell (self, wish);

  g_signal_emit (self, signals[SIGNAL_DONE], 0, said, wish->item, wish->undoable);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(CairnAgendaDesk) self = user_data;
  g_autoptr(CairnAgendaWish) wish = g_queue_pop_head (&self->wishes);
  g_autoptr(GError) error = NULL;

  self->writing = FALSE;
  /* The window says why something could not be saved. */
  if (cairn_session_write_finish (CAIRN_SESSION (source), result, &error))
    tell_done (self, wish);

  begin_next (self);
}

/* Begins with the first wish that changes anything. */
static void
begin_next (CairnAgendaDesk *self)
{
  while (!self->writing && !g_queue_is_empty (&self->wishes))
    {
      CairnAgendaWish *wish = g_queue_peek_head (&self->wishes);
      g_autoptr(GError) error = NULL;
      g_autoptr(CairnChangeSet) changes = wish->rule (self, wish, &error);

      if (changes != NULL && cairn_change_set_get_length (changes) > 0)
        {
          self->writing = TRUE;
          cairn_session_write_async (self->session, changes, NULL, written_cb, g_object_ref (self));
          return;
        }

      if (error != NULL)
        g_signal_emit (self, signals[SIGNAL_REFUSED], 0, error, wish->quiet);
      _cairn_agenda_wish_free (g_queue_pop_head (&self->wishes));
    }
}

/* Takes a wish, and does it when its turn has come. */
void
_cairn_agenda_desk_take (CairnAgendaDesk *self,
                         CairnAgendaWish *wish)
{
  if (!cairn_agenda_desk_get_editable (self))
    {
      _cairn_agenda_wish_free (wish);
      return;
    }

  g_queue_push_tail (&self->wishes, wish);
  begin_next (self);
}

static void
editable_changed_cb (CairnAgendaDesk *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_EDITABLE]);
}

static void
cairn_agenda_desk_finalize (GObject *object)
{
  CairnAgendaDesk *self = CAIRN_AGENDA_DESK (object);

  g_queue_clear_full (&self->wishes, (GDestroyNotify) _cairn_agenda_wish_free);
  g_clear_object (&self->entries);
  g_clear_object (&self->agenda);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (cairn_agenda_desk_parent_class)->finalize (object);
}

static void
cairn_agenda_desk_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  switch ((CairnAgendaDeskProperty) prop_id)
    {
    case PROP_EDITABLE:
      g_value_set_boolean (value, cairn_agenda_desk_get_editable (CAIRN_AGENDA_DESK (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_agenda_desk_class_init (CairnAgendaDeskClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = cairn_agenda_desk_finalize;
  object_class->get_property = cairn_agenda_desk_get_property;

  /**
   * CairnAgendaDesk:editable:
   *
   * Whether the agenda can be changed now.
   */
  props[PROP_EDITABLE] = g_param_spec_boolean ("editable", NULL, NULL, FALSE,
                                               G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  /**
   * CairnAgendaDesk::done:
   * @self: a desk
   * @sentence: (nullable): what was done, for who listens
   * @item: (nullable): uuid of the item it was about
   * @undoable: whether to offer to take it back
   *
   * Emitted when a wish has been fulfilled and the entries are fresh.
   */
  signals[SIGNAL_DONE] = g_signal_new ("done", CAIRN_TYPE_AGENDA_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_BOOLEAN);

  /**
   * CairnAgendaDesk::refused:
   * @self: a desk
   * @error: every obstacle
   * @quiet: whether the keyboard has merely met an end of the list
   *
   * Emitted when the rules say no.
   */
  signals[SIGNAL_REFUSED] = g_signal_new ("refused", CAIRN_TYPE_AGENDA_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 2, G_TYPE_ERROR, G_TYPE_BOOLEAN);
}

static void
cairn_agenda_desk_init (CairnAgendaDesk *self)
{
  g_queue_init (&self->wishes);
}

/**
 * cairn_agenda_desk_new:
 * @session: an open register
 * @agenda: a live agenda of it
 *
 * Creates the place where @agenda is worked on. Main thread.
 *
 * Returns: (transfer full): a desk
 */
CairnAgendaDesk *
cairn_agenda_desk_new (CairnSession *session,
                       CairnAgenda  *agenda)
{
  CairnAgendaDesk *self = NULL;

  g_return_val_if_fail (CAIRN_IS_SESSION (session), NULL);
  g_return_val_if_fail (CAIRN_IS_AGENDA (agenda), NULL);

  self = g_object_new (CAIRN_TYPE_AGENDA_DESK, NULL);
  self->session = g_object_ref (session);
  self->agenda = g_object_ref (agenda);
  self->entries = cairn_agenda_entries_new (agenda);
  g_signal_connect_object (session, "notify::read-only", G_CALLBACK (editable_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::busy", G_CALLBACK (editable_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (agenda, "notify::stamp", G_CALLBACK (editable_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * cairn_agenda_desk_get_session:
 * @self: a desk
 *
 * Returns: (transfer none): the open register
 */
CairnSession *
cairn_agenda_desk_get_session (CairnAgendaDesk *self)
{
  g_return_val_if_fail (CAIRN_IS_AGENDA_DESK (self), NULL);

  return self->session;
}

/**
 * cairn_agenda_desk_get_agenda:
 * @self: a desk
 *
 * Returns: (transfer none): the live agenda
 */
CairnAgenda *
cairn_agenda_desk_get_agenda (CairnAgendaDesk *self)
{
  g_return_val_if_fail (CAIRN_IS_AGENDA_DESK (self), NULL);

  return self->agenda;
}

/**
 * cairn_agenda_desk_get_entries:
 * @self: a desk
 *
 * Returns: (transfer none): its items in their order, a live list
 */
CairnAgendaEntries *
cairn_agenda_desk_get_entries (CairnAgendaDesk *self)
{
  g_return_val_if_fail (CAIRN_IS_AGENDA_DESK (self), NULL);

  return self->entries;
}

/**
 * cairn_agenda_desk_get_today:
 * @self: a desk
 *
 * Returns: the register's own today
 */
CairnDay
cairn_agenda_desk_get_today (CairnAgendaDesk *self)
{
  g_return_val_if_fail (CAIRN_IS_AGENDA_DESK (self), CAIRN_DAY_NONE);

  return cairn_register_get_today (cairn_session_get_reader (self->session));
}

/**
 * cairn_agenda_desk_get_editable:
 * @self: a desk
 *
 * Returns: whether the agenda can be changed now
 */
gboolean
cairn_agenda_desk_get_editable (CairnAgendaDesk *self)
{
  g_return_val_if_fail (CAIRN_IS_AGENDA_DESK (self), FALSE);

  return !cairn_session_get_read_only (self->session) && !cairn_session_get_busy (self->session) &&
         !cairn_record_is (CAIRN_RECORD (cairn_agenda_get_meeting (self->agenda)), "status", "cancelled");
}

/**
 * cairn_agenda_desk_is_idle:
 * @self: a desk
 *
 * Returns: whether every wish has been answered
 */
gboolean
cairn_agenda_desk_is_idle (CairnAgendaDesk *self)
{
  g_return_val_if_fail (CAIRN_IS_AGENDA_DESK (self), TRUE);

  return g_queue_is_empty (&self->wishes);
}
