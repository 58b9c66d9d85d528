/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cairn-chart.h"

G_BEGIN_DECLS

typedef struct
{
  char          *value_text; /* (owned) (not nullable): what stands beside the bar */
  char          *short_text; /* (owned) (not nullable): the same where there is little room */
  char          *point_text; /* (owned) (not nullable): the whole sentence */
  double         value;
  CairnInterval  interval;
  guint          has_value : 1;
  guint          has_interval : 1;
} CairnChartPoint;

typedef struct
{
  char  *label;     /* (owned) (not nullable) */
  guint  table_row;
} CairnChartRow;

struct _CairnChart
{
  GObject parent_instance;

  char      *title;    /* (owned) (not nullable) */
  char      *unit;     /* (owned) (not nullable) */
  char      *sentence; /* (owned) (not nullable) */
  GPtrArray *series;   /* (owned) (element-type utf8) */
  GArray    *rows;     /* (owned) (element-type CairnChartRow) */
  GArray    *points;   /* (owned) (element-type CairnChartPoint), row by row */
  double     maximum;
  guint      is_share : 1;
};

void _cairn_chart_fill (CairnChart *self,
                        CairnTable *table,
                        guint       measure);

G_END_DECLS
