/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-store"

#include "config.h"

#include "cairn-tally-private.h"

#include <glib/gi18n.h>

#include "cairn-error.h"
#include "cairn-register-private.h"

/* What a tally asks. It reads nothing but the analytic rows (and, for occasions, the learning points), so
 * statistics need no identity. Fields come from the entity's description, never from a caller's text;
 * values are bound. */

#define FIRST_FILTER 10 /* number of the first filter's parameter */

static void
filter_free (CairnTallyFilter *filter)
{
  g_free (filter->code);
  g_free (filter);
}

static const CairnField *
find_field (CairnEntityKind  kind,
            const char      *name)
{
  const CairnEntity *entity = cairn_entity_get (kind);
  int index = cairn_entity_find (entity, name);

  return index >= 0 ? &entity->fields[index] : NULL;
}

static const CairnField *
require_field (CairnEntityKind   kind,
               const char       *name,
               GError          **error)
{
  const CairnField *field = find_field (kind, name);

  if (field == NULL)
    g_set_error (error, CAIRN_ERROR, CAIRN_ERROR_NOT_FOUND,
                 _("There is nothing called “%s” to count by."), name);

  return field;
}

/* The column of a field in the joined tables: an area is counted under its uuid. */
static char *
build_column (const CairnField *field,
              gboolean          of_occasion)
{
  if (field->type == CAIRN_FIELD_REFERENCE)
    return g_strdup ("r.uuid");

  return g_strdup_printf ("%s.\"%s\"", of_occasion ? "l" : "a", field->name);
}

/**
 * cairn_tally_query_new:
 * @unit: what to count
 * @field: what to count by: a field of the analytic row such as `age_band` or `residence_area`, or, for
 *   occasions, one of the learning point such as `theme`
 * @error: return location for %CAIRN_ERROR_NOT_FOUND
 *
 * Creates a query over every year that has anything.
 *
 * Returns: (transfer full) (nullable): a new query, or %NULL with @error set
 */
CairnTallyQuery *
cairn_tally_query_new (CairnTallyUnit   unit,
                       const char      *field,
                       GError         **error)
{
  CairnTallyQuery *self = NULL;
  const CairnField *found = NULL;
  gboolean of_occasion = FALSE;

  g_return_val_if_fail (field != NULL, NULL);

  if (unit == CAIRN_TALLY_OCCASIONS)
    found = find_field (CAIRN_ENTITY_LEARNING_POINT, field);
  of_occasion = found != NULL;
  if (found == NULL)
    found = require_field (CAIRN_ENTITY_ANALYTIC, field, error);
  if (found == NULL)
    return NULL;

  self = g_new0 (CairnTallyQuery, 1);
  self->unit = unit;
  self->field = found;
  self->of_occasion = of_occasion;
  self->filters = g_ptr_array_new_with_free_func ((GDestroyNotify) filter_free);

  return self;
}

/**
 * cairn_tally_query_new_for_definition:
 * @definition: a table of the report
 *
 * Creates the query that a table of the report is made of.
 *
 * Returns: (transfer full): a new query
 */
CairnTallyQuery *
cairn_tally_query_new_for_definition (CairnTableDefinition *definition)
{
  const char *counted_in = NULL;
  CairnTallyUnit unit = CAIRN_TALLY_FINALISED;
  CairnTallyQuery *self = NULL;

  g_return_val_if_fail (CAIRN_IS_TABLE_DEFINITION (definition), NULL);

  counted_in = cairn_table_definition_get_counted_in (definition);
  if (g_str_equal (counted_in, "notified"))
    unit = CAIRN_TALLY_NOTIFIED;
  else if (g_str_equal (counted_in, "occasions"))
    unit = CAIRN_TALLY_OCCASIONS;

  self = cairn_tally_query_new (unit, cairn_table_definition_get_field (definition), NULL);
  if (self == NULL)
    g_error ("The table “%s” counts by a field that is not there", cairn_table_definition_get_name (definition));

  return self;
}

/**
 * cairn_tally_query_copy:
 * @self: a query
 *
 * Returns: (transfer full): another one just like it
 */
CairnTallyQuery *
cairn_tally_query_copy (const CairnTallyQuery *self)
{
  CairnTallyQuery *copy = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->filters = g_ptr_array_new_with_free_func ((GDestroyNotify) filter_free);
  for (guint i = 0; i < self->filters->len; i++)
    {
      const CairnTallyFilter *filter = g_ptr_array_index (self->filters, i);

      cairn_tally_query_add_filter (copy, filter->field->name, filter->code, NULL);
    }

  return copy;
}

/**
 * cairn_tally_query_free:
 * @self: (transfer full): a query
 *
 * Frees it.
 */
void
cairn_tally_query_free (CairnTallyQuery *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->filters);
  g_free (self);
}

/**
 * cairn_tally_query_set_years:
 * @self: a query
 * @first_year: calendar year in which the first reporting year begins, 0 for the first that has anything
 * @last_year: the same of the last one, 0 for the last that has anything
 *
 * Narrows it down to some reporting years, which are then all in the answer.
 */
void
cairn_tally_query_set_years (CairnTallyQuery *self,
                             int              first_year,
                             int              last_year)
{
  g_return_if_fail (self != NULL);

  self->first_year = first_year;
  self->last_year = last_year;
}

/**
 * cairn_tally_query_set_days:
 * @self: a query
 * @with_days: whether the answer has the durations from death to finalisation
 *
 * Asks for the durations too. Without it they are not read.
 */
void
cairn_tally_query_set_days (CairnTallyQuery *self,
                            gboolean         with_days)
{
  g_return_if_fail (self != NULL);

  self->with_days = with_days;
}

/**
 * cairn_tally_query_get_field:
 * @self: a query
 *
 * Returns: (transfer none): the field it counts by
 */
const char *
cairn_tally_query_get_field (const CairnTallyQuery *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->field->name;
}

/**
 * cairn_tally_query_add_filter:
 * @self: a query
 * @field: a field of the analytic row
 * @code: what it must hold: a code, a number in digits, or the uuid of an area; empty for blank
 * @error: return location for %CAIRN_ERROR_NOT_FOUND
 *
 * Counts only cases of which something holds, together with the other filters.
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
gboolean
cairn_tally_query_add_filter (CairnTallyQuery  *self,
                              const char       *field,
                              const char       *code,
                              GError          **error)
{
  const CairnField *found = NULL;
  CairnTallyFilter *filter = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (field != NULL && code != NULL, FALSE);

  found = require_field (CAIRN_ENTITY_ANALYTIC, field, error);
  if (found == NULL)
    return FALSE;

  filter = g_new0 (CairnTallyFilter, 1);
  filter->field = found;
  filter->code = g_strdup (code);
  g_ptr_array_add (self->filters, filter);

  return TRUE;
}

/* The column under which a query's rows are counted. */
char *
_cairn_tally_query_dup_column (const CairnTallyQuery *self)
{
  return build_column (self->field, self->of_occasion);
}

/* The reporting year in which a case counts. */
const char *
_cairn_tally_query_get_year_column (const CairnTallyQuery *self)
{
  return self->unit == CAIRN_TALLY_NOTIFIED ? "a.year_notified" : "a.year_finalised";
}

/* The tables and conditions of a query; @more is added to the conditions. */
char *
_cairn_tally_query_build_from (const CairnTallyQuery *self,
                               const char            *more)
{
  const char *year = _cairn_tally_query_get_year_column (self);
  GString *sql = g_string_new (" FROM analytic AS a");

  if (self->unit == CAIRN_TALLY_OCCASIONS)
    g_string_append (sql, " JOIN learning_point AS l ON l.case_id = a.case_id");
  g_string_append (sql, " LEFT JOIN area AS r ON r.id = a.residence_area_id");
  g_string_append_printf (sql, " WHERE a.counted = 1 AND %s IS NOT NULL"
                          " AND (?1 = 0 OR %s >= ?1) AND (?2 = 0 OR %s <= ?2)", year, year, year);

  for (guint i = 0; i < self->filters->len; i++)
    {
      const CairnTallyFilter *filter = g_ptr_array_index (self->filters, i);
      g_autofree char *column = build_column (filter->field, FALSE);

      g_string_append_printf (sql, " AND %s IS ?%u", column, FIRST_FILTER + i);
    }

  g_string_append (sql, more);

  return g_string_free_and_steal (sql);
}

static void
bind_code (CairnStatement   *statement,
           int               index,
           const CairnField *field,
           const char       *code)
{
  if (*code == '\0')
    cairn_statement_bind_null (statement, index);
  else if (cairn_field_is_number (field))
    cairn_statement_bind_int (statement, index, g_ascii_strtoll (code, NULL, 10));
  else
    cairn_statement_bind_text (statement, index, code);
}

/* Binds the years and filters. */
void
_cairn_tally_query_bind (const CairnTallyQuery *self,
                         CairnStatement        *statement)
{
  cairn_statement_bind_int (statement, 1, self->first_year);
  cairn_statement_bind_int (statement, 2, self->last_year);

  for (guint i = 0; i < self->filters->len; i++)
    {
      const CairnTallyFilter *filter = g_ptr_array_index (self->filters, i);

      bind_code (statement, FIRST_FILTER + (int) i, filter->field, filter->code);
    }
}

static char *
build_cases_sql (const CairnTallyQuery *self,
                 gboolean               by_code,
                 gboolean               by_year,
                 gboolean               by_judgement)
{
  g_autofree char *column = _cairn_tally_query_dup_column (self);
  g_autofree char *row = by_code ? g_strdup_printf (" AND %s IS ?3", column) : g_strdup ("");
  g_autofree char *year = by_year
                          ? g_strdup_printf (" AND %s = ?4", _cairn_tally_query_get_year_column (self))
                          : g_strdup ("");
  g_autofree char *more = g_strconcat (row, year,
                                       by_judgement
                                       ? " AND iif (a.modifiable IN ('identified', 'none'), a.modifiable,"
                                         " 'insufficient') = ?5"
                                       : "",
                                       NULL);
  g_autofree char *from = _cairn_tally_query_build_from (self, more);

  return g_strconcat ("SELECT uuid FROM cases WHERE id IN (SELECT a.case_id", from, ") ORDER BY reference", NULL);
}

static GStrv
read_uuids (CairnDatabase   *database,
            CairnStatement  *statement,
            GError         **error)
{
  g_autoptr(GStrvBuilder) uuids = g_strv_builder_new ();
  gboolean found = TRUE;

  while (found)
    {
      if (!cairn_database_step (database, statement, &found, _("Looking for the cases"), error))
        return NULL;
      if (found)
        g_strv_builder_add (uuids, cairn_statement_get_text (statement, 0));
    }

  return g_strv_builder_end (uuids);
}

/**
 * cairn_tally_query_find_cases:
 * @self: a query
 * @reader: an open register
 * @code: (nullable): code of a row, empty for the blank one; %NULL for every row
 * @year: calendar year in which the reporting year begins, 0 for every year asked for
 * @modifiable: (nullable): `identified`, `none`, or `insufficient` for neither; %NULL for any
 * @error: return location for what the disk says
 *
 * Finds the cases behind a number of the answer. Of occasions it finds the cases that gave them, each
 * once. The register's thread.
 *
 * Returns: (transfer full) (nullable): uuids of the cases by reference, or %NULL with @error set
 */
GStrv
cairn_tally_query_find_cases (const CairnTallyQuery  *self,
                              CairnRegister          *reader,
                              const char             *code,
                              int                     year,
                              const char             *modifiable,
                              GError                **error)
{
  g_autofree char *sql = NULL;
  g_autoptr(CairnStatement) statement = NULL;
  CairnDatabase *database = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (CAIRN_IS_REGISTER (reader), NULL);

  database = _cairn_register_get_database (reader);
  sql = build_cases_sql (self, code != NULL, year != 0, modifiable != NULL);
  statement = cairn_database_prepare (database, sql, error);
  if (statement == NULL)
    return NULL;

  _cairn_tally_query_bind (self, statement);
  if (code != NULL)
    bind_code (statement, 3, self->field, code);
  if (year != 0)
    cairn_statement_bind_int (statement, 4, year);
  if (modifiable != NULL)
    cairn_statement_bind_text (statement, 5, modifiable);

  return read_uuids (database, statement, error);
}
