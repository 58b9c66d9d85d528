/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-output"

#include "config.h"

#include "cairn-paper-private.h"

#include <glib/gi18n.h>

/* How a paper is set on pages, and how a page is painted. */

#define MARGIN_PT 56.7 /* 2 cm */
#define FOOT_PT 28.35  /* 1 cm, within the lower margin */
#define FOOT_LINE_PT 11.0
#define FOOT_FONT "Cantarell, Sans 8"

typedef struct
{
  CairnPaper *paper;
  guint       page;
  double      y_pt;
  double      bottom_pt;
} Cursor;

static double
get_body_width (CairnPaper *self)
{
  return self->width_pt - 2 * MARGIN_PT;
}

static const CairnPaperStrip *
get_strip (CairnPaperBlock *block,
           guint            strip)
{
  return &g_array_index (block->strips, CairnPaperStrip, strip);
}

static void
place (Cursor          *cursor,
       CairnPaperBlock *block,
       guint            strip)
{
  CairnPaperPlacement placement = { block, strip, cursor->page, cursor->y_pt };

  g_array_append_val (cursor->paper->placements, placement);
  cursor->y_pt += get_strip (block, strip)->height_pt;
}

static void
turn_page (Cursor *cursor)
{
  cursor->page++;
  cursor->y_pt = MARGIN_PT;
}

/* The height that must fit on a page together with the strip: its own and, as long as
 * strips are kept together, those that follow in the same or the next block. */
static double
measure_kept_together (CairnPaper *self,
                       guint       block_index,
                       guint       strip)
{
  double height = 0.0;

  for (guint i = block_index; i < self->blocks->len; i++)
    {
      CairnPaperBlock *block = g_ptr_array_index (self->blocks, i);

      for (guint j = i == block_index ? strip : 0; j < block->strips->len; j++)
        {
          height += get_strip (block, j)->height_pt;
          if (!get_strip (block, j)->keep_with_next)
            return height;
        }
    }

  return height;
}

static void
flow_block (Cursor *cursor,
            guint   block_index)
{
  CairnPaperBlock *block = g_ptr_array_index (cursor->paper->blocks, block_index);

  for (guint i = 0; i < block->strips->len; i++)
    {
      double needed = measure_kept_together (cursor->paper, block_index, i);

      if (cursor->y_pt > MARGIN_PT && cursor->y_pt + needed > cursor->bottom_pt)
        {
          turn_page (cursor);
          if (i > 0 && get_strip (block, 0)->repeats)
            place (cursor, block, 0);
        }

      place (cursor, block, i);
    }
}

static void
paint_placement (CairnPaper      *self,
                 cairo_t         *cr,
                 const CairnPaperPlacement *placement)
{
  cairo_save (cr);
  cairo_translate (cr, MARGIN_PT, placement->y_pt);
  cairo_set_source_rgb (cr, 0.0, 0.0, 0.0);
  placement->block->klass->paint (placement->block, cr, placement->strip, get_body_width (self));
  cairo_restore (cr);
}

static PangoContext *
create_context (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());

  /* A point of type is a point of paper, whatever the screen says. */
  pango_cairo_context_set_resolution (context, 72.0);

  return context;
}

static void
paint_foot_text (CairnPaper     *self,
                 cairo_t        *cr,
                 const char     *text,
                 guint           line,
                 PangoAlignment  alignment)
{
  PangoContext *context = create_context ();
  g_autoptr(PangoLayout) layout = _cairn_paper_block_new_text (context, FOOT_FONT, text, get_body_width (self));

  pango_layout_set_alignment (layout, alignment);
  cairo_move_to (cr, MARGIN_PT, self->height_pt - MARGIN_PT + FOOT_PT / 2 + line * FOOT_LINE_PT);
  pango_cairo_show_layout (cr, layout);
  g_object_unref (context);
}

static void
paint_foot (CairnPaper *self,
            cairo_t    *cr,
            guint       page)
{
  /* Translators: the foot of a printed page: its number, then how many there are. */
  g_autofree char *number = g_strdup_printf (_("Page %u of %u"), page + 1, self->n_pages);

  cairo_save (cr);
  cairo_set_source_rgb (cr, 0.35, 0.35, 0.35);
  if (self->foot != NULL)
    paint_foot_text (self, cr, self->foot, 0, PANGO_ALIGN_LEFT);
  paint_foot_text (self, cr, number, 0, PANGO_ALIGN_RIGHT);
  if (self->training)
    paint_foot_text (self, cr, _("Training register: every child, family and death in it is invented."), 1,
                     PANGO_ALIGN_LEFT);
  cairo_restore (cr);
}

/**
 * cairn_paper_lay_out:
 * @self: a paper
 * @width_pt: width of a page, in points
 * @height_pt: height of a page, in points
 *
 * Sets the paper on pages of a size. Must be called before pages are painted, and
 * again after something was added.
 *
 * Returns: how many pages there are, at least 1
 */
guint
cairn_paper_lay_out (CairnPaper *self,
                     double      width_pt,
                     double      height_pt)
{
  g_autoptr(GObject) context = G_OBJECT (create_context ());
  Cursor cursor = { self, 0, MARGIN_PT, height_pt - MARGIN_PT };

  g_return_val_if_fail (width_pt > 3 * MARGIN_PT && height_pt > 3 * MARGIN_PT, 0);

  self->width_pt = width_pt;
  self->height_pt = height_pt;
  g_array_set_size (self->placements, 0);

  for (guint i = 0; i < self->blocks->len; i++)
    _cairn_paper_block_lay_out (g_ptr_array_index (self->blocks, i), PANGO_CONTEXT (context), get_body_width (self));

  for (guint i = 0; i < self->blocks->len; i++)
    {
      if (_cairn_paper_block_is_break (g_ptr_array_index (self->blocks, i)))
        turn_page (&cursor);
      else
        flow_block (&cursor, i);
    }

  self->n_pages = cursor.page + 1;

  return self->n_pages;
}

/**
 * cairn_paper_paint:
 * @self: a paper that was laid out
 * @cr: a cairo context in points, its origin at the page's upper left corner
 * @page: a page, from 0
 *
 * Paints one page.
 */
void
cairn_paper_paint (CairnPaper *self,
                   cairo_t    *cr,
                   guint       page)
{
  g_return_if_fail (CAIRN_IS_PAPER (self));
  g_return_if_fail (page < self->n_pages);

  for (guint i = 0; i < self->placements->len; i++)
    {
      const CairnPaperPlacement *placement = &g_array_index (self->placements, CairnPaperPlacement, i);

      if (placement->page == page)
        paint_placement (self, cr, placement);
    }

  paint_foot (self, cr, page);
}

/* The headings with their pages, in reading order. Their texts belong to @self. */
GArray *
_cairn_paper_dup_outline (CairnPaper *self)
{
  GArray *outline = g_array_new (FALSE, FALSE, sizeof (CairnPaperOutlineEntry));

  for (guint i = 0; i < self->placements->len; i++)
    {
      const CairnPaperPlacement *placement = &g_array_index (self->placements, CairnPaperPlacement, i);

      if (placement->block->level > 0)
        {
          CairnPaperOutlineEntry entry = { placement->block->text, placement->block->level, placement->page };

          g_array_append_val (outline, entry);
        }
    }

  return outline;
}
