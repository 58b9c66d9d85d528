/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-column-list.h"
#include "cairn-csv-reader.h"

G_BEGIN_DECLS

/* Which column of the list stands in which cell of a file's rows. */
typedef struct
{
  guint n_cells;
  guint cells[CAIRN_N_COLUMNS]; /* the column's cell from 0, or CAIRN_COLUMN_ABSENT */
} CairnImportHeader;

#define CAIRN_COLUMN_ABSENT G_MAXUINT

gboolean _cairn_import_header_read (CairnImportHeader  *self,
                                    CairnCsvReader     *reader,
                                    GCancellable       *cancellable,
                                    GError            **error);

G_END_DECLS
