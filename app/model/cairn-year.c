/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-model"

#include "config.h"

#include "cairn-year.h"

/* Years run from 1 April, as the returns of child death review do. */
#define FIRST_MONTH 4

/**
 * cairn_year_of:
 * @day: a day, not %CAIRN_DAY_NONE
 *
 * Tells the reporting year of a day: the year that begins on 1 April, named by
 * the calendar year it begins in.  Any thread.
 *
 * Returns: the year, such as 2023 for 2023-24
 */
int
cairn_year_of (CairnDay day)
{
  int year = 0;
  int month = 0;

  g_return_val_if_fail (day != CAIRN_DAY_NONE, 0);

  cairn_day_get_ymd (day, &year, &month, NULL);

  return month < FIRST_MONTH ? year - 1 : year;
}

/**
 * cairn_year_first_day:
 * @year: a reporting year, such as 2023 for 2023-24
 *
 * Tells the first day of a reporting year.  Any thread.
 *
 * Returns: 1 April
 */
CairnDay
cairn_year_first_day (int year)
{
  return cairn_day_new (year, FIRST_MONTH, 1);
}

/**
 * cairn_year_last_day:
 * @year: a reporting year, such as 2023 for 2023-24
 *
 * Tells the last day of a reporting year.  Any thread.
 *
 * Returns: 31 March of the calendar year after
 */
CairnDay
cairn_year_last_day (int year)
{
  return cairn_day_new (year + 1, FIRST_MONTH - 1, 31);
}

/**
 * cairn_year_format:
 * @year: a reporting year, such as 2023
 *
 * Writes a reporting year as tables and scripts have it.  Any thread.
 *
 * Returns: (transfer full): such as `2023-24`
 */
char *
cairn_year_format (int year)
{
  return g_strdup_printf ("%04d-%02d", year, (year + 1) % 100);
}

/**
 * cairn_year_parse:
 * @text: (nullable): what may be a reporting year
 * @year: (out): the year, such as 2023; untouched on failure
 *
 * Reads a reporting year written as `2023-24` and in no other way.  Any thread.
 *
 * Returns: whether @text was one
 */
gboolean
cairn_year_parse (const char *text,
                  int        *year)
{
  g_autofree char *again = NULL;
  guint64 first = 0;
  g_autofree char *head = NULL;

  g_return_val_if_fail (year != NULL, FALSE);

  if (text == NULL || strlen (text) != 7)
    return FALSE;

  head = g_strndup (text, 4);
  if (!g_ascii_string_to_unsigned (head, 10, 1000, 9998, &first, NULL))
    return FALSE;

  again = cairn_year_format ((int) first);
  if (!g_str_equal (again, text))
    return FALSE;

  *year = (int) first;
  return TRUE;
}
