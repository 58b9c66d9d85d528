/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-cli"

#include "config.h"

#include "cairnctl-common.h"

#include "cairn-passphrase.h"
#include "cairn-people.h"

static CairnctlExit
list_people (CairnRegister *opened)
{
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) people = cairn_register_list_people (opened, &error);

  if (people == NULL)
    return cairnctl_refused (error);

  for (guint i = 0; people[i] != NULL; i++)
    g_print ("%s\n", people[i]);

  return CAIRNCTL_DONE;
}

/* Without a file, a passphrase is made up and printed once; the person changes it in the window. */
static CairnctlExit
add_person (CairnRegister *opened,
            const char    *person,
            const char    *file)
{
  g_autoptr(GError) error = NULL;
  char *passphrase = file != NULL ? cairnctl_read_passphrase (file, &error) : cairn_passphrase_new_recovery ();
  gboolean added = FALSE;

  if (passphrase == NULL)
    return cairnctl_refused (error);

  added = cairn_register_add_person (opened, person, passphrase, &error);
  if (added && file == NULL)
    g_print ("passphrase: %s\n", passphrase);
  cairn_passphrase_free (passphrase);

  return added ? CAIRNCTL_DONE : cairnctl_refused (error);
}

static CairnctlExit
revoke_person (CairnRegister *opened,
               const char    *person)
{
  g_autoptr(GError) error = NULL;

  if (!cairn_register_revoke_person (opened, person, &error))
    return cairnctl_refused (error);

  g_printerr ("The register has a new key. Older backups still open with the passphrase of the person who was removed.\n");

  return CAIRNCTL_DONE;
}

/**
 * cairnctl_user:
 * @argv: (array zero-terminated=1): the command's own words
 *
 * Lists who can open a register, lets a person in, or keeps one out from now on.
 *
 * Returns: the exit code
 */
CairnctlExit
cairnctl_user (char **argv)
{
  g_auto(CairnctlLine) line = { 0 };
  g_autofree char *file = NULL;
  const GOptionEntry entries[] = {
    { "new-passphrase-file", 0, 0, G_OPTION_ARG_FILENAME, &file, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr(CairnRegister) opened = NULL;
  g_autoptr(GError) error = NULL;
  const char *what = NULL;
  gboolean lists = FALSE;

  if (!cairnctl_line_parse (&line, argv, entries, 2, 3))
    return CAIRNCTL_USAGE;

  what = line.words[1];
  lists = g_str_equal (what, "list");
  if (!lists && !g_str_equal (what, "add") && !g_str_equal (what, "revoke"))
    return cairnctl_misused ("a person can be added or revoked, and people be listed, but not “%s”", what);
  if (lists != (line.n_words == 2))
    return cairnctl_misused (lists ? "a list takes no name" : "the person's name is missing");

  opened = cairnctl_open (&line, line.words[0], lists ? CAIRN_REGISTER_READ : CAIRN_REGISTER_WRITE, &error);
  if (opened == NULL)
    return cairnctl_refused (error);

  if (lists)
    return list_people (opened);
  if (g_str_equal (what, "add"))
    return add_person (opened, line.words[2], file);

  return revoke_person (opened, line.words[2]);
}
