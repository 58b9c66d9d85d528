/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-stats"

#include "config.h"

#include "cairn-table-check-private.h"

#include <glib/gi18n.h>

/* One year's total in one table. */
typedef struct
{
  CairnTable *table;  /* (unowned) */
  guint       column;
  gint64      total;
} Total;

static gboolean
is_compared (CairnTable     *table,
             CairnTableUnit  unit,
             const char     *year,
             Total          *total)
{
  if (cairn_table_get_unit (table) != unit ||
      !cairn_table_find_column (table, year, &total->column) ||
      !_cairn_check_is_counted (table, total->column))
    return FALSE;

  total->table = table;
  total->total = cairn_table_get_total (table, total->column, 0);
  return TRUE;
}

static guint
count_same (const GArray *totals,
            gint64        total)
{
  guint n = 0;

  for (guint i = 0; i < totals->len; i++)
    n += g_array_index (totals, Total, i).total == total;

  return n;
}

/* What most tables say; of two readings that as many hold, the earlier table's. */
static gint64
find_usual (const GArray *totals)
{
  gint64 usual = g_array_index (totals, Total, 0).total;

  for (guint i = 1; i < totals->len; i++)
    {
      gint64 total = g_array_index (totals, Total, i).total;

      if (count_same (totals, total) > count_same (totals, usual))
        usual = total;
    }

  return usual;
}

static void
add_line (GListStore   *lines,
          const Total  *total,
          gint64        usual,
          guint         n_usual)
{
  CairnTableUnit unit = cairn_table_get_unit (total->table);
  gboolean passed = total->total == usual;
  guint n_others = passed ? n_usual - 1 : n_usual;
  g_autofree char *unit_text = cairn_table_unit_format (unit, total->total);
  g_autofree char *total_text = _cairn_check_format (total->total);
  g_autofree char *usual_text = _cairn_check_format (usual);
  g_autofree char *sentence = NULL;

  if (passed)
    sentence = g_strdup_printf (ngettext ("The total, %1$s, is the same in %2$u other table.",
                                          "The total, %1$s, is the same in %2$u other tables.", n_others),
                                unit_text, n_others);
  else
    sentence = g_strdup_printf (ngettext ("The total is %1$s, but it is %3$s in %2$u other table.",
                                          "The total is %1$s, but it is %3$s in %2$u other tables.", n_others),
                                unit_text, n_others, usual_text);

  _cairn_check_add (lines, CAIRN_CHECK_AGREEMENT, total->table, total->column,
                    CAIRN_TABLE_TOTAL_ROW, usual_text, total_text, sentence, passed);
}

static void
check_year (GListStore         *lines,
            CairnTable * const *tables,
            gsize               n_tables,
            CairnTableUnit      unit,
            const char         *year)
{
  g_autoptr(GArray) totals = g_array_new (FALSE, FALSE, sizeof (Total));
  gint64 usual = 0;
  guint n_usual = 0;

  for (gsize i = 0; i < n_tables; i++)
    {
      Total total = { NULL, 0, 0 };

      if (is_compared (tables[i], unit, year, &total))
        g_array_append_val (totals, total);
    }

  /* A total that stands alone agrees with nothing and contradicts nothing. */
  if (totals->len < 2)
    return;

  usual = find_usual (totals);
  n_usual = count_same (totals, usual);
  for (guint i = 0; i < totals->len; i++)
    add_line (lines, &g_array_index (totals, Total, i), usual, n_usual);
}

static void
collect_years (CairnTable * const *tables,
               gsize               n_tables,
               GPtrArray          *years)
{
  for (gsize i = 0; i < n_tables; i++)
    for (guint c = 0; c < cairn_table_get_n_columns (tables[i]); c++)
      {
        const char *year = cairn_table_get_column_label (tables[i], c);

        if (!g_ptr_array_find_with_equal_func (years, year, g_str_equal, NULL))
          g_ptr_array_add (years, (gpointer) year);
      }

  g_ptr_array_sort_values (years, (GCompareFunc) g_strcmp0);
}

void
_cairn_check_agreement (GListStore         *lines,
                        CairnTable * const *tables,
                        gsize               n_tables)
{
  g_autoptr(GPtrArray) years = g_ptr_array_new ();

  collect_years (tables, n_tables, years);

  for (CairnTableUnit unit = CAIRN_TABLE_NOTIFIED; unit <= CAIRN_TABLE_OCCASIONS; unit++)
    for (guint i = 0; i < years->len; i++)
      check_year (lines, tables, n_tables, unit, g_ptr_array_index (years, i));
}
