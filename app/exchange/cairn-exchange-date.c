/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-exchange"

#include "config.h"

#include "cairn-exchange-date.h"

#include <string.h>

static int
read_digits (const char *text,
             guint       n_digits)
{
  int number = 0;

  for (guint i = 0; i < n_digits; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return -1;
      number = number * 10 + g_ascii_digit_value (text[i]);
    }

  return number;
}

/**
 * cairn_exchange_date_parse:
 * @text: what may be a date
 *
 * Reads a date as files have it: `YYYY-MM-DD`, or `DD/MM/YYYY` as British
 * spreadsheets write it. The day always comes first in the latter: `04/25/2024` is
 * no date, and `04/05/2024` is 4 May.
 *
 * Returns: the day, or %CAIRN_DAY_NONE if it is no date
 */
CairnDay
cairn_exchange_date_parse (const char *text)
{
  int year = 0;
  int month = 0;
  int day = 0;

  g_return_val_if_fail (text != NULL, CAIRN_DAY_NONE);

  if (strlen (text) != 10 || text[2] != '/' || text[5] != '/')
    return cairn_day_parse (text);

  day = read_digits (text, 2);
  month = read_digits (text + 3, 2);
  year = read_digits (text + 6, 4);
  if (day < 1 || month < 1 || year < 1)
    return CAIRN_DAY_NONE;

  return cairn_day_new (year, month, day);
}
