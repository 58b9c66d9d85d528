/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-import-receipt.h"

G_BEGIN_DECLS

/* What came of one row of the file. */
typedef enum
{
  CAIRN_IMPORT_ADDED,
  CAIRN_IMPORT_UPDATED,
  CAIRN_IMPORT_UNCHANGED,
  CAIRN_IMPORT_BAD,
  CAIRN_N_IMPORT_OUTCOMES,
} CairnImportOutcome;

CairnImportReceipt *_cairn_import_receipt_new      (gboolean             dry_run) G_GNUC_WARN_UNUSED_RESULT;
void                _cairn_import_receipt_count    (CairnImportReceipt  *self,
                                                    CairnImportOutcome   outcome);
void                _cairn_import_receipt_note     (CairnImportReceipt  *self,
                                                    CairnImportNoteKind  kind,
                                                    gint64               line,
                                                    gint64               column,
                                                    const char          *name,
                                                    const char          *sentence);
void                _cairn_import_receipt_add_area (CairnImportReceipt  *self,
                                                    const char          *name);
void                _cairn_import_receipt_refuse   (CairnImportReceipt  *self);

G_END_DECLS
