/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "cairn-chart.h"
#include "cairn-table.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_REPORT_SECTION (cairn_report_section_get_type ())
G_DECLARE_FINAL_TYPE (CairnReportSection, cairn_report_section, CAIRN, REPORT_SECTION, GObject)

CairnReportSection *cairn_report_section_new (guint       number,
                                              const char *title,
                                              const char *introduction) G_GNUC_WARN_UNUSED_RESULT;

guint       cairn_report_section_get_number       (CairnReportSection *self);
const char *cairn_report_section_get_title        (CairnReportSection *self);
const char *cairn_report_section_get_introduction (CairnReportSection *self);
void        cairn_report_section_add_table        (CairnReportSection *self,
                                                   CairnTable         *table);
GListModel *cairn_report_section_get_tables       (CairnReportSection *self);

G_END_DECLS
