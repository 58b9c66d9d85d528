/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-report-contents.h"

#include <glib/gi18n.h>

/**
 * CairnReportContents:
 *
 * The contents of the annual report: its tables, section by section. A row activates
 * `report.show-table` with the name of its table.
 */
struct _CairnReportContents
{
  AdwBin       parent_instance;

  GtkListBox  *list;

  CairnReport *report; /* (owned) (nullable) */
  GListModel  *tables; /* (owned) (nullable) (element-type CairnTable): what is listed */
};

G_DEFINE_FINAL_TYPE (CairnReportContents, cairn_report_contents, ADW_TYPE_BIN)

static gboolean
holds (CairnReportSection *section,
       CairnTable         *table)
{
  GListModel *tables = cairn_report_section_get_tables (section);

  for (guint i = 0; i < g_list_model_get_n_items (tables); i++)
    {
      g_autoptr(CairnTable) other = g_list_model_get_item (tables, i);

      if (other == table)
        return TRUE;
    }

  return FALSE;
}

static CairnReportSection *
find_section (CairnReportContents *self,
              CairnTable          *table)
{
  GListModel *sections = cairn_report_get_sections (self->report);

  for (guint i = 0; i < g_list_model_get_n_items (sections); i++)
    {
      g_autoptr(CairnReportSection) section = g_list_model_get_item (sections, i);

      if (holds (section, table))
        return g_steal_pointer (&section);
    }

  return NULL;
}

static CairnTable *
get_first (CairnReportSection *section)
{
  g_autoptr(CairnTable) first = g_list_model_get_item (cairn_report_section_get_tables (section), 0);

  return first;
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  g_autofree char *title = cairn_report_dup_table_title (item);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", title, "wrap", TRUE, "xalign", 0.0, NULL);
  GtkWidget *row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "child", label, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

  return row;
}

/* The title of a section stands above its first table. */
static void
update_header (GtkListBoxRow *row,
               GtkListBoxRow *before,
               gpointer       user_data)
{
  CairnReportContents *self = user_data;
  g_autoptr(CairnTable) table = g_list_model_get_item (self->tables, (guint) gtk_list_box_row_get_index (row));
  g_autoptr(CairnReportSection) section = find_section (self, table);
  g_autofree char *title = NULL;
  GtkWidget *label = NULL;

  if (section == NULL || get_first (section) != table)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  title = g_strdup_printf (_("%1$u. %2$s"), cairn_report_section_get_number (section),
                           cairn_report_section_get_title (section));
  label = g_object_new (GTK_TYPE_LABEL, "label", title, "wrap", TRUE, "xalign", 0.0, NULL);
  gtk_widget_add_css_class (label, "heading");
  gtk_list_box_row_set_header (row, label);
}

static void
activated_cb (CairnReportContents *self,
              GtkListBoxRow       *row)
{
  g_autoptr(CairnTable) table = g_list_model_get_item (self->tables, (guint) gtk_list_box_row_get_index (row));

  gtk_widget_activate_action (GTK_WIDGET (self), "report.show-table", "s", cairn_table_get_name (table));
}

static gpointer
map_section (gpointer item,
             gpointer user_data)
{
  g_autoptr(CairnReportSection) section = item;

  return g_object_ref (cairn_report_section_get_tables (section));
}

static gboolean
lists_same (CairnReportContents *self,
            GListModel          *tables)
{
  guint n = g_list_model_get_n_items (tables);

  if (self->tables == NULL || g_list_model_get_n_items (self->tables) != n)
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(CairnTable) before = g_list_model_get_item (self->tables, i);
      g_autoptr(CairnTable) after = g_list_model_get_item (tables, i);

      if (!g_str_equal (cairn_table_get_name (before), cairn_table_get_name (after)))
        return FALSE;
    }

  return TRUE;
}

static void
cairn_report_contents_dispose (GObject *object)
{
  CairnReportContents *self = CAIRN_REPORT_CONTENTS (object);

  /* Rows that go would ask for their headers still. */
  if (self->list != NULL)
    gtk_list_box_set_header_func (self->list, NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CAIRN_TYPE_REPORT_CONTENTS);
  g_clear_object (&self->tables);
  g_clear_object (&self->report);

  G_OBJECT_CLASS (cairn_report_contents_parent_class)->dispose (object);
}

static void
cairn_report_contents_class_init (CairnReportContentsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cairn_report_contents_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/report/cairn-report-contents.ui");
  gtk_widget_class_bind_template_child (widget_class, CairnReportContents, list);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
cairn_report_contents_init (CairnReportContents *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, update_header, self, NULL);
}

/**
 * cairn_report_contents_new:
 *
 * Creates contents that list nothing yet.
 *
 * Returns: (transfer floating): the contents
 */
GtkWidget *
cairn_report_contents_new (void)
{
  return g_object_new (CAIRN_TYPE_REPORT_CONTENTS, NULL);
}

/**
 * cairn_report_contents_get_tables:
 * @self: contents
 *
 * Gives what they list.
 *
 * Returns: (transfer none) (nullable): a list of [class@Cairn.Table]
 */
GListModel *
cairn_report_contents_get_tables (CairnReportContents *self)
{
  g_return_val_if_fail (CAIRN_IS_REPORT_CONTENTS (self), NULL);

  return self->tables;
}

/**
 * cairn_report_contents_set_report:
 * @self: contents
 * @report: (nullable): the report to list
 *
 * Lists the tables of another report; where they are the same ones the list stays
 * as it is. Main thread.
 */
void
cairn_report_contents_set_report (CairnReportContents *self,
                                  CairnReport         *report)
{
  g_autoptr(GListModel) tables = NULL;
  GtkMapListModel *mapped = NULL;

  g_return_if_fail (CAIRN_IS_REPORT_CONTENTS (self));
  g_return_if_fail (report == NULL || CAIRN_IS_REPORT (report));

  if (report == NULL)
    {
      gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
      g_clear_object (&self->tables);
      g_clear_object (&self->report);
      return;
    }

  mapped = gtk_map_list_model_new (g_object_ref (cairn_report_get_sections (report)), map_section, NULL, NULL);
  tables = G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (mapped)));
  if (lists_same (self, tables))
    return;

  gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  g_set_object (&self->report, report);
  g_set_object (&self->tables, tables);
  gtk_list_box_bind_model (self->list, tables, create_row, NULL, NULL);
}
