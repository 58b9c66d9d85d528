/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-store"

#include "config.h"

#include "cairn-writer-private.h"

#include <glib/gi18n.h>

#include "cairn-constraint-private.h"
#include "cairn-error.h"
#include "cairn-payload-private.h"
#include "cairn-search-private.h"

/* One row of a change set: the row itself, its journal entry, its full text, and the drafts that the
 * change takes the place of. */

static const char *
get_operation (CairnChangeOp op)
{
  switch (op)
    {
    case CAIRN_INSERT:
      return "insert";
    case CAIRN_DELETE:
      return "delete";
    case CAIRN_UPDATE:
    default:
      return "update";
    }
}

/* What the row is to hold, and whether that is anything new. */
static CairnRow *
build_after (CairnDatabase      *database,
             const CairnChange  *change,
             const CairnRow     *before,
             gboolean           *differs,
             GError            **error)
{
  const CairnEntity *entity = cairn_change_get_entity (change);
  g_autoptr(CairnRow) after = NULL;

  after = before != NULL ? _cairn_row_copy (before) : _cairn_row_new (entity, cairn_change_get_uuid (change));
  *differs = before == NULL;

  for (guint i = 0; i < entity->n_fields; i++)
    {
      const CairnValue *value = cairn_change_get_value (change, i);

      if (value == NULL || cairn_value_equal (value, &after->values[i]))
        continue;

      *differs = TRUE;
      cairn_value_copy (&after->values[i], value);
      if (!_cairn_rows_resolve (database, after, i, error))
        return NULL;
    }

  return g_steal_pointer (&after);
}

static gboolean
drop_drafts (CairnWriter        *self,
             const CairnChange  *change,
             GError            **error)
{
  const CairnEntity *entity = cairn_change_get_entity (change);
  CairnStatement *statement = NULL;

  if (!self->has_drafts)
    return TRUE;

  for (guint i = 0; i < entity->n_fields; i++)
    {
      if (cairn_change_get_op (change) != CAIRN_DELETE && cairn_change_get_value (change, i) == NULL)
        continue;

      statement = cairn_database_prepare (self->database,
                                          "DELETE FROM draft WHERE row_uuid = ?1 AND field = ?2", error);
      if (statement == NULL)
        return FALSE;

      cairn_statement_bind_text (statement, 1, cairn_change_get_uuid (change));
      cairn_statement_bind_text (statement, 2, entity->fields[i].name);
      if (!cairn_database_run (self->database, statement, _("Saving"), error))
        return FALSE;

      if (sqlite3_changes (cairn_database_get_handle (self->database)) > 0)
        self->wrote = TRUE;
    }

  return TRUE;
}

static gboolean
write_row (CairnWriter     *self,
           const CairnRow  *before,
           CairnRow        *after,
           gboolean        *retry,
           GError         **error)
{
  g_autoptr(GError) local = NULL;
  gboolean written = FALSE;

  if (before == NULL)
    written = _cairn_rows_insert (self->database, after, &local);
  else if (after == NULL)
    written = _cairn_rows_delete (self->database, before, &local);
  else
    written = _cairn_rows_update (self->database, after, &local);

  if (written)
    return TRUE;

  *retry = _cairn_constraint_explain (self->database, after != NULL ? after : before, &local);
  g_propagate_error (error, g_steal_pointer (&local));

  return FALSE;
}

static gboolean
write_entry (CairnWriter        *self,
             const CairnChange  *change,
             const CairnRow     *before,
             const CairnRow     *after,
             CairnJournalEntry  *entry,
             GError            **error)
{
  g_autofree char *payload = _cairn_payload_build (before, after);

  entry->group = self->group;
  entry->at_ms = self->at_ms;
  entry->operation = get_operation (cairn_change_get_op (change));
  entry->entity = cairn_change_get_entity (change)->name;
  entry->uuid = cairn_change_get_uuid (change);
  entry->payload = payload;

  if (!_cairn_journal_append (self->database, &self->head, entry, error))
    return FALSE;

  entry->payload = NULL;
  self->wrote = TRUE;

  return TRUE;
}

static gboolean
load_before (CairnWriter        *self,
             const CairnChange  *change,
             CairnRow          **before,
             GError            **error)
{
  const CairnEntity *entity = cairn_change_get_entity (change);

  if (cairn_change_get_op (change) == CAIRN_INSERT)
    return TRUE;

  if (!_cairn_rows_load (self->database, entity->kind, cairn_change_get_uuid (change), before, error))
    return FALSE;
  if (*before != NULL)
    return TRUE;

  g_set_error (error, CAIRN_ERROR, CAIRN_ERROR_CONFLICT,
               /* Translators: a kind of entry, such as "Wait". */
               _("%s: this was removed meanwhile. Look again, then decide."), cairn_entity_get_label (entity));

  return FALSE;
}

/**
 * _cairn_writer_write_change:
 * @self: a writer with an open group
 * @change: what to do to one row
 * @entry: its person, kind, subject, reason and group undone; the rest is filled in
 * @retry: (out): after a failure, whether it may succeed when other rows were written first
 * @error: return location
 *
 * Writes one row with its journal entry and its full text. A change that changes nothing leaves
 * no entry. After a failure that may be retried nothing has been written. The connection's thread.
 *
 * Returns: whether it was written
 */
gboolean
_cairn_writer_write_change (CairnWriter        *self,
                            const CairnChange  *change,
                            CairnJournalEntry  *entry,
                            gboolean           *retry,
                            GError            **error)
{
  g_autoptr(CairnRow) before = NULL;
  g_autoptr(CairnRow) after = NULL;
  gboolean differs = TRUE;

  *retry = FALSE;
  if (!load_before (self, change, &before, error))
    return FALSE;

  if (cairn_change_get_op (change) != CAIRN_DELETE)
    {
      after = build_after (self->database, change, before, &differs, error);
      if (after == NULL)
        {
          *retry = error != NULL && g_error_matches (*error, CAIRN_ERROR, CAIRN_ERROR_CONFLICT);
          return FALSE;
        }
    }

  if (differs &&
      (!write_row (self, before, after, retry, error) ||
       !write_entry (self, change, before, after, entry, error) ||
       !_cairn_search_index (self->database, before, after, error)))
    return FALSE;

  return drop_drafts (self, change, error);
}
