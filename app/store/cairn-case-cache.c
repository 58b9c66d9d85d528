/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-store"

#include "config.h"

#include "cairn-case-cache-private.h"

#include "cairn-case-query-private.h"

struct _CairnCaseCache
{
  GHashTable *live;   /* (owned) (element-type gint64 LiveRow): by id */
  GQueue      recent; /* (element-type CairnCaseRow) (owned); oldest first */
  guint       n_kept;
};

typedef struct
{
  CairnCaseCache *cache; /* (unowned) */
  CairnCaseRow   *row;   /* (unowned) (nullable); cleared when it dies */
  gint64          id;
} LiveRow;

static void
row_gone_cb (gpointer  user_data,
             GObject  *where_the_object_was)
{
  LiveRow *live = user_data;

  live->row = NULL;
  g_hash_table_remove (live->cache->live, &live->id);
}

static void
live_row_free (LiveRow *live)
{
  if (live->row != NULL)
    g_object_weak_unref (G_OBJECT (live->row), row_gone_cb, live);
  g_free (live);
}

/**
 * _cairn_case_cache_new:
 * @n_kept: how many rows to keep that nobody else holds, those read last
 *
 * Returns: (transfer full): an empty cache
 */
CairnCaseCache *
_cairn_case_cache_new (guint n_kept)
{
  CairnCaseCache *self = g_new0 (CairnCaseCache, 1);

  self->live = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, (GDestroyNotify) live_row_free);
  self->n_kept = n_kept;
  g_queue_init (&self->recent);

  return self;
}

/**
 * _cairn_case_cache_clear:
 * @self: a cache
 *
 * Forgets every row.
 */
void
_cairn_case_cache_clear (CairnCaseCache *self)
{
  g_queue_clear_full (&self->recent, g_object_unref);
  g_hash_table_remove_all (self->live);
}

/**
 * _cairn_case_cache_free:
 * @self: (transfer full): a cache
 *
 * Frees it; rows that somebody holds stay theirs.
 */
void
_cairn_case_cache_free (CairnCaseCache *self)
{
  _cairn_case_cache_clear (self);
  g_hash_table_unref (self->live);
  g_free (self);
}

/**
 * _cairn_case_cache_ensure:
 * @self: a cache
 * @id: id of a case
 *
 * Returns: (transfer full): the one row of the case; a blank one if nobody holds it
 */
CairnCaseRow *
_cairn_case_cache_ensure (CairnCaseCache *self,
                          gint64          id)
{
  LiveRow *live = g_hash_table_lookup (self->live, &id);

  if (live != NULL)
    return g_object_ref (live->row);

  live = g_new0 (LiveRow, 1);
  live->cache = self;
  live->id = id;
  live->row = _cairn_case_row_new ();
  g_object_weak_ref (G_OBJECT (live->row), row_gone_cb, live);
  g_hash_table_insert (self->live, &live->id, live);

  return live->row;
}

/**
 * _cairn_case_cache_has:
 * @self: a cache
 * @id: id of a case
 *
 * Returns: whether somebody holds its row
 */
gboolean
_cairn_case_cache_has (CairnCaseCache *self,
                       gint64          id)
{
  return g_hash_table_contains (self->live, &id);
}

/**
 * _cairn_case_cache_fill:
 * @self: a cache
 * @rows: (element-type CairnCaseRowData): what was read
 *
 * Gives the rows what was read, and keeps them for a while.
 */
void
_cairn_case_cache_fill (CairnCaseCache *self,
                        GPtrArray      *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const CairnCaseRowData *data = g_ptr_array_index (rows, i);
      CairnCaseRow *row = _cairn_case_cache_ensure (self, CAIRN_CASE_KEY_ID (data->key));

      _cairn_case_row_fill (row, data, CAIRN_CASE_KEY_BY_NAME (data->key));
      g_queue_push_tail (&self->recent, row);
    }

  while (self->recent.length > self->n_kept)
    g_object_unref (g_queue_pop_head (&self->recent));
}
