/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-csv-reader.h"
#include "cairn-day.h"
#include "cairn-import-header-private.h"
#include "cairn-import-receipt-private.h"

G_BEGIN_DECLS

/* One row of the file on its way into the register. */
typedef struct
{
  const CairnImportHeader *header;   /* (unowned) */
  CairnCsvReader          *reader;   /* (unowned): stands at the row */
  CairnImportReceipt      *receipt;  /* (unowned) */
  CairnAreaIndex          *areas;    /* (unowned) */
  gboolean                 add_areas;
  char                    *values[CAIRN_N_COLUMNS];  /* (owned): what the case is to have */
  gboolean                 changed[CAIRN_N_COLUMNS]; /* whether it has something else */
  char                    *new_area; /* (owned) (nullable): an area that is not there yet */
  gboolean                 bad;
} CairnImportRow;

void _cairn_import_row_clear (CairnImportRow *self);

void     _cairn_import_row_parse   (CairnImportRow      *self);
gboolean _cairn_import_row_compare (CairnImportRow      *self,
                                    CairnReview         *review);
void     _cairn_import_row_note    (CairnImportRow      *self,
                                    CairnImportNoteKind  kind,
                                    CairnColumnId        column,
                                    const char          *sentence);

void _cairn_import_row_judge       (CairnImportRow *self,
                                    CairnDay        today);
void _cairn_import_row_warn        (CairnImportRow *self,
                                    gboolean        has_meeting);
void _cairn_import_row_tell_differences (CairnImportRow *self,
                                         CairnReview    *review);

CairnChangeSet *_cairn_import_row_make_changes (CairnImportRow *self,
                                                CairnReview    *review,
                                                gboolean        is_new,
                                                const char     *meeting) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
