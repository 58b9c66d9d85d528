/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-model"

#include "config.h"

#include "cairn-duration.h"

/**
 * cairn_duration_days:
 * @death: day of death, or %CAIRN_DAY_NONE
 * @finalised: day of the first finalisation, or %CAIRN_DAY_NONE
 *
 * Counts how long a review took, in days.  Any thread.
 *
 * Returns: the days, or -1 if either is not stated or the death came last
 */
int
cairn_duration_days (CairnDay death,
                     CairnDay finalised)
{
  if (death == CAIRN_DAY_NONE || finalised == CAIRN_DAY_NONE || finalised < death)
    return -1;

  return cairn_day_between (death, finalised);
}

/**
 * cairn_duration_band:
 * @death: day of death, or %CAIRN_DAY_NONE
 * @finalised: day of the first finalisation, or %CAIRN_DAY_NONE
 *
 * Tells the duration band of the tables.  It goes by calendar months: the day
 * six months after the death begins the middle band, the day twelve months
 * after it is that band's last.  Any thread.
 *
 * Returns: (nullable): a code of the vocabulary `duration-band`, or %NULL if the
 *   duration is not known
 */
const char *
cairn_duration_band (CairnDay death,
                     CairnDay finalised)
{
  if (cairn_duration_days (death, finalised) < 0)
    return NULL;
  if (finalised < cairn_day_add_months (death, 6))
    return "under_6_months";
  if (finalised <= cairn_day_add_months (death, 12))
    return "6_12_months";

  return "over_12_months";
}
