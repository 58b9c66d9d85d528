/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cairn-day.h"
#include "cairn-report-section.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_REPORT (cairn_report_get_type ())
G_DECLARE_FINAL_TYPE (CairnReport, cairn_report, CAIRN, REPORT, GObject)

CairnReport *cairn_report_new (int         year,
                               CairnDay    today,
                               const char *panel) G_GNUC_WARN_UNUSED_RESULT;

int         cairn_report_get_year         (CairnReport        *self);
CairnDay    cairn_report_get_today        (CairnReport        *self);
char       *cairn_report_dup_title        (CairnReport        *self) G_GNUC_WARN_UNUSED_RESULT;
char       *cairn_report_describe         (CairnReport        *self) G_GNUC_WARN_UNUSED_RESULT;
void        cairn_report_add_section      (CairnReport        *self,
                                           CairnReportSection *section);
GListModel *cairn_report_get_sections     (CairnReport        *self);
CairnTable *cairn_report_find_table       (CairnReport        *self,
                                           const char         *name);
GListModel *cairn_report_get_checks       (CairnReport        *self);
char       *cairn_report_describe_checks  (CairnReport        *self) G_GNUC_WARN_UNUSED_RESULT;

char       *cairn_report_dup_table_title  (CairnTable         *table) G_GNUC_WARN_UNUSED_RESULT;
CairnChart *cairn_report_create_chart     (CairnTable         *table) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
