/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cairn-editing.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_SEAT_ROW (cairn_seat_row_get_type ())
G_DECLARE_FINAL_TYPE (CairnSeatRow, cairn_seat_row, CAIRN, SEAT_ROW, AdwExpanderRow)

GtkWidget *cairn_seat_row_new (CairnEditing    *editing,
                               CairnSeat       *seat,
                               CairnAttendance *guest) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
