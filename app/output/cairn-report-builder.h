/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cairn-register.h"
#include "cairn-report.h"

G_BEGIN_DECLS

/**
 * CairnReportProgress:
 * @fraction: how far it has come, 0 to 1
 * @data: what was given with the function
 *
 * Hears how far the counting has come, in the thread that counts.
 */
typedef void (*CairnReportProgress) (double   fraction,
                                     gpointer data);

gboolean     cairn_report_builder_find_years (CairnRegister        *reg,
                                              int                  *first_year,
                                              int                  *last_year,
                                              GError              **error);
CairnReport *cairn_report_builder_build      (CairnRegister        *reg,
                                              int                   year,
                                              CairnReportProgress   progress,
                                              gpointer              progress_data,
                                              GCancellable         *cancellable,
                                              GError              **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean     cairn_report_builder_write_pdf  (CairnRegister        *reg,
                                              int                   year,
                                              const char           *path,
                                              CairnReportProgress   progress,
                                              gpointer              progress_data,
                                              GCancellable         *cancellable,
                                              GError              **error);

G_END_DECLS
