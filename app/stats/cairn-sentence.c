/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-stats"

#include "config.h"

#include "cairn-sentence.h"

#include "cairn-interval.h"
#include "cairn-percent.h"

#include <glib/gi18n.h>

/* A share in words: how many of how many, with its percent and interval. */
typedef struct
{
  char *count; /* (owned) */
  char *base;  /* (owned) */
  int   percent;
  int   lower;
  int   upper;
} Share;

/* The rows that lead, by their counts over all columns. */
typedef struct
{
  guint    n_leading;
  guint    first;
  guint    second;
  gint64   count;
  gint64   base;
  gboolean every_column;
} Leaders;

static void
clear_share (Share *share)
{
  g_clear_pointer (&share->count, g_free);
  g_clear_pointer (&share->base, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Share, clear_share)

static int
round_percent (double proportion)
{
  return (int) (proportion * 100 + 0.5);
}

static gboolean
init_share (Share  *share,
            gint64  count,
            gint64  base)
{
  CairnInterval interval = { 0 };

  if (count > base || !cairn_interval_wilson (count, base, CAIRN_INTERVAL_CONFIDENCE, &interval))
    return FALSE;

  cairn_percent (count, base, &share->percent);
  share->count = g_strdup_printf ("%" G_GINT64_FORMAT, count);
  share->base = g_strdup_printf ("%" G_GINT64_FORMAT, base);
  share->lower = round_percent (interval.lower);
  share->upper = round_percent (interval.upper);

  return TRUE;
}

static gint64
get_number (CairnTable *table,
            guint       row,
            guint       column,
            guint       measure)
{
  gint64 value = cairn_table_get_value (table, row, column, measure);

  return value == CAIRN_TABLE_ABSENT ? 0 : value;
}

static gint64
sum_columns (CairnTable *table,
             guint       row,
             guint       measure)
{
  gint64 sum = 0;

  for (guint c = 0; c < cairn_table_get_n_columns (table); c++)
    sum += get_number (table, row, c, measure);

  return sum;
}

static char *
dup_years (CairnTable *table)
{
  guint n = cairn_table_get_n_columns (table);

  if (n == 1)
    return g_strdup (cairn_table_get_column_label (table, 0));

  if (n == 2)
    /* Translators: two years, such as “2022-23 and 2023-24” */
    return g_strdup_printf (_("%s and %s"), cairn_table_get_column_label (table, 0), cairn_table_get_column_label (table, 1));

  /* Translators: the first and the last of several years, such as “2020-21 to 2023-24” */
  return g_strdup_printf (_("%s to %s"),
                          cairn_table_get_column_label (table, 0),
                          cairn_table_get_column_label (table, n - 1));
}

static gboolean
leads_column (CairnTable *table,
              guint       row,
              guint       column)
{
  gint64 count = get_number (table, row, column, CAIRN_DISTRIBUTION_COUNT);

  for (guint r = 0; r < cairn_table_get_n_rows (table); r++)
    {
      if (r != row && get_number (table, r, column, CAIRN_DISTRIBUTION_COUNT) >= count)
        return FALSE;
    }

  return TRUE;
}

static gboolean
leads_every_column (CairnTable *table,
                    guint       row)
{
  for (guint c = 0; c < cairn_table_get_n_columns (table); c++)
    {
      if (!leads_column (table, row, c))
        return FALSE;
    }

  return TRUE;
}

static void
find_leaders (CairnTable *table,
              Leaders    *leaders)
{
  for (guint r = 0; r < cairn_table_get_n_rows (table); r++)
    {
      gint64 count = sum_columns (table, r, CAIRN_DISTRIBUTION_COUNT);

      if (count > leaders->count)
        {
          leaders->count = count;
          leaders->first = r;
          leaders->n_leading = 1;
        }
      else if (count == leaders->count && count > 0)
        {
          leaders->second = r;
          leaders->n_leading++;
        }
    }

  for (guint c = 0; c < cairn_table_get_n_columns (table); c++)
    leaders->base += cairn_table_get_base (table, CAIRN_TABLE_TOTAL_ROW, c, CAIRN_DISTRIBUTION_PERCENT);
  leaders->every_column = leaders->n_leading == 1 && leads_every_column (table, leaders->first);
}

static char *
say_one_leader (CairnTable    *table,
                const Leaders *leaders,
                const Share   *s)
{
  const char *label = cairn_table_get_row_label (table, leaders->first);
  guint n = cairn_table_get_n_columns (table);
  g_autofree char *years = dup_years (table);

  if (n == 1)
    return g_strdup_printf (_("“%1$s” is the largest group in %2$s: %3$s of %4$s "
                              "(%5$d %%; 95 %% interval %6$d to %7$d)."),
                            label, years, s->count, s->base, s->percent, s->lower, s->upper);
  if (leaders->every_column && n == 2)
    return g_strdup_printf (_("“%1$s” is the largest group in both years: %2$s of %3$s "
                              "(%4$d %%; 95 %% interval %5$d to %6$d)."),
                            label, s->count, s->base, s->percent, s->lower, s->upper);
  if (leaders->every_column)
    return g_strdup_printf (_("“%1$s” is the largest group in every year from %2$s: %3$s of %4$s "
                              "(%5$d %%; 95 %% interval %6$d to %7$d)."),
                            label, years, s->count, s->base, s->percent, s->lower, s->upper);

  return g_strdup_printf (_("“%1$s” is the largest group over %2$s together: %3$s of %4$s "
                            "(%5$d %%; 95 %% interval %6$d to %7$d)."),
                          label, years, s->count, s->base, s->percent, s->lower, s->upper);
}

static char *
say_leaders (CairnTable    *table,
             const Leaders *leaders,
             const Share   *s)
{
  g_autofree char *years = dup_years (table);

  if (leaders->n_leading == 1)
    return say_one_leader (table, leaders, s);
  if (leaders->n_leading == 2)
    return g_strdup_printf (_("“%1$s” and “%2$s” are the largest groups in %3$s: %4$s of %5$s each "
                              "(%6$d %%; 95 %% interval %7$d to %8$d)."),
                            cairn_table_get_row_label (table, leaders->first),
                            cairn_table_get_row_label (table, leaders->second),
                            years, s->count, s->base, s->percent, s->lower, s->upper);

  return g_strdup_printf (ngettext ("%1$u group is the largest in %2$s: %3$s of %4$s "
                                    "(%5$d %%; 95 %% interval %6$d to %7$d).",
                                    "%1$u groups are equally the largest in %2$s: %3$s of %4$s each "
                                    "(%5$d %%; 95 %% interval %6$d to %7$d).",
                                    leaders->n_leading),
                          leaders->n_leading, years,
                          s->count, s->base, s->percent, s->lower, s->upper);
}

static char *
say_nothing (CairnTable *table)
{
  g_autofree char *years = NULL;

  if (cairn_table_get_n_columns (table) == 0)
    return g_strdup (_("There is nothing to count yet."));

  years = dup_years (table);
  return g_strdup_printf (_("Nothing was counted in %s."), years);
}

static char *
say_distribution (CairnTable *table)
{
  g_auto(Share) share = { 0 };
  Leaders leaders = { 0 };

  find_leaders (table, &leaders);
  if (leaders.n_leading == 0 || !init_share (&share, leaders.count, leaders.base))
    return say_nothing (table);

  return say_leaders (table, &leaders, &share);
}

static char *
say_insufficient (gint64 n)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, n);

  return g_strdup_printf (ngettext ("%s more review did not have enough information.",
                                    "%s more reviews did not have enough information.", (gulong) n),
                          number);
}

static char *
say_none_judged (CairnTable *table,
                 gint64      n)
{
  g_autofree char *years = dup_years (table);
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, n);

  return g_strdup_printf (ngettext ("In %1$s, %2$s review was finalised, and it did not have enough information.",
                                    "In %1$s, %2$s reviews were finalised, and none had enough information.",
                                    (gulong) n),
                          years, number);
}

static char *
say_modifiable (CairnTable *table)
{
  g_auto(Share) share = { 0 };
  g_autofree char *years = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *rest = NULL;
  gint64 with = sum_columns (table, CAIRN_TABLE_TOTAL_ROW, CAIRN_MODIFIABLE_WITH);
  gint64 without = sum_columns (table, CAIRN_TABLE_TOTAL_ROW, CAIRN_MODIFIABLE_WITHOUT);
  gint64 insufficient = sum_columns (table, CAIRN_TABLE_TOTAL_ROW, CAIRN_MODIFIABLE_INSUFFICIENT);

  if (!init_share (&share, with, with + without))
    return insufficient > 0 ? say_none_judged (table, insufficient) : say_nothing (table);

  years = dup_years (table);
  sentence = g_strdup_printf (ngettext ("In %1$s, modifiable factors were identified in %2$s of %3$s review "
                                        "that had enough information (%4$d %%; 95 %% interval %5$d to %6$d).",
                                        "In %1$s, modifiable factors were identified in %2$s of %3$s reviews "
                                        "that had enough information (%4$d %%; 95 %% interval %5$d to %6$d).",
                                        (gulong) (with + without)),
                              years, share.count, share.base, share.percent, share.lower, share.upper);
  if (insufficient == 0)
    return g_steal_pointer (&sentence);

  rest = say_insufficient (insufficient);
  return g_strjoin (" ", sentence, rest, NULL);
}

static char *
say_duration (CairnTable *table)
{
  guint last = 0;
  g_autofree char *reviews = NULL;

  if (cairn_table_get_n_columns (table) == 0)
    return say_nothing (table);

  last = cairn_table_get_n_columns (table) - 1;
  if (cairn_table_get_total (table, last, CAIRN_DURATION_REVIEWS) == 0 ||
      cairn_table_get_total (table, last, CAIRN_DURATION_MEDIAN) == CAIRN_TABLE_ABSENT)
    return say_nothing (table);

  reviews = cairn_table_unit_format (cairn_table_get_unit (table),
                                     cairn_table_get_total (table, last, CAIRN_DURATION_REVIEWS));
  return g_strdup_printf (_("In %1$s, half of the %2$s took no longer than %3$d days, "
                            "and the middle half took between %4$d and %5$d days."),
                          cairn_table_get_column_label (table, last),
                          reviews,
                          (int) get_number (table, CAIRN_TABLE_TOTAL_ROW, last, CAIRN_DURATION_MEDIAN),
                          (int) get_number (table, CAIRN_TABLE_TOTAL_ROW, last, CAIRN_DURATION_LOWER_QUARTILE),
                          (int) get_number (table, CAIRN_TABLE_TOTAL_ROW, last, CAIRN_DURATION_UPPER_QUARTILE));
}

static char *
say_figure (CairnTable *table,
            const char *label,
            const char *year,
            guint       row,
            guint       column,
            guint       measure)
{
  gint64 value = cairn_table_get_value (table, row, column, measure);
  g_autofree char *text = NULL;

  if (value == CAIRN_TABLE_ABSENT)
    return g_strdup_printf (_("%1$s, %2$s: there is no figure."), label, year);

  if (measure == 0)
    {
      text = cairn_table_unit_format (cairn_table_get_unit (table), value);
      return g_strdup_printf (_("%1$s, %2$s: %3$s."), label, year, text);
    }

  text = g_strdup_printf ("%" G_GINT64_FORMAT, value);
  /* Translators: a row, a year, what was measured and how much */
  return g_strdup_printf (_("%1$s, %2$s. %3$s: %4$s."), label, year,
                          gettext (cairn_table_get_measure (table, measure)->title), text);
}

static char *
say_share (CairnTable *table,
           const char *label,
           const char *year,
           guint       row,
           guint       column,
           guint       measure)
{
  g_auto(Share) s = { 0 };
  g_autofree char *base_text = NULL;
  gint64 count = 0;
  gint64 base = 0;

  if (!cairn_table_get_share (table, row, column, measure, &count, &base) ||
      !init_share (&s, count, base))
    return g_strdup_printf (_("%1$s, %2$s: there is nothing to take a share of."), label, year);

  base_text = cairn_table_unit_format (cairn_table_get_unit (table), base);
  if (cairn_table_get_measure (table, measure)->kind == CAIRN_MEASURE_SHARE_OF_COLUMN)
    return g_strdup_printf (_("%1$s, %2$s: %3$s of %4$s (%5$d %%; 95 %% interval %6$d to %7$d)."),
                            label, year, s.count, base_text, s.percent, s.lower, s.upper);

  return g_strdup_printf (_("%1$s, %2$s: modifiable factors in %3$s of %4$s that had enough information "
                            "(%5$d %%; 95 %% interval %6$d to %7$d)."),
                          label, year, s.count, base_text, s.percent, s.lower, s.upper);
}

/**
 * cairn_sentence_for_table:
 * @table: a table
 *
 * Says what a table shows, as a person would: which group is the largest, in
 * how many reviews something could have been changed, or how long they took.
 *
 * Shares are over all years of the table together and come with their 95 %
 * interval by Wilson's method.
 *
 * Returns: (transfer full): one or two sentences in the person's language
 */
char *
cairn_sentence_for_table (CairnTable *table)
{
  g_return_val_if_fail (CAIRN_IS_TABLE (table), NULL);

  switch (cairn_table_get_form (table))
    {
    case CAIRN_TABLE_MODIFIABLE:
      return say_modifiable (table);
    case CAIRN_TABLE_DURATION:
      return say_duration (table);
    case CAIRN_TABLE_DISTRIBUTION:
    default:
      return say_distribution (table);
    }
}

/**
 * cairn_sentence_for_cell:
 * @table: a table
 * @row: a row's place, from 0, or %CAIRN_TABLE_TOTAL_ROW
 * @column: a column's place, from 0
 * @measure: a measure's place, from 0
 *
 * Says one figure of a table with its row, its year and what it is of.
 *
 * Returns: (transfer full): a sentence in the person's language
 */
char *
cairn_sentence_for_cell (CairnTable *table,
                         guint       row,
                         guint       column,
                         guint       measure)
{
  const char *label = NULL;
  const char *year = NULL;

  g_return_val_if_fail (CAIRN_IS_TABLE (table), NULL);
  g_return_val_if_fail (row < cairn_table_get_n_rows (table) || row == CAIRN_TABLE_TOTAL_ROW, NULL);
  g_return_val_if_fail (column < cairn_table_get_n_columns (table), NULL);
  g_return_val_if_fail (measure < cairn_table_get_n_measures (table), NULL);

  label = row == CAIRN_TABLE_TOTAL_ROW ? _("Total") : cairn_table_get_row_label (table, row);
  year = cairn_table_get_column_label (table, column);

  if (cairn_measure_is_share (cairn_table_get_measure (table, measure)))
    return say_share (table, label, year, row, column, measure);

  return say_figure (table, label, year, row, column, measure);
}
