/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-exchange"

#include "config.h"

#include "cairn-sheet-private.h"

#include "cairn-csv-writer.h"

typedef struct
{
  CairnSheet      parent;
  GOutputStream  *stream; /* (owned) */
  CairnCsvWriter *writer; /* (owned) */
} CsvSheet;

static void
add_cell (CairnSheet    *sheet,
          const char    *column,
          CairnCellKind  kind,
          const char    *value)
{
  CsvSheet *self = (CsvSheet *) sheet;

  if (kind == CAIRN_CELL_TEXT)
    cairn_csv_writer_add_text (self->writer, value);
  else
    cairn_csv_writer_add_word (self->writer, value);
}

static gboolean
end_row (CairnSheet  *sheet,
         GError     **error)
{
  CsvSheet *self = (CsvSheet *) sheet;

  return cairn_csv_writer_end_row (self->writer, NULL, error);
}

static gboolean
close_sheet (CairnSheet  *sheet,
             GError     **error)
{
  CsvSheet *self = (CsvSheet *) sheet;

  return cairn_csv_writer_flush (self->writer, NULL, error) && g_output_stream_close (self->stream, NULL, error);
}

static void
free_sheet (CairnSheet *sheet)
{
  CsvSheet *self = (CsvSheet *) sheet;

  g_clear_object (&self->writer);
  g_clear_object (&self->stream);
  g_free (self);
}

CairnSheet *
_cairn_csv_sheet_new (GOutputStream       *stream,
                      const char * const  *columns,
                      GError             **error)
{
  CsvSheet *self = g_new0 (CsvSheet, 1);
  g_autoptr(CairnSheet) sheet = &self->parent;

  self->parent.add_cell = add_cell;
  self->parent.end_row = end_row;
  self->parent.close = close_sheet;
  self->parent.free = free_sheet;
  self->stream = g_object_ref (stream);
  self->writer = cairn_csv_writer_new (stream);

  for (gsize i = 0; columns[i] != NULL; i++)
    cairn_csv_writer_add_word (self->writer, columns[i]);

  return end_row (sheet, error) ? g_steal_pointer (&sheet) : NULL;
}
