/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cairn-table.h"

G_BEGIN_DECLS

typedef struct
{
  char   *code;    /* (owned) (not nullable) */
  char   *label;   /* (owned) (not nullable) */
  GArray *values;  /* (owned) (element-type gint64), column by column, measure by measure */
} CairnTableRow;

typedef struct
{
  char   *label;   /* (owned) (not nullable) */
  gint64  base;    /* CAIRN_TABLE_ABSENT: the total */
  gint64 *totals;  /* (owned), by measure; CAIRN_TABLE_ABSENT: the sum of the rows */
} CairnTableColumn;

struct _CairnTable
{
  GObject parent_instance;

  char                *name;         /* (owned) (not nullable) */
  char                *title;        /* (owned) (not nullable) */
  char                *definition;   /* (owned) (nullable) */
  char                *row_heading;  /* (owned) (nullable) */
  CairnTableForm       form;
  CairnTableUnit       unit;
  guint                number;
  const CairnMeasure  *measures;     /* (unowned) */
  guint                n_measures;
  GPtrArray           *columns;      /* (owned) (element-type CairnTableColumn) */
  GPtrArray           *rows;         /* (owned) (element-type CairnTableRow) */
  GPtrArray           *notes;        /* (owned) (element-type utf8), ended by NULL */
  guint                rows_by_code : 1;
};

G_END_DECLS
