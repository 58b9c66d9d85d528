/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-store"

#include "config.h"

#include "cairn-case-list.h"

#include "cairn-case-cache-private.h"
#include "cairn-case-query-private.h"

#define N_KEPT_ALIVE (8 * CAIRN_CASE_LIST_PAGE_SIZE) /* rows */

/**
 * CairnCaseList:
 *
 * The cases of a query, as a [iface@Gio.ListModel] of [class@Cairn.CaseRow] that reads on demand.
 *
 * The list holds a number a case, 8 bytes each, and reads the rest a page at a time when somebody asks
 * for an item; until then the item is blank. Searching and sorting happen in the register: wrapping this
 * list in a `GtkSortListModel` or `GtkFilterListModel` would read every row.
 *
 * It follows its session: after each commit the query is asked again. A row that stays is the same object,
 * and the views are told of one splice, the smallest that covers what is different.
 */
struct _CairnCaseList
{
  GObject         parent_instance;

  CairnSession   *session;     /* (owned) (nullable); %NULL once disposed of */
  CairnCaseQuery *query;       /* (owned) */
  GArray         *keys;        /* (owned) (element-type gint64); in display order */
  CairnCaseCache *cache;       /* (owned); the rows somebody holds */
  GHashTable     *reading;     /* (owned); set of page numbers on their way */
  GCancellable   *cancellable; /* (owned); of the current answer */
  gboolean        loading;
};

typedef enum
{
  PROP_LOADING = 1,
  PROP_N_ITEMS,
} CairnCaseListProperty;

static GParamSpec *props[PROP_N_ITEMS + 1];
static guint failed_signal;

static void
set_loading (CairnCaseList *self,
             gboolean       loading)
{
  if (self->loading == loading)
    return;

  self->loading = loading;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LOADING]);
}

static void
report (CairnCaseList *self,
        const GError  *error)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit (self, failed_signal, 0, error);
}

static gpointer
load_job (CairnRegister  *connection,
          gpointer        data,
          GCancellable   *cancellable,
          GError        **error)
{
  return _cairn_case_query_load (connection, data, error);
}

static gpointer
find_job (CairnRegister  *connection,
          gpointer        data,
          GCancellable   *cancellable,
          GError        **error)
{
  return _cairn_case_query_find (data, connection, error);
}

typedef struct
{
  CairnCaseList *list;        /* (owned) */
  GCancellable  *cancellable; /* (owned); tells which answer the page is of */
  guint          page;
} PageRequest;

static void
page_request_free (PageRequest *request)
{
  g_clear_object (&request->list);
  g_clear_object (&request->cancellable);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PageRequest, page_request_free)

static void
page_loaded_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(PageRequest) request = user_data;
  CairnCaseList *self = request->list;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) rows = cairn_session_read_finish (CAIRN_SESSION (source), result, &error);

  /* Of an answer that is no longer shown. */
  if (request->cancellable != self->cancellable || self->session == NULL)
    return;

  g_hash_table_remove (self->reading, GUINT_TO_POINTER (request->page));
  if (rows != NULL)
    _cairn_case_cache_fill (self->cache, rows);
  else
    report (self, error);
}

static void
read_keys (CairnCaseList *self,
           GArray        *keys, /* (transfer full) */
           guint          page)
{
  PageRequest *request = g_new0 (PageRequest, 1);

  request->list = g_object_ref (self);
  request->cancellable = g_object_ref (self->cancellable);
  request->page = page;
  cairn_session_read_async (self->session, load_job, keys, (GDestroyNotify) g_array_unref,
                            (GDestroyNotify) g_ptr_array_unref, self->cancellable, page_loaded_cb, request);
}

static gboolean
can_read (CairnCaseList *self)
{
  return self->session != NULL && cairn_session_get_reader (self->session) != NULL;
}

static void
read_page (CairnCaseList *self,
           guint          page)
{
  GArray *keys = NULL;
  guint first = page * CAIRN_CASE_LIST_PAGE_SIZE;
  guint n = MIN (CAIRN_CASE_LIST_PAGE_SIZE, self->keys->len - first);

  if (!g_hash_table_add (self->reading, GUINT_TO_POINTER (page)))
    return;

  keys = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_vals (keys, &g_array_index (self->keys, gint64, first), n);
  read_keys (self, keys, page);
}

/* Reads again what somebody holds, since it may have changed. */
static void
read_live (CairnCaseList *self)
{
  GArray *keys = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < self->keys->len; i++)
    {
      gint64 key = g_array_index (self->keys, gint64, i);

      if (_cairn_case_cache_has (self->cache, CAIRN_CASE_KEY_ID (key)))
        g_array_append_val (keys, key);
    }

  if (keys->len > 0)
    read_keys (self, keys, G_MAXUINT);
  else
    g_array_unref (keys);
}

static gboolean
same_case (GArray *a,
           guint   i,
           GArray *b,
           guint   j)
{
  return CAIRN_CASE_KEY_ID (g_array_index (a, gint64, i)) == CAIRN_CASE_KEY_ID (g_array_index (b, gint64, j));
}

/* Takes the answer and tells views about the smallest single splice that covers the change. */
static void
take_keys (CairnCaseList *self,
           GArray        *keys) /* (transfer full) */
{
  g_autoptr(GArray) old = g_steal_pointer (&self->keys);
  guint head = 0;
  guint tail = 0;
  guint n_max = MIN (old->len, keys->len);

  while (head < n_max && same_case (old, head, keys, head))
    head++;
  while (tail < n_max - head && same_case (old, old->len - 1 - tail, keys, keys->len - 1 - tail))
    tail++;

  self->keys = keys;
  if (head + tail < MAX (old->len, keys->len))
    g_list_model_items_changed (G_LIST_MODEL (self), head, old->len - head - tail, keys->len - head - tail);
  if (old->len != keys->len)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_N_ITEMS]);
}

typedef struct
{
  CairnCaseList *list;        /* (owned) */
  GCancellable  *cancellable; /* (owned) */
} FindRequest;

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autofree FindRequest *request = user_data;
  g_autoptr(CairnCaseList) self = request->list;
  g_autoptr(GCancellable) cancellable = request->cancellable;
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) keys = cairn_session_read_finish (CAIRN_SESSION (source), result, &error);

  /* Something newer is on its way; keep what is shown until it comes. */
  if (cancellable != self->cancellable || self->session == NULL)
    return;

  set_loading (self, FALSE);

  if (keys == NULL)
    {
      report (self, error);
      return;
    }

  take_keys (self, g_steal_pointer (&keys));
  read_live (self);
}

static void
session_changed_cb (CairnSession *session,
                    GStrv         subjects,
                    gpointer      user_data)
{
  cairn_case_list_refresh (CAIRN_CASE_LIST (user_data));
}

static GType
cairn_case_list_get_item_type (GListModel *model)
{
  return CAIRN_TYPE_CASE_ROW;
}

static guint
cairn_case_list_get_n_items (GListModel *model)
{
  return CAIRN_CASE_LIST (model)->keys->len;
}

static gpointer
cairn_case_list_get_item (GListModel *model,
                          guint       position)
{
  CairnCaseList *self = CAIRN_CASE_LIST (model);
  CairnCaseRow *row = NULL;

  if (position >= self->keys->len)
    return NULL;

  row = _cairn_case_cache_ensure (self->cache, CAIRN_CASE_KEY_ID (g_array_index (self->keys, gint64, position)));
  if (!cairn_case_row_get_loaded (row) && can_read (self))
    read_page (self, position / CAIRN_CASE_LIST_PAGE_SIZE);

  return row;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = cairn_case_list_get_item_type;
  iface->get_n_items = cairn_case_list_get_n_items;
  iface->get_item = cairn_case_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (CairnCaseList, cairn_case_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static void
cairn_case_list_dispose (GObject *object)
{
  CairnCaseList *self = CAIRN_CASE_LIST (object);

  g_cancellable_cancel (self->cancellable);
  _cairn_case_cache_clear (self->cache);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (cairn_case_list_parent_class)->dispose (object);
}

static void
cairn_case_list_finalize (GObject *object)
{
  CairnCaseList *self = CAIRN_CASE_LIST (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->cache, _cairn_case_cache_free);
  g_clear_pointer (&self->reading, g_hash_table_unref);
  g_clear_pointer (&self->keys, g_array_unref);
  g_clear_pointer (&self->query, cairn_case_query_free);

  G_OBJECT_CLASS (cairn_case_list_parent_class)->finalize (object);
}

static void
cairn_case_list_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  CairnCaseList *self = CAIRN_CASE_LIST (object);

  switch ((CairnCaseListProperty) prop_id)
    {
    case PROP_LOADING:
      g_value_set_boolean (value, self->loading);
      break;
    case PROP_N_ITEMS:
      g_value_set_uint (value, self->keys->len);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_case_list_class_init (CairnCaseListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = cairn_case_list_dispose;
  object_class->finalize = cairn_case_list_finalize;
  object_class->get_property = cairn_case_list_get_property;

  /**
   * CairnCaseList:loading:
   *
   * Whether a new answer is on its way. The old one stays until it comes.
   */
  props[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE, flags);

  /**
   * CairnCaseList:n-items:
   *
   * How many cases there are.
   */
  props[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  /**
   * CairnCaseList::failed:
   * @self: a list
   * @error: (transfer none): what went wrong
   *
   * Emitted when rows could not be read. Never emitted for a cancellation.
   */
  failed_signal = g_signal_new ("failed", CAIRN_TYPE_CASE_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
cairn_case_list_init (CairnCaseList *self)
{
  self->query = cairn_case_query_new ();
  self->keys = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->cache = _cairn_case_cache_new (N_KEPT_ALIVE);
  self->reading = g_hash_table_new (NULL, NULL);
  self->cancellable = g_cancellable_new ();
}

/**
 * cairn_case_list_new:
 * @session: an open session
 *
 * Creates a list of every case by reference. It is empty until the first answer comes. Main thread.
 *
 * Returns: (transfer full): a new list, which is already loading
 */
CairnCaseList *
cairn_case_list_new (CairnSession *session)
{
  CairnCaseList *self = NULL;

  g_return_val_if_fail (CAIRN_IS_SESSION (session), NULL);

  self = g_object_new (CAIRN_TYPE_CASE_LIST, NULL);
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (session_changed_cb), self, G_CONNECT_DEFAULT);
  cairn_case_list_refresh (self);

  return self;
}

/**
 * cairn_case_list_get_query:
 * @self: a list
 *
 * Returns: (transfer none): what it asks
 */
const CairnCaseQuery *
cairn_case_list_get_query (CairnCaseList *self)
{
  g_return_val_if_fail (CAIRN_IS_CASE_LIST (self), NULL);

  return self->query;
}

/**
 * cairn_case_list_set_query:
 * @self: a list
 * @query: what to ask, copied
 *
 * Asks something else, and drops the answer that was on its way. Main thread.
 */
void
cairn_case_list_set_query (CairnCaseList        *self,
                           const CairnCaseQuery *query)
{
  g_return_if_fail (CAIRN_IS_CASE_LIST (self));
  g_return_if_fail (query != NULL);

  if (cairn_case_query_equal (self->query, query))
    return;

  cairn_case_query_free (self->query);
  self->query = cairn_case_query_copy (query);
  cairn_case_list_refresh (self);
}

/**
 * cairn_case_list_refresh:
 * @self: a list
 *
 * Asks again, and reads again the rows that somebody holds. They stay the same objects, so a view keeps
 * its selection and its place. Does nothing once the session is closed. Main thread.
 */
void
cairn_case_list_refresh (CairnCaseList *self)
{
  FindRequest *request = NULL;

  g_return_if_fail (CAIRN_IS_CASE_LIST (self));

  if (!can_read (self))
    return;

  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  self->cancellable = g_cancellable_new ();
  g_hash_table_remove_all (self->reading);

  set_loading (self, TRUE);
  request = g_new0 (FindRequest, 1);
  request->list = g_object_ref (self);
  request->cancellable = g_object_ref (self->cancellable);
  cairn_session_read_async (self->session, find_job, cairn_case_query_copy (self->query),
                            (GDestroyNotify) cairn_case_query_free, (GDestroyNotify) g_array_unref,
                            self->cancellable, found_cb, request);
}

/**
 * cairn_case_list_get_loading:
 * @self: a list
 *
 * Returns: whether a new answer is on its way
 */
gboolean
cairn_case_list_get_loading (CairnCaseList *self)
{
  g_return_val_if_fail (CAIRN_IS_CASE_LIST (self), FALSE);

  return self->loading;
}
