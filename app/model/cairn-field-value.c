/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-model"

#include "config.h"

#include "cairn-field-value.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "cairn-day.h"
#include "cairn-error.h"
#include "cairn-uuid.h"
#include "cairn-vocabulary.h"

#define TEXT_MAX_BYTES (1024 * 1024)

static gboolean
refuse (GError           **error,
        const CairnField  *field,
        const char        *sentence)
{
  /* Translators: the name of a field, then what is wrong with what was typed there. */
  g_set_error (error, CAIRN_ERROR, CAIRN_ERROR_INVALID, _("%s: %s"), cairn_field_get_label (field), sentence);

  return FALSE;
}

static gboolean
is_time (const char *text)
{
  return strlen (text) == 5 && text[2] == ':' &&
         g_ascii_isdigit (text[0]) && g_ascii_isdigit (text[1]) &&
         g_ascii_isdigit (text[3]) && g_ascii_isdigit (text[4]) &&
         (text[0] - '0') * 10 + (text[1] - '0') < 24 && text[3] < '6';
}

static gboolean
check_text (const CairnField  *field,
            const char        *text,
            GError           **error)
{
  CairnVocabulary *vocabulary = NULL;

  if (!g_utf8_validate (text, -1, NULL))
    return refuse (error, field, _("this text has bytes that are no characters. Type it again."));
  if (strlen (text) > TEXT_MAX_BYTES)
    return refuse (error, field, _("this text is longer than a million characters. Shorten it or attach a document."));

  switch (field->type)
    {
    case CAIRN_FIELD_DATE:
      if (cairn_day_parse (text) == CAIRN_DAY_NONE)
        return refuse (error, field, _("there is no such day. Write it as 2024-04-25."));
      break;
    case CAIRN_FIELD_TIME:
      if (!is_time (text))
        return refuse (error, field, _("there is no such time. Write it as 14:05."));
      break;
    case CAIRN_FIELD_CODE:
      vocabulary = cairn_vocabulary_get (field->vocabulary);
      if (vocabulary == NULL || cairn_vocabulary_find (vocabulary, text) == NULL)
        return refuse (error, field, _("this is none of the answers. Choose one of the list."));
      break;
    case CAIRN_FIELD_REFERENCE:
      if (!cairn_uuid_is_valid (text))
        return refuse (error, field, _("this names no other entry."));
      break;
    case CAIRN_FIELD_TEXT:
    case CAIRN_FIELD_INTEGER:
    case CAIRN_FIELD_BOOLEAN:
    case CAIRN_FIELD_INSTANT:
    default:
      break;
    }

  return TRUE;
}

static gboolean
check_number (const CairnField  *field,
              gint64             number,
              GError           **error)
{
  g_autofree char *sentence = NULL;

  if (field->type == CAIRN_FIELD_INSTANT || (number >= field->minimum && number <= field->maximum))
    return TRUE;

  /* Translators: the smallest and largest number that can be typed. */
  sentence = g_strdup_printf (_("give a number from %" PRId64 " to %" PRId64 "."),
                              field->minimum, field->maximum);

  return refuse (error, field, sentence);
}

/**
 * cairn_field_value_check:
 * @field: a field
 * @value: what it is to hold
 * @error: return location for %CAIRN_ERROR_INVALID
 *
 * Checks that a field can hold a value: that it is there where it must be, is of the
 * field's type and lies in its range. Rules between fields are the operations' matter.
 *
 * Returns: %TRUE, or %FALSE with @error set to a sentence that names the field
 */
gboolean
cairn_field_value_check (const CairnField  *field,
                         const CairnValue  *value,
                         GError           **error)
{
  g_return_val_if_fail (field != NULL, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  if (value->kind == CAIRN_VALUE_NULL)
    {
      if ((field->flags & CAIRN_FIELD_REQUIRED) == 0)
        return TRUE;
      return refuse (error, field, _("this cannot be left blank."));
    }

  if (cairn_field_is_number (field) != (value->kind == CAIRN_VALUE_INTEGER))
    return refuse (error, field, _("this is not of the kind that can stand here."));

  if (value->kind == CAIRN_VALUE_INTEGER)
    return check_number (field, value->integer, error);

  return check_text (field, value->text, error);
}

/**
 * cairn_field_value_parse:
 * @field: a field
 * @text: (nullable): what was typed or chosen: numbers in digits, codes and dates as the
 *   register keeps them; empty or %NULL for blank
 * @value: (out caller-allocates): an initialised value, which takes it
 * @error: return location for %CAIRN_ERROR_INVALID
 *
 * Reads a field's value from text, and checks it.
 *
 * Returns: %TRUE, or %FALSE with @error set and @value blank
 */
gboolean
cairn_field_value_parse (const CairnField  *field,
                         const char        *text,
                         CairnValue        *value,
                         GError           **error)
{
  gint64 number = 0;

  g_return_val_if_fail (field != NULL, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  cairn_value_set_null (value);

  if (text != NULL && *text != '\0' && cairn_field_is_number (field))
    {
      if (!g_ascii_string_to_signed (text, 10, G_MININT64, G_MAXINT64, &number, NULL))
        return refuse (error, field, _("this is no whole number. Write it in digits."));
      cairn_value_set_integer (value, number);
    }
  else
    {
      cairn_value_set_text (value, text);
    }

  if (cairn_field_value_check (field, value, error))
    return TRUE;

  cairn_value_set_null (value);

  return FALSE;
}
