/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cairn-editing.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_ATTENDANCE_VIEW (cairn_attendance_view_get_type ())
G_DECLARE_FINAL_TYPE (CairnAttendanceView, cairn_attendance_view, CAIRN, ATTENDANCE_VIEW, AdwBin)

void cairn_attendance_view_show (CairnAttendanceView *self,
                                 CairnEditing        *editing);

G_END_DECLS
