/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gio/gio.h>
#include <string.h>

#include "cairn-csv-reader.h"
#include "cairn-csv-writer.h"

static char *
write_cell (const char *text)
{
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr(CairnCsvWriter) writer = cairn_csv_writer_new (stream);

  cairn_csv_writer_add_text (writer, text);
  g_assert_true (cairn_csv_writer_end_row (writer, NULL, NULL));
  g_assert_true (cairn_csv_writer_flush (writer, NULL, NULL));
  g_assert_finalize_object (g_steal_pointer (&writer));
  g_assert_true (g_output_stream_close (stream, NULL, NULL));

  return g_strndup (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (stream)),
                    g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream)));
}

/* What a spreadsheet would run, and what looks guarded already, gets one apostrophe; other
 * cells are written as they are, in quotes only where they must be. */
static void
test_cells (void)
{
  static const struct
  {
    const char *text;
    const char *cell;
  } vectors[] = {
    { "", "" },
    { "Ashe", "Ashe" },
    { "O'Neill", "O'Neill" },
    { "'tis", "'tis" },
    { "'", "'" },
    { "a,b", "\"a,b\"" },
    { "a\"b", "\"a\"\"b\"" },
    { "a\nb", "\"a\nb\"" },
    { "=1+1", "'=1+1" },
    { "'=1+1", "''=1+1" },
    { "''=1+1", "'''=1+1" },
    { "=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"" },
    { "+1+1", "'+1+1" },
    { "-1+1", "'-1+1" },
    { "-5", "'-5" },
    { "@SUM(A1)", "'@SUM(A1)" },
    { "\t=1", "'\t=1" },
    { "\r=1", "\"'\r=1\"" },
    { " =1", " =1" },
    { "a=1", "a=1" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autofree char *written = write_cell (vectors[i].text);
      g_autofree char *expected = g_strconcat (vectors[i].cell, "\n", NULL);

      g_assert_cmpstr (written, ==, expected);
    }
}

/* The fourteen payloads of the spreadsheet trials never begin a cell as a formula, and
 * reading gives back exactly what was written. */
static void
test_payloads (void)
{
  static const char * const payloads[] = {
    "=1+1",
    "=HYPERLINK(\"http://example.invalid\",\"click\")",
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-1+1",
    "-5",
    "@SUM(1,1)",
    "\t=1+1",
    "\r=1+1",
    " =1+1",
    ("\xef\xbc\x9d" "1+1"),
    "'=1+1",
    "\"=1+1\"",
    "=1+1\n=2+2",
  };

  G_STATIC_ASSERT (G_N_ELEMENTS (payloads) == 14);

  for (gsize i = 0; i < G_N_ELEMENTS (payloads); i++)
    {
      g_autofree char *written = write_cell (payloads[i]);
      g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_data (written, -1, NULL);
      g_autoptr(CairnCsvReader) reader = cairn_csv_reader_new (stream);
      const char *cell = NULL;

      g_assert_cmpint (cairn_csv_reader_read_row (reader, NULL, NULL), ==, CAIRN_CSV_ROW);
      g_assert_cmpuint (cairn_csv_reader_get_n_cells (reader), ==, 1);
      cell = cairn_csv_reader_get_cell (reader, 0);
      g_assert_null (strchr ("=+-@\t\r", *cell));
      g_assert_cmpstr (cairn_csv_skip_guard (cell), ==, payloads[i]);
    }
}

/* Cells are kept apart, blanks are kept, and what is no text is never guarded. */
static void
test_rows (void)
{
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr(CairnCsvWriter) writer = cairn_csv_writer_new (stream);

  cairn_csv_writer_add_text (writer, NULL);
  cairn_csv_writer_add_word (writer, "-5");
  cairn_csv_writer_add_word (writer, NULL);
  g_assert_true (cairn_csv_writer_end_row (writer, NULL, NULL));
  cairn_csv_writer_add_text (writer, "x");
  g_assert_true (cairn_csv_writer_end_row (writer, NULL, NULL));
  g_assert_true (cairn_csv_writer_flush (writer, NULL, NULL));
  g_assert_cmpmem (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (stream)),
                   g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream)), ",-5,\nx\n", 7);
}

/* Taking a guard away touches nothing that was not guarded. */
static void
test_skip_guard (void)
{
  g_assert_cmpstr (cairn_csv_skip_guard ("'tis"), ==, "'tis");
  g_assert_cmpstr (cairn_csv_skip_guard ("'"), ==, "'");
  g_assert_cmpstr (cairn_csv_skip_guard ("''"), ==, "''");
  g_assert_cmpstr (cairn_csv_skip_guard ("=1"), ==, "=1");
  g_assert_cmpstr (cairn_csv_skip_guard (""), ==, "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv-writer/cells", test_cells);
  g_test_add_func ("/csv-writer/payloads", test_payloads);
  g_test_add_func ("/csv-writer/rows", test_rows);
  g_test_add_func ("/csv-writer/skip-guard", test_skip_guard);

  return g_test_run ();
}
