/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-exchange"

#include "config.h"

#include "cairn-theme-text.h"

#include <glib/gi18n.h>

#include "cairn-error.h"
#include "cairn-vocabulary.h"

static int
compare_codes (gconstpointer a,
               gconstpointer b)
{
  CairnVocabulary *themes = cairn_vocabulary_get ("learning-theme");
  guint first = cairn_vocabulary_find_index (themes, *(const char * const *) a);
  guint second = cairn_vocabulary_find_index (themes, *(const char * const *) b);

  return (first > second) - (first < second);
}

/**
 * cairn_theme_text_parse:
 * @text: themes, as `Escalation; Escalation; Record keeping & documentation`
 * @error: return location for %CAIRN_ERROR_INVALID
 *
 * Reads the themes of learning points from one line: one an occasion, by their labels in
 * any case.
 *
 * Returns: (transfer full) (element-type utf8): their codes in their order, or %NULL with
 *   @error set to a sentence that quotes the theme
 */
GPtrArray *
cairn_theme_text_parse (const char  *text,
                        GError     **error)
{
  g_autoptr(GPtrArray) codes = g_ptr_array_new_with_free_func (g_free);
  g_auto(GStrv) labels = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  labels = g_strsplit (text, ";", -1);
  for (guint i = 0; labels[i] != NULL; i++)
    {
      CairnVocabularyEntry *entry = NULL;

      if (*g_strstrip (labels[i]) == '\0')
        continue;

      entry = cairn_vocabulary_find_words (cairn_vocabulary_get ("learning-theme"), labels[i]);
      if (entry == NULL)
        {
          g_set_error (error, CAIRN_ERROR, CAIRN_ERROR_INVALID, _("“%s” is not one of the themes of learning."), labels[i]);
          return NULL;
        }
      g_ptr_array_add (codes, g_strdup (cairn_vocabulary_entry_get_code (entry)));
    }

  return g_steal_pointer (&codes);
}

/**
 * cairn_theme_text_format:
 * @codes: (element-type utf8): codes of `learning-theme`, one an occasion
 *
 * Writes themes on one line, in the order of their vocabulary, so that two lines can be
 * compared.
 *
 * Returns: (transfer full) (nullable): the line, or %NULL if there are none
 */
char *
cairn_theme_text_format (GPtrArray *codes)
{
  g_autoptr(GPtrArray) sorted = NULL;
  g_autoptr(GString) text = g_string_new (NULL);

  g_return_val_if_fail (codes != NULL, NULL);

  if (codes->len == 0)
    return NULL;

  sorted = g_ptr_array_copy (codes, NULL, NULL);
  g_ptr_array_set_free_func (sorted, NULL);
  g_ptr_array_sort (sorted, compare_codes);
  for (guint i = 0; i < sorted->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "; " : "",
                            cairn_vocabulary_label ("learning-theme", g_ptr_array_index (sorted, i)));

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/**
 * cairn_theme_text_list_review:
 * @review: a review
 *
 * Lists the themes of what was learned from a case.
 *
 * Returns: (transfer full) (element-type utf8): their codes, one an occasion
 */
GPtrArray *
cairn_theme_text_list_review (CairnReview *review)
{
  g_autoptr(GPtrArray) codes = g_ptr_array_new_with_free_func (g_free);
  GListModel *points = NULL;

  g_return_val_if_fail (CAIRN_IS_REVIEW (review), NULL);

  points = cairn_aggregate_get_records (CAIRN_AGGREGATE (review), CAIRN_ENTITY_LEARNING_POINT);
  for (guint i = 0; i < g_list_model_get_n_items (points); i++)
    {
      g_autoptr(CairnRecord) point = g_list_model_get_item (points, i);

      g_ptr_array_add (codes, g_strdup (cairn_record_get_text (point, "theme")));
    }

  return g_steal_pointer (&codes);
}
