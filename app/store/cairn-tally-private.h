/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-database-private.h"
#include "cairn-entity.h"
#include "cairn-tally.h"

G_BEGIN_DECLS

/**
 * CairnTallyFilter:
 * @field: a field of the analytic row
 * @code: (owned): what it must hold, empty for blank
 *
 * One filter of a query.
 */
typedef struct
{
  const CairnField *field;
  char             *code;
} CairnTallyFilter;

/**
 * CairnTallyQuery:
 * @unit: what is counted
 * @field: what it is counted by: of the analytic row, or of the learning point for occasions
 * @of_occasion: whether @field is of the learning point
 * @first_year: first year, 0 for the first that has anything
 * @last_year: last year, 0 for the last that has anything
 * @with_days: whether the durations are wanted too
 * @filters: (owned) (element-type CairnTallyFilter): what else must hold
 */
struct _CairnTallyQuery
{
  CairnTallyUnit    unit;
  const CairnField *field;
  gboolean          of_occasion;
  int               first_year;
  int               last_year;
  gboolean          with_days;
  GPtrArray        *filters;
};

/* One number of a tally, with what it is made of. */
typedef struct
{
  gint64  count;
  gint64  with;
  gint64  without;
  GArray *days; /* (owned) (nullable) (element-type gint64); rising */
} CairnTallyCell;

struct _CairnTally
{
  GPtrArray  *codes;   /* (owned) (element-type utf8) */
  GPtrArray  *labels;  /* (owned) (element-type utf8) */
  GHashTable *indexes; /* (owned) (element-type utf8): code to row, plus one */
  GArray     *years;   /* (owned) (element-type int) */
  GArray     *cells;   /* (owned) (element-type CairnTallyCell): rows times years */
  GArray     *totals;  /* (owned) (element-type CairnTallyCell): one a year */
};

CairnTally     *_cairn_tally_new       (void) G_GNUC_WARN_UNUSED_RESULT;
GArray         *_cairn_tally_cells_new (guint       n_cells) G_GNUC_WARN_UNUSED_RESULT;
CairnTallyCell *_cairn_tally_get_cell  (CairnTally *self,
                                        guint       row,
                                        guint       year);

char *_cairn_tally_query_build_from  (const CairnTallyQuery *self,
                                      const char            *more) G_GNUC_WARN_UNUSED_RESULT;
char *_cairn_tally_query_dup_column  (const CairnTallyQuery *self) G_GNUC_WARN_UNUSED_RESULT;
const char *_cairn_tally_query_get_year_column (const CairnTallyQuery *self);
void  _cairn_tally_query_bind        (const CairnTallyQuery *self,
                                      CairnStatement        *statement);

G_END_DECLS
