/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-model"

#include "config.h"

#include "cairn-reference.h"

#include <glib/gi18n.h>

#include "cairn-error.h"
#include "cairn-nhs-number.h"

/* "2324-017": the reporting year, then the order of notification in it. */
#define SEQUENCE_AT 5
#define SEQUENCE_DIGITS_MAX 6

/* A reference of one to four letters and nothing else may be somebody's initials. */
#define INITIALS_MAX 4

/* Eight digits with or without their separators can be a date of birth. */
#define DATE_PATTERN "^(\\d{4}[-/. ]?\\d{2}[-/. ]?\\d{2}|\\d{1,2}[-/. ]\\d{1,2}[-/. ]\\d{2}(\\d{2})?|\\d{8})$"

static gboolean
looks_like_date (const char *text)
{
  return g_regex_match_simple (DATE_PATTERN, text, G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT);
}

static gboolean
looks_like_initials (const char *text)
{
  guint letters = 0;

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      if (g_unichar_isalpha (character))
        letters++;
      else if (character != '.' && character != ' ')
        return FALSE;
    }

  return letters > 0 && letters <= INITIALS_MAX;
}

static gboolean
looks_like_nhs_number (const char *text)
{
  g_autofree char *digits = cairn_nhs_number_parse (text, NULL);

  return digits != NULL;
}

static gboolean
has_control_character (const char *text)
{
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    if (g_unichar_iscntrl (g_utf8_get_char (c)))
      return TRUE;

  return FALSE;
}

/* What is wrong with @text, or NULL. */
static const char *
find_fault (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  if (*stripped == '\0')
    return _("A case needs a reference, such as 2324-017.");
  if (!g_str_equal (stripped, text) || has_control_character (text))
    return _("A reference has no spaces around it and stands on one line.");
  if (g_utf8_strlen (text, -1) > CAIRN_REFERENCE_MAX_LENGTH)
    return _("A reference has at most 40 characters.");
  if (looks_like_nhs_number (text))
    return _("This reference is an NHS number. A reference is shown everywhere, so it must not tell who the child is.");
  if (looks_like_date (text))
    return _("This reference reads like a date. A reference is shown everywhere, so it must not tell who the child is.");
  if (looks_like_initials (text))
    return _("This reference reads like initials. A reference is shown everywhere, so it must not tell who the child is.");

  return NULL;
}

/**
 * cairn_reference_format:
 * @year: reporting year of the notification, such as 2023 for 2023-24
 * @sequence: its order in that year, from 1
 *
 * Writes a case's reference: year and order, nothing that tells who the child
 * was.  Any thread.
 *
 * Returns: (transfer full): such as `2324-017`
 */
char *
cairn_reference_format (int   year,
                        guint sequence)
{
  return g_strdup_printf ("%02d%02d-%03u", year % 100, (year + 1) % 100, sequence);
}

/**
 * cairn_reference_parse:
 * @text: (nullable): what may be a reference of Cairn's own scheme
 * @year: (out) (optional): its reporting year, such as 2023; years are of this century
 * @sequence: (out) (optional): its order in that year
 *
 * Takes a reference of the program's own scheme apart.  References that came
 * from elsewhere may have any form.  Any thread.
 *
 * Returns: whether @text is of the scheme; nothing is set if not
 */
gboolean
cairn_reference_parse (const char *text,
                       int        *year,
                       guint      *sequence)
{
  g_autofree char *again = NULL;
  guint64 years = 0;
  guint64 number = 0;
  g_autofree char *head = NULL;

  if (text == NULL || strlen (text) < SEQUENCE_AT + 3 || strlen (text) > SEQUENCE_AT + SEQUENCE_DIGITS_MAX)
    return FALSE;

  head = g_strndup (text, SEQUENCE_AT - 1);
  if (!g_ascii_string_to_unsigned (head, 10, 0, 9999, &years, NULL))
    return FALSE;
  if (!g_ascii_string_to_unsigned (text + SEQUENCE_AT, 10, 1, 999999, &number, NULL))
    return FALSE;

  again = cairn_reference_format (2000 + (int) (years / 100), (guint) number);
  if (!g_str_equal (again, text))
    return FALSE;

  if (year != NULL)
    *year = 2000 + (int) (years / 100);
  if (sequence != NULL)
    *sequence = (guint) number;

  return TRUE;
}

/**
 * cairn_reference_next:
 * @year: reporting year of the notification, such as 2023 for 2023-24
 * @highest: (nullable): the highest reference of that year already given, or %NULL
 *
 * Makes the next free reference of a year.  Any thread.
 *
 * Returns: (transfer full): the reference after @highest, or the year's first if
 *   @highest is not one of that year
 */
char *
cairn_reference_next (int         year,
                      const char *highest)
{
  int highest_year = 0;
  guint sequence = 0;

  if (!cairn_reference_parse (highest, &highest_year, &sequence) || highest_year % 100 != year % 100)
    sequence = 0;

  return cairn_reference_format (year, sequence + 1);
}

/**
 * cairn_reference_check:
 * @text: what somebody wants to call a case
 * @error: return location for a #GError
 *
 * Checks a reference that was typed or imported: any scheme will do, as long as
 * it does not tell who the child was.  Any thread.
 *
 * Returns: whether it may be used; if not, @error is %CAIRN_ERROR_INVALID
 */
gboolean
cairn_reference_check (const char  *text,
                       GError     **error)
{
  const char *fault = NULL;

  g_return_val_if_fail (text != NULL, FALSE);

  fault = find_fault (text);
  if (fault == NULL)
    return TRUE;

  g_set_error_literal (error, CAIRN_ERROR, CAIRN_ERROR_INVALID, fault);
  return FALSE;
}
