/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cairn-day.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_DAY_POPOVER (cairn_day_popover_get_type ())
G_DECLARE_FINAL_TYPE (CairnDayPopover, cairn_day_popover, CAIRN, DAY_POPOVER, GtkPopover)

GtkWidget *cairn_day_popover_new (CairnDay day) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
