/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A cell of this many bytes, a row with this many cells or bytes, is refused. */
#define CAIRN_CSV_CELL_LIMIT    1000000
#define CAIRN_CSV_COLUMNS_LIMIT 1000
#define CAIRN_CSV_ROW_LIMIT     4000000

/**
 * CairnCsvResult:
 * @CAIRN_CSV_END: the file has no more rows
 * @CAIRN_CSV_ROW: a row was read
 * @CAIRN_CSV_BAD_ROW: a row was read over, but it is not well-formed
 * @CAIRN_CSV_FAILED: the file cannot be read any further
 *
 * What came of reading a row.
 */
typedef enum
{
  CAIRN_CSV_END,
  CAIRN_CSV_ROW,
  CAIRN_CSV_BAD_ROW,
  CAIRN_CSV_FAILED,
} CairnCsvResult;

#define CAIRN_TYPE_CSV_READER (cairn_csv_reader_get_type ())
G_DECLARE_FINAL_TYPE (CairnCsvReader, cairn_csv_reader, CAIRN, CSV_READER, GObject)

CairnCsvReader *cairn_csv_reader_new (GInputStream *stream) G_GNUC_WARN_UNUSED_RESULT;

CairnCsvResult  cairn_csv_reader_read_row (CairnCsvReader  *self,
                                           GCancellable    *cancellable,
                                           GError         **error);

guint       cairn_csv_reader_get_n_cells (CairnCsvReader *self);
const char *cairn_csv_reader_get_cell    (CairnCsvReader *self,
                                          guint           index);
gint64      cairn_csv_reader_get_line    (CairnCsvReader *self,
                                          guint           index);
gint64      cairn_csv_reader_get_column  (CairnCsvReader *self,
                                          guint           index);

const char *cairn_csv_reader_get_problem        (CairnCsvReader *self);
gint64      cairn_csv_reader_get_problem_line   (CairnCsvReader *self);
gint64      cairn_csv_reader_get_problem_column (CairnCsvReader *self);

gint64      cairn_csv_reader_get_n_bytes (CairnCsvReader *self);

G_END_DECLS
