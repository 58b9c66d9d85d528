/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-report-chapter.h"

#include <glib/gi18n.h>

/**
 * CairnReportChapter:
 *
 * A section of the annual report as the window shows it: its heading, a few
 * sentences, and its tables.
 */
struct _CairnReportChapter
{
  AdwBin    parent_instance;

  GtkLabel *heading;
  GtkLabel *introduction;
  GtkBox   *tables;
};

G_DEFINE_FINAL_TYPE (CairnReportChapter, cairn_report_chapter, ADW_TYPE_BIN)

static void
cairn_report_chapter_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CAIRN_TYPE_REPORT_CHAPTER);

  G_OBJECT_CLASS (cairn_report_chapter_parent_class)->dispose (object);
}

static void
cairn_report_chapter_class_init (CairnReportChapterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cairn_report_chapter_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/report/cairn-report-chapter.ui");
  gtk_widget_class_bind_template_child (widget_class, CairnReportChapter, heading);
  gtk_widget_class_bind_template_child (widget_class, CairnReportChapter, introduction);
  gtk_widget_class_bind_template_child (widget_class, CairnReportChapter, tables);
}

static void
cairn_report_chapter_init (CairnReportChapter *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cairn_report_chapter_new:
 *
 * Creates a chapter that shows no section yet.
 *
 * Returns: (transfer floating): the chapter
 */
GtkWidget *
cairn_report_chapter_new (void)
{
  return g_object_new (CAIRN_TYPE_REPORT_CHAPTER, NULL);
}

/**
 * cairn_report_chapter_set_section:
 * @self: a chapter
 * @section: what to show, which is not to change any more
 *
 * Shows a section; tables whose figures are as they were stay as they are. Main
 * thread.
 */
void
cairn_report_chapter_set_section (CairnReportChapter *self,
                                  CairnReportSection *section)
{
  GListModel *tables = NULL;
  GtkWidget *child = NULL;
  g_autofree char *title = NULL;

  g_return_if_fail (CAIRN_IS_REPORT_CHAPTER (self));
  g_return_if_fail (CAIRN_IS_REPORT_SECTION (section));

  /* Translators: the number of a section and its title */
  title = g_strdup_printf (_("%1$u. %2$s"), cairn_report_section_get_number (section),
                           cairn_report_section_get_title (section));
  gtk_label_set_label (self->heading, title);
  gtk_label_set_label (self->introduction, cairn_report_section_get_introduction (section));

  tables = cairn_report_section_get_tables (section);
  child = gtk_widget_get_first_child (GTK_WIDGET (self->tables));
  for (guint i = 0; i < g_list_model_get_n_items (tables); i++)
    {
      g_autoptr(CairnTable) table = g_list_model_get_item (tables, i);

      if (child == NULL)
        {
          child = cairn_report_table_new ();
          gtk_box_append (self->tables, child);
        }
      cairn_report_table_set_table (CAIRN_REPORT_TABLE (child), table);
      child = gtk_widget_get_next_sibling (child);
    }
  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      gtk_box_remove (self->tables, child);
      child = next;
    }
}

/**
 * cairn_report_chapter_find_table:
 * @self: a chapter
 * @name: a table's name for scripts
 *
 * Finds a table by its name.
 *
 * Returns: (transfer none) (nullable): the table, if it is in the chapter
 */
CairnReportTable *
cairn_report_chapter_find_table (CairnReportChapter *self,
                                 const char         *name)
{
  g_return_val_if_fail (CAIRN_IS_REPORT_CHAPTER (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->tables)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (g_str_equal (cairn_table_get_name (cairn_report_table_get_table (CAIRN_REPORT_TABLE (child))), name))
      return CAIRN_REPORT_TABLE (child);

  return NULL;
}
