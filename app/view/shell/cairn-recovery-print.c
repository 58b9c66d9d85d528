/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-recovery-print.h"

#include <glib/gi18n.h>

typedef struct
{
  const char *register_name; /* (unowned) */
  const char *recovery;      /* (unowned) */
} Sheet;

/* Draws a paragraph and returns where the next one may begin, in points. */
static double
draw_paragraph (GtkPrintContext *context,
                const char      *font,
                const char      *text,
                double           y_pt)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  g_autoptr(PangoLayout) layout = gtk_print_context_create_pango_layout (context);
  PangoFontDescription *description = pango_font_description_from_string (font);
  int height = 0;

  pango_layout_set_font_description (layout, description);
  pango_font_description_free (description);
  pango_layout_set_width (layout, (int) (gtk_print_context_get_width (context) * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_size (layout, NULL, &height);
  cairo_move_to (cr, 0, y_pt);
  pango_cairo_show_layout (cr, layout);

  return y_pt + (double) height / PANGO_SCALE + 18;
}

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              Sheet             *sheet)
{
  double y_pt = draw_paragraph (context, "Sans Bold 20", _("Recovery passphrase"), 0);
  g_autofree char *title = g_strdup_printf (_("Of the Cairn register “%s”"), sheet->register_name);

  y_pt = draw_paragraph (context, "Sans 12", title, y_pt);
  y_pt = draw_paragraph (context, "Monospace 18", sheet->recovery, y_pt + 18);
  draw_paragraph (context, "Sans 11",
                  _("Whoever has this sheet and the register’s folder can read everything in it. Keep it locked away, "
                    "apart from the computer. If every passphrase is forgotten, type this one where Cairn asks for a "
                    "passphrase."),
                  y_pt + 18);
}

/**
 * cairn_recovery_print:
 * @window: the window that asks
 * @register_name: name of the register
 * @recovery: its recovery passphrase
 * @error: return location
 *
 * Asks for a printer and prints one sheet. The job bears no name that would tell
 * what it is, since print queues keep names.
 *
 * Returns: %FALSE only when printing failed; somebody who changed their mind is no failure
 */
gboolean
cairn_recovery_print (GtkWindow   *window,
                      const char  *register_name,
                      const char  *recovery,
                      GError     **error)
{
  g_autoptr(GtkPrintOperation) operation = gtk_print_operation_new ();
  Sheet sheet = { register_name, recovery };

  g_return_val_if_fail (GTK_IS_WINDOW (window), FALSE);
  g_return_val_if_fail (register_name != NULL, FALSE);
  g_return_val_if_fail (recovery != NULL, FALSE);

  gtk_print_operation_set_n_pages (operation, 1);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (operation, PACKAGE_NAME);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), &sheet);

  return gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, window, error) !=
         GTK_PRINT_OPERATION_RESULT_ERROR;
}
