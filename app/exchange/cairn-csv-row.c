/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-exchange"

#include "config.h"

#include "cairn-csv-row-private.h"

#include <glib/gi18n.h>

#include "cairn-csv-reader.h"

void
_cairn_csv_row_init (CairnCsvRow *self)
{
  self->text = g_string_new (NULL);
  self->cells = g_array_new (FALSE, FALSE, sizeof (CairnCsvCell));
}

void
_cairn_csv_row_free (CairnCsvRow *self)
{
  g_clear_pointer (&self->problem, g_free);
  g_clear_pointer (&self->cells, g_array_unref);
  g_string_free (g_steal_pointer (&self->text), TRUE);
}

void
_cairn_csv_row_clear (CairnCsvRow *self)
{
  g_string_truncate (self->text, 0);
  g_array_set_size (self->cells, 0);
  g_clear_pointer (&self->problem, g_free);
  self->n_cell = 0;
  self->problem_line = 0;
  self->problem_column = 0;
}

/* The first problem of a row is the one told: the others mostly follow from it. */
void
_cairn_csv_row_note_problem (CairnCsvRow *self,
                             gint64       line,
                             gint64       column,
                             const char  *sentence)
{
  if (self->problem != NULL)
    return;

  self->problem = g_strdup (sentence);
  self->problem_line = line;
  self->problem_column = column;
}

void
_cairn_csv_row_begin_cell (CairnCsvRow *self,
                           gint64       line,
                           gint64       column)
{
  CairnCsvCell cell = { self->text->len, line, column };

  self->n_cell = 0;
  if (self->cells->len < CAIRN_CSV_COLUMNS_LIMIT)
    g_array_append_val (self->cells, cell);
  else
    _cairn_csv_row_note_problem (self, line, column, _("the row has more than a thousand columns."));
}

/* What goes beyond a limit is counted but not kept. */
void
_cairn_csv_row_append (CairnCsvRow *self,
                       guint8       byte)
{
  const CairnCsvCell *cell = &g_array_index (self->cells, CairnCsvCell, self->cells->len - 1);

  self->n_cell++;
  if (self->n_cell == CAIRN_CSV_CELL_LIMIT)
    _cairn_csv_row_note_problem (self, cell->line, cell->column,
                                 _("the cell has a million bytes or more. Shorten it, or close the quote it begins with."));
  else if (self->text->len >= CAIRN_CSV_ROW_LIMIT)
    _cairn_csv_row_note_problem (self, cell->line, cell->column, _("the row has four million bytes or more."));

  if (self->problem == NULL)
    g_string_append_c (self->text, (char) byte);
}

/* Keeps the cells apart. Of a bad row nothing is kept behind its problem. */
void
_cairn_csv_row_end_cell (CairnCsvRow *self)
{
  if (self->problem == NULL)
    g_string_append_c (self->text, '\0');
}
