/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-exchange"

#include "config.h"

#include "cairn-import-header-private.h"

#include <glib/gi18n.h>

#include "cairn-error.h"
#include "cairn-import-note.h"

/* Adds a line to what is wrong with the header: all of it is told at once. */
static void
note (GString    *problems,
      gint64      line,
      gint64      column,
      const char *sentence)
{
  g_autoptr(CairnImportNote) place = cairn_import_note_new (CAIRN_IMPORT_REJECTED, line, column, NULL, sentence);
  g_autofree char *text = cairn_import_note_dup_text (place);

  g_string_append_printf (problems, "%s%s", problems->len > 0 ? "\n" : "", text);
}

static gboolean
is_separated_otherwise (CairnCsvReader *reader)
{
  return cairn_csv_reader_get_n_cells (reader) == 1 && strpbrk (cairn_csv_reader_get_cell (reader, 0), ";\t|") != NULL;
}

static void
take_name (CairnImportHeader *self,
           CairnCsvReader    *reader,
           guint              cell,
           GString           *problems)
{
  g_autofree char *name = g_strstrip (g_ascii_strdown (cairn_csv_reader_get_cell (reader, cell), -1));
  const CairnColumn *column = cairn_column_by_name (name);
  g_autofree char *sentence = NULL;

  if (column != NULL && self->cells[column->id] == CAIRN_COLUMN_ABSENT)
    {
      self->cells[column->id] = cell;
      return;
    }

  if (*name == '\0')
    sentence = g_strdup (_("this column has no name."));
  else if (column == NULL)
    sentence = g_strdup_printf (_("there is no column “%.60s”."), name);
  else
    sentence = g_strdup_printf (_("the column “%s” is there twice."), name);

  note (problems, cairn_csv_reader_get_line (reader, cell), cairn_csv_reader_get_column (reader, cell), sentence);
}

static void
check_required (CairnImportHeader *self,
                GString           *problems)
{
  for (guint i = 0; i < CAIRN_N_COLUMNS; i++)
    {
      const CairnColumn *column = cairn_column_get (i);
      g_autofree char *sentence = NULL;

      if (!column->required || self->cells[i] != CAIRN_COLUMN_ABSENT)
        continue;
      sentence = g_strdup_printf (_("the column “%s” is missing."), column->name);
      note (problems, 1, 1, sentence);
    }
}

static void
check_row (CairnImportHeader *self,
           CairnCsvReader    *reader,
           CairnCsvResult     result,
           GString           *problems)
{
  if (result == CAIRN_CSV_END)
    {
      note (problems, 1, 1, _("the file is empty. Its first line must name the columns."));
      return;
    }
  if (result == CAIRN_CSV_BAD_ROW)
    {
      note (problems, cairn_csv_reader_get_problem_line (reader), cairn_csv_reader_get_problem_column (reader),
            cairn_csv_reader_get_problem (reader));
      return;
    }
  if (is_separated_otherwise (reader))
    {
      note (problems, 1, 1, _("the columns are not separated by commas. Save the file as “CSV UTF-8” with commas."));
      return;
    }

  self->n_cells = cairn_csv_reader_get_n_cells (reader);
  for (guint i = 0; i < self->n_cells; i++)
    take_name (self, reader, i, problems);
  check_required (self, problems);
}

/* Reads the first row of a file. Fails with everything that is wrong with it, a line a
 * problem: a column that is unknown is never dropped in silence. */
gboolean
_cairn_import_header_read (CairnImportHeader  *self,
                           CairnCsvReader     *reader,
                           GCancellable       *cancellable,
                           GError            **error)
{
  g_autoptr(GString) problems = g_string_new (NULL);
  CairnCsvResult result = cairn_csv_reader_read_row (reader, cancellable, error);

  if (result == CAIRN_CSV_FAILED)
    return FALSE;

  self->n_cells = 0;
  for (guint i = 0; i < CAIRN_N_COLUMNS; i++)
    self->cells[i] = CAIRN_COLUMN_ABSENT;

  check_row (self, reader, result, problems);
  if (problems->len == 0)
    return TRUE;

  g_set_error_literal (error, CAIRN_ERROR, CAIRN_ERROR_INVALID, problems->str);

  return FALSE;
}
