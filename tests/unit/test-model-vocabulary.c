/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "test-model-vocabulary"

#include "config.h"


#include "cairn-error.h"
#include "cairn-vocabulary.h"

/* The vocabulary whose codes a key of another must hold. */
static const struct
{
  const char *vocabulary;
  const char *key;
  const char *target;
} links[] = {
  { "ethnicity", "group", "ethnicity" },
  { "place", "row", "place-row" },
  { "factor", "domain", "domain" },
  { "factor", "report_group", "factor-group" },
  { "wait-kind", "blocks", "wait-blocks" },
};

/* Every vocabulary of the program can be read, and its words are unlike each other. */
static void
test_all (void)
{
  g_auto(GStrv) names = cairn_vocabulary_list_names ();

  g_assert_cmpuint (g_strv_length (names), >, 40);
  for (guint i = 0; names[i] != NULL; i++)
    {
      CairnVocabulary *vocabulary = cairn_vocabulary_get (names[i]);

      g_assert_nonnull (vocabulary);
      g_assert_cmpstr (cairn_vocabulary_get_name (vocabulary), ==, names[i]);
      g_assert_true (cairn_vocabulary_get (names[i]) == vocabulary);
      for (guint j = 0; j < cairn_vocabulary_get_length (vocabulary); j++)
        {
          CairnVocabularyEntry *entry = cairn_vocabulary_get_entry (vocabulary, j);
          const char *code = cairn_vocabulary_entry_get_code (entry);

          g_assert_true (cairn_vocabulary_find (vocabulary, code) == entry);
          g_assert_true (cairn_vocabulary_find_words (vocabulary, cairn_vocabulary_entry_get_label (entry)) == entry);
          g_assert_cmpuint (cairn_vocabulary_find_index (vocabulary, code), ==, j);
        }
    }
}

/* Groups, rows, domains and blocks that an entry names are there. */
static void
test_links (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (links); i++)
    {
      CairnVocabulary *vocabulary = cairn_vocabulary_get (links[i].vocabulary);

      for (guint j = 0; j < cairn_vocabulary_get_length (vocabulary); j++)
        {
          CairnVocabularyEntry *entry = cairn_vocabulary_get_entry (vocabulary, j);
          const char *code = cairn_vocabulary_entry_get_string (entry, links[i].key);

          g_test_message ("%s %s", links[i].vocabulary, cairn_vocabulary_entry_get_code (entry));
          g_assert_nonnull (cairn_vocabulary_find (cairn_vocabulary_get (links[i].target), code));
        }
    }
}

/* A broad ethnic group and a row of the places are codes of their own and belong to themselves. */
static void
test_broad (void)
{
  static const char *const groups[] = { "White", "Mixed", "Asian", "Black", "Other", "Not stated" };
  static const char *const rows[] = { "Hospital", "Home", "Public place", "School", "Hospice", "Abroad", "Other residency",
                                      "Not stated" };

  for (gsize i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      CairnVocabularyEntry *entry = cairn_vocabulary_find_words (cairn_vocabulary_get ("ethnicity"), groups[i]);

      g_assert_cmpstr (cairn_vocabulary_entry_get_label (entry), ==, groups[i]);
      g_assert_true (cairn_vocabulary_entry_get_flag (entry, "broad"));
      g_assert_cmpstr (cairn_vocabulary_entry_get_string (entry, "group"), ==, cairn_vocabulary_entry_get_code (entry));
    }
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      CairnVocabularyEntry *entry = cairn_vocabulary_find_words (cairn_vocabulary_get ("place"), rows[i]);
      CairnVocabularyEntry *row = cairn_vocabulary_get_entry (cairn_vocabulary_get ("place-row"), i);

      g_assert_cmpstr (cairn_vocabulary_entry_get_label (row), ==, rows[i]);
      g_assert_cmpstr (cairn_vocabulary_entry_get_string (entry, "row"), ==, cairn_vocabulary_entry_get_code (row));
    }
}

/* Words are found in any case, with spaces passed over, by label, alias or code. */
static void
test_words (void)
{
  static const struct
  {
    const char *vocabulary;
    const char *words;
    const char *code;
  } cases[] = {
    { "factor", "smoking in household", "smoking_in_household" },
    { "factor", " SMOKING  in\thousehold ", "smoking_in_household" },
    { "factor", "prematurity", "prematurity" },
    { "factor", "smoking in pregnancy", "smoking_in_pregnancy" },
    { "factor", "co-sleeping/unsafe sleep", "co_sleeping" },
    { "factor", "smoking_in_pregnancy", "smoking_in_pregnancy" },
    { "sex", "NOT KNOWN", "not_known" },
    { "place", "other residency", "other_residency" },
    { "place", "neonatal unit", "neonatal_unit" },
    { "ethnicity", "chinese", "asian_chinese" },
    { "learning-theme", "record keeping & documentation", "record_keeping" },
    { "modifiable", "insufficient", "insufficient" },
    { "category", "10", "10" },
    { "category", "malignancy", "4" },
    { "sex", "boy", NULL },
    { "sex", "", NULL },
    { "sex", NULL, NULL },
    { "sex", "\xff", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CairnVocabularyEntry *entry = cairn_vocabulary_find_words (cairn_vocabulary_get (cases[i].vocabulary), cases[i].words);

      g_assert_cmpstr (entry == NULL ? NULL : cairn_vocabulary_entry_get_code (entry), ==, cases[i].code);
    }

  g_assert_cmpstr (cairn_vocabulary_label ("sex", "male"), ==, "Male");
  g_assert_null (cairn_vocabulary_label ("sex", "Male"));
  g_assert_null (cairn_vocabulary_label ("sex", NULL));
  g_assert_cmpstr (cairn_vocabulary_title ("sex", "male"), ==, "Male");
  g_assert_cmpstr (cairn_vocabulary_string ("wait-kind", "inquest", "noun"), ==, "the inquest");
  g_assert_null (cairn_vocabulary_string ("wait-kind", "inquest", "nothing"));
}

/* An entry leaves the lists of days on which it was not in use. */
static void
test_days (void)
{
  const char *json = "{\"vocabulary\":\"x\",\"version\":1,\"entries\":["
                     "{\"code\":\"old\",\"label\":\"Old\",\"from\":null,\"to\":\"2018-09-30\"},"
                     "{\"code\":\"new\",\"label\":\"New\",\"from\":\"2018-10-01\"}]}";
  g_autoptr(GError) error = NULL;
  CairnVocabulary *vocabulary = cairn_vocabulary_new_from_json ("x", json, -1, &error);
  g_autoptr(GListModel) before = NULL;
  g_autoptr(GListModel) after = NULL;
  g_autoptr(GListModel) any = NULL;
  g_autoptr(CairnVocabularyEntry) old_entry = NULL;
  g_autoptr(CairnVocabularyEntry) new_entry = NULL;

  g_assert_no_error (error);
  before = cairn_vocabulary_list_on (vocabulary, cairn_day_new (2018, 9, 30));
  after = cairn_vocabulary_list_on (vocabulary, cairn_day_new (2018, 10, 1));
  any = cairn_vocabulary_list_on (vocabulary, CAIRN_DAY_NONE);

  g_assert_cmpuint (g_list_model_get_n_items (before), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (after), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (any), ==, 2);
  old_entry = g_list_model_get_item (before, 0);
  new_entry = g_list_model_get_item (after, 0);
  g_assert_cmpstr (cairn_vocabulary_entry_get_code (old_entry), ==, "old");
  g_assert_cmpstr (cairn_vocabulary_entry_get_code (new_entry), ==, "new");
  g_assert_finalize_object (vocabulary);
}

/* A vocabulary is a list that a drop-down can show. */
static void
test_list (void)
{
  GListModel *list = G_LIST_MODEL (cairn_vocabulary_get ("sex"));
  g_autoptr(GObject) entry = g_list_model_get_item (list, 1);
  g_autofree char *code = NULL;
  g_autofree char *label = NULL;
  g_autofree char *title = NULL;

  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 4);
  g_assert_true (g_list_model_get_item_type (list) == CAIRN_TYPE_VOCABULARY_ENTRY);
  g_assert_null (g_list_model_get_item (list, 4));
  g_object_get (entry, "code", &code, "label", &label, "title", &title, NULL);
  g_assert_cmpstr (code, ==, "female");
  g_assert_cmpstr (label, ==, "Female");
  g_assert_cmpstr (title, ==, "Female");
}

/* A bad vocabulary is refused with the entry and the key that are wrong. */
static void
test_refused (void)
{
  static const struct
  {
    const char *json;
    const char *message;
  } cases[] = {
    { "{\"vocabulary\":\"y\"}", "vocabulary/x.json: “vocabulary” is “y”" },
    { "{\"vocabulary\":\"x\"}", "vocabulary/x.json: “version” is missing" },
    { "{\"vocabulary\":\"x\",\"version\":\"1\"}", "vocabulary/x.json: “version” is not a whole number" },
    { "{\"vocabulary\":\"x\",\"version\":1,\"entries\":[]}",
      "vocabulary/x.json: “entries” is not a list with something in it" },
    { "{\"vocabulary\":\"x\",\"version\":1,\"entries\":[1]}", "vocabulary/x.json: entry 1: is not an object" },
    { "{\"vocabulary\":\"x\",\"version\":1,\"entries\":[{\"code\":\"a\"}]}",
      "vocabulary/x.json: entry 1: “label” is missing" },
    { "{\"vocabulary\":\"x\",\"version\":1,\"entries\":[{\"code\":\"a\",\"label\":\"\"}]}",
      "vocabulary/x.json: entry 1: “label” is not a text" },
    { "{\"vocabulary\":\"x\",\"version\":1,\"entries\":[{\"code\":\"a b\",\"label\":\"A\"}]}",
      "vocabulary/x.json: entry 1: “code” may hold only letters, digits and underscores" },
    { "{\"vocabulary\":\"x\",\"version\":1,\"entries\":[{\"code\":\"a\",\"label\":\"A\",\"to\":\"2024\"}]}",
      "vocabulary/x.json: entry 1: “to” is not a date" },
    { "{\"vocabulary\":\"x\",\"version\":1,\"entries\":[{\"code\":\"a\",\"label\":\"A\"},{\"code\":\"a\",\"label\":\"B\"}]}",
      "vocabulary/x.json: entry 2: code “a” is there twice" },
    { "{\"vocabulary\":\"x\",\"version\":1,\"entries\":[{\"code\":\"a\",\"label\":\"A\"},{\"code\":\"b\",\"label\":\" a\"}]}",
      "vocabulary/x.json: entry 2: “ a” stands for “a” already" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(CairnVocabulary) vocabulary = cairn_vocabulary_new_from_json ("x", cases[i].json, -1, &error);

      g_assert_null (vocabulary);
      g_assert_error (error, CAIRN_ERROR, CAIRN_ERROR_INVALID);
      g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/vocabulary/all", test_all);
  g_test_add_func ("/model/vocabulary/links", test_links);
  g_test_add_func ("/model/vocabulary/broad", test_broad);
  g_test_add_func ("/model/vocabulary/words", test_words);
  g_test_add_func ("/model/vocabulary/days", test_days);
  g_test_add_func ("/model/vocabulary/list", test_list);
  g_test_add_func ("/model/vocabulary/refused", test_refused);

  return g_test_run ();
}
