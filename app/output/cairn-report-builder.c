/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-output"

#include "config.h"

#include "cairn-report-builder.h"

#include <glib/gi18n.h>

#include "cairn-error.h"
#include "cairn-journal.h"
#include "cairn-location.h"
#include "cairn-report-paper.h"
#include "cairn-table-source.h"
#include "cairn-year.h"

/* The sections, in the order of the report. */
typedef enum
{
  SECTION_NOTIFIED,
  SECTION_FINALISED,
  SECTION_MODIFIABLE,
  SECTION_CAUSES,
  SECTION_LEARNING,
  N_SECTIONS,
} Section;

static const struct
{
  const char *title;
  const char *introduction;
} sections[N_SECTIONS] = {
  [SECTION_NOTIFIED] = {
    N_("Deaths notified"),
    N_("Deaths of children normally resident here that this panel accepted for review, in the year of the first "
       "notification."),
  },
  [SECTION_FINALISED] = {
    N_("Reviews finalised"),
    N_("Reviews that the panel completed, whatever the year of the death, in the year in which they were first "
       "finalised."),
  },
  [SECTION_MODIFIABLE] = {
    N_("Modifiable factors"),
    N_("A modifiable factor is one that may have contributed to the death and that could be changed, here or "
       "nationally, to lower the risk of future deaths."),
  },
  [SECTION_CAUSES] = {
    N_("Categories of death"),
    N_("Each review has one primary category; where several apply it is the one with the lowest number."),
  },
  [SECTION_LEARNING] = {
    N_("Learning"),
    N_("What the reviews taught, by theme. One review may teach several things, so these are occasions and not "
       "children."),
  },
};

static Section
choose_section (CairnTableDefinition *definition)
{
  if (g_str_equal (cairn_table_definition_get_counted_in (definition), "notified"))
    return SECTION_NOTIFIED;
  if (g_str_equal (cairn_table_definition_get_counted_in (definition), "occasions"))
    return SECTION_LEARNING;
  if (g_str_equal (cairn_table_definition_get_measure (definition), "modifiable"))
    return SECTION_MODIFIABLE;
  if (g_str_equal (cairn_table_definition_get_field (definition), "category"))
    return SECTION_CAUSES;

  return SECTION_FINALISED;
}

static gboolean
widen_years (CairnRegister   *reg,
             CairnTallyUnit   unit,
             int             *first_year,
             int             *last_year,
             GError         **error)
{
  g_autoptr(CairnTallyQuery) query = cairn_tally_query_new (unit, "sex", error);
  g_autoptr(CairnTally) tally = query != NULL ? cairn_tally_run (query, reg, error) : NULL;
  guint n_years = 0;

  if (tally == NULL)
    return FALSE;

  n_years = cairn_tally_get_n_years (tally);
  if (n_years == 0)
    return TRUE;

  *first_year = *first_year == 0 ? cairn_tally_get_year (tally, 0)
                                 : MIN (*first_year, cairn_tally_get_year (tally, 0));
  *last_year = MAX (*last_year, cairn_tally_get_year (tally, n_years - 1));

  return TRUE;
}

/**
 * cairn_report_builder_find_years:
 * @reg: an open register
 * @first_year: (out): the first reporting year in which anything was notified or
 *   finalised, 0 for none
 * @last_year: (out): the last such year, 0 for none
 * @error: return location for what the disk says
 *
 * Finds the years a report can be made for. The register's thread.
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
gboolean
cairn_report_builder_find_years (CairnRegister  *reg,
                                 int            *first_year,
                                 int            *last_year,
                                 GError        **error)
{
  g_return_val_if_fail (CAIRN_IS_REGISTER (reg), FALSE);
  g_return_val_if_fail (first_year != NULL && last_year != NULL, FALSE);

  *first_year = *last_year = 0;

  return widen_years (reg, CAIRN_TALLY_NOTIFIED, first_year, last_year, error) &&
         widen_years (reg, CAIRN_TALLY_FINALISED, first_year, last_year, error);
}

/* A table looks back some years, but not to before the register begins. */
static CairnTable *
count_table (CairnTableDefinition  *definition,
             CairnRegister         *reg,
             int                    year,
             int                    register_first_year,
             GError               **error)
{
  int first = year - cairn_table_definition_get_years (definition) + 1;

  if (register_first_year != 0)
    first = MIN (year, MAX (first, register_first_year));

  return cairn_table_source_count (definition, reg, first, year, error);
}

static void
take_section (CairnReport        *report,
              CairnReportSection *section)
{
  if (section == NULL)
    return;

  cairn_report_add_section (report, section);
  g_object_unref (section);
}

static gboolean
fill (CairnReport          *report,
      CairnRegister        *reg,
      int                   first_year,
      CairnReportProgress   progress,
      gpointer              progress_data,
      GCancellable         *cancellable,
      GError              **error)
{
  GListModel *definitions = cairn_table_definition_list ();
  guint n = g_list_model_get_n_items (definitions);
  g_autoptr(CairnReportSection) section = NULL;
  Section last = N_SECTIONS;
  guint number = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(CairnTableDefinition) definition = g_list_model_get_item (definitions, i);
      g_autoptr(CairnTable) table = NULL;
      Section next = choose_section (definition);

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      table = count_table (definition, reg, cairn_report_get_year (report), first_year, error);
      if (table == NULL)
        return FALSE;

      if (next != last)
        {
          take_section (report, g_steal_pointer (&section));
          section = cairn_report_section_new (++number, gettext (sections[next].title),
                                              gettext (sections[next].introduction));
          last = next;
        }
      cairn_report_section_add_table (section, table);
      if (progress != NULL)
        progress ((i + 1.0) / n, progress_data);
    }
  take_section (report, g_steal_pointer (&section));

  return TRUE;
}

/**
 * cairn_report_builder_build:
 * @reg: an open register, which may be a reader
 * @year: calendar year in which the reporting year begins
 * @progress: (nullable) (scope call): hears how far it has come
 * @progress_data: for @progress
 * @cancellable: (nullable): stops it between two tables
 * @error: return location for what the disk says, or %G_IO_ERROR_CANCELLED
 *
 * Counts the report for a year from the register. The register's thread.
 *
 * Returns: (transfer full) (nullable): a new report, or %NULL with @error set
 */
CairnReport *
cairn_report_builder_build (CairnRegister        *reg,
                            int                   year,
                            CairnReportProgress   progress,
                            gpointer              progress_data,
                            GCancellable         *cancellable,
                            GError              **error)
{
  g_autoptr(CairnReport) report = NULL;
  g_autofree char *panel = NULL;
  int first_year = 0;
  int last_year = 0;

  g_return_val_if_fail (CAIRN_IS_REGISTER (reg), NULL);

  if (!cairn_report_builder_find_years (reg, &first_year, &last_year, error))
    return NULL;

  panel = cairn_register_dup_setting (reg, "panel_name");
  report = cairn_report_new (year, cairn_register_get_today (reg), panel);
  if (!fill (report, reg, first_year, progress, progress_data, cancellable, error))
    return NULL;

  return g_steal_pointer (&report);
}

static gboolean
check_year (CairnRegister  *reg,
            int             year,
            GError        **error)
{
  g_autofree char *label = NULL;
  int first_year = 0;
  int last_year = 0;

  if (!cairn_report_builder_find_years (reg, &first_year, &last_year, error))
    return FALSE;
  if (first_year != 0 && year >= first_year && year <= last_year)
    return TRUE;

  label = cairn_year_format (year);
  g_set_error (error, CAIRN_ERROR, CAIRN_ERROR_NOT_FOUND,
               _("There is no annual report for %s: the register has nothing notified or finalised in that year."),
               label);

  return FALSE;
}

/**
 * cairn_report_builder_write_pdf:
 * @reg: an open register
 * @year: calendar year in which the reporting year begins
 * @path: (type filename): the file to write
 * @progress: (nullable) (scope call): hears how far it has come
 * @progress_data: for @progress
 * @cancellable: (nullable): stops it until the pages are written
 * @error: return location for %CAIRN_ERROR_NOT_FOUND where the year has nothing to
 *   report, %CAIRN_ERROR_NO_SPACE, %CAIRN_ERROR_FAILED, %G_IO_ERROR_CANCELLED or
 *   what the disk says
 *
 * Writes the annual report as a PDF, and into the journal that it was exported,
 * where the register can be written. The register's thread.
 *
 * Returns: whether it was written; if not, what stood at @path is as it was
 */
gboolean
cairn_report_builder_write_pdf (CairnRegister        *reg,
                                int                   year,
                                const char           *path,
                                CairnReportProgress   progress,
                                gpointer              progress_data,
                                GCancellable         *cancellable,
                                GError              **error)
{
  g_autoptr(CairnReport) report = NULL;
  g_autoptr(CairnPaper) paper = NULL;
  g_autofree char *title = NULL;

  g_return_val_if_fail (CAIRN_IS_REGISTER (reg), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  if (!cairn_location_check_target (path, error) || !check_year (reg, year, error))
    return FALSE;
  report = cairn_report_builder_build (reg, year, progress, progress_data, cancellable, error);
  if (report == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  paper = cairn_report_create_paper (report);
  cairn_paper_set_training (paper, cairn_register_is_training (reg));
  cairn_paper_set_created (paper, cairn_register_get_now_ms (reg));
  if (!cairn_paper_write_pdf (paper, path, error))
    return FALSE;
  if (cairn_register_is_read_only (reg))
    return TRUE;

  title = cairn_report_dup_title (report);
  return cairn_register_note (reg, CAIRN_CHANGE_EXPORTED, NULL, title, error);
}
