/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "cairn-report-table.h"
#include "cairn-report.h"
#include "cairn-session.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_REPORT_VIEW (cairn_report_view_get_type ())
G_DECLARE_FINAL_TYPE (CairnReportView, cairn_report_view, CAIRN, REPORT_VIEW, AdwBin)

GtkWidget *cairn_report_view_new (void) G_GNUC_WARN_UNUSED_RESULT;

void              cairn_report_view_set_report (CairnReportView *self,
                                                CairnReport     *report);
CairnReportTable *cairn_report_view_find_table (CairnReportView *self,
                                                const char      *name);
gboolean          cairn_report_view_show_table (CairnReportView *self,
                                                const char      *name);
void              cairn_report_view_choose     (CairnReportView *self,
                                                const char      *name);
void              cairn_report_view_show_cases (CairnReportView *self,
                                                CairnSession    *session);

G_END_DECLS
