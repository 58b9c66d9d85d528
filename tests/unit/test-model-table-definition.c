/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "test-model-table-definition"

#include "config.h"

#include "cairn-entity.h"
#include "cairn-table-definition.h"
#include "cairn-vocabulary.h"

/* The tables that scripts ask for, in the order of the report. */
static const char *const names[] = {
  "notified-by-area", "notified-by-age", "notified-by-place", "notified-by-sex", "notified-by-ethnicity",
  "finalised-by-area", "finalised-by-age", "finalised-by-place", "finalised-by-sex", "finalised-by-ethnicity",
  "finalised-by-duration", "modifiable-by-area", "finalised-by-category", "learning-themes",
};

static gboolean
is_one_of (const char        *text,
           const char *const *allowed)
{
  return g_strv_contains (allowed, text);
}

/* Every table is there, numbered without a gap, and counts something that exists by something that exists. */
static void
test_all (void)
{
  static const char *const units[] = { "notified", "finalised", "occasions", NULL };
  static const char *const measures[] = { "count", "modifiable", "occasions", NULL };
  static const char *const denominators[] = { "total", "judged", "occasions", NULL };
  GListModel *list = cairn_table_definition_list ();

  g_assert_cmpuint (g_list_model_get_n_items (list), ==, G_N_ELEMENTS (names));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr(CairnTableDefinition) table = g_list_model_get_item (list, i);
      const char *vocabulary = cairn_table_definition_get_vocabulary (table);
      gboolean occasions = g_str_equal (cairn_table_definition_get_counted_in (table), "occasions");
      const CairnEntity *entity = cairn_entity_get (occasions ? CAIRN_ENTITY_LEARNING_POINT : CAIRN_ENTITY_ANALYTIC);
      const char *field = cairn_table_definition_get_field (table);

      g_test_message ("%s", names[i]);
      g_assert_cmpstr (cairn_table_definition_get_name (table), ==, names[i]);
      g_assert_cmpint (cairn_table_definition_get_number (table), ==, i + 1);
      g_assert_cmpint (cairn_table_definition_get_years (table), >=, 1);
      g_assert_true (cairn_table_definition_get (names[i]) == table);
      g_assert_true (is_one_of (cairn_table_definition_get_counted_in (table), units));
      g_assert_true (is_one_of (cairn_table_definition_get_measure (table), measures));
      g_assert_true (is_one_of (cairn_table_definition_get_denominator (table), denominators));
      g_assert_true (cairn_entity_has (entity, field));
      g_assert_cmpint (vocabulary == NULL, ==, g_str_equal (field, "residence_area"));
      g_assert_true (vocabulary == NULL || cairn_vocabulary_get (vocabulary) != NULL);
      g_assert_cmpstr (cairn_table_definition_get_title (table), !=, "");
      g_assert_cmpstr (cairn_table_definition_get_definition (table), !=, "");
    }

  g_assert_null (cairn_table_definition_get ("notified-by-name"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/table-definition/all", test_all);

  return g_test_run ();
}
