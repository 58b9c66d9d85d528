/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-exchange"

#include "config.h"

#include "cairn-csv-reader.h"

#include <glib/gi18n.h>

#include "cairn-csv-row-private.h"
#include "cairn-csv-sniff-private.h"
#include "cairn-utf8-check-private.h"

#define BLOCK_BYTES (64 * 1024)

static const char not_utf8[] = N_("these bytes are not UTF-8. Save the file as “CSV UTF-8” and try again.");

typedef enum
{
  STATE_START,  /* before a cell's first byte */
  STATE_PLAIN,  /* in a cell without quotes */
  STATE_QUOTED, /* between the quotes of a cell */
  STATE_CLOSED, /* after a quote that closes the cell or is the first of two */
} State;

/**
 * CairnCsvReader:
 *
 * Reads comma-separated values as RFC 4180 has them, one row at a time, from a file
 * that nobody vouches for.
 *
 * Rows end with LF, CR or both; lines without anything are passed over. A row that is
 * not well-formed (a lone quote, a zero byte, bytes that are no UTF-8, more than the
 * limits allow) is told with the place of the first thing wrong in it, and reading goes
 * on behind it: its quotes are still followed, so the next row begins where it should.
 * Memory is bounded by [const@Cairn.CSV_ROW_LIMIT], however long the file, its rows or
 * its cells are.
 *
 * Lines and columns count from 1; a column is a character of the line as an editor
 * shows it. One thread at a time.
 */
struct _CairnCsvReader
{
  GObject         parent_instance;

  GInputStream   *stream;       /* (owned) */
  guint8         *block;        /* (owned) */
  gsize           n_block;
  gsize           position;     /* of the next byte in the block */
  gint64          n_bytes;      /* taken from blocks so far */
  guint           started : 1;
  guint           after_cr : 1; /* a LF now belongs to the CR before it */
  guint           quoted : 1;   /* the cell began with a quote */

  State           state;
  gint64          line;         /* of the next byte */
  gint64          column;
  gint64          quote_line;   /* of the quote that opened the cell */
  gint64          quote_column;
  gint64          character_line; /* of the character that a byte belongs to */
  gint64          character_column;
  CairnUtf8Check  encoding;
  CairnCsvRow     row;
};

G_DEFINE_FINAL_TYPE (CairnCsvReader, cairn_csv_reader, G_TYPE_OBJECT)

static void
note_problem (CairnCsvReader *self,
              const char     *sentence)
{
  _cairn_csv_row_note_problem (&self->row, self->line, self->column, sentence);
}

static void
begin_cell (CairnCsvReader *self)
{
  self->state = STATE_START;
  self->quoted = FALSE;
  _cairn_csv_row_begin_cell (&self->row, self->line, self->column);
}

static void
begin_row (CairnCsvReader *self)
{
  _cairn_csv_row_clear (&self->row);
  begin_cell (self);
}

static void
append_byte (CairnCsvReader *self,
             guint8          byte)
{
  if (byte == 0)
    note_problem (self, _("there is a zero byte, which no text has. The file is damaged or not CSV."));
  _cairn_csv_row_append (&self->row, byte);
}

/* Moves the place in the file behind @byte. CR, LF and both together end one line. */
static void
advance (CairnCsvReader *self,
         guint8          byte)
{
  gboolean after_cr = self->after_cr;

  self->after_cr = byte == '\r';

  if (byte == '\n' && after_cr)
    return;

  if (byte == '\n' || byte == '\r')
    {
      self->line++;
      self->column = 1;
    }
  else if ((byte & 0xc0) != 0x80)
    {
      self->column++;
    }
}

static gboolean
is_blank_line (CairnCsvReader *self)
{
  return self->row.cells->len == 1 && self->row.n_cell == 0 && !self->quoted && self->row.problem == NULL;
}

static void
take_quote (CairnCsvReader *self)
{
  if (self->state == STATE_START)
    {
      self->state = STATE_QUOTED;
      self->quoted = TRUE;
      self->quote_line = self->line;
      self->quote_column = self->column;
    }
  else if (self->state == STATE_QUOTED)
    {
      self->state = STATE_CLOSED;
    }
  else if (self->state == STATE_CLOSED)
    {
      self->state = STATE_QUOTED;
      append_byte (self, '"');
    }
  else
    {
      note_problem (self, _("there is a lone quote. A cell with a quote in it is written in quotes, and the quote twice."));
    }
}

static void
take_plain (CairnCsvReader *self,
            guint8          byte)
{
  if (self->state == STATE_CLOSED)
    note_problem (self, _("there is text behind the quote that closes the cell. A quote inside a cell is written twice."));
  if (self->state != STATE_QUOTED)
    self->state = STATE_PLAIN;

  append_byte (self, byte);
}

/* A fault is told where its character begins. */
static void
check_encoding (CairnCsvReader *self,
                guint8          byte)
{
  if (self->encoding.n_expected == 0)
    {
      self->character_line = self->line;
      self->character_column = self->column;
    }
  if (!_cairn_utf8_check_take (&self->encoding, byte))
    _cairn_csv_row_note_problem (&self->row, self->character_line, self->character_column, _(not_utf8));
}

/* Returns %TRUE if @byte ended a row. */
static gboolean
take_byte (CairnCsvReader *self,
           guint8          byte)
{
  check_encoding (self, byte);

  if (self->state == STATE_QUOTED && byte != '"')
    {
      append_byte (self, byte);
      advance (self, byte);
      return FALSE;
    }

  if (byte == '\n' && self->after_cr)
    {
      /* The rest of a line end that has ended its row already. */
      advance (self, byte);
      return FALSE;
    }

  if (byte == '\n' || byte == '\r')
    {
      _cairn_csv_row_end_cell (&self->row);
      advance (self, byte);
      return TRUE;
    }

  if (byte == '"')
    take_quote (self);
  else if (byte != ',')
    take_plain (self, byte);
  else
    _cairn_csv_row_end_cell (&self->row);

  advance (self, byte);
  if (byte == ',')
    begin_cell (self);

  return FALSE;
}

static gboolean
fill_block (CairnCsvReader  *self,
            GCancellable    *cancellable,
            GError         **error)
{
  gsize n_skip = 0;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (!g_input_stream_read_all (self->stream, self->block, BLOCK_BYTES, &self->n_block, cancellable, error))
    {
      g_prefix_error (error, _("Reading the CSV file: "));
      return FALSE;
    }

  self->position = 0;
  if (!self->started && !_cairn_csv_sniff (self->block, self->n_block, &n_skip, error))
    return FALSE;

  self->started = TRUE;
  self->position = n_skip;
  self->n_bytes += (gint64) n_skip;

  return TRUE;
}

/* The last row of a file may lack its line end. */
static CairnCsvResult
finish_file (CairnCsvReader *self)
{
  if (self->state == STATE_QUOTED)
    _cairn_csv_row_note_problem (&self->row, self->quote_line, self->quote_column,
                                 _("the quote that opens this cell is never closed."));
  if (!_cairn_utf8_check_finish (&self->encoding))
    _cairn_csv_row_note_problem (&self->row, self->character_line, self->character_column, _(not_utf8));

  if (is_blank_line (self))
    {
      _cairn_csv_row_clear (&self->row);
      return CAIRN_CSV_END;
    }

  _cairn_csv_row_end_cell (&self->row);
  self->state = STATE_START;

  return self->row.problem != NULL ? CAIRN_CSV_BAD_ROW : CAIRN_CSV_ROW;
}

static void
cairn_csv_reader_finalize (GObject *object)
{
  CairnCsvReader *self = CAIRN_CSV_READER (object);

  _cairn_csv_row_free (&self->row);
  g_clear_pointer (&self->block, g_free);
  g_clear_object (&self->stream);

  G_OBJECT_CLASS (cairn_csv_reader_parent_class)->finalize (object);
}

static void
cairn_csv_reader_class_init (CairnCsvReaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = cairn_csv_reader_finalize;
}

static void
cairn_csv_reader_init (CairnCsvReader *self)
{
  self->block = g_malloc (BLOCK_BYTES);
  _cairn_csv_row_init (&self->row);
  self->line = 1;
  self->column = 1;
}

/**
 * cairn_csv_reader_new:
 * @stream: where the file comes from
 *
 * Creates a reader. Nothing is read yet.
 *
 * Returns: (transfer full): a new reader
 */
CairnCsvReader *
cairn_csv_reader_new (GInputStream *stream)
{
  CairnCsvReader *self = NULL;

  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), NULL);

  self = g_object_new (CAIRN_TYPE_CSV_READER, NULL);
  self->stream = g_object_ref (stream);

  return self;
}

/**
 * cairn_csv_reader_read_row:
 * @self: a reader
 * @cancellable: (nullable): to stop it
 * @error: return location for a #GError
 *
 * Reads the next row. Its cells are there until the next call.
 *
 * Only %CAIRN_CSV_FAILED sets @error: with %CAIRN_ERROR_INVALID where the file is no
 * UTF-8 text at all, else with what the stream or @cancellable said.
 *
 * Returns: what came of it
 */
CairnCsvResult
cairn_csv_reader_read_row (CairnCsvReader  *self,
                           GCancellable    *cancellable,
                           GError         **error)
{
  g_return_val_if_fail (CAIRN_IS_CSV_READER (self), CAIRN_CSV_FAILED);

  begin_row (self);

  while (TRUE)
    {
      guint8 byte = 0;

      if (self->position == self->n_block && !fill_block (self, cancellable, error))
        return CAIRN_CSV_FAILED;
      if (self->position == self->n_block)
        return finish_file (self);

      byte = self->block[self->position++];
      self->n_bytes++;
      if (!take_byte (self, byte))
        continue;
      if (!is_blank_line (self))
        return self->row.problem != NULL ? CAIRN_CSV_BAD_ROW : CAIRN_CSV_ROW;

      begin_row (self);
    }
}

/**
 * cairn_csv_reader_get_n_cells:
 * @self: a reader
 *
 * Counts the cells of the row read last.
 *
 * Returns: how many there are; 0 before the first row and behind the last
 */
guint
cairn_csv_reader_get_n_cells (CairnCsvReader *self)
{
  g_return_val_if_fail (CAIRN_IS_CSV_READER (self), 0);

  return self->row.cells->len;
}

/**
 * cairn_csv_reader_get_cell:
 * @self: a reader
 * @index: a cell's place, from 0
 *
 * Gets a cell of the row read last. Of a bad row, only what came before its problem is
 * there.
 *
 * Returns: (transfer none): its text, without the quotes around it
 */
const char *
cairn_csv_reader_get_cell (CairnCsvReader *self,
                           guint           index)
{
  g_return_val_if_fail (CAIRN_IS_CSV_READER (self), NULL);
  g_return_val_if_fail (index < self->row.cells->len, NULL);

  return self->row.text->str + g_array_index (self->row.cells, CairnCsvCell, index).offset;
}

/**
 * cairn_csv_reader_get_line:
 * @self: a reader
 * @index: a cell's place, from 0
 *
 * Tells on which line a cell of the row read last begins.
 *
 * Returns: the line, from 1
 */
gint64
cairn_csv_reader_get_line (CairnCsvReader *self,
                           guint           index)
{
  g_return_val_if_fail (CAIRN_IS_CSV_READER (self), 0);
  g_return_val_if_fail (index < self->row.cells->len, 0);

  return g_array_index (self->row.cells, CairnCsvCell, index).line;
}

/**
 * cairn_csv_reader_get_column:
 * @self: a reader
 * @index: a cell's place, from 0
 *
 * Tells at which character of its line a cell of the row read last begins.
 *
 * Returns: the column, in characters from 1
 */
gint64
cairn_csv_reader_get_column (CairnCsvReader *self,
                             guint           index)
{
  g_return_val_if_fail (CAIRN_IS_CSV_READER (self), 0);
  g_return_val_if_fail (index < self->row.cells->len, 0);

  return g_array_index (self->row.cells, CairnCsvCell, index).column;
}

/**
 * cairn_csv_reader_get_problem:
 * @self: a reader
 *
 * Tells what is wrong with the row read last.
 *
 * Returns: (transfer none) (nullable): a sentence without its place, or %NULL if it is
 *   well-formed
 */
const char *
cairn_csv_reader_get_problem (CairnCsvReader *self)
{
  g_return_val_if_fail (CAIRN_IS_CSV_READER (self), NULL);

  return self->row.problem;
}

/**
 * cairn_csv_reader_get_problem_line:
 * @self: a reader
 *
 * Tells on which line the problem of the row read last is.
 *
 * Returns: the line, from 1, or 0 if there is none
 */
gint64
cairn_csv_reader_get_problem_line (CairnCsvReader *self)
{
  g_return_val_if_fail (CAIRN_IS_CSV_READER (self), 0);

  return self->row.problem_line;
}

/**
 * cairn_csv_reader_get_problem_column:
 * @self: a reader
 *
 * Tells at which character of its line the problem of the row read last is.
 *
 * Returns: the column, in characters from 1, or 0 if there is none
 */
gint64
cairn_csv_reader_get_problem_column (CairnCsvReader *self)
{
  g_return_val_if_fail (CAIRN_IS_CSV_READER (self), 0);

  return self->row.problem_column;
}

/**
 * cairn_csv_reader_get_n_bytes:
 * @self: a reader
 *
 * Tells how far reading has come, for a progress bar.
 *
 * Returns: the bytes read so far
 */
gint64
cairn_csv_reader_get_n_bytes (CairnCsvReader *self)
{
  g_return_val_if_fail (CAIRN_IS_CSV_READER (self), 0);

  return self->n_bytes;
}
