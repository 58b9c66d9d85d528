/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>

#include "cairn-error.h"
#include "cairn-paper-private.h"

#define A4 CAIRN_PAPER_A4_WIDTH_PT, CAIRN_PAPER_A4_HEIGHT_PT

static const char lorem[] =
  "The panel met four times in the year. Each meeting had two parts, the reviews of cases and the "
  "business that follows from them, and each began with the declarations of interest. ";

static char *
read_pdf (const char *path,
          const char *option)
{
  const char *argv[] = { "pdftotext", option, path, "-", NULL };
  g_autoptr(GError) error = NULL;
  char *text = NULL;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, NULL, &error);
  g_assert_no_error (error);

  return text;
}

static void
fill (CairnPaper *paper,
      guint       n_paragraphs)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < 8; i++)
    g_string_append (text, lorem);
  for (guint i = 0; i < n_paragraphs; i++)
    cairn_paper_add_paragraph (paper, text->str);
}

/* An empty paper has one page, and a page break makes another. */
static void
test_pages (void)
{
  CairnPaper *paper = cairn_paper_new ("Test");

  g_assert_cmpuint (cairn_paper_lay_out (paper, A4), ==, 1);
  cairn_paper_add_paragraph (paper, lorem);
  g_assert_cmpuint (cairn_paper_lay_out (paper, A4), ==, 1);
  cairn_paper_add_page_break (paper);
  cairn_paper_add_paragraph (paper, lorem);
  g_assert_cmpuint (cairn_paper_lay_out (paper, A4), ==, 2);

  g_assert_finalize_object (paper);
}

/* Whatever stands above it, a heading is never the last on its page. */
static void
test_heading_kept (void)
{
  for (guint n_lines = 0; n_lines < 60; n_lines++)
    {
      g_autoptr(CairnPaper) paper = cairn_paper_new ("Test");
      const CairnPaperPlacement *heading = NULL;
      const CairnPaperPlacement *below = NULL;

      for (guint i = 0; i < n_lines; i++)
        cairn_paper_add_paragraph (paper, "One line.");
      cairn_paper_add_heading (paper, 2, "Heading");
      cairn_paper_add_paragraph (paper, "Below it.");
      cairn_paper_lay_out (paper, A4);

      heading = &g_array_index (paper->placements, CairnPaperPlacement, n_lines);
      below = &g_array_index (paper->placements, CairnPaperPlacement, n_lines + 1);
      g_assert_cmpuint (heading->block->level, ==, 2);
      g_assert_cmpuint (heading->page, ==, below->page);
    }
}

/* No strip reaches into the lower margin. */
static void
test_within_margins (void)
{
  g_autoptr(CairnPaper) paper = cairn_paper_new ("Test");

  fill (paper, 20);
  g_assert_cmpuint (cairn_paper_lay_out (paper, A4), >, 2);

  for (guint i = 0; i < paper->placements->len; i++)
    {
      const CairnPaperPlacement *placement = &g_array_index (paper->placements, CairnPaperPlacement, i);
      const CairnPaperStrip *strip = &g_array_index (placement->block->strips, CairnPaperStrip, placement->strip);

      g_assert_cmpfloat (placement->y_pt + strip->height_pt, <=, CAIRN_PAPER_A4_HEIGHT_PT - 56.7 + 0.001);
    }
}

/* The headings of a grid come again on each page that it runs on to. */
static void
test_grid_repeats (void)
{
  g_autofree char *dir = g_dir_make_tmp ("cairn-paper-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (dir, "grid.pdf", NULL);
  g_autoptr(CairnPaper) paper = cairn_paper_new ("Test");
  g_autoptr(CairnPaperGrid) grid = cairn_paper_grid_new ();
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;
  g_auto(GStrv) parts = NULL;
  guint n_pages = 0;

  cairn_paper_grid_add_column (grid, "Time", 1.0, CAIRN_PAPER_START);
  cairn_paper_grid_add_column (grid, "Minutes", 1.0, CAIRN_PAPER_END);
  for (guint i = 0; i < 120; i++)
    cairn_paper_grid_add_row (grid, "09:30", "15", NULL);
  cairn_paper_add_grid (paper, grid);

  g_assert_true (cairn_paper_write_pdf (paper, path, &error));
  g_assert_no_error (error);
  n_pages = cairn_paper_lay_out (paper, A4);
  g_assert_cmpuint (n_pages, >, 2);

  text = read_pdf (path, "-layout");
  parts = g_strsplit (text, "Minutes", -1);
  g_assert_cmpuint (g_strv_length (parts) - 1, ==, n_pages);

  g_unlink (path);
  g_rmdir (dir);
}

/* What a person typed stands on the page as typed; names of fonts, markup and percent signs mean nothing. */
static void
test_literal (void)
{
  const char *typed = "<b>A & B</b> %s %n =1+1 _x";
  g_autofree char *dir = g_dir_make_tmp ("cairn-paper-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (dir, "literal.pdf", NULL);
  g_autoptr(CairnPaper) paper = cairn_paper_new (typed);
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;
  GStatBuf status = { 0 };

  cairn_paper_set_foot (paper, typed);
  cairn_paper_set_created (paper, G_GINT64_CONSTANT (1713139200000));
  cairn_paper_add_heading (paper, 1, typed);
  cairn_paper_add_paragraph (paper, typed);
  g_assert_true (cairn_paper_write_pdf (paper, path, &error));
  g_assert_no_error (error);

  text = read_pdf (path, "-layout");
  g_assert_nonnull (strstr (text, typed));
  g_assert_nonnull (strstr (strstr (text, typed) + 1, typed));
  g_assert_nonnull (strstr (text, "Page 1 of 1"));

  /* Papers are for their owner alone. */
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);

  g_unlink (path);
  g_rmdir (dir);
}

/* A paper that cannot be written leaves what was there, and nothing beside it. */
static void
test_unwritable (void)
{
  g_autofree char *dir = g_dir_make_tmp ("cairn-paper-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (dir, "no-such-folder", "a.pdf", NULL);
  g_autoptr(CairnPaper) paper = cairn_paper_new ("Test");
  g_autoptr(GError) error = NULL;

  g_assert_false (cairn_paper_write_pdf (paper, path, &error));
  g_assert_error (error, CAIRN_ERROR, CAIRN_ERROR_FAILED);
  g_clear_error (&error);

  /* A folder cannot be replaced by a file: the rename fails once everything was written. */
  g_free (path);
  path = g_build_filename (dir, "kept", NULL);
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  g_assert_false (cairn_paper_write_pdf (paper, path, &error));
  g_assert_error (error, CAIRN_ERROR, CAIRN_ERROR_FAILED);

  g_assert_cmpint (g_rmdir (path), ==, 0);
  g_assert_cmpint (g_rmdir (dir), ==, 0);
}

/* A table on paper has the figures it has everywhere, the totals' shares among them. */
static void
test_grid_of_table (void)
{
  g_autoptr(CairnTable) table = cairn_table_new ("notified-by-area", "Area");
  g_autoptr(CairnPaperGrid) grid = NULL;

  cairn_table_add_column (table, "2023-24");
  cairn_table_add_row (table, "d", "Durham");
  cairn_table_add_row (table, "l", "Darlington");
  cairn_table_set_count (table, 0, 0, 30);
  cairn_table_set_count (table, 1, 0, 8);
  grid = cairn_paper_grid_new_from_table (table);

  g_assert_cmpstr (cairn_paper_grid_get_heading (grid, 0), ==, "");
  g_assert_cmpstr (cairn_paper_grid_get_cell (grid, 0, 1), ==, "30");
  g_assert_cmpstr (cairn_paper_grid_get_cell (grid, 0, 2), ==, "79 %");
  g_assert_cmpstr (cairn_paper_grid_get_cell (grid, 2, 0), ==, "Total");
  g_assert_cmpstr (cairn_paper_grid_get_cell (grid, 2, 1), ==, "38");
  g_assert_cmpstr (cairn_paper_grid_get_cell (grid, 2, 2), ==, "100 %");
  g_assert_true (cairn_paper_grid_is_total (grid, 2));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/paper/pages", test_pages);
  g_test_add_func ("/paper/heading-kept", test_heading_kept);
  g_test_add_func ("/paper/within-margins", test_within_margins);
  g_test_add_func ("/paper/grid-of-table", test_grid_of_table);
  g_test_add_func ("/paper/grid-repeats", test_grid_repeats);
  g_test_add_func ("/paper/literal", test_literal);
  g_test_add_func ("/paper/unwritable", test_unwritable);

  return g_test_run ();
}
