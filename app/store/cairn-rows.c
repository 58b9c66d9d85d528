/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-store"

#include "config.h"

#include "cairn-rows-private.h"

#include <glib/gi18n.h>

#include "cairn-error.h"

/* Rows of any entity, read and written by statements made from its description.
 *
 * A reference is a uuid above and an id below: reading joins the row it points at, writing looks
 * the id up. An update writes the whole row, so that each entity needs one statement whatever
 * fields change, and the connection's cache of statements stays small. */

typedef struct
{
  char *select;
  char *select_one;
  char *find_id;
  char *insert;
  char *update;
  char *delete;
} Statements;

static gboolean
is_reference (const CairnField *field)
{
  return field->type == CAIRN_FIELD_REFERENCE;
}

static char *
build_select (const CairnEntity *entity)
{
  g_autoptr(GString) columns = g_string_new ("SELECT t.id, t.uuid");
  g_autoptr(GString) tables = g_string_new (NULL);
  g_autoptr(GString) ids = g_string_new (NULL);

  g_string_append_printf (tables, " FROM \"%s\" AS t", entity->table);

  for (guint i = 0; i < entity->n_fields; i++)
    {
      const CairnField *field = &entity->fields[i];
      g_autofree char *column = cairn_field_dup_column (field);

      if (!is_reference (field))
        {
          g_string_append_printf (columns, ", t.\"%s\"", column);
          continue;
        }

      g_string_append_printf (columns, ", r%u.uuid", i);
      g_string_append_printf (ids, ", t.\"%s\"", column);
      g_string_append_printf (tables, " LEFT JOIN \"%s\" AS r%u ON r%u.id = t.\"%s\"",
                              cairn_entity_get (field->target)->table, i, i, column);
    }

  return g_strconcat (columns->str, ids->str, tables->str, NULL);
}

static char *
build_insert (const CairnEntity *entity)
{
  g_autoptr(GString) columns = g_string_new (NULL);
  g_autoptr(GString) places = g_string_new (NULL);

  for (guint i = 0; i < entity->n_fields; i++)
    {
      g_autofree char *column = cairn_field_dup_column (&entity->fields[i]);

      g_string_append_printf (columns, ", \"%s\"", column);
      g_string_append_printf (places, ", ?%u", i + 2);
    }

  return g_strdup_printf ("INSERT INTO \"%s\" (uuid%s) VALUES (?1%s)", entity->table, columns->str, places->str);
}

static char *
build_update (const CairnEntity *entity)
{
  g_autoptr(GString) sets = g_string_new (NULL);

  for (guint i = 0; i < entity->n_fields; i++)
    {
      g_autofree char *column = cairn_field_dup_column (&entity->fields[i]);

      g_string_append_printf (sets, "%s\"%s\" = ?%u", i == 0 ? "" : ", ", column, i + 2);
    }

  return g_strdup_printf ("UPDATE \"%s\" SET %s WHERE uuid = ?1", entity->table, sets->str);
}

static const Statements *
get_statements (CairnEntityKind entity)
{
  static Statements statements[CAIRN_N_ENTITIES];
  static gsize ready;

  if (g_once_init_enter (&ready))
    {
      for (guint i = 0; i < CAIRN_N_ENTITIES; i++)
        {
          const CairnEntity *each = cairn_entity_get ((CairnEntityKind) i);

          statements[i].select = build_select (each);
          statements[i].select_one = g_strconcat (statements[i].select, " WHERE t.uuid = ?1", NULL);
          statements[i].find_id = g_strdup_printf ("SELECT id FROM \"%s\" WHERE uuid = ?1", each->table);
          statements[i].insert = build_insert (each);
          statements[i].update = build_update (each);
          statements[i].delete = g_strdup_printf ("DELETE FROM \"%s\" WHERE uuid = ?1", each->table);
        }
      g_once_init_leave (&ready, 1);
    }

  return &statements[entity];
}

static void
bind_row (CairnStatement *statement,
          const CairnRow *row)
{
  cairn_statement_bind_text (statement, 1, row->uuid);

  for (guint i = 0; i < row->entity->n_fields; i++)
    {
      if (!is_reference (&row->entity->fields[i]))
        cairn_statement_bind_value (statement, (int) i + 2, &row->values[i]);
      else if (row->references[i] != 0)
        cairn_statement_bind_int (statement, (int) i + 2, row->references[i]);
      else
        cairn_statement_bind_null (statement, (int) i + 2);
    }
}

/**
 * _cairn_row_new:
 * @entity: what kind of row
 * @uuid: its uuid
 *
 * Returns: (transfer full): a row in memory, all of whose fields are blank
 */
CairnRow *
_cairn_row_new (const CairnEntity *entity,
                const char        *uuid)
{
  CairnRow *self = g_new0 (CairnRow, 1);

  self->entity = entity;
  self->uuid = g_strdup (uuid);
  self->values = g_new0 (CairnValue, entity->n_fields);
  self->references = g_new0 (gint64, entity->n_fields);

  return self;
}

/**
 * _cairn_row_copy:
 * @self: a row
 *
 * Returns: (transfer full): another one just like it
 */
CairnRow *
_cairn_row_copy (const CairnRow *self)
{
  CairnRow *copy = _cairn_row_new (self->entity, self->uuid);

  copy->id = self->id;
  for (guint i = 0; i < self->entity->n_fields; i++)
    {
      cairn_value_copy (&copy->values[i], &self->values[i]);
      copy->references[i] = self->references[i];
    }

  return copy;
}

/**
 * _cairn_row_free:
 * @self: (transfer full): a row
 *
 * Frees it.
 */
void
_cairn_row_free (CairnRow *self)
{
  for (guint i = 0; i < self->entity->n_fields; i++)
    cairn_value_clear (&self->values[i]);

  g_free (self->values);
  g_free (self->references);
  g_free (self->uuid);
  g_free (self);
}

/**
 * _cairn_rows_get_select:
 * @entity: a kind of row
 *
 * Gives the beginning of a query whose rows _cairn_rows_read() reads; the table is called `t` in it.
 *
 * Returns: (transfer none): SQL to which `WHERE` and `ORDER BY` can be added
 */
const char *
_cairn_rows_get_select (CairnEntityKind entity)
{
  return get_statements (entity)->select;
}

/**
 * _cairn_rows_read:
 * @entity: a kind of row
 * @statement: a query made from _cairn_rows_get_select() that stands on a row
 *
 * Returns: (transfer full): that row
 */
CairnRow *
_cairn_rows_read (CairnEntityKind  entity,
                  CairnStatement  *statement)
{
  CairnRow *row = _cairn_row_new (cairn_entity_get (entity), cairn_statement_get_text (statement, 1));
  int next_id = (int) row->entity->n_fields + 2;

  row->id = cairn_statement_get_int (statement, 0);
  for (guint i = 0; i < row->entity->n_fields; i++)
    {
      cairn_statement_read_value (statement, (int) i + 2, &row->values[i]);
      if (is_reference (&row->entity->fields[i]))
        row->references[i] = cairn_statement_get_int (statement, next_id++);
    }

  return row;
}

/**
 * _cairn_rows_load:
 * @database: a connection
 * @entity: a kind of row
 * @uuid: uuid of the row
 * @row: (out) (transfer full) (nullable): the row, or %NULL if there is none
 * @error: return location
 *
 * Reads one row. The connection's thread.
 *
 * Returns: whether it could be looked for
 */
gboolean
_cairn_rows_load (CairnDatabase    *database,
                  CairnEntityKind   entity,
                  const char       *uuid,
                  CairnRow        **row,
                  GError          **error)
{
  g_autoptr(CairnStatement) statement = cairn_database_prepare (database, get_statements (entity)->select_one, error);
  gboolean found = FALSE;

  *row = NULL;
  if (statement == NULL)
    return FALSE;

  cairn_statement_bind_text (statement, 1, uuid);
  if (!cairn_database_step (database, statement, &found, _("Reading the register"), error))
    return FALSE;
  if (found)
    *row = _cairn_rows_read (entity, statement);

  return TRUE;
}

/**
 * _cairn_rows_find_id:
 * @database: a connection
 * @entity: a kind of row
 * @uuid: uuid of the row
 * @id: (out): its id, 0 if there is no such row
 * @error: return location
 *
 * Looks up the id of a row. The connection's thread.
 *
 * Returns: whether it could be looked for
 */
gboolean
_cairn_rows_find_id (CairnDatabase    *database,
                     CairnEntityKind   entity,
                     const char       *uuid,
                     gint64           *id,
                     GError          **error)
{
  g_autoptr(CairnStatement) statement = cairn_database_prepare (database, get_statements (entity)->find_id, error);
  gboolean found = FALSE;

  *id = 0;
  if (statement == NULL)
    return FALSE;

  cairn_statement_bind_text (statement, 1, uuid);
  if (!cairn_database_step (database, statement, &found, _("Reading the register"), error))
    return FALSE;
  if (found)
    *id = cairn_statement_get_int (statement, 0);

  return TRUE;
}

/**
 * _cairn_rows_resolve:
 * @database: a connection
 * @row: a row, whose reference takes its id
 * @field: index of a field; nothing is done for those that are no reference
 * @error: return location for %CAIRN_ERROR_CONFLICT, if the row pointed at is not there
 *
 * Looks up what a reference points at. The connection's thread.
 *
 * Returns: whether it points at a row, or at nothing
 */
gboolean
_cairn_rows_resolve (CairnDatabase  *database,
                     CairnRow       *row,
                     guint           field,
                     GError        **error)
{
  const CairnField *described = &row->entity->fields[field];

  if (!is_reference (described))
    return TRUE;

  row->references[field] = 0;
  if (row->values[field].kind != CAIRN_VALUE_TEXT)
    return TRUE;

  if (!_cairn_rows_find_id (database, described->target, row->values[field].text, &row->references[field], error))
    return FALSE;
  if (row->references[field] != 0)
    return TRUE;

  g_set_error (error, CAIRN_ERROR, CAIRN_ERROR_CONFLICT,
               _("%s: what this points at is not in the register any more. Choose again."),
               cairn_field_get_label (described));

  return FALSE;
}

/**
 * _cairn_rows_insert:
 * @database: the connection that writes
 * @row: a row whose references are resolved; takes its id
 * @error: return location
 *
 * Adds a row. The connection's thread.
 *
 * Returns: whether it was added
 */
gboolean
_cairn_rows_insert (CairnDatabase  *database,
                    CairnRow       *row,
                    GError        **error)
{
  CairnStatement *statement = cairn_database_prepare (database, get_statements (row->entity->kind)->insert, error);

  if (statement == NULL)
    return FALSE;

  bind_row (statement, row);
  if (!cairn_database_run (database, statement, NULL, error))
    return FALSE;

  row->id = sqlite3_last_insert_rowid (cairn_database_get_handle (database));

  return TRUE;
}

/**
 * _cairn_rows_update:
 * @database: the connection that writes
 * @row: a row whose references are resolved
 * @error: return location
 *
 * Writes every field of a row that is there. The connection's thread.
 *
 * Returns: whether it was written
 */
gboolean
_cairn_rows_update (CairnDatabase   *database,
                    const CairnRow  *row,
                    GError         **error)
{
  CairnStatement *statement = cairn_database_prepare (database, get_statements (row->entity->kind)->update, error);

  if (statement == NULL)
    return FALSE;

  bind_row (statement, row);

  return cairn_database_run (database, statement, NULL, error);
}

/**
 * _cairn_rows_delete:
 * @database: the connection that writes
 * @row: a row
 * @error: return location
 *
 * Removes a row. The connection's thread.
 *
 * Returns: whether it was removed
 */
gboolean
_cairn_rows_delete (CairnDatabase   *database,
                    const CairnRow  *row,
                    GError         **error)
{
  CairnStatement *statement = cairn_database_prepare (database, get_statements (row->entity->kind)->delete, error);

  if (statement == NULL)
    return FALSE;

  cairn_statement_bind_text (statement, 1, row->uuid);

  return cairn_database_run (database, statement, NULL, error);
}
