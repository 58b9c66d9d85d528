/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-cli"

#include "config.h"

#include "cairnctl-common.h"

#include "cairn-table-source.h"
#include "cairn-table-text.h"
#include "cairn-year.h"

static CairnctlExit
misused_name (const char *name)
{
  g_autoptr(GString) names = g_string_new (NULL);
  GListModel *definitions = cairn_table_definition_list ();
  guint n_definitions = g_list_model_get_n_items (definitions);

  for (guint i = 0; i < n_definitions; i++)
    {
      g_autoptr(CairnTableDefinition) definition = g_list_model_get_item (definitions, i);

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", cairn_table_definition_get_name (definition));
    }

  return cairnctl_misused ("there is no table “%s”; there are: %s", name, names->str);
}

static gboolean
parse_years (const char *from,
             const char *to,
             int        *first_year,
             int        *last_year)
{
  if (from != NULL && !cairn_year_parse (from, first_year))
    {
      cairnctl_misused ("“%s” is no reporting year such as 2023-24", from);
      return FALSE;
    }
  if (to != NULL && !cairn_year_parse (to, last_year))
    {
      cairnctl_misused ("“%s” is no reporting year such as 2023-24", to);
      return FALSE;
    }
  if (from != NULL && to != NULL && *first_year > *last_year)
    {
      cairnctl_misused ("%s comes after %s", from, to);
      return FALSE;
    }

  return TRUE;
}

static CairnctlExit
print_table (const CairnctlLine   *line,
             CairnTableDefinition *definition,
             int                   first_year,
             int                   last_year,
             gboolean              as_json)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CairnRegister) reader = cairnctl_open (line, line->words[0], CAIRN_REGISTER_READ, &error);
  g_autoptr(CairnTable) table = NULL;
  g_autofree char *text = NULL;

  if (reader == NULL)
    return cairnctl_refused (error);

  table = cairn_table_source_count (definition, reader, first_year, last_year, &error);
  if (table == NULL)
    return cairnctl_refused (error);

  text = as_json ? cairn_table_to_json (table) : cairn_table_to_csv (table);
  g_print ("%s", text);

  return CAIRNCTL_DONE;
}

/**
 * cairnctl_table:
 * @argv: (array zero-terminated=1): the command's own words
 *
 * Prints one table of the report, as CSV or JSON.
 *
 * Returns: the exit code
 */
CairnctlExit
cairnctl_table (char **argv)
{
  g_auto(CairnctlLine) line = { 0 };
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autofree char *format = NULL;
  gboolean is_public = FALSE;
  const GOptionEntry entries[] = {
    { "from", 0, 0, G_OPTION_ARG_STRING, &from, NULL, NULL },
    { "to", 0, 0, G_OPTION_ARG_STRING, &to, NULL, NULL },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, NULL, NULL },
    { "public", 0, 0, G_OPTION_ARG_NONE, &is_public, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };
  CairnTableDefinition *definition = NULL;
  int first_year = 0;
  int last_year = 0;

  if (!cairnctl_line_parse (&line, argv, entries, 2, 2))
    return CAIRNCTL_USAGE;
  definition = cairn_table_definition_get (line.words[1]);
  if (definition == NULL)
    return misused_name (line.words[1]);
  if (format != NULL && !g_str_equal (format, "csv") && !g_str_equal (format, "json"))
    return cairnctl_misused ("the format is csv or json, not “%s”", format);
  if (!parse_years (from, to, &first_year, &last_year))
    return CAIRNCTL_USAGE;
  if (is_public)
    return cairnctl_refuse ("Tables with small numbers protected cannot be made yet. Leave out --public, and do not "
                            "publish what it prints without looking at every small number.");

  return print_table (&line, definition, first_year, last_year, format != NULL && g_str_equal (format, "json"));
}
