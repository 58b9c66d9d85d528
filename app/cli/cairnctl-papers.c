/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-cli"

#include "config.h"

#include "cairnctl-common.h"

/**
 * cairnctl_papers:
 * @argv: (array zero-terminated=1): the command's own words
 *
 * Refuses, with the reason: a meeting's papers cannot be made yet.
 *
 * Returns: the exit code
 */
CairnctlExit
cairnctl_papers (char **argv)
{
  g_auto(CairnctlLine) line = { 0 };
  gboolean redacted = FALSE;
  const GOptionEntry entries[] = {
    { "redacted", 0, 0, G_OPTION_ARG_NONE, &redacted, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };

  if (!cairnctl_line_parse (&line, argv, entries, 3, 3))
    return CAIRNCTL_USAGE;

  return cairnctl_refuse ("A meeting's papers cannot be made yet. The agenda can: cairnctl agenda REGISTER DATE FILE.pdf.");
}
