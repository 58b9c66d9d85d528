/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-store"

#include "config.h"

#include "cairn-tally-private.h"

#include <glib/gi18n.h>

#include "cairn-register-private.h"
#include "cairn-vocabulary.h"

/* How a tally is counted: one grouped query, whose lines are laid out on the rows of the vocabulary. */

/* One line of SQL's answer. */
typedef struct
{
  char   *code; /* (owned) */
  int     year;
  gint64  count;
  gint64  with;
  gint64  without;
} Line;

static void
line_clear (Line *line)
{
  g_clear_pointer (&line->code, g_free);
}

static void
add_row (CairnTally *self,
         const char *code,
         const char *label)
{
  char *copy = g_strdup (code);

  g_ptr_array_add (self->codes, copy);
  g_ptr_array_add (self->labels, g_strdup (label));
  g_hash_table_insert (self->indexes, copy, GUINT_TO_POINTER (self->codes->len));
}

/* The broad groups are some of the entries of their vocabulary. */
static void
add_vocabulary (CairnTally       *self,
                const CairnField *field)
{
  CairnVocabulary *vocabulary = cairn_vocabulary_get (field->vocabulary);
  gboolean only_broad = g_str_has_suffix (field->name, "_group");

  for (guint i = 0; vocabulary != NULL && i < cairn_vocabulary_get_length (vocabulary); i++)
    {
      CairnVocabularyEntry *entry = cairn_vocabulary_get_entry (vocabulary, i);

      if (!only_broad || cairn_vocabulary_entry_get_flag (entry, "broad"))
        add_row (self, cairn_vocabulary_entry_get_code (entry), cairn_vocabulary_entry_get_label (entry));
    }
}

static gboolean
add_areas (CairnTally     *self,
           CairnDatabase  *database,
           GError        **error)
{
  g_autoptr(CairnStatement) statement = cairn_database_prepare (database,
                                                                "SELECT uuid, name FROM area ORDER BY position, name",
                                                                error);
  gboolean found = statement != NULL;

  while (found)
    {
      if (!cairn_database_step (database, statement, &found, _("Counting"), error))
        return FALSE;
      if (found)
        add_row (self, cairn_statement_get_text (statement, 0), cairn_statement_get_text (statement, 1));
    }

  return statement != NULL;
}

/* Rows that no vocabulary lists: numbers and free codes as they are, and the blank one last. */
static void
add_other_rows (CairnTally *self,
                GArray     *lines)
{
  gboolean has_blank = FALSE;

  for (guint i = 0; i < lines->len; i++)
    {
      const char *code = g_array_index (lines, Line, i).code;

      if (*code == '\0')
        has_blank = TRUE;
      else if (!g_hash_table_contains (self->indexes, code))
        add_row (self, code, code);
    }

  if (has_blank)
    add_row (self, "", "Not stated");
}

static void
add_years (CairnTally            *self,
           const CairnTallyQuery *query,
           GArray                *lines)
{
  int first = G_MAXINT;
  int last = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      first = MIN (first, g_array_index (lines, Line, i).year);
      last = MAX (last, g_array_index (lines, Line, i).year);
    }

  if (query->first_year != 0)
    first = query->first_year;
  if (query->last_year != 0)
    last = query->last_year;

  for (int year = first; year <= last; year++)
    g_array_append_val (self->years, year);
}

static void
add_to_cell (CairnTallyCell       *cell,
             const Line *line)
{
  cell->count += line->count;
  cell->with += line->with;
  cell->without += line->without;
}

static guint
find_row (CairnTally *self,
          const char *code)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->indexes, code)) - 1;
}

static guint
find_year (CairnTally *self,
           int         year)
{
  return (guint) (year - g_array_index (self->years, int, 0));
}

static void
fill_cells (CairnTally *self,
            GArray     *lines)
{
  self->cells = _cairn_tally_cells_new (self->codes->len * self->years->len);
  self->totals = _cairn_tally_cells_new (self->years->len);

  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);
      guint year = find_year (self, line->year);

      add_to_cell (_cairn_tally_get_cell (self, find_row (self, line->code), year), line);
      add_to_cell (_cairn_tally_get_cell (self, CAIRN_TALLY_ALL_ROWS, year), line);
    }
}

static GArray *
read_lines (CairnDatabase          *database,
            const CairnTallyQuery  *query,
            GError                **error)
{
  g_autofree char *column = _cairn_tally_query_dup_column (query);
  g_autofree char *from = _cairn_tally_query_build_from (query, " GROUP BY 1, 2 ORDER BY 1, 2");
  g_autofree char *sql = g_strdup_printf ("SELECT %s, %s, count (*), count (*) FILTER (WHERE a.modifiable = 'identified'),"
                                          " count (*) FILTER (WHERE a.modifiable = 'none')%s",
                                          column, _cairn_tally_query_get_year_column (query), from);
  g_autoptr(CairnStatement) statement = cairn_database_prepare (database, sql, error);
  g_autoptr(GArray) lines = g_array_new (FALSE, TRUE, sizeof (Line));
  gboolean found = TRUE;

  g_array_set_clear_func (lines, (GDestroyNotify) line_clear);
  if (statement == NULL)
    return NULL;

  _cairn_tally_query_bind (query, statement);
  while (found)
    {
      const char *code = NULL;
      Line line = { NULL, 0, 0, 0, 0 };

      if (!cairn_database_step (database, statement, &found, _("Counting"), error))
        return NULL;
      if (!found)
        break;

      code = cairn_statement_get_text (statement, 0);
      line.code = g_strdup (code != NULL ? code : "");
      line.year = (int) cairn_statement_get_int (statement, 1);
      line.count = cairn_statement_get_int (statement, 2);
      line.with = cairn_statement_get_int (statement, 3);
      line.without = cairn_statement_get_int (statement, 4);
      g_array_append_val (lines, line);
    }

  return g_steal_pointer (&lines);
}

static void
add_days (CairnTallyCell   *cell,
          gint64  days)
{
  if (cell->days == NULL)
    cell->days = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (cell->days, days);
}

static gboolean
read_days (CairnTally             *self,
           CairnDatabase          *database,
           const CairnTallyQuery  *query,
           GError                **error)
{
  g_autofree char *column = _cairn_tally_query_dup_column (query);
  g_autofree char *from = _cairn_tally_query_build_from (query, " AND a.days_to_finalised IS NOT NULL"
                                                                " ORDER BY a.days_to_finalised");
  g_autofree char *sql = g_strdup_printf ("SELECT %s, %s, a.days_to_finalised%s", column,
                                          _cairn_tally_query_get_year_column (query), from);
  g_autoptr(CairnStatement) statement = cairn_database_prepare (database, sql, error);
  gboolean found = TRUE;

  if (statement == NULL)
    return FALSE;

  _cairn_tally_query_bind (query, statement);
  while (found)
    {
      const char *code = NULL;
      guint year = 0;
      gint64 days = 0;

      if (!cairn_database_step (database, statement, &found, _("Counting"), error))
        return FALSE;
      if (!found)
        break;

      code = cairn_statement_get_text (statement, 0);
      year = find_year (self, (int) cairn_statement_get_int (statement, 1));
      days = cairn_statement_get_int (statement, 2);
      add_days (_cairn_tally_get_cell (self, find_row (self, code != NULL ? code : ""), year), days);
      add_days (_cairn_tally_get_cell (self, CAIRN_TALLY_ALL_ROWS, year), days);
    }

  return TRUE;
}

/**
 * cairn_tally_run:
 * @query: what to count
 * @reader: an open register
 * @error: return location for what the disk says, or %G_IO_ERROR_CANCELLED
 *
 * Counts. The register's thread.
 *
 * Returns: (transfer full) (nullable): the answer, or %NULL with @error set
 */
CairnTally *
cairn_tally_run (const CairnTallyQuery  *query,
                 CairnRegister          *reader,
                 GError                **error)
{
  g_autoptr(CairnTally) self = NULL;
  g_autoptr(GArray) lines = NULL;
  CairnDatabase *database = NULL;

  g_return_val_if_fail (query != NULL, NULL);
  g_return_val_if_fail (CAIRN_IS_REGISTER (reader), NULL);

  database = _cairn_register_get_database (reader);
  lines = read_lines (database, query, error);
  if (lines == NULL)
    return NULL;

  self = _cairn_tally_new ();
  if (query->field->type == CAIRN_FIELD_REFERENCE && !add_areas (self, database, error))
    return NULL;
  if (query->field->type == CAIRN_FIELD_CODE)
    add_vocabulary (self, query->field);
  add_other_rows (self, lines);
  add_years (self, query, lines);
  fill_cells (self, lines);

  if (query->with_days && !read_days (self, database, query, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * cairn_tally_query_count_rest:
 * @self: a query of notified deaths or finalised reviews
 * @reader: an open register
 * @n_cases: (out): how many
 * @error: return location for what the disk says
 *
 * Counts the cases of the query's years that no table counts: not accepted, or not this panel's own. A table
 * says so in a line beneath it. The query's filters do not matter. The register's thread.
 *
 * Returns: whether it could be read
 */
gboolean
cairn_tally_query_count_rest (const CairnTallyQuery  *self,
                              CairnRegister          *reader,
                              gint64                 *n_cases,
                              GError                **error)
{
  const char *year = NULL;
  g_autofree char *sql = NULL;
  g_autoptr(CairnStatement) statement = NULL;
  CairnDatabase *database = NULL;
  gboolean found = FALSE;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (CAIRN_IS_REGISTER (reader), FALSE);
  g_return_val_if_fail (n_cases != NULL, FALSE);

  year = _cairn_tally_query_get_year_column (self);
  sql = g_strdup_printf ("SELECT count (*) FROM analytic AS a WHERE a.counted = 0 AND %s IS NOT NULL"
                         " AND (?1 = 0 OR %s >= ?1) AND (?2 = 0 OR %s <= ?2)", year, year, year);
  database = _cairn_register_get_database (reader);
  statement = cairn_database_prepare (database, sql, error);
  if (statement == NULL)
    return FALSE;

  cairn_statement_bind_int (statement, 1, self->first_year);
  cairn_statement_bind_int (statement, 2, self->last_year);
  if (!cairn_database_step (database, statement, &found, _("Counting"), error))
    return FALSE;

  *n_cases = cairn_statement_get_int (statement, 0);

  return TRUE;
}
