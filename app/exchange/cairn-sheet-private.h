/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CairnCellKind:
 * @CAIRN_CELL_TEXT: what somebody typed
 * @CAIRN_CELL_WORD: a code or label of the program's own
 * @CAIRN_CELL_DATE: a date, as `2024-04-25`
 * @CAIRN_CELL_NUMBER: a whole number
 *
 * What a cell of a sheet holds.
 */
typedef enum
{
  CAIRN_CELL_TEXT,
  CAIRN_CELL_WORD,
  CAIRN_CELL_DATE,
  CAIRN_CELL_NUMBER,
} CairnCellKind;

/* One table of cells, written row by row into some format. */
typedef struct _CairnSheet CairnSheet;

struct _CairnSheet
{
  /* Blank cells are NULL. */
  void     (*add_cell) (CairnSheet *self, const char *column, CairnCellKind kind, const char *value);
  gboolean (*end_row)  (CairnSheet *self, GError **error);
  gboolean (*close)    (CairnSheet *self, GError **error);
  void     (*free)     (CairnSheet *self);

  guint n_shortened; /* texts that did not fit into a cell of the format */
};

static inline void
_cairn_sheet_free (CairnSheet *self)
{
  self->free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CairnSheet, _cairn_sheet_free)

CairnSheet *_cairn_csv_sheet_new  (GOutputStream       *stream,
                                   const char * const  *columns,
                                   GError             **error) G_GNUC_WARN_UNUSED_RESULT;
CairnSheet *_cairn_json_sheet_new (GOutputStream       *stream,
                                   GError             **error) G_GNUC_WARN_UNUSED_RESULT;
CairnSheet *_cairn_xlsx_sheet_new (const char          *path,
                                   const char          *folder,
                                   const char * const  *columns,
                                   GError             **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
