/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-cli"

#include "config.h"

#include "cairnctl-common.h"

#include "cairn-agenda-paper-builder.h"
#include "cairn-day.h"

/**
 * cairnctl_agenda:
 * @argv: (array zero-terminated=1): the command's own words
 *
 * Writes the agenda of the panel of a day as a PDF.
 *
 * Returns: the exit code
 */
CairnctlExit
cairnctl_agenda (char **argv)
{
  g_auto(CairnctlLine) line = { 0 };
  g_autoptr(CairnRegister) opened = NULL;
  g_autoptr(GError) error = NULL;

  if (!cairnctl_line_parse (&line, argv, NULL, 3, 3))
    return CAIRNCTL_USAGE;
  if (cairn_day_parse (line.words[1]) == CAIRN_DAY_NONE)
    return cairnctl_misused ("“%s” is no date such as 2024-04-25", line.words[1]);

  opened = cairnctl_open_to_note (&line, line.words[0], &error);
  if (opened == NULL || !cairn_agenda_paper_builder_write_pdf (opened, line.words[1], line.words[2], &error))
    return cairnctl_refused (error);

  return CAIRNCTL_DONE;
}
