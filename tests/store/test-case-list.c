/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cairn-case-list.h"
#include "cairn-test-rows.h"
#include "cairn-test-session.h"

#define N_CASES 150

typedef struct
{
  CairnTestSession  base;
  CairnCaseList    *list;    /* (owned) */
  GString          *changes; /* (owned): items-changed, as recorded */
} Fixture;

static void
items_changed_cb (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  gpointer    user_data)
{
  g_string_append_printf (user_data, "%u-%u+%u ", position, removed, added);
}

static void
assert_changes (Fixture    *fixture,
                const char *expected)
{
  g_assert_cmpstr (fixture->changes->str, ==, expected);
  g_string_truncate (fixture->changes, 0);
}

static void
add_cases (CairnRegister *reg)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (cairn_register_begin_group (reg, &error));
  for (guint i = 0; i < N_CASES; i++)
    {
      g_autofree char *reference = g_strdup_printf ("2324-%03u", 2 * i);

      g_free (cairn_test_add_case (reg, reference, i % 10 == 0 ? "Stone" : "River", i % 3 == 0 ? "stone" : NULL));
    }
  g_assert_true (cairn_register_commit_group (reg, NULL, &error));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  CairnRegister *reg = cairn_test_session_prepare (&fixture->base);

  add_cases (reg);
  cairn_test_session_start (&fixture->base, reg);
  fixture->changes = g_string_new (NULL);
  fixture->list = cairn_case_list_new (fixture->base.session);
  g_signal_connect (fixture->list, "items-changed", G_CALLBACK (items_changed_cb), fixture->changes);
  cairn_test_wait_until (!cairn_case_list_get_loading (fixture->list));
  assert_changes (fixture, "0-0+150 ");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  assert_changes (fixture, "");
  cairn_session_close (fixture->base.session);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (fixture->list);
  cairn_test_session_end (&fixture->base);
  g_string_free (fixture->changes, TRUE);
}

static CairnCaseRow *
wait_for_row (Fixture *fixture,
              guint    position)
{
  CairnCaseRow *row = g_list_model_get_item (G_LIST_MODEL (fixture->list), position);

  cairn_test_wait_until (cairn_case_row_get_loaded (row));

  return row;
}

static void
ask (Fixture        *fixture,
     CairnCaseQuery *query)
{
  cairn_case_list_set_query (fixture->list, query);
  cairn_test_wait_until (!cairn_case_list_get_loading (fixture->list));
}

static void
add_case_later (Fixture    *fixture,
                const char *reference)
{
  g_autoptr(CairnChangeSet) changes = cairn_change_set_new (CAIRN_CHANGE_EDIT, NULL, NULL);
  CairnChange *change = cairn_change_set_insert (changes, CAIRN_ENTITY_CASE, NULL);

  cairn_change_set_field_text (change, "reference", reference);
  cairn_change_set_field_text (change, "kind", "death");
  cairn_change_set_field_text (change, "status", "accepted");
  cairn_session_write (fixture->base.session, changes);
  cairn_test_wait_until (cairn_session_get_state (fixture->base.session) == CAIRN_SESSION_SAVED);
  cairn_test_wait_until (!cairn_case_list_get_loading (fixture->list));
}

/* Rows are blank until they were read, and read by the page. */
static void
test_reads_on_demand (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr(CairnCaseRow) row = g_list_model_get_item (G_LIST_MODEL (fixture->list), 100);
  g_autoptr(CairnCaseRow) neighbour = NULL;

  g_assert_false (cairn_case_row_get_loaded (row));
  g_assert_null (cairn_case_row_get_reference (row));
  cairn_test_wait_until (cairn_case_row_get_loaded (row));
  g_assert_cmpstr (cairn_case_row_get_reference (row), ==, "2324-200");

  neighbour = g_list_model_get_item (G_LIST_MODEL (fixture->list), 101);
  g_assert_true (cairn_case_row_get_loaded (neighbour));
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (fixture->list), N_CASES));
}

/* A search that leaves rows out tells one splice; a row that stays is the same object. */
static void
test_search (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(CairnCaseQuery) query = cairn_case_query_new ();
  g_autoptr(CairnCaseRow) first = wait_for_row (fixture, 0);
  g_autoptr(CairnCaseRow) same = NULL;
  g_autoptr(CairnCaseRow) by_name = NULL;

  cairn_case_query_set_text (query, "stone");
  ask (fixture, query);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->list)), ==, 60);
  same = g_list_model_get_item (G_LIST_MODEL (fixture->list), 0);
  g_assert_true (same == first);
  assert_changes (fixture, "1-149+59 ");

  by_name = wait_for_row (fixture, 4);
  g_assert_cmpstr (cairn_case_row_get_reference (by_name), ==, "2324-020");
  cairn_test_wait_until (cairn_case_row_get_matched_by_name (by_name));
  g_assert_false (cairn_case_row_get_matched_by_name (same));
}

/* A case that is added between two others is told as just that. */
static void
test_minimal_splice (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr(CairnCaseRow) added = NULL;

  add_case_later (fixture, "2324-101");
  assert_changes (fixture, "51-0+1 ");
  added = wait_for_row (fixture, 51);
  g_assert_cmpstr (cairn_case_row_get_reference (added), ==, "2324-101");
}

/* A row that somebody holds follows a change of its case. */
static void
test_row_follows (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr(CairnCaseRow) row = wait_for_row (fixture, 3);
  g_autoptr(CairnChangeSet) changes = cairn_change_set_new (CAIRN_CHANGE_EDIT, NULL, NULL);

  cairn_change_set_field_text (cairn_change_set_update (changes, CAIRN_ENTITY_CASE, cairn_case_row_get_uuid (row)),
                               "status", "withdrawn");
  cairn_session_write (fixture->base.session, changes);
  cairn_test_wait_until (g_strcmp0 (cairn_case_row_get_status (row), "withdrawn") == 0);
  assert_changes (fixture, "");
}

/* Filters and the order are the register's work, and a blank is a filter too. */
static void
test_filter_and_sort (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr(CairnCaseQuery) query = cairn_case_query_new ();
  g_autoptr(CairnCaseRow) row = NULL;

  cairn_case_query_set_sort (query, CAIRN_CASE_SORT_REFERENCE, TRUE);
  ask (fixture, query);
  row = wait_for_row (fixture, 0);
  g_assert_cmpstr (cairn_case_row_get_reference (row), ==, "2324-298");

  cairn_case_query_set_filter (query, CAIRN_CASE_FILTER_STATUS, "withdrawn");
  ask (fixture, query);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->list)), ==, 0);
  g_assert_true (cairn_case_query_is_narrowed (cairn_case_list_get_query (fixture->list)));

  cairn_case_query_set_filter (query, CAIRN_CASE_FILTER_STATUS, NULL);
  cairn_case_query_set_filter (query, CAIRN_CASE_FILTER_STAGE, "");
  cairn_case_query_set_sort (query, CAIRN_CASE_SORT_NEXT_DATE, FALSE);
  ask (fixture, query);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->list)), ==, N_CASES);
  g_string_truncate (fixture->changes, 0);
}

/* Of searches that follow each other quickly only the last is shown. */
static void
test_last_search_wins (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr(CairnCaseQuery) query = cairn_case_query_new ();

  for (guint i = 1; i <= 5; i++)
    {
      g_autofree char *text = g_strndup ("stone", i);

      cairn_case_query_set_text (query, text);
      cairn_case_list_set_query (fixture->list, query);
    }
  cairn_test_wait_until (!cairn_case_list_get_loading (fixture->list));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->list)), ==, 60);
  assert_changes (fixture, "1-149+59 ");
}

/* Each order can be asked for, and only certain cases. */
static void
test_orders (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(CairnCaseQuery) query = cairn_case_query_new ();
  g_autoptr(CairnCaseRow) row = wait_for_row (fixture, 7);
  const char *uuids[] = { cairn_case_row_get_uuid (row), "no-such-case", NULL };

  for (guint i = CAIRN_CASE_SORT_REFERENCE; i <= CAIRN_CASE_SORT_NEXT_DATE; i++)
    {
      cairn_case_query_set_sort (query, (CairnCaseSort) i, i % 2 == 0);
      ask (fixture, query);
      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->list)), ==, N_CASES);
    }

  cairn_case_query_set_cases (query, uuids);
  ask (fixture, query);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->list)), ==, 1);
  g_string_truncate (fixture->changes, 0);
}

int
main (int   argc,
      char *argv[])
{
  cairn_test_init (&argc, &argv);

  g_test_add ("/case-list/reads-on-demand", Fixture, NULL, set_up, test_reads_on_demand, tear_down);
  g_test_add ("/case-list/search", Fixture, NULL, set_up, test_search, tear_down);
  g_test_add ("/case-list/minimal-splice", Fixture, NULL, set_up, test_minimal_splice, tear_down);
  g_test_add ("/case-list/row-follows", Fixture, NULL, set_up, test_row_follows, tear_down);
  g_test_add ("/case-list/filter-and-sort", Fixture, NULL, set_up, test_filter_and_sort, tear_down);
  g_test_add ("/case-list/last-search-wins", Fixture, NULL, set_up, test_last_search_wins, tear_down);
  g_test_add ("/case-list/orders", Fixture, NULL, set_up, test_orders, tear_down);

  return g_test_run ();
}
