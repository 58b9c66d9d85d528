/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-stats"

#include "config.h"

#include "cairn-table-private.h"

/* A count that nobody set is none; any other figure is missing. */
static void
append_column_values (CairnTable *self,
                      GArray     *values)
{
  for (guint i = 0; i < self->n_measures; i++)
    {
      gint64 value = self->measures[i].kind == CAIRN_MEASURE_COUNT ? 0 : CAIRN_TABLE_ABSENT;

      g_array_append_val (values, value);
    }
}

static gboolean
is_empty (const CairnTableRow *row)
{
  for (guint i = 0; i < row->values->len; i++)
    {
      gint64 value = g_array_index (row->values, gint64, i);

      if (value != 0 && value != CAIRN_TABLE_ABSENT)
        return FALSE;
    }

  return TRUE;
}

/**
 * cairn_table_add_note:
 * @self: a table
 * @note: a sentence in the person's language
 *
 * Adds a note that stands under the table.
 */
void
cairn_table_add_note (CairnTable *self,
                      const char *note)
{
  g_return_if_fail (CAIRN_IS_TABLE (self));
  g_return_if_fail (note != NULL);

  g_ptr_array_add (self->notes, g_strdup (note));
}

/**
 * cairn_table_get_notes:
 * @self: a table
 *
 * Gives the notes that stand under the table.
 *
 * Returns: (transfer none) (array zero-terminated=1): the notes, in the order
 *   they were added; valid until one is added
 */
const char * const *
cairn_table_get_notes (CairnTable *self)
{
  static const char * const none[] = { NULL };

  g_return_val_if_fail (CAIRN_IS_TABLE (self), none);

  if (self->notes->len == 0)
    return none;

  return (const char * const *) self->notes->pdata;
}

/**
 * cairn_table_get_n_measures:
 * @self: a table
 *
 * Tells how many measures each column has.
 *
 * Returns: how many, 1 or more
 */
guint
cairn_table_get_n_measures (CairnTable *self)
{
  g_return_val_if_fail (CAIRN_IS_TABLE (self), 0);

  return self->n_measures;
}

/**
 * cairn_table_get_measure:
 * @self: a table
 * @measure: a measure's place, from 0
 *
 * Gives a measure of the table.
 *
 * Returns: (transfer none): the measure
 */
const CairnMeasure *
cairn_table_get_measure (CairnTable *self,
                         guint       measure)
{
  g_return_val_if_fail (CAIRN_IS_TABLE (self), NULL);
  g_return_val_if_fail (measure < self->n_measures, NULL);

  return &self->measures[measure];
}

/**
 * cairn_table_find_measure:
 * @self: a table
 * @name: a measure's name, such as `percent_with`
 * @measure: (out) (optional): its place, untouched where there is none
 *
 * Finds a measure by its name.
 *
 * Returns: whether the table has it
 */
gboolean
cairn_table_find_measure (CairnTable *self,
                          const char *name,
                          guint      *measure)
{
  g_return_val_if_fail (CAIRN_IS_TABLE (self), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  for (guint i = 0; i < self->n_measures; i++)
    {
      if (!g_str_equal (self->measures[i].name, name))
        continue;

      if (measure != NULL)
        *measure = i;
      return TRUE;
    }

  return FALSE;
}

/**
 * cairn_table_add_column:
 * @self: a table
 * @label: the year, such as `2022-23`
 *
 * Adds a column at the end; its counts are 0 and its other figures absent.
 *
 * Returns: its place, from 0
 */
guint
cairn_table_add_column (CairnTable *self,
                        const char *label)
{
  CairnTableColumn *column = NULL;

  g_return_val_if_fail (CAIRN_IS_TABLE (self), 0);
  g_return_val_if_fail (label != NULL, 0);

  column = g_new0 (CairnTableColumn, 1);
  column->label = g_strdup (label);
  column->base = CAIRN_TABLE_ABSENT;
  column->totals = g_new (gint64, self->n_measures);
  for (guint i = 0; i < self->n_measures; i++)
    column->totals[i] = CAIRN_TABLE_ABSENT;
  g_ptr_array_add (self->columns, column);

  for (guint i = 0; i < self->rows->len; i++)
    {
      CairnTableRow *row = g_ptr_array_index (self->rows, i);

      append_column_values (self, row->values);
    }

  return self->columns->len - 1;
}

/**
 * cairn_table_get_n_columns:
 * @self: a table
 *
 * Tells how many columns the table has.
 *
 * Returns: how many
 */
guint
cairn_table_get_n_columns (CairnTable *self)
{
  g_return_val_if_fail (CAIRN_IS_TABLE (self), 0);

  return self->columns->len;
}

/**
 * cairn_table_get_column_label:
 * @self: a table
 * @column: a column's place, from 0
 *
 * Gives what stands above a column.
 *
 * Returns: (transfer none) (not nullable): the year
 */
const char *
cairn_table_get_column_label (CairnTable *self,
                              guint       column)
{
  g_return_val_if_fail (CAIRN_IS_TABLE (self), NULL);
  g_return_val_if_fail (column < self->columns->len, NULL);

  return ((CairnTableColumn *) g_ptr_array_index (self->columns, column))->label;
}

/**
 * cairn_table_find_column:
 * @self: a table
 * @label: the year
 * @column: (out) (optional): its place, untouched where there is none
 *
 * Finds a column by its year.
 *
 * Returns: whether the table has it
 */
gboolean
cairn_table_find_column (CairnTable *self,
                         const char *label,
                         guint      *column)
{
  g_return_val_if_fail (CAIRN_IS_TABLE (self), FALSE);
  g_return_val_if_fail (label != NULL, FALSE);

  for (guint i = 0; i < self->columns->len; i++)
    {
      if (!g_str_equal (cairn_table_get_column_label (self, i), label))
        continue;

      if (column != NULL)
        *column = i;
      return TRUE;
    }

  return FALSE;
}

/**
 * cairn_table_add_row:
 * @self: a table
 * @code: what the row is known by; unique in the table
 * @label: what people read, literally
 *
 * Adds a row at the end; its counts are 0 and its other figures absent.
 *
 * Returns: its place, from 0
 */
guint
cairn_table_add_row (CairnTable *self,
                     const char *code,
                     const char *label)
{
  CairnTableRow *row = NULL;

  g_return_val_if_fail (CAIRN_IS_TABLE (self), 0);
  g_return_val_if_fail (code != NULL, 0);
  g_return_val_if_fail (label != NULL, 0);

  row = g_new0 (CairnTableRow, 1);
  row->code = g_strdup (code);
  row->label = g_strdup (label);
  row->values = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < self->columns->len; i++)
    append_column_values (self, row->values);
  g_ptr_array_add (self->rows, row);

  return self->rows->len - 1;
}

/**
 * cairn_table_get_n_rows:
 * @self: a table
 *
 * Tells how many rows the table has, without the line of totals.
 *
 * Returns: how many
 */
guint
cairn_table_get_n_rows (CairnTable *self)
{
  g_return_val_if_fail (CAIRN_IS_TABLE (self), 0);

  return self->rows->len;
}

/**
 * cairn_table_get_row_code:
 * @self: a table
 * @row: a row's place, from 0
 *
 * Gives what a row is known by.
 *
 * Returns: (transfer none) (not nullable): the code
 */
const char *
cairn_table_get_row_code (CairnTable *self,
                          guint       row)
{
  g_return_val_if_fail (CAIRN_IS_TABLE (self), NULL);
  g_return_val_if_fail (row < self->rows->len, NULL);

  return ((CairnTableRow *) g_ptr_array_index (self->rows, row))->code;
}

/**
 * cairn_table_get_row_label:
 * @self: a table
 * @row: a row's place, from 0
 *
 * Gives what people read beside a row. It may have been typed by a person.
 *
 * Returns: (transfer none) (not nullable): the label
 */
const char *
cairn_table_get_row_label (CairnTable *self,
                           guint       row)
{
  g_return_val_if_fail (CAIRN_IS_TABLE (self), NULL);
  g_return_val_if_fail (row < self->rows->len, NULL);

  return ((CairnTableRow *) g_ptr_array_index (self->rows, row))->label;
}

/**
 * cairn_table_find_row:
 * @self: a table
 * @code: what the row is known by
 * @row: (out) (optional): its place, untouched where there is none
 *
 * Finds a row by its code.
 *
 * Returns: whether the table has it
 */
gboolean
cairn_table_find_row (CairnTable *self,
                      const char *code,
                      guint      *row)
{
  g_return_val_if_fail (CAIRN_IS_TABLE (self), FALSE);
  g_return_val_if_fail (code != NULL, FALSE);

  for (guint i = 0; i < self->rows->len; i++)
    {
      if (!g_str_equal (cairn_table_get_row_code (self, i), code))
        continue;

      if (row != NULL)
        *row = i;
      return TRUE;
    }

  return FALSE;
}

/**
 * cairn_table_drop_empty_rows:
 * @self: a table
 *
 * Removes the rows that have nothing in any column, as a report may.
 */
void
cairn_table_drop_empty_rows (CairnTable *self)
{
  g_return_if_fail (CAIRN_IS_TABLE (self));

  for (guint i = self->rows->len; i > 0; i--)
    {
      if (is_empty (g_ptr_array_index (self->rows, i - 1)))
        g_ptr_array_remove_index (self->rows, i - 1);
    }
}
