/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "cairn-report.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_REPORT_CHECKS (cairn_report_checks_get_type ())
G_DECLARE_FINAL_TYPE (CairnReportChecks, cairn_report_checks, CAIRN, REPORT_CHECKS, AdwBin)

GtkWidget *cairn_report_checks_new (void) G_GNUC_WARN_UNUSED_RESULT;

void  cairn_report_checks_set_report   (CairnReportChecks *self,
                                        CairnReport       *report);
void  cairn_report_checks_focus_search (CairnReportChecks *self);
char *cairn_report_checks_dup_text     (CairnReportChecks *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
