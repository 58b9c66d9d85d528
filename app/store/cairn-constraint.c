/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-store"

#include "config.h"

#include "cairn-constraint-private.h"

#include <glib/gi18n.h>

#include "cairn-error.h"
#include "cairn-field-value.h"

/* What SQLite's constraints mean to a person. The tables are the last guard: rules and forms have
 * refused bad values before, so these sentences are rare, but they must not be SQL. */

static void
explain_bad_value (const CairnRow  *row,
                   GError         **error)
{
  for (guint i = 0; i < row->entity->n_fields; i++)
    {
      if (!cairn_field_value_check (&row->entity->fields[i], &row->values[i], error))
        return;
    }

  g_set_error (error, CAIRN_ERROR, CAIRN_ERROR_INVALID,
               _("%s: the register cannot hold this as it is. Look at each of its fields."),
               cairn_entity_get_label (row->entity));
}

/* SQLite names the columns: `UNIQUE constraint failed: conclusion.case_id, conclusion.version`. */
static const CairnField *
find_last_named_field (const CairnRow *row,
                       const char     *message)
{
  const char *dot = strrchr (message, '.');

  for (guint i = 0; dot != NULL && i < row->entity->n_fields; i++)
    {
      g_autofree char *column = cairn_field_dup_column (&row->entity->fields[i]);

      if (g_str_equal (column, dot + 1))
        return &row->entity->fields[i];
    }

  return NULL;
}

static void
explain_twin (const CairnRow  *row,
              const char      *message,
              GError         **error)
{
  const CairnField *field = find_last_named_field (row, message);

  if (field == NULL || field->type == CAIRN_FIELD_REFERENCE)
    g_set_error (error, CAIRN_ERROR, CAIRN_ERROR_INVALID,
                 /* Translators: a kind of entry, such as "Stages of the review". */
                 _("%s: there is one already. Change that one."), cairn_entity_get_label (row->entity));
  else
    g_set_error (error, CAIRN_ERROR, CAIRN_ERROR_INVALID,
                 /* Translators: a kind of entry, such as "Case", then one of its fields, such as "Reference". */
                 _("%s: there is already another one with the same “%s”. Choose a different one."),
                 cairn_entity_get_label (row->entity), cairn_field_get_label (field));
}

static gboolean
points_at (CairnDatabase    *database,
           const CairnEntity *entity,
           const CairnField  *field,
           gint64             id)
{
  g_autofree char *column = cairn_field_dup_column (field);
  g_autofree char *sql = g_strdup_printf ("SELECT 1 FROM \"%s\" WHERE \"%s\" = %" G_GINT64_FORMAT " LIMIT 1",
                                          entity->table, column, id);
  gint64 found = 0;

  return cairn_database_get_int (database, sql, &found, NULL) && found == 1;
}

static const CairnEntity *
find_user (CairnDatabase  *database,
           const CairnRow *row)
{
  for (guint i = 0; i < CAIRN_N_ENTITIES; i++)
    {
      const CairnEntity *entity = cairn_entity_get ((CairnEntityKind) i);

      for (guint j = 0; j < entity->n_fields; j++)
        {
          const CairnField *field = &entity->fields[j];

          if (field->type == CAIRN_FIELD_REFERENCE && field->target == row->entity->kind &&
              points_at (database, entity, field, row->id))
            return entity;
        }
    }

  return NULL;
}

static void
explain_use (CairnDatabase   *database,
             const CairnRow  *row,
             GError         **error)
{
  const CairnEntity *user = find_user (database, row);

  g_set_error (error, CAIRN_ERROR, CAIRN_ERROR_REFUSED,
               /* Translators: two kinds of entry, such as "Meeting" and "Agenda item". */
               _("%s: it cannot be removed while it is used by this: %s. Remove that first."),
               cairn_entity_get_label (row->entity),
               user != NULL ? cairn_entity_get_label (user) : _("another entry"));
}

/**
 * _cairn_constraint_explain:
 * @database: the connection on which writing @row has just failed
 * @row: that row
 * @error: (inout): what the failure was; replaced where it was a constraint
 *
 * Puts a sentence that a person can act on in place of SQLite's words. The connection's thread.
 *
 * Returns: whether it was a constraint, which another order of the same changes might meet
 */
gboolean
_cairn_constraint_explain (CairnDatabase   *database,
                           const CairnRow  *row,
                           GError         **error)
{
  sqlite3 *handle = cairn_database_get_handle (database);
  int result = sqlite3_extended_errcode (handle);
  g_autofree char *message = g_strdup (sqlite3_errmsg (handle));

  if ((result & 0xff) != SQLITE_CONSTRAINT)
    return FALSE;

  g_clear_error (error);
  switch (result)
    {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
      explain_twin (row, message, error);
      break;
    case SQLITE_CONSTRAINT_FOREIGNKEY:
      explain_use (database, row, error);
      break;
    default:
      explain_bad_value (row, error);
      break;
    }

  return TRUE;
}
