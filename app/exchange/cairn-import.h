/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-exchange-progress.h"
#include "cairn-import-receipt.h"
#include "cairn-register.h"

G_BEGIN_DECLS

/**
 * CairnImportFlags:
 * @CAIRN_IMPORT_DEFAULT: all rows or nothing
 * @CAIRN_IMPORT_DRY_RUN: only say what would come of it
 * @CAIRN_IMPORT_SKIP_BAD_ROWS: import the other rows where some cannot be taken
 * @CAIRN_IMPORT_ADD_AREAS: add areas of residence that the register does not have
 *
 * How to import.
 */
typedef enum
{
  CAIRN_IMPORT_DEFAULT = 0,
  CAIRN_IMPORT_DRY_RUN = 1 << 0,
  CAIRN_IMPORT_SKIP_BAD_ROWS = 1 << 1,
  CAIRN_IMPORT_ADD_AREAS = 1 << 2,
} CairnImportFlags;

CairnImportReceipt *cairn_import_run (CairnRegister          *target,
                                      GInputStream           *stream,
                                      gint64                  n_bytes,
                                      CairnImportFlags        flags,
                                      CairnExchangeProgress   progress,
                                      gpointer                progress_data,
                                      GCancellable           *cancellable,
                                      GError                **error) G_GNUC_WARN_UNUSED_RESULT;

CairnImportReceipt *cairn_import_file (CairnRegister          *target,
                                       GFile                  *file,
                                       CairnImportFlags        flags,
                                       CairnExchangeProgress   progress,
                                       gpointer                progress_data,
                                       GCancellable           *cancellable,
                                       GError                **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
