/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-exchange"

#include "config.h"

#include "cairn-export.h"

#include "cairn-export-columns-private.h"
#include "cairn-journal.h"
#include "cairn-json-export-private.h"
#include "cairn-loader.h"
#include "cairn-safe-file-private.h"

#define ROWS_PER_STEP 100

/* An export on its way. */
typedef struct
{
  CairnRegister         *source;  /* (unowned) */
  CairnSafeFile         *file;    /* (unowned) */
  CairnExportFormat      format;
  gboolean               identity;
  CairnExchangeProgress  progress;
  gpointer               progress_data;
  GCancellable          *cancellable;
  CairnExportReceipt     receipt;
} Export;

static CairnSheet *
open_sheet (Export  *self,
            GError **error)
{
  g_autofree const char **columns = _cairn_export_columns_list (self->identity);
  g_autoptr(GOutputStream) stream = NULL;

  if (self->format == CAIRN_EXPORT_XLSX)
    return _cairn_xlsx_sheet_new (_cairn_safe_file_get_path (self->file), _cairn_safe_file_get_folder (self->file),
                                  columns, error);

  stream = _cairn_safe_file_open (self->file, error);
  if (stream == NULL)
    return NULL;
  if (self->format == CAIRN_EXPORT_JSON)
    return _cairn_json_sheet_new (stream, error);

  return _cairn_csv_sheet_new (stream, columns, error);
}

static gboolean
write_case (Export          *self,
            CairnSheet      *sheet,
            CairnAreaIndex  *areas,
            const char      *uuid,
            GError         **error)
{
  g_autoptr(CairnReview) review = cairn_register_load_review (self->source, uuid, error);

  if (review == NULL)
    return FALSE;

  if (!_cairn_export_columns_fits (review))
    {
      self->receipt.n_left_out++;
      return TRUE;
    }
  self->receipt.n_cases++;

  return _cairn_export_columns_write (sheet, review, areas, self->identity, error);
}

static gboolean
write_cases (Export          *self,
             CairnSheet      *sheet,
             CairnAreaIndex  *areas,
             GError         **error)
{
  g_auto(GStrv) uuids = cairn_register_list_case_uuids (self->source, error);
  guint n_uuids = uuids != NULL ? g_strv_length (uuids) : 0;

  for (guint i = 0; i < n_uuids; i++)
    {
      if (!write_case (self, sheet, areas, uuids[i], error))
        return FALSE;
      if (i % ROWS_PER_STEP != 0)
        continue;

      if (self->progress != NULL)
        self->progress (i + 1, (double) (i + 1) / n_uuids, self->progress_data);
      if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
        return FALSE;
    }

  return uuids != NULL;
}

static gboolean
write_sheet (Export  *self,
             GError **error)
{
  g_autoptr(GListModel) records = cairn_register_load_records (self->source, CAIRN_ENTITY_AREA, error);
  g_autoptr(CairnAreaIndex) areas = NULL;
  g_autoptr(CairnSheet) sheet = NULL;

  if (records == NULL)
    return FALSE;

  areas = cairn_area_index_new (records);
  sheet = open_sheet (self, error);
  if (sheet == NULL || !write_cases (self, sheet, areas, error) || !sheet->close (sheet, error))
    return FALSE;

  self->receipt.n_shortened = sheet->n_shortened;

  return TRUE;
}

static gboolean
write_everything (Export  *self,
                  GError **error)
{
  g_autoptr(GOutputStream) stream = _cairn_safe_file_open (self->file, error);

  if (stream == NULL)
    return FALSE;

  return _cairn_json_export_write (self->source, stream, self->progress, self->progress_data, &self->receipt.n_cases,
                                   self->cancellable, error);
}

/* The note stands in the journal before the file stands in its place: a copy that nobody
 * knows of is worse than a note of a copy that did not come about. */
static gboolean
write_note (Export  *self,
            GError **error)
{
  static const char * const names[] = { "CSV", "XLSX", "JSON" };
  g_autofree char *reason = g_strdup_printf ("%s, %s, %" G_GINT64_FORMAT, names[self->format],
                                             self->identity ? "with identities" : "without identities",
                                             self->receipt.n_cases);

  return cairn_register_note (self->source, CAIRN_CHANGE_EXPORTED, NULL, reason, error);
}

/**
 * cairn_export_guess_format:
 * @path: a path
 * @format: (out): the format its ending stands for
 *
 * Tells the format of a file by its ending: `.csv`, `.xlsx` or `.json`.
 *
 * Returns: %TRUE, or %FALSE if it stands for none
 */
gboolean
cairn_export_guess_format (const char        *path,
                           CairnExportFormat *format)
{
  static const char * const endings[] = { ".csv", ".xlsx", ".json" };
  g_autofree char *small = NULL;

  g_return_val_if_fail (path != NULL && format != NULL, FALSE);

  small = g_ascii_strdown (path, -1);
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      if (!g_str_has_suffix (small, endings[i]))
        continue;
      *format = (CairnExportFormat) i;
      return TRUE;
    }

  return FALSE;
}

/**
 * cairn_export_run:
 * @source: a register that can be written, since its journal notes the export
 * @path: where the file is to be
 * @format: what kind of file
 * @flags: how to export
 * @progress: (nullable) (scope call): hears how far it has come
 * @progress_data: for @progress
 * @cancellable: (nullable): to stop it
 * @receipt: (out caller-allocates) (optional): what came of it
 * @error: return location for a #GError
 *
 * Writes a copy of the register's cases, readable by its owner alone. What was at @path
 * stays until the copy is whole.
 *
 * CSV and workbook have the columns of the import, in their order, for the accepted deaths
 * of this panel; importing the CSV into the same register changes nothing. JSON has every
 * row. Without identities there are age bands, years and durations in place of dates, and
 * no names nor free text; such a copy is not for import.
 *
 * Fails with what the register or the disk says, or as cancelled. In the thread of @source.
 *
 * Returns: %TRUE, or %FALSE with @error set and no file written
 */
gboolean
cairn_export_run (CairnRegister          *source,
                  const char             *path,
                  CairnExportFormat       format,
                  CairnExportFlags        flags,
                  CairnExchangeProgress   progress,
                  gpointer                progress_data,
                  GCancellable           *cancellable,
                  CairnExportReceipt     *receipt,
                  GError                **error)
{
  g_autoptr(CairnSafeFile) file = NULL;
  Export self = { source, NULL, format, (flags & CAIRN_EXPORT_NO_IDENTITY) == 0, progress, progress_data, cancellable,
                  { 0, 0, 0 } };
  gboolean everything = format == CAIRN_EXPORT_JSON && self.identity;

  g_return_val_if_fail (CAIRN_IS_REGISTER (source), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  if (!cairn_register_check_writable (source, error))
    return FALSE;

  file = _cairn_safe_file_new (path, error);
  if (file == NULL)
    return FALSE;
  self.file = file;

  if (!(everything ? write_everything (&self, error) : write_sheet (&self, error)))
    return FALSE;
  if (!write_note (&self, error) || !_cairn_safe_file_finish (file, error))
    return FALSE;
  if (receipt != NULL)
    *receipt = self.receipt;

  return TRUE;
}
