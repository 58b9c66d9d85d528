/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-store"

#include "config.h"

#include "cairn-case-query-private.h"

#include <glib/gi18n.h>

#include "cairn-register-private.h"
#include "cairn-search-private.h"
#include "cairn-vocabulary.h"

/* How a list of cases is found: the ids of all of it once, in their order, and the rest of a row when
 * somebody looks at it. Sorting and narrowing down happen in SQL: nothing above reads every row.
 *
 * What people typed is only ever bound; the text of a query depends on which filters there are. */

/* The next date in a case's diary: when to ask again, a planned CDRM, a planned panel. */
#define NEXT_DATE \
  "nullif (min (" \
  "ifnull ((SELECT min (next_check_on) FROM wait WHERE case_id = c.id AND paper_received_on IS NULL" \
  " AND waived_on IS NULL), '9')," \
  "ifnull ((SELECT cdrm_planned_on FROM stages WHERE case_id = c.id AND cdrm_held_on IS NULL), '9')," \
  "ifnull ((SELECT min (held_on) FROM item_case JOIN agenda_item ON agenda_item.id = item_id" \
  " JOIN meeting ON meeting.id = meeting_id WHERE item_case.case_id = c.id AND meeting.status = 'planned'), '9')" \
  "), '9')"

#define FROM_CASES \
  " FROM cases AS c LEFT JOIN analytic AS a ON a.case_id = c.id" \
  " LEFT JOIN area AS r ON r.id = c.residence_area_id "

#define IS_FINALISED \
  "((SELECT kind FROM finalisation WHERE case_id = c.id ORDER BY sequence DESC LIMIT 1) IS 'finalised')"

/* One a filter; each has its parameter's number. A blank is bound as NULL, which IS matches. */
static const char *filter_sql[CAIRN_N_CASE_FILTERS] = {
  [CAIRN_CASE_FILTER_STAGE] = " AND a.stage IS ?1",
  [CAIRN_CASE_FILTER_STATUS] = " AND c.status IS ?2",
  [CAIRN_CASE_FILTER_AREA] = " AND r.uuid IS ?3",
  [CAIRN_CASE_FILTER_AGE_BAND] = " AND a.age_band IS ?4",
  [CAIRN_CASE_FILTER_YEAR_NOTIFIED] = " AND a.year_notified IS CAST (?5 AS INTEGER)",
  [CAIRN_CASE_FILTER_YEAR_FINALISED] = " AND a.year_finalised IS CAST (?6 AS INTEGER)",
  [CAIRN_CASE_FILTER_WAITING_FOR] = " AND a.waiting_for IS ?7",
  [CAIRN_CASE_FILTER_OPEN] = " AND " IS_FINALISED " = (?8 IS 'no')",
};

#define PARAMETER_IDS (CAIRN_N_CASE_FILTERS + 1)
#define PARAMETER_UUIDS (CAIRN_N_CASE_FILTERS + 2)

G_STATIC_ASSERT (CAIRN_N_CASE_FILTERS == 8);

/* Codes of a vocabulary stand in its order, not in the alphabet's. */
static char *
build_order_of (const char *vocabulary,
                const char *column)
{
  CairnVocabulary *codes = cairn_vocabulary_get (vocabulary);
  GString *sql = g_string_new (NULL);

  g_string_append_printf (sql, "CASE %s", column);
  for (guint i = 0; codes != NULL && i < cairn_vocabulary_get_length (codes); i++)
    {
      CairnVocabularyEntry *entry = cairn_vocabulary_get_entry (codes, i);

      g_string_append_printf (sql, " WHEN '%s' THEN %u", cairn_vocabulary_entry_get_code (entry), i);
    }
  g_string_append (sql, " WHEN NULL THEN 0 END");

  return g_string_free_and_steal (sql);
}

static char *
build_sort_key (CairnCaseSort sort)
{
  switch (sort)
    {
    case CAIRN_CASE_SORT_AGE:
      return g_strdup ("a.age_days");
    case CAIRN_CASE_SORT_AREA:
      return g_strdup ("r.position");
    case CAIRN_CASE_SORT_STAGE:
      return build_order_of ("stage", "a.stage");
    case CAIRN_CASE_SORT_WAITING_FOR:
      return build_order_of ("wait-kind", "a.waiting_for");
    case CAIRN_CASE_SORT_WAITING_SINCE:
      return g_strdup ("a.waiting_since");
    case CAIRN_CASE_SORT_NEXT_DATE:
      return g_strdup (NEXT_DATE);
    case CAIRN_CASE_SORT_REFERENCE:
    default:
      return g_strdup ("c.reference");
    }
}

static char *
build_sql (const CairnCaseQuery *query)
{
  g_autofree char *key = build_sort_key (cairn_case_query_get_sort (query));
  GString *sql = g_string_new ("SELECT c.id" FROM_CASES "WHERE TRUE");

  for (guint i = 0; i < CAIRN_N_CASE_FILTERS; i++)
    {
      if (cairn_case_query_get_filter (query, (CairnCaseFilter) i) != NULL)
        g_string_append (sql, filter_sql[i]);
    }

  if (*cairn_case_query_get_text (query) != '\0')
    g_string_append_printf (sql, " AND c.id IN (SELECT value FROM json_each (?%d))", PARAMETER_IDS);
  if (cairn_case_query_get_cases (query) != NULL)
    g_string_append_printf (sql, " AND c.uuid IN (SELECT value FROM json_each (?%d))", PARAMETER_UUIDS);

  g_string_append_printf (sql, " ORDER BY %s %s NULLS LAST, c.reference, c.id", key,
                          cairn_case_query_get_descending (query) ? "DESC" : "ASC");

  return g_string_free_and_steal (sql);
}

static char *
build_id_list (GArray *hits)
{
  GString *json = g_string_new ("[");

  for (guint i = 0; i < hits->len; i++)
    g_string_append_printf (json, "%s%" G_GINT64_FORMAT, i > 0 ? "," : "",
                            g_array_index (hits, CairnSearchHit, i).case_id);
  g_string_append_c (json, ']');

  return g_string_free_and_steal (json);
}

/* Uuids hold nothing that JSON would have to escape; anything else is left out, as it names no case. */
static char *
build_uuid_list (const char * const *uuids)
{
  GString *json = g_string_new ("[");

  for (guint i = 0; uuids[i] != NULL; i++)
    {
      if (strpbrk (uuids[i], "\"\\") == NULL)
        g_string_append_printf (json, "%s\"%s\"", json->len > 1 ? "," : "", uuids[i]);
    }
  g_string_append_c (json, ']');

  return g_string_free_and_steal (json);
}

static void
bind_query (CairnStatement       *statement,
            const CairnCaseQuery *query,
            GArray               *hits)
{
  const char * const *uuids = cairn_case_query_get_cases (query);

  for (guint i = 0; i < CAIRN_N_CASE_FILTERS; i++)
    {
      const char *value = cairn_case_query_get_filter (query, (CairnCaseFilter) i);

      if (value != NULL)
        cairn_statement_bind_text (statement, (int) i + 1, *value != '\0' ? value : NULL);
    }

  if (hits != NULL)
    {
      g_autofree char *ids = build_id_list (hits);

      cairn_statement_bind_text (statement, PARAMETER_IDS, ids);
    }

  if (uuids != NULL)
    {
      g_autofree char *list = build_uuid_list (uuids);

      cairn_statement_bind_text (statement, PARAMETER_UUIDS, list);
    }
}

static int
compare_hits (gconstpointer a,
              gconstpointer b)
{
  const CairnSearchHit *left = a;
  const CairnSearchHit *right = b;

  return (left->case_id > right->case_id) - (left->case_id < right->case_id);
}

static gboolean
was_found_by_name (GArray *hits,
                   gint64  id)
{
  CairnSearchHit wanted = { id, FALSE };
  guint index = 0;

  return hits != NULL &&
         g_array_binary_search (hits, &wanted, compare_hits, &index) &&
         g_array_index (hits, CairnSearchHit, index).by_name;
}

static GArray *
read_keys (CairnDatabase         *database,
           const CairnCaseQuery  *query,
           GArray                *hits,
           GError               **error)
{
  g_autofree char *sql = build_sql (query);
  g_autoptr(GArray) keys = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(CairnStatement) statement = cairn_database_prepare (database, sql, error);
  gboolean found = TRUE;

  if (statement == NULL)
    return NULL;

  bind_query (statement, query, hits);
  while (found)
    {
      gint64 key = 0;

      if (!cairn_database_step (database, statement, &found, _("Listing the cases"), error))
        return NULL;
      if (!found)
        break;

      key = cairn_statement_get_int (statement, 0);
      key = CAIRN_CASE_KEY (key, was_found_by_name (hits, key));
      g_array_append_val (keys, key);
    }

  return g_steal_pointer (&keys);
}

/**
 * _cairn_case_query_find:
 * @self: a query
 * @reader: an open register
 * @error: return location for what the disk says, or %G_IO_ERROR_CANCELLED
 *
 * Lists the cases in display order, as keys. The register's thread.
 *
 * Returns: (transfer full) (element-type gint64) (nullable): the keys, or %NULL with @error set
 */
GArray *
_cairn_case_query_find (const CairnCaseQuery  *self,
                        CairnRegister         *reader,
                        GError               **error)
{
  CairnDatabase *database = _cairn_register_get_database (reader);
  g_autoptr(GArray) hits = NULL;

  if (*cairn_case_query_get_text (self) != '\0')
    {
      hits = _cairn_search_find (database, cairn_case_query_get_text (self), error);
      if (hits == NULL)
        return NULL;
    }

  return read_keys (database, self, hits, error);
}

static CairnCaseRowData *
read_data (CairnStatement *statement,
           gint64          key)
{
  CairnCaseRowData *data = g_new0 (CairnCaseRowData, 1);

  data->key = key;
  for (int i = 0; i < CAIRN_N_CASE_TEXTS; i++)
    data->texts[i] = g_strdup (cairn_statement_get_text (statement, i));

  return data;
}

/**
 * _cairn_case_query_load:
 * @reader: an open register
 * @keys: (element-type gint64): keys of cases
 * @error: return location for what the disk says, or %G_IO_ERROR_CANCELLED
 *
 * Reads the rows of some cases; those that are gone are left out. The register's thread.
 *
 * Returns: (transfer full) (element-type CairnCaseRowData) (nullable): the rows in the order of @keys, or
 *   %NULL with @error set
 */
GPtrArray *
_cairn_case_query_load (CairnRegister  *reader,
                        GArray         *keys,
                        GError        **error)
{
  CairnDatabase *database = _cairn_register_get_database (reader);
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) _cairn_case_row_data_free);

  for (guint i = 0; i < keys->len; i++)
    {
      gint64 key = g_array_index (keys, gint64, i);
      gboolean found = FALSE;
      g_autoptr(CairnStatement) statement = NULL;

      statement = cairn_database_prepare (database,
                                          "SELECT c.uuid, c.reference, c.status, a.age_band, r.name, a.stage,"
                                          " a.waiting_for, a.waiting_since, " NEXT_DATE FROM_CASES
                                          "WHERE c.id = ?1",
                                          error);
      if (statement == NULL)
        return NULL;

      cairn_statement_bind_int (statement, 1, CAIRN_CASE_KEY_ID (key));
      if (!cairn_database_step (database, statement, &found, _("Reading the cases"), error))
        return NULL;
      if (found)
        g_ptr_array_add (rows, read_data (statement, key));
    }

  return g_steal_pointer (&rows);
}

/**
 * cairn_case_query_run:
 * @self: a query
 * @reader: an open register
 * @error: return location for what the disk says
 *
 * Answers a query at once and in full, for whoever shows no window. The register's thread.
 *
 * Returns: (transfer full) (element-type CairnCaseRow) (nullable): the rows in order, or %NULL with
 *   @error set
 */
GPtrArray *
cairn_case_query_run (const CairnCaseQuery  *self,
                      CairnRegister         *reader,
                      GError               **error)
{
  g_autoptr(GArray) keys = NULL;
  g_autoptr(GPtrArray) data = NULL;
  GPtrArray *rows = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (CAIRN_IS_REGISTER (reader), NULL);

  keys = _cairn_case_query_find (self, reader, error);
  if (keys == NULL)
    return NULL;

  data = _cairn_case_query_load (reader, keys, error);
  if (data == NULL)
    return NULL;

  rows = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < data->len; i++)
    {
      const CairnCaseRowData *each = g_ptr_array_index (data, i);
      CairnCaseRow *row = _cairn_case_row_new ();

      _cairn_case_row_fill (row, each, CAIRN_CASE_KEY_BY_NAME (each->key));
      g_ptr_array_add (rows, row);
    }

  return rows;
}
