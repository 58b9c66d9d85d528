/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cairn-report-builder.h"

G_BEGIN_DECLS

/**
 * CairnReportAnswer:
 * @year: calendar year in which the reporting year that was counted begins, 0 for none
 * @first_year: the first year there is a report for, 0 where nothing was ever counted
 * @last_year: the last such year
 * @report: (owned) (nullable): the report; %NULL where there is no year
 *
 * The report for a year, and the years to choose from.
 */
typedef struct
{
  int          year;
  int          first_year;
  int          last_year;
  CairnReport *report;
} CairnReportAnswer;

CairnReportAnswer *cairn_report_answer_new  (int                   year,
                                             CairnRegister        *reader,
                                             CairnReportProgress   progress,
                                             gpointer              progress_data,
                                             GCancellable         *cancellable,
                                             GError              **error) G_GNUC_WARN_UNUSED_RESULT;
void               cairn_report_answer_free (CairnReportAnswer    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CairnReportAnswer, cairn_report_answer_free)

G_END_DECLS
