/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-report-checks-private.h"

#include <glib/gi18n.h>

/* The columns of the check page: whether it holds, where, what, and the two numbers. */

typedef void (*BindCell) (CairnReportChecks *self,
                          GtkWidget         *cell,
                          CairnCheckLine    *line);

typedef GtkWidget *(*CreateCell) (CairnReportChecks *self);

typedef struct
{
  const char *id;
  CreateCell  create;
  BindCell    bind;
} Column;

static const char *
describe_result (CairnCheckLine *line)
{
  return cairn_check_line_get_passed (line) ? _("Holds") : _("Does not hold");
}

/* Said in words and by an icon; colour only helps. */
static GtkWidget *
create_result (CairnReportChecks *self)
{
  GtkWidget *cell = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (cell), g_object_new (GTK_TYPE_IMAGE,
                                                "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                                "valign", GTK_ALIGN_START,
                                                NULL));
  gtk_box_append (GTK_BOX (cell), g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "yalign", 0.0, NULL));

  return cell;
}

static void
bind_result (CairnReportChecks *self,
             GtkWidget         *cell,
             CairnCheckLine    *line)
{
  gboolean passed = cairn_check_line_get_passed (line);
  GtkWidget *icon = gtk_widget_get_first_child (cell);
  GtkWidget *label = gtk_widget_get_last_child (cell);

  gtk_image_set_from_icon_name (GTK_IMAGE (icon), passed ? "object-select-symbolic" : "dialog-warning-symbolic");
  gtk_label_set_label (GTK_LABEL (label), describe_result (line));
  if (passed)
    gtk_widget_remove_css_class (cell, "warning");
  else
    gtk_widget_add_css_class (cell, "warning");
}

static GtkWidget *
create_label (CairnReportChecks *self)
{
  return g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "yalign", 0.0, NULL);
}

static GtkWidget *
create_number (CairnReportChecks *self)
{
  GtkWidget *cell = g_object_new (GTK_TYPE_LABEL, "xalign", 1.0, "yalign", 0.0, NULL);

  gtk_widget_add_css_class (cell, "numeric");

  return cell;
}

static void
bind_table (CairnReportChecks *self,
            GtkWidget         *cell,
            CairnCheckLine    *line)
{
  g_autofree char *text = _cairn_report_checks_dup_table (self, line);

  gtk_label_set_label (GTK_LABEL (cell), text);
}

static void
bind_year (CairnReportChecks *self,
           GtkWidget         *cell,
           CairnCheckLine    *line)
{
  gtk_label_set_label (GTK_LABEL (cell), cairn_check_line_get_column (line));
}

/* Where there is no room for the columns of the place, it stands above the words. */
static GtkWidget *
create_sentence (CairnReportChecks *self)
{
  GtkWidget *cell = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *place = create_label (self);

  gtk_widget_add_css_class (place, "caption");
  gtk_widget_add_css_class (place, "dimmed");
  gtk_label_set_wrap (GTK_LABEL (place), TRUE);
  g_object_bind_property (self, "compact", place, "visible", G_BINDING_SYNC_CREATE);
  gtk_box_append (GTK_BOX (cell), place);
  gtk_box_append (GTK_BOX (cell), g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "xalign", 0.0, "yalign", 0.0, NULL));

  return cell;
}

static void
bind_sentence (CairnReportChecks *self,
               GtkWidget         *cell,
               CairnCheckLine    *line)
{
  g_autofree char *place = _cairn_report_checks_dup_place (self, line);

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (cell)), place);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (cell)), cairn_check_line_get_sentence (line));
}

static void
bind_expected (CairnReportChecks *self,
               GtkWidget         *cell,
               CairnCheckLine    *line)
{
  const char *text = cairn_check_line_get_expected (line);

  gtk_label_set_label (GTK_LABEL (cell), text != NULL ? text : "–");
}

static void
bind_found (CairnReportChecks *self,
            GtkWidget         *cell,
            CairnCheckLine    *line)
{
  const char *text = cairn_check_line_get_found (line);

  gtk_label_set_label (GTK_LABEL (cell), text != NULL ? text : "–");
}

static const Column columns[] = {
  { "result", create_result, bind_result },
  { "table", create_label, bind_table },
  { "year", create_label, bind_year },
  { "sentence", create_sentence, bind_sentence },
  { "expected", create_number, bind_expected },
  { "found", create_number, bind_found },
};

static const Column *
get_column (gpointer factory)
{
  return g_object_get_data (factory, "column");
}

static void
setup_cell_cb (CairnReportChecks *self,
               GtkListItem       *item,
               gpointer           factory)
{
  gtk_list_item_set_child (item, get_column (factory)->create (self));
}

static void
bind_cell_cb (CairnReportChecks *self,
              GtkListItem       *item,
              gpointer           factory)
{
  get_column (factory)->bind (self, gtk_list_item_get_child (item), gtk_list_item_get_item (item));
}

/* A row is heard as one: where, what, and whether it holds. */
static void
bind_row_cb (CairnReportChecks *self,
             GtkColumnViewRow  *row)
{
  CairnCheckLine *line = gtk_column_view_row_get_item (row);
  g_autofree char *place = _cairn_report_checks_dup_place (self, line);
  /* Translators: whether a sum holds, then table and year, then what was compared */
  g_autofree char *text = g_strdup_printf (_("%1$s. %2$s. %3$s"), describe_result (line), place,
                                           cairn_check_line_get_sentence (line));

  gtk_column_view_row_set_accessible_label (row, text);
}

static void
set_up_column (CairnReportChecks   *self,
               GtkColumnViewColumn *column,
               const Column        *kind)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_object_set_data (G_OBJECT (factory), "column", (gpointer) kind);
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cell_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cell_cb), self, G_CONNECT_SWAPPED);
  gtk_column_view_column_set_factory (column, factory);
}

/*< private >
 * _cairn_report_checks_install_columns:
 * @self: a check page
 *
 * Gives the columns their cells. Main thread.
 */
void
_cairn_report_checks_install_columns (CairnReportChecks *self)
{
  g_autoptr(GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();
  GListModel *all = gtk_column_view_get_columns (self->list);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr(GtkColumnViewColumn) column = g_list_model_get_item (all, i);

      for (guint j = 0; j < G_N_ELEMENTS (columns); j++)
        if (g_str_equal (columns[j].id, gtk_column_view_column_get_id (column)))
          set_up_column (self, column, &columns[j]);
    }
  g_signal_connect_object (rows, "bind", G_CALLBACK (bind_row_cb), self, G_CONNECT_SWAPPED);
  gtk_column_view_set_row_factory (self->list, rows);
}
