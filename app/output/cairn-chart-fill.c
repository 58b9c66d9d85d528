/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-output"

#include "config.h"

#include "cairn-chart-private.h"

#include "cairn-sentence.h"
#include "cairn-table-text.h"

#include <glib/gi18n.h>

static const char *
name_counts (CairnTableUnit unit)
{
  switch (unit)
    {
    case CAIRN_TABLE_FINALISED:
      return _("Number of finalised reviews");
    case CAIRN_TABLE_OCCASIONS:
      return _("Number of occasions");
    case CAIRN_TABLE_NOTIFIED:
    default:
      return _("Number of notified deaths");
    }
}

static const char *
name_shares (CairnTableUnit unit)
{
  switch (unit)
    {
    case CAIRN_TABLE_FINALISED:
      return _("Percent of the year’s finalised reviews, with 95 % intervals");
    case CAIRN_TABLE_OCCASIONS:
      return _("Percent of the year’s occasions, with 95 % intervals");
    case CAIRN_TABLE_NOTIFIED:
    default:
      return _("Percent of the year’s notified deaths, with 95 % intervals");
    }
}

static const char *
name_unit (CairnTable *table,
           guint       measure)
{
  const CairnMeasure *m = cairn_table_get_measure (table, measure);

  if (m->kind == CAIRN_MEASURE_SHARE_OF_COLUMN)
    return name_shares (cairn_table_get_unit (table));
  if (m->kind == CAIRN_MEASURE_SHARE_OF_ROW)
    return _("Percent of the reviews that had enough information, with 95 % intervals");
  if (measure == 0)
    return name_counts (cairn_table_get_unit (table));

  return gettext (m->title);
}

static void
fill_share (CairnChartPoint *point,
            CairnTable      *table,
            guint            row,
            guint            column,
            guint            measure)
{
  gint64 count = 0;
  gint64 base = 0;

  if (!cairn_table_get_share (table, row, column, measure, &count, &base) ||
      count > base ||
      !cairn_interval_wilson (count, base, CAIRN_INTERVAL_CONFIDENCE, &point->interval))
    {
      point->value_text = g_strdup ("–");
      return;
    }

  point->interval.estimate *= 100;
  point->interval.lower *= 100;
  point->interval.upper *= 100;
  point->value = point->interval.estimate;
  point->has_value = TRUE;
  point->has_interval = TRUE;
  /* Translators: a percent and its two numbers, such as “41 % (27 of 66)” */
  point->value_text = g_strdup_printf (_("%1$d %% (%2$d of %3$d)"),
                                       (int) cairn_table_get_value (table, row, column, measure),
                                       (int) count, (int) base);
}

static void
fill_figure (CairnChartPoint *point,
             CairnTable      *table,
             guint            row,
             guint            column,
             guint            measure)
{
  gint64 value = cairn_table_get_value (table, row, column, measure);

  if (value == CAIRN_TABLE_ABSENT)
    {
      point->value_text = g_strdup ("–");
      return;
    }

  point->value = (double) value;
  point->has_value = TRUE;
  point->value_text = g_strdup_printf ("%" G_GINT64_FORMAT, value);
}

static void
add_point (CairnChart *self,
           CairnTable *table,
           guint       row,
           guint       column,
           guint       measure)
{
  CairnChartPoint point = { 0 };

  if (self->is_share)
    fill_share (&point, table, row, column, measure);
  else
    fill_figure (&point, table, row, column, measure);

  point.short_text = cairn_table_dup_figure (table, row, column, measure);
  point.point_text = cairn_sentence_for_cell (table, row, column, measure);
  self->maximum = MAX (self->maximum, point.has_interval ? point.interval.upper : point.value);
  g_array_append_val (self->points, point);
}

static void
add_row (CairnChart *self,
         CairnTable *table,
         guint       table_row,
         const char *label,
         guint       measure)
{
  CairnChartRow row = { g_strdup (label), table_row };

  g_array_append_val (self->rows, row);

  for (guint c = 0; c < self->series->len; c++)
    add_point (self, table, table_row, c, measure);
}

/* Copies one measure of a table into a chart that is still empty. */
void
_cairn_chart_fill (CairnChart *self,
                   CairnTable *table,
                   guint       measure)
{
  const CairnMeasureKind kind = cairn_table_get_measure (table, measure)->kind;

  self->title = g_strdup (cairn_table_get_title (table));
  self->unit = g_strdup (name_unit (table, measure));
  self->sentence = cairn_sentence_for_table (table);
  self->is_share = cairn_measure_is_share (cairn_table_get_measure (table, measure));

  for (guint c = 0; c < cairn_table_get_n_columns (table); c++)
    g_ptr_array_add (self->series, g_strdup (cairn_table_get_column_label (table, c)));

  for (guint r = 0; r < cairn_table_get_n_rows (table); r++)
    add_row (self, table, r, cairn_table_get_row_label (table, r), measure);

  /* Where each row has its own base, all rows together are worth a bar. */
  if ((kind == CAIRN_MEASURE_SHARE_OF_ROW || kind == CAIRN_MEASURE_VALUE) && cairn_table_get_n_rows (table) > 1)
    add_row (self, table, CAIRN_TABLE_TOTAL_ROW, _("Total"), measure);
}
