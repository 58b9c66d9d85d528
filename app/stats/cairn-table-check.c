/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-stats"

#include "config.h"

#include "cairn-table-check.h"
#include "cairn-table-check-private.h"

#include <glib/gi18n.h>

typedef void (*RowCheck) (GListStore *lines,
                          CairnTable *table,
                          guint       column,
                          guint       row);

void
_cairn_check_add (GListStore     *lines,
                  CairnCheckKind  kind,
                  CairnTable     *table,
                  guint           column,
                  guint           row,
                  const char     *expected,
                  const char     *found,
                  const char     *sentence,
                  gboolean        passed)
{
  g_autoptr(CairnCheckLine) line = NULL;
  const char *code = row == CAIRN_TABLE_TOTAL_ROW ? NULL : cairn_table_get_row_code (table, row);

  line = cairn_check_line_new (kind,
                               cairn_table_get_name (table),
                               cairn_table_get_column_label (table, column),
                               code,
                               expected,
                               found,
                               sentence,
                               passed);
  g_list_store_append (lines, line);
}

char *
_cairn_check_format (gint64 n)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, n);
}

char *
_cairn_check_dup_row (CairnTable *table,
                      guint       row)
{
  if (row == CAIRN_TABLE_TOTAL_ROW)
    return g_strdup (_("Total"));

  return g_strdup (cairn_table_get_row_label (table, row));
}

/* A table taken from print may give a column's percents and none of its counts. */
gboolean
_cairn_check_is_counted (CairnTable *table,
                         guint       column)
{
  for (guint r = 0; r < cairn_table_get_n_rows (table); r++)
    {
      if (cairn_table_get_count (table, r, column) != CAIRN_TABLE_ABSENT)
        return TRUE;
    }

  return FALSE;
}

gboolean
_cairn_check_has_parts (CairnTable *table,
                        guint       row,
                        guint       column)
{
  for (guint m = CAIRN_MODIFIABLE_REVIEWS; m <= CAIRN_MODIFIABLE_INSUFFICIENT; m++)
    {
      if (cairn_table_get_value (table, row, column, m) == CAIRN_TABLE_ABSENT)
        return FALSE;
    }

  return TRUE;
}

static void
check_sum (GListStore *lines,
           CairnTable *table,
           guint       column,
           guint       measure)
{
  gint64 sum = cairn_table_get_row_sum (table, column, measure);
  gint64 total = cairn_table_get_total (table, column, measure);
  g_autofree char *sum_text = _cairn_check_format (sum);
  g_autofree char *total_text = _cairn_check_format (total);
  g_autofree char *sentence = NULL;
  const char *title = gettext (cairn_table_get_measure (table, measure)->title);

  /* Translators: %1$s is what was counted, such as “Count” or “Reviews” */
  if (sum == total)
    sentence = g_strdup_printf (_("%1$s: the rows add to the total, %2$s."), title, total_text);
  else
    sentence = g_strdup_printf (_("%1$s: the rows add to %2$s, but the total is %3$s."),
                                title, sum_text, total_text);

  _cairn_check_add (lines, CAIRN_CHECK_SUM, table, column, CAIRN_TABLE_TOTAL_ROW, sum_text, total_text, sentence,
                    sum == total);
}

void
_cairn_check_sums (GListStore *lines,
                   CairnTable *table)
{
  for (guint c = 0; c < cairn_table_get_n_columns (table); c++)
    {
      if (!_cairn_check_is_counted (table, c))
        continue;

      for (guint m = 0; m < cairn_table_get_n_measures (table); m++)
        {
          if (cairn_table_get_measure (table, m)->kind == CAIRN_MEASURE_COUNT)
            check_sum (lines, table, c, m);
        }
    }
}

static void
check_parts_of_row (GListStore *lines,
                    CairnTable *table,
                    guint       column,
                    guint       row)
{
  gint64 reviews = cairn_table_get_value (table, row, column, CAIRN_MODIFIABLE_REVIEWS);
  gint64 with = cairn_table_get_value (table, row, column, CAIRN_MODIFIABLE_WITH);
  gint64 without = cairn_table_get_value (table, row, column, CAIRN_MODIFIABLE_WITHOUT);
  gint64 insufficient = cairn_table_get_value (table, row, column, CAIRN_MODIFIABLE_INSUFFICIENT);
  gint64 sum = with + without + insufficient;
  g_autofree char *name = _cairn_check_dup_row (table, row);
  g_autofree char *with_text = _cairn_check_format (with);
  g_autofree char *without_text = _cairn_check_format (without);
  g_autofree char *insufficient_text = _cairn_check_format (insufficient);
  g_autofree char *sum_text = _cairn_check_format (sum);
  g_autofree char *reviews_text = _cairn_check_format (reviews);
  g_autofree char *sentence = NULL;

  if (sum == reviews)
    sentence = g_strdup_printf (_("%1$s: %2$s with modifiable factors, %3$s without and %4$s without enough "
                                  "information make the reviews, %5$s."),
                                name, with_text, without_text, insufficient_text, reviews_text);
  else
    sentence = g_strdup_printf (_("%1$s: %2$s with modifiable factors, %3$s without and %4$s without enough "
                                  "information make %5$s, but the reviews are %6$s."),
                                name, with_text, without_text, insufficient_text, sum_text, reviews_text);

  _cairn_check_add (lines, CAIRN_CHECK_PARTS, table, column, row, sum_text, reviews_text, sentence, sum == reviews);
}

/* Checks every row of a column that has all its parts, and the total. */
static void
check_rows (GListStore *lines,
            CairnTable *table,
            guint       column,
            RowCheck    check)
{
  for (guint r = 0; r < cairn_table_get_n_rows (table); r++)
    {
      if (_cairn_check_has_parts (table, r, column))
        check (lines, table, column, r);
    }

  check (lines, table, column, CAIRN_TABLE_TOTAL_ROW);
}

void
_cairn_check_parts (GListStore *lines,
                    CairnTable *table)
{
  if (cairn_table_get_form (table) != CAIRN_TABLE_MODIFIABLE)
    return;

  for (guint c = 0; c < cairn_table_get_n_columns (table); c++)
    check_rows (lines, table, c, check_parts_of_row);
}

static void
check_base_of_column (GListStore *lines,
                      CairnTable *table,
                      guint       column,
                      guint       measure)
{
  guint numerator = cairn_table_get_measure (table, measure)->numerator;
  gint64 base = cairn_table_get_base (table, CAIRN_TABLE_TOTAL_ROW, column, measure);
  gint64 total = cairn_table_get_total (table, column, numerator);
  g_autofree char *unit_text = cairn_table_unit_format (cairn_table_get_unit (table), base);
  g_autofree char *base_text = _cairn_check_format (base);
  g_autofree char *total_text = _cairn_check_format (total);
  g_autofree char *sentence = NULL;

  if (base == total)
    sentence = g_strdup_printf (_("The percentages are of the column's total, %s."), unit_text);
  else
    sentence = g_strdup_printf (_("The percentages are of %1$s, but the column's total is %2$s."),
                                unit_text, total_text);

  _cairn_check_add (lines, CAIRN_CHECK_BASE, table, column, CAIRN_TABLE_TOTAL_ROW, total_text, base_text, sentence,
                    base == total);
}

static void
check_base_of_row (GListStore *lines,
                   CairnTable *table,
                   guint       column,
                   guint       row)
{
  gint64 base = cairn_table_get_base (table, row, column, CAIRN_MODIFIABLE_PERCENT_WITH);
  gint64 judged = cairn_table_get_value (table, row, column, CAIRN_MODIFIABLE_REVIEWS) -
                  cairn_table_get_value (table, row, column, CAIRN_MODIFIABLE_INSUFFICIENT);
  g_autofree char *name = _cairn_check_dup_row (table, row);
  g_autofree char *base_text = _cairn_check_format (base);
  g_autofree char *judged_text = _cairn_check_format (judged);
  g_autofree char *sentence = NULL;

  if (base == judged)
    sentence = g_strdup_printf (_("%1$s: the percentage is of the reviews that had enough information, %2$s."),
                                name, base_text);
  else
    sentence = g_strdup_printf (_("%1$s: the percentage is of %2$s, but %3$s reviews had enough information."),
                                name, base_text, judged_text);

  _cairn_check_add (lines, CAIRN_CHECK_BASE, table, column, row, judged_text, base_text, sentence, base == judged);
}

static void
check_bases (GListStore *lines,
             CairnTable *table)
{
  for (guint c = 0; c < cairn_table_get_n_columns (table); c++)
    switch (cairn_table_get_form (table))
      {
      case CAIRN_TABLE_DISTRIBUTION:
        check_base_of_column (lines, table, c, CAIRN_DISTRIBUTION_PERCENT);
        break;
      case CAIRN_TABLE_MODIFIABLE:
        check_rows (lines, table, c, check_base_of_row);
        break;
      case CAIRN_TABLE_DURATION:
      default:
        break;
      }
}

/**
 * cairn_table_check:
 * @tables: (array length=n_tables): the tables of one report
 * @n_tables: how many
 *
 * Lists every sum and every denominator of a report, and whether each holds.
 *
 * The rows of each column add to its total; reviews with and without modifiable
 * factors and those without enough information add to all reviews; percentages
 * are of what they say; and tables that count the same thing agree on each
 * year's total.
 *
 * Returns: (transfer full): a list of [class@Cairn.CheckLine], table by table,
 *   the agreement between tables last
 */
GListModel *
cairn_table_check (CairnTable * const *tables,
                   gsize               n_tables)
{
  g_autoptr(GListStore) lines = NULL;

  g_return_val_if_fail (tables != NULL || n_tables == 0, NULL);

  lines = g_list_store_new (CAIRN_TYPE_CHECK_LINE);

  for (gsize i = 0; i < n_tables; i++)
    {
      _cairn_check_sums (lines, tables[i]);
      _cairn_check_parts (lines, tables[i]);
      check_bases (lines, tables[i]);
    }
  _cairn_check_agreement (lines, tables, n_tables);

  return G_LIST_MODEL (g_steal_pointer (&lines));
}

/**
 * cairn_table_check_failures:
 * @lines: a list of [class@Cairn.CheckLine]
 *
 * Counts the lines that did not hold.
 *
 * Returns: how many
 */
guint
cairn_table_check_failures (GListModel *lines)
{
  guint n = 0;

  g_return_val_if_fail (G_IS_LIST_MODEL (lines), 0);

  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr(CairnCheckLine) line = g_list_model_get_item (lines, i);

      if (!cairn_check_line_get_passed (line))
        n++;
    }

  return n;
}
