/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-stats"

#include "config.h"

#include "cairn-percent.h"
#include "cairn-printed-table.h"
#include "cairn-table-check-private.h"

#include <glib/gi18n.h>

/* How far the search for an unstated base goes. */
#define BASE_MAX 10000

static char *
format_tenths (int tenths)
{
  if (tenths % 10 == 0)
    return g_strdup_printf ("%d", tenths / 10);

  return g_strdup_printf ("%d.%d", tenths / 10, tenths % 10);
}

/* The share of a distribution is of the column's printed total; that of reviews
 * with modifiable factors is of the row's own reviews, whatever its parts add to. */
static gboolean
find_share (CairnTable *table,
            guint       row,
            guint       column,
            gint64     *count,
            gint64     *base)
{
  if (cairn_table_get_form (table) == CAIRN_TABLE_DISTRIBUTION)
    return cairn_table_get_share (table, row, column, CAIRN_DISTRIBUTION_PERCENT, count, base);

  if (cairn_table_get_form (table) != CAIRN_TABLE_MODIFIABLE)
    return FALSE;

  if (!_cairn_check_has_parts (table, row, column))
    return FALSE;

  *count = cairn_table_get_value (table, row, column, CAIRN_MODIFIABLE_WITH);
  *base = cairn_table_get_value (table, row, column, CAIRN_MODIFIABLE_REVIEWS) -
          cairn_table_get_value (table, row, column, CAIRN_MODIFIABLE_INSUFFICIENT);
  return *base >= 0;
}

static void
check_percent (GListStore        *lines,
               CairnPrintedTable *printed,
               guint              row,
               guint              column)
{
  CairnTable *table = cairn_printed_table_get_table (printed);
  g_autofree char *name = NULL;
  g_autofree char *count_text = NULL;
  g_autofree char *base_text = NULL;
  g_autofree char *printed_text = NULL;
  g_autofree char *right_text = NULL;
  g_autofree char *sentence = NULL;
  gint64 count = 0;
  gint64 base = 0;
  int tenths = 0;
  int percent = 0;
  gboolean passed = FALSE;

  if (!cairn_printed_table_get_percent (printed, row, column, &tenths) ||
      !find_share (table, row, column, &count, &base))
    return;

  name = _cairn_check_dup_row (table, row);
  count_text = _cairn_check_format (count);
  base_text = _cairn_check_format (base);
  printed_text = format_tenths (tenths);
  if (cairn_percent (count, base, &percent))
    right_text = _cairn_check_format (percent);

  if (right_text == NULL)
    sentence = g_strdup_printf (_("%1$s: %2$s %% is printed, but there is nothing to take a percentage of."),
                                name, printed_text);
  else if (tenths == percent * 10)
    {
      passed = TRUE;
      sentence = g_strdup_printf (_("%1$s: %2$s of %3$s is %4$d %%, as printed."),
                                  name, count_text, base_text, percent);
    }
  else
    sentence = g_strdup_printf (_("%1$s: %2$s of %3$s is %4$d %%, but %5$s %% is printed."),
                                name, count_text, base_text, percent, printed_text);

  _cairn_check_add (lines, CAIRN_CHECK_PERCENT, table, column, row, right_text, printed_text, sentence, passed);
}

/* Which counts of @base print as @tenths, half up: from @low to @high. */
static gboolean
find_counts (gint64  base,
             int     tenths,
             gint64 *low,
             gint64 *high)
{
  gint64 percent = tenths / 10;

  if (tenths % 10 != 0)
    return FALSE;

  *low = percent == 0 ? 0 : ((2 * percent - 1) * base + 199) / 200;
  *high = MIN (base, ((2 * percent + 1) * base + 199) / 200 - 1);
  return *low <= *high;
}

/* Whether counts that add to @base print as the column's percentages. */
static gboolean
base_gives_column (CairnPrintedTable *printed,
                   guint              column,
                   gint64             base)
{
  CairnTable *table = cairn_printed_table_get_table (printed);
  gint64 low_sum = 0;
  gint64 high_sum = 0;

  for (guint r = 0; r < cairn_table_get_n_rows (table); r++)
    {
      int tenths = 0;
      gint64 low = 0;
      gint64 high = 0;

      if (!cairn_printed_table_get_percent (printed, r, column, &tenths))
        continue;
      if (!find_counts (base, tenths, &low, &high))
        return FALSE;

      low_sum += low;
      high_sum += high;
    }

  return low_sum <= base && base <= high_sum;
}

static gint64
find_smallest_base (CairnPrintedTable *printed,
                    guint              column)
{
  for (gint64 base = 1; base <= BASE_MAX; base++)
    {
      if (base_gives_column (printed, column, base))
        return base;
    }

  return 0;
}

static int
sum_percents (CairnPrintedTable *printed,
              guint              column)
{
  CairnTable *table = cairn_printed_table_get_table (printed);
  int sum = 0;

  for (guint r = 0; r < cairn_table_get_n_rows (table); r++)
    {
      int tenths = 0;

      if (cairn_printed_table_get_percent (printed, r, column, &tenths))
        sum += tenths;
    }

  return sum;
}

/* Percentages without a count: what they are taken of must at least be printed. */
static void
check_base (GListStore        *lines,
            CairnPrintedTable *printed,
            guint              column)
{
  CairnTable *table = cairn_printed_table_get_table (printed);
  gint64 base = cairn_table_get_base (table, CAIRN_TABLE_TOTAL_ROW, column, CAIRN_DISTRIBUTION_PERCENT);
  gint64 smallest = base > 0 ? 0 : find_smallest_base (printed, column);
  g_autofree char *base_text = cairn_table_unit_format (cairn_table_get_unit (table), base > 0 ? base : smallest);
  g_autofree char *sum_text = format_tenths (sum_percents (printed, column));
  g_autofree char *sentence = NULL;
  gboolean passed = base > 0 && base_gives_column (printed, column, base);

  if (passed)
    sentence = g_strdup_printf (_("The percentages are what %s can give."), base_text);
  else if (base > 0)
    sentence = g_strdup_printf (_("The percentages are not what %s can give."), base_text);
  else if (smallest > 0)
    sentence = g_strdup_printf (_("The percentages add to %1$s, and what they are taken of is not printed; "
                                  "%2$s is the least that gives them."), sum_text, base_text);
  else
    sentence = g_strdup_printf (_("The percentages add to %s, what they are taken of is not printed, "
                                  "and no number gives them."), sum_text);

  /* Many numbers may give the same percentages, so none is the one that should stand there. */
  _cairn_check_add (lines, CAIRN_CHECK_BASE, table, column, CAIRN_TABLE_TOTAL_ROW, NULL, NULL, sentence, passed);
}

static void
check_percents (GListStore        *lines,
                CairnPrintedTable *printed)
{
  CairnTable *table = cairn_printed_table_get_table (printed);

  for (guint c = 0; c < cairn_table_get_n_columns (table); c++)
    {
      if (cairn_table_get_form (table) == CAIRN_TABLE_DISTRIBUTION && !_cairn_check_is_counted (table, c))
        {
          check_base (lines, printed, c);
          continue;
        }

      for (guint r = 0; r < cairn_table_get_n_rows (table); r++)
        check_percent (lines, printed, r, c);
      check_percent (lines, printed, CAIRN_TABLE_TOTAL_ROW, c);
    }
}

/**
 * cairn_printed_table_check:
 * @tables: (array length=n_tables): the tables of one document, as printed
 * @n_tables: how many
 *
 * Recomputes a printed report: its sums, its percentages, and whether its
 * tables agree.
 *
 * A percentage is right where the printed count, of the printed total, gives it
 * half up in whole percent. It may be printed on a total that is wrong itself;
 * the total is then found out by its rows or by the other tables.
 *
 * Returns: (transfer full): a list of [class@Cairn.CheckLine], table by table,
 *   the agreement between tables last
 */
GListModel *
cairn_printed_table_check (CairnPrintedTable * const *tables,
                           gsize                      n_tables)
{
  g_autoptr(GListStore) lines = NULL;
  g_autofree CairnTable **plain = NULL;

  g_return_val_if_fail (tables != NULL || n_tables == 0, NULL);

  lines = g_list_store_new (CAIRN_TYPE_CHECK_LINE);
  plain = g_new0 (CairnTable *, n_tables + 1);

  for (gsize i = 0; i < n_tables; i++)
    {
      plain[i] = cairn_printed_table_get_table (tables[i]);
      _cairn_check_sums (lines, plain[i]);
      _cairn_check_parts (lines, plain[i]);
      check_percents (lines, tables[i]);
    }
  _cairn_check_agreement (lines, plain, n_tables);

  return G_LIST_MODEL (g_steal_pointer (&lines));
}
