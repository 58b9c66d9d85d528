/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "cairn-report-section.h"
#include "cairn-report-table.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_REPORT_CHAPTER (cairn_report_chapter_get_type ())
G_DECLARE_FINAL_TYPE (CairnReportChapter, cairn_report_chapter, CAIRN, REPORT_CHAPTER, AdwBin)

GtkWidget *cairn_report_chapter_new (void) G_GNUC_WARN_UNUSED_RESULT;

void              cairn_report_chapter_set_section (CairnReportChapter *self,
                                                    CairnReportSection *section);
CairnReportTable *cairn_report_chapter_find_table  (CairnReportChapter *self,
                                                    const char         *name);

G_END_DECLS
