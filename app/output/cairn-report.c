/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-output"

#include "config.h"

#include "cairn-report.h"

#include <glib/gi18n.h>

#include "cairn-table-check.h"
#include "cairn-year.h"

/**
 * CairnReport:
 *
 * The annual report for a year: its sections with their tables, and the check
 * page, which lists every sum and every denominator of them.
 *
 * It is filled on one thread and then handed over. The window shows it, and the
 * paper is made of it, so the two cannot differ.
 */
struct _CairnReport
{
  GObject     parent_instance;

  int         year;
  CairnDay    today;
  char       *panel;    /* (owned) (nullable) */
  GListStore *sections; /* (owned) (element-type CairnReportSection) */
  GListModel *checks;   /* (owned) (nullable) (element-type CairnCheckLine): made when asked for */
};

G_DEFINE_FINAL_TYPE (CairnReport, cairn_report, G_TYPE_OBJECT)

/* Tables that a picture makes easier to read. */
static const char *const with_chart[] = {
  "notified-by-age",
  "finalised-by-duration",
  "modifiable-by-area",
  "finalised-by-category",
  NULL,
};

static void
cairn_report_finalize (GObject *object)
{
  CairnReport *self = CAIRN_REPORT (object);

  g_clear_pointer (&self->panel, g_free);
  g_clear_object (&self->sections);
  g_clear_object (&self->checks);

  G_OBJECT_CLASS (cairn_report_parent_class)->finalize (object);
}

static void
cairn_report_class_init (CairnReportClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cairn_report_finalize;
}

static void
cairn_report_init (CairnReport *self)
{
  self->sections = g_list_store_new (CAIRN_TYPE_REPORT_SECTION);
}

/**
 * cairn_report_new:
 * @year: calendar year in which the reporting year begins
 * @today: the day on which it was counted
 * @panel: (nullable): the panel's name
 *
 * Makes a report without sections.
 *
 * Returns: (transfer full): a new report
 */
CairnReport *
cairn_report_new (int         year,
                  CairnDay    today,
                  const char *panel)
{
  CairnReport *self = g_object_new (CAIRN_TYPE_REPORT, NULL);

  self->year = year;
  self->today = today;
  self->panel = g_strdup (panel);

  return self;
}

/**
 * cairn_report_get_year:
 * @self: a report
 *
 * Returns: the calendar year in which its reporting year begins
 */
int
cairn_report_get_year (CairnReport *self)
{
  g_return_val_if_fail (CAIRN_IS_REPORT (self), 0);

  return self->year;
}

/**
 * cairn_report_get_today:
 * @self: a report
 *
 * Returns: the day on which it was counted
 */
CairnDay
cairn_report_get_today (CairnReport *self)
{
  g_return_val_if_fail (CAIRN_IS_REPORT (self), 0);

  return self->today;
}

/**
 * cairn_report_dup_title:
 * @self: a report
 *
 * Gives the title of the report, with its year.
 *
 * Returns: (transfer full): the title, in the person's language
 */
char *
cairn_report_dup_title (CairnReport *self)
{
  g_autofree char *year = NULL;

  g_return_val_if_fail (CAIRN_IS_REPORT (self), NULL);

  year = cairn_year_format (self->year);
  /* Translators: a reporting year, such as “2023-24” */
  return g_strdup_printf (_("Annual report %s"), year);
}

/* Takes @text. */
static char *
append_sentence (char       *text,
                 const char *sentence)
{
  g_autofree char *before = text;

  return g_strdup_printf (_("%1$s %2$s"), before, sentence);
}

/**
 * cairn_report_describe:
 * @self: a report
 *
 * Says whose report it is, when it was counted, and for whom it is.
 *
 * Returns: (transfer full): some sentences, in the person's language
 */
char *
cairn_report_describe (CairnReport *self)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  g_autofree char *today = NULL;
  g_autofree char *counted = NULL;

  g_return_val_if_fail (CAIRN_IS_REPORT (self), NULL);

  first = cairn_day_format (cairn_year_first_day (self->year), CAIRN_DAY_MEDIUM);
  last = cairn_day_format (cairn_year_last_day (self->year), CAIRN_DAY_MEDIUM);
  today = cairn_day_format (self->today, CAIRN_DAY_MEDIUM);
  counted = g_strdup_printf (_("The year runs from %1$s to %2$s. Every number was counted from the register on %3$s. "
                               "This report is confidential: small numbers stand in it as they are."),
                             first, last, today);
  if (self->today != CAIRN_DAY_NONE && self->today <= cairn_year_last_day (self->year))
    counted = append_sentence (counted, _("The year is not over: its numbers will still change."));
  if (self->panel == NULL)
    return g_steal_pointer (&counted);

  /* Translators: the panel's name, then sentences about the report */
  return g_strdup_printf (_("%1$s. %2$s"), self->panel, counted);
}

/**
 * cairn_report_add_section:
 * @self: a report whose checks nobody has asked for yet
 * @section: a section
 *
 * Adds a section after those that are there.
 */
void
cairn_report_add_section (CairnReport        *self,
                          CairnReportSection *section)
{
  g_return_if_fail (CAIRN_IS_REPORT (self));
  g_return_if_fail (CAIRN_IS_REPORT_SECTION (section));
  g_return_if_fail (self->checks == NULL);

  g_list_store_append (self->sections, section);
}

/**
 * cairn_report_get_sections:
 * @self: a report
 *
 * Returns: (transfer none): its sections, a list of [class@Cairn.ReportSection]
 */
GListModel *
cairn_report_get_sections (CairnReport *self)
{
  g_return_val_if_fail (CAIRN_IS_REPORT (self), NULL);

  return G_LIST_MODEL (self->sections);
}

static void
add_tables (GPtrArray          *tables,
            CairnReportSection *section)
{
  GListModel *model = cairn_report_section_get_tables (section);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    g_ptr_array_add (tables, g_list_model_get_item (model, i));
}

static GPtrArray *
list_tables (CairnReport *self)
{
  GPtrArray *tables = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *sections = G_LIST_MODEL (self->sections);

  for (guint i = 0; i < g_list_model_get_n_items (sections); i++)
    {
      g_autoptr(CairnReportSection) section = g_list_model_get_item (sections, i);

      add_tables (tables, section);
    }

  return tables;
}

/**
 * cairn_report_find_table:
 * @self: a report
 * @name: a table's name for scripts
 *
 * Finds a table by its name.
 *
 * Returns: (transfer none) (nullable): the table, if it is in the report
 */
CairnTable *
cairn_report_find_table (CairnReport *self,
                         const char  *name)
{
  g_autoptr(GPtrArray) tables = NULL;

  g_return_val_if_fail (CAIRN_IS_REPORT (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  tables = list_tables (self);
  for (guint i = 0; i < tables->len; i++)
    if (g_str_equal (cairn_table_get_name (g_ptr_array_index (tables, i)), name))
      return g_ptr_array_index (tables, i);

  return NULL;
}

/**
 * cairn_report_get_checks:
 * @self: a report with all its sections
 *
 * Lists every sum and every denominator of the report, and whether each holds.
 *
 * Returns: (transfer none): a list of [class@Cairn.CheckLine]
 */
GListModel *
cairn_report_get_checks (CairnReport *self)
{
  g_return_val_if_fail (CAIRN_IS_REPORT (self), NULL);

  if (self->checks == NULL)
    {
      g_autoptr(GPtrArray) tables = list_tables (self);

      self->checks = cairn_table_check ((CairnTable *const *) tables->pdata, tables->len);
    }

  return self->checks;
}

/**
 * cairn_report_describe_checks:
 * @self: a report with all its sections
 *
 * Says whether every sum and denominator holds, or how many do not.
 *
 * Returns: (transfer full): a sentence, in the person's language
 */
char *
cairn_report_describe_checks (CairnReport *self)
{
  GListModel *checks = NULL;
  guint n_checks = 0;
  guint n_failures = 0;

  g_return_val_if_fail (CAIRN_IS_REPORT (self), NULL);

  checks = cairn_report_get_checks (self);
  n_checks = g_list_model_get_n_items (checks);
  n_failures = cairn_table_check_failures (checks);

  if (n_checks == 0)
    return g_strdup (_("There is nothing to check: nothing was counted."));
  if (n_failures == 0)
    return g_strdup_printf (ngettext ("The one sum or denominator of this report was checked, and it holds.",
                                      "All %u sums and denominators of this report were checked, and all hold.",
                                      n_checks), n_checks);

  return g_strdup_printf (ngettext ("%1$u of %2$u sums and denominators of this report does not hold.",
                                    "%1$u of %2$u sums and denominators of this report do not hold.",
                                    n_failures), n_failures, n_checks);
}

/**
 * cairn_report_dup_table_title:
 * @table: a table
 *
 * Gives a table's title with its number, as it stands above it in the report.
 *
 * Returns: (transfer full): the title, in the person's language
 */
char *
cairn_report_dup_table_title (CairnTable *table)
{
  g_return_val_if_fail (CAIRN_IS_TABLE (table), NULL);

  if (cairn_table_get_number (table) == 0)
    return g_strdup (cairn_table_get_title (table));

  /* Translators: the number of a table and its title */
  return g_strdup_printf (_("Table %1$u. %2$s"), cairn_table_get_number (table), cairn_table_get_title (table));
}

/**
 * cairn_report_create_chart:
 * @table: a table of the report
 *
 * Makes the chart that goes with a table, where one helps to read it: of the
 * share for modifiable factors, else of the counts.
 *
 * Returns: (transfer full) (nullable): a new chart, or %NULL for none
 */
CairnChart *
cairn_report_create_chart (CairnTable *table)
{
  g_return_val_if_fail (CAIRN_IS_TABLE (table), NULL);

  if (!g_strv_contains (with_chart, cairn_table_get_name (table)) ||
      cairn_table_get_n_rows (table) == 0 || cairn_table_get_n_columns (table) == 0)
    return NULL;
  if (cairn_table_get_form (table) == CAIRN_TABLE_MODIFIABLE)
    return cairn_chart_new (table, CAIRN_MODIFIABLE_PERCENT_WITH);

  return cairn_chart_new (table, CAIRN_DISTRIBUTION_COUNT);
}
