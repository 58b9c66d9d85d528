/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-store"

#include "config.h"

#include "cairn-journal-reader-private.h"

#include <glib/gi18n.h>

static CairnChangeOp
parse_operation (const char *name)
{
  if (g_str_equal (name, "insert"))
    return CAIRN_INSERT;
  if (g_str_equal (name, "delete"))
    return CAIRN_DELETE;

  return CAIRN_UPDATE;
}

static CairnJournalRecord *
read_record (CairnStatement *statement)
{
  CairnJournalRecord *record = g_new0 (CairnJournalRecord, 1);
  const char *entity = cairn_statement_get_text (statement, 7);

  record->sequence = cairn_statement_get_int (statement, 0);
  record->group = cairn_statement_get_int (statement, 1);
  record->at_ms = cairn_statement_get_int (statement, 2);
  record->person = g_strdup (cairn_statement_get_text (statement, 3));
  record->kind = _cairn_journal_kind_of_name (cairn_statement_get_text (statement, 4));
  record->subject = g_strdup (cairn_statement_get_text (statement, 5));
  record->op = parse_operation (cairn_statement_get_text (statement, 6));
  record->entity = entity != NULL ? cairn_entity_by_name (entity) : NULL;
  record->uuid = g_strdup (cairn_statement_get_text (statement, 8));
  record->reason = g_strdup (cairn_statement_get_text (statement, 9));
  record->undoes = cairn_statement_get_int (statement, 10);
  record->body = g_strdup (cairn_statement_get_text (statement, 11));

  return record;
}

/**
 * _cairn_journal_record_copy:
 * @self: an entry
 *
 * Returns: (transfer full): another one just like it
 */
CairnJournalRecord *
_cairn_journal_record_copy (const CairnJournalRecord *self)
{
  CairnJournalRecord *copy = g_memdup2 (self, sizeof *self);

  copy->person = g_strdup (self->person);
  copy->subject = g_strdup (self->subject);
  copy->uuid = g_strdup (self->uuid);
  copy->reason = g_strdup (self->reason);
  copy->body = g_strdup (self->body);

  return copy;
}

/**
 * _cairn_journal_record_free:
 * @self: (transfer full): an entry
 *
 * Frees it.
 */
void
_cairn_journal_record_free (CairnJournalRecord *self)
{
  g_free (self->person);
  g_free (self->subject);
  g_free (self->uuid);
  g_free (self->reason);
  g_free (self->body);
  g_free (self);
}

/**
 * _cairn_journal_next:
 * @database: a connection
 * @statement: a query that begins with %CAIRN_JOURNAL_SELECT
 * @record: (out) (transfer full) (nullable): the next entry, or %NULL behind the last
 * @error: return location
 *
 * Reads the next entry. The connection's thread.
 *
 * Returns: whether it could be read
 */
gboolean
_cairn_journal_next (CairnDatabase       *database,
                     CairnStatement      *statement,
                     CairnJournalRecord **record,
                     GError             **error)
{
  gboolean found = FALSE;

  *record = NULL;
  if (!cairn_database_step (database, statement, &found, _("Reading the journal"), error))
    return FALSE;
  if (found)
    *record = read_record (statement);

  return TRUE;
}

static gboolean
touches (const CairnJournalRecord *record,
         int                       field)
{
  g_autoptr(CairnPayload) payload = NULL;

  if (field < 0 || record->entity == NULL || record->body == NULL)
    return TRUE;

  payload = _cairn_payload_parse (record->entity, record->body, NULL);

  return payload == NULL || payload->touched[field];
}

/**
 * _cairn_journal_find_last_touch:
 * @database: a connection
 * @uuid: uuid of a row
 * @field: index of a field of it, or -1 for any
 * @after_group: look only at later groups than this
 * @record: (out) (transfer full) (nullable): the last entry that changed it, or %NULL
 * @error: return location
 *
 * Finds out who changed something last. The connection's thread.
 *
 * Returns: whether the journal could be read
 */
gboolean
_cairn_journal_find_last_touch (CairnDatabase       *database,
                                const char          *uuid,
                                int                  field,
                                gint64               after_group,
                                CairnJournalRecord **record,
                                GError             **error)
{
  g_autoptr(CairnStatement) statement = NULL;

  *record = NULL;
  statement = cairn_database_prepare (database,
                                      CAIRN_JOURNAL_SELECT
                                      "WHERE j.row_uuid = ?1 AND j.group_number > ?2 ORDER BY j.sequence DESC",
                                      error);
  if (statement == NULL)
    return FALSE;

  cairn_statement_bind_text (statement, 1, uuid);
  cairn_statement_bind_int (statement, 2, after_group);

  do
    {
      g_clear_pointer (record, _cairn_journal_record_free);
      if (!_cairn_journal_next (database, statement, record, error))
        return FALSE;
    }
  while (*record != NULL && !touches (*record, field));

  return TRUE;
}
