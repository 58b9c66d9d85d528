/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-cli"

#include "config.h"

#include "cairnctl-common.h"

#include "cairn-backup.h"
#include "cairn-check.h"
#include "cairn-passphrase.h"

static CairnctlExit
print_findings (GPtrArray *findings)
{
  static const char * const words[] = { "note", "warning", "damage" };
  gboolean damaged = FALSE;

  for (guint i = 0; i < findings->len; i++)
    {
      const CairnFinding *finding = g_ptr_array_index (findings, i);

      g_print ("%s: %s\n", words[finding->severity], finding->sentence);
      damaged = damaged || finding->severity == CAIRN_FINDING_DAMAGE;
    }

  if (damaged)
    return cairnctl_refuse ("The check found damage. Restore the last good backup; the damaged register is kept aside.");

  g_print ("all is well\n");

  return CAIRNCTL_DONE;
}

static GPtrArray *
check_register (const CairnctlLine  *line,
                GError             **error)
{
  g_autoptr(CairnRegister) reader = cairnctl_open (line, line->words[0], CAIRN_REGISTER_READ, error);

  return reader != NULL ? cairn_register_check (reader, NULL, NULL, NULL, error) : NULL;
}

static GPtrArray *
check_backup (const CairnctlLine  *line,
              GError             **error)
{
  char *passphrase = cairnctl_read_passphrase (line->passphrase_file, error);
  GPtrArray *findings = NULL;

  if (passphrase == NULL)
    return NULL;

  findings = cairn_backup_check (line->words[0], passphrase, NULL, error);
  cairn_passphrase_free (passphrase);

  return findings;
}

/**
 * cairnctl_check:
 * @argv: (array zero-terminated=1): the command's own words
 *
 * Checks a register or a backup in full: pages, rules, the journal's chain, derived values.
 *
 * Returns: the exit code; %CAIRNCTL_REFUSED if there is damage
 */
CairnctlExit
cairnctl_check (char **argv)
{
  g_auto(CairnctlLine) line = { 0 };
  g_autoptr(GPtrArray) findings = NULL;
  g_autoptr(GError) error = NULL;

  if (!cairnctl_line_parse (&line, argv, NULL, 1, 1))
    return CAIRNCTL_USAGE;

  if (g_file_test (line.words[0], G_FILE_TEST_IS_REGULAR))
    findings = check_backup (&line, &error);
  else
    findings = check_register (&line, &error);
  if (findings == NULL)
    return cairnctl_refused (error);

  return print_findings (findings);
}
