/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  gsize  offset; /* in the row's text */
  gint64 line;
  gint64 column;
} CairnCsvCell;

/* A row while it is read, and the first thing wrong with it. */
typedef struct
{
  GString *text;           /* (owned): the cells, each ended by a zero byte */
  GArray  *cells;          /* (owned) (element-type CairnCsvCell) */
  gsize    n_cell;         /* bytes of the last cell, kept or not */
  char    *problem;        /* (owned) (nullable) */
  gint64   problem_line;
  gint64   problem_column;
} CairnCsvRow;

void _cairn_csv_row_init  (CairnCsvRow *self);
void _cairn_csv_row_free  (CairnCsvRow *self);
void _cairn_csv_row_clear (CairnCsvRow *self);

void _cairn_csv_row_begin_cell (CairnCsvRow *self,
                                gint64       line,
                                gint64       column);
void _cairn_csv_row_append     (CairnCsvRow *self,
                                guint8       byte);
void _cairn_csv_row_end_cell   (CairnCsvRow *self);

void _cairn_csv_row_note_problem (CairnCsvRow *self,
                                  gint64       line,
                                  gint64       column,
                                  const char  *sentence);

G_END_DECLS
