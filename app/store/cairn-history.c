/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-store"

#include "config.h"

#include "cairn-history-private.h"

#include <glib/gi18n.h>

#include "cairn-error.h"
#include "cairn-loader.h"
#include "cairn-register-private.h"

/* What the journal says of a field, a row or a page. A page is a case or meeting with everything on it: what
 * was written from it (the entries' subject), and what was done to its rows from elsewhere (an import). */

/* The second parameter is the rows of the page, as a list in JSON. */
#define OF_PAGE "(j.subject = ?1 OR j.row_uuid IN (SELECT value FROM json_each (?2))) "

#define FOR_EVER G_MAXINT64

typedef void (*TakeRecord) (gpointer                  taker,
                            const CairnJournalRecord *record,
                            const CairnPayload       *payload);

/* Hands over each entry of a query that is ready to run. */
static gboolean
go_through (CairnDatabase   *database,
            CairnStatement  *statement,
            TakeRecord       take,
            gpointer         taker,
            GError         **error)
{
  while (TRUE)
    {
      g_autoptr(CairnJournalRecord) record = NULL;
      g_autoptr(CairnPayload) payload = NULL;

      if (!_cairn_journal_next (database, statement, &record, error))
        return FALSE;
      if (record == NULL)
        return TRUE;

      if (record->entity != NULL && record->body != NULL)
        {
          payload = _cairn_payload_parse (record->entity, record->body, error);
          if (payload == NULL)
            return FALSE;
        }

      take (taker, record, payload);
    }
}

typedef struct
{
  GListStore *list;  /* (owned) */
  const char *field; /* (nullable): only this one */
} Listing;

static void
add_entry (Listing                  *listing,
           const CairnJournalRecord *record,
           const CairnPayload       *payload,
           int                       field)
{
  g_autoptr(CairnHistoryEntry) entry = _cairn_history_entry_new (record, payload, field);

  g_list_store_append (listing->list, entry);
}

static void
list_row (gpointer                  taker,
          const CairnJournalRecord *record,
          const CairnPayload       *payload)
{
  /* The row of the statistics says nothing that the others do not. */
  if (record->entity != NULL && record->entity->kind == CAIRN_ENTITY_ANALYTIC)
    return;

  if (payload == NULL || record->op != CAIRN_UPDATE)
    {
      add_entry (taker, record, payload, -1);
      return;
    }

  for (guint i = 0; i < payload->entity->n_fields; i++)
    {
      if (payload->touched[i])
        add_entry (taker, record, payload, (int) i);
    }
}

static void
list_field (gpointer                  taker,
            const CairnJournalRecord *record,
            const CairnPayload       *payload)
{
  const Listing *listing = taker;
  int field = record->entity != NULL ? cairn_entity_find (record->entity, listing->field) : -1;

  if (field >= 0 && (payload == NULL || payload->touched[field]))
    add_entry (taker, record, payload, field);
}

static GListModel *
load_of_row (CairnRegister  *self,
             const char     *uuid,
             const char     *field,
             GError        **error)
{
  CairnDatabase *database = _cairn_register_get_database (self);
  g_autoptr(CairnStatement) statement = NULL;
  g_autoptr(GListStore) list = g_list_store_new (CAIRN_TYPE_HISTORY_ENTRY);
  Listing listing = { list, field };

  statement = cairn_database_prepare (database,
                                      CAIRN_JOURNAL_SELECT "WHERE j.row_uuid = ?1 ORDER BY j.sequence DESC", error);
  if (statement == NULL)
    return NULL;

  cairn_statement_bind_text (statement, 1, uuid);
  if (!go_through (database, statement, field != NULL ? list_field : list_row, &listing, error))
    return NULL;

  return G_LIST_MODEL (g_steal_pointer (&list));
}

/**
 * cairn_register_load_field_history:
 * @self: an open register
 * @uuid: uuid of a row
 * @field: name of a field of it
 * @error: return location for %CAIRN_ERROR_CORRUPT and what the disk says
 *
 * Reads who changed a field, when and from what. The register's thread.
 *
 * Returns: (transfer full) (nullable): a list of [class@Cairn.HistoryEntry], the newest first, or %NULL
 *   with @error set
 */
GListModel *
cairn_register_load_field_history (CairnRegister  *self,
                                   const char     *uuid,
                                   const char     *field,
                                   GError        **error)
{
  g_return_val_if_fail (CAIRN_IS_REGISTER (self), NULL);
  g_return_val_if_fail (uuid != NULL && field != NULL, NULL);

  return load_of_row (self, uuid, field, error);
}

/**
 * cairn_register_load_row_history:
 * @self: an open register
 * @uuid: uuid of a row, which may be gone
 * @error: return location for %CAIRN_ERROR_CORRUPT and what the disk says
 *
 * Reads what happened to a row: one entry a changed field, and one each for its coming and going. The
 * register's thread.
 *
 * Returns: (transfer full) (nullable): a list of [class@Cairn.HistoryEntry], the newest first, or %NULL
 *   with @error set
 */
GListModel *
cairn_register_load_row_history (CairnRegister  *self,
                                 const char     *uuid,
                                 GError        **error)
{
  g_return_val_if_fail (CAIRN_IS_REGISTER (self), NULL);
  g_return_val_if_fail (uuid != NULL, NULL);

  return load_of_row (self, uuid, NULL, error);
}

static void
append_uuid (GString     *json,
             CairnRecord *record)
{
  g_string_append_printf (json, "%s\"%s\"", json->len > 1 ? "," : "", cairn_record_get_uuid (record));
}

/* The rows of a page; what it only points at (its meetings, the cases on an agenda) is no part of it. */
static char *
list_rows (CairnAggregate *page)
{
  GString *json = g_string_new ("[");

  if (page != NULL)
    append_uuid (json, cairn_aggregate_get_root (page));

  for (guint i = 0; page != NULL && i < CAIRN_N_ENTITIES; i++)
    {
      CairnEntityKind kind = (CairnEntityKind) i;
      GListModel *records = NULL;

      if (!cairn_aggregate_holds (page, kind) || kind == CAIRN_ENTITY_MEETING || kind == CAIRN_ENTITY_CASE ||
          kind == CAIRN_ENTITY_SEAT)
        continue;

      records = cairn_aggregate_get_records (page, kind);
      for (guint j = 0; j < g_list_model_get_n_items (records); j++)
        {
          g_autoptr(CairnRecord) record = g_list_model_get_item (records, j);

          append_uuid (json, record);
        }
    }
  g_string_append_c (json, ']');

  return g_string_free_and_steal (json);
}

static CairnAggregate *
load_page (CairnRegister *self,
           const char    *subject)
{
  CairnReview *review = cairn_register_load_review (self, subject, NULL);

  if (review != NULL)
    return CAIRN_AGGREGATE (review);

  return CAIRN_AGGREGATE (cairn_register_load_agenda (self, subject, NULL));
}

/**
 * cairn_register_load_page_history:
 * @self: an open register
 * @subject: uuid of a case or meeting, which may be gone
 * @limit: how many entries of the journal to read at most, the newest; 0 for all
 * @error: return location for %CAIRN_ERROR_CORRUPT and what the disk says
 *
 * Reads what happened on a page, notes (opened, printed, exported) among it. The register's thread.
 *
 * Returns: (transfer full) (nullable): a list of [class@Cairn.HistoryEntry], the newest first, or %NULL
 *   with @error set
 */
GListModel *
cairn_register_load_page_history (CairnRegister  *self,
                                  const char     *subject,
                                  guint           limit,
                                  GError        **error)
{
  g_autoptr(CairnAggregate) page = NULL;
  g_autoptr(CairnStatement) statement = NULL;
  g_autoptr(GListStore) list = g_list_store_new (CAIRN_TYPE_HISTORY_ENTRY);
  g_autofree char *rows = NULL;
  Listing listing = { list, NULL };
  CairnDatabase *database = NULL;

  g_return_val_if_fail (CAIRN_IS_REGISTER (self), NULL);
  g_return_val_if_fail (subject != NULL, NULL);

  database = _cairn_register_get_database (self);
  page = load_page (self, subject);
  rows = list_rows (page);
  statement = cairn_database_prepare (database,
                                      CAIRN_JOURNAL_SELECT "WHERE " OF_PAGE "ORDER BY j.sequence DESC LIMIT ?3",
                                      error);
  if (statement == NULL)
    return NULL;

  cairn_statement_bind_text (statement, 1, subject);
  cairn_statement_bind_text (statement, 2, rows);
  cairn_statement_bind_int (statement, 3, limit > 0 ? (gint64) limit : FOR_EVER);
  if (!go_through (database, statement, list_row, &listing, error))
    return NULL;

  return G_LIST_MODEL (g_steal_pointer (&list));
}

typedef struct
{
  CairnAggregate *page;
  gboolean        came_later; /* the case itself was not there yet */
} Rewinding;

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

/* Takes one entry back on the page in memory; the entries come the newest first. */
static void
rewind_record (gpointer                  taker,
               const CairnJournalRecord *record,
               const CairnPayload       *payload)
{
  Rewinding *rewinding = taker;
  g_autoptr(CairnChangeSet) changes = cairn_change_set_new (CAIRN_CHANGE_UNDO, NULL, NULL);
  gboolean is_root = g_strcmp0 (record->uuid, cairn_aggregate_get_uuid (rewinding->page)) == 0;

  if (is_root && record->op == CAIRN_INSERT)
    rewinding->came_later = TRUE;
  if (payload == NULL || (is_root && record->op != CAIRN_UPDATE))
    return;

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

  cairn_aggregate_apply (rewinding->page, changes);
}

static gboolean
rewind_page (CairnRegister  *self,
             Rewinding      *rewinding,
             gint64          at_ms,
             GError        **error)
{
  CairnDatabase *database = _cairn_register_get_database (self);
  g_autofree char *rows = list_rows (rewinding->page);
  g_autoptr(CairnStatement) statement = NULL;

  statement = cairn_database_prepare (database,
                                      CAIRN_JOURNAL_SELECT "WHERE " OF_PAGE "AND j.at_ms > ?3 ORDER BY j.sequence DESC",
                                      error);
  if (statement == NULL)
    return FALSE;

  cairn_statement_bind_text (statement, 1, cairn_aggregate_get_uuid (rewinding->page));
  cairn_statement_bind_text (statement, 2, rows);
  cairn_statement_bind_int (statement, 3, at_ms);

  return go_through (database, statement, rewind_record, rewinding, error);
}

/**
 * cairn_register_load_review_as_it_stood:
 * @self: an open register
 * @case_uuid: uuid of a case
 * @at_ms: when, in milliseconds since the Unix epoch
 * @error: return location: %CAIRN_ERROR_NOT_FOUND if there was no such case then, %CAIRN_ERROR_CORRUPT and
 *   what the disk says
 *
 * Reads a case as it stood on a day: as it is, with everything taken back that the journal has since. What
 * was destroyed since cannot be taken back and stays as it is. The register's thread.
 *
 * Returns: (transfer full) (nullable): the review, which follows nothing, or %NULL with @error set
 */
CairnReview *
cairn_register_load_review_as_it_stood (CairnRegister  *self,
                                        const char     *case_uuid,
                                        gint64          at_ms,
                                        GError        **error)
{
  g_autoptr(CairnReview) review = NULL;
  Rewinding rewinding = { NULL, FALSE };

  g_return_val_if_fail (CAIRN_IS_REGISTER (self), NULL);
  g_return_val_if_fail (case_uuid != NULL, NULL);

  review = cairn_register_load_review (self, case_uuid, error);
  if (review == NULL)
    return NULL;

  rewinding.page = CAIRN_AGGREGATE (review);
  if (!rewind_page (self, &rewinding, at_ms, error))
    return NULL;

  if (rewinding.came_later)
    {
      g_set_error_literal (error, CAIRN_ERROR, CAIRN_ERROR_NOT_FOUND,
                           _("This case was not in the register yet on that day. Choose a later one."));
      return NULL;
    }

  return g_steal_pointer (&review);
}
