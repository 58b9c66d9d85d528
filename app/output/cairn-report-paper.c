/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-output"

#include "config.h"

#include "cairn-report-paper.h"

#include <glib/gi18n.h>

#include "cairn-check-line.h"
#include "cairn-sentence.h"
#include "cairn-table-text.h"

/* How the annual report is set on pages: a section after the other, each table
 * under its number with what it says in words, and the check page last. */

static void
add_modifiable_row (CairnPaperGrid *grid,
                    CairnTable     *table,
                    guint           row,
                    guint           column)
{
  g_autoptr(GStrvBuilder) cells = g_strv_builder_new ();
  gboolean is_total = row == CAIRN_TABLE_TOTAL_ROW;

  g_strv_builder_add (cells, is_total ? _("Total") : cairn_table_get_row_label (table, row));
  g_strv_builder_add (cells, cairn_table_get_column_label (table, column));
  for (guint m = 0; m < cairn_table_get_n_measures (table); m++)
    g_strv_builder_take (cells, cairn_table_dup_figure (table, row, column, m));

  cairn_paper_grid_take_row (grid, g_strv_builder_end (cells), is_total);
}

/* Five measures a year do not fit beside each other: here the years are lines. */
static CairnPaperGrid *
create_modifiable_grid (CairnTable *table)
{
  CairnPaperGrid *grid = cairn_paper_grid_new ();

  cairn_paper_grid_add_column (grid, cairn_table_get_row_heading (table), 2.0, CAIRN_PAPER_START);
  cairn_paper_grid_add_column (grid, _("Year"), 1.0, CAIRN_PAPER_START);
  for (guint m = 0; m < cairn_table_get_n_measures (table); m++)
    cairn_paper_grid_add_column (grid, gettext (cairn_table_get_measure (table, m)->title), 1.4, CAIRN_PAPER_END);

  for (guint r = 0; r < cairn_table_get_n_rows (table); r++)
    for (guint c = 0; c < cairn_table_get_n_columns (table); c++)
      add_modifiable_row (grid, table, r, c);
  for (guint c = 0; c < cairn_table_get_n_columns (table); c++)
    add_modifiable_row (grid, table, CAIRN_TABLE_TOTAL_ROW, c);

  return grid;
}

static void
add_modifiable (CairnPaper *paper,
                CairnTable *table)
{
  g_autoptr(CairnPaperGrid) grid = create_modifiable_grid (table);
  const char *const *notes = cairn_table_get_notes (table);

  cairn_paper_add_grid (paper, grid);
  if (cairn_table_get_definition (table) != NULL)
    cairn_paper_add_note (paper, cairn_table_get_definition (table));
  for (guint i = 0; notes != NULL && notes[i] != NULL; i++)
    cairn_paper_add_note (paper, notes[i]);
}

/* It may come to stand on the next page, away from its table. */
static void
add_chart (CairnPaper *paper,
           CairnTable *table,
           CairnChart *chart)
{
  g_autofree char *lead = g_strdup_printf (_("Table %u as a chart"), cairn_table_get_number (table));

  cairn_paper_add_lead (paper, lead);
  cairn_paper_add_chart (paper, chart);
}

static void
add_table (CairnPaper *paper,
           CairnTable *table)
{
  g_autofree char *title = cairn_report_dup_table_title (table);
  g_autofree char *sentence = cairn_sentence_for_table (table);
  g_autoptr(CairnChart) chart = cairn_report_create_chart (table);

  cairn_paper_add_heading (paper, 3, title);
  cairn_paper_add_lead (paper, sentence);
  if (cairn_table_get_form (table) == CAIRN_TABLE_MODIFIABLE)
    add_modifiable (paper, table);
  else
    cairn_paper_add_table (paper, table);
  if (chart != NULL)
    add_chart (paper, table, chart);
}

static void
add_section (CairnPaper         *paper,
             CairnReportSection *section)
{
  GListModel *tables = cairn_report_section_get_tables (section);
  /* Translators: the number of a section and its title */
  g_autofree char *title = g_strdup_printf (_("%1$u. %2$s"), cairn_report_section_get_number (section),
                                            cairn_report_section_get_title (section));

  cairn_paper_add_heading (paper, 2, title);
  cairn_paper_add_lead (paper, cairn_report_section_get_introduction (section));
  for (guint i = 0; i < g_list_model_get_n_items (tables); i++)
    {
      g_autoptr(CairnTable) table = g_list_model_get_item (tables, i);

      add_table (paper, table);
    }
}

/* What a line of the check page is about: “Table 3”, or nothing for an agreement
 * between several. */
static char *
dup_place (CairnReport    *report,
           CairnCheckLine *line)
{
  const char *name = cairn_check_line_get_table (line);
  CairnTable *table = name != NULL ? cairn_report_find_table (report, name) : NULL;

  if (table == NULL)
    return g_strdup (_("All"));

  return g_strdup_printf ("%u", cairn_table_get_number (table));
}

static void
add_check (CairnReport    *report,
           CairnPaperGrid *grid,
           CairnCheckLine *line)
{
  g_autofree char *place = dup_place (report, line);
  const char *column = cairn_check_line_get_column (line);

  cairn_paper_grid_add_row (grid, place, column != NULL ? column : "",
                            cairn_check_line_get_sentence (line),
                            cairn_check_line_get_passed (line) ? _("Holds") : _("Does not hold"),
                            NULL);
}

/* What does not hold is not to be looked for. */
static void
add_checks_that (CairnReport    *report,
                 CairnPaperGrid *grid,
                 gboolean        passed)
{
  GListModel *checks = cairn_report_get_checks (report);

  for (guint i = 0; i < g_list_model_get_n_items (checks); i++)
    {
      g_autoptr(CairnCheckLine) line = g_list_model_get_item (checks, i);

      if (cairn_check_line_get_passed (line) == passed)
        add_check (report, grid, line);
    }
}

static void
add_checks (CairnPaper  *paper,
            CairnReport *report)
{
  g_autoptr(CairnPaperGrid) grid = cairn_paper_grid_new ();
  g_autofree char *summary = cairn_report_describe_checks (report);

  cairn_paper_add_page_break (paper);
  cairn_paper_add_heading (paper, 2, _("Check page"));
  cairn_paper_add_paragraph (paper, summary);
  if (g_list_model_get_n_items (cairn_report_get_checks (report)) == 0)
    return;

  cairn_paper_grid_add_column (grid, _("Table"), 0.7, CAIRN_PAPER_START);
  cairn_paper_grid_add_column (grid, _("Year"), 1.0, CAIRN_PAPER_START);
  cairn_paper_grid_add_column (grid, _("What was checked"), 7.0, CAIRN_PAPER_START);
  cairn_paper_grid_add_column (grid, _("Result"), 1.4, CAIRN_PAPER_START);
  add_checks_that (report, grid, FALSE);
  add_checks_that (report, grid, TRUE);
  cairn_paper_add_grid (paper, grid);
}

/**
 * cairn_report_create_paper:
 * @self: a report with all its sections
 *
 * Sets the report on paper: the window prints it and a file is written from it,
 * both by the same pages. Any thread that has the report to itself.
 *
 * Returns: (transfer full): a new paper
 */
CairnPaper *
cairn_report_create_paper (CairnReport *self)
{
  g_autofree char *title = NULL;
  g_autofree char *foot = NULL;
  g_autofree char *words = NULL;
  g_autofree char *checked = NULL;
  GListModel *sections = NULL;
  CairnPaper *paper = NULL;

  g_return_val_if_fail (CAIRN_IS_REPORT (self), NULL);

  title = cairn_report_dup_title (self);
  words = cairn_report_describe (self);
  checked = cairn_report_describe_checks (self);
  /* Translators: the title of the report, at the foot of each page */
  foot = g_strdup_printf (_("%s · Confidential"), title);

  paper = cairn_paper_new (title);
  cairn_paper_set_foot (paper, foot);
  cairn_paper_add_heading (paper, 1, title);
  cairn_paper_add_paragraph (paper, words);
  cairn_paper_add_paragraph (paper, checked);

  sections = cairn_report_get_sections (self);
  for (guint i = 0; i < g_list_model_get_n_items (sections); i++)
    {
      g_autoptr(CairnReportSection) section = g_list_model_get_item (sections, i);

      add_section (paper, section);
    }
  add_checks (paper, self);

  return paper;
}
