/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-output"

#include "config.h"

#include "cairn-report-section.h"

/**
 * CairnReportSection:
 *
 * A numbered section of the annual report: a few sentences and some tables.
 *
 * It is filled on one thread and then handed over; after that it does not change.
 */
struct _CairnReportSection
{
  GObject     parent_instance;

  guint       number;
  char       *title;        /* (owned) (not nullable) */
  char       *introduction; /* (owned) (not nullable) */
  GListStore *tables;       /* (owned) (element-type CairnTable) */
};

G_DEFINE_FINAL_TYPE (CairnReportSection, cairn_report_section, G_TYPE_OBJECT)

static void
cairn_report_section_finalize (GObject *object)
{
  CairnReportSection *self = CAIRN_REPORT_SECTION (object);

  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->introduction, g_free);
  g_clear_object (&self->tables);

  G_OBJECT_CLASS (cairn_report_section_parent_class)->finalize (object);
}

static void
cairn_report_section_class_init (CairnReportSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cairn_report_section_finalize;
}

static void
cairn_report_section_init (CairnReportSection *self)
{
  self->tables = g_list_store_new (CAIRN_TYPE_TABLE);
}

/**
 * cairn_report_section_new:
 * @number: its place in the report, from 1
 * @title: its heading, in the person's language
 * @introduction: what stands under the heading
 *
 * Makes a section without tables.
 *
 * Returns: (transfer full): a new section
 */
CairnReportSection *
cairn_report_section_new (guint       number,
                          const char *title,
                          const char *introduction)
{
  CairnReportSection *self = NULL;

  g_return_val_if_fail (title != NULL && introduction != NULL, NULL);

  self = g_object_new (CAIRN_TYPE_REPORT_SECTION, NULL);
  self->number = number;
  self->title = g_strdup (title);
  self->introduction = g_strdup (introduction);

  return self;
}

/**
 * cairn_report_section_get_number:
 * @self: a section
 *
 * Returns: its place in the report, from 1
 */
guint
cairn_report_section_get_number (CairnReportSection *self)
{
  g_return_val_if_fail (CAIRN_IS_REPORT_SECTION (self), 0);

  return self->number;
}

/**
 * cairn_report_section_get_title:
 * @self: a section
 *
 * Returns: (transfer none): its heading
 */
const char *
cairn_report_section_get_title (CairnReportSection *self)
{
  g_return_val_if_fail (CAIRN_IS_REPORT_SECTION (self), NULL);

  return self->title;
}

/**
 * cairn_report_section_get_introduction:
 * @self: a section
 *
 * Returns: (transfer none): what stands under the heading
 */
const char *
cairn_report_section_get_introduction (CairnReportSection *self)
{
  g_return_val_if_fail (CAIRN_IS_REPORT_SECTION (self), NULL);

  return self->introduction;
}

/**
 * cairn_report_section_add_table:
 * @self: a section
 * @table: a table, which is not to change any more
 *
 * Adds a table after those that are there.
 */
void
cairn_report_section_add_table (CairnReportSection *self,
                                CairnTable         *table)
{
  g_return_if_fail (CAIRN_IS_REPORT_SECTION (self));
  g_return_if_fail (CAIRN_IS_TABLE (table));

  g_list_store_append (self->tables, table);
}

/**
 * cairn_report_section_get_tables:
 * @self: a section
 *
 * Returns: (transfer none): its tables, a list of [class@Cairn.Table]
 */
GListModel *
cairn_report_section_get_tables (CairnReportSection *self)
{
  g_return_val_if_fail (CAIRN_IS_REPORT_SECTION (self), NULL);

  return G_LIST_MODEL (self->tables);
}
