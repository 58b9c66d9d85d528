/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-exchange-progress.h"
#include "cairn-register.h"

G_BEGIN_DECLS

/**
 * CairnExportFormat:
 * @CAIRN_EXPORT_CSV: comma-separated values with the columns of the import
 * @CAIRN_EXPORT_XLSX: a workbook with the same columns
 * @CAIRN_EXPORT_JSON: everything the register holds
 *
 * What kind of file an export writes.
 */
typedef enum
{
  CAIRN_EXPORT_CSV,
  CAIRN_EXPORT_XLSX,
  CAIRN_EXPORT_JSON,
} CairnExportFormat;

/**
 * CairnExportFlags:
 * @CAIRN_EXPORT_DEFAULT: with names and dates
 * @CAIRN_EXPORT_NO_IDENTITY: age bands, years and durations in their place
 *
 * How to export.
 */
typedef enum
{
  CAIRN_EXPORT_DEFAULT = 0,
  CAIRN_EXPORT_NO_IDENTITY = 1 << 0,
} CairnExportFlags;

/**
 * CairnExportReceipt:
 * @n_cases: cases in the file
 * @n_left_out: cases that the columns cannot hold: not, or not yet, deaths of this panel
 * @n_shortened: texts that were cut because a cell of the format holds no more
 *
 * What came of an export.
 */
typedef struct
{
  gint64 n_cases;
  gint64 n_left_out;
  gint64 n_shortened;
} CairnExportReceipt;

gboolean cairn_export_guess_format (const char             *path,
                                    CairnExportFormat      *format);
gboolean cairn_export_run          (CairnRegister          *source,
                                    const char             *path,
                                    CairnExportFormat       format,
                                    CairnExportFlags        flags,
                                    CairnExchangeProgress   progress,
                                    gpointer                progress_data,
                                    GCancellable           *cancellable,
                                    CairnExportReceipt     *receipt,
                                    GError                **error);

G_END_DECLS
