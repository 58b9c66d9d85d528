/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "test-model-periods"

#include "config.h"

#include "cairn-age.h"
#include "cairn-duration.h"
#include "cairn-vocabulary.h"
#include "cairn-year.h"

/* A reporting year begins on 1 April and ends on 31 March. */
static void
test_year (void)
{
  static const struct
  {
    const char *day;
    int         year;
    const char *name;
  } cases[] = {
    { "2023-03-31", 2022, "2022-23" },
    { "2023-04-01", 2023, "2023-24" },
    { "2023-12-31", 2023, "2023-24" },
    { "2024-01-01", 2023, "2023-24" },
    { "2024-03-31", 2023, "2023-24" },
    { "2024-04-01", 2024, "2024-25" },
    { "2100-03-31", 2099, "2099-00" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CairnDay day = cairn_day_parse (cases[i].day);
      int year = cairn_year_of (day);
      int again = 0;
      g_autofree char *name = cairn_year_format (year);

      g_assert_cmpint (year, ==, cases[i].year);
      g_assert_cmpstr (name, ==, cases[i].name);
      g_assert_true (cairn_year_parse (name, &again));
      g_assert_cmpint (again, ==, year);
      g_assert_cmpuint (cairn_year_first_day (year), <=, day);
      g_assert_cmpuint (cairn_year_last_day (year), >=, day);
      g_assert_cmpuint (cairn_year_last_day (year) + 1, ==, cairn_year_first_day (year + 1));
    }
}

/* A year is read in one form only, and its two halves must follow. */
static void
test_year_parse (void)
{
  static const char *const wrong[] = { "2023", "2023/24", "2023-25", "2023-2024", "23-24", "2023-24 ", "x023-24", "" };
  int year = 7;

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_false (cairn_year_parse (wrong[i], &year));
  g_assert_false (cairn_year_parse (NULL, &year));
  g_assert_cmpint (year, ==, 7);
}

/* Age bands change on the days the calendar says, leap years too. */
static void
test_age (void)
{
  static const struct
  {
    const char *birth;
    const char *death;
    int         days;
    int         years;
    const char *band;
  } cases[] = {
    { "2023-05-10", "2023-05-10", 0, 0, "0_27_days" },
    { "2023-05-10", "2023-06-06", 27, 0, "0_27_days" },
    { "2023-05-10", "2023-06-07", 28, 0, "28_364_days" },
    { "2022-05-10", "2023-05-09", 364, 0, "28_364_days" },
    { "2022-05-10", "2023-05-10", 365, 1, "1_4_years" },
    { "2023-05-10", "2024-05-09", 365, 0, "28_364_days" },
    { "2023-05-10", "2024-05-10", 366, 1, "1_4_years" },
    { "2024-02-29", "2025-02-28", 365, 0, "28_364_days" },
    { "2024-02-29", "2025-03-01", 366, 1, "1_4_years" },
    { "2018-05-10", "2023-05-09", 1825, 4, "1_4_years" },
    { "2018-05-10", "2023-05-10", 1826, 5, "5_9_years" },
    { "2013-05-10", "2023-05-09", 3651, 9, "5_9_years" },
    { "2013-05-10", "2023-05-10", 3652, 10, "10_14_years" },
    { "2008-05-10", "2023-05-09", 5477, 14, "10_14_years" },
    { "2008-05-10", "2023-05-10", 5478, 15, "15_17_years" },
    { "2005-05-10", "2023-05-09", 6573, 17, "15_17_years" },
    { "2005-05-10", "2023-05-10", 6574, 18, "not_stated" },
    { "2004-02-29", "2022-02-28", 6574, 17, "15_17_years" },
    { "2004-02-29", "2022-03-01", 6575, 18, "not_stated" },
    { "2023-05-10", "2023-05-09", -1, -1, "not_stated" },
    { NULL, "2023-05-09", -1, -1, "not_stated" },
    { "2023-05-10", NULL, -1, -1, "not_stated" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CairnDay birth = cairn_day_parse (cases[i].birth);
      CairnDay death = cairn_day_parse (cases[i].death);

      g_test_message ("%s to %s", cases[i].birth, cases[i].death);
      g_assert_cmpint (cairn_age_days (birth, death), ==, cases[i].days);
      g_assert_cmpint (cairn_age_years (birth, death), ==, cases[i].years);
      g_assert_cmpstr (cairn_age_band (birth, death), ==, cases[i].band);
      g_assert_nonnull (cairn_vocabulary_label ("age-band", cases[i].band));
    }
}

/* Duration bands go by calendar months; the day twelve months after still belongs to the middle one. */
static void
test_duration (void)
{
  static const struct
  {
    const char *death;
    const char *finalised;
    const char *band;
  } cases[] = {
    { "2023-01-15", "2023-01-15", "under_6_months" },
    { "2023-01-15", "2023-07-14", "under_6_months" },
    { "2023-01-15", "2023-07-15", "6_12_months" },
    { "2023-01-15", "2024-01-15", "6_12_months" },
    { "2023-01-15", "2024-01-16", "over_12_months" },
    { "2023-08-31", "2024-02-28", "under_6_months" },
    { "2023-08-31", "2024-02-29", "6_12_months" },
    { "2023-08-31", "2024-08-31", "6_12_months" },
    { "2023-08-31", "2024-09-01", "over_12_months" },
    { "2024-02-29", "2025-02-28", "6_12_months" },
    { "2024-02-29", "2025-03-01", "over_12_months" },
    { "2023-01-15", "2023-01-14", NULL },
    { NULL, "2023-01-14", NULL },
    { "2023-01-15", NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *band = cairn_duration_band (cairn_day_parse (cases[i].death), cairn_day_parse (cases[i].finalised));

      g_test_message ("%s to %s", cases[i].death, cases[i].finalised);
      g_assert_cmpstr (band, ==, cases[i].band);
      g_assert_true (band == NULL || cairn_vocabulary_label ("duration-band", band) != NULL);
    }

  g_assert_cmpint (cairn_duration_days (cairn_day_parse ("2023-01-15"), cairn_day_parse ("2024-01-15")), ==, 365);
  g_assert_cmpint (cairn_duration_days (cairn_day_parse ("2023-01-15"), CAIRN_DAY_NONE), ==, -1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/periods/year", test_year);
  g_test_add_func ("/model/periods/year-parse", test_year_parse);
  g_test_add_func ("/model/periods/age", test_age);
  g_test_add_func ("/model/periods/duration", test_duration);

  return g_test_run ();
}
