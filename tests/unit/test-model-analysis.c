/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "test-model-analysis"

#include "config.h"

#include "cairn-analysis.h"
#include "cairn-error.h"
#include "cairn-facts.h"
#include "cairn-review-analysis.h"
#include "model-fixture.h"

#define TODAY fixture_day ("2024-04-15")

static void
assert_refused (CairnChangeSet **changes,
                GError         **error,
                const char      *message)
{
  g_assert_null (*changes);
  g_assert_error (*error, CAIRN_ERROR, CAIRN_ERROR_REFUSED);
  g_assert_cmpstr ((*error)->message, ==, message);
  g_clear_error (error);
}

static void
apply (CairnReview     *review,
       CairnChangeSet **changes,
       GError         **error)
{
  g_assert_no_error (*error);
  g_assert_nonnull (*changes);
  cairn_aggregate_apply (CAIRN_AGGREGATE (review), *changes);
  g_clear_object (changes);
}

static CairnRecord *
add_factor (CairnReview *review,
            const char  *entry,
            const char  *domain,
            const char  *relevance,
            const char  *modifiable)
{
  return fixture_add (review, CAIRN_ENTITY_FACTOR, "version", "panel", "entry", entry, "domain", domain,
                      "relevance", relevance, "scale", "2018", "modifiable", modifiable, NULL);
}

static void
assert_codes (GListModel *obstacles,
              const char *expected)
{
  g_autoptr(GListModel) owned = obstacles;
  g_autofree char *codes = fixture_codes (owned);

  g_assert_cmpstr (codes, ==, expected);
}

/* A factor takes its domain from the dictionary, and replaces the domain's answer. */
static void
test_add (void)
{
  CairnReview *review = fixture_review_new ();
  const CairnFactorValues values = { .entry = "smoking_in_household", .relevance = 2, .modifiable = "yes", .reason = "Advice" };
  g_autoptr(CairnChangeSet) changes = NULL;
  g_autoptr(GError) error = NULL;

  changes = cairn_review_answer_domain (review, "panel", "B", 1, NULL, TODAY, &error);
  apply (review, &changes, &error);
  g_assert_cmpint (cairn_review_get_domain_relevance (review, "panel", "B"), ==, 1);

  changes = cairn_review_add_factor (review, "panel", &values, NULL, TODAY, &error);
  g_assert_cmpstr (fixture_text (changes, CAIRN_ENTITY_FACTOR, "domain"), ==, "B");
  g_assert_cmpstr (fixture_text (changes, CAIRN_ENTITY_FACTOR, "scale"), ==, "2018");
  apply (review, &changes, &error);
  g_assert_null (cairn_review_get_domain_answer (review, "panel", "B"));
  g_assert_cmpint (cairn_review_get_domain_relevance (review, "panel", "B"), ==, 2);
  g_assert_cmpint (cairn_review_get_domain_relevance (review, "cdrm", "B"), ==, CAIRN_DOMAIN_UNANSWERED);
  g_assert_true (cairn_review_has_modifiable_factor (review, "panel"));

  changes = cairn_review_add_factor (review, "panel", &values, NULL, TODAY, &error);
  assert_refused (&changes, &error, "This factor is there already.");
  changes = cairn_review_answer_domain (review, "panel", "B", 0, NULL, TODAY, &error);
  assert_refused (&changes, &error, "This domain has factors, which are its answer. Remove them first.");
  g_assert_finalize_object (review);
}

/* Only what may have contributed can be modifiable, at each relevance. */
static void
test_modifiable (void)
{
  static const struct
  {
    int         relevance;
    const char *modifiable;
    const char *message;
  } cases[] = {
    { 0, "no", NULL },
    { 1, "not_judged", NULL },
    { 2, "yes", NULL },
    { 2, NULL, NULL },
    { 0, "yes", "Only a factor that may have contributed (relevance 2) can be modifiable." },
    { 1, "yes", "Only a factor that may have contributed (relevance 2) can be modifiable." },
    { 3, "no", "Relevance is 0, 1 or 2." },
    { -1, "no", "Relevance is 0, 1 or 2." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(CairnReview) review = fixture_review_new ();
      const CairnFactorValues values = { .domain = "C", .words = "Pond", .relevance = cases[i].relevance,
                                         .modifiable = cases[i].modifiable };
      g_autoptr(CairnChangeSet) changes = NULL;
      g_autoptr(GError) error = NULL;

      changes = cairn_review_add_factor (review, "panel", &values, NULL, TODAY, &error);
      if (cases[i].message == NULL)
        apply (review, &changes, &error);
      else
        assert_refused (&changes, &error, cases[i].message);
    }
}

/* A factor needs its words and its domain. */
static void
test_unsaid (void)
{
  CairnReview *review = fixture_review_new ();
  const CairnFactorValues values = { .words = "  ", .relevance = 1 };
  g_autoptr(CairnChangeSet) changes = NULL;
  g_autoptr(GError) error = NULL;

  changes = cairn_review_add_factor (review, "panel", &values, NULL, TODAY, &error);
  assert_refused (&changes, &error, "Choose a factor, or say in words what it was.\nChoose the domain of the factor.");
  g_assert_finalize_object (review);
}

/* A factor is changed as a whole and may stay what it is. */
static void
test_change (void)
{
  CairnReview *review = fixture_review_new ();
  CairnRecord *factor = add_factor (review, "prematurity", "A", "1", "not_judged");
  const CairnFactorValues values = { .entry = "prematurity", .relevance = 2, .modifiable = "no" };
  g_autoptr(CairnChangeSet) changes = NULL;
  g_autoptr(GError) error = NULL;

  changes = cairn_review_change_factor (review, CAIRN_FACTOR (factor), &values, NULL, TODAY, &error);
  apply (review, &changes, &error);
  g_assert_cmpint (cairn_record_get_integer (factor, "relevance"), ==, 2);
  g_assert_cmpstr (cairn_record_get_text (factor, "domain"), ==, "A");

  changes = cairn_review_remove_factor (review, CAIRN_FACTOR (factor), NULL, TODAY, &error);
  apply (review, &changes, &error);
  g_assert_cmpint (cairn_review_get_domain_relevance (review, "panel", "A"), ==, CAIRN_DOMAIN_UNANSWERED);
  g_assert_finalize_object (review);
}

/* The order of categories is advised, never imposed. */
static void
test_categories (void)
{
  static const struct
  {
    const char *primary;
    const char *secondary;
    const char *codes;
  } cases[] = {
    { "8", "9", "" }, { "9", "8", "category-order" }, { "10", "9", "category-order" }, { "9", "10", "" },
    { "7", "7", "same-category" }, { NULL, "7", "secondary-alone" }, { "7", NULL, "" }, { NULL, NULL, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(CairnReview) review = fixture_review_new ();
      const CairnConclusionValues values = { .category = cases[i].primary, .secondary_category = cases[i].secondary };
      g_autoptr(CairnChangeSet) changes = NULL;
      g_autoptr(GError) error = NULL;

      changes = cairn_review_set_conclusion (review, "panel", &values, NULL, TODAY, &error);
      apply (review, &changes, &error);
      assert_codes (cairn_review_list_analysis_warnings (review, "panel"), cases[i].codes);
    }
}

/* The conclusion agrees with the factors, whichever of the three it is. */
static void
test_conclusion (void)
{
  static const struct
  {
    const char *modifiable;
    const char *factor; /* modifiable of a factor with relevance 2 */
    const char *codes;
  } cases[] = {
    { "identified", "yes", "" },
    { "identified", "no", "no-factor" },
    { "none", "no", "" },
    { "none", "not_judged", "" },
    { "none", "yes", "factor" },
    { "insufficient", "no", "" },
    { "insufficient", "yes", "factor" },
    { NULL, "no", "no-conclusion" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(CairnReview) review = fixture_review_new ();

      add_factor (review, "prematurity", "A", "2", cases[i].factor);
      add_factor (review, "smoking_in_household", "B", "1", "no");
      fixture_add (review, CAIRN_ENTITY_DOMAIN_ANSWER, "version", "panel", "domain", "C", "relevance", "0", NULL);
      fixture_add (review, CAIRN_ENTITY_DOMAIN_ANSWER, "version", "panel", "domain", "D", "relevance", "1", NULL);
      fixture_add (review, CAIRN_ENTITY_CONCLUSION, "version", "panel", "category", "8", "modifiable", cases[i].modifiable, NULL);
      assert_codes (cairn_review_list_analysis_obstacles (review, "panel"), cases[i].codes);
    }
}

/* What cannot have contributed is no modifiable factor, even where an old record says so. */
static void
test_contributed (void)
{
  CairnReview *review = fixture_review_new ();
  CairnRecord *factor = add_factor (review, "prematurity", "A", "1", "yes");

  g_assert_false (cairn_review_has_modifiable_factor (review, "panel"));
  fixture_set (factor, "relevance", "2");
  g_assert_true (cairn_review_has_modifiable_factor (review, "panel"));
  fixture_set (factor, "relevance", "3");
  g_assert_true (cairn_review_has_modifiable_factor (review, "panel"));
  g_assert_finalize_object (review);
}

/* Without anything said, everything is missing; the draft of the review meeting does not count. */
static void
test_missing (void)
{
  CairnReview *review = fixture_review_new ();

  fixture_add (review, CAIRN_ENTITY_CONCLUSION, "version", "cdrm", "category", "8", "modifiable", "none", NULL);
  assert_codes (cairn_review_list_analysis_obstacles (review, "panel"),
                "no-category no-conclusion domain domain domain domain");
  g_assert_finalize_object (review);
}

/* What nobody judged, or judged without saying why, is advised. */
static void
test_warnings (void)
{
  CairnReview *review = fixture_review_new ();
  CairnRecord *factor = add_factor (review, "prematurity", "A", "2", "not_judged");

  assert_codes (cairn_review_list_analysis_warnings (review, "panel"), "not-judged");
  fixture_set (factor, "modifiable", "yes");
  assert_codes (cairn_review_list_analysis_warnings (review, "panel"), "no-factor-reason");
  fixture_set (factor, "reason", "Antenatal care");
  assert_codes (cairn_review_list_analysis_warnings (review, "panel"), "");
  g_assert_finalize_object (review);
}

/* The panel takes the draft over once, and the draft stays. */
static void
test_adopt (void)
{
  CairnReview *review = fixture_review_new ();
  g_autoptr(CairnChangeSet) changes = NULL;
  g_autoptr(GError) error = NULL;

  changes = cairn_review_adopt_draft (review, TODAY, &error);
  assert_refused (&changes, &error, "The review meeting has left no draft.");

  fixture_add (review, CAIRN_ENTITY_CONCLUSION, "version", "cdrm", "category", "8", "modifiable", "none", NULL);
  fixture_add (review, CAIRN_ENTITY_DOMAIN_ANSWER, "version", "cdrm", "domain", "C", "relevance", "0", NULL);
  fixture_add (review, CAIRN_ENTITY_FACTOR, "version", "cdrm", "entry", "prematurity", "domain", "A", "relevance", "2",
               "scale", "2018", "modifiable", "no", NULL);
  changes = cairn_review_adopt_draft (review, TODAY, &error);
  apply (review, &changes, &error);
  g_assert_cmpstr (cairn_record_get_text (cairn_review_get_conclusion (review, "panel"), "category"), ==, "8");
  g_assert_cmpstr (cairn_record_get_text (cairn_review_get_conclusion (review, "cdrm"), "category"), ==, "8");
  g_assert_cmpint (cairn_review_get_domain_relevance (review, "panel", "A"), ==, 2);
  g_assert_cmpint (cairn_review_get_domain_relevance (review, "panel", "C"), ==, 0);
  g_assert_cmpstr (cairn_record_get_text (CAIRN_RECORD (cairn_review_get_analytic (review)), "category"), ==, "8");

  changes = cairn_review_adopt_draft (review, TODAY, &error);
  assert_refused (&changes, &error, "The panel's analysis has been begun already.");
  g_assert_finalize_object (review);
}

/* A finalised review is corrected with a reason, in every part of its analysis. */
static void
test_correct (void)
{
  CairnReview *review = fixture_review_new ();
  CairnRecord *factor = add_factor (review, "prematurity", "A", "2", "no");
  const CairnFactorValues values = { .entry = "epilepsy", .relevance = 1 };
  const CairnConclusionValues conclusion = { .category = "8" };
  const char *message = "This review has been finalised. It can be corrected, with a reason that its history keeps.";
  g_autoptr(CairnChangeSet) changes = NULL;
  g_autoptr(GError) error = NULL;

  fixture_add (review, CAIRN_ENTITY_FINALISATION, "kind", "finalised", "sequence", "1", "happened_on", "2024-04-01", NULL);
  changes = cairn_review_add_factor (review, "panel", &values, " ", TODAY, &error);
  assert_refused (&changes, &error, message);
  changes = cairn_review_change_factor (review, CAIRN_FACTOR (factor), &values, NULL, TODAY, &error);
  assert_refused (&changes, &error, message);
  changes = cairn_review_remove_factor (review, CAIRN_FACTOR (factor), NULL, TODAY, &error);
  assert_refused (&changes, &error, message);
  changes = cairn_review_answer_domain (review, "panel", "D", 0, NULL, TODAY, &error);
  assert_refused (&changes, &error, message);
  changes = cairn_review_set_conclusion (review, "panel", &conclusion, NULL, TODAY, &error);
  assert_refused (&changes, &error, message);

  changes = cairn_review_set_conclusion (review, "panel", &conclusion, "Miscoded", TODAY, &error);
  g_assert_cmpstr (cairn_change_set_get_reason (changes), ==, "Miscoded");
  apply (review, &changes, &error);
  g_assert_finalize_object (review);
}

/* A factor is called by the dictionary's words, its own, or both. */
static void
test_title (void)
{
  static const struct
  {
    const char *entry;
    const char *words;
    const char *title;
  } cases[] = {
    { "prematurity", NULL, "Prematurity" }, { NULL, "Pond <b>", "Pond <b>" }, { "animals", "A dog", "Pets or other animals: A dog" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(CairnRecord) factor = fixture_record_new (CAIRN_ENTITY_FACTOR, "entry", cases[i].entry, "words",
                                                          cases[i].words, NULL);
      g_autofree char *title = cairn_factor_dup_title (CAIRN_FACTOR (factor));

      g_assert_cmpstr (title, ==, cases[i].title);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/analysis/add", test_add);
  g_test_add_func ("/model/analysis/modifiable", test_modifiable);
  g_test_add_func ("/model/analysis/unsaid", test_unsaid);
  g_test_add_func ("/model/analysis/change", test_change);
  g_test_add_func ("/model/analysis/categories", test_categories);
  g_test_add_func ("/model/analysis/conclusion", test_conclusion);
  g_test_add_func ("/model/analysis/contributed", test_contributed);
  g_test_add_func ("/model/analysis/missing", test_missing);
  g_test_add_func ("/model/analysis/warnings", test_warnings);
  g_test_add_func ("/model/analysis/adopt", test_adopt);
  g_test_add_func ("/model/analysis/correct", test_correct);
  g_test_add_func ("/model/analysis/title", test_title);

  return g_test_run ();
}
