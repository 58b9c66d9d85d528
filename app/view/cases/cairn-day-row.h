/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "cairn-day.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_DAY_ROW (cairn_day_row_get_type ())
G_DECLARE_FINAL_TYPE (CairnDayRow, cairn_day_row, CAIRN, DAY_ROW, AdwEntryRow)

GtkWidget *cairn_day_row_new (void) G_GNUC_WARN_UNUSED_RESULT;

CairnDay cairn_day_row_get_day  (CairnDayRow *self);
void     cairn_day_row_set_day  (CairnDayRow *self,
                                 CairnDay     day);
gboolean cairn_day_row_is_valid (CairnDayRow *self);

G_END_DECLS
