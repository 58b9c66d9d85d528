/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-store"

#include "config.h"

#include "cairn-search-private.h"

#include <glib/gi18n.h>

/* Keeping the full text. Each row with anything to search is a document of its own, so that a change
 * costs what it changes; the document's id holds the case it belongs to, the kind of row and the
 * row, so that an answer needs no join and a row can be found again to be replaced. */

G_STATIC_ASSERT (CAIRN_N_ENTITIES <= 1 << CAIRN_SEARCH_KIND_BITS);

static gint64
find_case (const CairnRow *row)
{
  int field = -1;

  if (row->entity->kind == CAIRN_ENTITY_CASE)
    return row->id;

  field = cairn_entity_find (row->entity, "case");

  return field >= 0 ? row->references[field] : 0;
}

static gint64
build_document_id (const CairnRow *row)
{
  return find_case (row) << CAIRN_SEARCH_CASE_SHIFT |
         (gint64) row->entity->kind << CAIRN_SEARCH_ROW_BITS |
         row->id;
}

static gboolean
belongs_to (const CairnField *field,
            gboolean          identity)
{
  return (field->flags & CAIRN_FIELD_SEARCHED) != 0 &&
         ((field->flags & CAIRN_FIELD_IDENTITY) != 0) == identity;
}

static char *
build_body (const CairnRow *row,
            gboolean        identity)
{
  GString *body = NULL;

  for (guint i = 0; row != NULL && i < row->entity->n_fields; i++)
    {
      if (row->values[i].kind != CAIRN_VALUE_TEXT || !belongs_to (&row->entity->fields[i], identity))
        continue;

      if (body == NULL)
        body = g_string_new (NULL);
      else
        g_string_append_c (body, '\n');
      g_string_append (body, row->values[i].text);
    }

  return body != NULL ? g_string_free_and_steal (body) : NULL;
}

static gboolean
remove_document (CairnDatabase   *database,
                 gboolean         identity,
                 const CairnRow  *row,
                 GError         **error)
{
  CairnStatement *statement = cairn_database_prepare (database,
                                                      identity
                                                      ? "DELETE FROM search_identity WHERE rowid = ?1"
                                                      : "DELETE FROM search_text WHERE rowid = ?1",
                                                      error);

  if (statement == NULL)
    return FALSE;

  cairn_statement_bind_int (statement, 1, build_document_id (row));

  return cairn_database_run (database, statement, _("Saving"), error);
}

static gboolean
add_document (CairnDatabase   *database,
              gboolean         identity,
              const CairnRow  *row,
              const char      *body,
              GError         **error)
{
  CairnStatement *statement = cairn_database_prepare (database,
                                                      identity
                                                      ? "INSERT INTO search_identity (rowid, body) VALUES (?1, ?2)"
                                                      : "INSERT INTO search_text (rowid, body) VALUES (?1, ?2)",
                                                      error);

  if (statement == NULL)
    return FALSE;

  cairn_statement_bind_int (statement, 1, build_document_id (row));
  cairn_statement_bind_text (statement, 2, body);

  return cairn_database_run (database, statement, _("Saving"), error);
}

static gboolean
replace_document (CairnDatabase   *database,
                  gboolean         identity,
                  const CairnRow  *before,
                  const CairnRow  *after,
                  GError         **error)
{
  g_autofree char *old_body = build_body (before, identity);
  g_autofree char *new_body = build_body (after, identity);

  if (g_strcmp0 (old_body, new_body) == 0 &&
      (old_body == NULL || build_document_id (before) == build_document_id (after)))
    return TRUE;

  return (old_body == NULL || remove_document (database, identity, before, error)) &&
         (new_body == NULL || add_document (database, identity, after, new_body, error));
}

/**
 * _cairn_search_index:
 * @database: the connection that writes, in a transaction
 * @before: (nullable): the row as it was, or %NULL if it was added
 * @after: (nullable): the row as it is, or %NULL if it was removed
 * @error: return location
 *
 * Keeps the full text in step with one row. The connection's thread.
 *
 * Returns: whether it was kept
 */
gboolean
_cairn_search_index (CairnDatabase   *database,
                     const CairnRow  *before,
                     const CairnRow  *after,
                     GError         **error)
{
  return replace_document (database, FALSE, before, after, error) &&
         replace_document (database, TRUE, before, after, error);
}
