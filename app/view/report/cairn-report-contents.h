/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "cairn-report.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_REPORT_CONTENTS (cairn_report_contents_get_type ())
G_DECLARE_FINAL_TYPE (CairnReportContents, cairn_report_contents, CAIRN, REPORT_CONTENTS, AdwBin)

GtkWidget *cairn_report_contents_new (void) G_GNUC_WARN_UNUSED_RESULT;

GListModel *cairn_report_contents_get_tables (CairnReportContents *self);
void        cairn_report_contents_set_report (CairnReportContents *self,
                                              CairnReport         *report);

G_END_DECLS
