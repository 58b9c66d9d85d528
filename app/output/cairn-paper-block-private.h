/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pangocairo.h>

#include "cairn-chart.h"
#include "cairn-paper-grid.h"

G_BEGIN_DECLS

/* One piece of a paper (a heading, a paragraph, a grid, a chart). Laid out for a width it
 * becomes strips, which are never cut; the paper puts strips on pages. */

typedef struct _CairnPaperBlock CairnPaperBlock;

typedef struct
{
  double   height_pt;
  gboolean keep_with_next; /* not to be the last on its page */
  gboolean repeats;        /* comes again at the head of each page the block runs on to */
} CairnPaperStrip;

typedef struct
{
  void (*lay_out) (CairnPaperBlock *block,
                   PangoContext    *context,
                   double           width_pt);
  void (*paint)   (CairnPaperBlock *block,
                   cairo_t         *cr,
                   guint            strip,
                   double           width_pt);
  void (*clear)   (CairnPaperBlock *block);
} CairnPaperBlockClass;

struct _CairnPaperBlock
{
  const CairnPaperBlockClass *klass;

  GArray         *strips;     /* (owned) (element-type CairnPaperStrip); after layout */
  char           *text;       /* (owned) (nullable) */
  guint           level;      /* of a heading, 1 to 3; else 0 */
  gboolean        is_note;
  gboolean        leads;      /* of a paragraph: never the last on its page */
  GPtrArray      *layouts;    /* (owned) (nullable) (element-type PangoLayout); after layout */
  CairnPaperGrid *grid;       /* (owned) (nullable) */
  CairnChart     *chart;      /* (owned) (nullable) */
  gpointer        painter;    /* (owned) (nullable); of the chart, after layout */
};

CairnPaperBlock *_cairn_paper_block_new_heading   (guint           level,
                                                   const char     *text);
CairnPaperBlock *_cairn_paper_block_new_paragraph (const char     *text,
                                                   gboolean        is_note);
CairnPaperBlock *_cairn_paper_block_new_break     (void);
CairnPaperBlock *_cairn_paper_block_new_grid      (CairnPaperGrid *grid);
CairnPaperBlock *_cairn_paper_block_new_chart     (CairnChart     *chart);

CairnPaperBlock *_cairn_paper_block_alloc     (const CairnPaperBlockClass *klass);
void             _cairn_paper_block_free      (CairnPaperBlock            *block);
gboolean         _cairn_paper_block_is_break  (CairnPaperBlock            *block);
void             _cairn_paper_block_lay_out   (CairnPaperBlock            *block,
                                               PangoContext               *context,
                                               double                      width_pt);
void             _cairn_paper_block_add_strip (CairnPaperBlock            *block,
                                               double                      height_pt,
                                               gboolean                    keep_with_next,
                                               gboolean                    repeats);
PangoLayout     *_cairn_paper_block_new_text  (PangoContext               *context,
                                               const char                 *font,
                                               const char                 *text,
                                               double                      width_pt);

G_END_DECLS
