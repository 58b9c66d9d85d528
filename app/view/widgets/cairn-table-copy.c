/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-table-copy.h"

#include <glib/gi18n.h>

#include "cairn-chart-export.h"
#include "cairn-feedback.h"
#include "cairn-table-file.h"
#include "cairn-table-text.h"

/* Copies of a table and its chart that leave the register: on the clipboard or as a
 * file. They hold numbers and no identities, and are noted all the same. */

#define CHART_WIDTH 760.0 /* units of 1/96 inch: the width of a page between its margins */
#define CHART_SCALE 2.0

typedef struct
{
  GtkWidget    *widget;  /* (owned) */
  CairnSession *session; /* (owned) */
  CairnTable   *table;   /* (owned) */
  CairnChart   *chart;   /* (owned) (nullable) */
  char         *ending;  /* (owned) */
} Saving;

static void
saving_free (Saving *saving)
{
  g_object_unref (saving->widget);
  g_object_unref (saving->session);
  g_object_unref (saving->table);
  g_clear_object (&saving->chart);
  g_free (saving->ending);
  g_free (saving);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

/* A tab or a line's end in a name would shift the cells after it. */
static void
append_cell (GString    *text,
             const char *cell)
{
  g_autofree char *plain = g_strdelimit (g_strdup (cell), "\t\r\n", ' ');

  g_string_append (text, plain);
}

static void
append_row (GString    *text,
            CairnTable *table,
            guint       row)
{
  append_cell (text, row == CAIRN_TABLE_TOTAL_ROW ? _("Total") : cairn_table_get_row_label (table, row));
  for (guint c = 0; c < cairn_table_get_n_columns (table); c++)
    for (guint m = 0; m < cairn_table_get_n_measures (table); m++)
      {
        g_autofree char *figure = cairn_table_dup_figure (table, row, c, m);

        g_string_append_c (text, '\t');
        g_string_append (text, figure);
      }
  g_string_append_c (text, '\n');
}

/**
 * cairn_table_copy_dup_text:
 * @table: a table
 *
 * Writes a table as tab-separated text, as spreadsheets and word processors take
 * it from the clipboard.
 *
 * Returns: (transfer full): the text, in the person's language
 */
char *
cairn_table_copy_dup_text (CairnTable *table)
{
  GString *text = g_string_new (NULL);
  const char *heading = NULL;

  g_return_val_if_fail (CAIRN_IS_TABLE (table), NULL);

  heading = cairn_table_get_row_heading (table);
  append_cell (text, heading != NULL ? heading : "");
  for (guint c = 0; c < cairn_table_get_n_columns (table); c++)
    for (guint m = 0; m < cairn_table_get_n_measures (table); m++)
      g_string_append_printf (text, "\t%s %s", cairn_table_get_column_label (table, c),
                              gettext (cairn_table_get_measure (table, m)->title));
  g_string_append_c (text, '\n');

  for (guint r = 0; r < cairn_table_get_n_rows (table); r++)
    append_row (text, table, r);
  append_row (text, table, CAIRN_TABLE_TOTAL_ROW);

  return g_string_free_and_steal (text);
}

/**
 * cairn_table_copy_to_clipboard:
 * @widget: the widget that shows the table
 * @session: (nullable): the session it was counted in
 * @table: a table
 *
 * Copies a table to the clipboard. Main thread.
 */
void
cairn_table_copy_to_clipboard (GtkWidget    *widget,
                               CairnSession *session,
                               CairnTable   *table)
{
  g_autofree char *text = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (CAIRN_IS_TABLE (table));

  text = cairn_table_copy_dup_text (table);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  if (session != NULL)
    cairn_session_note (session, CAIRN_CHANGE_EXPORTED, NULL, cairn_table_get_title (table));
  cairn_window_toast (widget, _("The table was copied."));
}

/**
 * cairn_table_copy_write:
 * @table: a table
 * @chart: (nullable): its chart, which `svg`, `png` and `pdf` need
 * @ending: what kind of file: `csv`, `xlsx`, `svg`, `png` or `pdf`
 * @path: (type filename): the file to write
 * @error: return location for what the disk says
 *
 * Writes a table or its chart to a file that only its owner can read.
 *
 * Returns: whether it was written
 */
gboolean
cairn_table_copy_write (CairnTable  *table,
                        CairnChart  *chart,
                        const char  *ending,
                        const char  *path,
                        GError     **error)
{
  static const char *const pictures[] = {
    [CAIRN_CHART_SVG] = "svg",
    [CAIRN_CHART_PNG] = "png",
    [CAIRN_CHART_PDF] = "pdf",
  };

  g_return_val_if_fail (CAIRN_IS_TABLE (table), FALSE);
  g_return_val_if_fail (ending != NULL && path != NULL, FALSE);

  if (g_str_equal (ending, "csv"))
    return cairn_table_file_write_csv (table, path, error);
  if (g_str_equal (ending, "xlsx"))
    return cairn_table_file_write_xlsx (table, path, error);

  for (CairnChartFormat format = 0; format < G_N_ELEMENTS (pictures); format++)
    if (chart != NULL && g_str_equal (ending, pictures[format]))
      return cairn_chart_export (chart, path, format, CAIRN_CHART_PAPER, CHART_WIDTH, CHART_SCALE, error);

  g_return_val_if_reached (FALSE);
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(Saving) saving = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  if (path == NULL)
    return;
  if (!cairn_table_copy_write (saving->table, saving->chart, saving->ending, path, &error))
    {
      cairn_feedback_error (saving->widget, error);
      return;
    }

  name = g_filename_display_basename (path);
  text = g_strdup_printf (_("“%s” was saved."), name);
  cairn_session_note (saving->session, CAIRN_CHANGE_EXPORTED, NULL, cairn_table_get_title (saving->table));
  cairn_window_toast (saving->widget, text);
}

/**
 * cairn_table_copy_save:
 * @widget: the widget that shows the table
 * @session: (nullable): the session it was counted in; without it nothing is done
 * @table: a table
 * @chart: (nullable): its chart
 * @ending: what kind of file: `csv`, `xlsx`, `svg`, `png` or `pdf`
 *
 * Asks where to save a table or its chart, and saves it there. Main thread.
 */
void
cairn_table_copy_save (GtkWidget    *widget,
                       CairnSession *session,
                       CairnTable   *table,
                       CairnChart   *chart,
                       const char   *ending)
{
  g_autoptr(GtkFileDialog) dialog = NULL;
  g_autofree char *name = NULL;
  GtkRoot *root = NULL;
  Saving *saving = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (CAIRN_IS_TABLE (table));
  g_return_if_fail (ending != NULL);

  if (session == NULL)
    return;

  dialog = gtk_file_dialog_new ();
  name = g_strdup_printf ("%s.%s", cairn_table_get_name (table), ending);
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_set_title (dialog, _("Save a Copy"));

  saving = g_new0 (Saving, 1);
  saving->widget = g_object_ref (widget);
  saving->session = g_object_ref (session);
  saving->table = g_object_ref (table);
  saving->chart = chart != NULL ? g_object_ref (chart) : NULL;
  saving->ending = g_strdup (ending);
  root = gtk_widget_get_root (widget);
  gtk_file_dialog_save (dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL, chosen_cb, saving);
}
