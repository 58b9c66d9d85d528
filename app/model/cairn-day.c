/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-model"

#include "config.h"

#include "cairn-day.h"

#include <glib/gi18n.h>

/* Four digits of year are what YYYY-MM-DD can hold. */
#define YEAR_MIN 1
#define YEAR_MAX 9999

/* The rule of Great Britain since 1996, for a machine without the time zone database. */
#define LONDON_RULE "GMT0BST,M3.5.0/1,M10.5.0/2"

static gboolean
read_digits (const char *text,
             guint       n,
             int        *value)
{
  int total = 0;

  for (guint i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      total = total * 10 + g_ascii_digit_value (text[i]);
    }

  *value = total;
  return TRUE;
}

static int
count_days_in_month (int year,
                     int month)
{
  return g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year);
}

static const char *
get_pattern (CairnDayFormat format)
{
  switch (format)
    {
    case CAIRN_DAY_SHORT:
      /* Translators: a day without its year, as in "25 April"; see g_date_time_format() */
      return _("%-d %B");
    case CAIRN_DAY_MEDIUM:
      /* Translators: a day with its year, as in "25 April 2024" */
      return _("%-d %B %Y");
    case CAIRN_DAY_LONG:
      /* Translators: a day with its weekday and year, as in "Thursday 25 April 2024" */
      return _("%A %-d %B %Y");
    case CAIRN_DAY_WEEKDAY:
      /* Translators: a day with its weekday, as in "Thursday 25 April" */
      return _("%A %-d %B");
    default:
      g_assert_not_reached ();
    }
}

/**
 * cairn_day_new:
 * @year: year, 1 to 9999
 * @month: month, 1 to 12
 * @day: day of the month, 1 to 31
 *
 * Makes a day from its parts.  Any thread.
 *
 * Returns: the day, or %CAIRN_DAY_NONE where the calendar has no such day
 */
CairnDay
cairn_day_new (int year,
               int month,
               int day)
{
  GDate date = { 0 };

  if (year < YEAR_MIN || year > YEAR_MAX || month < 1 || month > 12 || day < 1)
    return CAIRN_DAY_NONE;
  if (day > count_days_in_month (year, month))
    return CAIRN_DAY_NONE;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);

  return g_date_get_julian (&date);
}

/* Read from the disk once: a list of times asks thousands of times. */
static GTimeZone *
get_london (void)
{
  static gsize london = 0;

  if (g_once_init_enter (&london))
    {
      GTimeZone *zone = g_time_zone_new_identifier ("Europe/London");

      if (zone == NULL)
        zone = g_time_zone_new_identifier (LONDON_RULE);
      g_assert (zone != NULL);
      g_once_init_leave (&london, (gsize) zone);
    }
  return (GTimeZone *) london;
}

/**
 * cairn_day_today:
 * @now_ms: an instant, in milliseconds since the Unix epoch, UTC
 *
 * Tells the civil day in England at an instant, whatever the time zone of the
 * machine: deadlines and "not after today" follow the panel's calendar.
 * Any thread.
 *
 * Returns: the day
 */
CairnDay
cairn_day_today (gint64 now_ms)
{
  GTimeZone *london = get_london ();
  g_autoptr(GDateTime) utc = NULL;
  g_autoptr(GDateTime) local = NULL;
  int year = 0;
  int month = 0;
  int day = 0;

  utc = g_date_time_new_from_unix_utc_usec (now_ms * 1000);
  g_return_val_if_fail (utc != NULL, CAIRN_DAY_NONE);

  local = g_date_time_to_timezone (utc, london);
  g_date_time_get_ymd (local, &year, &month, &day);

  return cairn_day_new (year, month, day);
}

/**
 * cairn_day_parse:
 * @text: (nullable): what may be a date
 *
 * Reads a date written as `YYYY-MM-DD` and in no other way.  Any thread.
 *
 * Returns: the day, or %CAIRN_DAY_NONE if @text is no such date
 */
CairnDay
cairn_day_parse (const char *text)
{
  int year = 0;
  int month = 0;
  int day = 0;

  if (text == NULL || strlen (text) != 10 || text[4] != '-' || text[7] != '-')
    return CAIRN_DAY_NONE;
  if (!read_digits (text, 4, &year) || !read_digits (text + 5, 2, &month) || !read_digits (text + 8, 2, &day))
    return CAIRN_DAY_NONE;

  return cairn_day_new (year, month, day);
}

/**
 * cairn_day_to_string:
 * @self: a day
 *
 * Writes a day as records hold it.  Any thread.
 *
 * Returns: (transfer full) (nullable): `YYYY-MM-DD`, or %NULL for %CAIRN_DAY_NONE
 */
char *
cairn_day_to_string (CairnDay self)
{
  int year = 0;
  int month = 0;
  int day = 0;

  if (self == CAIRN_DAY_NONE)
    return NULL;

  cairn_day_get_ymd (self, &year, &month, &day);

  return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
}

/**
 * cairn_day_format:
 * @self: a day
 * @format: how much of it to write
 *
 * Writes a day for a person, in the language of the program.  Any thread.
 *
 * Returns: (transfer full): the words; empty for %CAIRN_DAY_NONE
 */
char *
cairn_day_format (CairnDay       self,
                  CairnDayFormat format)
{
  g_autoptr(GDateTime) moment = NULL;
  int year = 0;
  int month = 0;
  int day = 0;

  if (self == CAIRN_DAY_NONE)
    return g_strdup ("");

  cairn_day_get_ymd (self, &year, &month, &day);
  moment = g_date_time_new_utc (year, month, day, 12, 0, 0);

  return g_date_time_format (moment, get_pattern (format));
}

/**
 * cairn_day_get_ymd:
 * @self: a day, not %CAIRN_DAY_NONE
 * @year: (out) (optional): its year
 * @month: (out) (optional): its month, 1 to 12
 * @day: (out) (optional): its day of the month, 1 to 31
 *
 * Takes a day apart.  Any thread.
 */
void
cairn_day_get_ymd (CairnDay  self,
                   int      *year,
                   int      *month,
                   int      *day)
{
  GDate date = { 0 };

  g_return_if_fail (self != CAIRN_DAY_NONE);

  g_date_clear (&date, 1);
  g_date_set_julian (&date, self);

  if (year != NULL)
    *year = g_date_get_year (&date);
  if (month != NULL)
    *month = (int) g_date_get_month (&date);
  if (day != NULL)
    *day = g_date_get_day (&date);
}

/**
 * cairn_day_get_weekday:
 * @self: a day, not %CAIRN_DAY_NONE
 *
 * Tells which day of the week it is.  Any thread.
 *
 * Returns: 1 for Monday to 7 for Sunday
 */
int
cairn_day_get_weekday (CairnDay self)
{
  g_return_val_if_fail (self != CAIRN_DAY_NONE, 0);

  /* Day 1, 1 January of the year 1, is a Monday. */
  return (int) ((self - 1) % 7) + 1;
}

/**
 * cairn_day_add_days:
 * @self: a day, not %CAIRN_DAY_NONE
 * @days: how many days later; earlier if negative
 *
 * Counts days on.  Any thread.
 *
 * Returns: the day that many days later
 */
CairnDay
cairn_day_add_days (CairnDay self,
                    int      days)
{
  gint64 sum = (gint64) self + days;

  g_return_val_if_fail (self != CAIRN_DAY_NONE, CAIRN_DAY_NONE);
  g_return_val_if_fail (sum > 0 && sum <= G_MAXUINT32, CAIRN_DAY_NONE);

  return (CairnDay) sum;
}

/**
 * cairn_day_add_months:
 * @self: a day, not %CAIRN_DAY_NONE
 * @months: how many calendar months later; earlier if negative
 *
 * Counts calendar months on.  A month without that day ends on its last day:
 * 31 August and six months is 29 February 2024.  Any thread.
 *
 * Returns: the day that many months later, or %CAIRN_DAY_NONE outside of the
 *   years 1 to 9999
 */
CairnDay
cairn_day_add_months (CairnDay self,
                      int      months)
{
  int year = 0;
  int month = 0;
  int day = 0;
  int index = 0;

  g_return_val_if_fail (self != CAIRN_DAY_NONE, CAIRN_DAY_NONE);

  cairn_day_get_ymd (self, &year, &month, &day);
  index = year * 12 + (month - 1) + months;
  if (index < YEAR_MIN * 12 || index >= (YEAR_MAX + 1) * 12)
    return CAIRN_DAY_NONE;

  year = index / 12;
  month = index % 12 + 1;

  return cairn_day_new (year, month, MIN (day, count_days_in_month (year, month)));
}

/**
 * cairn_day_add_years:
 * @self: a day, not %CAIRN_DAY_NONE
 * @years: how many years later; earlier if negative
 *
 * Counts years on, 29 February becoming 28 February in common years.  For the
 * birthday of a person see cairn_day_birthday().  Any thread.
 *
 * Returns: the day that many years later
 */
CairnDay
cairn_day_add_years (CairnDay self,
                     int      years)
{
  g_return_val_if_fail (self != CAIRN_DAY_NONE, CAIRN_DAY_NONE);

  return cairn_day_add_months (self, years * 12);
}

/**
 * cairn_day_birthday:
 * @self: a day of birth, not %CAIRN_DAY_NONE
 * @years: which birthday, 0 being the day of birth
 *
 * Tells when somebody reaches an age.  Who was born on 29 February does so on
 * 1 March in common years, as the law of England counts.  Any thread.
 *
 * Returns: the birthday
 */
CairnDay
cairn_day_birthday (CairnDay self,
                    int      years)
{
  int year = 0;
  int month = 0;
  int day = 0;
  CairnDay birthday = CAIRN_DAY_NONE;

  g_return_val_if_fail (self != CAIRN_DAY_NONE, CAIRN_DAY_NONE);

  cairn_day_get_ymd (self, &year, &month, &day);
  birthday = cairn_day_new (year + years, month, day);
  if (birthday != CAIRN_DAY_NONE)
    return birthday;

  return cairn_day_new (year + years, 3, 1);
}

/**
 * cairn_day_between:
 * @from: a day, not %CAIRN_DAY_NONE
 * @to: a day, not %CAIRN_DAY_NONE
 *
 * Counts the days from one day to another: 1 from a day to the next.
 * Any thread.
 *
 * Returns: the days, negative if @to is the earlier
 */
int
cairn_day_between (CairnDay from,
                   CairnDay to)
{
  g_return_val_if_fail (from != CAIRN_DAY_NONE, 0);
  g_return_val_if_fail (to != CAIRN_DAY_NONE, 0);

  return (int) ((gint64) to - (gint64) from);
}
