/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-cli"

#include "config.h"

#include "cairnctl.h"

#include <fcntl.h>
#include <locale.h>
#include <stdio.h>
#include <unistd.h>

#include "cairn-data.h"
#include "cairnctl-common.h"

#define PASSPHRASE_HELP \
  "The passphrase is the first line of the file named by --passphrase-file FILE or $CAIRN_PASSPHRASE_FILE.\n" \
  "Exit codes: 0 done, 1 refused (the reason on standard error, nothing changed), 2 wrong usage.\n"

static const CairnctlCommand commands[] = {
  { "new", "REGISTER [--training] [--person NAME]", "makes a register", cairnctl_new, FALSE },
  { "import", "REGISTER FILE.csv [--dry-run] [--skip-bad-rows] [--add-areas]", "imports cases, all or nothing", cairnctl_import, FALSE },
  { "export", "REGISTER FILE.(csv|xlsx|json) [--no-identity]", "writes a copy of the cases", cairnctl_export, FALSE },
  { "table", "REGISTER NAME [--from YEAR] [--to YEAR] [--format csv|json] [--public]", "prints a table of the report",
    cairnctl_table, TRUE },
  { "cases", "REGISTER [--search TEXT] [--format csv|json]", "prints the list of cases", cairnctl_cases, TRUE },
  { "report", "REGISTER --year YEAR FILE.pdf [--public]", "the annual report", cairnctl_report, FALSE },
  { "agenda", "REGISTER DATE FILE.pdf", "a meeting's agenda", cairnctl_agenda, FALSE },
  { "papers", "REGISTER DATE FILE.pdf [--redacted]", "a meeting's papers", cairnctl_papers, FALSE },
  { "check", "REGISTER|FILE", "checks a register or a backup in full", cairnctl_check, TRUE },
  { "backup", "REGISTER FILE", "writes a backup with its keys", cairnctl_backup, FALSE },
  { "restore", "FILE REGISTER", "brings a backup back", cairnctl_restore, FALSE },
  { "user", "REGISTER list | add NAME [--new-passphrase-file FILE] | revoke NAME", "who can open it", cairnctl_user, FALSE },
};

static void
print_help (void)
{
  g_print ("Usage: cairnctl COMMAND REGISTER ...\n\n");
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_print ("  %s %s\n      %s\n", commands[i].name, commands[i].arguments, commands[i].summary);
  g_print ("\n" PASSPHRASE_HELP);
}

static const CairnctlCommand *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      if (g_str_equal (commands[i].name, name))
        return &commands[i];
    }

  return NULL;
}

/* Scripts get the bytes as they are; by itself GLib would turn what the locale cannot write
 * into question marks. */
static void
print_cb (const char *text)
{
  fputs (text, stdout);
}

static void
print_error_cb (const char *text)
{
  fputs (text, stderr);
}

/* A script may have closed a standard stream. The next file opened would take its place, and what is
 * printed would be written into the register. */
static gboolean
hold_standard_streams (void)
{
  int descriptor = -1;

  do
    descriptor = open ("/dev/null", O_RDWR);
  while (descriptor >= 0 && descriptor <= STDERR_FILENO);

  return descriptor >= 0 && close (descriptor) == 0;
}

/* What a script asked for and did not get, since its disk is full, is no success. What was changed
 * is changed nevertheless. */
static CairnctlExit
finish_output (CairnctlExit code,
               gboolean     only_prints)
{
  gboolean failed = fflush (stdout) != 0 || ferror (stdout);

  if (!failed || code != CAIRNCTL_DONE)
    return code;
  if (only_prints)
    return cairnctl_refuse ("What was asked for could not be written in full. Make room, or choose another place.");

  g_printerr ("cairnctl: this is done, but what there was to say of it could not be written in full.\n");

  return CAIRNCTL_DONE;
}

int
main (int    argc,
      char **argv)
{
  const CairnctlCommand *command = NULL;

  if (!hold_standard_streams ())
    return CAIRNCTL_REFUSED;

  /* Only the encoding: what is printed is for scripts, the same in every language. */
  setlocale (LC_CTYPE, "");
  g_set_print_handler (print_cb);
  g_set_printerr_handler (print_error_cb);
  cairn_data_register ();

  if (argc < 2)
    return cairnctl_misused ("say what to do");
  if (g_str_equal (argv[1], "--version"))
    {
      g_print ("cairnctl %s\n", PACKAGE_VERSION);
      return finish_output (CAIRNCTL_DONE, TRUE);
    }
  if (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "help"))
    {
      print_help ();
      return finish_output (CAIRNCTL_DONE, TRUE);
    }

  command = find_command (argv[1]);
  if (command == NULL)
    return cairnctl_misused ("there is no command “%s”", argv[1]);

  return finish_output (command->run (argv + 2), command->only_prints);
}
