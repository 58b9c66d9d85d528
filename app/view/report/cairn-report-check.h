/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "cairn-check-line.h"
#include "cairn-report.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_REPORT_CHECK (cairn_report_check_get_type ())
G_DECLARE_FINAL_TYPE (CairnReportCheck, cairn_report_check, CAIRN, REPORT_CHECK, AdwBin)

GtkWidget *cairn_report_check_new (void) G_GNUC_WARN_UNUSED_RESULT;

void cairn_report_check_set_line (CairnReportCheck *self,
                                  CairnReport      *report,
                                  CairnCheckLine   *line);

char       *cairn_report_check_dup_table       (CairnReport    *report,
                                                CairnCheckLine *line) G_GNUC_WARN_UNUSED_RESULT;
char       *cairn_report_check_dup_place       (CairnReport    *report,
                                                CairnCheckLine *line) G_GNUC_WARN_UNUSED_RESULT;
const char *cairn_report_check_describe_result (CairnCheckLine *line);

G_END_DECLS
