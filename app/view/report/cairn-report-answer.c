/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-report-answer.h"

#include "cairn-year.h"

/* The last year that is over, as that is the one to report on. */
static int
choose_year (CairnReportAnswer *self,
             int                wanted,
             CairnRegister     *reader)
{
  int year = wanted != 0 ? wanted : cairn_year_of (cairn_register_get_today (reader)) - 1;

  return CLAMP (year, self->first_year, self->last_year);
}

/**
 * cairn_report_answer_new:
 * @year: calendar year in which the reporting year begins, 0 for the last that is over
 * @reader: an open register
 * @progress: (nullable) (scope call): hears how far it has come
 * @progress_data: for @progress
 * @cancellable: (nullable): stops it between two tables
 * @error: return location for what the disk says, or %G_IO_ERROR_CANCELLED
 *
 * Counts the report for a year; for the nearest year there is, where @year has
 * none. The register's thread.
 *
 * Returns: (transfer full) (nullable): the answer, or %NULL with @error set
 */
CairnReportAnswer *
cairn_report_answer_new (int                   year,
                         CairnRegister        *reader,
                         CairnReportProgress   progress,
                         gpointer              progress_data,
                         GCancellable         *cancellable,
                         GError              **error)
{
  g_autoptr(CairnReportAnswer) self = NULL;

  g_return_val_if_fail (CAIRN_IS_REGISTER (reader), NULL);

  self = g_new0 (CairnReportAnswer, 1);
  if (!cairn_report_builder_find_years (reader, &self->first_year, &self->last_year, error))
    return NULL;
  if (self->first_year == 0)
    return g_steal_pointer (&self);

  self->year = choose_year (self, year, reader);
  self->report = cairn_report_builder_build (reader, self->year, progress, progress_data, cancellable, error);
  if (self->report == NULL)
    return NULL;

  /* Checked here, so that the window need not. */
  cairn_report_get_checks (self->report);

  return g_steal_pointer (&self);
}

/**
 * cairn_report_answer_free:
 * @self: (transfer full): an answer
 *
 * Frees it.
 */
void
cairn_report_answer_free (CairnReportAnswer *self)
{
  g_return_if_fail (self != NULL);

  g_clear_object (&self->report);
  g_free (self);
}
