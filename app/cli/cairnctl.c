/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-cli"

#include "config.h"

#include "cairnctl.h"

#include <locale.h>
#include <stdio.h>

#include "cairn-data.h"
#include "cairnctl-common.h"

#define PASSPHRASE_HELP \
  "The passphrase is the first line of the file named by --passphrase-file FILE or $CAIRN_PASSPHRASE_FILE.\n" \
  "Exit codes: 0 done, 1 refused (the reason on standard error, nothing changed), 2 wrong usage.\n"

static const CairnctlCommand commands[] = {
  { "new", "REGISTER [--training] [--person NAME]", "makes a register", cairnctl_new },
  { "import", "REGISTER FILE.csv [--dry-run] [--skip-bad-rows] [--add-areas]", "imports cases, all or nothing", cairnctl_import },
  { "export", "REGISTER FILE.(csv|xlsx|json) [--no-identity]", "writes a copy of the cases", cairnctl_export },
  { "table", "REGISTER NAME [--from YEAR] [--to YEAR] [--format csv|json] [--public]", "prints a table of the report",
    cairnctl_table },
  { "cases", "REGISTER [--search TEXT] [--format csv|json]", "prints the list of cases", cairnctl_cases },
  { "report", "REGISTER --year YEAR FILE.pdf [--public]", "the annual report", cairnctl_report },
  { "agenda", "REGISTER DATE FILE.pdf", "a meeting's agenda", cairnctl_agenda },
  { "papers", "REGISTER DATE FILE.pdf [--redacted]", "a meeting's papers", cairnctl_papers },
  { "check", "REGISTER|FILE", "checks a register or a backup in full", cairnctl_check },
  { "backup", "REGISTER FILE", "writes a backup with its keys", cairnctl_backup },
  { "restore", "FILE REGISTER", "brings a backup back", cairnctl_restore },
  { "user", "REGISTER list | add NAME [--new-passphrase-file FILE] | revoke NAME", "who can open it", cairnctl_user },
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

int
main (int    argc,
      char **argv)
{
  const CairnctlCommand *command = NULL;

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
      return CAIRNCTL_DONE;
    }
  if (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "help"))
    {
      print_help ();
      return CAIRNCTL_DONE;
    }

  command = find_command (argv[1]);
  if (command == NULL)
    return cairnctl_misused ("there is no command “%s”", argv[1]);

  return command->run (argv + 2);
}
