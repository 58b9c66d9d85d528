/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cairn-chart-layout.h"

#define EPSILON 1e-9

static const double legend_widths[] = { 50, 60, 70, 80, 90 };

/* Two rows, two years: 10 and 4, 0 and 7. */
static CairnChart *
create_chart (guint measure)
{
  g_autoptr(CairnTable) table = cairn_table_new ("notified-by-area", "Area");
  const gint64 counts[2][2] = { { 10, 4 }, { 0, 7 } };

  cairn_table_add_column (table, "2022-23");
  cairn_table_add_column (table, "2023-24");
  for (guint r = 0; r < 2; r++)
    {
      cairn_table_add_row (table, r == 0 ? "a" : "b", r == 0 ? "A" : "B");
      for (guint c = 0; c < 2; c++)
        cairn_table_set_count (table, r, c, counts[r][c]);
    }

  return cairn_chart_new (table, measure);
}

static CairnChartMetrics
create_metrics (gboolean rtl)
{
  const CairnChartMetrics metrics =
    {
      .width = 500,
      .line_height = 20,
      .title_height = 24,
      .label_width = 80,
      .value_width = 30,
      .legend_widths = legend_widths,
      .caption_height = 20,
      .rtl = rtl,
    };

  return metrics;
}

static void
assert_rect (const CairnChartRect *rect,
             double                x,
             double                y,
             double                width,
             double                height)
{
  g_assert_cmpfloat_with_epsilon (rect->x, x, EPSILON);
  g_assert_cmpfloat_with_epsilon (rect->y, y, EPSILON);
  g_assert_cmpfloat_with_epsilon (rect->width, width, EPSILON);
  g_assert_cmpfloat_with_epsilon (rect->height, height, EPSILON);
}

/* Steps are 1, 2 or 5 times a power of ten, whole, and no more than there is room for. */
static void
test_nice_step (void)
{
  const struct
    {
      double maximum;
      guint  n_steps_max;
      double expected;
    }
  vectors[] =
    {
      { 1, 8, 1 },
      { 0.3, 8, 1 },
      { 8, 8, 1 },
      { 8.01, 8, 2 },
      { 16, 8, 2 },
      { 17, 8, 5 },
      { 20, 4, 5 },
      { 43, 5, 10 },
      { 70.6, 4, 20 },
      { 100, 5, 20 },
      { 100, 3, 50 },
      { 100, 1, 100 },
      { 12828, 8, 2000 },
    };

  for (gsize i = 0; i < G_N_ELEMENTS (vectors); i++)
    g_assert_cmpfloat (cairn_chart_nice_step (vectors[i].maximum, vectors[i].n_steps_max), ==, vectors[i].expected);
}

/* Everything stands where the arithmetic on paper puts it. */
static void
test_places (void)
{
  g_autoptr(CairnChart) chart = create_chart (CAIRN_DISTRIBUTION_COUNT);
  const CairnChartMetrics metrics = create_metrics (FALSE);
  g_autoptr(CairnChartLayout) layout = cairn_chart_layout_new (chart, &metrics);

  /* Padding 10; the title's 24 and 10 below it; the key's 26 and 10 below it. */
  assert_rect (&layout->title, 10, 10, 480, 24);
  assert_rect (&layout->legend[0].swatch, 10, 50, 32, 14);
  assert_rect (&layout->legend[0].text, 52, 44, 50, 26);
  assert_rect (&layout->legend[1].swatch, 126, 50, 32, 14);

  /* Labels 80 wide and 10 apart; values 30 wide and 10 apart; 80 + 10 + 10 = 100
   * on the left, 500 - 10 - 10 - 30 = 450 on the right. */
  g_assert_cmpfloat_with_epsilon (layout->plot.x, 100, EPSILON);
  g_assert_cmpfloat_with_epsilon (layout->plot.width, 350, EPSILON);
  g_assert_cmpfloat_with_epsilon (layout->plot.y, 80, EPSILON);

  /* Room for 5 steps: 0, 2, 4, ..., 10. */
  g_assert_cmpuint (layout->n_ticks, ==, 6);
  for (guint i = 0; i < layout->n_ticks; i++)
    {
      g_assert_cmpfloat_with_epsilon (layout->ticks[i].value, 2 * i, EPSILON);
      g_assert_cmpfloat_with_epsilon (layout->ticks[i].x, 100 + 70 * i, EPSILON);
    }

  /* Strips of 22, two to a row, 12 between the rows and 6 before and after. */
  assert_rect (&cairn_chart_layout_get_bar (layout, 0, 0)->slot, 100, 86, 390, 22);
  assert_rect (&cairn_chart_layout_get_bar (layout, 0, 0)->bar, 100, 86 + 3.08, 350, 15.84);
  assert_rect (&cairn_chart_layout_get_bar (layout, 0, 0)->text, 460, 86, 30, 22);
  assert_rect (&cairn_chart_layout_get_bar (layout, 0, 1)->bar, 100, 108 + 3.08, 140, 15.84);
  assert_rect (&cairn_chart_layout_get_bar (layout, 1, 0)->bar, 100, 142 + 3.08, 0, 15.84);
  assert_rect (&cairn_chart_layout_get_bar (layout, 1, 0)->text, 110, 142, 30, 22);
  assert_rect (&cairn_chart_layout_get_bar (layout, 1, 1)->bar, 100, 164 + 3.08, 245, 15.84);
  assert_rect (&layout->row_labels[0], 10, 86 + 12, 80, 20);
  g_assert_cmpfloat_with_epsilon (layout->plot.height, 186 + 6 - 80, EPSILON);

  /* 26 for the numbers under the grid, the caption, and the padding. */
  assert_rect (&layout->caption, 10, 218, 480, 20);
  g_assert_cmpfloat_with_epsilon (layout->height, 248, EPSILON);
  g_assert_false (cairn_chart_layout_get_bar (layout, 0, 0)->has_whisker);
}

/* From right to left everything is where a mirror would show it. */
static void
test_mirror (void)
{
  g_autoptr(CairnChart) chart = create_chart (CAIRN_DISTRIBUTION_PERCENT);
  const CairnChartMetrics metrics = create_metrics (FALSE);
  const CairnChartMetrics mirrored = create_metrics (TRUE);
  g_autoptr(CairnChartLayout) left = cairn_chart_layout_new (chart, &metrics);
  g_autoptr(CairnChartLayout) right = cairn_chart_layout_new (chart, &mirrored);

  g_assert_cmpfloat (left->height, ==, right->height);
  for (guint i = 0; i < 4; i++)
    {
      const CairnChartBar *a = &left->bars[i];
      const CairnChartBar *b = &right->bars[i];

      assert_rect (&b->bar, 500 - a->bar.x - a->bar.width, a->bar.y, a->bar.width, a->bar.height);
      assert_rect (&b->text, 500 - a->text.x - a->text.width, a->text.y, a->text.width, a->text.height);
      assert_rect (&b->slot, 500 - a->slot.x - a->slot.width, a->slot.y, a->slot.width, a->slot.height);
      g_assert_cmpfloat_with_epsilon (b->whisker_x0, 500 - a->whisker_x0, EPSILON);
    }
  assert_rect (&right->row_labels[0], 500 - 90, left->row_labels[0].y, 80, 20);
  g_assert_cmpfloat_with_epsilon (right->ticks[0].x, 400, EPSILON);
}

/* Whiskers are at the limits, and texts begin after them. */
static void
test_whiskers (void)
{
  g_autoptr(CairnChart) chart = create_chart (CAIRN_DISTRIBUTION_PERCENT);
  const CairnChartMetrics metrics = create_metrics (FALSE);
  g_autoptr(CairnChartLayout) layout = cairn_chart_layout_new (chart, &metrics);
  const CairnChartBar *bar = cairn_chart_layout_get_bar (layout, 0, 1);
  CairnInterval interval = { 0 };

  /* 4 of 11 by Wilson: 36.36 % (15.17 to 64.62), on an axis of 100. */
  g_assert_true (cairn_chart_get_interval (chart, 0, 1, &interval));
  g_assert_cmpfloat_with_epsilon (interval.lower, 15.17, 0.01);
  g_assert_cmpfloat_with_epsilon (interval.upper, 64.62, 0.01);
  g_assert_cmpfloat_with_epsilon (layout->ticks[layout->n_ticks - 1].value, 100, EPSILON);

  g_assert_true (bar->has_whisker);
  g_assert_cmpfloat_with_epsilon (bar->bar.width, 400.0 / 11 * 3.5, EPSILON);
  g_assert_cmpfloat_with_epsilon (bar->whisker_x0, 100 + interval.lower * 3.5, EPSILON);
  g_assert_cmpfloat_with_epsilon (bar->whisker_x1, 100 + interval.upper * 3.5, EPSILON);
  g_assert_cmpfloat_with_epsilon (bar->whisker_y, bar->slot.y + 11, EPSILON);
  g_assert_cmpfloat_with_epsilon (bar->text.x, bar->whisker_x1 + 10, EPSILON);
}

/* A place belongs to the bar whose strip it is in, however short the bar; between
 * the rows and outside there is none. */
static void
test_hit (void)
{
  g_autoptr(CairnChart) chart = create_chart (CAIRN_DISTRIBUTION_COUNT);
  const CairnChartMetrics metrics = create_metrics (FALSE);
  g_autoptr(CairnChartLayout) layout = cairn_chart_layout_new (chart, &metrics);
  guint row = 9;
  guint series = 9;

  g_assert_false (cairn_chart_layout_hit (layout, 99, 90, &row, &series));
  g_assert_false (cairn_chart_layout_hit (layout, 200, 85, &row, &series));
  g_assert_false (cairn_chart_layout_hit (layout, 200, 135, &row, &series));
  g_assert_false (cairn_chart_layout_hit (layout, 490, 90, &row, &series));
  g_assert_cmpuint (row, ==, 9);

  for (guint r = 0; r < 2; r++)
    for (guint s = 0; s < 2; s++)
      {
        const CairnChartRect *slot = &cairn_chart_layout_get_bar (layout, r, s)->slot;

        g_assert_true (cairn_chart_layout_hit (layout, slot->x + 389, slot->y + 1, &row, &series));
        g_assert_cmpuint (row, ==, r);
        g_assert_cmpuint (series, ==, s);
      }
}

/* Long labels take no more than their part of the width, and tall ones make room. */
static void
test_labels (void)
{
  g_autoptr(CairnChart) chart = create_chart (CAIRN_DISTRIBUTION_COUNT);
  CairnChartMetrics metrics = create_metrics (FALSE);
  const double heights[] = { 80, 20 };
  g_autoptr(CairnChartLayout) layout = NULL;

  metrics.label_width = 1000;
  metrics.row_label_heights = heights;
  layout = cairn_chart_layout_new (chart, &metrics);

  g_assert_cmpfloat_with_epsilon (layout->row_labels[0].width, 180, EPSILON);
  g_assert_cmpfloat_with_epsilon (layout->plot.x, 200, EPSILON);
  assert_rect (&layout->row_labels[0], 10, 86, 180, 80);
  /* The bars, 44 high, stand in the middle of the label's 80. */
  g_assert_cmpfloat_with_epsilon (cairn_chart_layout_get_bar (layout, 0, 0)->slot.y, 86 + 18, EPSILON);
  g_assert_cmpfloat_with_epsilon (cairn_chart_layout_get_bar (layout, 1, 0)->slot.y, 86 + 80 + 12, EPSILON);
}

/* A key that is too wide goes on in the next line. */
static void
test_legend_wraps (void)
{
  g_autoptr(CairnTable) table = cairn_table_new ("t", "T");
  g_autoptr(CairnChart) chart = NULL;
  CairnChartMetrics metrics = create_metrics (FALSE);
  g_autoptr(CairnChartLayout) layout = NULL;

  for (guint c = 0; c < 5; c++)
    cairn_table_add_column (table, "2020-21");
  chart = cairn_chart_new (table, 0);
  layout = cairn_chart_layout_new (chart, &metrics);

  /* 10 + (42 + 50 + 24) + (42 + 60 + 24) + (42 + 70 + 24) = 388: the fourth, 122 wide, does not fit. */
  g_assert_cmpfloat_with_epsilon (layout->legend[2].swatch.x, 252, EPSILON);
  g_assert_cmpfloat_with_epsilon (layout->legend[2].text.y, 44, EPSILON);
  g_assert_cmpfloat_with_epsilon (layout->legend[3].swatch.x, 10, EPSILON);
  g_assert_cmpfloat_with_epsilon (layout->legend[3].text.y, 70, EPSILON);
}

/* A table with nothing in it has a chart with nothing in it. */
static void
test_empty (void)
{
  g_autoptr(CairnTable) table = cairn_table_new ("t", "T");
  CairnChart *chart = cairn_chart_new (table, 0);
  CairnChartMetrics metrics = create_metrics (FALSE);
  CairnChartLayout *layout = cairn_chart_layout_new (chart, &metrics);
  guint row = 0;
  guint series = 0;

  g_assert_cmpuint (layout->n_rows, ==, 0);
  g_assert_cmpfloat (layout->height, >, 0);
  g_assert_cmpuint (layout->n_ticks, ==, 2);
  g_assert_false (cairn_chart_layout_hit (layout, 200, 100, &row, &series));

  cairn_chart_layout_free (layout);
  g_assert_finalize_object (chart);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart-layout/empty", test_empty);
  g_test_add_func ("/chart-layout/hit", test_hit);
  g_test_add_func ("/chart-layout/labels", test_labels);
  g_test_add_func ("/chart-layout/legend-wraps", test_legend_wraps);
  g_test_add_func ("/chart-layout/mirror", test_mirror);
  g_test_add_func ("/chart-layout/nice-step", test_nice_step);
  g_test_add_func ("/chart-layout/places", test_places);
  g_test_add_func ("/chart-layout/whiskers", test_whiskers);

  return g_test_run ();
}
