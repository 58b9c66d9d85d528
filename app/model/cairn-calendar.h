/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "cairn-day.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_CALENDAR (cairn_calendar_get_type ())
G_DECLARE_FINAL_TYPE (CairnCalendar, cairn_calendar, CAIRN, CALENDAR, GObject)

CairnCalendar *cairn_calendar_get_default   (void);
CairnCalendar *cairn_calendar_new_from_json (const char  *name,
                                             const char  *json,
                                             gssize       length,
                                             GError     **error) G_GNUC_WARN_UNUSED_RESULT;

gboolean    cairn_calendar_covers         (CairnCalendar *self,
                                           CairnDay       day);
const char *cairn_calendar_get_holiday    (CairnCalendar *self,
                                           CairnDay       day);
gboolean    cairn_calendar_is_working_day (CairnCalendar *self,
                                           CairnDay       day);
CairnDay    cairn_calendar_next           (CairnCalendar *self,
                                           CairnDay       day);
CairnDay    cairn_calendar_add            (CairnCalendar *self,
                                           CairnDay       day,
                                           int            working_days);
CairnDay    cairn_calendar_subtract       (CairnCalendar *self,
                                           CairnDay       day,
                                           int            working_days);
int         cairn_calendar_between        (CairnCalendar *self,
                                           CairnDay       from,
                                           CairnDay       to);

G_END_DECLS
