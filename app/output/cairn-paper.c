/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-output"

#include "config.h"

#include "cairn-paper-private.h"

#include <glib/gi18n.h>

/**
 * CairnPaper:
 *
 * A document for paper: headings, paragraphs, grids and charts, set on pages.
 *
 * Fill it, lay it out for a page size, then paint its pages one by one on any cairo
 * context: the same pages go to a PDF, to a printer and to the screen. Text is always
 * literal. A paper knows nothing of the register, and is for one thread at a time.
 */
G_DEFINE_FINAL_TYPE (CairnPaper, cairn_paper, G_TYPE_OBJECT)

static void
cairn_paper_finalize (GObject *object)
{
  CairnPaper *self = CAIRN_PAPER (object);

  g_clear_pointer (&self->placements, g_array_unref);
  g_clear_pointer (&self->blocks, g_ptr_array_unref);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->foot, g_free);

  G_OBJECT_CLASS (cairn_paper_parent_class)->finalize (object);
}

static void
cairn_paper_class_init (CairnPaperClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cairn_paper_finalize;
}

static void
cairn_paper_init (CairnPaper *self)
{
  self->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) _cairn_paper_block_free);
  self->placements = g_array_new (FALSE, FALSE, sizeof (CairnPaperPlacement));
}

/**
 * cairn_paper_new:
 * @title: what the document is called in its properties; no child's name
 *
 * Creates an empty paper.
 *
 * Returns: (transfer full): a new paper
 */
CairnPaper *
cairn_paper_new (const char *title)
{
  CairnPaper *self = NULL;

  g_return_val_if_fail (title != NULL, NULL);

  self = g_object_new (CAIRN_TYPE_PAPER, NULL);
  self->title = g_strdup (title);

  return self;
}

/**
 * cairn_paper_get_title:
 * @self: a paper
 *
 * Returns: (transfer none): what the document is called
 */
const char *
cairn_paper_get_title (CairnPaper *self)
{
  g_return_val_if_fail (CAIRN_IS_PAPER (self), NULL);

  return self->title;
}

/**
 * cairn_paper_set_foot:
 * @self: a paper
 * @foot: (nullable): what stands at the foot of each page, beside its number
 *
 * Sets the foot of the pages.
 */
void
cairn_paper_set_foot (CairnPaper *self,
                      const char *foot)
{
  g_return_if_fail (CAIRN_IS_PAPER (self));

  g_set_str (&self->foot, foot);
}

/**
 * cairn_paper_set_training:
 * @self: a paper
 * @training: whether it is made of a training register
 *
 * Sets whether each page says that what stands on it is invented.
 */
void
cairn_paper_set_training (CairnPaper *self,
                          gboolean    training)
{
  g_return_if_fail (CAIRN_IS_PAPER (self));

  self->training = training;
}

/**
 * cairn_paper_set_created:
 * @self: a paper
 * @unix_ms: milliseconds since the Unix epoch (UTC)
 *
 * Sets when the document says it was made. Without it a PDF bears no date.
 */
void
cairn_paper_set_created (CairnPaper *self,
                         gint64      unix_ms)
{
  g_return_if_fail (CAIRN_IS_PAPER (self));

  self->created_ms = unix_ms;
}

static void
add_block (CairnPaper      *self,
           CairnPaperBlock *block)
{
  g_ptr_array_add (self->blocks, block);
}

/**
 * cairn_paper_add_heading:
 * @self: a paper
 * @level: 1 for the title of the document, 2 for a section, 3 within it
 * @text: the heading
 *
 * Adds a heading, which never stands last on a page.
 */
void
cairn_paper_add_heading (CairnPaper *self,
                         guint       level,
                         const char *text)
{
  g_return_if_fail (CAIRN_IS_PAPER (self));
  g_return_if_fail (level >= 1 && level <= 3);
  g_return_if_fail (text != NULL);

  add_block (self, _cairn_paper_block_new_heading (level, text));
}

/**
 * cairn_paper_add_paragraph:
 * @self: a paper
 * @text: literal text, in UTF-8
 *
 * Adds a paragraph.
 */
void
cairn_paper_add_paragraph (CairnPaper *self,
                           const char *text)
{
  g_return_if_fail (CAIRN_IS_PAPER (self));
  g_return_if_fail (text != NULL);

  add_block (self, _cairn_paper_block_new_paragraph (text, FALSE));
}

/**
 * cairn_paper_add_lead:
 * @self: a paper
 * @text: literal text, in UTF-8
 *
 * Adds a short paragraph that belongs to what follows, such as a table, and so
 * never stands last on a page.
 */
void
cairn_paper_add_lead (CairnPaper *self,
                      const char *text)
{
  CairnPaperBlock *block = NULL;

  g_return_if_fail (CAIRN_IS_PAPER (self));
  g_return_if_fail (text != NULL);

  block = _cairn_paper_block_new_paragraph (text, FALSE);
  block->leads = TRUE;
  add_block (self, block);
}

/**
 * cairn_paper_add_note:
 * @self: a paper
 * @text: literal text, in UTF-8
 *
 * Adds a paragraph in small type, as stands under a table.
 */
void
cairn_paper_add_note (CairnPaper *self,
                      const char *text)
{
  g_return_if_fail (CAIRN_IS_PAPER (self));
  g_return_if_fail (text != NULL);

  add_block (self, _cairn_paper_block_new_paragraph (text, TRUE));
}

/**
 * cairn_paper_add_grid:
 * @self: a paper
 * @grid: rows and columns of text
 *
 * Adds a grid. Its headings come again on each page it runs on to.
 */
void
cairn_paper_add_grid (CairnPaper     *self,
                      CairnPaperGrid *grid)
{
  g_return_if_fail (CAIRN_IS_PAPER (self));
  g_return_if_fail (grid != NULL);

  add_block (self, _cairn_paper_block_new_grid (grid));
}

/**
 * cairn_paper_add_table:
 * @self: a paper
 * @table: a table
 *
 * Adds a table as a grid, with its definition and notes beneath.
 */
void
cairn_paper_add_table (CairnPaper *self,
                       CairnTable *table)
{
  g_autoptr(CairnPaperGrid) grid = NULL;
  const char * const *notes = NULL;

  g_return_if_fail (CAIRN_IS_PAPER (self));
  g_return_if_fail (CAIRN_IS_TABLE (table));

  grid = cairn_paper_grid_new_from_table (table);
  cairn_paper_add_grid (self, grid);

  if (cairn_table_get_definition (table) != NULL)
    cairn_paper_add_note (self, cairn_table_get_definition (table));

  notes = cairn_table_get_notes (table);
  for (guint i = 0; notes != NULL && notes[i] != NULL; i++)
    cairn_paper_add_note (self, notes[i]);
}

/**
 * cairn_paper_add_chart:
 * @self: a paper
 * @chart: a chart
 *
 * Adds a chart across the width of the page.
 */
void
cairn_paper_add_chart (CairnPaper *self,
                       CairnChart *chart)
{
  g_return_if_fail (CAIRN_IS_PAPER (self));
  g_return_if_fail (CAIRN_IS_CHART (chart));

  add_block (self, _cairn_paper_block_new_chart (chart));
}

/**
 * cairn_paper_add_page_break:
 * @self: a paper
 *
 * Lets what follows begin on a new page.
 */
void
cairn_paper_add_page_break (CairnPaper *self)
{
  g_return_if_fail (CAIRN_IS_PAPER (self));

  add_block (self, _cairn_paper_block_new_break ());
}
