/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-output"

#include "config.h"

#include "cairn-paper-grid.h"

#include "cairn-table-text.h"

#include <glib/gi18n.h>

/**
 * CairnPaperGrid:
 *
 * Rows and columns of text for a paper: headings, weights and cells, nothing of how
 * they are painted.
 */
struct _CairnPaperGrid
{
  GArray    *columns; /* (owned) (element-type Column) */
  GPtrArray *rows;    /* (owned) (element-type Row) */
};

typedef struct
{
  char            *heading; /* (owned) */
  double           weight;
  CairnPaperAlign  align;
} Column;

typedef struct
{
  char     **cells; /* (owned); one a column */
  gboolean   is_total;
} Row;

static void
column_clear (Column *column)
{
  g_clear_pointer (&column->heading, g_free);
}

static void
row_free (Row *row)
{
  g_strfreev (row->cells);
  g_free (row);
}

static void
grid_clear (CairnPaperGrid *self)
{
  g_array_unref (self->columns);
  g_ptr_array_unref (self->rows);
}

G_DEFINE_BOXED_TYPE (CairnPaperGrid, cairn_paper_grid, cairn_paper_grid_ref, cairn_paper_grid_unref)

/**
 * cairn_paper_grid_new:
 *
 * Creates a grid with no columns.
 *
 * Returns: (transfer full): a new grid
 */
CairnPaperGrid *
cairn_paper_grid_new (void)
{
  CairnPaperGrid *self = g_rc_box_new0 (CairnPaperGrid);

  self->columns = g_array_new (FALSE, TRUE, sizeof (Column));
  g_array_set_clear_func (self->columns, (GDestroyNotify) column_clear);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);

  return self;
}

/**
 * cairn_paper_grid_ref:
 * @self: a grid
 *
 * Returns: (transfer full): @self
 */
CairnPaperGrid *
cairn_paper_grid_ref (CairnPaperGrid *self)
{
  return g_rc_box_acquire (self);
}

/**
 * cairn_paper_grid_unref:
 * @self: (transfer full): a grid
 *
 * Drops a reference, and frees the grid with the last.
 */
void
cairn_paper_grid_unref (CairnPaperGrid *self)
{
  g_rc_box_release_full (self, (GDestroyNotify) grid_clear);
}

/**
 * cairn_paper_grid_add_column:
 * @self: a grid with no rows yet
 * @heading: what stands above the column
 * @weight: its share of the width, above 0, in any unit the columns have in common
 * @align: where its text stands
 *
 * Adds a column.
 */
void
cairn_paper_grid_add_column (CairnPaperGrid  *self,
                             const char      *heading,
                             double           weight,
                             CairnPaperAlign  align)
{
  Column column = { g_strdup (heading), weight, align };

  g_return_if_fail (self->rows->len == 0);
  g_return_if_fail (weight > 0.0);

  g_array_append_val (self->columns, column);
}

/**
 * cairn_paper_grid_take_row:
 * @self: a grid
 * @cells: (transfer full) (array zero-terminated=1): a text a column
 * @is_total: whether the row sums up those above it
 *
 * Adds a row.
 */
void
cairn_paper_grid_take_row (CairnPaperGrid  *self,
                           char           **cells,
                           gboolean         is_total)
{
  Row *row = NULL;

  g_return_if_fail (g_strv_length (cells) == self->columns->len);

  row = g_new0 (Row, 1);
  row->cells = cells;
  row->is_total = is_total;
  g_ptr_array_add (self->rows, row);
}

/**
 * cairn_paper_grid_add_row:
 * @self: a grid
 * @...: a text a column, then %NULL
 *
 * Adds a row of copied texts.
 */
void
cairn_paper_grid_add_row (CairnPaperGrid *self,
                          ...)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  va_list args;

  va_start (args, self);
  for (const char *cell = va_arg (args, const char *); cell != NULL; cell = va_arg (args, const char *))
    g_strv_builder_add (builder, cell);
  va_end (args);

  cairn_paper_grid_take_row (self, g_strv_builder_end (builder), FALSE);
}

static char **
format_row (CairnTable *table,
            guint       row)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  gboolean is_total = row == CAIRN_TABLE_TOTAL_ROW;

  g_strv_builder_add (builder, is_total ? _("Total") : cairn_table_get_row_label (table, row));

  for (guint column = 0; column < cairn_table_get_n_columns (table); column++)
    {
      for (guint i = 0; i < cairn_table_get_n_measures (table); i++)
        g_strv_builder_take (builder, cairn_table_dup_figure (table, row, column, i));
    }

  return g_strv_builder_end (builder);
}

/* Where there are many figures the rows' names make room for them. */
static double
choose_name_weight (CairnTable *table)
{
  guint n_figures = cairn_table_get_n_columns (table) * cairn_table_get_n_measures (table);

  return n_figures > 8 ? 2.0 : 3.0;
}

/**
 * cairn_paper_grid_new_from_table:
 * @table: a table
 *
 * Sets a table out as a grid: a column a year and measure, and a row of totals.
 *
 * Returns: (transfer full): a new grid
 */
CairnPaperGrid *
cairn_paper_grid_new_from_table (CairnTable *table)
{
  CairnPaperGrid *self = NULL;
  const char *row_heading = NULL;

  g_return_val_if_fail (CAIRN_IS_TABLE (table), NULL);

  self = cairn_paper_grid_new ();
  row_heading = cairn_table_get_row_heading (table);
  cairn_paper_grid_add_column (self, row_heading != NULL ? row_heading : "", choose_name_weight (table),
                               CAIRN_PAPER_START);

  for (guint column = 0; column < cairn_table_get_n_columns (table); column++)
    {
      for (guint i = 0; i < cairn_table_get_n_measures (table); i++)
        {
          g_autofree char *heading = g_strdup_printf ("%s\n%s", cairn_table_get_column_label (table, column),
                                                      _(cairn_table_get_measure (table, i)->title));

          cairn_paper_grid_add_column (self, heading, 1.0, CAIRN_PAPER_END);
        }
    }

  for (guint row = 0; row < cairn_table_get_n_rows (table); row++)
    cairn_paper_grid_take_row (self, format_row (table, row), FALSE);
  cairn_paper_grid_take_row (self, format_row (table, CAIRN_TABLE_TOTAL_ROW), TRUE);

  return self;
}

static const Column *
get_column (CairnPaperGrid *self,
            guint           column)
{
  g_assert (column < self->columns->len);

  return &g_array_index (self->columns, Column, column);
}

/**
 * cairn_paper_grid_get_n_columns:
 * @self: a grid
 *
 * Returns: how many columns it has
 */
guint
cairn_paper_grid_get_n_columns (CairnPaperGrid *self)
{
  return self->columns->len;
}

/**
 * cairn_paper_grid_get_n_rows:
 * @self: a grid
 *
 * Returns: how many rows it has, without the headings
 */
guint
cairn_paper_grid_get_n_rows (CairnPaperGrid *self)
{
  return self->rows->len;
}

/**
 * cairn_paper_grid_get_heading:
 * @self: a grid
 * @column: a column, from 0
 *
 * Returns: (transfer none): what stands above the column
 */
const char *
cairn_paper_grid_get_heading (CairnPaperGrid *self,
                              guint           column)
{
  return get_column (self, column)->heading;
}

/**
 * cairn_paper_grid_get_weight:
 * @self: a grid
 * @column: a column, from 0
 *
 * Returns: the column's share of the width, in the unit of all columns
 */
double
cairn_paper_grid_get_weight (CairnPaperGrid *self,
                             guint           column)
{
  return get_column (self, column)->weight;
}

/**
 * cairn_paper_grid_get_align:
 * @self: a grid
 * @column: a column, from 0
 *
 * Returns: where the column's text stands
 */
CairnPaperAlign
cairn_paper_grid_get_align (CairnPaperGrid *self,
                            guint           column)
{
  return get_column (self, column)->align;
}

/**
 * cairn_paper_grid_get_cell:
 * @self: a grid
 * @row: a row, from 0
 * @column: a column, from 0
 *
 * Returns: (transfer none): the text of a cell
 */
const char *
cairn_paper_grid_get_cell (CairnPaperGrid *self,
                           guint           row,
                           guint           column)
{
  const Row *found = g_ptr_array_index (self->rows, row);

  g_return_val_if_fail (column < self->columns->len, NULL);

  return found->cells[column];
}

/**
 * cairn_paper_grid_is_total:
 * @self: a grid
 * @row: a row, from 0
 *
 * Returns: whether the row sums up those above it
 */
gboolean
cairn_paper_grid_is_total (CairnPaperGrid *self,
                           guint           row)
{
  const Row *found = g_ptr_array_index (self->rows, row);

  return found->is_total;
}
