/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-field-text.h"

#include "cairn-day.h"
#include "cairn-loader.h"

/* People in England write 25/04/2024; the register keeps 2024-04-25. The month never comes first. */

static char *
show_day (const char *text)
{
  CairnDay day = cairn_day_parse (text);
  int year = 0;
  int month = 0;
  int day_of_month = 0;

  if (day == CAIRN_DAY_NONE)
    return g_strdup (text);

  cairn_day_get_ymd (day, &year, &month, &day_of_month);

  return g_strdup_printf ("%02d/%02d/%04d", day_of_month, month, year);
}

static gboolean
read_number (const char *text,
             guint64    *number)
{
  return g_ascii_string_to_unsigned (text, 10, 1, 9999, number, NULL);
}

static char *
read_day (const char *typed)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (typed));
  g_auto(GStrv) parts = NULL;
  guint64 day = 0;
  guint64 month = 0;
  guint64 year = 0;

  if (cairn_day_parse (trimmed) != CAIRN_DAY_NONE)
    return g_steal_pointer (&trimmed);

  g_strdelimit (trimmed, ". -", '/');
  parts = g_strsplit (trimmed, "/", -1);
  if (g_strv_length (parts) != 3 || strlen (parts[2]) != 4 ||
      !read_number (parts[0], &day) || !read_number (parts[1], &month) || !read_number (parts[2], &year) ||
      day > 31 || month > 12)
    return g_strdup (typed);

  return g_strdup_printf ("%04d-%02d-%02d", (int) year, (int) month, (int) day);
}

/* A case is called by its reference, which is what people type. */
static char *
show_case (CairnSession *session,
           const char   *uuid)
{
  g_autoptr(CairnRecord) record = NULL;

  record = cairn_register_load_record (cairn_session_get_reader (session), CAIRN_ENTITY_CASE, uuid, NULL);

  return g_strdup (record != NULL ? cairn_record_get_text (record, "reference") : uuid);
}

static char *
read_case (CairnSession *session,
           const char   *typed)
{
  g_autofree char *reference = g_strstrip (g_strdup (typed));
  char *uuid = *reference == '\0' ? NULL
                                  : cairn_register_find_case (cairn_session_get_reader (session), reference, NULL);

  return uuid != NULL ? uuid : g_steal_pointer (&reference);
}

/**
 * cairn_field_text_show:
 * @session: an open register
 * @field: a field
 * @value: what it holds
 *
 * Writes a value as a person edits it: a date as 25/04/2024, a number in digits, a case
 * by its reference.
 *
 * Returns: (transfer full): the text; empty while the field is blank
 */
char *
cairn_field_text_show (CairnSession     *session,
                       const CairnField *field,
                       const CairnValue *value)
{
  g_return_val_if_fail (CAIRN_IS_SESSION (session), NULL);
  g_return_val_if_fail (field != NULL, NULL);
  g_return_val_if_fail (value != NULL, NULL);

  if (value->kind == CAIRN_VALUE_INTEGER)
    return g_strdup_printf ("%" G_GINT64_FORMAT, value->integer);
  if (value->kind == CAIRN_VALUE_NULL)
    return g_strdup ("");
  if (field->type == CAIRN_FIELD_DATE)
    return show_day (value->text);
  if (field->target == CAIRN_ENTITY_CASE)
    return show_case (session, value->text);

  return g_strdup (value->text);
}

/**
 * cairn_field_text_read:
 * @session: an open register
 * @field: a field
 * @typed: what a person typed
 *
 * Reads what was typed into the form that the register keeps. What cannot be read is
 * handed on as it is, for the model to say what is wrong with it.
 *
 * Returns: (transfer full): the text for [method@Cairn.Aggregate.set_field]
 */
char *
cairn_field_text_read (CairnSession     *session,
                       const CairnField *field,
                       const char       *typed)
{
  g_return_val_if_fail (CAIRN_IS_SESSION (session), NULL);
  g_return_val_if_fail (field != NULL, NULL);
  g_return_val_if_fail (typed != NULL, NULL);

  if (field->type == CAIRN_FIELD_DATE)
    return read_day (typed);
  if (field->target == CAIRN_ENTITY_CASE)
    return read_case (session, typed);
  if (field->type != CAIRN_FIELD_TEXT)
    return g_strstrip (g_strdup (typed));

  return g_strdup (typed);
}
