/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cairn-place.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_STATISTICS_PLACE (cairn_statistics_place_get_type ())
G_DECLARE_FINAL_TYPE (CairnStatisticsPlace, cairn_statistics_place, CAIRN, STATISTICS_PLACE, CairnPlace)

GtkWidget *cairn_statistics_place_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
