/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the analysis of a review says, whether it is whole and whether it agrees with itself. */

#define G_LOG_DOMAIN "cairn-model"

#include "config.h"

#include "cairn-analysis.h"

#include <glib/gi18n.h>

#include "cairn-facts.h"
#include "cairn-obstacle.h"
#include "cairn-vocabulary.h"

/* A factor may have contributed from this relevance on. */
#define CONTRIBUTED 2

static gboolean
is_modifiable (CairnRecord *factor)
{
  return cairn_record_is (factor, "modifiable", "yes") && cairn_record_get_integer (factor, "relevance") >= CONTRIBUTED;
}

static int
get_category_rank (CairnRecord *conclusion,
                   const char  *field)
{
  const char *code = cairn_record_get_text (conclusion, field);

  return code == NULL ? 0 : (int) g_ascii_strtoll (code, NULL, 10);
}

static void
warn_categories (CairnRecord *conclusion,
                 GListStore  *warnings)
{
  int primary = get_category_rank (conclusion, "category");
  int secondary = get_category_rank (conclusion, "secondary_category");

  if (primary == 0 && secondary != 0)
    cairn_obstacles_add (warnings, "secondary-alone", conclusion, _("There is a secondary category and no primary one."));
  else if (secondary != 0 && secondary == primary)
    cairn_obstacles_add (warnings, "same-category", conclusion, _("Both categories are the same."));
  else if (secondary != 0 && secondary < primary)
    cairn_obstacles_add (warnings, "category-order", conclusion,
                         _("Where two categories apply, the one with the lower number is the primary. "
                           "Here the secondary has the lower number."));
}

static void
warn_factors (CairnReview *self,
              const char  *version,
              GListStore  *warnings)
{
  g_autoptr(GPtrArray) factors = cairn_review_list_factors (self, version, NULL);

  for (guint i = 0; i < factors->len; i++)
    {
      CairnRecord *factor = g_ptr_array_index (factors, i);
      g_autofree char *title = cairn_factor_dup_title (CAIRN_FACTOR (factor));

      if (cairn_record_get_integer (factor, "relevance") >= CONTRIBUTED && cairn_record_is (factor, "modifiable", "not_judged"))
        cairn_obstacles_take (warnings, "not-judged", factor, CAIRN_DAY_NONE,
                              /* Translators: %s is a contributory factor */
                              g_strdup_printf (_("Nobody has judged whether it is modifiable: %s."), title));
      if (is_modifiable (factor) && !cairn_record_has (factor, "reason"))
        cairn_obstacles_take (warnings, "no-factor-reason", factor, CAIRN_DAY_NONE,
                              g_strdup_printf (_("No reason is given why it is modifiable: %s."), title));
    }
}

static void
add_conclusion_obstacles (CairnReview *self,
                          const char  *version,
                          CairnRecord *conclusion,
                          GListStore  *obstacles)
{
  gboolean has_factor = cairn_review_has_modifiable_factor (self, version);

  if (conclusion == NULL || !cairn_record_has (conclusion, "category"))
    cairn_obstacles_add (obstacles, "no-category", conclusion, _("No category of death is chosen."));

  if (conclusion == NULL || !cairn_record_has (conclusion, "modifiable"))
    cairn_obstacles_add (obstacles, "no-conclusion", conclusion,
                         _("It is not concluded whether there were modifiable factors."));
  else if (cairn_record_is (conclusion, "modifiable", "identified") && !has_factor)
    cairn_obstacles_add (obstacles, "no-factor", conclusion,
                         _("Modifiable factors are said to be identified, but no factor that may have contributed is marked as modifiable."));
  else if (!cairn_record_is (conclusion, "modifiable", "identified") && has_factor)
    cairn_obstacles_add (obstacles, "factor", conclusion,
                         _("A factor that may have contributed is marked as modifiable, but the conclusion does not say that modifiable factors were identified."));
}

/**
 * cairn_review_list_factors:
 * @self: a review
 * @version: code of the vocabulary `analysis-version`
 * @domain: (nullable): code of the vocabulary `domain`, or %NULL for all
 *
 * Returns: (transfer full) (element-type CairnFactor): its contributory factors
 */
GPtrArray *
cairn_review_list_factors (CairnReview *self,
                           const char  *version,
                           const char  *domain)
{
  g_autoptr(GPtrArray) all = NULL;
  GPtrArray *factors = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (CAIRN_IS_REVIEW (self), factors);
  g_return_val_if_fail (version != NULL, factors);

  all = cairn_aggregate_list_records (CAIRN_AGGREGATE (self), CAIRN_ENTITY_FACTOR);
  for (guint i = 0; i < all->len; i++)
    {
      CairnRecord *factor = g_ptr_array_index (all, i);

      if (cairn_record_is (factor, "version", version) && (domain == NULL || cairn_record_is (factor, "domain", domain)))
        g_ptr_array_add (factors, g_object_ref (factor));
    }

  return factors;
}

/**
 * cairn_review_get_domain_answer:
 * @self: a review
 * @version: code of the vocabulary `analysis-version`
 * @domain: code of the vocabulary `domain`
 *
 * Returns: (transfer none) (nullable): the answer given for a domain that has no
 *   factor, or %NULL
 */
CairnRecord *
cairn_review_get_domain_answer (CairnReview *self,
                                const char  *version,
                                const char  *domain)
{
  g_autoptr(GPtrArray) answers = NULL;

  g_return_val_if_fail (CAIRN_IS_REVIEW (self), NULL);

  answers = cairn_aggregate_list_records (CAIRN_AGGREGATE (self), CAIRN_ENTITY_DOMAIN_ANSWER);
  for (guint i = 0; i < answers->len; i++)
    {
      CairnRecord *answer = g_ptr_array_index (answers, i);

      if (cairn_record_is (answer, "version", version) && cairn_record_is (answer, "domain", domain))
        return answer;
    }

  return NULL;
}

/**
 * cairn_review_get_domain_relevance:
 * @self: a review
 * @version: code of the vocabulary `analysis-version`
 * @domain: code of the vocabulary `domain`
 *
 * Tells what a domain says as a whole: the highest relevance of its factors, or
 * its own answer where it has none.
 *
 * Returns: 0 to 2, or %CAIRN_DOMAIN_UNANSWERED
 */
int
cairn_review_get_domain_relevance (CairnReview *self,
                                   const char  *version,
                                   const char  *domain)
{
  g_autoptr(GPtrArray) factors = cairn_review_list_factors (self, version, domain);
  CairnRecord *answer = cairn_review_get_domain_answer (self, version, domain);
  int highest = CAIRN_DOMAIN_UNANSWERED;

  for (guint i = 0; i < factors->len; i++)
    highest = MAX (highest, (int) cairn_record_get_integer (g_ptr_array_index (factors, i), "relevance"));

  if (factors->len == 0 && answer != NULL)
    return (int) cairn_record_get_integer (answer, "relevance");

  return highest;
}

/**
 * cairn_review_has_modifiable_factor:
 * @self: a review
 * @version: code of the vocabulary `analysis-version`
 *
 * Returns: whether some factor may have contributed and is modifiable
 */
gboolean
cairn_review_has_modifiable_factor (CairnReview *self,
                                    const char  *version)
{
  g_autoptr(GPtrArray) factors = cairn_review_list_factors (self, version, NULL);

  for (guint i = 0; i < factors->len; i++)
    if (is_modifiable (g_ptr_array_index (factors, i)))
      return TRUE;

  return FALSE;
}

/**
 * cairn_review_list_analysis_warnings:
 * @self: a review
 * @version: code of the vocabulary `analysis-version`
 *
 * Names what in an analysis is unusual and yet the panel's to decide: the
 * categories' order, a factor nobody has judged, a judgement without its reason.
 *
 * Returns: (transfer full): a list of [class@Cairn.Obstacle], none of which
 *   stands in anything's way
 */
GListModel *
cairn_review_list_analysis_warnings (CairnReview *self,
                                     const char  *version)
{
  g_autoptr(GListStore) warnings = cairn_obstacles_new ();
  CairnRecord *conclusion = NULL;

  g_return_val_if_fail (CAIRN_IS_REVIEW (self), NULL);

  conclusion = cairn_review_get_conclusion (self, version);
  if (conclusion != NULL)
    warn_categories (conclusion, warnings);
  warn_factors (self, version, warnings);

  return G_LIST_MODEL (g_steal_pointer (&warnings));
}

/**
 * cairn_review_list_analysis_obstacles:
 * @self: a review
 * @version: code of the vocabulary `analysis-version`
 *
 * Names what an analysis lacks before it can be finalised: a category, a
 * conclusion that agrees with the factors, and an answer for each domain.
 *
 * Returns: (transfer full): a list of [class@Cairn.Obstacle]; empty if it is whole
 */
GListModel *
cairn_review_list_analysis_obstacles (CairnReview *self,
                                      const char  *version)
{
  g_autoptr(GListStore) obstacles = cairn_obstacles_new ();
  CairnVocabulary *domains = cairn_vocabulary_get ("domain");

  g_return_val_if_fail (CAIRN_IS_REVIEW (self), NULL);

  add_conclusion_obstacles (self, version, cairn_review_get_conclusion (self, version), obstacles);
  for (guint i = 0; i < cairn_vocabulary_get_length (domains); i++)
    {
      CairnVocabularyEntry *domain = cairn_vocabulary_get_entry (domains, i);
      const char *code = cairn_vocabulary_entry_get_code (domain);

      if (cairn_review_get_domain_relevance (self, version, code) == CAIRN_DOMAIN_UNANSWERED)
        cairn_obstacles_take (obstacles, "domain", NULL, CAIRN_DAY_NONE,
                              /* Translators: a domain's letter and its name */
                              g_strdup_printf (_("Domain %s has no answer: %s."), code,
                                               cairn_vocabulary_entry_get_title (domain)));
    }

  return G_LIST_MODEL (g_steal_pointer (&obstacles));
}

/**
 * cairn_factor_dup_title:
 * @self: a contributory factor
 *
 * Returns: (transfer full): what people call it: the dictionary's words, or its own
 */
char *
cairn_factor_dup_title (CairnFactor *self)
{
  const char *words = NULL;
  const char *title = NULL;

  g_return_val_if_fail (CAIRN_IS_FACTOR (self), NULL);

  words = cairn_record_get_text (CAIRN_RECORD (self), "words");
  title = cairn_vocabulary_title ("factor", cairn_record_get_text (CAIRN_RECORD (self), "entry"));

  if (title == NULL)
    return g_strdup (words == NULL ? "" : words);
  if (words == NULL)
    return g_strdup (title);

  /* Translators: a factor of the dictionary, and more about it in somebody's words */
  return g_strdup_printf (_("%s: %s"), title, words);
}
