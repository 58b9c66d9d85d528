/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-exchange"

#include "config.h"

#include "cairn-csv-writer.h"

#include <string.h>

#define FLUSH_BYTES (64 * 1024)

/**
 * CairnCsvWriter:
 *
 * Writes comma-separated values as RFC 4180 has them, in UTF-8, rows ended by LF.
 *
 * What a spreadsheet would run as a formula gets an apostrophe in front
 * (see [func@Cairn.csv_needs_guard]). One thread at a time.
 */
struct _CairnCsvWriter
{
  GObject        parent_instance;

  GOutputStream *stream;     /* (owned) */
  GString       *pending;    /* (owned): written, not yet handed on */
  guint          in_row : 1; /* a cell stands before the next one */
};

G_DEFINE_FINAL_TYPE (CairnCsvWriter, cairn_csv_writer, G_TYPE_OBJECT)

static void
separate (CairnCsvWriter *self)
{
  if (self->in_row)
    g_string_append_c (self->pending, ',');
  self->in_row = TRUE;
}

static void
append_quoted (GString    *pending,
               const char *text)
{
  g_string_append_c (pending, '"');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (pending, '"');
      g_string_append_c (pending, *p);
    }
  g_string_append_c (pending, '"');
}

static void
append_cell (CairnCsvWriter *self,
             const char     *text,
             gboolean        guarded)
{
  separate (self);

  if (strpbrk (text, ",\"\r\n") != NULL)
    {
      g_autofree char *whole = guarded ? g_strconcat ("'", text, NULL) : NULL;

      append_quoted (self->pending, guarded ? whole : text);
      return;
    }

  if (guarded)
    g_string_append_c (self->pending, '\'');
  g_string_append (self->pending, text);
}

static void
cairn_csv_writer_finalize (GObject *object)
{
  CairnCsvWriter *self = CAIRN_CSV_WRITER (object);

  g_string_free (self->pending, TRUE);
  g_clear_object (&self->stream);

  G_OBJECT_CLASS (cairn_csv_writer_parent_class)->finalize (object);
}

static void
cairn_csv_writer_class_init (CairnCsvWriterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = cairn_csv_writer_finalize;
}

static void
cairn_csv_writer_init (CairnCsvWriter *self)
{
  self->pending = g_string_sized_new (FLUSH_BYTES);
}

/**
 * cairn_csv_writer_new:
 * @stream: where the file goes
 *
 * Creates a writer. It neither flushes nor closes @stream.
 *
 * Returns: (transfer full): a new writer
 */
CairnCsvWriter *
cairn_csv_writer_new (GOutputStream *stream)
{
  CairnCsvWriter *self = NULL;

  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), NULL);

  self = g_object_new (CAIRN_TYPE_CSV_WRITER, NULL);
  self->stream = g_object_ref (stream);

  return self;
}

/**
 * cairn_csv_writer_add_text:
 * @self: a writer
 * @text: (nullable): what somebody typed; %NULL for blank
 *
 * Adds a cell to the row, guarded where it must be.
 */
void
cairn_csv_writer_add_text (CairnCsvWriter *self,
                           const char     *text)
{
  g_return_if_fail (CAIRN_IS_CSV_WRITER (self));

  append_cell (self, text != NULL ? text : "", text != NULL && cairn_csv_needs_guard (text));
}

/**
 * cairn_csv_writer_add_word:
 * @self: a writer
 * @word: (nullable): a number, a date or a word of the program's own; %NULL for blank
 *
 * Adds a cell to the row as it is. A negative number is no formula.
 */
void
cairn_csv_writer_add_word (CairnCsvWriter *self,
                           const char     *word)
{
  g_return_if_fail (CAIRN_IS_CSV_WRITER (self));

  append_cell (self, word != NULL ? word : "", FALSE);
}

/**
 * cairn_csv_writer_end_row:
 * @self: a writer
 * @cancellable: (nullable): to stop it
 * @error: return location for the stream's #GError
 *
 * Ends the row, and hands on what has been gathered once it is enough.
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
gboolean
cairn_csv_writer_end_row (CairnCsvWriter  *self,
                          GCancellable    *cancellable,
                          GError         **error)
{
  g_return_val_if_fail (CAIRN_IS_CSV_WRITER (self), FALSE);

  g_string_append_c (self->pending, '\n');
  self->in_row = FALSE;

  return self->pending->len < FLUSH_BYTES || cairn_csv_writer_flush (self, cancellable, error);
}

/**
 * cairn_csv_writer_flush:
 * @self: a writer
 * @cancellable: (nullable): to stop it
 * @error: return location for the stream's #GError
 *
 * Hands on to the stream what has been gathered.
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
gboolean
cairn_csv_writer_flush (CairnCsvWriter  *self,
                        GCancellable    *cancellable,
                        GError         **error)
{
  g_return_val_if_fail (CAIRN_IS_CSV_WRITER (self), FALSE);

  if (!g_output_stream_write_all (self->stream, self->pending->str, self->pending->len, NULL, cancellable, error))
    return FALSE;

  g_string_truncate (self->pending, 0);

  return TRUE;
}

/**
 * cairn_csv_needs_guard:
 * @text: a text
 *
 * Tells whether a spreadsheet could take a cell with @text for a formula, or whether it
 * looks like one that was guarded against that.
 *
 * The signs are `=`, `+`, `-`, `@`, TAB and CR. A text with apostrophes of its own before
 * such a sign gets one more, so that taking exactly one away gives back what was there.
 *
 * Returns: %TRUE if an apostrophe must stand in front
 */
gboolean
cairn_csv_needs_guard (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  while (*text == '\'')
    text++;

  return *text != '\0' && strchr ("=+-@\t\r", *text) != NULL;
}

/**
 * cairn_csv_skip_guard:
 * @cell: a cell as it was read
 *
 * Undoes what [method@Cairn.CsvWriter.add_text] did.
 *
 * Returns: (transfer none): the text behind the guard, a part of @cell
 */
const char *
cairn_csv_skip_guard (const char *cell)
{
  g_return_val_if_fail (cell != NULL, NULL);

  return *cell == '\'' && cairn_csv_needs_guard (cell) ? cell + 1 : cell;
}
