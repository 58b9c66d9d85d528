/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "test-model-day"

#include "config.h"

#include "cairn-day.h"

static CairnDay
day (const char *text)
{
  CairnDay value = cairn_day_parse (text);

  g_assert_cmpuint (value, !=, CAIRN_DAY_NONE);

  return value;
}

static void
assert_day (CairnDay    value,
            const char *expected)
{
  g_autofree char *text = cairn_day_to_string (value);

  g_assert_cmpstr (text, ==, expected);
}

/* A date is read in one form only, and only if the calendar has it. */
static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    gboolean    good;
  } cases[] = {
    { "2024-02-29", TRUE },
    { "2023-02-29", FALSE },
    { "2000-02-29", TRUE },
    { "1900-02-29", FALSE },
    { "0001-01-01", TRUE },
    { "0000-01-01", FALSE },
    { "9999-12-31", TRUE },
    { "2024-00-10", FALSE },
    { "2024-13-10", FALSE },
    { "2024-04-31", FALSE },
    { "2024-04-00", FALSE },
    { "2024-4-03", FALSE },
    { "03/04/2024", FALSE },
    { "2024-04-03 ", FALSE },
    { " 2024-04-03", FALSE },
    { "2024-04-+3", FALSE },
    { "2024/04/03", FALSE },
    { "20240403", FALSE },
    { "", FALSE },
    { NULL, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CairnDay value = cairn_day_parse (cases[i].text);
      g_autofree char *again = cairn_day_to_string (value);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (again, ==, cases[i].good ? cases[i].text : NULL);
    }
}

/* Months are counted by the calendar and end on a day that exists. */
static void
test_add_months (void)
{
  static const struct
  {
    const char *from;
    int         months;
    const char *expected;
  } cases[] = {
    { "2023-08-31", 6, "2024-02-29" },
    { "2022-08-31", 6, "2023-02-28" },
    { "2023-08-30", 6, "2024-02-29" },
    { "2023-08-29", 6, "2024-02-29" },
    { "2023-08-28", 6, "2024-02-28" },
    { "2024-02-29", 12, "2025-02-28" },
    { "2024-02-29", 48, "2028-02-29" },
    { "2023-12-31", 1, "2024-01-31" },
    { "2023-12-31", 2, "2024-02-29" },
    { "2024-03-31", -1, "2024-02-29" },
    { "2024-01-15", -1, "2023-12-15" },
    { "2024-01-15", 0, "2024-01-15" },
    { "9999-12-31", 1, NULL },
    { "0001-01-01", -1, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_day (cairn_day_add_months (day (cases[i].from), cases[i].months), cases[i].expected);
}

/* Somebody born on 29 February has the birthday on 1 March in common years. */
static void
test_birthday (void)
{
  static const struct
  {
    const char *birth;
    int         years;
    const char *expected;
  } cases[] = {
    { "2004-02-29", 0, "2004-02-29" },
    { "2004-02-29", 1, "2005-03-01" },
    { "2004-02-29", 4, "2008-02-29" },
    { "2004-02-29", 18, "2022-03-01" },
    { "2004-02-28", 18, "2022-02-28" },
    { "2006-12-31", 18, "2024-12-31" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_day (cairn_day_birthday (day (cases[i].birth), cases[i].years), cases[i].expected);

  assert_day (cairn_day_add_years (day ("2004-02-29"), 1), "2005-02-28");
}

/* Days follow one another over every month, and their weekdays go round. */
static void
test_days (void)
{
  CairnDay previous = day ("2019-12-31");

  g_assert_cmpint (cairn_day_get_weekday (previous), ==, 2);
  for (int year = 2020; year <= 2024; year++)
    for (int month = 1; month <= 12; month++)
      for (int number = 1; number <= 31; number++)
        {
          CairnDay next = cairn_day_new (year, month, number);

          if (next == CAIRN_DAY_NONE)
            continue;
          g_assert_cmpint (cairn_day_between (previous, next), ==, 1);
          g_assert_cmpuint (cairn_day_add_days (next, -1), ==, previous);
          g_assert_cmpint (cairn_day_get_weekday (next), ==, cairn_day_get_weekday (previous) % 7 + 1);
          previous = next;
        }
  g_assert_cmpint (cairn_day_between (previous, day ("2019-12-31")), ==, -1827);
}

/* Today is England's day, in summer time and out of it, wherever the machine stands. */
static void
test_today (void)
{
  static const struct
  {
    const char *instant;
    const char *expected;
  } cases[] = {
    { "2024-04-15T22:59:59.999Z", "2024-04-15" },
    { "2024-04-15T23:00:00.000Z", "2024-04-16" },
    { "2024-01-15T23:59:59.999Z", "2024-01-15" },
    { "2024-01-16T00:00:00.000Z", "2024-01-16" },
    { "2024-03-30T23:30:00.000Z", "2024-03-30" },
    { "2024-03-31T23:30:00.000Z", "2024-04-01" },
    { "2024-10-26T23:30:00.000Z", "2024-10-27" },
    { "2024-10-27T23:30:00.000Z", "2024-10-27" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GDateTime) instant = g_date_time_new_from_iso8601 (cases[i].instant, NULL);

      assert_day (cairn_day_today (g_date_time_to_unix_usec (instant) / 1000), cases[i].expected);
    }
}

/* People read days in words, with no leading zero. */
static void
test_format (void)
{
  g_autofree char *long_form = cairn_day_format (day ("2024-04-25"), CAIRN_DAY_LONG);
  g_autofree char *medium_form = cairn_day_format (day ("2024-05-03"), CAIRN_DAY_MEDIUM);
  g_autofree char *short_form = cairn_day_format (day ("2024-05-03"), CAIRN_DAY_SHORT);
  g_autofree char *weekday_form = cairn_day_format (day ("2024-05-03"), CAIRN_DAY_WEEKDAY);
  g_autofree char *none = cairn_day_format (CAIRN_DAY_NONE, CAIRN_DAY_LONG);

  g_assert_cmpstr (long_form, ==, "Thursday 25 April 2024");
  g_assert_cmpstr (medium_form, ==, "3 May 2024");
  g_assert_cmpstr (short_form, ==, "3 May");
  g_assert_cmpstr (weekday_form, ==, "Friday 3 May");
  g_assert_cmpstr (none, ==, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/day/parse", test_parse);
  g_test_add_func ("/model/day/add-months", test_add_months);
  g_test_add_func ("/model/day/birthday", test_birthday);
  g_test_add_func ("/model/day/days", test_days);
  g_test_add_func ("/model/day/today", test_today);
  g_test_add_func ("/model/day/format", test_format);

  return g_test_run ();
}
