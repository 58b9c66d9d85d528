/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "test-model-training"

#include "config.h"

#include <stdlib.h>

#include "cairn-analytic.h"
#include "cairn-facts.h"
#include "cairn-readiness.h"
#include "cairn-review-stages.h"
#include "cairn-table-definition.h"
#include "cairn-vocabulary.h"
#include "cairn-waiting.h"
#include "training-reviews.h"

typedef struct
{
  GPtrArray *reviews; /* (owned): of CairnReview */
  GPtrArray *rows;    /* (owned): of CairnAnalytic, in the same order */
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->reviews = read_training_reviews ();
  fixture->rows = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < fixture->reviews->len; i++)
    g_ptr_array_add (fixture->rows, cairn_analytic_compute (g_ptr_array_index (fixture->reviews, i)));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_pointer (&fixture->rows, g_ptr_array_unref);
  g_clear_pointer (&fixture->reviews, g_ptr_array_unref);
}

static gboolean
is_in_row (CairnRecord          *row,
           CairnTableDefinition *definition,
           const char           *label)
{
  const char *vocabulary = cairn_table_definition_get_vocabulary (definition);
  const char *code = cairn_record_get_text (row, cairn_table_definition_get_field (definition));

  /* The categories' rows are their numbers. */
  if (g_str_equal (vocabulary, "category"))
    return g_strcmp0 (code, label) == 0;

  return code != NULL && g_str_equal (cairn_vocabulary_label (vocabulary, code), label);
}

static guint
count_cell (Fixture              *fixture,
            CairnTableDefinition *definition,
            const char           *label,
            const char           *year)
{
  const char *counted_in = cairn_table_definition_get_counted_in (definition);
  const char *field = g_str_equal (counted_in, "notified") ? "year_notified" : "year_finalised";
  guint count = 0;

  for (guint i = 0; i < fixture->rows->len; i++)
    {
      CairnRecord *row = g_ptr_array_index (fixture->rows, i);

      if (cairn_record_get_flag (row, "counted") && cairn_record_get_integer (row, field) == atoi (year) &&
          is_in_row (row, definition, label))
        count++;
    }

  return count;
}

static void
check_table (Fixture    *fixture,
             JsonObject *table)
{
  const char *name = json_object_get_string_member (table, "table");
  CairnTableDefinition *definition = cairn_table_definition_get (name);
  JsonArray *years = json_object_get_array_member (table, "years");
  JsonArray *rows = json_object_get_array_member (table, "rows");

  for (guint r = 0; r < json_array_get_length (rows); r++)
    {
      JsonObject *row = json_array_get_object_element (rows, r);
      JsonArray *counts = json_object_get_array_member (row, "counts");

      for (guint y = 0; y < json_array_get_length (years); y++)
        {
          const char *year = json_array_get_string_element (years, y);
          const char *label = json_object_get_string_member (row, "row");

          g_test_message ("%s, %s, %s", name, label, year);
          g_assert_cmpuint (count_cell (fixture, definition, label, year), ==, json_array_get_int_element (counts, y));
        }
    }
}

/* The rows that the statistics read give the published counts, by every code of a vocabulary. */
static void
test_tables (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(JsonObject) file = read_training_tables ();
  JsonArray *tables = json_object_get_array_member (file, "tables");
  guint n_checked = 0;

  for (guint i = 0; i < json_array_get_length (tables); i++)
    {
      JsonObject *table = json_array_get_object_element (tables, i);
      CairnTableDefinition *definition = cairn_table_definition_get (json_object_get_string_member (table, "table"));

      g_assert_nonnull (definition);
      if (g_str_equal (cairn_table_definition_get_measure (definition), "count") &&
          cairn_table_definition_get_vocabulary (definition) != NULL)
        {
          check_table (fixture, table);
          n_checked++;
        }
    }

  g_assert_cmpuint (n_checked, ==, 10);
}

static guint
count_text (Fixture    *fixture,
            const char *field,
            const char *text)
{
  guint count = 0;

  for (guint i = 0; i < fixture->rows->len; i++)
    if (cairn_record_is (g_ptr_array_index (fixture->rows, i), field, text))
      count++;

  return count;
}

/* Some case stands at every stage. */
static void
test_stages (Fixture       *fixture,
             gconstpointer  data)
{
  CairnVocabulary *stages = cairn_vocabulary_get ("stage");

  for (guint i = 0; i < cairn_vocabulary_get_length (stages); i++)
    {
      const char *code = cairn_vocabulary_entry_get_code (cairn_vocabulary_get_entry (stages, i));

      g_test_message ("%s", code);
      g_assert_cmpuint (count_text (fixture, "stage", code), >, 0);
    }
}

/* Some case waits for everything that a case can wait for. */
static void
test_waits (Fixture       *fixture,
            gconstpointer  data)
{
  CairnVocabulary *kinds = cairn_vocabulary_get ("wait-kind");

  for (guint i = 0; i < cairn_vocabulary_get_length (kinds); i++)
    {
      const char *code = cairn_vocabulary_entry_get_code (cairn_vocabulary_get_entry (kinds, i));

      g_test_message ("%s", code);
      g_assert_cmpuint (count_text (fixture, "waiting_for", code), >, 0);
    }
}

/* An open case is on no agenda but the next panel's. */
static gboolean
is_on_agenda (CairnReview *review)
{
  return g_list_model_get_n_items (cairn_aggregate_get_records (CAIRN_AGGREGATE (review), CAIRN_ENTITY_ITEM_CASE)) > 0;
}

/* Whatever is on the next panel's agenda is ready for it; of all open cases some are
 * ready, some nearly and some not. */
static void
test_readiness (Fixture       *fixture,
                gconstpointer  data)
{
  guint counts[] = { 0, 0, 0 };
  guint n_on_agenda = 0;

  for (guint i = 0; i < fixture->reviews->len; i++)
    {
      CairnReview *review = g_ptr_array_index (fixture->reviews, i);
      CairnReadiness readiness = cairn_review_get_readiness (review, NULL);

      if (!cairn_review_is_open (review) || !cairn_review_is_counted (review))
        continue;
      counts[readiness]++;
      g_test_message ("%s", cairn_review_get_reference (review));
      if (readiness == CAIRN_READY)
        g_assert_cmpint (cairn_review_get_ready_since (review), !=, CAIRN_DAY_NONE);
      if (is_on_agenda (review))
        {
          g_assert_cmpint (readiness, ==, CAIRN_READY);
          n_on_agenda++;
        }
    }

  g_assert_cmpuint (n_on_agenda, ==, 4);
  g_assert_cmpuint (counts[CAIRN_READY], >=, 8);
  g_assert_cmpuint (counts[CAIRN_NEARLY_READY], >=, 6);
  g_assert_cmpuint (counts[CAIRN_NOT_READY], >=, 8);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/model/training/tables", Fixture, NULL, set_up, test_tables, tear_down);
  g_test_add ("/model/training/stages", Fixture, NULL, set_up, test_stages, tear_down);
  g_test_add ("/model/training/waits", Fixture, NULL, set_up, test_waits, tear_down);
  g_test_add ("/model/training/readiness", Fixture, NULL, set_up, test_readiness, tear_down);

  return g_test_run ();
}
