/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-stats"

#include "config.h"

#include "cairn-table-text.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>

/* Scripts rely on these words: they are not translated. */
#define ROW_WORD   "row"
#define TOTAL_WORD "Total"

/* A spreadsheet takes such a cell for a formula unless an apostrophe stands in
 * front. One that has apostrophes of its own gets one more, so that taking
 * exactly one away gives back what was there. */
static gboolean
needs_guard (const char *text)
{
  while (*text == '\'')
    text++;

  return *text != '\0' && strchr ("=+-@\t\r", *text) != NULL;
}

static void
append_text (GString    *csv,
             const char *text)
{
  g_autoptr(GString) guarded = g_string_new (NULL);

  if (needs_guard (text))
    g_string_append_c (guarded, '\'');
  g_string_append (guarded, text);

  if (strpbrk (guarded->str, ",\"\r\n") == NULL)
    {
      g_string_append (csv, guarded->str);
      return;
    }

  g_string_replace (guarded, "\"", "\"\"", 0);
  g_string_append_printf (csv, "\"%s\"", guarded->str);
}

static void
append_header (GString    *csv,
               CairnTable *table)
{
  g_string_append (csv, ROW_WORD);

  for (guint c = 0; c < cairn_table_get_n_columns (table); c++)
    for (guint m = 0; m < cairn_table_get_n_measures (table); m++)
      {
        g_autofree char *heading = g_strdup_printf ("%s %s",
                                                    cairn_table_get_column_label (table, c),
                                                    cairn_table_get_measure (table, m)->name);

        g_string_append_c (csv, ',');
        append_text (csv, heading);
      }

  g_string_append_c (csv, '\n');
}

static void
append_figures (GString    *csv,
                CairnTable *table,
                guint       row)
{
  for (guint c = 0; c < cairn_table_get_n_columns (table); c++)
    for (guint m = 0; m < cairn_table_get_n_measures (table); m++)
      {
        gint64 value = cairn_table_get_value (table, row, c, m);

        g_string_append_c (csv, ',');
        if (value != CAIRN_TABLE_ABSENT)
          g_string_append_printf (csv, "%" G_GINT64_FORMAT, value);
      }

  g_string_append_c (csv, '\n');
}

static const char *
peek_row_name (CairnTable *table,
               guint       row)
{
  if (row == CAIRN_TABLE_TOTAL_ROW)
    return TOTAL_WORD;

  return cairn_table_get_rows_by_code (table)
           ? cairn_table_get_row_code (table, row)
           : cairn_table_get_row_label (table, row);
}

static void
add_figure (JsonBuilder *builder,
            gint64       value)
{
  if (value == CAIRN_TABLE_ABSENT)
    json_builder_add_null_value (builder);
  else
    json_builder_add_int_value (builder, value);
}

static void
add_figures (JsonBuilder *builder,
             CairnTable  *table,
             guint        row,
             guint        measure)
{
  json_builder_begin_array (builder);
  for (guint c = 0; c < cairn_table_get_n_columns (table); c++)
    add_figure (builder, cairn_table_get_value (table, row, c, measure));
  json_builder_end_array (builder);
}

static void
add_text (JsonBuilder *builder,
          const char  *member,
          const char  *text)
{
  json_builder_set_member_name (builder, member);
  json_builder_add_string_value (builder, text);
}

static void
add_row (JsonBuilder *builder,
         CairnTable  *table,
         guint        row)
{
  json_builder_begin_object (builder);
  add_text (builder, ROW_WORD, peek_row_name (table, row));
  if (row != CAIRN_TABLE_TOTAL_ROW && cairn_table_get_rows_by_code (table))
    add_text (builder, "label", cairn_table_get_row_label (table, row));

  for (guint m = 0; m < cairn_table_get_n_measures (table); m++)
    {
      json_builder_set_member_name (builder, cairn_table_get_measure (table, m)->name);
      add_figures (builder, table, row, m);
    }

  json_builder_end_object (builder);
}

static void
add_years (JsonBuilder *builder,
           CairnTable  *table)
{
  json_builder_set_member_name (builder, "years");
  json_builder_begin_array (builder);
  for (guint c = 0; c < cairn_table_get_n_columns (table); c++)
    json_builder_add_string_value (builder, cairn_table_get_column_label (table, c));
  json_builder_end_array (builder);
}

static void
add_notes (JsonBuilder *builder,
           CairnTable  *table)
{
  const char * const *notes = cairn_table_get_notes (table);

  json_builder_set_member_name (builder, "notes");
  json_builder_begin_array (builder);
  for (gsize i = 0; notes[i] != NULL; i++)
    json_builder_add_string_value (builder, notes[i]);
  json_builder_end_array (builder);
}

/**
 * cairn_table_to_csv:
 * @table: a table
 *
 * Writes a table as comma-separated values (RFC 4180, lines ended by LF).
 *
 * The header is `row`, then for each year its measures, such as
 * `2022-23 count,2022-23 percent`. The last line is `Total`. Zero is `0`; a
 * figure that does not exist, such as a percent of nothing, is an empty cell. A
 * row's name that a spreadsheet would take for a formula has an apostrophe in
 * front.
 *
 * Returns: (transfer full): the file's text, in UTF-8 without a byte-order mark
 */
char *
cairn_table_to_csv (CairnTable *table)
{
  g_autoptr(GString) csv = NULL;

  g_return_val_if_fail (CAIRN_IS_TABLE (table), NULL);

  csv = g_string_new (NULL);
  append_header (csv, table);

  for (guint r = 0; r < cairn_table_get_n_rows (table); r++)
    {
      append_text (csv, peek_row_name (table, r));
      append_figures (csv, table, r);
    }

  append_text (csv, TOTAL_WORD);
  append_figures (csv, table, CAIRN_TABLE_TOTAL_ROW);

  return g_string_free_and_steal (g_steal_pointer (&csv));
}

/**
 * cairn_table_to_json:
 * @table: a table
 *
 * Writes a table as a JSON object with the members `table`, `title`,
 * `counted_in`, `definition`, `years`, `rows` and `notes`.
 *
 * Each row is an object with `row`, for a row known by its code also `label`,
 * and an array over the years for each measure; the last row is `Total`. A
 * figure that does not exist is `null`.
 *
 * Returns: (transfer full): the file's text, in UTF-8, ended by LF
 */
char *
cairn_table_to_json (CairnTable *table)
{
  g_autoptr(JsonBuilder) builder = NULL;
  g_autoptr(JsonGenerator) generator = NULL;
  g_autoptr(JsonNode) root = NULL;
  g_autofree char *json = NULL;

  g_return_val_if_fail (CAIRN_IS_TABLE (table), NULL);

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  add_text (builder, "table", cairn_table_get_name (table));
  add_text (builder, "title", cairn_table_get_title (table));
  add_text (builder, "counted_in", cairn_table_unit_get_name (cairn_table_get_unit (table)));
  add_text (builder, "definition", cairn_table_get_definition (table));
  add_years (builder, table);

  json_builder_set_member_name (builder, "rows");
  json_builder_begin_array (builder);
  for (guint r = 0; r < cairn_table_get_n_rows (table); r++)
    add_row (builder, table, r);
  add_row (builder, table, CAIRN_TABLE_TOTAL_ROW);
  json_builder_end_array (builder);

  add_notes (builder, table);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  generator = json_generator_new ();
  json_generator_set_pretty (generator, TRUE);
  json_generator_set_root (generator, root);
  json = json_generator_to_data (generator, NULL);

  return g_strconcat (json, "\n", NULL);
}

/**
 * cairn_table_dup_figure:
 * @table: a table
 * @row: a row's place, from 0, or %CAIRN_TABLE_TOTAL_ROW
 * @column: a column's place, from 0
 * @measure: a measure's place, from 0
 *
 * Writes one figure as people read it: a percent with its sign, and a dash for
 * what does not exist.
 *
 * Returns: (transfer full): the text, in the person's language
 */
char *
cairn_table_dup_figure (CairnTable *table,
                        guint       row,
                        guint       column,
                        guint       measure)
{
  gint64 value = CAIRN_TABLE_ABSENT;

  g_return_val_if_fail (CAIRN_IS_TABLE (table), NULL);
  g_return_val_if_fail (measure < cairn_table_get_n_measures (table), NULL);

  value = cairn_table_get_value (table, row, column, measure);
  if (value == CAIRN_TABLE_ABSENT)
    return g_strdup ("–");

  /* Translators: a whole percent, such as “41 %” */
  if (cairn_measure_is_share (cairn_table_get_measure (table, measure)))
    return g_strdup_printf (_("%d %%"), (int) value);

  return g_strdup_printf ("%" G_GINT64_FORMAT, value);
}

/**
 * cairn_table_dup_cell:
 * @table: a table
 * @row: a row's place, from 0, or %CAIRN_TABLE_TOTAL_ROW
 * @column: a column's place, from 0
 *
 * Writes a cell as a report prints it: its count, then its percent in brackets
 * where there is something to take a percent of.
 *
 * The line of totals has no percents: they would all be 100.
 *
 * Returns: (transfer full): the text, in the person's language
 */
char *
cairn_table_dup_cell (CairnTable *table,
                      guint       row,
                      guint       column)
{
  g_autofree char *count = NULL;
  int percent = 0;

  g_return_val_if_fail (CAIRN_IS_TABLE (table), NULL);

  count = cairn_table_dup_figure (table, row, column, 0);
  if (row == CAIRN_TABLE_TOTAL_ROW ||
      cairn_table_get_form (table) != CAIRN_TABLE_DISTRIBUTION ||
      !cairn_table_get_percent (table, row, column, &percent))
    return g_steal_pointer (&count);

  /* Translators: a count and its percent, such as “27 (41 %)” */
  return g_strdup_printf (_("%s (%d %%)"), count, percent);
}
