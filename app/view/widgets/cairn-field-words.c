/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-field-words.h"

#include <glib/gi18n.h>

#include "cairn-day.h"
#include "cairn-vocabulary.h"

static char *
describe_meeting (CairnRecord *meeting)
{
  CairnDay day = cairn_day_parse (cairn_record_get_text (meeting, "held_on"));
  g_autofree char *date = cairn_day_format (day, CAIRN_DAY_MEDIUM);
  const char *kind = cairn_vocabulary_title ("meeting-kind", cairn_record_get_text (meeting, "kind"));

  /* Translators: a meeting in a list: what kind it is, then its date. */
  return g_strdup_printf (C_("meeting", "%s, %s"), kind, date);
}

/**
 * cairn_record_words:
 * @record: a row that others refer to
 *
 * Names a row in a list of rows to choose from. A case is named by its reference.
 *
 * Returns: (transfer full): a short name
 */
char *
cairn_record_words (CairnRecord *record)
{
  static const char * const names[] = { "name", "reference", "organisation", "title" };
  const CairnEntity *entity = NULL;

  g_return_val_if_fail (CAIRN_IS_RECORD (record), NULL);

  if (CAIRN_IS_MEETING (record))
    return describe_meeting (record);

  entity = cairn_record_get_entity (record);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (cairn_entity_has (entity, names[i]) && cairn_record_has (record, names[i]))
        return g_strdup (cairn_record_get_text (record, names[i]));
    }

  return g_strdup (cairn_entity_get_label (entity));
}

static char *
describe_reference (CairnSession     *session,
                    const CairnField *field,
                    const char       *uuid)
{
  g_autoptr(GListModel) rows = cairn_session_get_records (session, field->target, NULL);
  guint n_rows = rows != NULL ? g_list_model_get_n_items (rows) : 0;

  for (guint i = 0; i < n_rows; i++)
    {
      g_autoptr(CairnRecord) row = g_list_model_get_item (rows, i);

      if (g_str_equal (cairn_record_get_uuid (row), uuid))
        return cairn_record_words (row);
    }

  return g_strdup (_("an entry that has been removed"));
}

/**
 * cairn_field_words:
 * @session: an open register
 * @field: a field
 * @text: (nullable): what it holds, as the register keeps it
 *
 * Says a value in a person's words: an answer by its label, a date in full, a row by its name.
 *
 * Returns: (transfer full) (nullable): the words, or %NULL for blank
 */
char *
cairn_field_words (CairnSession     *session,
                   const CairnField *field,
                   const char       *text)
{
  const char *title = NULL;
  CairnDay day = CAIRN_DAY_NONE;

  g_return_val_if_fail (CAIRN_IS_SESSION (session), NULL);

  if (text == NULL || *text == '\0')
    return NULL;
  if (field == NULL)
    return g_strdup (text);

  switch (field->type)
    {
    case CAIRN_FIELD_CODE:
      title = cairn_vocabulary_title (field->vocabulary, text);
      return g_strdup (title != NULL ? title : text);
    case CAIRN_FIELD_DATE:
      day = cairn_day_parse (text);
      return day != CAIRN_DAY_NONE ? cairn_day_format (day, CAIRN_DAY_MEDIUM) : g_strdup (text);
    case CAIRN_FIELD_BOOLEAN:
      return g_strdup (g_str_equal (text, "0") ? _("No") : _("Yes"));
    case CAIRN_FIELD_REFERENCE:
      return describe_reference (session, field, text);
    case CAIRN_FIELD_TEXT:
    case CAIRN_FIELD_INTEGER:
    case CAIRN_FIELD_TIME:
    case CAIRN_FIELD_INSTANT:
    default:
      return g_strdup (text);
    }
}

/**
 * cairn_words_begin:
 * @words: (nullable): our own words, such as "ready since 12 April"
 *
 * Gives words a capital where they stand alone. What somebody typed is never touched.
 *
 * Returns: (transfer full): such as "Ready since 12 April"; empty for none
 */
char *
cairn_words_begin (const char *words)
{
  g_autofree char *first = NULL;
  g_autofree char *capital = NULL;

  if (words == NULL || *words == '\0')
    return g_strdup ("");

  first = g_utf8_substring (words, 0, 1);
  capital = g_utf8_strup (first, -1);

  return g_strconcat (capital, g_utf8_next_char (words), NULL);
}
