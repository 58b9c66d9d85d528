/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-output"

#include "config.h"

#include "cairn-chart-export.h"

#include "cairn-chart-painter.h"
#include "cairn-error.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <glib/gi18n.h>
#include <math.h>

#define FONT            "Adwaita Sans, Cantarell, Sans 10"
#define UNITS_PER_INCH  96.0
#define POINTS_PER_INCH 72.0

static cairo_status_t
append_cb (void                *closure,
           const unsigned char *data,
           unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* There is no widget to ask: a chart reads as its own words do. */
static PangoDirection
find_direction (PangoContext *context,
                CairnChart   *chart)
{
  g_autoptr(PangoLayout) layout = pango_layout_new (context);

  pango_layout_set_text (layout, cairn_chart_get_unit (chart), -1);
  return pango_layout_get_direction (layout, 0);
}

static CairnChartPainter *
create_painter (CairnChart *chart)
{
  g_autoptr(PangoFontMap) fonts = pango_cairo_font_map_new ();
  PangoContext *context = pango_font_map_create_context (fonts);
  g_autoptr(PangoFontDescription) font = pango_font_description_from_string (FONT);
  CairnChartPainter *painter = NULL;

  pango_context_set_font_description (context, font);
  pango_cairo_context_set_resolution (context, UNITS_PER_INCH);
  pango_context_set_base_dir (context, find_direction (context, chart));

  painter = cairn_chart_painter_new (chart, context);
  g_object_unref (context);

  return painter;
}

static void
paint_surface (CairnChartPainter *painter,
               cairo_surface_t   *surface,
               CairnChartScheme   scheme,
               double             width,
               double             scale)
{
  cairo_t *cr = cairo_create (surface);
  CairnChartPalette palette = { 0 };

  cairn_chart_palette_init (&palette, scheme);
  cairo_scale (cr, scale, scale);
  cairn_chart_painter_paint (painter, cr, width, &palette, NULL);
  cairo_destroy (cr);
}

/* A picture's letters are outlines: what it says is written beside them, for
 * whoever cannot see it and for search. */
static void
insert_description (GByteArray *svg,
                    CairnChart *chart)
{
  g_autofree char *text = g_strndup ((const char *) svg->data, svg->len);
  g_autofree char *title = g_markup_escape_text (cairn_chart_get_title (chart), -1);
  g_autofree char *sentence = g_markup_escape_text (cairn_chart_get_sentence (chart), -1);
  g_autoptr(GString) out = g_string_new (NULL);
  char *open = strstr (text, "<svg");
  char *rest = open != NULL ? strchr (open, '>') : NULL;

  if (rest == NULL)
    return;

  g_string_append_len (out, text, rest - text);
  g_string_append_printf (out, " role=\"img\">\n<title>%s</title>\n<desc>%s", title, sentence);
  for (guint r = 0; r < cairn_chart_get_n_rows (chart); r++)
    for (guint s = 0; s < cairn_chart_get_n_series (chart); s++)
      {
        g_autofree char *point = g_markup_escape_text (cairn_chart_get_point_text (chart, r, s), -1);

        g_string_append_printf (out, "\n%s", point);
      }
  g_string_append_printf (out, "</desc>%s", rest + 1);

  g_byte_array_set_size (svg, 0);
  g_byte_array_append (svg, (const guint8 *) out->str, (guint) out->len);
}

static cairo_status_t
render_svg (CairnChartPainter *painter,
            CairnChartScheme   scheme,
            double             width,
            GByteArray        *bytes)
{
  double height = cairn_chart_painter_lay_out (painter, width)->height;
  cairo_surface_t *surface = cairo_svg_surface_create_for_stream (append_cb, bytes, width, height);
  cairo_status_t status = CAIRO_STATUS_SUCCESS;

  cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
  paint_surface (painter, surface, scheme, width, 1);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (status == CAIRO_STATUS_SUCCESS)
    insert_description (bytes, cairn_chart_painter_get_chart (painter));

  return status;
}

static cairo_status_t
render_png (CairnChartPainter *painter,
            CairnChartScheme   scheme,
            double             width,
            double             scale,
            GByteArray        *bytes)
{
  double height = cairn_chart_painter_lay_out (painter, width)->height;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32,
                                                         (int) ceil (width * scale),
                                                         (int) ceil (height * scale));
  cairo_status_t status = CAIRO_STATUS_SUCCESS;

  paint_surface (painter, surface, scheme, width, scale);
  status = cairo_surface_status (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream (surface, append_cb, bytes);
  cairo_surface_destroy (surface);

  return status;
}

static cairo_status_t
render_pdf (CairnChartPainter *painter,
            CairnChartScheme   scheme,
            double             width,
            GByteArray        *bytes)
{
  const double scale = POINTS_PER_INCH / UNITS_PER_INCH;
  double height = cairn_chart_painter_lay_out (painter, width)->height;
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_cb, bytes, width * scale, height * scale);
  cairo_status_t status = CAIRO_STATUS_SUCCESS;

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE,
                                  cairn_chart_get_title (cairn_chart_painter_get_chart (painter)));
  paint_surface (painter, surface, scheme, width, scale);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  return status;
}

static cairo_status_t
render (CairnChartPainter *painter,
        CairnChartFormat   format,
        CairnChartScheme   scheme,
        double             width,
        double             scale,
        GByteArray        *bytes)
{
  switch (format)
    {
    case CAIRN_CHART_SVG:
      return render_svg (painter, scheme, width, bytes);
    case CAIRN_CHART_PNG:
      return render_png (painter, scheme, width, scale, bytes);
    case CAIRN_CHART_PDF:
      return render_pdf (painter, scheme, width, bytes);
    default:
      g_return_val_if_reached (CAIRO_STATUS_INVALID_FORMAT);
    }
}

static int
map_file_error (const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    return CAIRN_ERROR_NO_SPACE;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return CAIRN_ERROR_NOT_FOUND;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY))
    return CAIRN_ERROR_READ_ONLY;

  return CAIRN_ERROR_FAILED;
}

/* Replacing the destination, and not what is in it, also takes away who could
 * read the file that was there. */
static gboolean
write_private (const char  *path,
               GByteArray  *bytes,
               GError     **error)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);

  return g_file_replace_contents (file, (const char *) bytes->data, bytes->len, NULL, FALSE,
                                  G_FILE_CREATE_PRIVATE | G_FILE_CREATE_REPLACE_DESTINATION,
                                  NULL, NULL, error);
}

/**
 * cairn_chart_export:
 * @chart: a chart
 * @path: the file, in the file system's encoding
 * @format: what kind of file
 * @scheme: the colours; %CAIRN_CHART_PAPER suits a document
 * @width: the chart's width in units of 1/96 inch, above 0
 * @scale: for a picture in pixels, how many pixels to a unit, above 0; else ignored
 * @error: return location for an error
 *
 * Writes a chart to a file that only its owner can read.
 *
 * The file is written beside @path and then takes its place, so that @path is
 * either as it was or complete. An SVG also holds what the chart says in words.
 *
 * Any thread may call this.
 *
 * Returns: whether it was written; if not, @error is %CAIRN_ERROR_NO_SPACE,
 *   %CAIRN_ERROR_NOT_FOUND (there is no such folder), %CAIRN_ERROR_READ_ONLY or
 *   %CAIRN_ERROR_FAILED
 */
gboolean
cairn_chart_export (CairnChart        *chart,
                    const char        *path,
                    CairnChartFormat   format,
                    CairnChartScheme   scheme,
                    double             width,
                    double             scale,
                    GError           **error)
{
  g_autoptr(CairnChartPainter) painter = NULL;
  g_autoptr(GByteArray) bytes = NULL;
  g_autoptr(GError) local_error = NULL;
  g_autofree char *shown = NULL;
  cairo_status_t status = CAIRO_STATUS_SUCCESS;

  g_return_val_if_fail (CAIRN_IS_CHART (chart), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (width > 0 && scale > 0, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  painter = create_painter (chart);
  bytes = g_byte_array_new ();
  shown = g_filename_display_name (path);

  status = render (painter, format, scheme, width, scale, bytes);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, CAIRN_ERROR, CAIRN_ERROR_FAILED,
                   _("The chart could not be painted for “%s”: %s."), shown, cairo_status_to_string (status));
      return FALSE;
    }

  if (write_private (path, bytes, &local_error))
    return TRUE;

  g_set_error (error, CAIRN_ERROR, map_file_error (local_error),
               _("The chart could not be written to “%s”: %s"), shown, local_error->message);
  return FALSE;
}
