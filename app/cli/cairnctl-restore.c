/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-cli"

#include "config.h"

#include "cairnctl-common.h"

#include "cairn-backup.h"
#include "cairn-passphrase.h"
#include "cairn-restore.h"

/* A damaged register was moved aside; one in order was backed up, and has no newer backup than that. */
static void
tell_where_kept (const char *folder,
                 const char *moved_to)
{
  g_autoptr(GPtrArray) backups = cairn_backup_list (folder);

  if (moved_to != NULL)
    g_print ("what was there is kept in: %s\n", moved_to);
  else if (backups->len > 0)
    g_print ("what was there is kept in: %s\n", ((CairnBackup *) g_ptr_array_index (backups, 0))->path);
}

/**
 * cairnctl_restore:
 * @argv: (array zero-terminated=1): the command's own words
 *
 * Restores a backup to a register, and says where what was there has been kept.
 *
 * Returns: the exit code
 */
CairnctlExit
cairnctl_restore (char **argv)
{
  g_auto(CairnctlLine) line = { 0 };
  g_autoptr(CairnRegister) restored = NULL;
  g_autofree char *moved_to = NULL;
  g_autoptr(GError) error = NULL;
  char *passphrase = NULL;

  if (!cairnctl_line_parse (&line, argv, NULL, 2, 2))
    return CAIRNCTL_USAGE;

  passphrase = cairnctl_read_passphrase (line.passphrase_file, &error);
  if (passphrase == NULL)
    return cairnctl_refused (error);

  restored = cairn_restore (line.words[0], passphrase, line.words[1], &moved_to, NULL, &error);
  cairn_passphrase_free (passphrase);
  if (restored == NULL)
    return cairnctl_refused (error);

  tell_where_kept (line.words[1], moved_to);

  return CAIRNCTL_DONE;
}
