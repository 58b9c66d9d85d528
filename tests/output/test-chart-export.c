/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <cairo.h>
#include <glib/gstdio.h>
#include <string.h>

#include "cairn-chart-export.h"
#include "cairn-chart-painter.h"
#include "cairn-error.h"

#define TYPED "<b>A & B</b> %s _x"

typedef struct
{
  char       *dir;
  CairnChart *chart;
} Fixture;

static CairnTable *
create_table (void)
{
  CairnTable *table = cairn_table_new_with_form ("modifiable-by-area", "Modifiable factors", CAIRN_TABLE_MODIFIABLE);
  const gint64 figures[2][CAIRN_MODIFIABLE_PERCENT_WITH] = { { 18, 7, 11, 0 }, { 5, 0, 4, 1 } };

  cairn_table_set_unit (table, CAIRN_TABLE_FINALISED);
  cairn_table_add_column (table, "2022-23");
  cairn_table_add_row (table, "durham", "Durham");
  cairn_table_add_row (table, "typed", TYPED);
  for (guint r = 0; r < 2; r++)
    for (guint m = 0; m < CAIRN_MODIFIABLE_PERCENT_WITH; m++)
      cairn_table_set_value (table, r, 0, m, figures[r][m]);

  return table;
}

static void
fixture_set_up (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(CairnTable) table = create_table ();
  g_autoptr(GError) error = NULL;

  fixture->dir = g_dir_make_tmp ("cairn-chart-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->chart = cairn_chart_new (table, CAIRN_MODIFIABLE_PERCENT_WITH);
}

/* The tests leave no file behind but the one they name: no half-written copy. */
static void
fixture_tear_down (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr(GDir) dir = g_dir_open (fixture->dir, 0, NULL);
  const char *name = NULL;
  guint n = 0;

  for (name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    {
      g_autofree char *path = g_build_filename (fixture->dir, name, NULL);

      g_assert_cmpint (g_unlink (path), ==, 0);
      n++;
    }

  g_assert_cmpuint (n, <=, 1);
  g_assert_cmpint (g_rmdir (fixture->dir), ==, 0);
  g_assert_finalize_object (fixture->chart);
  g_free (fixture->dir);
}

static char *
export_chart (Fixture          *fixture,
              const char       *name,
              CairnChartFormat  format,
              double            scale)
{
  g_autofree char *path = g_build_filename (fixture->dir, name, NULL);
  g_autoptr(GError) error = NULL;
  GStatBuf status = { 0 };

  g_assert_true (cairn_chart_export (fixture->chart, path, format, CAIRN_CHART_LIGHT, 600, scale, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0600);

  return g_steal_pointer (&path);
}

/* An SVG says in words what it shows, and what was typed stays as it was. */
static void
test_svg (Fixture       *fixture,
          gconstpointer  data)
{
  g_autofree char *path = export_chart (fixture, "chart.svg", CAIRN_CHART_SVG, 1);
  g_autofree char *text = NULL;
  g_autoptr(GMarkupParseContext) context = NULL;
  const GMarkupParser parser = { NULL };
  g_autoptr(GError) error = NULL;
  const char * const expected[] =
    {
      "role=\"img\"",
      "<title>Modifiable factors</title>",
      "modifiable factors were identified in 7 of 22 reviews that had enough information",
      "1 more review did not have enough information.",
      "Durham, 2022-23: modifiable factors in 7 of 18 finalised reviews that had enough information (39 %; 95 % interval 20 to 61).",
      "&lt;b&gt;A &amp; B&lt;/b&gt; %s _x, 2022-23: modifiable factors in 0 of 4",
      "Total, 2022-23: modifiable factors in 7 of 22",
    };

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_test_message ("%s", expected[i]);
      g_assert_nonnull (strstr (text, expected[i]));
    }

  context = g_markup_parse_context_new (&parser, G_MARKUP_DEFAULT_FLAGS, NULL, NULL);
  g_markup_parse_context_parse (context, text, -1, &error);
  g_assert_no_error (error);
  g_assert_true (g_markup_parse_context_end_parse (context, &error));
}

/* A PNG has the pixels of its size and scale, with the page's colour at its edge
 * and the series' colour in its bars. */
static void
test_png (Fixture       *fixture,
          gconstpointer  data)
{
  g_autofree char *path = export_chart (fixture, "chart.png", CAIRN_CHART_PNG, 2);
  cairo_surface_t *surface = cairo_image_surface_create_from_png (path);
  const guint32 *pixels = NULL;
  gsize n_pixels = 0;
  gsize n_blue = 0;

  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 1200);
  n_pixels = (gsize) cairo_image_surface_get_height (surface) * 1200;
  pixels = (const guint32 *) (gconstpointer) cairo_image_surface_get_data (surface);

  g_assert_cmphex (pixels[0] & 0xffffff, ==, 0xffffff);
  g_assert_cmphex (pixels[n_pixels - 1] & 0xffffff, ==, 0xffffff);
  for (gsize i = 0; i < n_pixels; i++)
    n_blue += (pixels[i] & 0xffffff) == 0x1c71d8;
  g_assert_cmpuint (n_blue, >, 1000);

  cairo_surface_destroy (surface);
}

/* A PDF's texts can be found and copied. */
static void
test_pdf (Fixture       *fixture,
          gconstpointer  data)
{
  g_autofree char *path = export_chart (fixture, "chart.pdf", CAIRN_CHART_PDF, 1);
  const char *argv[] = { "pdftotext", "-layout", path, "-", NULL };
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;
  int status = 0;
  const char * const expected[] =
    {
      "Modifiable factors", "2022-23", "Durham", TYPED, "Total",
      "39 % (7 of 18)", "0 % (0 of 4)", "32 % (7 of 22)",
      "Percent of the reviews that had enough information, with 95 % intervals",
    };

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_test_message ("%s", expected[i]);
      g_assert_nonnull (strstr (text, expected[i]));
    }
}

/* A file that was there is replaced, whatever it was readable for. */
static void
test_replaces (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->dir, "chart.png", NULL);
  g_autofree char *again = NULL;

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  g_assert_cmpint (g_chmod (path, 0644), ==, 0);
  again = export_chart (fixture, "chart.png", CAIRN_CHART_PNG, 1);
}

/* Where there is no such folder, the error says what was being done. */
static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->dir, "none", "chart.png", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_false (cairn_chart_export (fixture->chart, path, CAIRN_CHART_PNG, CAIRN_CHART_LIGHT, 600, 1, &error));
  g_assert_error (error, CAIRN_ERROR, CAIRN_ERROR_NOT_FOUND);
  g_assert_true (g_str_has_prefix (error->message, "The chart could not be written to"));
}

/* Counts all pixels of a picture that differ from another of the same size. */
static guint
count_differences (cairo_surface_t *a,
                   cairo_surface_t *b)
{
  const guint32 *p = (const guint32 *) (gconstpointer) cairo_image_surface_get_data (a);
  const guint32 *q = (const guint32 *) (gconstpointer) cairo_image_surface_get_data (b);
  gsize n_pixels = (gsize) cairo_image_surface_get_width (a) * (gsize) cairo_image_surface_get_height (a);
  guint n = 0;

  for (gsize i = 0; i < n_pixels; i++)
    n += p[i] != q[i];

  return n;
}

static cairo_surface_t *
paint (CairnChartPainter         *painter,
       double                     width,
       const CairnChartHighlight *highlight)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 600, 400);
  cairo_t *cr = cairo_create (surface);
  CairnChartPalette palette = { 0 };

  cairn_chart_palette_init (&palette, CAIRN_CHART_DARK);
  cairn_chart_painter_paint (painter, cr, width, &palette, highlight);
  cairo_destroy (cr);

  return surface;
}

/* The bar a person is at looks different, and more so with the focus. */
static void
test_highlight (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(PangoFontMap) fonts = pango_cairo_font_map_new ();
  PangoContext *context = pango_font_map_create_context (fonts);
  CairnChartPainter *painter = cairn_chart_painter_new (fixture->chart, context);
  const CairnChartHighlight none = { -1, -1, FALSE };
  const CairnChartHighlight pointed = { 0, 0, FALSE };
  const CairnChartHighlight focused = { 0, 0, TRUE };
  cairo_surface_t *plain = paint (painter, 600, NULL);
  cairo_surface_t *without = paint (painter, 600, &none);
  cairo_surface_t *with = paint (painter, 600, &pointed);
  cairo_surface_t *ring = paint (painter, 600, &focused);

  g_assert_cmpuint (count_differences (plain, without), ==, 0);
  g_assert_cmpuint (count_differences (plain, with), >, 100);
  g_assert_cmpuint (count_differences (with, ring), >, 100);

  cairo_surface_destroy (plain);
  cairo_surface_destroy (without);
  cairo_surface_destroy (with);
  cairo_surface_destroy (ring);
  g_assert_finalize_object (painter);
  g_object_unref (context);
}

/* In little room the values are short, and the chart is no wider than it may be. */
static void
test_narrow (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(PangoFontMap) fonts = pango_cairo_font_map_new ();
  PangoContext *context = pango_font_map_create_context (fonts);
  CairnChartPainter *painter = NULL;
  const CairnChartLayout *layout = NULL;
  double wide = 0;
  double narrow = 0;

  painter = cairn_chart_painter_new (fixture->chart, context);
  g_assert_cmpfloat (cairn_chart_painter_get_min_width (painter), <, 360);

  wide = cairn_chart_painter_lay_out (painter, 600)->bars[0].text.width;
  layout = cairn_chart_painter_lay_out (painter, 340);
  narrow = layout->bars[0].text.width;
  g_assert_cmpfloat (narrow, <, wide / 2);

  for (guint i = 0; i < layout->n_rows * layout->n_series; i++)
    g_assert_cmpfloat (layout->bars[i].text.x + narrow, <=, 340);

  g_assert_finalize_object (painter);
  g_object_unref (context);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add (path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("/chart-export/pdf", test_pdf);
  ADD ("/chart-export/png", test_png);
  ADD ("/chart-export/refused", test_refused);
  ADD ("/chart-export/replaces", test_replaces);
  ADD ("/chart-export/svg", test_svg);
  ADD ("/chart-painter/highlight", test_highlight);
  ADD ("/chart-painter/narrow", test_narrow);

  return g_test_run ();
}
