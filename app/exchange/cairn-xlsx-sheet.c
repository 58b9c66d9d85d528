/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-exchange"

#include "config.h"

#include "cairn-sheet-private.h"

#include <glib/gi18n.h>
#include <xlsxwriter.h>

#include "cairn-error.h"

/* What a cell of a workbook holds at most, in characters. */
#define CELL_LIMIT 32767
#define ELLIPSIS   "…"

/* Cells are typed, so nothing that somebody typed can become a formula or a date. */
typedef struct
{
  CairnSheet     parent;
  lxw_workbook  *workbook;  /* (owned) (nullable) */
  lxw_worksheet *worksheet; /* of the workbook */
  lxw_format    *date;      /* of the workbook */
  lxw_row_t      row;
  lxw_col_t      column;
  lxw_error      problem;   /* the first one */
} XlsxSheet;

static void
note_problem (XlsxSheet *self,
              lxw_error  problem)
{
  if (self->problem == LXW_NO_ERROR)
    self->problem = problem;
}

static void
add_string (XlsxSheet  *self,
            const char *value)
{
  g_autofree char *head = NULL;
  g_autofree char *shortened = NULL;

  if (g_utf8_strlen (value, -1) <= CELL_LIMIT)
    {
      note_problem (self, worksheet_write_string (self->worksheet, self->row, self->column, value, NULL));
      return;
    }

  head = g_utf8_substring (value, 0, CELL_LIMIT - 1);
  shortened = g_strconcat (head, ELLIPSIS, NULL);
  self->parent.n_shortened++;
  note_problem (self, worksheet_write_string (self->worksheet, self->row, self->column, shortened, NULL));
}

static void
add_date (XlsxSheet  *self,
          const char *value)
{
  lxw_datetime day = { 0, };

  day.year = (int) g_ascii_strtoll (value, NULL, 10);
  day.month = (int) g_ascii_strtoll (value + 5, NULL, 10);
  day.day = (int) g_ascii_strtoll (value + 8, NULL, 10);
  note_problem (self, worksheet_write_datetime (self->worksheet, self->row, self->column, &day, self->date));
}

static void
add_cell (CairnSheet    *sheet,
          const char    *column,
          CairnCellKind  kind,
          const char    *value)
{
  XlsxSheet *self = (XlsxSheet *) sheet;

  if (value != NULL && kind == CAIRN_CELL_NUMBER)
    note_problem (self, worksheet_write_number (self->worksheet, self->row, self->column,
                                                g_ascii_strtod (value, NULL), NULL));
  else if (value != NULL && kind == CAIRN_CELL_DATE)
    add_date (self, value);
  else if (value != NULL && *value != '\0')
    add_string (self, value);

  self->column++;
}

static gboolean
check_problem (XlsxSheet  *self,
               GError    **error)
{
  if (self->problem == LXW_NO_ERROR)
    return TRUE;

  g_set_error (error, CAIRN_ERROR, CAIRN_ERROR_FAILED, _("The workbook cannot be written: %s"),
               lxw_strerror (self->problem));

  return FALSE;
}

static gboolean
end_row (CairnSheet  *sheet,
         GError     **error)
{
  XlsxSheet *self = (XlsxSheet *) sheet;

  self->row++;
  self->column = 0;

  return check_problem (self, error);
}

static gboolean
close_sheet (CairnSheet  *sheet,
             GError     **error)
{
  XlsxSheet *self = (XlsxSheet *) sheet;

  note_problem (self, workbook_close (g_steal_pointer (&self->workbook)));

  return check_problem (self, error);
}

static void
free_sheet (CairnSheet *sheet)
{
  XlsxSheet *self = (XlsxSheet *) sheet;

  if (self->workbook != NULL)
    lxw_workbook_free (self->workbook);
  g_free (self);
}

/* @folder takes the library's temporary files, which hold everything in the clear. */
CairnSheet *
_cairn_xlsx_sheet_new (const char          *path,
                       const char          *folder,
                       const char * const  *columns,
                       GError             **error)
{
  XlsxSheet *self = g_new0 (XlsxSheet, 1);
  g_autoptr(CairnSheet) sheet = &self->parent;
  lxw_workbook_options options = { .constant_memory = LXW_TRUE, .tmpdir = folder };

  self->parent.add_cell = add_cell;
  self->parent.end_row = end_row;
  self->parent.close = close_sheet;
  self->parent.free = free_sheet;
  self->workbook = workbook_new_opt (path, &options);
  self->worksheet = workbook_add_worksheet (self->workbook, "Cases");
  self->date = workbook_add_format (self->workbook);
  format_set_num_format (self->date, "yyyy-mm-dd");

  for (gsize i = 0; columns[i] != NULL; i++)
    add_cell (sheet, columns[i], CAIRN_CELL_WORD, columns[i]);

  return end_row (sheet, error) ? g_steal_pointer (&sheet) : NULL;
}
