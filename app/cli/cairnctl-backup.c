/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-cli"

#include "config.h"

#include "cairnctl-common.h"

#include "cairn-backup.h"

/**
 * cairnctl_backup:
 * @argv: (array zero-terminated=1): the command's own words
 *
 * Writes a backup file that holds database and keys, once it was opened and checked.
 *
 * Returns: the exit code
 */
CairnctlExit
cairnctl_backup (char **argv)
{
  g_auto(CairnctlLine) line = { 0 };
  g_autoptr(CairnRegister) opened = NULL;
  g_autoptr(GError) error = NULL;

  if (!cairnctl_line_parse (&line, argv, NULL, 2, 2))
    return CAIRNCTL_USAGE;

  opened = cairnctl_open (&line, line.words[0], CAIRN_REGISTER_READ, &error);
  if (opened == NULL || !cairn_register_write_backup_file (opened, line.words[1], NULL, &error))
    return cairnctl_refused (error);

  return CAIRNCTL_DONE;
}
