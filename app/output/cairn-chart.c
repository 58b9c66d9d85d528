/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-output"

#include "config.h"

#include "cairn-chart-private.h"

/**
 * CairnChart:
 *
 * What a chart of horizontal bars shows: one measure of a table, a bar for each
 * row and year.
 *
 * It is a copy of the table's figures and never changes, so it can be painted
 * on any thread while the table goes on.
 */
G_DEFINE_FINAL_TYPE (CairnChart, cairn_chart, G_TYPE_OBJECT)

static void
clear_point (gpointer data)
{
  CairnChartPoint *point = data;

  g_clear_pointer (&point->value_text, g_free);
  g_clear_pointer (&point->short_text, g_free);
  g_clear_pointer (&point->point_text, g_free);
}

static void
clear_row (gpointer data)
{
  CairnChartRow *row = data;

  g_clear_pointer (&row->label, g_free);
}

static const CairnChartPoint *
peek_point (CairnChart *self,
            guint       row,
            guint       series)
{
  return &g_array_index (self->points, CairnChartPoint, row * self->series->len + series);
}

static void
cairn_chart_finalize (GObject *object)
{
  CairnChart *self = CAIRN_CHART (object);

  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->unit, g_free);
  g_clear_pointer (&self->sentence, g_free);
  g_clear_pointer (&self->series, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_pointer (&self->points, g_array_unref);

  G_OBJECT_CLASS (cairn_chart_parent_class)->finalize (object);
}

static void
cairn_chart_class_init (CairnChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = cairn_chart_finalize;
}

static void
cairn_chart_init (CairnChart *self)
{
  self->series = g_ptr_array_new_with_free_func (g_free);
  self->rows = g_array_new (FALSE, FALSE, sizeof (CairnChartRow));
  g_array_set_clear_func (self->rows, clear_row);
  self->points = g_array_new (FALSE, FALSE, sizeof (CairnChartPoint));
  g_array_set_clear_func (self->points, clear_point);
}

/**
 * cairn_chart_new:
 * @table: a table
 * @measure: the place of the measure to show, from 0
 *
 * Makes a chart of one measure of a table: a count as it is, a share in percent
 * with its 95 % interval by Wilson's method.
 *
 * Returns: (transfer full): a new chart
 */
CairnChart *
cairn_chart_new (CairnTable *table,
                 guint       measure)
{
  CairnChart *self = NULL;

  g_return_val_if_fail (CAIRN_IS_TABLE (table), NULL);
  g_return_val_if_fail (measure < cairn_table_get_n_measures (table), NULL);

  self = g_object_new (CAIRN_TYPE_CHART, NULL);
  _cairn_chart_fill (self, table, measure);

  return self;
}

/**
 * cairn_chart_get_title:
 * @self: a chart
 *
 * Gives the chart's title, that of its table.
 *
 * Returns: (transfer none) (not nullable): the title, to be shown literally
 */
const char *
cairn_chart_get_title (CairnChart *self)
{
  g_return_val_if_fail (CAIRN_IS_CHART (self), NULL);

  return self->title;
}

/**
 * cairn_chart_get_unit:
 * @self: a chart
 *
 * Says what the length of a bar means.
 *
 * Returns: (transfer none) (not nullable): some words for under the axis
 */
const char *
cairn_chart_get_unit (CairnChart *self)
{
  g_return_val_if_fail (CAIRN_IS_CHART (self), NULL);

  return self->unit;
}

/**
 * cairn_chart_get_sentence:
 * @self: a chart
 *
 * Says what the chart shows, as cairn_sentence_for_table() does.
 *
 * Returns: (transfer none) (not nullable): one or two sentences
 */
const char *
cairn_chart_get_sentence (CairnChart *self)
{
  g_return_val_if_fail (CAIRN_IS_CHART (self), NULL);

  return self->sentence;
}

/**
 * cairn_chart_get_is_share:
 * @self: a chart
 *
 * Tells whether the values are percents.
 *
 * Returns: whether they are
 */
gboolean
cairn_chart_get_is_share (CairnChart *self)
{
  g_return_val_if_fail (CAIRN_IS_CHART (self), FALSE);

  return self->is_share;
}

/**
 * cairn_chart_get_n_rows:
 * @self: a chart
 *
 * Tells how many groups of bars there are.
 *
 * Returns: how many
 */
guint
cairn_chart_get_n_rows (CairnChart *self)
{
  g_return_val_if_fail (CAIRN_IS_CHART (self), 0);

  return self->rows->len;
}

/**
 * cairn_chart_get_row_label:
 * @self: a chart
 * @row: a row's place, from 0
 *
 * Gives what stands beside a group of bars.
 *
 * Returns: (transfer none) (not nullable): the label, to be shown literally
 */
const char *
cairn_chart_get_row_label (CairnChart *self,
                           guint       row)
{
  g_return_val_if_fail (CAIRN_IS_CHART (self), NULL);
  g_return_val_if_fail (row < self->rows->len, NULL);

  return g_array_index (self->rows, CairnChartRow, row).label;
}

/**
 * cairn_chart_get_table_row:
 * @self: a chart
 * @row: a row's place, from 0
 *
 * Tells which row of the table a group of bars stands for.
 *
 * Returns: the row's place in the table, or %CAIRN_TABLE_TOTAL_ROW
 */
guint
cairn_chart_get_table_row (CairnChart *self,
                           guint       row)
{
  g_return_val_if_fail (CAIRN_IS_CHART (self), 0);
  g_return_val_if_fail (row < self->rows->len, 0);

  return g_array_index (self->rows, CairnChartRow, row).table_row;
}

/**
 * cairn_chart_get_n_series:
 * @self: a chart
 *
 * Tells how many bars each group has: one for each column of the table.
 *
 * Returns: how many
 */
guint
cairn_chart_get_n_series (CairnChart *self)
{
  g_return_val_if_fail (CAIRN_IS_CHART (self), 0);

  return self->series->len;
}

/**
 * cairn_chart_get_series_label:
 * @self: a chart
 * @series: a series' place, from 0; that of its column in the table
 *
 * Gives the name of a series, its year.
 *
 * Returns: (transfer none) (not nullable): the label
 */
const char *
cairn_chart_get_series_label (CairnChart *self,
                              guint       series)
{
  g_return_val_if_fail (CAIRN_IS_CHART (self), NULL);
  g_return_val_if_fail (series < self->series->len, NULL);

  return g_ptr_array_index (self->series, series);
}

/**
 * cairn_chart_get_value:
 * @self: a chart
 * @row: a row's place, from 0
 * @series: a series' place, from 0
 * @value: (out): the length of the bar, 0 or more; untouched where there is none
 *
 * Gives the value of a bar.
 *
 * Returns: whether there is one
 */
gboolean
cairn_chart_get_value (CairnChart *self,
                       guint       row,
                       guint       series,
                       double     *value)
{
  const CairnChartPoint *point = NULL;

  g_return_val_if_fail (CAIRN_IS_CHART (self), FALSE);
  g_return_val_if_fail (row < self->rows->len && series < self->series->len, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  point = peek_point (self, row, series);
  if (!point->has_value)
    return FALSE;

  *value = point->value;
  return TRUE;
}

/**
 * cairn_chart_get_interval:
 * @self: a chart
 * @row: a row's place, from 0
 * @series: a series' place, from 0
 * @interval: (out): the interval, in the unit of the value; untouched where
 *   there is none
 *
 * Gives the confidence interval of a bar.
 *
 * Returns: whether there is one
 */
gboolean
cairn_chart_get_interval (CairnChart    *self,
                          guint          row,
                          guint          series,
                          CairnInterval *interval)
{
  const CairnChartPoint *point = NULL;

  g_return_val_if_fail (CAIRN_IS_CHART (self), FALSE);
  g_return_val_if_fail (row < self->rows->len && series < self->series->len, FALSE);
  g_return_val_if_fail (interval != NULL, FALSE);

  point = peek_point (self, row, series);
  if (!point->has_interval)
    return FALSE;

  *interval = point->interval;
  return TRUE;
}

/**
 * cairn_chart_get_value_text:
 * @self: a chart
 * @row: a row's place, from 0
 * @series: a series' place, from 0
 *
 * Gives what stands at the end of a bar.
 *
 * Returns: (transfer none) (not nullable): the text
 */
const char *
cairn_chart_get_value_text (CairnChart *self,
                            guint       row,
                            guint       series)
{
  g_return_val_if_fail (CAIRN_IS_CHART (self), NULL);
  g_return_val_if_fail (row < self->rows->len && series < self->series->len, NULL);

  return peek_point (self, row, series)->value_text;
}

/**
 * cairn_chart_get_short_text:
 * @self: a chart
 * @row: a row's place, from 0
 * @series: a series' place, from 0
 *
 * Gives what stands at the end of a bar where there is little room.
 *
 * Returns: (transfer none) (not nullable): the text
 */
const char *
cairn_chart_get_short_text (CairnChart *self,
                            guint       row,
                            guint       series)
{
  g_return_val_if_fail (CAIRN_IS_CHART (self), NULL);
  g_return_val_if_fail (row < self->rows->len && series < self->series->len, NULL);

  return peek_point (self, row, series)->short_text;
}

/**
 * cairn_chart_get_point_text:
 * @self: a chart
 * @row: a row's place, from 0
 * @series: a series' place, from 0
 *
 * Says everything a bar shows, for a tooltip and for a screen reader.
 *
 * Returns: (transfer none) (not nullable): a sentence, to be shown literally
 */
const char *
cairn_chart_get_point_text (CairnChart *self,
                            guint       row,
                            guint       series)
{
  g_return_val_if_fail (CAIRN_IS_CHART (self), NULL);
  g_return_val_if_fail (row < self->rows->len && series < self->series->len, NULL);

  return peek_point (self, row, series)->point_text;
}

/**
 * cairn_chart_get_maximum:
 * @self: a chart
 *
 * Gives how far the bars and their intervals reach.
 *
 * Returns: the largest value or upper limit, 0 or more
 */
double
cairn_chart_get_maximum (CairnChart *self)
{
  g_return_val_if_fail (CAIRN_IS_CHART (self), 0);

  return self->maximum;
}
