/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-case-text.h"

#include <glib/gi18n.h>

#include "cairn-vocabulary.h"

/* What the list of cases says of a case. Nothing here knows a name. */

static char *
dup_code (const char *vocabulary,
          const char *code)
{
  const char *words = code != NULL ? cairn_vocabulary_title (vocabulary, code) : NULL;

  return g_strdup (words != NULL ? words : "");
}

/* A list says JAR and CDRM, as the office does. */
static char *
dup_stage (const char *code)
{
  const char *brief = code != NULL ? cairn_vocabulary_string ("stage", code, "short") : NULL;

  return brief != NULL ? g_strdup (brief) : dup_code ("stage", code);
}

/* Within a year nobody needs to be told which one. */
static char *
format_day (const char *text,
            CairnDay    today)
{
  CairnDay day = text != NULL ? cairn_day_parse (text) : CAIRN_DAY_NONE;

  if (day == CAIRN_DAY_NONE)
    return g_strdup ("");

  return cairn_day_format (day, ABS (cairn_day_between (today, day)) < 365 ? CAIRN_DAY_SHORT : CAIRN_DAY_MEDIUM);
}

static char *
format_since (const char *text,
              CairnDay    today)
{
  CairnDay since = text != NULL ? cairn_day_parse (text) : CAIRN_DAY_NONE;
  g_autofree char *day = format_day (text, today);
  int n_days = 0;

  if (since == CAIRN_DAY_NONE || since > today)
    return g_steal_pointer (&day);

  n_days = cairn_day_between (since, today);

  /* Translators: since when a case has waited, such as "3 May (202 days)". */
  return g_strdup_printf (ngettext ("%s (%d day)", "%s (%d days)", (gulong) n_days), day, n_days);
}

static char *
format_days (const char *text,
             CairnDay    today)
{
  CairnDay since = text != NULL ? cairn_day_parse (text) : CAIRN_DAY_NONE;
  int n_days = 0;

  if (since == CAIRN_DAY_NONE || since > today)
    return NULL;

  n_days = cairn_day_between (since, today);

  return g_strdup_printf (ngettext ("%d day", "%d days", (gulong) n_days), n_days);
}

/**
 * cairn_case_text_title:
 * @column: a column
 *
 * Returns: (transfer none): what stands above the column
 */
const char *
cairn_case_text_title (CairnCaseColumn column)
{
  switch (column)
    {
    case CAIRN_CASE_COLUMN_REFERENCE:
      return _("Reference");
    case CAIRN_CASE_COLUMN_AGE:
      return _("Age");
    case CAIRN_CASE_COLUMN_AREA:
      return _("Area");
    case CAIRN_CASE_COLUMN_STAGE:
      return _("Stage");
    case CAIRN_CASE_COLUMN_WAITING_FOR:
      return _("Waiting for");
    case CAIRN_CASE_COLUMN_WAITING_SINCE:
      return _("Since");
    case CAIRN_CASE_COLUMN_NEXT_DATE:
      return _("Next date");
    case CAIRN_N_CASE_COLUMNS:
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * cairn_case_text:
 * @row: a case of the list
 * @column: a column
 * @today: the day it is
 *
 * Returns: (transfer full): what the cell says; empty where there is nothing to say
 */
char *
cairn_case_text (CairnCaseRow    *row,
                 CairnCaseColumn  column,
                 CairnDay         today)
{
  g_return_val_if_fail (CAIRN_IS_CASE_ROW (row), NULL);

  switch (column)
    {
    case CAIRN_CASE_COLUMN_REFERENCE:
      return g_strdup (cairn_case_row_get_reference (row));
    case CAIRN_CASE_COLUMN_AGE:
      return dup_code ("age-band", cairn_case_row_get_age_band (row));
    case CAIRN_CASE_COLUMN_AREA:
      return g_strdup (cairn_case_row_get_area (row));
    case CAIRN_CASE_COLUMN_STAGE:
      return dup_stage (cairn_case_row_get_stage (row));
    case CAIRN_CASE_COLUMN_WAITING_FOR:
      return dup_code ("wait-kind", cairn_case_row_get_waiting_for (row));
    case CAIRN_CASE_COLUMN_WAITING_SINCE:
      return format_since (cairn_case_row_get_waiting_since (row), today);
    case CAIRN_CASE_COLUMN_NEXT_DATE:
      return format_day (cairn_case_row_get_next_date (row), today);
    case CAIRN_N_CASE_COLUMNS:
    default:
      g_return_val_if_reached (NULL);
    }
}

/* Joins two texts, either of which may be missing. */
static char *
join (char *first,
      char *second)
{
  g_autofree char *one = first;
  g_autofree char *two = second;

  if (one == NULL || *one == '\0')
    return g_steal_pointer (&two);
  if (two == NULL || *two == '\0')
    return g_steal_pointer (&one);

  return g_strdup_printf ("%s · %s", one, two);
}

/**
 * cairn_case_text_detail:
 * @row: a case of the list
 * @column: a column
 * @compact: whether columns are missing for want of width
 * @today: the day it is
 *
 * Says what stands small beneath the cell: why the search found it, and in a narrow
 * list what the missing columns would have said.
 *
 * Returns: (transfer full) (nullable): the second line, or %NULL for none
 */
char *
cairn_case_text_detail (CairnCaseRow    *row,
                        CairnCaseColumn  column,
                        gboolean         compact,
                        CairnDay         today)
{
  g_return_val_if_fail (CAIRN_IS_CASE_ROW (row), NULL);

  if (column == CAIRN_CASE_COLUMN_REFERENCE && cairn_case_row_get_matched_by_name (row))
    return g_strdup (_("matched by name"));
  if (column == CAIRN_CASE_COLUMN_REFERENCE && compact)
    return join (cairn_case_text (row, CAIRN_CASE_COLUMN_AGE, today),
                 cairn_case_text (row, CAIRN_CASE_COLUMN_AREA, today));
  if (column == CAIRN_CASE_COLUMN_STAGE && compact)
    return join (cairn_case_text (row, CAIRN_CASE_COLUMN_WAITING_FOR, today),
                 format_days (cairn_case_row_get_waiting_since (row), today));

  return NULL;
}

/**
 * cairn_case_text_table:
 * @rows: (element-type CairnCaseRow): cases in their order
 * @today: the day it is
 *
 * Writes a list of cases as lines with tabs between the cells, which spreadsheets
 * and letters both take. No cell of it comes from a person's hand but the reference
 * and the area, in which tabs and ends of lines become blanks.
 *
 * Returns: (transfer full): the text, its first line the titles
 */
char *
cairn_case_text_table (GPtrArray *rows,
                       CairnDay   today)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (rows != NULL, NULL);

  for (guint column = 0; column < CAIRN_N_CASE_COLUMNS; column++)
    g_string_append_printf (text, "%s%s", column > 0 ? "\t" : "", cairn_case_text_title ((CairnCaseColumn) column));
  g_string_append_c (text, '\n');

  for (guint i = 0; i < rows->len; i++)
    for (guint column = 0; column < CAIRN_N_CASE_COLUMNS; column++)
      {
        g_autofree char *cell = cairn_case_text (g_ptr_array_index (rows, i), (CairnCaseColumn) column, today);

        if (cell != NULL)
          g_string_append (text, g_strdelimit (cell, "\t\r\n", ' '));
        g_string_append_c (text, column + 1 < CAIRN_N_CASE_COLUMNS ? '\t' : '\n');
      }

  return g_string_free_and_steal (text);
}
