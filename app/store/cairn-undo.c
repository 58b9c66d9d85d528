/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-store"

#include "config.h"

#include "cairn-undo.h"

#include <glib/gi18n.h>

#include "cairn-error.h"
#include "cairn-loader.h"
#include "cairn-register-private.h"
#include "cairn-undo-private.h"
#include "cairn-writer-private.h"

/* Taking a group back: its entries one by one, the last first, each checked against the row as it then
 * is. A group of any length streams through: nothing of it is kept in memory.
 *
 * The row of the statistics is computed from other rows. If nothing else has happened since, it goes back
 * like any other; else what it said then may be wrong now, so it is computed afresh. */

typedef struct
{
  CairnWriter          *writer;
  const CairnUndoGroup *group;
  gboolean              moved_on;
  GHashTable           *stale; /* (owned) (element-type utf8); uuids of the analytic rows to compute */
} Undoing;

static char *
format_time (gint64 at_ms)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_identifier ("Europe/London");
  g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc (at_ms / 1000);
  g_autoptr(GDateTime) local = zone != NULL ? g_date_time_to_timezone (utc, zone) : g_date_time_ref (utc);

  /* Translators: a date and a time of day, as g_date_time_format() writes them. */
  return g_date_time_format (local, _("%-e %B %Y, %H:%M"));
}

static gboolean
refuse_later_change (CairnDatabase     *database,
                     const char        *uuid,
                     const CairnEntity *entity,
                     int                field,
                     gint64             group,
                     GError           **error)
{
  g_autoptr(CairnJournalRecord) later = NULL;
  g_autofree char *when = NULL;
  const char *what = field >= 0 ? cairn_field_get_label (&entity->fields[field]) : cairn_entity_get_label (entity);

  if (!_cairn_journal_find_last_touch (database, uuid, field, group, &later, error))
    return FALSE;

  if (later == NULL)
    {
      g_set_error (error, CAIRN_ERROR, CAIRN_ERROR_CONFLICT,
                   _("“%s” is not what this change left, so it cannot be undone. Change it by hand."), what);
      return FALSE;
    }

  when = format_time (later->at_ms);
  g_set_error (error, CAIRN_ERROR, CAIRN_ERROR_CONFLICT,
               /* Translators: the name of a field or kind of entry, a person, and when. */
               _("“%s” was changed again by %s on %s, so this cannot be undone. Change it by hand."),
               what, later->person, when);

  return FALSE;
}

/* Whether the row still holds what the entry left in it. */
static gboolean
check_row (Undoing                   *undoing,
           const CairnJournalRecord  *record,
           const CairnPayload        *payload,
           GError                   **error)
{
  CairnDatabase *database = undoing->writer->database;
  g_autoptr(CairnRow) row = NULL;

  if (!_cairn_rows_load (database, record->entity->kind, record->uuid, &row, error))
    return FALSE;

  if ((row == NULL) != (record->op == CAIRN_DELETE))
    return refuse_later_change (database, record->uuid, record->entity, -1, undoing->group->number, error);

  for (guint i = 0; row != NULL && i < record->entity->n_fields; i++)
    {
      if ((record->op == CAIRN_INSERT || payload->touched[i]) &&
          !cairn_value_equal (&row->values[i], &payload->after[i]))
        return refuse_later_change (database, record->uuid, record->entity, (int) i, undoing->group->number, error);
    }

  return TRUE;
}

static void
set_before (CairnChange        *change,
            const CairnPayload *payload)
{
  for (guint i = 0; i < payload->entity->n_fields; i++)
    {
      if (payload->touched[i])
        cairn_change_set_field_value (change, i, &payload->before[i]);
    }
}

static CairnChangeSet *
build_opposite (const CairnJournalRecord *record,
                const CairnPayload       *payload)
{
  CairnChangeSet *changes = cairn_change_set_new (CAIRN_CHANGE_UNDO, record->subject, NULL);

  switch (record->op)
    {
    case CAIRN_INSERT:
      cairn_change_set_delete (changes, record->entity->kind, record->uuid);
      break;
    case CAIRN_DELETE:
      set_before (cairn_change_set_insert (changes, record->entity->kind, record->uuid), payload);
      break;
    case CAIRN_UPDATE:
    default:
      set_before (cairn_change_set_update (changes, record->entity->kind, record->uuid), payload);
      break;
    }

  return changes;
}

static gboolean
undo_record (Undoing                   *undoing,
             const CairnJournalRecord  *record,
             GError                   **error)
{
  g_autoptr(CairnPayload) payload = NULL;
  g_autoptr(CairnChangeSet) changes = NULL;
  gboolean derived = record->entity->kind == CAIRN_ENTITY_ANALYTIC && undoing->moved_on;

  if (record->body != NULL)
    payload = _cairn_payload_parse (record->entity, record->body, error);
  if ((record->body != NULL && payload == NULL) || !_cairn_undo_check_record (record, payload, error))
    return FALSE;

  if (derived)
    g_hash_table_add (undoing->stale, g_strdup (record->uuid));
  if (derived && record->op == CAIRN_UPDATE)
    return TRUE;
  if (!derived && !check_row (undoing, record, payload, error))
    return FALSE;

  changes = build_opposite (record, payload);

  return _cairn_writer_write (undoing->writer, changes, undoing->group->number, error);
}

static gboolean
undo_records (Undoing  *undoing,
              GError  **error)
{
  CairnDatabase *database = undoing->writer->database;
  g_autoptr(CairnStatement) statement = NULL;
  gint64 sequence = G_MAXINT64;

  /* Asked for one by one: the statement must not stand open while the same table is written. */
  while (TRUE)
    {
      g_autoptr(CairnJournalRecord) record = NULL;

      statement = cairn_database_prepare (database,
                                          CAIRN_JOURNAL_SELECT
                                          "WHERE j.group_number = ?1 AND j.sequence < ?2 AND j.row_uuid IS NOT NULL"
                                          " ORDER BY j.sequence DESC LIMIT 1",
                                          error);
      if (statement == NULL)
        return FALSE;

      cairn_statement_bind_int (statement, 1, undoing->group->number);
      cairn_statement_bind_int (statement, 2, sequence);
      if (!_cairn_journal_next (database, statement, &record, error))
        return FALSE;
      cairn_statement_reset (statement);
      if (record == NULL)
        return TRUE;

      sequence = record->sequence;
      if (record->entity != NULL && !undo_record (undoing, record, error))
        return FALSE;
    }
}

static gboolean
compute_again (Undoing     *undoing,
               const char  *analytic_uuid,
               GError     **error)
{
  g_autoptr(CairnRow) row = NULL;
  g_autoptr(CairnReview) review = NULL;
  g_autoptr(CairnChangeSet) changes = NULL;
  const char *case_uuid = NULL;

  if (!_cairn_rows_load (undoing->writer->database, CAIRN_ENTITY_ANALYTIC, analytic_uuid, &row, error))
    return FALSE;
  if (row == NULL)
    return TRUE;

  case_uuid = row->values[cairn_entity_find (row->entity, "case")].text;
  review = cairn_register_load_review (undoing->writer->owner, case_uuid, error);
  if (review == NULL)
    return FALSE;

  changes = cairn_change_set_new (CAIRN_CHANGE_UNDO, case_uuid, NULL);
  cairn_review_complete (review, changes);

  return _cairn_writer_write (undoing->writer, changes, undoing->group->number, error);
}

static gboolean
compute_stale (Undoing  *undoing,
               GError  **error)
{
  GHashTableIter iter;
  gpointer uuid = NULL;

  g_hash_table_iter_init (&iter, undoing->stale);
  while (g_hash_table_iter_next (&iter, &uuid, NULL))
    {
      if (!compute_again (undoing, uuid, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
undo_group (CairnRegister         *self,
            const CairnUndoGroup  *undone,
            gint64                *group,
            GError               **error)
{
  CairnDatabase *database = _cairn_register_get_database (self);
  g_autoptr(GHashTable) stale = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Undoing undoing = { _cairn_register_get_writer (self), undone, FALSE, stale };

  if (!_cairn_undo_check_group (database, undone, error) ||
      !_cairn_undo_moved_on (database, cairn_register_get_person (self), undone->number, &undoing.moved_on, error) ||
      !_cairn_writer_begin (undoing.writer, error))
    return FALSE;

  if (!undo_records (&undoing, error) || !compute_stale (&undoing, error))
    {
      _cairn_writer_cancel (undoing.writer);
      return FALSE;
    }

  return _cairn_writer_commit (undoing.writer, group, error);
}

static gboolean
set_nothing (gboolean   redo,
             GError   **error)
{
  g_set_error_literal (error, CAIRN_ERROR, CAIRN_ERROR_NOT_FOUND,
                       redo ? _("There is nothing to redo here.") : _("There is nothing to undo here."));

  return FALSE;
}

static gboolean
undo_next (CairnRegister  *self,
           const char     *subject,
           gboolean        redo,
           gint64         *group,
           GError        **error)
{
  CairnUndoGroup next;

  if (!_cairn_undo_find (_cairn_register_get_database (self), cairn_register_get_person (self), subject, redo,
                         &next, error))
    return FALSE;

  return next.number != 0 ? undo_group (self, &next, group, error) : set_nothing (redo, error);
}

static gboolean
look_at_next (CairnRegister  *self,
              const char     *subject,
              gboolean        redo,
              char          **label)
{
  CairnDatabase *database = _cairn_register_get_database (self);
  g_autoptr(GError) error = NULL;
  g_autofree char *sentence = NULL;
  CairnUndoGroup next;

  if (_cairn_undo_find (database, cairn_register_get_person (self), subject, redo, &next, &error))
    {
      if (next.number != 0)
        sentence = _cairn_undo_build_label (database, &next, redo, &error);
      else
        set_nothing (redo, &error);
    }

  if (label != NULL)
    *label = g_strdup (sentence != NULL ? sentence : error->message);

  return sentence != NULL;
}

/**
 * cairn_register_can_undo:
 * @self: an open register
 * @subject: (nullable): uuid of the case or meeting whose page it is, or %NULL for any
 * @label: (out) (optional) (transfer full): what would be undone, for a menu; or why nothing can be
 *
 * Looks whether this person has something to undo. What others changed since is only seen by
 * cairn_register_undo(). The register's thread.
 *
 * Returns: whether undo has something to do
 */
gboolean
cairn_register_can_undo (CairnRegister  *self,
                         const char     *subject,
                         char          **label)
{
  g_return_val_if_fail (CAIRN_IS_REGISTER (self), FALSE);

  return look_at_next (self, subject, FALSE, label);
}

/**
 * cairn_register_can_redo:
 * @self: an open register
 * @subject: (nullable): uuid of the case or meeting whose page it is, or %NULL for any
 * @label: (out) (optional) (transfer full): what would be brought back, for a menu; or why nothing can be
 *
 * Looks whether this person has an undo to take back, with no change since. The register's thread.
 *
 * Returns: whether redo has something to do
 */
gboolean
cairn_register_can_redo (CairnRegister  *self,
                         const char     *subject,
                         char          **label)
{
  g_return_val_if_fail (CAIRN_IS_REGISTER (self), FALSE);

  return look_at_next (self, subject, TRUE, label);
}

/**
 * cairn_register_undo:
 * @self: a register that can be written, with no open group
 * @subject: (nullable): uuid of the case or meeting whose page it is, or %NULL for any
 * @group: (out) (optional): number of the group that took it back
 * @error: return location: %CAIRN_ERROR_NOT_FOUND if there is nothing, %CAIRN_ERROR_CONFLICT if the same
 *   field was changed since, %CAIRN_ERROR_REFUSED for what has left the office, what is used by
 *   something else since, and what lies behind a migration
 *
 * Takes back this person's last change on a page, by appending its opposite to the journal. Works across
 * restarts, to any depth. The register's thread.
 *
 * Returns: %TRUE once it is on the disk, or %FALSE with @error set and nothing written
 */
gboolean
cairn_register_undo (CairnRegister  *self,
                     const char     *subject,
                     gint64         *group,
                     GError        **error)
{
  g_return_val_if_fail (CAIRN_IS_REGISTER (self), FALSE);

  return undo_next (self, subject, FALSE, group, error);
}

/**
 * cairn_register_redo:
 * @self: a register that can be written, with no open group
 * @subject: (nullable): uuid of the case or meeting whose page it is, or %NULL for any
 * @group: (out) (optional): number of the group that brought it back
 * @error: return location, as for cairn_register_undo()
 *
 * Brings back what this person undid last on a page, if nothing was changed there since. The register's
 * thread.
 *
 * Returns: %TRUE once it is on the disk, or %FALSE with @error set and nothing written
 */
gboolean
cairn_register_redo (CairnRegister  *self,
                     const char     *subject,
                     gint64         *group,
                     GError        **error)
{
  g_return_val_if_fail (CAIRN_IS_REGISTER (self), FALSE);

  return undo_next (self, subject, TRUE, group, error);
}

/**
 * cairn_register_undo_group:
 * @self: a register that can be written, with no open group
 * @undone: number of a group, such as an import's
 * @group: (out) (optional): number of the group that took it back
 * @error: return location, as for cairn_register_undo()
 *
 * Takes back one group, whoever wrote it and wherever it stands. The register's thread.
 *
 * Returns: %TRUE once it is on the disk, or %FALSE with @error set and nothing written
 */
gboolean
cairn_register_undo_group (CairnRegister  *self,
                           gint64          undone,
                           gint64         *group,
                           GError        **error)
{
  CairnDatabase *database = NULL;
  CairnUndoGroup found;
  gboolean active = FALSE;

  g_return_val_if_fail (CAIRN_IS_REGISTER (self), FALSE);
  g_return_val_if_fail (undone > 0, FALSE);

  database = _cairn_register_get_database (self);
  if (!_cairn_undo_load_group (database, cairn_register_get_person (self), undone, &found, error) ||
      !_cairn_undo_is_active (database, undone, &active, error))
    return FALSE;

  return found.is_data && active ? undo_group (self, &found, group, error) : set_nothing (FALSE, error);
}
