/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-store"

#include "config.h"

#include "cairn-session-private.h"

#include "cairn-loader.h"

/* The live objects of a session. The session holds them weakly: they live as long as somebody shows them,
 * and are read again when a commit concerns them. An object that stays is the same object. */

static GWeakRef *
weak_ref_new (gpointer object)
{
  GWeakRef *ref = g_new0 (GWeakRef, 1);

  g_weak_ref_init (ref, object);

  return ref;
}

void
_cairn_weak_ref_free (GWeakRef *ref)
{
  g_weak_ref_clear (ref);
  g_free (ref);
}

static gpointer /* (transfer full) (nullable) */
get_live (GHashTable    *table,
          gconstpointer  key)
{
  GWeakRef *ref = g_hash_table_lookup (table, key);

  return ref != NULL ? g_weak_ref_get (ref) : NULL;
}

static gpointer
load_aggregate (CairnSession  *self,
                gboolean       is_review,
                const char    *uuid,
                GError       **error)
{
  if (is_review)
    return cairn_register_load_review (self->reader, uuid, error);

  return cairn_register_load_agenda (self->reader, uuid, error);
}

static gpointer
get_aggregate (CairnSession  *self,
               gboolean       is_review,
               const char    *uuid,
               GError       **error)
{
  gpointer aggregate = get_live (self->aggregates, uuid);

  if (aggregate != NULL)
    return aggregate;

  aggregate = load_aggregate (self, is_review, uuid, error);
  if (aggregate != NULL)
    g_hash_table_replace (self->aggregates, g_strdup (uuid), weak_ref_new (aggregate));

  return aggregate;
}

/* Keeps the objects of rows that stay, and tells the one splice that covers what is different. */
static void
update_list (GListStore *list,
             GListModel *fresh)
{
  g_autoptr(GHashTable) held = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  g_autoptr(GPtrArray) wanted = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_old = g_list_model_get_n_items (G_LIST_MODEL (list));
  guint n_new = g_list_model_get_n_items (fresh);
  guint head = 0;
  guint tail = 0;

  for (guint i = 0; i < n_old; i++)
    {
      CairnRecord *record = g_list_model_get_item (G_LIST_MODEL (list), i);

      g_hash_table_replace (held, (gpointer) cairn_record_get_uuid (record), record);
    }

  for (guint i = 0; i < n_new; i++)
    {
      g_autoptr(CairnRecord) record = g_list_model_get_item (fresh, i);
      CairnRecord *same = g_hash_table_lookup (held, cairn_record_get_uuid (record));

      if (same != NULL)
        cairn_record_update (same, record);
      g_ptr_array_add (wanted, g_object_ref (same != NULL ? same : record));
    }

  while (head < MIN (n_old, n_new))
    {
      g_autoptr(CairnRecord) record = g_list_model_get_item (G_LIST_MODEL (list), head);

      if (record != g_ptr_array_index (wanted, head))
        break;
      head++;
    }

  while (tail < MIN (n_old, n_new) - head)
    {
      g_autoptr(CairnRecord) record = g_list_model_get_item (G_LIST_MODEL (list), n_old - 1 - tail);

      if (record != g_ptr_array_index (wanted, n_new - 1 - tail))
        break;
      tail++;
    }

  if (head + tail < MAX (n_old, n_new))
    g_list_store_splice (list, head, n_old - head - tail, wanted->pdata + head, n_new - head - tail);
}

static gboolean
points_into (CairnAggregate    *aggregate,
             const CairnChange *change)
{
  const CairnEntity *entity = cairn_change_get_entity (change);

  for (guint i = 0; i < entity->n_fields; i++)
    {
      const CairnValue *value = cairn_change_get_value (change, i);

      if (entity->fields[i].type == CAIRN_FIELD_REFERENCE && value != NULL &&
          value->kind == CAIRN_VALUE_TEXT && cairn_aggregate_find (aggregate, value->text) != NULL)
        return TRUE;
    }

  return FALSE;
}

static gboolean
concerns (CairnAggregate *aggregate,
          CairnChangeSet *changes)
{
  if (g_strcmp0 (cairn_change_set_get_subject (changes), cairn_aggregate_get_uuid (aggregate)) == 0)
    return TRUE;

  for (guint i = 0; i < cairn_change_set_get_length (changes); i++)
    {
      const CairnChange *change = cairn_change_set_get (changes, i);

      if (cairn_aggregate_find (aggregate, cairn_change_get_uuid (change)) != NULL || points_into (aggregate, change))
        return TRUE;
    }

  return FALSE;
}

static void
read_again (CairnSession   *self,
            CairnAggregate *aggregate)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CairnAggregate) fresh = NULL;

  fresh = load_aggregate (self, CAIRN_IS_REVIEW (aggregate), cairn_aggregate_get_uuid (aggregate), &error);
  if (fresh != NULL)
    cairn_aggregate_update (aggregate, fresh);
  else
    g_debug ("A page was not read again: %s", error->message);
}

static gboolean
touches_kind (CairnChangeSet  *changes,
              CairnEntityKind  entity)
{
  for (guint i = 0; i < cairn_change_set_get_length (changes); i++)
    {
      if (cairn_change_get_entity (cairn_change_set_get (changes, i))->kind == entity)
        return TRUE;
    }

  return FALSE;
}

static void
read_list_again (CairnSession    *self,
                 CairnEntityKind  entity,
                 GListStore      *list)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GListModel) fresh = cairn_register_load_records (self->reader, entity, &error);

  if (fresh != NULL)
    update_list (list, fresh);
  else
    g_debug ("A list was not read again: %s", error->message);
}

static void
follow_aggregates (CairnSession   *self,
                   CairnChangeSet *changes,
                   GPtrArray      *subjects)
{
  g_autoptr(GPtrArray) live = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  gpointer ref = NULL;

  /* Gathered first: reading one again may make somebody ask for another. */
  g_hash_table_iter_init (&iter, self->aggregates);
  while (g_hash_table_iter_next (&iter, NULL, &ref))
    {
      gpointer aggregate = g_weak_ref_get (ref);

      if (aggregate == NULL)
        g_hash_table_iter_remove (&iter);
      else
        g_ptr_array_add (live, aggregate);
    }

  for (guint i = 0; i < live->len; i++)
    {
      CairnAggregate *aggregate = g_ptr_array_index (live, i);

      if (changes != NULL && !concerns (aggregate, changes))
        continue;

      read_again (self, aggregate);
      if (subjects != NULL)
        g_ptr_array_add (subjects, g_strdup (cairn_aggregate_get_uuid (aggregate)));
    }
}

static void
follow_lists (CairnSession   *self,
              CairnChangeSet *changes)
{
  for (guint i = 0; i < CAIRN_N_ENTITIES; i++)
    {
      g_autoptr(GListStore) list = get_live (self->lists, GUINT_TO_POINTER (i + 1));

      if (list != NULL && (changes == NULL || touches_kind (changes, (CairnEntityKind) i)))
        read_list_again (self, (CairnEntityKind) i, list);
    }
}

/* Reads again what @changes concern, and adds the pages to @subjects. */
void
_cairn_session_follow_changes (CairnSession   *self,
                               CairnChangeSet *changes,
                               GPtrArray      *subjects)
{
  follow_aggregates (self, changes, subjects);
  follow_lists (self, changes);
}

/* Reads everything again that is alive. */
void
_cairn_session_follow_all (CairnSession *self)
{
  follow_aggregates (self, NULL, NULL);
  follow_lists (self, NULL);
}

/**
 * cairn_session_get_review:
 * @self: an open session
 * @case_uuid: uuid of a case
 * @error: return location for %CAIRN_ERROR_NOT_FOUND and what the disk says
 *
 * Gets the one live review of a case, which follows every commit as long as it is held. Main thread.
 *
 * Returns: (transfer full) (nullable): the review, or %NULL with @error set
 */
CairnReview *
cairn_session_get_review (CairnSession  *self,
                          const char    *case_uuid,
                          GError       **error)
{
  g_return_val_if_fail (CAIRN_IS_SESSION (self), NULL);
  g_return_val_if_fail (self->reader != NULL, NULL);
  g_return_val_if_fail (case_uuid != NULL, NULL);

  return get_aggregate (self, TRUE, case_uuid, error);
}

/**
 * cairn_session_get_agenda:
 * @self: an open session
 * @meeting_uuid: uuid of a meeting
 * @error: return location for %CAIRN_ERROR_NOT_FOUND and what the disk says
 *
 * Gets the one live agenda of a meeting, which follows every commit as long as it is held. Main thread.
 *
 * Returns: (transfer full) (nullable): the agenda, or %NULL with @error set
 */
CairnAgenda *
cairn_session_get_agenda (CairnSession  *self,
                          const char    *meeting_uuid,
                          GError       **error)
{
  g_return_val_if_fail (CAIRN_IS_SESSION (self), NULL);
  g_return_val_if_fail (self->reader != NULL, NULL);
  g_return_val_if_fail (meeting_uuid != NULL, NULL);

  return get_aggregate (self, FALSE, meeting_uuid, error);
}

/**
 * cairn_session_get_records:
 * @self: an open session
 * @entity: a kind of which there are hundreds at most: areas, agencies, meetings, actions, ...
 * @error: return location for what the disk says
 *
 * Gets the one live list of every row of a kind, in the order people expect. It follows every commit as
 * long as it is held; rows that stay are the same objects. Main thread.
 *
 * Returns: (transfer full) (nullable): a list of [class@Cairn.Record], or %NULL with @error set
 */
GListModel *
cairn_session_get_records (CairnSession     *self,
                           CairnEntityKind   entity,
                           GError          **error)
{
  GListModel *list = NULL;

  g_return_val_if_fail (CAIRN_IS_SESSION (self), NULL);
  g_return_val_if_fail (self->reader != NULL, NULL);
  g_return_val_if_fail (entity < CAIRN_N_ENTITIES, NULL);

  list = get_live (self->lists, GUINT_TO_POINTER ((guint) entity + 1));
  if (list != NULL)
    return list;

  list = cairn_register_load_records (self->reader, entity, error);
  if (list != NULL)
    g_hash_table_replace (self->lists, GUINT_TO_POINTER ((guint) entity + 1), weak_ref_new (list));

  return list;
}
