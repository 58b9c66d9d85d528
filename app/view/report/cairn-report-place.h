/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cairn-place.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_REPORT_PLACE (cairn_report_place_get_type ())
G_DECLARE_FINAL_TYPE (CairnReportPlace, cairn_report_place, CAIRN, REPORT_PLACE, CairnPlace)

GtkWidget *cairn_report_place_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
