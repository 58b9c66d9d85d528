/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-stats"

#include "config.h"

#include "cairn-percent.h"
#include "cairn-table-private.h"

static gint64 *
peek_value (CairnTable *self,
            guint       row,
            guint       column,
            guint       measure)
{
  CairnTableRow *r = g_ptr_array_index (self->rows, row);

  return &g_array_index (r->values, gint64, column * self->n_measures + measure);
}

static CairnTableColumn *
peek_column (CairnTable *self,
             guint       column)
{
  return g_ptr_array_index (self->columns, column);
}

static gboolean
has_figure (CairnTable *self,
            guint       row,
            guint       column,
            guint       measure)
{
  return (row < self->rows->len || row == CAIRN_TABLE_TOTAL_ROW) &&
         column < self->columns->len &&
         measure < self->n_measures;
}

static gint64
find_base_in_row (CairnTable *self,
                  guint       row,
                  guint       column,
                  guint       measures)
{
  gint64 base = 0;

  for (guint i = 0; i < self->n_measures; i++)
    {
      gint64 part = 0;

      if ((measures & 1u << i) == 0)
        continue;

      part = cairn_table_get_value (self, row, column, i);
      if (part == CAIRN_TABLE_ABSENT)
        return CAIRN_TABLE_ABSENT;
      base += part;
    }

  return base;
}

static gint64
find_base_of_column (CairnTable *self,
                     guint       column,
                     guint       numerator)
{
  gint64 base = peek_column (self, column)->base;

  return base != CAIRN_TABLE_ABSENT ? base : cairn_table_get_total (self, column, numerator);
}

static gint64
find_percent (CairnTable *self,
              guint       row,
              guint       column,
              guint       measure)
{
  gint64 count = 0;
  gint64 base = 0;
  int percent = 0;

  if (!cairn_table_get_share (self, row, column, measure, &count, &base))
    return CAIRN_TABLE_ABSENT;

  return cairn_percent (count, base, &percent) ? percent : CAIRN_TABLE_ABSENT;
}

/**
 * cairn_table_set_count:
 * @self: a table
 * @row: a row's place, from 0
 * @column: a column's place, from 0
 * @count: how many, 0 or more; or %CAIRN_TABLE_ABSENT
 *
 * Sets the first measure of a cell, its count.
 */
void
cairn_table_set_count (CairnTable *self,
                       guint       row,
                       guint       column,
                       gint64      count)
{
  cairn_table_set_value (self, row, column, 0, count);
}

/**
 * cairn_table_get_count:
 * @self: a table
 * @row: a row's place, from 0, or %CAIRN_TABLE_TOTAL_ROW
 * @column: a column's place, from 0
 *
 * Gives the first measure of a cell, its count.
 *
 * Returns: how many, or %CAIRN_TABLE_ABSENT
 */
gint64
cairn_table_get_count (CairnTable *self,
                       guint       row,
                       guint       column)
{
  return cairn_table_get_value (self, row, column, 0);
}

/**
 * cairn_table_set_value:
 * @self: a table
 * @row: a row's place, from 0
 * @column: a column's place, from 0
 * @measure: a measure's place, from 0; not a share
 * @value: the figure, 0 or more; or %CAIRN_TABLE_ABSENT
 *
 * Sets a figure. Shares cannot be set: they are computed.
 */
void
cairn_table_set_value (CairnTable *self,
                       guint       row,
                       guint       column,
                       guint       measure,
                       gint64      value)
{
  g_return_if_fail (CAIRN_IS_TABLE (self));
  g_return_if_fail (row != CAIRN_TABLE_TOTAL_ROW && has_figure (self, row, column, measure));
  g_return_if_fail (!cairn_measure_is_share (&self->measures[measure]));
  g_return_if_fail (value >= 0 || value == CAIRN_TABLE_ABSENT);

  *peek_value (self, row, column, measure) = value;
}

/**
 * cairn_table_get_value:
 * @self: a table
 * @row: a row's place, from 0, or %CAIRN_TABLE_TOTAL_ROW
 * @column: a column's place, from 0
 * @measure: a measure's place, from 0
 *
 * Gives a figure; for a share, its whole percent.
 *
 * Returns: the figure, or %CAIRN_TABLE_ABSENT
 */
gint64
cairn_table_get_value (CairnTable *self,
                       guint       row,
                       guint       column,
                       guint       measure)
{
  g_return_val_if_fail (CAIRN_IS_TABLE (self), CAIRN_TABLE_ABSENT);
  g_return_val_if_fail (has_figure (self, row, column, measure), CAIRN_TABLE_ABSENT);

  if (cairn_measure_is_share (&self->measures[measure]))
    return find_percent (self, row, column, measure);

  if (row == CAIRN_TABLE_TOTAL_ROW)
    return cairn_table_get_total (self, column, measure);

  return *peek_value (self, row, column, measure);
}

/**
 * cairn_table_get_row_sum:
 * @self: a table
 * @column: a column's place, from 0
 * @measure: a measure's place, from 0; a count
 *
 * Adds up a count over the rows, leaving out the absent.
 *
 * Returns: the sum
 */
gint64
cairn_table_get_row_sum (CairnTable *self,
                         guint       column,
                         guint       measure)
{
  gint64 sum = 0;

  g_return_val_if_fail (CAIRN_IS_TABLE (self), 0);
  g_return_val_if_fail (has_figure (self, CAIRN_TABLE_TOTAL_ROW, column, measure), 0);
  g_return_val_if_fail (self->measures[measure].kind == CAIRN_MEASURE_COUNT, 0);

  for (guint i = 0; i < self->rows->len; i++)
    {
      gint64 count = *peek_value (self, i, column, measure);

      if (count != CAIRN_TABLE_ABSENT)
        sum += count;
    }

  return sum;
}

/**
 * cairn_table_set_total:
 * @self: a table
 * @column: a column's place, from 0
 * @measure: a measure's place, from 0; not a share
 * @total: the total, 0 or more; or %CAIRN_TABLE_ABSENT for the sum of the rows
 *
 * Sets the total of a column as it was counted apart from the rows.
 *
 * Whoever fills a table should do so: the check page then compares two counts
 * that were made in different ways.
 */
void
cairn_table_set_total (CairnTable *self,
                       guint       column,
                       guint       measure,
                       gint64      total)
{
  g_return_if_fail (CAIRN_IS_TABLE (self));
  g_return_if_fail (has_figure (self, CAIRN_TABLE_TOTAL_ROW, column, measure));
  g_return_if_fail (!cairn_measure_is_share (&self->measures[measure]));
  g_return_if_fail (total >= 0 || total == CAIRN_TABLE_ABSENT);

  peek_column (self, column)->totals[measure] = total;
}

/**
 * cairn_table_get_total:
 * @self: a table
 * @column: a column's place, from 0
 * @measure: a measure's place, from 0; not a share
 *
 * Gives the total of a column: what was set, else the sum of its rows.
 *
 * Returns: the total, or %CAIRN_TABLE_ABSENT for a value that does not add up
 *   and was not set
 */
gint64
cairn_table_get_total (CairnTable *self,
                       guint       column,
                       guint       measure)
{
  gint64 total = 0;

  g_return_val_if_fail (CAIRN_IS_TABLE (self), CAIRN_TABLE_ABSENT);
  g_return_val_if_fail (has_figure (self, CAIRN_TABLE_TOTAL_ROW, column, measure), CAIRN_TABLE_ABSENT);
  g_return_val_if_fail (!cairn_measure_is_share (&self->measures[measure]), CAIRN_TABLE_ABSENT);

  total = peek_column (self, column)->totals[measure];
  if (total != CAIRN_TABLE_ABSENT || self->measures[measure].kind != CAIRN_MEASURE_COUNT)
    return total;

  return cairn_table_get_row_sum (self, column, measure);
}

/**
 * cairn_table_set_base:
 * @self: a table
 * @column: a column's place, from 0
 * @base: what the column's percents are taken of, 0 or more; or
 *   %CAIRN_TABLE_ABSENT for its total
 *
 * Sets what the percents of a column are taken of.
 */
void
cairn_table_set_base (CairnTable *self,
                      guint       column,
                      gint64      base)
{
  g_return_if_fail (CAIRN_IS_TABLE (self));
  g_return_if_fail (column < self->columns->len);
  g_return_if_fail (base >= 0 || base == CAIRN_TABLE_ABSENT);

  peek_column (self, column)->base = base;
}

/**
 * cairn_table_get_base:
 * @self: a table
 * @row: a row's place, from 0, or %CAIRN_TABLE_TOTAL_ROW
 * @column: a column's place, from 0
 * @measure: a measure's place, from 0; a share
 *
 * Gives what a percent is taken of.
 *
 * Returns: how many, or %CAIRN_TABLE_ABSENT where a part of it is
 */
gint64
cairn_table_get_base (CairnTable *self,
                      guint       row,
                      guint       column,
                      guint       measure)
{
  const CairnMeasure *share = NULL;

  g_return_val_if_fail (CAIRN_IS_TABLE (self), CAIRN_TABLE_ABSENT);
  g_return_val_if_fail (has_figure (self, row, column, measure), CAIRN_TABLE_ABSENT);
  g_return_val_if_fail (cairn_measure_is_share (&self->measures[measure]), CAIRN_TABLE_ABSENT);

  share = &self->measures[measure];
  if (share->kind == CAIRN_MEASURE_SHARE_OF_ROW)
    return find_base_in_row (self, row, column, share->base);

  return find_base_of_column (self, column, share->numerator);
}

/**
 * cairn_table_get_percent:
 * @self: a table whose form has a share
 * @row: a row's place, from 0, or %CAIRN_TABLE_TOTAL_ROW
 * @column: a column's place, from 0
 * @percent: (out): the whole percent, untouched where there is none
 *
 * Gives the first share of a cell as a whole percent.
 *
 * Returns: %TRUE, or %FALSE where there is nothing to take a percent of
 */
gboolean
cairn_table_get_percent (CairnTable *self,
                         guint       row,
                         guint       column,
                         int        *percent)
{
  gint64 value = CAIRN_TABLE_ABSENT;

  g_return_val_if_fail (CAIRN_IS_TABLE (self), FALSE);
  g_return_val_if_fail (percent != NULL, FALSE);

  for (guint i = 0; i < self->n_measures && value == CAIRN_TABLE_ABSENT; i++)
    {
      if (cairn_measure_is_share (&self->measures[i]))
        value = cairn_table_get_value (self, row, column, i);
    }

  if (value == CAIRN_TABLE_ABSENT)
    return FALSE;

  *percent = (int) value;
  return TRUE;
}

/**
 * cairn_table_get_share:
 * @self: a table
 * @row: a row's place, from 0, or %CAIRN_TABLE_TOTAL_ROW
 * @column: a column's place, from 0
 * @measure: a measure's place, from 0; a share
 * @count: (out): how many
 * @base: (out): of how many; may be 0
 *
 * Gives the two integers behind a share, for a percent or an interval.
 *
 * Returns: %TRUE, or %FALSE where one of them is absent
 */
gboolean
cairn_table_get_share (CairnTable *self,
                       guint       row,
                       guint       column,
                       guint       measure,
                       gint64     *count,
                       gint64     *base)
{
  g_return_val_if_fail (CAIRN_IS_TABLE (self), FALSE);
  g_return_val_if_fail (has_figure (self, row, column, measure), FALSE);
  g_return_val_if_fail (cairn_measure_is_share (&self->measures[measure]), FALSE);
  g_return_val_if_fail (count != NULL && base != NULL, FALSE);

  *count = cairn_table_get_value (self, row, column, self->measures[measure].numerator);
  *base = cairn_table_get_base (self, row, column, measure);

  return *count != CAIRN_TABLE_ABSENT && *base != CAIRN_TABLE_ABSENT;
}
