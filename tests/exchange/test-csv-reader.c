/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gio/gio.h>
#include <string.h>

#include "cairn-csv-reader.h"
#include "cairn-error.h"

/* Rows as "a|b/c|d": cells between bars, rows between slashes. A bad row is "!line:column". */
static char *
read_all (const char  *bytes,
          gsize        n_bytes,
          GError     **error)
{
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_data (bytes, (gssize) n_bytes, NULL);
  g_autoptr(CairnCsvReader) reader = cairn_csv_reader_new (stream);
  g_autoptr(GString) rows = g_string_new (NULL);
  CairnCsvResult result = CAIRN_CSV_ROW;

  for (result = cairn_csv_reader_read_row (reader, NULL, error);
       result == CAIRN_CSV_ROW || result == CAIRN_CSV_BAD_ROW;
       result = cairn_csv_reader_read_row (reader, NULL, error))
    {
      if (rows->len > 0)
        g_string_append_c (rows, '/');
      if (result == CAIRN_CSV_BAD_ROW)
        {
          g_assert_nonnull (cairn_csv_reader_get_problem (reader));
          g_string_append_printf (rows, "!%d:%d", (int) cairn_csv_reader_get_problem_line (reader),
                                  (int) cairn_csv_reader_get_problem_column (reader));
          continue;
        }

      g_assert_null (cairn_csv_reader_get_problem (reader));
      for (guint i = 0; i < cairn_csv_reader_get_n_cells (reader); i++)
        g_string_append_printf (rows, "%s%s", i > 0 ? "|" : "", cairn_csv_reader_get_cell (reader, i));
    }

  if (result == CAIRN_CSV_END)
    g_assert_cmpint (cairn_csv_reader_get_n_bytes (reader), ==, (gint64) n_bytes);
  g_assert_finalize_object (g_steal_pointer (&reader));

  return g_string_free_and_steal (g_steal_pointer (&rows));
}

typedef struct
{
  const char *bytes;
  gsize       n_bytes;
  const char *rows;
} Vector;

#define V(_bytes, _rows) { _bytes, sizeof (_bytes) - 1, _rows }

/* Well-formed files give the cells that were written, whatever ends their lines; what is
 * not well-formed is told at its exact line and column, and the rows behind it are read. */
static void
test_rows (void)
{
  static const Vector vectors[] = {
    V ("", ""),
    V ("\n\r\n\r", ""),
    V ("a,b\n", "a|b"),
    V ("a,b", "a|b"),
    V ("a,b\nc,d", "a|b/c|d"),
    V ("a,b\r\nc,d\r\n", "a|b/c|d"),
    V ("a,b\rc,d\r", "a|b/c|d"),
    V ("a,b\r\nc,d\re,f\n", "a|b/c|d/e|f"),
    V ("a,b\n\n\nc,d\n", "a|b/c|d"),
    V (",\n", "|"),
    V ("\"\"\n", ""),
    V ("\"a,b\",\"c\"\"d\"\n", "a,b|c\"d"),
    V ("\"a\nb\",c\n", "a\nb|c"),
    V ("\"a\r\nb\",c\r\n", "a\r\nb|c"),
    V ("\"\"\"\"\n", "\""),
    V (" a , b \n", " a | b "),
    V ("\xef\xbb\xbf" "a,b\n", "a|b"),
    V ("\xc3\xa9,\xf0\x9f\x8c\xb1\n", "\xc3\xa9|\xf0\x9f\x8c\xb1"),
    V ("\xe2\x80\xae" "a,b\n", "\xe2\x80\xae" "a|b"),

    /* A lone quote, at its own place. */
    V ("a\"b,c\nd,e\n", "!1:2/d|e"),
    V ("x,y\na,b\"\nd,e\n", "x|y/!2:4/d|e"),
    V ("a, \"b\"\nd,e\n", "!1:4/d|e"),
    /* Text behind a closing quote. */
    V ("\"a\"b,c\nd,e\n", "!1:4/d|e"),
    V ("\"a\" ,c\nd,e\n", "!1:4/d|e"),
    /* Quotes are still followed in a bad row, so that it ends where it should. */
    V ("\"a\"b,\"c\nd\"\ne,f\n", "!1:4/e|f"),
    /* A quote that is never closed, at the quote. */
    V ("a,b\nc,\"d\ne,f\n", "a|b/!2:3"),
    V ("\"", "!1:1"),
    /* Lines are counted inside cells too, and columns as characters. */
    V ("\"a\nb\",c\nd\"\n", "a\nb|c/!3:2"),
    V ("\"a\r\nb\",c\"\n", "!2:5"),
    V ("\xc3\xa9\xf0\x9f\x8c\xb1,x\"\n", "!1:5"),
    /* Zero bytes. */
    V ("a,b\nc\0d,e\nf,g\n", "a|b/!2:2/f|g"),
    V ("a,\"b\0\"\nf,g\n", "!1:5/f|g"),
    /* What is no UTF-8: Latin-1, overlong, surrogate, beyond the last, cut short. */
    V ("a,b\nZo\xeb,c\nd,e\n", "a|b/!2:3/d|e"),
    V ("\xc0\xaf\n", "!1:1"),
    V ("\xe0\x80\xaf\n", "!1:1"),
    V ("\xed\xa0\x80\n", "!1:1"),
    V ("\xf4\x90\x80\x80\n", "!1:1"),
    V ("\xf5\x80\x80\x80\n", "!1:1"),
    V ("a,\xe2\x82\nb,c\n", "!1:3/b|c"),
    V ("a,\xe2\x82", "!1:3"),
    V ("\x80\n", "!1:1"),
    /* Only the first problem of a row is told. */
    V ("a\"b\0c\xff\nd\n", "!1:2/d"),
  };

  for (gsize i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *rows = NULL;

      g_test_message ("vector %" G_GSIZE_FORMAT, i);
      rows = read_all (vectors[i].bytes, vectors[i].n_bytes, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (rows, ==, vectors[i].rows);
    }
}

/* A file that is no UTF-8 text at all is refused by what it is, before anything is read. */
static void
test_refused (void)
{
  static const Vector vectors[] = {
    V ("\xff\xfe" "a\0,\0b\0\n\0", "UTF-16"),
    V ("\xfe\xff" "\0a\0,\0b\0\n", "UTF-16"),
    V ("\xff\xfe\0\0" "a\0\0\0", "UTF-32"),
    V ("a\0,\0b\0\n\0", "UTF-16"),
    V ("\0a\0,\0b\0\n", "UTF-16"),
    V ("PK\x03\x04 and more", "workbook"),
    V ("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old workbook"),
    V ("%PDF-1.7\n", "PDF"),
    V ("SQLite format 3\0", "database"),
    V ("\x1f\x8b\x08", "compressed"),
  };

  for (gsize i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *rows = NULL;

      rows = read_all (vectors[i].bytes, vectors[i].n_bytes, &error);
      g_assert_error (error, CAIRN_ERROR, CAIRN_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, "line 1, column 1"));
      g_assert_nonnull (strstr (error->message, vectors[i].rows));
      g_assert_cmpstr (rows, ==, "");
    }
}

static char *
repeat (const char *before,
        const char *unit,
        gsize       n,
        const char *after)
{
  GString *text = g_string_new (before);

  for (gsize i = 0; i < n; i++)
    g_string_append (text, unit);
  g_string_append (text, after);

  return g_string_free_and_steal (text);
}

/* A cell below the limit is taken and one at it refused, in quotes and without; a cell
 * far beyond it does not end the file. */
static void
test_long_cells (void)
{
  static const struct
  {
    const char *before;
    gsize       n;
    const char *after;
    gboolean    sound;
  } vectors[] = {
    { "a,", CAIRN_CSV_CELL_LIMIT - 1, "\nc,d\n", TRUE },
    { "a,", CAIRN_CSV_CELL_LIMIT, "\nc,d\n", FALSE },
    { "a,\"", CAIRN_CSV_CELL_LIMIT - 1, "\"\nc,d\n", TRUE },
    { "a,\"", CAIRN_CSV_CELL_LIMIT, "\"\nc,d\n", FALSE },
    { "a,\"", 5 * CAIRN_CSV_CELL_LIMIT, "\"\nc,d\n", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autofree char *file = repeat (vectors[i].before, "x", vectors[i].n, vectors[i].after);
      g_autofree char *rows = read_all (file, strlen (file), NULL);

      if (vectors[i].sound)
        g_assert_cmpuint (strlen (rows), ==, 2 + vectors[i].n + 4);
      else
        g_assert_cmpstr (rows, ==, "!1:3/c|d");
    }
}

/* A thousand columns are read; one more, ten thousand, or four million bytes in a row
 * are refused at the place where the limit is passed. */
static void
test_wide_rows (void)
{
  g_autofree char *cell = repeat ("", "x", 9999, ",");
  static const struct
  {
    gsize       n_commas;
    const char *rows;
  } vectors[] = {
    { CAIRN_CSV_COLUMNS_LIMIT, "!1:1001/c" },
    { 10000, "!1:1001/c" },
    { 2000000, "!1:1001/c" },
  };
  g_autofree char *widest = repeat ("", ",", CAIRN_CSV_COLUMNS_LIMIT - 1, "\n");
  g_autofree char *bars = repeat ("", "|", CAIRN_CSV_COLUMNS_LIMIT - 1, "");
  g_autofree char *rows = read_all (widest, strlen (widest), NULL);
  g_autofree char *longest = repeat ("", cell, 500, "\nc\n");
  g_autofree char *longest_rows = read_all (longest, strlen (longest), NULL);

  g_assert_cmpstr (rows, ==, bars);
  g_assert_cmpstr (longest_rows, ==, "!1:4000001/c");

  for (gsize i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autofree char *file = repeat ("", ",", vectors[i].n_commas, "\nc\n");
      g_autofree char *told = read_all (file, strlen (file), NULL);

      g_assert_cmpstr (told, ==, vectors[i].rows);
    }
}

/* Where a block of the file ends changes nothing: the same characters, quotes and line
 * ends are found when they lie across it. */
static void
test_blocks (void)
{
  for (gsize n = 64 * 1024 - 6; n < 64 * 1024 + 2; n++)
    {
      g_autofree char *file = repeat ("", "x", n, ",\"\xf0\x9f\x8c\xb1\"\"\r\n\"\r\nc\"\n");
      g_autofree char *rows = read_all (file, strlen (file), NULL);
      g_autofree char *expected = repeat ("", "x", n, "|\xf0\x9f\x8c\xb1\"\r\n/!3:2");

      g_assert_cmpstr (rows, ==, expected);
    }
}

/* A cell knows where it begins. */
static void
test_places (void)
{
  static const char file[] = "\xc3\xa9,\"b\nb\",c\nd\n";
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_data (file, sizeof (file) - 1, NULL);
  g_autoptr(CairnCsvReader) reader = cairn_csv_reader_new (stream);

  g_assert_cmpuint (cairn_csv_reader_get_n_cells (reader), ==, 0);
  g_assert_cmpint (cairn_csv_reader_read_row (reader, NULL, NULL), ==, CAIRN_CSV_ROW);
  g_assert_cmpint (cairn_csv_reader_get_line (reader, 1), ==, 1);
  g_assert_cmpint (cairn_csv_reader_get_column (reader, 1), ==, 3);
  g_assert_cmpint (cairn_csv_reader_get_line (reader, 2), ==, 2);
  g_assert_cmpint (cairn_csv_reader_get_column (reader, 2), ==, 4);
  g_assert_cmpint (cairn_csv_reader_read_row (reader, NULL, NULL), ==, CAIRN_CSV_ROW);
  g_assert_cmpint (cairn_csv_reader_get_line (reader, 0), ==, 3);
  g_assert_cmpint (cairn_csv_reader_read_row (reader, NULL, NULL), ==, CAIRN_CSV_END);
  g_assert_cmpuint (cairn_csv_reader_get_n_cells (reader), ==, 0);
}

/* Bytes at random never crash it, and always come to an end. */
static void
test_noise (void)
{
  static const char alphabet[] = "ab,,\"\"\n\r\0\xc3\xa9\xff";
  g_autoptr(GRand) rand = g_rand_new_with_seed (20240415);

  for (guint round = 0; round < 2000; round++)
    {
      char file[200] = { 'a', ',' };
      g_autofree char *rows = NULL;

      for (gsize i = 2; i < sizeof (file); i++)
        file[i] = alphabet[g_rand_int_range (rand, 0, sizeof (alphabet) - 1)];
      rows = read_all (file, sizeof (file), NULL);
      g_assert_nonnull (rows);
    }
}

/* A cancelled reading fails as cancelled. */
static void
test_cancelled (void)
{
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_data ("a,b\n", 4, NULL);
  g_autoptr(CairnCsvReader) reader = cairn_csv_reader_new (stream);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_cmpint (cairn_csv_reader_read_row (reader, cancellable, &error), ==, CAIRN_CSV_FAILED);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv-reader/rows", test_rows);
  g_test_add_func ("/csv-reader/refused", test_refused);
  g_test_add_func ("/csv-reader/long-cells", test_long_cells);
  g_test_add_func ("/csv-reader/wide-rows", test_wide_rows);
  g_test_add_func ("/csv-reader/blocks", test_blocks);
  g_test_add_func ("/csv-reader/places", test_places);
  g_test_add_func ("/csv-reader/noise", test_noise);
  g_test_add_func ("/csv-reader/cancelled", test_cancelled);

  return g_test_run ();
}
