/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-paper.h"
#include "cairn-paper-block-private.h"

G_BEGIN_DECLS

struct _CairnPaper
{
  GObject    parent_instance;

  char      *title;      /* (owned) */
  char      *foot;       /* (owned) (nullable) */
  gboolean   training;   /* what it says is invented */
  gint64     created_ms;
  GPtrArray *blocks;     /* (owned) (element-type CairnPaperBlock) */
  GArray    *placements; /* (owned) (element-type CairnPaperPlacement); after layout */
  double     width_pt;
  double     height_pt;
  guint      n_pages;
};

/* Where a strip of a block came to stand. */
typedef struct
{
  CairnPaperBlock *block; /* (unowned) */
  guint            strip;
  guint            page;
  double           y_pt;
} CairnPaperPlacement;

/* A heading and the page it came to stand on, for the outline of a PDF. */
typedef struct
{
  const char *text;
  guint       level;
  guint       page;
} CairnPaperOutlineEntry;

GArray *_cairn_paper_dup_outline (CairnPaper *self);

G_END_DECLS
