/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CairnDay:
 *
 * A civil day, counted as GDate counts them (1 is 1 January of the year 1), so
 * that days can be compared and subtracted as numbers.
 */
typedef guint32 CairnDay;

/**
 * CAIRN_DAY_NONE:
 *
 * No day: not stated, or not a date.
 */
#define CAIRN_DAY_NONE ((CairnDay) 0)

/**
 * CairnDayFormat:
 * @CAIRN_DAY_SHORT: "25 April"
 * @CAIRN_DAY_MEDIUM: "25 April 2024"
 * @CAIRN_DAY_LONG: "Thursday 25 April 2024"
 * @CAIRN_DAY_WEEKDAY: "Thursday 25 April"
 *
 * How a day is written for a person.
 */
typedef enum
{
  CAIRN_DAY_SHORT,
  CAIRN_DAY_MEDIUM,
  CAIRN_DAY_LONG,
  CAIRN_DAY_WEEKDAY,
} CairnDayFormat;

CairnDay  cairn_day_new       (int             year,
                               int             month,
                               int             day);
CairnDay  cairn_day_today     (gint64          now_ms);
CairnDay  cairn_day_parse     (const char     *text);
char     *cairn_day_to_string (CairnDay        self) G_GNUC_WARN_UNUSED_RESULT;
char     *cairn_day_format    (CairnDay        self,
                               CairnDayFormat  format) G_GNUC_WARN_UNUSED_RESULT;

void     cairn_day_get_ymd     (CairnDay  self,
                                int      *year,
                                int      *month,
                                int      *day);
int      cairn_day_get_weekday (CairnDay  self);
CairnDay cairn_day_add_days    (CairnDay  self,
                                int       days);
CairnDay cairn_day_add_months  (CairnDay  self,
                                int       months);
CairnDay cairn_day_add_years   (CairnDay  self,
                                int       years);
CairnDay cairn_day_birthday    (CairnDay  self,
                                int       years);
int      cairn_day_between     (CairnDay  from,
                                CairnDay  to);

G_END_DECLS
