/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-exchange"

#include "config.h"

#include "cairn-import-row-private.h"

#include <glib/gi18n.h>

#include "cairn-csv-writer.h"
#include "cairn-error.h"

void
_cairn_import_row_clear (CairnImportRow *self)
{
  for (guint i = 0; i < CAIRN_N_COLUMNS; i++)
    {
      g_clear_pointer (&self->values[i], g_free);
      self->changed[i] = FALSE;
    }
  g_clear_pointer (&self->new_area, g_free);
  self->bad = FALSE;
}

/* Notes something of a cell. A column that the file does not have is told at the row's
 * beginning. */
void
_cairn_import_row_note (CairnImportRow      *self,
                        CairnImportNoteKind  kind,
                        CairnColumnId        column,
                        const char          *sentence)
{
  guint cell = self->header->cells[column];

  if (kind == CAIRN_IMPORT_REJECTED)
    self->bad = TRUE;
  if (cell == CAIRN_COLUMN_ABSENT)
    cell = 0;

  _cairn_import_receipt_note (self->receipt, kind, cairn_csv_reader_get_line (self->reader, cell),
                              cairn_csv_reader_get_column (self->reader, cell),
                              cairn_column_get (column)->name, sentence);
}

static void
reject_row (CairnImportRow *self,
            gint64          line,
            gint64          column,
            const char     *sentence)
{
  self->bad = TRUE;
  _cairn_import_receipt_note (self->receipt, CAIRN_IMPORT_REJECTED, line, column, NULL, sentence);
}

/* Too many cells are told at the first one too many, too few at the last there is. */
static gboolean
has_every_cell (CairnImportRow *self)
{
  guint n_cells = cairn_csv_reader_get_n_cells (self->reader);
  guint place = MIN (self->header->n_cells, n_cells - 1);
  g_autofree char *sentence = NULL;

  if (n_cells == self->header->n_cells)
    return TRUE;

  sentence = g_strdup_printf (_("the row has %u cells where the header has %u columns."), n_cells, self->header->n_cells);
  reject_row (self, cairn_csv_reader_get_line (self->reader, place),
              cairn_csv_reader_get_column (self->reader, place), sentence);

  return FALSE;
}

static void
parse_cell (CairnImportRow *self,
            CairnColumnId   id)
{
  const char *text = cairn_csv_skip_guard (cairn_csv_reader_get_cell (self->reader, self->header->cells[id]));
  g_autoptr(GError) error = NULL;

  if (cairn_column_parse (cairn_column_get (id), text, self->areas, &self->values[id], &error))
    return;

  if (id == CAIRN_COLUMN_RESIDENCE_AREA && self->add_areas &&
      g_error_matches (error, CAIRN_ERROR, CAIRN_ERROR_NOT_FOUND))
    {
      self->new_area = g_strstrip (g_strdup (text));
      self->values[id] = g_strdup (self->new_area);
      return;
    }

  _cairn_import_row_note (self, CAIRN_IMPORT_REJECTED, id, error->message);
}

/* Reads the row that the reader stands at, and notes every cell that cannot be read. */
void
_cairn_import_row_parse (CairnImportRow *self)
{
  if (cairn_csv_reader_get_problem (self->reader) != NULL)
    {
      reject_row (self, cairn_csv_reader_get_problem_line (self->reader),
                  cairn_csv_reader_get_problem_column (self->reader), cairn_csv_reader_get_problem (self->reader));
      return;
    }
  if (!has_every_cell (self))
    return;

  for (guint i = 0; i < CAIRN_N_COLUMNS; i++)
    if (self->header->cells[i] != CAIRN_COLUMN_ABSENT)
      parse_cell (self, i);
}

/* Looks at what the case has. What the file does not have stays as it is; what is blank
 * there is cleared. Returns whether anything changes. */
gboolean
_cairn_import_row_compare (CairnImportRow *self,
                           CairnReview    *review)
{
  gboolean changes = FALSE;

  for (guint i = 0; i < CAIRN_N_COLUMNS; i++)
    {
      g_autofree char *held = cairn_column_dup_value (cairn_column_get (i), review, self->areas);

      if (self->header->cells[i] == CAIRN_COLUMN_ABSENT)
        self->values[i] = g_steal_pointer (&held);
      else
        self->changed[i] = g_strcmp0 (self->values[i], held) != 0;
      changes |= self->changed[i];
    }

  return changes;
}

static char *
tell_difference (const CairnColumn *column,
                 const char        *held,
                 const char        *value)
{
  g_autofree char *before = cairn_column_format (column, held);
  g_autofree char *after = cairn_column_format (column, value);

  if (column->identity || column->id == CAIRN_COLUMN_SUMMARY)
    return g_strdup (_("the review is finalised and was left as it is, though the file says otherwise here. "
                       "If the file is right, correct the case with a reason."));

  return g_strdup_printf (_("the review is finalised and was left as it is: it has “%s”, the file “%s”. "
                            "If the file is right, correct the case with a reason."),
                          before != NULL ? before : "", after != NULL ? after : "");
}

/* A finalised case is corrected by a person with a reason; import only shows where the
 * file says otherwise. */
void
_cairn_import_row_tell_differences (CairnImportRow *self,
                                    CairnReview    *review)
{
  for (guint i = 0; i < CAIRN_N_COLUMNS; i++)
    {
      const CairnColumn *column = cairn_column_get (i);
      g_autofree char *held = NULL;
      g_autofree char *sentence = NULL;

      if (!self->changed[i])
        continue;

      held = cairn_column_dup_value (column, review, self->areas);
      sentence = tell_difference (column, held, self->values[i]);
      _cairn_import_row_note (self, CAIRN_IMPORT_DIFFERENCE, i, sentence);
    }
}
