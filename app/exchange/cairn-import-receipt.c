/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-exchange"

#include "config.h"

#include "cairn-import-receipt-private.h"

#include <glib/gi18n.h>

/**
 * CairnImportReceipt:
 *
 * What came of an import: how many rows were added, updated, unchanged and rejected, and
 * everything there is to say of single places in the file.
 */
struct _CairnImportReceipt
{
  GObject     parent_instance;

  gint64      counts[CAIRN_N_IMPORT_OUTCOMES];
  gint64      n_warnings;
  GListStore *rejections; /* (owned) (element-type CairnImportNote) */
  GListStore *warnings;   /* (owned) (element-type CairnImportNote) */
  GPtrArray  *areas;      /* (owned) (element-type utf8), ended by NULL */
  guint       refused : 1;
  guint       dry_run : 1;
};

G_DEFINE_FINAL_TYPE (CairnImportReceipt, cairn_import_receipt, G_TYPE_OBJECT)

static void
cairn_import_receipt_finalize (GObject *object)
{
  CairnImportReceipt *self = CAIRN_IMPORT_RECEIPT (object);

  g_clear_pointer (&self->areas, g_ptr_array_unref);
  g_clear_object (&self->warnings);
  g_clear_object (&self->rejections);

  G_OBJECT_CLASS (cairn_import_receipt_parent_class)->finalize (object);
}

static void
cairn_import_receipt_class_init (CairnImportReceiptClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = cairn_import_receipt_finalize;
}

static void
cairn_import_receipt_init (CairnImportReceipt *self)
{
  self->rejections = g_list_store_new (CAIRN_TYPE_IMPORT_NOTE);
  self->warnings = g_list_store_new (CAIRN_TYPE_IMPORT_NOTE);
  self->areas = g_ptr_array_new_null_terminated (0, g_free, TRUE);
}

CairnImportReceipt *
_cairn_import_receipt_new (gboolean dry_run)
{
  CairnImportReceipt *self = g_object_new (CAIRN_TYPE_IMPORT_RECEIPT, NULL);

  self->dry_run = dry_run;

  return self;
}

void
_cairn_import_receipt_count (CairnImportReceipt *self,
                             CairnImportOutcome  outcome)
{
  self->counts[outcome]++;
}

void
_cairn_import_receipt_note (CairnImportReceipt  *self,
                            CairnImportNoteKind  kind,
                            gint64               line,
                            gint64               column,
                            const char          *name,
                            const char          *sentence)
{
  g_autoptr(CairnImportNote) note = NULL;

  if (kind != CAIRN_IMPORT_REJECTED && self->n_warnings++ >= CAIRN_IMPORT_WARNINGS_KEPT)
    return;

  note = cairn_import_note_new (kind, line, column, name, sentence);
  g_list_store_append (kind == CAIRN_IMPORT_REJECTED ? self->rejections : self->warnings, note);
}

void
_cairn_import_receipt_add_area (CairnImportReceipt *self,
                                const char         *name)
{
  g_ptr_array_add (self->areas, g_strdup (name));
}

/* The register stays as it was, so nothing counts but what is wrong. */
void
_cairn_import_receipt_refuse (CairnImportReceipt *self)
{
  self->refused = TRUE;
  g_ptr_array_set_size (self->areas, 0);
}

static gint64
count (CairnImportReceipt *self,
       CairnImportOutcome  outcome)
{
  return self->refused && outcome != CAIRN_IMPORT_BAD ? 0 : self->counts[outcome];
}

/**
 * cairn_import_receipt_get_n_rows:
 * @self: a receipt
 *
 * Counts the rows of the file, without its header.
 *
 * Returns: how many there were
 */
gint64
cairn_import_receipt_get_n_rows (CairnImportReceipt *self)
{
  gint64 n_rows = 0;

  g_return_val_if_fail (CAIRN_IS_IMPORT_RECEIPT (self), 0);

  for (guint i = 0; i < CAIRN_N_IMPORT_OUTCOMES; i++)
    n_rows += self->counts[i];

  return n_rows;
}

/**
 * cairn_import_receipt_get_n_added:
 * @self: a receipt
 *
 * Counts the rows that became new cases. A refused import has none.
 *
 * Returns: how many there were
 */
gint64
cairn_import_receipt_get_n_added (CairnImportReceipt *self)
{
  g_return_val_if_fail (CAIRN_IS_IMPORT_RECEIPT (self), 0);

  return count (self, CAIRN_IMPORT_ADDED);
}

/**
 * cairn_import_receipt_get_n_updated:
 * @self: a receipt
 *
 * Counts the rows that changed a case. A refused import has none.
 *
 * Returns: how many there were
 */
gint64
cairn_import_receipt_get_n_updated (CairnImportReceipt *self)
{
  g_return_val_if_fail (CAIRN_IS_IMPORT_RECEIPT (self), 0);

  return count (self, CAIRN_IMPORT_UPDATED);
}

/**
 * cairn_import_receipt_get_n_unchanged:
 * @self: a receipt
 *
 * Counts the rows whose case was left as it is. A refused import has none.
 *
 * Returns: how many there were
 */
gint64
cairn_import_receipt_get_n_unchanged (CairnImportReceipt *self)
{
  g_return_val_if_fail (CAIRN_IS_IMPORT_RECEIPT (self), 0);

  return count (self, CAIRN_IMPORT_UNCHANGED);
}

/**
 * cairn_import_receipt_get_n_rejected:
 * @self: a receipt
 *
 * Counts the rows that cannot be imported.
 *
 * Returns: how many there were
 */
gint64
cairn_import_receipt_get_n_rejected (CairnImportReceipt *self)
{
  g_return_val_if_fail (CAIRN_IS_IMPORT_RECEIPT (self), 0);

  return count (self, CAIRN_IMPORT_BAD);
}

/**
 * cairn_import_receipt_get_n_warnings:
 * @self: a receipt
 *
 * Counts the warnings and differences, kept or not.
 *
 * Returns: how many there were
 */
gint64
cairn_import_receipt_get_n_warnings (CairnImportReceipt *self)
{
  g_return_val_if_fail (CAIRN_IS_IMPORT_RECEIPT (self), 0);

  return self->n_warnings;
}

/**
 * cairn_import_receipt_get_refused:
 * @self: a receipt
 *
 * Tells whether the import was refused as a whole, so that the register is as it was.
 *
 * Returns: %TRUE if it was
 */
gboolean
cairn_import_receipt_get_refused (CairnImportReceipt *self)
{
  g_return_val_if_fail (CAIRN_IS_IMPORT_RECEIPT (self), TRUE);

  return self->refused;
}

/**
 * cairn_import_receipt_get_dry_run:
 * @self: a receipt
 *
 * Tells whether the import was only tried.
 *
 * Returns: %TRUE if nothing was written
 */
gboolean
cairn_import_receipt_get_dry_run (CairnImportReceipt *self)
{
  g_return_val_if_fail (CAIRN_IS_IMPORT_RECEIPT (self), TRUE);

  return self->dry_run;
}

/**
 * cairn_import_receipt_get_rejections:
 * @self: a receipt
 *
 * Lists why rows cannot be imported, in the order of the file; one row may have several
 * reasons.
 *
 * Returns: (transfer none) (element-type CairnImportNote): the notes
 */
GListModel *
cairn_import_receipt_get_rejections (CairnImportReceipt *self)
{
  g_return_val_if_fail (CAIRN_IS_IMPORT_RECEIPT (self), NULL);

  return G_LIST_MODEL (self->rejections);
}

/**
 * cairn_import_receipt_get_warnings:
 * @self: a receipt
 *
 * Lists warnings and differences in the order of the file, up to
 * [const@Cairn.IMPORT_WARNINGS_KEPT] of them.
 *
 * Returns: (transfer none) (element-type CairnImportNote): the notes
 */
GListModel *
cairn_import_receipt_get_warnings (CairnImportReceipt *self)
{
  g_return_val_if_fail (CAIRN_IS_IMPORT_RECEIPT (self), NULL);

  return G_LIST_MODEL (self->warnings);
}

/**
 * cairn_import_receipt_get_new_areas:
 * @self: a receipt
 *
 * Names the areas that the import added to the register.
 *
 * Returns: (transfer none): their names
 */
const char * const *
cairn_import_receipt_get_new_areas (CairnImportReceipt *self)
{
  g_return_val_if_fail (CAIRN_IS_IMPORT_RECEIPT (self), NULL);

  return (const char * const *) self->areas->pdata;
}

/**
 * cairn_import_receipt_dup_counts:
 * @self: a receipt
 *
 * Writes the counts for scripts, never translated.
 *
 * Returns: (transfer full): `rows N, added N, updated N, unchanged N, rejected N`
 */
char *
cairn_import_receipt_dup_counts (CairnImportReceipt *self)
{
  g_return_val_if_fail (CAIRN_IS_IMPORT_RECEIPT (self), NULL);

  return g_strdup_printf ("rows %" G_GINT64_FORMAT ", added %" G_GINT64_FORMAT ", updated %" G_GINT64_FORMAT
                          ", unchanged %" G_GINT64_FORMAT ", rejected %" G_GINT64_FORMAT,
                          cairn_import_receipt_get_n_rows (self), count (self, CAIRN_IMPORT_ADDED),
                          count (self, CAIRN_IMPORT_UPDATED), count (self, CAIRN_IMPORT_UNCHANGED),
                          count (self, CAIRN_IMPORT_BAD));
}

/**
 * cairn_import_receipt_dup_sentence:
 * @self: a receipt
 *
 * Says what came of the import, for a person.
 *
 * Returns: (transfer full): a sentence or two
 */
char *
cairn_import_receipt_dup_sentence (CairnImportReceipt *self)
{
  gint64 n_bad = 0;

  g_return_val_if_fail (CAIRN_IS_IMPORT_RECEIPT (self), NULL);

  n_bad = count (self, CAIRN_IMPORT_BAD);
  if (self->refused)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                         "Nothing was imported: %d row cannot be taken. Correct it, or import without it.",
                                         "Nothing was imported: %d rows cannot be taken. Correct them, or import without them.",
                                         (gulong) n_bad),
                            (int) n_bad);

  if (self->dry_run)
    return g_strdup_printf (_("This would add %d cases, update %d, leave %d as they are and pass over %d rows."),
                            (int) count (self, CAIRN_IMPORT_ADDED), (int) count (self, CAIRN_IMPORT_UPDATED),
                            (int) count (self, CAIRN_IMPORT_UNCHANGED), (int) n_bad);

  return g_strdup_printf (_("%d cases were added, %d updated, %d left as they were, and %d rows passed over."),
                          (int) count (self, CAIRN_IMPORT_ADDED), (int) count (self, CAIRN_IMPORT_UPDATED),
                          (int) count (self, CAIRN_IMPORT_UNCHANGED), (int) n_bad);
}
