/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-exchange"

#include "config.h"

#include "cairn-table-source.h"

#include <glib/gi18n.h>

#include "cairn-median.h"
#include "cairn-year.h"

/* The store counts and knows nothing of tables; stats knows tables and nothing of
 * the store. Here the one becomes the other: for the report, the window and
 * cairnctl alike, so that all three show the same numbers. */

static const struct
{
  const char *field;
  const char *heading;
} headings[] = {
  { "age_band", N_("Age at death") },
  { "category", N_("Category of death") },
  { "duration_band", N_("Time from death") },
  { "ethnicity_group", N_("Ethnic group") },
  { "place_row", N_("Place of death") },
  { "residence_area", N_("Area of residence") },
  { "sex", N_("Sex") },
  { "theme", N_("Theme") },
};

static gint64
round_days (double days)
{
  return (gint64) (days + 0.5);
}

static void
fill_modifiable (CairnTable *table,
                 CairnTally *tally,
                 guint       row,
                 guint       year)
{
  cairn_table_set_value (table, row, year, CAIRN_MODIFIABLE_REVIEWS, cairn_tally_get_count (tally, row, year));
  cairn_table_set_value (table, row, year, CAIRN_MODIFIABLE_WITH, cairn_tally_get_with (tally, row, year));
  cairn_table_set_value (table, row, year, CAIRN_MODIFIABLE_WITHOUT, cairn_tally_get_without (tally, row, year));
  cairn_table_set_value (table, row, year, CAIRN_MODIFIABLE_INSUFFICIENT,
                         cairn_tally_get_insufficient (tally, row, year));
}

static gboolean
find_quartiles (CairnTally     *tally,
                guint           row,
                guint           year,
                CairnQuartiles *quartiles)
{
  guint n_days = 0;
  const gint64 *days = cairn_tally_get_days (tally, row, year, &n_days);

  return n_days > 0 && cairn_median (days, n_days, quartiles);
}

static void
fill_duration (CairnTable *table,
               CairnTally *tally,
               guint       row,
               guint       year)
{
  CairnQuartiles quartiles = { 0 };

  cairn_table_set_value (table, row, year, CAIRN_DURATION_REVIEWS, cairn_tally_get_count (tally, row, year));
  if (!find_quartiles (tally, row, year, &quartiles))
    return;

  cairn_table_set_value (table, row, year, CAIRN_DURATION_LOWER_QUARTILE, round_days (quartiles.lower));
  cairn_table_set_value (table, row, year, CAIRN_DURATION_MEDIAN, round_days (quartiles.median));
  cairn_table_set_value (table, row, year, CAIRN_DURATION_UPPER_QUARTILE, round_days (quartiles.upper));
}

/* Quartiles do not add up: those of the whole year are of all its durations. */
static void
fill_duration_total (CairnTable *table,
                     CairnTally *tally,
                     guint       year)
{
  CairnQuartiles quartiles = { 0 };

  if (!find_quartiles (tally, CAIRN_TALLY_ALL_ROWS, year, &quartiles))
    return;

  cairn_table_set_total (table, year, CAIRN_DURATION_LOWER_QUARTILE, round_days (quartiles.lower));
  cairn_table_set_total (table, year, CAIRN_DURATION_MEDIAN, round_days (quartiles.median));
  cairn_table_set_total (table, year, CAIRN_DURATION_UPPER_QUARTILE, round_days (quartiles.upper));
}

static void
fill_cell (CairnTable *table,
           CairnTally *tally,
           guint       row,
           guint       year)
{
  switch (cairn_table_get_form (table))
    {
    case CAIRN_TABLE_MODIFIABLE:
      fill_modifiable (table, tally, row, year);
      break;
    case CAIRN_TABLE_DURATION:
      fill_duration (table, tally, row, year);
      break;
    case CAIRN_TABLE_DISTRIBUTION:
    default:
      cairn_table_set_count (table, row, year, cairn_tally_get_count (tally, row, year));
    }
}

static void
add_rows (CairnTable *table,
          CairnTally *tally)
{
  for (guint r = 0; r < cairn_tally_get_n_rows (tally); r++)
    {
      cairn_table_add_row (table, cairn_tally_get_row_code (tally, r), cairn_tally_get_row_label (tally, r));
      for (guint y = 0; y < cairn_tally_get_n_years (tally); y++)
        fill_cell (table, tally, r, y);
    }
}

/* The total is what the store counted, not what the rows add up to: whether the two
 * agree is what the check page proves. */
static void
add_years (CairnTable *table,
           CairnTally *tally)
{
  for (guint y = 0; y < cairn_tally_get_n_years (tally); y++)
    {
      g_autofree char *label = cairn_year_format (cairn_tally_get_year (tally, y));

      cairn_table_add_column (table, label);
      cairn_table_set_total (table, y, 0, cairn_tally_get_total (tally, y));
      if (cairn_table_get_form (table) == CAIRN_TABLE_DURATION)
        fill_duration_total (table, tally, y);
    }
}

/**
 * cairn_table_source_convert:
 * @tally: what the register counted
 * @unit: what was counted
 * @form: the measures to show; for %CAIRN_TABLE_DURATION the query must have asked
 *   for days
 * @field: the field it was counted by
 * @name: the table's name for scripts
 * @title: its title, in the person's language
 *
 * Makes a table of what was counted. Rows in which nothing was counted are left
 * out. Any thread.
 *
 * Returns: (transfer full): a new table
 */
CairnTable *
cairn_table_source_convert (CairnTally     *tally,
                            CairnTableUnit  unit,
                            CairnTableForm  form,
                            const char     *field,
                            const char     *name,
                            const char     *title)
{
  CairnTable *table = NULL;

  g_return_val_if_fail (tally != NULL, NULL);
  g_return_val_if_fail (field != NULL && name != NULL && title != NULL, NULL);

  table = cairn_table_new_with_form (name, title, form);
  cairn_table_set_unit (table, unit);
  cairn_table_set_row_heading (table, cairn_table_source_describe_field (field));
  cairn_table_set_rows_by_code (table, g_str_equal (field, "category"));
  add_years (table, tally);
  add_rows (table, tally);
  cairn_table_drop_empty_rows (table);

  return table;
}

static CairnTableForm
choose_form (CairnTableDefinition *definition)
{
  return g_str_equal (cairn_table_definition_get_measure (definition), "modifiable")
           ? CAIRN_TABLE_MODIFIABLE
           : CAIRN_TABLE_DISTRIBUTION;
}

/* The areas are the panel's own, so whoever adds them up asks where the others are. */
static gboolean
note_rest (CairnTable       *table,
           CairnTableUnit    unit,
           CairnTallyQuery  *query,
           CairnRegister    *reader,
           GError          **error)
{
  g_autofree char *note = NULL;
  gint64 n = 0;

  if (unit == CAIRN_TABLE_OCCASIONS || g_strcmp0 (cairn_tally_query_get_field (query), "residence_area") != 0)
    return TRUE;
  if (!cairn_tally_query_count_rest (query, reader, &n, error))
    return FALSE;
  if (n == 0)
    return TRUE;

  if (unit == CAIRN_TABLE_NOTIFIED)
    note = g_strdup_printf (ngettext ("One more notification of these years is in no row: it was not accepted for "
                                      "review, or is not this panel’s own.",
                                      "%d more notifications of these years are in no row: they were not accepted for "
                                      "review, or are not this panel’s own.", (gulong) n), (int) n);
  else
    note = g_strdup_printf (ngettext ("One more review of these years is in no row: it is not this panel’s own.",
                                      "%d more reviews of these years are in no row: they are not this panel’s own.",
                                      (gulong) n), (int) n);
  cairn_table_add_note (table, note);

  return TRUE;
}

/**
 * cairn_table_source_count:
 * @definition: a table of the report
 * @reader: an open register
 * @first_year: calendar year in which the first reporting year begins, 0 for the
 *   first in which the table counts anything
 * @last_year: the same of the last one, 0 for the last in which it counts anything
 * @error: return location for what the disk says
 *
 * Counts a table of the report, with its number and definition. The register's
 * thread.
 *
 * Returns: (transfer full) (nullable): a new table, or %NULL with @error set
 */
CairnTable *
cairn_table_source_count (CairnTableDefinition  *definition,
                          CairnRegister         *reader,
                          int                    first_year,
                          int                    last_year,
                          GError               **error)
{
  g_autoptr(CairnTallyQuery) query = NULL;
  g_autoptr(CairnTally) tally = NULL;
  CairnTableUnit unit = CAIRN_TABLE_NOTIFIED;
  g_autoptr(CairnTable) table = NULL;

  g_return_val_if_fail (CAIRN_IS_TABLE_DEFINITION (definition), NULL);
  g_return_val_if_fail (CAIRN_IS_REGISTER (reader), NULL);

  query = cairn_tally_query_new_for_definition (definition);
  cairn_tally_query_set_years (query, first_year, last_year);
  tally = cairn_tally_run (query, reader, error);
  if (tally == NULL)
    return NULL;

  if (!cairn_table_unit_parse (cairn_table_definition_get_counted_in (definition), &unit))
    g_error ("The table “%s” counts in no known unit", cairn_table_definition_get_name (definition));
  table = cairn_table_source_convert (tally, unit, choose_form (definition),
                                      cairn_table_definition_get_field (definition),
                                      cairn_table_definition_get_name (definition),
                                      cairn_table_definition_get_title (definition));
  cairn_table_set_number (table, (guint) cairn_table_definition_get_number (definition));
  cairn_table_set_definition (table, cairn_table_definition_get_definition (definition));

  return note_rest (table, unit, query, reader, error) ? g_steal_pointer (&table) : NULL;
}

/* Which reviews a figure of modifiable factors is about. */
static const char *
choose_judgement (CairnTable *table,
                  guint       measure)
{
  if (cairn_table_get_form (table) != CAIRN_TABLE_MODIFIABLE)
    return NULL;

  switch (measure)
    {
    case CAIRN_MODIFIABLE_WITH:
    case CAIRN_MODIFIABLE_PERCENT_WITH:
      return "identified";
    case CAIRN_MODIFIABLE_WITHOUT:
      return "none";
    case CAIRN_MODIFIABLE_INSUFFICIENT:
      return "insufficient";
    case CAIRN_MODIFIABLE_REVIEWS:
    default:
      return NULL;
    }
}

/**
 * cairn_table_source_find_cases:
 * @query: what the table was counted with
 * @reader: an open register
 * @table: the table
 * @row: a row's place, from 0, or %CAIRN_TABLE_TOTAL_ROW
 * @column: a column's place, from 0
 * @measure: a measure's place, from 0
 * @error: return location for what the disk says
 *
 * Finds the cases behind a figure of a table; behind a share, those of its
 * count. The register's thread.
 *
 * Returns: (transfer full) (nullable): uuids of the cases by reference, or %NULL
 *   with @error set
 */
GStrv
cairn_table_source_find_cases (const CairnTallyQuery  *query,
                               CairnRegister          *reader,
                               CairnTable             *table,
                               guint                   row,
                               guint                   column,
                               guint                   measure,
                               GError                **error)
{
  const char *code = NULL;
  int year = 0;

  g_return_val_if_fail (query != NULL, NULL);
  g_return_val_if_fail (CAIRN_IS_REGISTER (reader), NULL);
  g_return_val_if_fail (CAIRN_IS_TABLE (table), NULL);

  if (row != CAIRN_TABLE_TOTAL_ROW)
    code = cairn_table_get_row_code (table, row);
  if (!cairn_year_parse (cairn_table_get_column_label (table, column), &year))
    g_return_val_if_reached (NULL);

  return cairn_tally_query_find_cases (query, reader, code, year, choose_judgement (table, measure), error);
}

/**
 * cairn_table_source_describe_field:
 * @field: a field of the analytic row, or of a learning point
 *
 * Says what stands above the rows of a table that counts by a field.
 *
 * Returns: (transfer none): some words in the person's language; the field's own
 *   name where there are none
 */
const char *
cairn_table_source_describe_field (const char *field)
{
  g_return_val_if_fail (field != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    if (g_str_equal (headings[i].field, field))
      return _(headings[i].heading);

  return field;
}
