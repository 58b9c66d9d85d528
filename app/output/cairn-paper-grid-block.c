/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-output"

#include "config.h"

#include "cairn-paper-block-private.h"

/* How a grid is set on paper: a strip of headings that repeats on each page, then a strip a row. */

#define CELL_FONT "Cantarell, Sans 9"
#define HEAD_FONT "Cantarell, Sans Bold 8.5"
#define TOTAL_FONT "Cantarell, Sans Bold 9"
#define CELL_GAP_PT 6.0
#define ROW_GAP_PT 5.0
#define AFTER_GRID_PT 10.0

/* A grid with no more rows than this is not torn apart. */
#define ROWS_TOGETHER_MAX 16

static double
get_column_width (CairnPaperGrid *grid,
                  guint           column,
                  double          width_pt)
{
  double sum = 0.0;

  for (guint i = 0; i < cairn_paper_grid_get_n_columns (grid); i++)
    sum += cairn_paper_grid_get_weight (grid, i);

  return width_pt * cairn_paper_grid_get_weight (grid, column) / sum;
}

static double
add_cell (CairnPaperBlock *block,
          PangoContext    *context,
          guint            column,
          const char      *font,
          const char      *text,
          double           width_pt)
{
  double width = get_column_width (block->grid, column, width_pt) - CELL_GAP_PT;
  PangoLayout *layout = _cairn_paper_block_new_text (context, font, text, MAX (width, 10.0));
  int height = 0;

  if (cairn_paper_grid_get_align (block->grid, column) == CAIRN_PAPER_END)
    pango_layout_set_alignment (layout, PANGO_ALIGN_RIGHT);
  g_ptr_array_add (block->layouts, layout);
  pango_layout_get_size (layout, NULL, &height);

  return (double) height / PANGO_SCALE;
}

static void
lay_out_heading_row (CairnPaperBlock *block,
                     PangoContext    *context,
                     double           width_pt)
{
  double height = 0.0;

  for (guint i = 0; i < cairn_paper_grid_get_n_columns (block->grid); i++)
    {
      double cell = add_cell (block, context, i, HEAD_FONT, cairn_paper_grid_get_heading (block->grid, i), width_pt);

      height = MAX (height, cell);
    }

  _cairn_paper_block_add_strip (block, height + ROW_GAP_PT, TRUE, TRUE);
}

static void
lay_out_row (CairnPaperBlock *block,
             PangoContext    *context,
             guint            row,
             double           width_pt)
{
  gboolean is_total = cairn_paper_grid_is_total (block->grid, row);
  guint n_rows = cairn_paper_grid_get_n_rows (block->grid);
  gboolean is_last = row + 1 == n_rows;
  gboolean before_total = !is_last && cairn_paper_grid_is_total (block->grid, row + 1);
  gboolean together = before_total || (!is_last && n_rows <= ROWS_TOGETHER_MAX);
  double height = 0.0;

  for (guint i = 0; i < cairn_paper_grid_get_n_columns (block->grid); i++)
    {
      const char *font = is_total ? TOTAL_FONT : CELL_FONT;
      double cell = add_cell (block, context, i, font, cairn_paper_grid_get_cell (block->grid, row, i), width_pt);

      height = MAX (height, cell);
    }

  _cairn_paper_block_add_strip (block, height + ROW_GAP_PT + (is_last ? AFTER_GRID_PT : 0.0), together, FALSE);
}

static void
lay_out_grid (CairnPaperBlock *block,
              PangoContext    *context,
              double           width_pt)
{
  lay_out_heading_row (block, context, width_pt);

  for (guint row = 0; row < cairn_paper_grid_get_n_rows (block->grid); row++)
    lay_out_row (block, context, row, width_pt);
}

static void
paint_rule (cairo_t *cr,
            double   y,
            double   width_pt,
            double   gray)
{
  cairo_save (cr);
  cairo_set_source_rgb (cr, gray, gray, gray);
  cairo_set_line_width (cr, 0.5);
  cairo_move_to (cr, 0.0, y);
  cairo_line_to (cr, width_pt, y);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
paint_grid (CairnPaperBlock *block,
            cairo_t         *cr,
            guint            strip,
            double           width_pt)
{
  const CairnPaperStrip *placed = &g_array_index (block->strips, CairnPaperStrip, strip);
  guint n_columns = cairn_paper_grid_get_n_columns (block->grid);
  gboolean is_last = strip + 1 == block->strips->len;
  double bottom = placed->height_pt - (is_last ? AFTER_GRID_PT : 0.0);
  double x = 0.0;

  if (strip > 0 && cairn_paper_grid_is_total (block->grid, strip - 1))
    paint_rule (cr, 0.0, width_pt, 0.4);

  for (guint i = 0; i < n_columns; i++)
    {
      double width = get_column_width (block->grid, i, width_pt);

      cairo_tag_begin (cr, "P", NULL);
      cairo_move_to (cr, x, ROW_GAP_PT / 2);
      pango_cairo_show_layout (cr, g_ptr_array_index (block->layouts, strip * n_columns + i));
      cairo_tag_end (cr, "P");
      x += width;
    }

  paint_rule (cr, bottom, width_pt, strip == 0 ? 0.4 : 0.85);
}

static const CairnPaperBlockClass grid_class = { lay_out_grid, paint_grid, NULL };

CairnPaperBlock *
_cairn_paper_block_new_grid (CairnPaperGrid *grid)
{
  CairnPaperBlock *block = _cairn_paper_block_alloc (&grid_class);

  block->grid = cairn_paper_grid_ref (grid);

  return block;
}
