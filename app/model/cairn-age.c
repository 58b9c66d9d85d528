/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-model"

#include "config.h"

#include "cairn-age.h"

/* The neonatal period: the day of birth is day 0. */
#define NEONATAL_DAYS 27

static const struct
{
  int         below_years;
  const char *band;
} year_bands[] = {
  { 5, "1_4_years" },
  { 10, "5_9_years" },
  { 15, "10_14_years" },
  { CAIRN_AGE_ADULT_YEARS, "15_17_years" },
};

/**
 * cairn_age_days:
 * @birth: day of birth, or %CAIRN_DAY_NONE
 * @death: day of death, or %CAIRN_DAY_NONE
 *
 * Counts the age at death in days, the day of birth being day 0.  Any thread.
 *
 * Returns: the days, or -1 if either is not stated or death came first
 */
int
cairn_age_days (CairnDay birth,
                CairnDay death)
{
  if (birth == CAIRN_DAY_NONE || death == CAIRN_DAY_NONE || death < birth)
    return -1;

  return cairn_day_between (birth, death);
}

/**
 * cairn_age_years:
 * @birth: day of birth, or %CAIRN_DAY_NONE
 * @death: day of death, or %CAIRN_DAY_NONE
 *
 * Counts the completed years at death, by birthdays.  Any thread.
 *
 * Returns: the years, or -1 if either is not stated or death came first
 */
int
cairn_age_years (CairnDay birth,
                 CairnDay death)
{
  int birth_year = 0;
  int death_year = 0;
  int years = 0;

  if (cairn_age_days (birth, death) < 0)
    return -1;

  cairn_day_get_ymd (birth, &birth_year, NULL, NULL);
  cairn_day_get_ymd (death, &death_year, NULL, NULL);
  years = death_year - birth_year;

  return death < cairn_day_birthday (birth, years) ? years - 1 : years;
}

/**
 * cairn_age_band:
 * @birth: day of birth, or %CAIRN_DAY_NONE
 * @death: day of death, or %CAIRN_DAY_NONE
 *
 * Tells the age band of the tables: 0-27 days by the count of days, 28-364 days
 * to the day before the first birthday, then completed years.  Any thread.
 *
 * Returns: a code of the vocabulary `age-band`; `not_stated` where the age is
 *   not known or is not a child's
 */
const char *
cairn_age_band (CairnDay birth,
                CairnDay death)
{
  int days = cairn_age_days (birth, death);
  int years = cairn_age_years (birth, death);

  if (days < 0)
    return "not_stated";
  if (days <= NEONATAL_DAYS)
    return "0_27_days";
  if (years < 1)
    return "28_364_days";

  for (guint i = 0; i < G_N_ELEMENTS (year_bands); i++)
    if (years < year_bands[i].below_years)
      return year_bands[i].band;

  return "not_stated";
}
