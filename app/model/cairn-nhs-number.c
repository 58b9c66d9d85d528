/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-model"

#include "config.h"

#include "cairn-nhs-number.h"

#include "cairn-error.h"

#include <glib/gi18n.h>

#define N_DIGITS 10

/* Modulus 11, as the NHS Data Dictionary defines it: the first nine digits have
 * the weights 10 to 2; a check digit that would be 10 is never issued. */
static gboolean
check_digit_fits (const char *digits)
{
  int sum = 0;
  int check = 0;

  for (int i = 0; i < N_DIGITS - 1; i++)
    sum += (N_DIGITS - i) * g_ascii_digit_value (digits[i]);

  check = (11 - sum % 11) % 11;

  return check == g_ascii_digit_value (digits[N_DIGITS - 1]);
}

/**
 * cairn_nhs_number_parse:
 * @text: what may be an NHS number; spaces anywhere in it are passed over
 * @error: return location for a #GError
 *
 * Reads an NHS number and checks its last digit.  The message never repeats the
 * number.  Any thread.
 *
 * Returns: (transfer full): its ten digits, or %NULL with %CAIRN_ERROR_INVALID
 */
char *
cairn_nhs_number_parse (const char  *text,
                        GError     **error)
{
  g_autoptr(GString) digits = g_string_new (NULL);

  g_return_val_if_fail (text != NULL, NULL);

  for (const char *c = text; *c != '\0'; c++)
    {
      if (g_ascii_isspace (*c))
        continue;
      if (!g_ascii_isdigit (*c))
        {
          g_set_error_literal (error, CAIRN_ERROR, CAIRN_ERROR_INVALID,
                               _("An NHS number has only digits. Read it again from its source."));
          return NULL;
        }
      g_string_append_c (digits, *c);
    }

  if (digits->len != N_DIGITS)
    {
      g_set_error (error, CAIRN_ERROR, CAIRN_ERROR_INVALID,
                   g_dngettext (GETTEXT_PACKAGE,
                                "An NHS number has ten digits, and this has %u. Read it again from its source.",
                                "An NHS number has ten digits, and this has %u. Read it again from its source.",
                                digits->len),
                   (guint) digits->len);
      return NULL;
    }

  if (!check_digit_fits (digits->str))
    {
      g_set_error_literal (error, CAIRN_ERROR, CAIRN_ERROR_INVALID,
                           _("The last digit of the NHS number does not fit the others, so one of them is wrong. "
                             "Read it again from its source."));
      return NULL;
    }

  return g_string_free_and_steal (g_steal_pointer (&digits));
}

/**
 * cairn_nhs_number_format:
 * @number: ten digits, as cairn_nhs_number_parse() gives them
 *
 * Writes an NHS number in the groups people read aloud.  Any thread.
 *
 * Returns: (transfer full): such as `943 476 5919`; @number as it is if it does
 *   not have ten characters
 */
char *
cairn_nhs_number_format (const char *number)
{
  g_return_val_if_fail (number != NULL, NULL);

  if (strlen (number) != N_DIGITS)
    return g_strdup (number);

  return g_strdup_printf ("%.3s %.3s %.4s", number, number + 3, number + 6);
}
