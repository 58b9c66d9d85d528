/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-cli"

#include "config.h"

#include "cairnctl-common.h"

#include <unistd.h>

#include "cairn-backup.h"
#include "cairn-error.h"
#include "cairn-passphrase.h"

/* What the commands have in common: their options, the passphrase, and how they end. */

#define PASSPHRASE_FILE_MAX_BYTES 4096

/**
 * cairnctl_line_clear:
 * @self: a line
 *
 * Frees what the line holds.
 */
void
cairnctl_line_clear (CairnctlLine *self)
{
  g_clear_pointer (&self->words, g_strfreev);
  g_clear_pointer (&self->passphrase_file, g_free);
  self->n_words = 0;
}

/**
 * cairnctl_misused:
 * @format: what is wrong with the command line, as printf() takes it
 * @...: what belongs into it
 *
 * Says on standard error why a command was not understood.
 *
 * Returns: the exit code
 */
CairnctlExit
cairnctl_misused (const char *format,
                  ...)
{
  g_autofree char *sentence = NULL;
  va_list args;

  va_start (args, format);
  sentence = g_strdup_vprintf (format, args);
  va_end (args);
  g_printerr ("cairnctl: %s\nTry: cairnctl --help\n", sentence);

  return CAIRNCTL_USAGE;
}

/**
 * cairnctl_refuse:
 * @sentence: why
 *
 * Says on standard error why a command was refused.
 *
 * Returns: the exit code
 */
CairnctlExit
cairnctl_refuse (const char *sentence)
{
  g_printerr ("cairnctl: %s\n", sentence);

  return CAIRNCTL_REFUSED;
}

/**
 * cairnctl_refused:
 * @error: why
 *
 * Says on standard error why a command was refused.
 *
 * Returns: the exit code
 */
CairnctlExit
cairnctl_refused (const GError *error)
{
  return cairnctl_refuse (error->message);
}

/**
 * cairnctl_line_parse:
 * @self: an empty line
 * @argv: the command's own words
 * @entries: (nullable): its options, beside `--passphrase-file`
 * @min_words: how many words it needs that are no options
 * @max_words: how many it takes
 *
 * Takes a command's line apart, and says on standard error what is wrong with it.
 *
 * Returns: whether it was understood
 */
gboolean
cairnctl_line_parse (CairnctlLine        *self,
                     char               **argv,
                     const GOptionEntry  *entries,
                     guint                min_words,
                     guint                max_words)
{
  const GOptionEntry common[] = {
    { "passphrase-file", 0, 0, G_OPTION_ARG_FILENAME, &self->passphrase_file, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr(GOptionContext) context = g_option_context_new (NULL);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) words = NULL;
  g_autoptr(GError) error = NULL;

  /* GOption skips the first word, which is the program's. */
  g_strv_builder_add (builder, "cairnctl");
  g_strv_builder_addv (builder, (const char **) argv);
  words = g_strv_builder_end (builder);

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_add_main_entries (context, common, NULL);
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, NULL);

  if (!g_option_context_parse_strv (context, &words, &error))
    {
      cairnctl_misused ("%s", error->message);
      return FALSE;
    }

  self->words = g_strdupv (words + 1);
  self->n_words = g_strv_length (self->words);
  if (self->n_words >= min_words && self->n_words <= max_words)
    return TRUE;

  cairnctl_misused (self->n_words < min_words ? "something is missing behind the command" : "there is something too much: %s",
                    self->n_words > max_words ? self->words[max_words] : "");

  return FALSE;
}

/**
 * cairnctl_read_passphrase:
 * @path: (type filename) (nullable): the file to read, or %NULL for `$CAIRN_PASSPHRASE_FILE`
 * @error: return location for a %CAIRN_ERROR
 *
 * Reads a passphrase: the first line of a file, without its end. It never stands on a
 * command line, where every other program could read it.
 *
 * Returns: (transfer full) (nullable): the passphrase; free it with cairn_passphrase_free()
 */
char *
cairnctl_read_passphrase (const char  *path,
                          GError     **error)
{
  const char *name = path != NULL ? path : g_getenv ("CAIRN_PASSPHRASE_FILE");
  char *text = NULL;
  gsize length = 0;

  if (name == NULL || *name == '\0')
    {
      g_set_error_literal (error, CAIRN_ERROR, CAIRN_ERROR_NO_KEY,
                           "No passphrase was given: name a file that holds it with --passphrase-file FILE, "
                           "or in $CAIRN_PASSPHRASE_FILE.");
      return NULL;
    }
  if (!g_file_get_contents (name, &text, &length, error))
    return NULL;

  if (length > PASSPHRASE_FILE_MAX_BYTES || strlen (text) != length)
    {
      cairn_passphrase_free (text);
      g_set_error (error, CAIRN_ERROR, CAIRN_ERROR_INVALID,
                   "“%s” is no file with a passphrase in its first line.", name);
      return NULL;
    }

  return text;
}

static CairnRegister *
open_register (const CairnctlLine   *line,
               const char           *folder,
               CairnRegisterAccess   access,
               GError              **error)
{
  char *passphrase = cairnctl_read_passphrase (line->passphrase_file, error);
  CairnRegister *opened = NULL;

  if (passphrase == NULL)
    return NULL;

  opened = cairn_register_open (folder, passphrase, access, error);
  cairn_passphrase_free (passphrase);

  return opened;
}

/**
 * cairnctl_open:
 * @line: a command's line
 * @folder: (type filename): the register
 * @access: what for
 * @error: return location for a %CAIRN_ERROR
 *
 * Opens a register with the passphrase of the line. Where it is to be written, it must
 * be possible to write it.
 *
 * Returns: (transfer full) (nullable): the register
 */
CairnRegister *
cairnctl_open (const CairnctlLine   *line,
               const char           *folder,
               CairnRegisterAccess   access,
               GError              **error)
{
  g_autoptr(CairnRegister) opened = open_register (line, folder, access, error);

  if (opened == NULL)
    return NULL;
  if (access == CAIRN_REGISTER_WRITE && !cairn_register_check_writable (opened, error))
    return NULL;

  return g_steal_pointer (&opened);
}

/**
 * cairnctl_open_to_note:
 * @line: a command's line
 * @folder: (type filename): the register
 * @error: return location for a %CAIRN_ERROR
 *
 * Opens a register to make papers from it, which its journal notes unless somebody else
 * has it open or it cannot be written.
 *
 * Returns: (transfer full) (nullable): the register
 */
CairnRegister *
cairnctl_open_to_note (const CairnctlLine  *line,
                       const char          *folder,
                       GError             **error)
{
  return open_register (line, folder, CAIRN_REGISTER_WRITE, error);
}

/**
 * cairnctl_back_up:
 * @opened: a register that can be written
 *
 * Makes a backup if the last one lacks something. A backup that fails is told on standard
 * error and changes nothing of what the command has done.
 *
 * Returns: whether there is a backup of everything
 */
gboolean
cairnctl_back_up (CairnRegister *opened)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;

  if (!cairn_register_needs_backup (opened))
    return TRUE;

  path = cairn_register_back_up (opened, NULL, &error);
  if (path == NULL)
    g_printerr ("cairnctl: the backup failed: %s\n", error->message);

  return path != NULL;
}

/**
 * cairnctl_show_progress:
 * @n_rows: rows done so far
 * @fraction: how much that is, from 0 to 1
 * @data: unused
 *
 * Shows how far a long command is, to a person only: nothing is printed into a file.
 */
void
cairnctl_show_progress (gint64   n_rows,
                        double   fraction,
                        gpointer data)
{
  if (!isatty (STDERR_FILENO))
    return;

  g_printerr ("\r%" G_GINT64_FORMAT " rows, %d %%%s", n_rows, (int) (fraction * 100.0), fraction >= 1.0 ? "\n" : "");
}
