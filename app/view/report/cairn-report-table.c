/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-report-table.h"

#include <glib/gi18n.h>

#include "cairn-chart-view.h"
#include "cairn-place.h"
#include "cairn-report.h"
#include "cairn-sentence.h"
#include "cairn-table-copy.h"
#include "cairn-table-scroller.h"
#include "cairn-table-text.h"

/**
 * CairnReportTable:
 *
 * A table of the annual report as the window shows it: its number and title, what
 * it says, its figures, what they count, and its chart where the report has one.
 *
 * Choosing a figure, in the table or in the chart, activates `report.choose` with
 * the table's name; Enter on it activates `report.show-cases`.
 */
struct _CairnReportTable
{
  AdwBin              parent_instance;

  GtkLabel           *heading;
  GtkMenuButton      *copies;
  GtkLabel           *sentence;
  CairnTableScroller *scroller;
  CairnTableView     *view;      /* of the scroller */
  GtkLabel           *definition;
  GtkLabel           *notes;
  CairnChartView     *chart;

  CairnTable         *table;     /* (owned) (nullable) */
  gboolean            choosing;  /* while one of the two is told of the other */
};

G_DEFINE_FINAL_TYPE (CairnReportTable, cairn_report_table, ADW_TYPE_BIN)

static void
tell_chosen (CairnReportTable *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "report.choose", "s", cairn_table_get_name (self->table));
}

/* One figure is chosen, either in the table or in the chart. */
static void
cell_chosen_cb (CairnReportTable *self)
{
  if (self->choosing || self->table == NULL || gtk_widget_in_destruction (GTK_WIDGET (self)))
    return;

  self->choosing = TRUE;
  cairn_chart_view_select (self->chart, -1, -1);
  self->choosing = FALSE;
  tell_chosen (self);
}

static void
bar_chosen_cb (CairnReportTable *self)
{
  if (self->choosing || self->table == NULL || gtk_widget_in_destruction (GTK_WIDGET (self)))
    return;

  self->choosing = TRUE;
  cairn_table_view_unselect (self->view);
  self->choosing = FALSE;
  tell_chosen (self);
}

static void
activated_cb (CairnReportTable *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "report.show-cases", NULL);
}

static CairnSession *
get_session (CairnReportTable *self)
{
  GtkWidget *place = gtk_widget_get_ancestor (GTK_WIDGET (self), CAIRN_TYPE_PLACE);

  return place != NULL ? cairn_place_get_session (CAIRN_PLACE (place)) : NULL;
}

static void
copy_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  CairnReportTable *self = CAIRN_REPORT_TABLE (widget);

  if (self->table != NULL)
    cairn_table_copy_to_clipboard (widget, get_session (self), self->table);
}

static void
save_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  CairnReportTable *self = CAIRN_REPORT_TABLE (widget);

  if (self->table != NULL)
    cairn_table_copy_save (widget, get_session (self), self->table, cairn_chart_view_get_chart (self->chart),
                           g_variant_get_string (parameter, NULL));
}

static gboolean
shows_same (CairnReportTable *self,
            CairnTable       *table)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (self->table == NULL || table == NULL)
    return self->table == table;

  before = cairn_table_to_json (self->table);
  after = cairn_table_to_json (table);

  return g_str_equal (before, after);
}

static void
show_notes (CairnReportTable *self)
{
  const char *const *notes = cairn_table_get_notes (self->table);
  g_autofree char *text = notes != NULL ? g_strjoinv ("\n", (char **) notes) : NULL;

  gtk_label_set_label (self->notes, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->notes), text != NULL && *text != '\0');
}

static void
show_names (CairnReportTable *self)
{
  g_autofree char *title = cairn_report_dup_table_title (self->table);
  /* Translators: the number and the title of a table */
  g_autofree char *copies = g_strdup_printf (_("Copy or save: %s"), title);

  gtk_label_set_label (self->heading, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->copies), GTK_ACCESSIBLE_PROPERTY_LABEL, copies, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

static void
show_table (CairnReportTable *self)
{
  g_autofree char *sentence = cairn_sentence_for_table (self->table);
  g_autoptr(CairnChart) chart = cairn_report_create_chart (self->table);

  cairn_table_view_set_table (self->view, self->table);
  cairn_chart_view_set_chart (self->chart, chart);
  show_names (self);
  show_notes (self);
  gtk_label_set_label (self->sentence, sentence);
  gtk_label_set_label (self->definition, cairn_table_get_definition (self->table));
  gtk_widget_set_visible (GTK_WIDGET (self->chart), chart != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "report-table.save-chart", chart != NULL);
}

/* The first thing in it that takes the keyboard also says which table it is. */
static gboolean
cairn_report_table_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CAIRN_REPORT_TABLE (widget)->copies));
}

static void
cairn_report_table_dispose (GObject *object)
{
  CairnReportTable *self = CAIRN_REPORT_TABLE (object);

  g_clear_object (&self->table);
  gtk_widget_dispose_template (GTK_WIDGET (self), CAIRN_TYPE_REPORT_TABLE);

  G_OBJECT_CLASS (cairn_report_table_parent_class)->dispose (object);
}

static void
cairn_report_table_class_init (CairnReportTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cairn_report_table_dispose;
  widget_class->grab_focus = cairn_report_table_grab_focus;

  g_type_ensure (CAIRN_TYPE_CHART_VIEW);
  g_type_ensure (CAIRN_TYPE_TABLE_SCROLLER);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/report/cairn-report-table.ui");
  gtk_widget_class_bind_template_child (widget_class, CairnReportTable, chart);
  gtk_widget_class_bind_template_child (widget_class, CairnReportTable, copies);
  gtk_widget_class_bind_template_child (widget_class, CairnReportTable, definition);
  gtk_widget_class_bind_template_child (widget_class, CairnReportTable, heading);
  gtk_widget_class_bind_template_child (widget_class, CairnReportTable, notes);
  gtk_widget_class_bind_template_child (widget_class, CairnReportTable, scroller);
  gtk_widget_class_bind_template_child (widget_class, CairnReportTable, sentence);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, bar_chosen_cb);
  gtk_widget_class_install_action (widget_class, "report-table.copy", NULL, copy_cb);
  gtk_widget_class_install_action (widget_class, "report-table.save", "s", save_cb);
  gtk_widget_class_install_action (widget_class, "report-table.save-chart", "s", save_cb);
}

static void
cairn_report_table_init (CairnReportTable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->view = cairn_table_scroller_get_view (self->scroller);
  g_signal_connect_object (self->view, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "selection-changed", G_CALLBACK (cell_chosen_cb), self, G_CONNECT_SWAPPED);
}

/**
 * cairn_report_table_new:
 *
 * Creates a widget that shows no table yet.
 *
 * Returns: (transfer floating): the widget
 */
GtkWidget *
cairn_report_table_new (void)
{
  return g_object_new (CAIRN_TYPE_REPORT_TABLE, NULL);
}

/**
 * cairn_report_table_get_table:
 * @self: a table of the report
 *
 * Gives what is shown.
 *
 * Returns: (transfer none) (nullable): the table
 */
CairnTable *
cairn_report_table_get_table (CairnReportTable *self)
{
  g_return_val_if_fail (CAIRN_IS_REPORT_TABLE (self), NULL);

  return self->table;
}

/**
 * cairn_report_table_set_table:
 * @self: a table of the report
 * @table: what to show, which is not to change any more
 *
 * Shows a table. Where every figure is as it was nothing moves, and what was chosen
 * stays chosen. Main thread.
 */
void
cairn_report_table_set_table (CairnReportTable *self,
                              CairnTable       *table)
{
  g_return_if_fail (CAIRN_IS_REPORT_TABLE (self));
  g_return_if_fail (CAIRN_IS_TABLE (table));

  if (shows_same (self, table))
    return;

  g_set_object (&self->table, table);
  show_table (self);
}

/**
 * cairn_report_table_get_view:
 * @self: a table of the report
 *
 * Gives the grid of its figures.
 *
 * Returns: (transfer none): the grid
 */
CairnTableView *
cairn_report_table_get_view (CairnReportTable *self)
{
  g_return_val_if_fail (CAIRN_IS_REPORT_TABLE (self), NULL);

  return self->view;
}

/**
 * cairn_report_table_get_chart:
 * @self: a table of the report
 *
 * Gives the chart that goes with it.
 *
 * Returns: (transfer none) (nullable): the chart, if the report has one
 */
CairnChart *
cairn_report_table_get_chart (CairnReportTable *self)
{
  g_return_val_if_fail (CAIRN_IS_REPORT_TABLE (self), NULL);

  return cairn_chart_view_get_chart (self->chart);
}

/* A chart shows the share of modifiable factors, else counts. */
static guint
get_chart_measure (CairnReportTable *self)
{
  return cairn_table_get_form (self->table) == CAIRN_TABLE_MODIFIABLE ? CAIRN_MODIFIABLE_PERCENT_WITH
                                                                      : CAIRN_DISTRIBUTION_COUNT;
}

/**
 * cairn_report_table_get_figure:
 * @self: a table of the report
 * @row: (out): the row's place in the table, or %CAIRN_TABLE_TOTAL_ROW
 * @column: (out): the column's place in the table, from 0
 * @measure: (out): the measure's place in the table, from 0
 *
 * Tells which figure is chosen, in the table or in its chart.
 *
 * Returns: whether one is; if not, nothing is set
 */
gboolean
cairn_report_table_get_figure (CairnReportTable *self,
                               guint            *row,
                               guint            *column,
                               guint            *measure)
{
  int bar = 0;

  g_return_val_if_fail (CAIRN_IS_REPORT_TABLE (self), FALSE);

  if (cairn_table_view_get_cell (self->view, row, column, measure))
    return TRUE;
  bar = cairn_chart_view_get_row (self->chart);
  if (bar < 0)
    return FALSE;

  *row = cairn_chart_get_table_row (cairn_chart_view_get_chart (self->chart), (guint) bar);
  *column = (guint) cairn_chart_view_get_series (self->chart);
  *measure = get_chart_measure (self);

  return TRUE;
}

/**
 * cairn_report_table_unselect:
 * @self: a table of the report
 *
 * Leaves no figure of it chosen, and tells nobody. Main thread.
 */
void
cairn_report_table_unselect (CairnReportTable *self)
{
  g_return_if_fail (CAIRN_IS_REPORT_TABLE (self));

  self->choosing = TRUE;
  cairn_table_view_unselect (self->view);
  cairn_chart_view_select (self->chart, -1, -1);
  self->choosing = FALSE;
}
