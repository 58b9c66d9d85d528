/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-cli"

#include "config.h"

#include <glib.h>
#include <locale.h>

#include "cairn-data.h"

/* Part of the contract with scripts. */
enum
{
  EXIT_CODE_DONE = 0,
  EXIT_CODE_USAGE = 2,
};

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  cairn_data_register ();

  if (argc == 2 && g_str_equal (argv[1], "--version"))
    {
      g_print ("cairnctl %s\n", PACKAGE_VERSION);
      return EXIT_CODE_DONE;
    }

  g_printerr ("Usage: cairnctl COMMAND REGISTER ...\n");
  return EXIT_CODE_USAGE;
}
