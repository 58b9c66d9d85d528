/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "test-model-calendar"

#include "config.h"

#include "cairn-calendar.h"
#include "cairn-error.h"

/* As the government published them for England and Wales. */
static const char *const published[] = {
  "2012-01-02", "2012-04-06", "2012-04-09", "2012-05-07", "2012-06-04", "2012-06-05", "2012-08-27", "2012-12-25",
  "2012-12-26",
  "2013-01-01", "2013-03-29", "2013-04-01", "2013-05-06", "2013-05-27", "2013-08-26", "2013-12-25", "2013-12-26",
  "2014-01-01", "2014-04-18", "2014-04-21", "2014-05-05", "2014-05-26", "2014-08-25", "2014-12-25", "2014-12-26",
  "2015-01-01", "2015-04-03", "2015-04-06", "2015-05-04", "2015-05-25", "2015-08-31", "2015-12-25", "2015-12-28",
  "2016-01-01", "2016-03-25", "2016-03-28", "2016-05-02", "2016-05-30", "2016-08-29", "2016-12-26", "2016-12-27",
  "2017-01-02", "2017-04-14", "2017-04-17", "2017-05-01", "2017-05-29", "2017-08-28", "2017-12-25", "2017-12-26",
  "2018-01-01", "2018-03-30", "2018-04-02", "2018-05-07", "2018-05-28", "2018-08-27", "2018-12-25", "2018-12-26",
  "2019-01-01", "2019-04-19", "2019-04-22", "2019-05-06", "2019-05-27", "2019-08-26", "2019-12-25", "2019-12-26",
  "2020-01-01", "2020-04-10", "2020-04-13", "2020-05-08", "2020-05-25", "2020-08-31", "2020-12-25", "2020-12-28",
  "2021-01-01", "2021-04-02", "2021-04-05", "2021-05-03", "2021-05-31", "2021-08-30", "2021-12-27", "2021-12-28",
  "2022-01-03", "2022-04-15", "2022-04-18", "2022-05-02", "2022-06-02", "2022-06-03", "2022-08-29", "2022-09-19",
  "2022-12-26", "2022-12-27",
  "2023-01-02", "2023-04-07", "2023-04-10", "2023-05-01", "2023-05-08", "2023-05-29", "2023-08-28", "2023-12-25",
  "2023-12-26",
  "2024-01-01", "2024-03-29", "2024-04-01", "2024-05-06", "2024-05-27", "2024-08-26", "2024-12-25", "2024-12-26",
  "2025-01-01", "2025-04-18", "2025-04-21", "2025-05-05", "2025-05-26", "2025-08-25", "2025-12-25", "2025-12-26",
  "2026-01-01", "2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25", "2026-08-31", "2026-12-25", "2026-12-28",
  "2027-01-01", "2027-03-26", "2027-03-29", "2027-05-03", "2027-05-31", "2027-08-30", "2027-12-27", "2027-12-28",
  "2028-01-03", "2028-04-14", "2028-04-17", "2028-05-01", "2028-05-29", "2028-08-28", "2028-12-25", "2028-12-26",
};

/* The calendar has exactly the published bank holidays, none at a weekend. */
static void
test_holidays (void)
{
  CairnCalendar *calendar = cairn_calendar_get_default ();
  gsize next = 0;

  for (CairnDay day = cairn_day_new (2012, 1, 1); day <= cairn_day_new (2028, 12, 31); day++)
    {
      g_autofree char *text = cairn_day_to_string (day);

      g_assert_true (cairn_calendar_covers (calendar, day));
      if (cairn_calendar_get_holiday (calendar, day) == NULL)
        continue;
      g_assert_cmpuint (next, <, G_N_ELEMENTS (published));
      g_assert_cmpstr (text, ==, published[next++]);
      g_assert_cmpint (cairn_day_get_weekday (day), <, 6);
      g_assert_false (cairn_calendar_is_working_day (calendar, day));
    }

  g_assert_cmpuint (next, ==, G_N_ELEMENTS (published));
  g_assert_false (cairn_calendar_covers (calendar, cairn_day_new (2011, 12, 31)));
  g_assert_false (cairn_calendar_covers (calendar, cairn_day_new (2029, 1, 1)));
}

/* Working days are counted past weekends and bank holidays. */
static void
test_add (void)
{
  static const struct
  {
    const char *from;
    int         working_days;
    const char *expected;
  } cases[] = {
    { "2024-04-25", 1, "2024-04-26" },
    { "2024-04-26", 1, "2024-04-29" },
    { "2024-04-27", 1, "2024-04-29" },
    { "2024-05-03", 1, "2024-05-07" },  /* over early May */
    { "2024-03-28", 1, "2024-04-02" },  /* over Easter */
    { "2023-05-05", 1, "2023-05-09" },  /* over the coronation */
    { "2022-06-01", 1, "2022-06-06" },  /* over the jubilee */
    { "2012-06-01", 1, "2012-06-06" },  /* over the diamond jubilee */
    { "2022-09-16", 1, "2022-09-20" },  /* over the funeral */
    { "2020-05-07", 1, "2020-05-11" },  /* the moved day */
    { "2020-05-01", 1, "2020-05-04" },  /* and not the usual one */
    { "2021-12-24", 1, "2021-12-29" },  /* two substitutes */
    { "2024-04-01", 15, "2024-04-22" },
    { "2024-04-27", 0, "2024-04-29" },
    { "2024-04-29", 0, "2024-04-29" },
  };
  CairnCalendar *calendar = cairn_calendar_get_default ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CairnDay from = cairn_day_parse (cases[i].from);
      CairnDay to = cairn_calendar_add (calendar, from, cases[i].working_days);
      g_autofree char *text = cairn_day_to_string (to);

      g_assert_cmpstr (text, ==, cases[i].expected);
      if (cases[i].working_days > 0)
        {
          g_assert_cmpuint (cairn_calendar_subtract (calendar, to, cases[i].working_days), ==,
                            cairn_calendar_subtract (calendar, from, 0));
          g_assert_cmpint (cairn_calendar_between (calendar, from, to), ==, cases[i].working_days);
          g_assert_cmpint (cairn_calendar_between (calendar, to, from), ==, -cases[i].working_days);
        }
    }

  g_assert_cmpuint (cairn_calendar_next (calendar, cairn_day_new (2024, 5, 3)), ==, cairn_day_new (2024, 5, 7));
}

/* A bad calendar is refused with the holiday and the key that are wrong. */
static void
test_refused (void)
{
  static const struct
  {
    const char *json;
    const char *message;
  } cases[] = {
    { "[]", "calendar/x.json: is not a JSON object" },
    { "{}", "calendar/x.json: “from” is missing" },
    { "{\"from\":\"2024-01-01\",\"to\":\"soon\"}", "calendar/x.json: “to” is not a date" },
    { "{\"from\":\"2024-01-01\",\"to\":\"2024-12-31\",\"holidays\":[{\"date\":\"2024-02-30\",\"name\":\"a\"}]}",
      "calendar/x.json: holiday 1: “date” is not a date" },
    { "{\"from\":\"2024-01-01\",\"to\":\"2024-12-31\",\"holidays\":[{\"date\":\"2024-02-29\"}]}",
      "calendar/x.json: holiday 1: “name” is missing" },
    { "{\"from\":\"2024-01-01\",\"to\":\"2024-12-31\",\"holidays\":[{\"date\":\"2025-01-01\",\"name\":\"a\"}]}",
      "calendar/x.json: holiday 1: “date” is outside of what the file covers" },
    { "{\"from\":\"2024-01-01\",\"to\":\"2024-12-31\",\"holidays\":[{\"date\":\"2024-02-29\",\"name\":\"a\"},"
      "{\"date\":\"2024-02-29\",\"name\":\"b\"}]}",
      "calendar/x.json: holiday 2: “date” is there twice" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(CairnCalendar) calendar = cairn_calendar_new_from_json ("x", cases[i].json, -1, &error);

      g_assert_null (calendar);
      g_assert_error (error, CAIRN_ERROR, CAIRN_ERROR_INVALID);
      g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/calendar/holidays", test_holidays);
  g_test_add_func ("/model/calendar/add", test_add);
  g_test_add_func ("/model/calendar/refused", test_refused);

  return g_test_run ();
}
