/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-cli"

#include "config.h"

#include "cairnctl-common.h"

#include "cairn-import.h"
#include "cairn-import-note.h"

static void
print_notes (GListModel *notes,
             const char *word)
{
  guint n_notes = g_list_model_get_n_items (notes);

  for (guint i = 0; i < n_notes; i++)
    {
      g_autoptr(CairnImportNote) note = g_list_model_get_item (notes, i);
      g_autofree char *text = cairn_import_note_dup_text (note);

      g_print ("%s: %s\n", word, text);
    }
}

/* The receipt has every reason; a script that reads only standard error gets the first. */
static void
tell_refusal (CairnImportReceipt *receipt)
{
  GListModel *notes = cairn_import_receipt_get_rejections (receipt);
  guint n_notes = g_list_model_get_n_items (notes);
  g_autoptr(CairnImportNote) first = g_list_model_get_item (notes, 0);
  g_autofree char *reason = cairn_import_note_dup_text (first);

  g_printerr ("cairnctl: nothing was imported, since some rows cannot be: %s\n", reason);
  if (n_notes > 1)
    g_printerr ("cairnctl: reasons in the receipt beside this one: %u\n", n_notes - 1);
  g_printerr ("cairnctl: correct the rows, or leave them out with --skip-bad-rows.\n");
}

/* What was found beyond what is kept. */
static void
print_rest (CairnImportReceipt *receipt)
{
  gint64 n_rest = cairn_import_receipt_get_n_warnings (receipt) -
                  g_list_model_get_n_items (cairn_import_receipt_get_warnings (receipt));

  if (n_rest > 0)
    g_print ("warning: there are %" G_GINT64_FORMAT " more warnings.\n", n_rest);
}

static CairnctlExit
print_receipt (CairnImportReceipt *receipt)
{
  g_autofree char *counts = cairn_import_receipt_dup_counts (receipt);
  const char * const *areas = cairn_import_receipt_get_new_areas (receipt);

  for (guint i = 0; areas != NULL && areas[i] != NULL; i++)
    g_print ("new area: %s\n", areas[i]);
  print_notes (cairn_import_receipt_get_warnings (receipt), "warning");
  print_rest (receipt);
  print_notes (cairn_import_receipt_get_rejections (receipt), "rejected");

  if (cairn_import_receipt_get_refused (receipt))
    tell_refusal (receipt);
  g_print ("%s\n", counts);

  return cairn_import_receipt_get_refused (receipt) ? CAIRNCTL_REFUSED : CAIRNCTL_DONE;
}

/**
 * cairnctl_import:
 * @argv: (array zero-terminated=1): the command's own words
 *
 * Imports cases from a CSV file, all of them or none, and prints a receipt whose last
 * line counts the rows.
 *
 * Returns: the exit code
 */
CairnctlExit
cairnctl_import (char **argv)
{
  g_auto(CairnctlLine) line = { 0 };
  gboolean dry_run = FALSE;
  gboolean skip_bad_rows = FALSE;
  gboolean add_areas = FALSE;
  const GOptionEntry entries[] = {
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &dry_run, NULL, NULL },
    { "skip-bad-rows", 0, 0, G_OPTION_ARG_NONE, &skip_bad_rows, NULL, NULL },
    { "add-areas", 0, 0, G_OPTION_ARG_NONE, &add_areas, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr(CairnRegister) target = NULL;
  g_autoptr(CairnImportReceipt) receipt = NULL;
  g_autoptr(GFile) file = NULL;
  g_autoptr(GError) error = NULL;
  CairnImportFlags flags = CAIRN_IMPORT_DEFAULT;

  if (!cairnctl_line_parse (&line, argv, entries, 2, 2))
    return CAIRNCTL_USAGE;

  target = cairnctl_open (&line, line.words[0], dry_run ? CAIRN_REGISTER_READ : CAIRN_REGISTER_WRITE, &error);
  if (target == NULL)
    return cairnctl_refused (error);

  flags |= dry_run ? CAIRN_IMPORT_DRY_RUN : 0;
  flags |= skip_bad_rows ? CAIRN_IMPORT_SKIP_BAD_ROWS : 0;
  flags |= add_areas ? CAIRN_IMPORT_ADD_AREAS : 0;
  if (!dry_run && !cairnctl_back_up (target))
    return cairnctl_refuse ("Nothing was imported, since no backup could be made before.");

  file = g_file_new_for_path (line.words[1]);
  receipt = cairn_import_file (target, file, flags, cairnctl_show_progress, NULL, NULL, &error);
  if (receipt == NULL)
    return cairnctl_refused (error);

  if (!dry_run && !cairn_import_receipt_get_refused (receipt))
    cairnctl_back_up (target);

  return print_receipt (receipt);
}
