/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "cairn-table.h"

G_BEGIN_DECLS

/**
 * CairnPaperAlign:
 * @CAIRN_PAPER_START: at the side where reading starts
 * @CAIRN_PAPER_END: at the other side, as figures stand
 *
 * Where a column's text stands.
 */
typedef enum
{
  CAIRN_PAPER_START,
  CAIRN_PAPER_END,
} CairnPaperAlign;

typedef struct _CairnPaperGrid CairnPaperGrid;

#define CAIRN_TYPE_PAPER_GRID (cairn_paper_grid_get_type ())
GType cairn_paper_grid_get_type (void) G_GNUC_CONST;

CairnPaperGrid *cairn_paper_grid_new            (void) G_GNUC_WARN_UNUSED_RESULT;
CairnPaperGrid *cairn_paper_grid_new_from_table (CairnTable     *table) G_GNUC_WARN_UNUSED_RESULT;
CairnPaperGrid *cairn_paper_grid_ref            (CairnPaperGrid *self);
void            cairn_paper_grid_unref          (CairnPaperGrid *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CairnPaperGrid, cairn_paper_grid_unref)

void cairn_paper_grid_add_column (CairnPaperGrid  *self,
                                  const char      *heading,
                                  double           weight,
                                  CairnPaperAlign  align);
void cairn_paper_grid_add_row    (CairnPaperGrid  *self,
                                  ...) G_GNUC_NULL_TERMINATED;
void cairn_paper_grid_take_row   (CairnPaperGrid  *self,
                                  char           **cells,
                                  gboolean         is_total);

guint           cairn_paper_grid_get_n_columns (CairnPaperGrid *self);
guint           cairn_paper_grid_get_n_rows    (CairnPaperGrid *self);
const char     *cairn_paper_grid_get_heading   (CairnPaperGrid *self,
                                                guint           column);
double          cairn_paper_grid_get_weight    (CairnPaperGrid *self,
                                                guint           column);
CairnPaperAlign cairn_paper_grid_get_align     (CairnPaperGrid *self,
                                                guint           column);
const char     *cairn_paper_grid_get_cell      (CairnPaperGrid *self,
                                                guint           row,
                                                guint           column);
gboolean        cairn_paper_grid_is_total      (CairnPaperGrid *self,
                                                guint           row);

G_END_DECLS
