/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-cli"

#include "config.h"

#include "cairnctl-common.h"

#include "cairn-report-builder.h"
#include "cairn-year.h"

/**
 * cairnctl_report:
 * @argv: (array zero-terminated=1): the command's own words
 *
 * Writes the annual report of a year as a PDF.
 *
 * Returns: the exit code
 */
CairnctlExit
cairnctl_report (char **argv)
{
  g_auto(CairnctlLine) line = { 0 };
  g_autofree char *label = NULL;
  gboolean is_public = FALSE;
  const GOptionEntry entries[] = {
    { "year", 0, 0, G_OPTION_ARG_STRING, &label, NULL, NULL },
    { "public", 0, 0, G_OPTION_ARG_NONE, &is_public, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr(CairnRegister) opened = NULL;
  g_autoptr(GError) error = NULL;
  int year = 0;

  if (!cairnctl_line_parse (&line, argv, entries, 2, 2))
    return CAIRNCTL_USAGE;
  if (label == NULL)
    return cairnctl_misused ("the year is missing: --year 2023-24");
  if (!cairn_year_parse (label, &year))
    return cairnctl_misused ("“%s” is no reporting year such as 2023-24", label);
  if (is_public)
    return cairnctl_refuse ("The public report, with small numbers protected, cannot be made yet. Leave out --public for "
                            "the confidential one, which is not for publication.");

  opened = cairnctl_open_to_note (&line, line.words[0], &error);
  if (opened == NULL ||
      !cairn_report_builder_write_pdf (opened, year, line.words[1], NULL, NULL, NULL, &error))
    return cairnctl_refused (error);

  return CAIRNCTL_DONE;
}
