/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cairn-case-query.h"
#include "cairn-case-row.h"
#include "cairn-test-register.h"
#include "cairn-test-rows.h"

typedef struct
{
  CairnTestPlace  place;
  CairnRegister  *reg;  /* (owned) */
  char           *vale; /* (owned): uuid of an area */
} Fixture;

typedef struct
{
  const char *reference;
  const char *stage; /* NULL for a case that was never computed */
  const char *age_band;
  const char *age_days;
  gboolean    in_vale;
  const char *notified;
  const char *finalised;
  const char *waiting_for;
  const char *waiting_since;
  const char *ask_again_on;
} Case;

static const Case cases[] = {
  { "a", "panel", "1_4_years", "500", TRUE, "2022", "2023", "inquest", "2023-05-03", "2024-06-01" },
  { "b", "notification", "0_27_days", "3", FALSE, "2023", NULL, NULL, NULL, NULL },
  { "c", "after", "0_27_days", "9", TRUE, "2021", "2022", "police", "2022-01-01", "2024-05-01" },
  { "d", NULL, NULL, NULL, FALSE, NULL, NULL, NULL, NULL, NULL },
};

static void
add_analytic (Fixture    *fixture,
              const Case *each,
              const char *uuid)
{
  g_autofree char *analytic = NULL;

  analytic = cairn_test_add_row (fixture->reg, CAIRN_ENTITY_ANALYTIC, uuid, "case", uuid, "counted", "1",
                                 "age_band", each->age_band, "age_days", each->age_days, "sex", "male",
                                 "ethnicity_group", "white", "place_row", "home", "stage", each->stage,
                                 "waiting_for", each->waiting_for, "waiting_since", each->waiting_since,
                                 "year_notified", each->notified, NULL);
  if (each->finalised == NULL)
    return;

  cairn_test_set_number (fixture->reg, CAIRN_ENTITY_ANALYTIC, analytic, "year_finalised",
                         g_ascii_strtoll (each->finalised, NULL, 10));
  g_free (cairn_test_add_row (fixture->reg, CAIRN_ENTITY_FINALISATION, uuid, "case", uuid, "kind", "finalised",
                              "sequence", "1", "happened_on", "2023-01-01", NULL));
}

static void
add_case (Fixture    *fixture,
          const Case *each)
{
  g_autofree char *uuid = cairn_test_add_case (fixture->reg, each->reference, "Stone", NULL);

  if (each->in_vale)
    cairn_test_set_text (fixture->reg, CAIRN_ENTITY_CASE, uuid, uuid, "residence_area", fixture->vale);
  if (each->stage != NULL)
    add_analytic (fixture, each, uuid);
  if (each->ask_again_on != NULL)
    g_free (cairn_test_add_row (fixture->reg, CAIRN_ENTITY_WAIT, uuid, "case", uuid, "kind", each->waiting_for,
                                "from_date", each->waiting_since, "blocks", "panel",
                                "next_check_on", each->ask_again_on, NULL));

  /* Reopened: it was finalised once, and is open. */
  if (g_str_equal (each->reference, "c"))
    g_free (cairn_test_add_row (fixture->reg, CAIRN_ENTITY_FINALISATION, uuid, "case", uuid, "kind", "reopened",
                                "sequence", "2", "happened_on", "2023-02-01", NULL));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  cairn_test_place_init (&fixture->place);
  fixture->reg = cairn_test_register_create (&fixture->place);
  fixture->vale = cairn_test_add_row (fixture->reg, CAIRN_ENTITY_AREA, NULL, "name", "Vale", "position", "1", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    add_case (fixture, &cases[i]);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  cairn_register_close (fixture->reg);
  g_assert_finalize_object (fixture->reg);
  cairn_test_place_clear (&fixture->place);
  g_free (fixture->vale);
}

static void
assert_found (Fixture        *fixture,
              CairnCaseQuery *query,
              const char     *expected)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) rows = cairn_case_query_run (query, fixture->reg, &error);
  g_autoptr(GString) found = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < rows->len; i++)
    g_string_append (found, cairn_case_row_get_reference (g_ptr_array_index (rows, i)));
  g_assert_cmpstr (found->str, ==, expected);
}

typedef struct
{
  CairnCaseFilter  filter;
  const char      *value;
  const char      *found;
} Filter;

static const Filter filters[] = {
  { CAIRN_CASE_FILTER_STAGE, "panel", "a" },
  { CAIRN_CASE_FILTER_STAGE, "", "d" },
  { CAIRN_CASE_FILTER_STATUS, "accepted", "abcd" },
  { CAIRN_CASE_FILTER_AGE_BAND, "0_27_days", "bc" },
  { CAIRN_CASE_FILTER_AREA, "", "bd" },
  { CAIRN_CASE_FILTER_YEAR_NOTIFIED, "2022", "a" },
  { CAIRN_CASE_FILTER_YEAR_NOTIFIED, "", "d" },
  { CAIRN_CASE_FILTER_YEAR_FINALISED, "2022", "c" },
  { CAIRN_CASE_FILTER_YEAR_FINALISED, "", "bd" },
  { CAIRN_CASE_FILTER_WAITING_FOR, "inquest", "a" },
  { CAIRN_CASE_FILTER_WAITING_FOR, "", "bd" },
  { CAIRN_CASE_FILTER_OPEN, "yes", "bcd" },
  { CAIRN_CASE_FILTER_OPEN, "no", "a" },
};

/* Each filter finds what holds just that, and blank is something to look for too. */
static void
test_filters (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(CairnCaseQuery) area = cairn_case_query_new ();

  for (guint i = 0; i < G_N_ELEMENTS (filters); i++)
    {
      g_autoptr(CairnCaseQuery) query = cairn_case_query_new ();

      g_test_message ("%u “%s”", filters[i].filter, filters[i].value);
      cairn_case_query_set_filter (query, filters[i].filter, filters[i].value);
      assert_found (fixture, query, filters[i].found);
    }

  cairn_case_query_set_filter (area, CAIRN_CASE_FILTER_AREA, fixture->vale);
  assert_found (fixture, area, "ac");
  cairn_case_query_set_filter (area, CAIRN_CASE_FILTER_AGE_BAND, "0_27_days");
  assert_found (fixture, area, "c");
}

typedef struct
{
  CairnCaseSort  sort;
  const char    *up;
  const char    *down;
} Sort;

static const Sort sorts[] = {
  { CAIRN_CASE_SORT_REFERENCE, "abcd", "dcba" },
  { CAIRN_CASE_SORT_AGE, "bcad", "acbd" },
  { CAIRN_CASE_SORT_AREA, "acbd", "acbd" },
  { CAIRN_CASE_SORT_STAGE, "bacd", "cabd" },
  { CAIRN_CASE_SORT_WAITING_FOR, "acbd", "cabd" },
  { CAIRN_CASE_SORT_WAITING_SINCE, "cabd", "acbd" },
  { CAIRN_CASE_SORT_NEXT_DATE, "cabd", "acbd" },
};

/* Each order is the order people expect, up and down, with blanks last either way. */
static void
test_sorts (Fixture       *fixture,
            gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (sorts); i++)
    {
      g_autoptr(CairnCaseQuery) query = cairn_case_query_new ();

      g_test_message ("%u", sorts[i].sort);
      cairn_case_query_set_sort (query, sorts[i].sort, FALSE);
      assert_found (fixture, query, sorts[i].up);
      cairn_case_query_set_sort (query, sorts[i].sort, TRUE);
      assert_found (fixture, query, sorts[i].down);
    }
}

/* A copy asks the same, and each setting makes it ask something else. */
static void
test_copy_and_equal (Fixture       *fixture,
                     gconstpointer  data)
{
  const char *uuids[] = { fixture->vale, NULL };
  g_autoptr(CairnCaseQuery) query = cairn_case_query_new ();
  g_autoptr(CairnCaseQuery) plain = cairn_case_query_copy (query);
  g_autoptr(CairnCaseQuery) copy = NULL;

  g_assert_true (cairn_case_query_equal (query, plain));
  g_assert_false (cairn_case_query_is_narrowed (query));

  cairn_case_query_set_text (query, "  stone ");
  g_assert_cmpstr (cairn_case_query_get_text (query), ==, "stone");
  g_assert_true (cairn_case_query_is_narrowed (query));
  cairn_case_query_set_filter (query, CAIRN_CASE_FILTER_STAGE, "panel");
  cairn_case_query_set_cases (query, uuids);
  cairn_case_query_set_sort (query, CAIRN_CASE_SORT_AGE, TRUE);
  g_assert_false (cairn_case_query_equal (query, plain));

  copy = cairn_case_query_copy (query);
  g_assert_true (cairn_case_query_equal (query, copy));
  cairn_case_query_set_cases (copy, NULL);
  g_assert_false (cairn_case_query_equal (query, copy));
}

/* The row shows where it waits, since when, and the soonest date in its diary. */
static void
test_row (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CairnCaseQuery) query = cairn_case_query_new ();
  g_autoptr(GPtrArray) rows = cairn_case_query_run (query, fixture->reg, &error);
  CairnCaseRow *row = g_ptr_array_index (rows, 0);

  g_assert_true (cairn_case_row_get_loaded (row));
  g_assert_cmpstr (cairn_case_row_get_area (row), ==, "Vale");
  g_assert_cmpstr (cairn_case_row_get_stage (row), ==, "panel");
  g_assert_cmpstr (cairn_case_row_get_age_band (row), ==, "1_4_years");
  g_assert_cmpstr (cairn_case_row_get_waiting_for (row), ==, "inquest");
  g_assert_cmpstr (cairn_case_row_get_waiting_since (row), ==, "2023-05-03");
  g_assert_cmpstr (cairn_case_row_get_next_date (row), ==, "2024-06-01");
  g_assert_null (cairn_case_row_get_next_date (g_ptr_array_index (rows, 1)));
}

int
main (int   argc,
      char *argv[])
{
  cairn_test_init (&argc, &argv);

  g_test_add ("/case-query/filters", Fixture, NULL, set_up, test_filters, tear_down);
  g_test_add ("/case-query/sorts", Fixture, NULL, set_up, test_sorts, tear_down);
  g_test_add ("/case-query/copy-and-equal", Fixture, NULL, set_up, test_copy_and_equal, tear_down);
  g_test_add ("/case-query/row", Fixture, NULL, set_up, test_row, tear_down);

  return g_test_run ();
}
