/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-cli"

#include "config.h"

#include "cairnctl-common.h"

#include <gio/gunixoutputstream.h>
#include <json-glib/json-glib.h>
#include <unistd.h>

#include "cairn-case-query.h"
#include "cairn-case-row.h"
#include "cairn-csv-writer.h"
#include "cairn-vocabulary.h"

typedef struct
{
  const char *name;
  const char *vocabulary;
  const char *(*get) (CairnCaseRow *row);
} Column;

/* The list as the window has it: never a name. */
static const Column columns[] = {
  { "reference", NULL, cairn_case_row_get_reference },
  { "status", "case-status", cairn_case_row_get_status },
  { "age", "age-band", cairn_case_row_get_age_band },
  { "area", NULL, cairn_case_row_get_area },
  { "stage", "stage", cairn_case_row_get_stage },
  { "waiting_for", "wait-kind", cairn_case_row_get_waiting_for },
  { "waiting_since", NULL, cairn_case_row_get_waiting_since },
  { "next_date", NULL, cairn_case_row_get_next_date },
};

static const char *
get_cell (CairnCaseRow *row,
          const Column *column)
{
  const char *value = column->get (row);

  if (value == NULL || column->vocabulary == NULL)
    return value;

  return cairn_vocabulary_label (column->vocabulary, value);
}

static gboolean
print_csv (GPtrArray  *rows,
           GError    **error)
{
  g_autoptr(GOutputStream) stream = g_unix_output_stream_new (STDOUT_FILENO, FALSE);
  g_autoptr(CairnCsvWriter) writer = cairn_csv_writer_new (stream);

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    cairn_csv_writer_add_word (writer, columns[i].name);
  if (!cairn_csv_writer_end_row (writer, NULL, error))
    return FALSE;

  for (guint i = 0; i < rows->len; i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (columns); j++)
        cairn_csv_writer_add_text (writer, get_cell (g_ptr_array_index (rows, i), &columns[j]));
      if (!cairn_csv_writer_end_row (writer, NULL, error))
        return FALSE;
    }

  return cairn_csv_writer_flush (writer, NULL, error);
}

static void
print_json (GPtrArray *rows)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < rows->len; i++)
    {
      json_builder_begin_object (builder);
      for (guint j = 0; j < G_N_ELEMENTS (columns); j++)
        {
          const char *cell = get_cell (g_ptr_array_index (rows, i), &columns[j]);

          json_builder_set_member_name (builder, columns[j].name);
          if (cell != NULL)
            json_builder_add_string_value (builder, cell);
          else
            json_builder_add_null_value (builder);
        }
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);

  root = json_builder_get_root (builder);
  text = json_to_string (root, TRUE);
  g_print ("%s\n", text);
}

/**
 * cairnctl_cases:
 * @argv: (array zero-terminated=1): the command's own words
 *
 * Prints the list of cases, or of those that a search finds.
 *
 * Returns: the exit code
 */
CairnctlExit
cairnctl_cases (char **argv)
{
  g_auto(CairnctlLine) line = { 0 };
  g_autofree char *search = NULL;
  g_autofree char *format = NULL;
  const GOptionEntry entries[] = {
    { "search", 0, 0, G_OPTION_ARG_STRING, &search, NULL, NULL },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr(CairnRegister) reader = NULL;
  g_autoptr(CairnCaseQuery) query = cairn_case_query_new ();
  g_autoptr(GPtrArray) rows = NULL;
  g_autoptr(GError) error = NULL;

  if (!cairnctl_line_parse (&line, argv, entries, 1, 1))
    return CAIRNCTL_USAGE;
  if (format != NULL && !g_str_equal (format, "csv") && !g_str_equal (format, "json"))
    return cairnctl_misused ("the format is csv or json, not “%s”", format);

  reader = cairnctl_open (&line, line.words[0], CAIRN_REGISTER_READ, &error);
  if (reader == NULL)
    return cairnctl_refused (error);

  if (search != NULL)
    cairn_case_query_set_text (query, search);
  rows = cairn_case_query_run (query, reader, &error);
  if (rows == NULL)
    return cairnctl_refused (error);

  if (format != NULL && g_str_equal (format, "json"))
    print_json (rows);
  else if (!print_csv (rows, &error))
    return cairnctl_refused (error);

  return CAIRNCTL_DONE;
}
