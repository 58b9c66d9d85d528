/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-shelf.h"

#include "cairn-agenda-items.h"
#include "cairn-shelf-reading-private.h"

/**
 * CairnShelf:
 *
 * The cases that could go on an agenda, ready ones first: a live list of
 * [class@Cairn.ShelfCase] of every open case that is not on it yet.
 *
 * It is read in another thread, once in full and then case by case as the register
 * changes. Cases that stay keep their objects, and what changes place is told as one
 * splice.
 */
struct _CairnShelf
{
  GObject       parent_instance;

  CairnSession *session;     /* (owned) */
  CairnAgenda  *agenda;      /* (owned) */
  GHashTable   *cases;       /* (owned) (element-type utf8 CairnShelfCase): every open case, by uuid */
  GPtrArray    *shown;       /* (owned) (element-type CairnShelfCase): those in the list */
  guint         counts[CAIRN_NOT_READY + 1];

  GHashTable   *wanted;      /* (owned) (element-type utf8): cases to read again */
  gboolean      wants_all;
  GCancellable *cancellable; /* (owned) */
  gboolean      reading;
  gboolean      loading;     /* until the first answer */
};

static void cairn_shelf_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CairnShelf, cairn_shelf, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, cairn_shelf_list_model_init))

typedef enum
{
  PROP_AGENDA = 1,
  PROP_LOADING,
  PROP_SESSION,
} CairnShelfProperty;

static GParamSpec *props[PROP_SESSION + 1];

static void ask (CairnShelf *self);

static int
compare_cases (gconstpointer a,
               gconstpointer b)
{
  return cairn_shelf_case_compare (*(CairnShelfCase **) a, *(CairnShelfCase **) b);
}

static GPtrArray *
collect_shown (CairnShelf *self)
{
  GPtrArray *shown = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  gpointer item = NULL;

  g_hash_table_iter_init (&iter, self->cases);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    if (!cairn_agenda_has_case (self->agenda, cairn_shelf_case_get_uuid (item)))
      g_ptr_array_add (shown, g_object_ref (item));
  g_ptr_array_sort (shown, compare_cases);

  return shown;
}

/* Takes the new order and tells the one splice between the ends that stay. */
static void
show (CairnShelf *self)
{
  g_autoptr(GPtrArray) before = g_steal_pointer (&self->shown);
  guint head = 0;
  guint tail = 0;
  guint shorter = 0;

  self->shown = collect_shown (self);
  memset (self->counts, 0, sizeof self->counts);
  for (guint i = 0; i < self->shown->len; i++)
    self->counts[cairn_shelf_case_get_readiness (g_ptr_array_index (self->shown, i))]++;

  shorter = MIN (before->len, self->shown->len);
  while (head < shorter && g_ptr_array_index (before, head) == g_ptr_array_index (self->shown, head))
    head++;
  while (tail < shorter - head &&
         g_ptr_array_index (before, before->len - 1 - tail) ==
         g_ptr_array_index (self->shown, self->shown->len - 1 - tail))
    tail++;

  if (head + tail < MAX (before->len, self->shown->len))
    g_list_model_items_changed (G_LIST_MODEL (self), head, before->len - head - tail,
                                self->shown->len - head - tail);
}

static void
take_case (CairnShelf     *self,
           CairnShelfCase *fresh)
{
  CairnShelfCase *held = g_hash_table_lookup (self->cases, cairn_shelf_case_get_uuid (fresh));

  if (held != NULL)
    cairn_shelf_case_take (held, fresh);
  else
    g_hash_table_replace (self->cases, g_strdup (cairn_shelf_case_get_uuid (fresh)), g_object_ref (fresh));
}

static gboolean
is_among (GPtrArray  *cases,
          const char *uuid)
{
  for (guint i = 0; i < cases->len; i++)
    if (g_str_equal (cairn_shelf_case_get_uuid (g_ptr_array_index (cases, i)), uuid))
      return TRUE;

  return FALSE;
}

/* Of the cases that were asked for, those that did not come are no longer open. */
static void
forget_closed (CairnShelf              *self,
               const CairnShelfReading *reading)
{
  g_autoptr(GHashTable) open = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer uuid = NULL;

  if (reading->asked != NULL)
    {
      for (guint i = 0; reading->asked[i] != NULL; i++)
        if (!is_among (reading->cases, reading->asked[i]))
          g_hash_table_remove (self->cases, reading->asked[i]);
      return;
    }

  for (guint i = 0; i < reading->cases->len; i++)
    g_hash_table_add (open, (gpointer) cairn_shelf_case_get_uuid (g_ptr_array_index (reading->cases, i)));
  g_hash_table_iter_init (&iter, self->cases);
  while (g_hash_table_iter_next (&iter, &uuid, NULL))
    if (!g_hash_table_contains (open, uuid))
      g_hash_table_iter_remove (&iter);
}

/* Nobody waits for an answer that nobody looks at: a question does not keep the shelf alive. */
static GWeakRef *
hand_asker (CairnShelf *self)
{
  GWeakRef *asker = g_new0 (GWeakRef, 1);

  g_weak_ref_init (asker, self);

  return asker;
}

static CairnShelf *
take_asker (GWeakRef *asker)
{
  CairnShelf *self = g_weak_ref_get (asker);

  g_weak_ref_clear (asker);
  g_free (asker);

  return self;
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(CairnShelf) self = take_asker (user_data);
  g_autoptr(GError) error = NULL;
  g_autoptr(CairnShelfReading) reading = NULL;

  reading = cairn_session_read_finish (CAIRN_SESSION (source), result, &error);
  if (self == NULL)
    return;

  self->reading = FALSE;
  if (error != NULL)
    g_warning ("The cases for an agenda could not be read: %s", error->message);

  if (reading != NULL)
    {
      forget_closed (self, reading);
      for (guint i = 0; i < reading->cases->len; i++)
        take_case (self, g_ptr_array_index (reading->cases, i));
      show (self);
    }
  if (self->loading)
    {
      self->loading = FALSE;
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LOADING]);
    }

  ask (self);
}

/* Asks for what is wanted, one question at a time. */
static void
ask (CairnShelf *self)
{
  CairnShelfReading *reading = NULL;
  g_autofree char **uuids = NULL;

  if (self->reading || (!self->wants_all && g_hash_table_size (self->wanted) == 0))
    return;

  uuids = (char **) g_hash_table_get_keys_as_array (self->wanted, NULL);
  reading = _cairn_shelf_reading_new (self->agenda, self->wants_all ? NULL : uuids);
  g_hash_table_remove_all (self->wanted);
  self->wants_all = FALSE;
  self->reading = TRUE;
  cairn_session_read_async (self->session, _cairn_shelf_reading_job, reading,
                            (GDestroyNotify) _cairn_shelf_reading_free, (GDestroyNotify) _cairn_shelf_reading_free,
                            self->cancellable, read_cb, hand_asker (self));
}

static void
session_changed_cb (CairnShelf *self,
                    GStrv       subjects)
{
  self->wants_all = self->wants_all || subjects == NULL || subjects[0] == NULL;
  for (guint i = 0; subjects != NULL && subjects[i] != NULL; i++)
    g_hash_table_add (self->wanted, g_strdup (subjects[i]));

  ask (self);
}

static void
agenda_changed_cb (CairnShelf *self)
{
  show (self);
}

static GType
cairn_shelf_get_item_type (GListModel *list)
{
  return CAIRN_TYPE_SHELF_CASE;
}

static guint
cairn_shelf_get_n_items (GListModel *list)
{
  return CAIRN_SHELF (list)->shown->len;
}

static gpointer
cairn_shelf_get_item (GListModel *list,
                      guint       position)
{
  GPtrArray *shown = CAIRN_SHELF (list)->shown;

  return position < shown->len ? g_object_ref (g_ptr_array_index (shown, position)) : NULL;
}

static void
cairn_shelf_list_model_init (GListModelInterface *iface)
{
  iface->get_item = cairn_shelf_get_item;
  iface->get_item_type = cairn_shelf_get_item_type;
  iface->get_n_items = cairn_shelf_get_n_items;
}

static void
cairn_shelf_constructed (GObject *object)
{
  CairnShelf *self = CAIRN_SHELF (object);

  G_OBJECT_CLASS (cairn_shelf_parent_class)->constructed (object);

  g_signal_connect_object (self->session, "changed", G_CALLBACK (session_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->agenda, "notify::stamp", G_CALLBACK (agenda_changed_cb), self, G_CONNECT_SWAPPED);
  ask (self);
}

static void
cairn_shelf_dispose (GObject *object)
{
  CairnShelf *self = CAIRN_SHELF (object);

  g_cancellable_cancel (self->cancellable);

  G_OBJECT_CLASS (cairn_shelf_parent_class)->dispose (object);
}

static void
cairn_shelf_finalize (GObject *object)
{
  CairnShelf *self = CAIRN_SHELF (object);

  g_clear_object (&self->session);
  g_clear_object (&self->agenda);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->cases, g_hash_table_unref);
  g_clear_pointer (&self->wanted, g_hash_table_unref);
  g_clear_pointer (&self->shown, g_ptr_array_unref);

  G_OBJECT_CLASS (cairn_shelf_parent_class)->finalize (object);
}

static void
cairn_shelf_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  CairnShelf *self = CAIRN_SHELF (object);

  switch ((CairnShelfProperty) prop_id)
    {
    case PROP_AGENDA:
      g_value_set_object (value, self->agenda);
      break;
    case PROP_LOADING:
      g_value_set_boolean (value, self->loading);
      break;
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_shelf_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  CairnShelf *self = CAIRN_SHELF (object);

  switch ((CairnShelfProperty) prop_id)
    {
    case PROP_AGENDA:
      self->agenda = g_value_dup_object (value);
      break;
    case PROP_SESSION:
      self->session = g_value_dup_object (value);
      break;
    case PROP_LOADING:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_shelf_class_init (CairnShelfClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags given = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = cairn_shelf_constructed;
  object_class->dispose = cairn_shelf_dispose;
  object_class->finalize = cairn_shelf_finalize;
  object_class->get_property = cairn_shelf_get_property;
  object_class->set_property = cairn_shelf_set_property;

  /**
   * CairnShelf:agenda:
   *
   * The live agenda that is built.
   */
  props[PROP_AGENDA] = g_param_spec_object ("agenda", NULL, NULL, CAIRN_TYPE_AGENDA, given);

  /**
   * CairnShelf:loading:
   *
   * Whether nothing has been read yet.
   */
  props[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, TRUE,
                                              G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * CairnShelf:session:
   *
   * The open register.
   */
  props[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, CAIRN_TYPE_SESSION, given);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
cairn_shelf_init (CairnShelf *self)
{
  self->cases = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->wanted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->shown = g_ptr_array_new_with_free_func (g_object_unref);
  self->cancellable = g_cancellable_new ();
  self->wants_all = TRUE;
  self->loading = TRUE;
}

/**
 * cairn_shelf_new:
 * @session: an open register
 * @agenda: a live agenda of it
 *
 * Begins to read the cases that could go on @agenda. Main thread.
 *
 * Returns: (transfer full): the shelf, empty until they are read
 */
CairnShelf *
cairn_shelf_new (CairnSession *session,
                 CairnAgenda  *agenda)
{
  g_return_val_if_fail (CAIRN_IS_SESSION (session), NULL);
  g_return_val_if_fail (CAIRN_IS_AGENDA (agenda), NULL);

  return g_object_new (CAIRN_TYPE_SHELF, "session", session, "agenda", agenda, NULL);
}

/**
 * cairn_shelf_get_loading:
 * @self: a shelf
 *
 * Returns: whether nothing has been read yet
 */
gboolean
cairn_shelf_get_loading (CairnShelf *self)
{
  g_return_val_if_fail (CAIRN_IS_SHELF (self), FALSE);

  return self->loading;
}

/**
 * cairn_shelf_count:
 * @self: a shelf
 * @readiness: how far from the meeting
 *
 * Returns: how many cases on the shelf are that far
 */
guint
cairn_shelf_count (CairnShelf     *self,
                   CairnReadiness  readiness)
{
  g_return_val_if_fail (CAIRN_IS_SHELF (self), 0);
  g_return_val_if_fail (readiness <= CAIRN_NOT_READY, 0);

  return self->counts[readiness];
}

/**
 * cairn_shelf_list_reviews:
 * @self: a shelf
 *
 * Returns: (transfer full): a list of the [class@Cairn.Review] of its ready cases, as they were read
 */
GListModel *
cairn_shelf_list_reviews (CairnShelf *self)
{
  g_autoptr(GListStore) reviews = g_list_store_new (CAIRN_TYPE_REVIEW);

  g_return_val_if_fail (CAIRN_IS_SHELF (self), NULL);

  for (guint i = 0; i < self->shown->len; i++)
    {
      CairnShelfCase *item = g_ptr_array_index (self->shown, i);

      if (cairn_shelf_case_get_readiness (item) == CAIRN_READY)
        g_list_store_append (reviews, cairn_shelf_case_get_review (item));
    }

  return G_LIST_MODEL (g_steal_pointer (&reviews));
}
