/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-output"

#include "config.h"

#include "cairn-paper-block-private.h"

#include "cairn-chart-painter.h"

#define BODY_FONT "Cantarell, Sans 10"
#define NOTE_FONT "Cantarell, Sans 8.5"
#define CHART_FONT "Cantarell, Sans 8.5"
#define AFTER_LINE_PT 1.5
#define AFTER_PARAGRAPH_PT 6.0
#define AROUND_CHART_PT 8.0

static const char * const heading_fonts[] = {
  "Cantarell, Sans Bold 20",
  "Cantarell, Sans Bold 14",
  "Cantarell, Sans Bold 11",
};

static const double before_heading_pt[] = { 0.0, 14.0, 10.0 };

CairnPaperBlock *
_cairn_paper_block_alloc (const CairnPaperBlockClass *klass)
{
  CairnPaperBlock *block = g_new0 (CairnPaperBlock, 1);

  block->klass = klass;
  block->strips = g_array_new (FALSE, TRUE, sizeof (CairnPaperStrip));

  return block;
}

void
_cairn_paper_block_free (CairnPaperBlock *block)
{
  if (block->klass->clear != NULL)
    block->klass->clear (block);

  g_clear_object (&block->painter);
  g_clear_object (&block->chart);
  g_clear_pointer (&block->grid, cairn_paper_grid_unref);
  g_clear_pointer (&block->layouts, g_ptr_array_unref);
  g_clear_pointer (&block->strips, g_array_unref);
  g_clear_pointer (&block->text, g_free);
  g_free (block);
}

void
_cairn_paper_block_lay_out (CairnPaperBlock *block,
                            PangoContext    *context,
                            double           width_pt)
{
  g_array_set_size (block->strips, 0);
  g_clear_pointer (&block->layouts, g_ptr_array_unref);
  block->layouts = g_ptr_array_new_with_free_func (g_object_unref);
  block->klass->lay_out (block, context, width_pt);
}

void
_cairn_paper_block_add_strip (CairnPaperBlock *block,
                              double           height_pt,
                              gboolean         keep_with_next,
                              gboolean         repeats)
{
  CairnPaperStrip strip = { height_pt, keep_with_next, repeats };

  g_array_append_val (block->strips, strip);
}

/* Text is set as text, never as markup: what a person typed appears literally. */
PangoLayout *
_cairn_paper_block_new_text (PangoContext *context,
                             const char   *font,
                             const char   *text,
                             double        width_pt)
{
  g_autoptr(PangoFontDescription) description = pango_font_description_from_string (font);
  PangoLayout *layout = pango_layout_new (context);

  pango_layout_set_font_description (layout, description);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, (int) (width_pt * PANGO_SCALE));
  pango_layout_set_text (layout, text, -1);

  return layout;
}

static double
get_line_height (PangoLayoutLine *line)
{
  PangoRectangle logical = { 0 };

  pango_layout_line_get_extents (line, NULL, &logical);

  return (double) logical.height / PANGO_SCALE;
}

static void
paint_line (cairo_t         *cr,
            PangoLayoutLine *line,
            double           width_pt)
{
  PangoRectangle logical = { 0 };
  double x = 0.0;

  pango_layout_line_get_extents (line, NULL, &logical);
  if (pango_layout_line_get_resolved_direction (line) == PANGO_DIRECTION_RTL)
    x = width_pt - (double) logical.width / PANGO_SCALE;

  cairo_move_to (cr, x, (double) -logical.y / PANGO_SCALE);
  pango_cairo_show_layout_line (cr, line);
}

static void
lay_out_heading (CairnPaperBlock *block,
                 PangoContext    *context,
                 double           width_pt)
{
  PangoLayout *layout = _cairn_paper_block_new_text (context, heading_fonts[block->level - 1], block->text, width_pt);
  int height = 0;

  g_ptr_array_add (block->layouts, layout);
  pango_layout_get_size (layout, NULL, &height);
  _cairn_paper_block_add_strip (block,
                                before_heading_pt[block->level - 1] + (double) height / PANGO_SCALE + AFTER_PARAGRAPH_PT,
                                TRUE, FALSE);
}

static void
paint_heading (CairnPaperBlock *block,
               cairo_t         *cr,
               guint            strip,
               double           width_pt)
{
  const char *tags[] = { "H1", "H2", "H3" };

  cairo_tag_begin (cr, tags[block->level - 1], NULL);
  cairo_move_to (cr, 0.0, before_heading_pt[block->level - 1]);
  pango_cairo_show_layout (cr, g_ptr_array_index (block->layouts, 0));
  cairo_tag_end (cr, tags[block->level - 1]);
}

static const CairnPaperBlockClass heading_class = { lay_out_heading, paint_heading, NULL };

/* A paragraph is cut between its lines, but never leaves its first or last line alone. */
static void
lay_out_paragraph (CairnPaperBlock *block,
                   PangoContext    *context,
                   double           width_pt)
{
  PangoLayout *layout = _cairn_paper_block_new_text (context, block->is_note ? NOTE_FONT : BODY_FONT,
                                                     block->text, width_pt);
  int n_lines = pango_layout_get_line_count (layout);

  g_ptr_array_add (block->layouts, layout);
  for (int i = 0; i < n_lines; i++)
    {
      double after = i == n_lines - 1 ? AFTER_PARAGRAPH_PT : AFTER_LINE_PT;
      gboolean keep = block->leads || (n_lines > 1 && (i == 0 || i == n_lines - 2));

      _cairn_paper_block_add_strip (block, get_line_height (pango_layout_get_line_readonly (layout, i)) + after,
                                    keep, FALSE);
    }
}

static void
paint_paragraph (CairnPaperBlock *block,
                 cairo_t         *cr,
                 guint            strip,
                 double           width_pt)
{
  PangoLayout *layout = g_ptr_array_index (block->layouts, 0);

  cairo_tag_begin (cr, "P", NULL);
  paint_line (cr, pango_layout_get_line_readonly (layout, (int) strip), width_pt);
  cairo_tag_end (cr, "P");
}

static const CairnPaperBlockClass paragraph_class = { lay_out_paragraph, paint_paragraph, NULL };

static void
lay_out_nothing (CairnPaperBlock *block,
                 PangoContext    *context,
                 double           width_pt)
{
}

static const CairnPaperBlockClass break_class = { lay_out_nothing, NULL, NULL };

static void
lay_out_chart (CairnPaperBlock *block,
               PangoContext    *context,
               double           width_pt)
{
  g_autoptr(PangoFontDescription) font = pango_font_description_from_string (CHART_FONT);
  const CairnChartLayout *layout = NULL;

  /* Every other text brings its own font with it. */
  pango_context_set_font_description (context, font);
  g_clear_object (&block->painter);
  block->painter = cairn_chart_painter_new (block->chart, context);
  cairn_chart_painter_set_shows_title (block->painter, FALSE);
  layout = cairn_chart_painter_lay_out (block->painter, width_pt);
  _cairn_paper_block_add_strip (block, layout->height + 2 * AROUND_CHART_PT, FALSE, FALSE);
}

static void
paint_chart (CairnPaperBlock *block,
             cairo_t         *cr,
             guint            strip,
             double           width_pt)
{
  CairnChartPalette palette = { 0 };

  cairn_chart_palette_init (&palette, CAIRN_CHART_PAPER);
  cairo_translate (cr, 0.0, AROUND_CHART_PT);
  cairn_chart_painter_paint (block->painter, cr, width_pt, &palette, NULL);
}

static const CairnPaperBlockClass chart_class = { lay_out_chart, paint_chart, NULL };

CairnPaperBlock *
_cairn_paper_block_new_heading (guint       level,
                                const char *text)
{
  CairnPaperBlock *block = _cairn_paper_block_alloc (&heading_class);

  block->level = CLAMP (level, 1, G_N_ELEMENTS (heading_fonts));
  block->text = g_strdup (text);

  return block;
}

CairnPaperBlock *
_cairn_paper_block_new_paragraph (const char *text,
                                  gboolean    is_note)
{
  CairnPaperBlock *block = _cairn_paper_block_alloc (&paragraph_class);

  block->text = g_strdup (text);
  block->is_note = is_note;

  return block;
}

CairnPaperBlock *
_cairn_paper_block_new_break (void)
{
  return _cairn_paper_block_alloc (&break_class);
}

CairnPaperBlock *
_cairn_paper_block_new_chart (CairnChart *chart)
{
  CairnPaperBlock *block = _cairn_paper_block_alloc (&chart_class);

  block->chart = g_object_ref (chart);

  return block;
}

gboolean
_cairn_paper_block_is_break (CairnPaperBlock *block)
{
  return block->klass == &break_class;
}
