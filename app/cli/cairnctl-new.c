/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-cli"

#include "config.h"

#include "cairnctl-common.h"

#include "cairn-passphrase.h"
#include "cairn-training.h"

static const char *
get_person (const char *given)
{
  const char *real_name = g_get_real_name ();

  if (given != NULL)
    return given;

  return g_str_equal (real_name, "Unknown") ? g_get_user_name () : real_name;
}

/**
 * cairnctl_new:
 * @argv: (array zero-terminated=1): the command's own words
 *
 * Makes a register and prints its recovery passphrase, once. With `--training` it is
 * filled with the training cases.
 *
 * Returns: the exit code
 */
CairnctlExit
cairnctl_new (char **argv)
{
  g_auto(CairnctlLine) line = { 0 };
  gboolean training = FALSE;
  g_autofree char *person = NULL;
  const GOptionEntry entries[] = {
    { "training", 0, 0, G_OPTION_ARG_NONE, &training, NULL, NULL },
    { "person", 0, 0, G_OPTION_ARG_STRING, &person, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr(CairnRegister) made = NULL;
  g_autoptr(GError) error = NULL;
  char *passphrase = NULL;
  char *recovery = NULL;

  if (!cairnctl_line_parse (&line, argv, entries, 1, 1))
    return CAIRNCTL_USAGE;

  passphrase = cairnctl_read_passphrase (line.passphrase_file, &error);
  if (passphrase == NULL)
    return cairnctl_refused (error);

  made = cairn_register_create (line.words[0], get_person (person), passphrase, &recovery, &error);
  cairn_passphrase_free (passphrase);
  if (made == NULL)
    return cairnctl_refused (error);

  if (training && !cairn_training_fill (made, cairnctl_show_progress, NULL, NULL, &error))
    {
      cairn_register_abandon (made);
      cairn_passphrase_free (recovery);
      return cairnctl_refused (error);
    }

  g_print ("recovery passphrase: %s\n", recovery);
  cairn_passphrase_free (recovery);
  cairnctl_back_up (made);

  return CAIRNCTL_DONE;
}
