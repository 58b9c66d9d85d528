/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-store"

#include "config.h"

#include "cairn-search-private.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "cairn-day.h"

/* Finding cases by what was typed. Every word must begin a word somewhere in the case, each in a row of
 * its own if need be: so a name and a word of the summary find the one case that has both. What is
 * typed is taken literally: nobody has to know what `*`, `"`, `:` or NEAR mean to the full text.
 *
 * Documents come in the order of their ids, which begin with the case, so the answers are sorted lists
 * that merge in one pass. */

typedef enum
{
  BOTH,
  EITHER,
} Merge;

/* The shortest word that the full text has is a letter or a digit. */
static gboolean
has_word (const char *text)
{
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      if (g_unichar_isalnum (g_utf8_get_char (c)))
        return TRUE;
    }

  return FALSE;
}

/* A phrase in quotes is never syntax; the star behind them asks for words that begin so. */
static char *
quote_term (const char *term)
{
  g_auto(GStrv) parts = g_strsplit (term, "\"", -1);
  g_autofree char *doubled = g_strjoinv ("\"\"", parts);

  return g_strconcat ("\"", doubled, "\"*", NULL);
}

static gboolean
add_cases (CairnDatabase   *database,
           CairnStatement  *statement,
           gboolean         by_name,
           GArray          *hits,
           GError         **error)
{
  gboolean found = TRUE;

  while (found)
    {
      CairnSearchHit hit = { 0, by_name };

      if (!cairn_database_step (database, statement, &found, _("Searching"), error))
        return FALSE;
      if (!found)
        break;

      hit.case_id = cairn_statement_get_int (statement, 0);
      if (hit.case_id != 0 &&
          (hits->len == 0 || g_array_index (hits, CairnSearchHit, hits->len - 1).case_id != hit.case_id))
        g_array_append_val (hits, hit);
    }

  return TRUE;
}

static GArray *
query_cases (CairnDatabase  *database,
             const char     *sql,
             const char     *parameter,
             gboolean        by_name,
             GError        **error)
{
  g_autoptr(GArray) hits = g_array_new (FALSE, FALSE, sizeof (CairnSearchHit));
  g_autoptr(CairnStatement) statement = cairn_database_prepare (database, sql, error);

  if (statement == NULL)
    return NULL;

  cairn_statement_bind_text (statement, 1, parameter);
  if (!add_cases (database, statement, by_name, hits, error))
    return NULL;

  return g_steal_pointer (&hits);
}

static CairnSearchHit
get_hit (GArray *hits,
         guint   index)
{
  CairnSearchHit beyond = { G_MAXINT64, FALSE };

  return index < hits->len ? g_array_index (hits, CairnSearchHit, index) : beyond;
}

/* A case that both lists have is found by name if either word needed it, or if both lists did. */
static GArray * /* (transfer full) */
merge_hits (GArray *a, /* (transfer full) */
            GArray *b, /* (transfer full) */
            Merge   merge)
{
  GArray *merged = g_array_new (FALSE, FALSE, sizeof (CairnSearchHit));
  guint i = 0;
  guint j = 0;

  while (i < a->len || j < b->len)
    {
      CairnSearchHit left = get_hit (a, i);
      CairnSearchHit right = get_hit (b, j);
      gboolean in_both = left.case_id == right.case_id;
      CairnSearchHit hit = left.case_id <= right.case_id ? left : right;

      if (in_both)
        hit.by_name = merge == BOTH ? left.by_name || right.by_name : left.by_name && right.by_name;
      if (in_both || merge == EITHER)
        g_array_append_val (merged, hit);

      i += left.case_id <= right.case_id;
      j += right.case_id <= left.case_id;
    }

  g_array_unref (a);
  g_array_unref (b);

  return merged;
}

static GArray *
join_hits (GArray *a, /* (transfer full) (nullable) */
           GArray *b, /* (transfer full) (nullable) */
           Merge   merge)
{
  if (a != NULL && b != NULL)
    return merge_hits (a, b, merge);

  g_clear_pointer (&a, g_array_unref);
  g_clear_pointer (&b, g_array_unref);

  return NULL;
}

static GArray *
find_words (CairnDatabase  *database,
            const char     *term,
            GError        **error)
{
  g_autofree char *quoted = quote_term (term);
  GArray *by_text = query_cases (database,
                                 "SELECT rowid >> " G_STRINGIFY (CAIRN_SEARCH_CASE_SHIFT)
                                 " FROM search_text WHERE search_text MATCH ?1 ORDER BY rowid",
                                 quoted, FALSE, error);
  GArray *by_name = by_text == NULL
                    ? NULL
                    : query_cases (database,
                                   "SELECT rowid >> " G_STRINGIFY (CAIRN_SEARCH_CASE_SHIFT)
                                   " FROM search_identity WHERE search_identity MATCH ?1 ORDER BY rowid",
                                   quoted, TRUE, error);

  return join_hits (by_text, by_name, EITHER);
}

/* `2024-04-25`, or as people write it here: `25/4/2024`. Never the other way round. */
static CairnDay
parse_day (const char *term)
{
  guint day = 0;
  guint month = 0;
  guint year = 0;
  int length = 0;

  if (sscanf (term, "%2u/%2u/%4u%n", &day, &month, &year, &length) == 3 && term[length] == '\0' && year >= 1900)
    return month >= 1 && month <= 12 && day >= 1 && day <= 31
           ? cairn_day_new ((int) year, (int) month, (int) day)
           : CAIRN_DAY_NONE;

  return cairn_day_parse (term);
}

static GArray *
find_day (CairnDatabase  *database,
          CairnDay        day,
          GError        **error)
{
  g_autofree char *text = cairn_day_to_string (day);

  return query_cases (database,
                      "SELECT case_id FROM child WHERE date_of_birth = ?1"
                      " UNION SELECT id FROM cases WHERE date_of_death = ?1 ORDER BY 1",
                      text, TRUE, error);
}

static GArray *
find_term (CairnDatabase  *database,
           const char     *term,
           GError        **error)
{
  CairnDay day = parse_day (term);
  GArray *hits = find_words (database, term, error);

  if (hits == NULL || day == CAIRN_DAY_NONE)
    return hits;

  return join_hits (hits, find_day (database, day, error), EITHER);
}

static GArray *
find_terms (CairnDatabase  *database,
            const char     *text,
            GError        **error)
{
  g_auto(GStrv) terms = g_strsplit_set (text, " \t\r\n", -1);
  GArray *hits = NULL;

  for (guint i = 0; terms[i] != NULL; i++)
    {
      GArray *more = NULL;

      if (!has_word (terms[i]))
        continue;

      more = find_term (database, terms[i], error);
      hits = hits == NULL ? more : join_hits (hits, more, BOTH);
      if (hits == NULL)
        return NULL;
    }

  return hits != NULL ? hits : g_array_new (FALSE, FALSE, sizeof (CairnSearchHit));
}

/* An NHS number is written in three groups, and kept in one. */
static char *
join_digits (const char *text)
{
  GString *digits = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c++)
    {
      if (g_ascii_isdigit (*c))
        g_string_append_c (digits, *c);
      else if (*c != ' ')
        break;
      if (c[1] == '\0' && digits->len > 0 && digits->len < strlen (text))
        return g_string_free_and_steal (digits);
    }

  g_string_free (digits, TRUE);

  return NULL;
}

/**
 * _cairn_search_find:
 * @database: a connection
 * @text: what was typed, in any form
 * @error: return location for what the disk says, or %G_IO_ERROR_CANCELLED
 *
 * Finds the cases in which every word of @text begins a word, in any row of theirs. Punctuation alone
 * finds nothing. The connection's thread.
 *
 * Returns: (transfer full) (element-type CairnSearchHit) (nullable): the cases by rising id, or %NULL
 *   with @error set
 */
GArray *
_cairn_search_find (CairnDatabase  *database,
                    const char     *text,
                    GError        **error)
{
  g_autofree char *clean = g_utf8_make_valid (text, -1);
  g_autofree char *digits = join_digits (clean);
  GArray *hits = find_terms (database, clean, error);

  if (hits == NULL || digits == NULL)
    return hits;

  return join_hits (hits, find_words (database, digits, error), EITHER);
}
