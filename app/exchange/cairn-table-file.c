/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-exchange"

#include "config.h"

#include "cairn-table-file.h"

#include <glib/gi18n.h>
#include <xlsxwriter.h>

#include "cairn-error.h"
#include "cairn-safe-file-private.h"
#include "cairn-table-text.h"

/* One table as a file, readable by its owner alone; what was at the place stays until
 * the new file is whole. */

#define NAME_WIDTH 40.0 /* characters */

/**
 * cairn_table_file_write_csv:
 * @table: a table
 * @path: (type filename): where the file is to be
 * @error: return location for what the disk says
 *
 * Writes a table as cairn_table_to_csv() gives it. Any thread.
 *
 * Returns: whether it was written
 */
gboolean
cairn_table_file_write_csv (CairnTable  *table,
                            const char  *path,
                            GError     **error)
{
  g_autoptr(CairnSafeFile) file = NULL;
  g_autoptr(GOutputStream) stream = NULL;
  g_autofree char *csv = NULL;

  g_return_val_if_fail (CAIRN_IS_TABLE (table), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  file = _cairn_safe_file_new (path, error);
  stream = file != NULL ? _cairn_safe_file_open (file, error) : NULL;
  if (stream == NULL)
    return FALSE;

  csv = cairn_table_to_csv (table);
  return g_output_stream_write_all (stream, csv, strlen (csv), NULL, NULL, error) &&
         g_output_stream_close (stream, NULL, error) &&
         _cairn_safe_file_finish (file, error);
}

static lxw_error
write_headings (lxw_worksheet *sheet,
                CairnTable    *table,
                lxw_format    *bold)
{
  const char *heading = cairn_table_get_row_heading (table);
  lxw_col_t column = 1;
  lxw_error problem = worksheet_write_string (sheet, 0, 0, heading != NULL ? heading : "", bold);

  for (guint c = 0; c < cairn_table_get_n_columns (table); c++)
    for (guint m = 0; m < cairn_table_get_n_measures (table); m++)
      {
        g_autofree char *text = g_strdup_printf ("%s %s", cairn_table_get_column_label (table, c),
                                                 gettext (cairn_table_get_measure (table, m)->title));
        lxw_error next = worksheet_write_string (sheet, 0, column++, text, bold);

        problem = problem == LXW_NO_ERROR ? next : problem;
      }

  return problem;
}

static lxw_error
write_row (lxw_worksheet *sheet,
           CairnTable    *table,
           guint          row,
           lxw_row_t      line,
           lxw_format    *format)
{
  const char *name = row == CAIRN_TABLE_TOTAL_ROW ? _("Total") : cairn_table_get_row_label (table, row);
  lxw_col_t column = 1;
  lxw_error problem = worksheet_write_string (sheet, line, 0, name, format);

  for (guint c = 0; c < cairn_table_get_n_columns (table); c++)
    for (guint m = 0; m < cairn_table_get_n_measures (table); m++)
      {
        gint64 value = cairn_table_get_value (table, row, c, m);
        lxw_error next = LXW_NO_ERROR;

        if (value != CAIRN_TABLE_ABSENT)
          next = worksheet_write_number (sheet, line, column, (double) value, format);
        column++;
        problem = problem == LXW_NO_ERROR ? next : problem;
      }

  return problem;
}

static lxw_error
write_sheet (lxw_workbook *workbook,
             CairnTable   *table)
{
  lxw_worksheet *sheet = workbook_add_worksheet (workbook, NULL);
  lxw_format *bold = workbook_add_format (workbook);
  guint n_rows = cairn_table_get_n_rows (table);
  lxw_error problem = LXW_NO_ERROR;

  format_set_bold (bold);
  worksheet_set_column (sheet, 0, 0, NAME_WIDTH, NULL);
  problem = write_headings (sheet, table, bold);
  for (guint r = 0; r < n_rows && problem == LXW_NO_ERROR; r++)
    problem = write_row (sheet, table, r, r + 1, NULL);
  if (problem == LXW_NO_ERROR)
    problem = write_row (sheet, table, CAIRN_TABLE_TOTAL_ROW, n_rows + 1, bold);

  return problem;
}

/**
 * cairn_table_file_write_xlsx:
 * @table: a table
 * @path: (type filename): where the file is to be
 * @error: return location for %CAIRN_ERROR_FAILED or what the disk says
 *
 * Writes a table as a workbook of one sheet: numbers as numbers, a percent as a
 * whole number, what does not exist as a blank cell. Any thread.
 *
 * Returns: whether it was written
 */
gboolean
cairn_table_file_write_xlsx (CairnTable  *table,
                             const char  *path,
                             GError     **error)
{
  g_autoptr(CairnSafeFile) file = NULL;
  lxw_workbook_options options = { 0 };
  lxw_workbook *workbook = NULL;
  lxw_error problem = LXW_NO_ERROR;
  lxw_error closing = LXW_NO_ERROR;

  g_return_val_if_fail (CAIRN_IS_TABLE (table), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  file = _cairn_safe_file_new (path, error);
  if (file == NULL)
    return FALSE;

  options.tmpdir = _cairn_safe_file_get_folder (file);
  workbook = workbook_new_opt (_cairn_safe_file_get_path (file), &options);
  problem = write_sheet (workbook, table);
  closing = workbook_close (workbook);
  if (problem == LXW_NO_ERROR && closing == LXW_NO_ERROR)
    return _cairn_safe_file_finish (file, error);

  g_set_error (error, CAIRN_ERROR, CAIRN_ERROR_FAILED, _("The workbook cannot be written: %s"),
               lxw_strerror (problem != LXW_NO_ERROR ? problem : closing));
  return FALSE;
}
