/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-store"

#include "config.h"

#include "cairn-case-query.h"

/**
 * CairnCaseQuery:
 *
 * Which cases to list, and in which order. How it is answered stands in cairn-case-find.c.
 */
struct _CairnCaseQuery
{
  char          *text;                          /* (owned) (not nullable) */
  char          *filters[CAIRN_N_CASE_FILTERS]; /* (owned) (nullable) */
  GStrv          cases;                         /* (owned) (nullable) */
  CairnCaseSort  sort;
  gboolean       descending;
};

G_DEFINE_BOXED_TYPE (CairnCaseQuery, cairn_case_query, cairn_case_query_copy, cairn_case_query_free)

/**
 * cairn_case_query_new:
 *
 * Creates a query for every case, by reference.
 *
 * Returns: (transfer full): a new query
 */
CairnCaseQuery *
cairn_case_query_new (void)
{
  CairnCaseQuery *self = g_new0 (CairnCaseQuery, 1);

  self->text = g_strdup ("");

  return self;
}

/**
 * cairn_case_query_copy:
 * @self: a query
 *
 * Returns: (transfer full): another one just like it
 */
CairnCaseQuery *
cairn_case_query_copy (const CairnCaseQuery *self)
{
  CairnCaseQuery *copy = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  copy = cairn_case_query_new ();
  g_set_str (&copy->text, self->text);
  for (guint i = 0; i < CAIRN_N_CASE_FILTERS; i++)
    copy->filters[i] = g_strdup (self->filters[i]);
  copy->cases = g_strdupv (self->cases);
  copy->sort = self->sort;
  copy->descending = self->descending;

  return copy;
}

/**
 * cairn_case_query_free:
 * @self: (transfer full): a query
 *
 * Frees it.
 */
void
cairn_case_query_free (CairnCaseQuery *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < CAIRN_N_CASE_FILTERS; i++)
    g_free (self->filters[i]);
  g_strfreev (self->cases);
  g_free (self->text);
  g_free (self);
}

static gboolean
cases_equal (GStrv a,
             GStrv b)
{
  if (a == NULL || b == NULL)
    return a == b;

  return g_strv_equal ((const char * const *) a, (const char * const *) b);
}

/**
 * cairn_case_query_equal:
 * @self: a query
 * @other: another
 *
 * Returns: whether both ask the same
 */
gboolean
cairn_case_query_equal (const CairnCaseQuery *self,
                        const CairnCaseQuery *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  for (guint i = 0; i < CAIRN_N_CASE_FILTERS; i++)
    {
      if (g_strcmp0 (self->filters[i], other->filters[i]) != 0)
        return FALSE;
    }

  return g_str_equal (self->text, other->text) &&
         self->sort == other->sort &&
         self->descending == other->descending &&
         cases_equal (self->cases, other->cases);
}

/**
 * cairn_case_query_get_text:
 * @self: a query
 *
 * Returns: (transfer none): what to search for, empty for nothing
 */
const char *
cairn_case_query_get_text (const CairnCaseQuery *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->text;
}

/**
 * cairn_case_query_set_text:
 * @self: a query
 * @text: (nullable): what was typed, taken literally; empty or %NULL for every case
 *
 * Searches through all text and names.
 */
void
cairn_case_query_set_text (CairnCaseQuery *self,
                           const char     *text)
{
  g_autofree char *stripped = NULL;

  g_return_if_fail (self != NULL);

  stripped = g_strstrip (g_strdup (text != NULL ? text : ""));
  g_set_str (&self->text, stripped);
}

/**
 * cairn_case_query_get_filter:
 * @self: a query
 * @filter: one of the filters
 *
 * Returns: (transfer none) (nullable): what it is narrowed down to, %NULL if it is not
 */
const char *
cairn_case_query_get_filter (const CairnCaseQuery *self,
                             CairnCaseFilter       filter)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (filter < CAIRN_N_CASE_FILTERS, NULL);

  return self->filters[filter];
}

/**
 * cairn_case_query_set_filter:
 * @self: a query
 * @filter: one of the filters
 * @value: (nullable): what to narrow down to, empty for the cases where it is blank; %NULL to lift it
 *
 * Narrows the list down, together with the other filters and the text.
 */
void
cairn_case_query_set_filter (CairnCaseQuery  *self,
                             CairnCaseFilter  filter,
                             const char      *value)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (filter < CAIRN_N_CASE_FILTERS);

  g_set_str (&self->filters[filter], value);
}

/**
 * cairn_case_query_get_sort:
 * @self: a query
 *
 * Returns: what the list is ordered by
 */
CairnCaseSort
cairn_case_query_get_sort (const CairnCaseQuery *self)
{
  g_return_val_if_fail (self != NULL, CAIRN_CASE_SORT_REFERENCE);

  return self->sort;
}

/**
 * cairn_case_query_get_descending:
 * @self: a query
 *
 * Returns: whether the list goes down; blanks come last either way
 */
gboolean
cairn_case_query_get_descending (const CairnCaseQuery *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->descending;
}

/**
 * cairn_case_query_set_sort:
 * @self: a query
 * @sort: what to order the list by
 * @descending: whether it goes down
 *
 * Orders the list.
 */
void
cairn_case_query_set_sort (CairnCaseQuery *self,
                           CairnCaseSort   sort,
                           gboolean        descending)
{
  g_return_if_fail (self != NULL);

  self->sort = sort;
  self->descending = descending;
}

/**
 * cairn_case_query_get_cases:
 * @self: a query
 *
 * Returns: (transfer none) (nullable): the only cases to list, %NULL for any
 */
const char * const *
cairn_case_query_get_cases (const CairnCaseQuery *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const char * const *) self->cases;
}

/**
 * cairn_case_query_set_cases:
 * @self: a query
 * @uuids: (nullable) (array zero-terminated): the only cases to list, such as those behind a number;
 *   %NULL to lift it
 *
 * Narrows the list down to certain cases.
 */
void
cairn_case_query_set_cases (CairnCaseQuery     *self,
                            const char * const *uuids)
{
  GStrv copy = NULL;

  g_return_if_fail (self != NULL);

  copy = g_strdupv ((char **) uuids);
  g_strfreev (self->cases);
  self->cases = copy;
}

/**
 * cairn_case_query_is_narrowed:
 * @self: a query
 *
 * Returns: whether it leaves anything out, so that an empty list means "no match" and not "no cases"
 */
gboolean
cairn_case_query_is_narrowed (const CairnCaseQuery *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < CAIRN_N_CASE_FILTERS; i++)
    {
      if (self->filters[i] != NULL)
        return TRUE;
    }

  return *self->text != '\0' || self->cases != NULL;
}
