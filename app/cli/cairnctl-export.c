/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-cli"

#include "config.h"

#include "cairnctl-common.h"

#include "cairn-export.h"

static void
tell_receipt (const CairnExportReceipt *receipt)
{
  if (receipt->n_left_out > 0)
    g_printerr ("cairnctl: %" G_GINT64_FORMAT " cases are left out: they are not, or not yet, deaths that this panel "
                "counts. JSON with identities holds every case.\n", receipt->n_left_out);
  if (receipt->n_shortened > 0)
    g_printerr ("cairnctl: %" G_GINT64_FORMAT " texts are shortened: a cell of a workbook holds 32,767 characters. "
                "CSV and JSON hold them whole.\n", receipt->n_shortened);
}

/**
 * cairnctl_export:
 * @argv: (array zero-terminated=1): the command's own words
 *
 * Writes a copy of the cases as CSV, workbook or JSON.
 *
 * Returns: the exit code
 */
CairnctlExit
cairnctl_export (char **argv)
{
  g_auto(CairnctlLine) line = { 0 };
  gboolean no_identity = FALSE;
  const GOptionEntry entries[] = {
    { "no-identity", 0, 0, G_OPTION_ARG_NONE, &no_identity, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr(CairnRegister) source = NULL;
  g_autoptr(GError) error = NULL;
  CairnExportFormat format = CAIRN_EXPORT_CSV;
  CairnExportReceipt receipt = { 0, 0, 0 };

  if (!cairnctl_line_parse (&line, argv, entries, 2, 2))
    return CAIRNCTL_USAGE;
  if (!cairn_export_guess_format (line.words[1], &format))
    return cairnctl_misused ("the file's name must end in .csv, .xlsx or .json");

  source = cairnctl_open (&line, line.words[0], CAIRN_REGISTER_WRITE, &error);
  if (source == NULL ||
      !cairn_export_run (source, line.words[1], format, no_identity ? CAIRN_EXPORT_NO_IDENTITY : CAIRN_EXPORT_DEFAULT,
                         cairnctl_show_progress, NULL, NULL, &receipt, &error))
    return cairnctl_refused (error);

  tell_receipt (&receipt);

  return CAIRNCTL_DONE;
}
