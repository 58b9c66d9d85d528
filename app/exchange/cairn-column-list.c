/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-exchange"

#include "config.h"

#include "cairn-column-list.h"

#include <glib/gi18n.h>

#include "cairn-error.h"
#include "cairn-exchange-date.h"
#include "cairn-factor-text.h"
#include "cairn-nhs-number.h"
#include "cairn-reference.h"
#include "cairn-review-row-private.h"
#include "cairn-theme-text.h"
#include "cairn-vocabulary.h"

static const CairnField *
get_field (const CairnColumn *column)
{
  const CairnEntity *entity = cairn_entity_get (column->entity);

  return &entity->fields[cairn_entity_find (entity, column->field)];
}

static char *
refuse (GError     **error,
        const char  *sentence)
{
  g_set_error_literal (error, CAIRN_ERROR, CAIRN_ERROR_INVALID, sentence);

  return NULL;
}

static char *
parse_text (const CairnColumn  *column,
            const char         *text,
            CairnAreaIndex     *areas,
            GError            **error)
{
  return g_strdup (text);
}

/* Any scheme of references is taken as it is: what has happened is not argued with. */
static char *
parse_reference (const CairnColumn  *column,
                 const char         *text,
                 CairnAreaIndex     *areas,
                 GError            **error)
{
  g_autofree char *reference = g_strstrip (g_strdup (text));

  if (strpbrk (reference, "\r\n\t") != NULL)
    return refuse (error, _("a reference stands on one line."));
  if (g_utf8_strlen (reference, -1) > CAIRN_REFERENCE_MAX_LENGTH)
    return refuse (error, _("a reference has at most 40 characters."));

  return g_steal_pointer (&reference);
}

static char *
parse_date (const CairnColumn  *column,
            const char         *text,
            CairnAreaIndex     *areas,
            GError            **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  CairnDay day = cairn_exchange_date_parse (stripped);

  if (day == CAIRN_DAY_NONE)
    return refuse (error, _("there is no such date. Write it as 2024-04-25 or 25/04/2024, the day first."));

  return cairn_day_to_string (day);
}

static char *
parse_time (const CairnColumn  *column,
            const char         *text,
            CairnAreaIndex     *areas,
            GError            **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  if (!g_regex_match_simple ("^([01][0-9]|2[0-3]):[0-5][0-9]$", stripped, G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT))
    return refuse (error, _("there is no such time. Write it as 14:05."));

  return g_steal_pointer (&stripped);
}

static char *
parse_nhs_number (const CairnColumn  *column,
                  const char         *text,
                  CairnAreaIndex     *areas,
                  GError            **error)
{
  return cairn_nhs_number_parse (text, error);
}

static char *
parse_code (const CairnColumn  *column,
            const char         *text,
            CairnAreaIndex     *areas,
            GError            **error)
{
  CairnVocabulary *vocabulary = cairn_vocabulary_get (get_field (column)->vocabulary);
  CairnVocabularyEntry *entry = cairn_vocabulary_find_words (vocabulary, text);

  if (entry == NULL)
    {
      g_set_error (error, CAIRN_ERROR, CAIRN_ERROR_INVALID, _("“%.60s” is none of the answers that can stand here."), text);
      return NULL;
    }

  return g_strdup (cairn_vocabulary_entry_get_code (entry));
}

static char *
parse_area (const CairnColumn  *column,
            const char         *text,
            CairnAreaIndex     *areas,
            GError            **error)
{
  const char *name = cairn_area_index_find (areas, text);

  if (name == NULL)
    g_set_error (error, CAIRN_ERROR, CAIRN_ERROR_NOT_FOUND, _("“%.60s” is not one of the register's areas."), text);

  return g_strdup (name);
}

static char *
parse_factors (const CairnColumn  *column,
               const char         *text,
               CairnAreaIndex     *areas,
               GError            **error)
{
  g_autoptr(GPtrArray) items = cairn_factor_text_parse (text, error);

  return items != NULL ? cairn_factor_text_format (items, TRUE) : NULL;
}

static char *
parse_themes (const CairnColumn  *column,
              const char         *text,
              CairnAreaIndex     *areas,
              GError            **error)
{
  g_autoptr(GPtrArray) codes = cairn_theme_text_parse (text, error);

  return codes != NULL ? cairn_theme_text_format (codes) : NULL;
}

static char *
get_date_notified (CairnReview    *review,
                   CairnAreaIndex *areas)
{
  CairnRecord *record = _cairn_review_row_first_notification (review);

  return record != NULL ? g_strdup (cairn_record_get_text (record, "received_on")) : NULL;
}

static char *
get_date_finalised (CairnReview    *review,
                    CairnAreaIndex *areas)
{
  CairnRecord *record = _cairn_review_row_first_finalisation (review);

  return record != NULL ? g_strdup (cairn_record_get_text (record, "happened_on")) : NULL;
}

static char *
get_area (CairnReview    *review,
          CairnAreaIndex *areas)
{
  CairnRecord *record = CAIRN_RECORD (cairn_review_get_case (review));

  return g_strdup (cairn_area_index_get_name (areas, cairn_record_get_text (record, "residence_area")));
}

static char *
get_factors (CairnReview    *review,
             CairnAreaIndex *areas)
{
  g_autoptr(GPtrArray) items = cairn_factor_text_list_review (review);

  return cairn_factor_text_format (items, TRUE);
}

static char *
get_themes (CairnReview    *review,
            CairnAreaIndex *areas)
{
  g_autoptr(GPtrArray) codes = cairn_theme_text_list_review (review);

  return cairn_theme_text_format (codes);
}

static char *
format_label (const CairnColumn *column,
              const char        *value)
{
  const char *label = cairn_vocabulary_label (get_field (column)->vocabulary, value);

  return g_strdup (label != NULL ? label : value);
}

/* As the words stand in the description of the columns: `male`, `not known`. */
static char *
format_small_label (const CairnColumn *column,
                    const char        *value)
{
  g_autofree char *label = format_label (column, value);

  return g_utf8_strdown (label, -1);
}

#define COLUMN(_id, _name, _entity, _field, _required, _identity, _parse, _get, _format) \
  [CAIRN_COLUMN_##_id] = { CAIRN_COLUMN_##_id, _name, CAIRN_ENTITY_##_entity, _field, _required, _identity, \
                           _parse, _get, _format }

static const CairnColumn columns[CAIRN_N_COLUMNS] = {
  COLUMN (REFERENCE, "reference", CASE, "reference", TRUE, FALSE, parse_reference, NULL, NULL),
  COLUMN (DATE_OF_DEATH, "date_of_death", CASE, "date_of_death", TRUE, TRUE, parse_date, NULL, NULL),
  COLUMN (DATE_NOTIFIED, "date_notified", NOTIFICATION, "received_on", TRUE, FALSE, parse_date, get_date_notified, NULL),
  COLUMN (FAMILY_NAME, "family_name", CHILD, "family_name", FALSE, TRUE, parse_text, NULL, NULL),
  COLUMN (GIVEN_NAMES, "given_names", CHILD, "given_names", FALSE, TRUE, parse_text, NULL, NULL),
  COLUMN (NHS_NUMBER, "nhs_number", CHILD, "nhs_number", FALSE, TRUE, parse_nhs_number, NULL, NULL),
  COLUMN (DATE_OF_BIRTH, "date_of_birth", CHILD, "date_of_birth", FALSE, TRUE, parse_date, NULL, NULL),
  COLUMN (TIME_OF_DEATH, "time_of_death", CASE, "time_of_death", FALSE, TRUE, parse_time, NULL, NULL),
  COLUMN (SEX, "sex", CASE, "sex", FALSE, FALSE, parse_code, NULL, format_small_label),
  COLUMN (ETHNICITY, "ethnicity", CASE, "ethnicity", FALSE, FALSE, parse_code, NULL, format_label),
  COLUMN (RESIDENCE_AREA, "residence_area", CASE, "residence_area", FALSE, FALSE, parse_area, get_area, NULL),
  COLUMN (POSTCODE, "postcode", CHILD, "postcode", FALSE, TRUE, parse_text, NULL, NULL),
  COLUMN (PLACE_OF_DEATH, "place_of_death", CASE, "place", FALSE, FALSE, parse_code, NULL, format_label),
  COLUMN (EXPECTED, "expected", CASE, "expected", FALSE, FALSE, parse_code, NULL, format_small_label),
  COLUMN (CDRM_HELD, "cdrm_held", STAGES, "cdrm_held_on", FALSE, FALSE, parse_date, NULL, NULL),
  COLUMN (DATE_FINALISED, "date_finalised", FINALISATION, "happened_on", FALSE, FALSE, parse_date, get_date_finalised, NULL),
  COLUMN (CATEGORY, "category", CONCLUSION, "category", FALSE, FALSE, parse_code, NULL, NULL),
  COLUMN (SECONDARY_CATEGORY, "secondary_category", CONCLUSION, "secondary_category", FALSE, FALSE, parse_code, NULL, NULL),
  COLUMN (MODIFIABLE, "modifiable", CONCLUSION, "modifiable", FALSE, FALSE, parse_code, NULL, NULL),
  COLUMN (FACTORS, "factors", FACTOR, "entry", FALSE, FALSE, parse_factors, get_factors, NULL),
  COLUMN (THEMES, "themes", LEARNING_POINT, "theme", FALSE, FALSE, parse_themes, get_themes, NULL),
  COLUMN (SUMMARY, "summary", CASE, "summary", FALSE, FALSE, parse_text, NULL, NULL),
};

/**
 * cairn_column_get:
 * @id: which column
 *
 * Gets a column. Any thread.
 *
 * Returns: (transfer none): the column
 */
const CairnColumn *
cairn_column_get (CairnColumnId id)
{
  g_return_val_if_fail (id < CAIRN_N_COLUMNS, NULL);

  return &columns[id];
}

/**
 * cairn_column_by_name:
 * @name: a name in a header
 *
 * Finds the column of a name. Any thread.
 *
 * Returns: (transfer none) (nullable): the column, or %NULL if there is none
 */
const CairnColumn *
cairn_column_by_name (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; i < CAIRN_N_COLUMNS; i++)
    if (g_str_equal (columns[i].name, name))
      return &columns[i];

  return NULL;
}

static gboolean
is_blank (const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    if (!g_ascii_isspace (*p))
      return FALSE;

  return TRUE;
}

/**
 * cairn_column_parse:
 * @self: a column
 * @text: what a cell of it says
 * @areas: the areas of the register
 * @value: (out) (transfer full) (nullable): the value to compare, or %NULL for blank
 * @error: return location for a %CAIRN_ERROR
 *
 * Reads a cell. Fails with %CAIRN_ERROR_NOT_FOUND for an area that is not there, and
 * %CAIRN_ERROR_INVALID for everything else that cannot stand in the column. The message
 * never repeats what tells who the child was.
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
gboolean
cairn_column_parse (const CairnColumn  *self,
                    const char         *text,
                    CairnAreaIndex     *areas,
                    char              **value,
                    GError            **error)
{
  g_autoptr(GError) local_error = NULL;

  g_return_val_if_fail (self != NULL && text != NULL && areas != NULL, FALSE);
  g_return_val_if_fail (value != NULL && *value == NULL, FALSE);

  if (is_blank (text))
    {
      if (!self->required)
        return TRUE;
      refuse (error, _("this cannot be left blank."));
      return FALSE;
    }

  *value = self->parse (self, text, areas, &local_error);
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/**
 * cairn_column_dup_value:
 * @self: a column
 * @review: a review
 * @areas: the areas of the register
 *
 * Gets what a review has in the column, to compare or to write.
 *
 * Returns: (transfer full) (nullable): the value, or %NULL if it is blank
 */
char *
cairn_column_dup_value (const CairnColumn *self,
                        CairnReview       *review,
                        CairnAreaIndex    *areas)
{
  CairnRecord *record = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (CAIRN_IS_REVIEW (review), NULL);

  if (self->get != NULL)
    return self->get (review, areas);

  record = _cairn_review_row_find (review, self->entity);

  return record != NULL ? g_strdup (cairn_record_get_text (record, self->field)) : NULL;
}

/**
 * cairn_column_format:
 * @self: a column
 * @value: (nullable): a value of it
 *
 * Writes a value as a file has it: codes by their labels.
 *
 * Returns: (transfer full) (nullable): the cell's text, or %NULL for blank
 */
char *
cairn_column_format (const CairnColumn *self,
                     const char        *value)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (value == NULL || self->format == NULL)
    return g_strdup (value);

  return self->format (self, value);
}
