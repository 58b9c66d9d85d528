/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-store"

#include "config.h"

#include "cairn-database-private.h"

/* What goes into a statement and what comes out of it. A bind can only fail by a wrong index or
 * for want of memory, which are no conditions to go on in, so it is asserted. */

static void
check_bind (CairnStatement *statement,
            int             result)
{
  if (result != SQLITE_OK)
    g_error ("Binding “%s”: %s", sqlite3_sql (statement), sqlite3_errstr (result));
}

/**
 * cairn_statement_bind_text:
 * @statement: a statement that was reset
 * @index: the parameter, from 1
 * @text: (nullable): UTF-8 text, copied; %NULL binds SQL's NULL
 *
 * Gives a parameter a text. The connection's thread.
 */
void
cairn_statement_bind_text (CairnStatement *statement,
                           int             index,
                           const char     *text)
{
  check_bind (statement, sqlite3_bind_text (statement, index, text, -1, SQLITE_TRANSIENT));
}

/**
 * cairn_statement_bind_int:
 * @statement: a statement that was reset
 * @index: the parameter, from 1
 * @integer: the number
 *
 * Gives a parameter a whole number. The connection's thread.
 */
void
cairn_statement_bind_int (CairnStatement *statement,
                          int             index,
                          gint64          integer)
{
  check_bind (statement, sqlite3_bind_int64 (statement, index, integer));
}

/**
 * cairn_statement_bind_null:
 * @statement: a statement that was reset
 * @index: the parameter, from 1
 *
 * Gives a parameter SQL's NULL. The connection's thread.
 */
void
cairn_statement_bind_null (CairnStatement *statement,
                           int             index)
{
  check_bind (statement, sqlite3_bind_null (statement, index));
}

/**
 * cairn_statement_bind_value:
 * @statement: a statement that was reset
 * @index: the parameter, from 1
 * @value: the value; a text is copied
 *
 * Gives a parameter a value of the model. The connection's thread.
 */
void
cairn_statement_bind_value (CairnStatement   *statement,
                            int               index,
                            const CairnValue *value)
{
  switch (value->kind)
    {
    case CAIRN_VALUE_NULL:
      cairn_statement_bind_null (statement, index);
      break;
    case CAIRN_VALUE_INTEGER:
      cairn_statement_bind_int (statement, index, value->integer);
      break;
    case CAIRN_VALUE_TEXT:
      cairn_statement_bind_text (statement, index, value->text);
      break;
    default:
      g_assert_not_reached ();
    }
}

/**
 * cairn_statement_bind_blob:
 * @statement: a statement that was reset
 * @index: the parameter, from 1
 * @data: (array length=n_bytes): bytes, copied
 * @n_bytes: how many
 *
 * Gives a parameter bytes, of which there may be none. The connection's thread.
 */
void
cairn_statement_bind_blob (CairnStatement *statement,
                           int             index,
                           const void     *data,
                           gsize           n_bytes)
{
  const void *bytes = n_bytes > 0 ? data : "";

  check_bind (statement, sqlite3_bind_blob64 (statement, index, bytes, n_bytes, SQLITE_TRANSIENT));
}

/**
 * cairn_statement_read_value:
 * @statement: a statement that stands on a row
 * @column: the column, from 0
 * @value: an initialised value, which takes the column's
 *
 * Copies a column into a value of the model. The connection's thread.
 */
void
cairn_statement_read_value (CairnStatement *statement,
                            int             column,
                            CairnValue     *value)
{
  switch (sqlite3_column_type (statement, column))
    {
    case SQLITE_INTEGER:
      cairn_value_set_integer (value, sqlite3_column_int64 (statement, column));
      break;
    case SQLITE_TEXT:
      cairn_value_set_text (value, cairn_statement_get_text (statement, column));
      break;
    default:
      cairn_value_set_null (value);
      break;
    }
}

/**
 * cairn_statement_get_text:
 * @statement: a statement that stands on a row
 * @column: the column, from 0
 *
 * Returns: (nullable) (transfer none): the column as UTF-8 text, until the next step
 */
const char *
cairn_statement_get_text (CairnStatement *statement,
                          int             column)
{
  return (const char *) sqlite3_column_text (statement, column);
}

/**
 * cairn_statement_get_int:
 * @statement: a statement that stands on a row
 * @column: the column, from 0
 *
 * Returns: the column as a whole number, 0 for NULL
 */
gint64
cairn_statement_get_int (CairnStatement *statement,
                         int             column)
{
  return sqlite3_column_int64 (statement, column);
}

/**
 * cairn_statement_reset:
 * @statement: a statement of a connection
 *
 * Ends a reading before its last row, and forgets what was bound. The connection's thread.
 */
void
cairn_statement_reset (CairnStatement *statement)
{
  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);
}

/**
 * cairn_database_step:
 * @self: a connection
 * @statement: one of its statements
 * @row: (out): whether @statement stands on a row now
 * @doing: (nullable): what is being done, translated, without a full stop
 * @error: return location
 *
 * Runs a statement to its next row; after the last it is reset. The connection's thread.
 *
 * Returns: whether there was no error
 */
gboolean
cairn_database_step (CairnDatabase   *self,
                     CairnStatement  *statement,
                     gboolean        *row,
                     const char      *doing,
                     GError         **error)
{
  int result = sqlite3_step (statement);

  *row = result == SQLITE_ROW;
  if (result == SQLITE_ROW)
    return TRUE;

  if (result != SQLITE_DONE)
    cairn_database_set_error (self, doing, error);
  sqlite3_reset (statement);
  return result == SQLITE_DONE;
}

/**
 * cairn_database_run:
 * @self: a connection
 * @statement: one of its statements, which gives no rows
 * @doing: (nullable): what is being done, translated, without a full stop
 * @error: return location
 *
 * Runs a statement to its end and resets it. The connection's thread.
 *
 * Returns: whether there was no error
 */
gboolean
cairn_database_run (CairnDatabase   *self,
                    CairnStatement  *statement,
                    const char      *doing,
                    GError         **error)
{
  gboolean row = TRUE;

  while (row)
    {
      if (!cairn_database_step (self, statement, &row, doing, error))
        return FALSE;
    }
  return TRUE;
}
