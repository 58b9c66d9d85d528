/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cairn-case-query.h"
#include "cairn-case-row.h"
#include "cairn-test-register.h"
#include "cairn-test-rows.h"

typedef struct
{
  CairnTestPlace  place;
  CairnRegister  *reg; /* (owned) */
  char           *one; /* (owned): uuid of a case */
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  cairn_test_place_init (&fixture->place);
  fixture->reg = cairn_test_register_create (&fixture->place);
  fixture->one = cairn_test_add_case (fixture->reg, "2324-001", "O’Brien-Núñez", "Found at the river; DROP TABLE \"cases\"");
  g_free (cairn_test_add_case (fixture->reg, "2324-002", "Rivers", "A quiet street, near (NEAR) the school: \"late\" *"));
  g_free (cairn_test_add_case (fixture->reg, "2324-012", "Stone", "Nothing to say"));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  cairn_register_close (fixture->reg);
  g_assert_finalize_object (fixture->reg);
  cairn_test_place_clear (&fixture->place);
  g_free (fixture->one);
}

/* The references that a search finds; those found by name in brackets. */
static char *
search (Fixture    *fixture,
        const char *text)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CairnCaseQuery) query = cairn_case_query_new ();
  g_autoptr(GPtrArray) rows = NULL;
  GString *found = g_string_new (NULL);

  cairn_case_query_set_text (query, text);
  rows = cairn_case_query_run (query, fixture->reg, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < rows->len; i++)
    {
      CairnCaseRow *row = g_ptr_array_index (rows, i);

      g_string_append_printf (found, cairn_case_row_get_matched_by_name (row) ? "(%s) " : "%s ",
                              cairn_case_row_get_reference (row) + 5);
    }

  return g_string_free_and_steal (found);
}

typedef struct
{
  const char *text;
  const char *found;
} Expectation;

static const Expectation expectations[] = {
  { "", "001 002 012 " },
  { "river", "001 (002) " },
  { "RIV", "001 (002) " },
  { "iver", "" },
  { "obrien", "" },
  { "brien", "(001) " },
  { "O’Brien", "(001) " },
  { "nunez", "(001) " },
  { "found brien", "(001) " },
  { "rivers quiet", "(002) " },
  { "found quiet", "" },
  { "2324-01", "012 " },
  { "2324", "001 002 012 " },
  { "'; DROP", "001 " },
  { "\"", "" },
  { "\"cases\"", "001 " },
  { "*", "" },
  { "riv*", "001 (002) " },
  { "NEAR(", "002 " },
  { "NEAR(quiet street)", "" },
  { "school:", "002 " },
  { "body:school", "" },
  { "quiet OR found", "" },
  { "quiet AND street", "" },
  { "-quiet", "002 " },
  { "^found", "001 " },
  { "(", "" },
  { "100%", "" },
  { "stone\xff", "(012) " },
};

/* Whatever is typed is taken literally, word by word, and nothing of it is syntax. */
static void
test_literal (Fixture       *fixture,
              gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (expectations); i++)
    {
      g_autofree char *found = search (fixture, expectations[i].text);
      g_autofree char *shown = g_strescape (expectations[i].text, NULL);

      g_test_message ("“%s”", shown);
      g_assert_cmpstr (found, ==, expectations[i].found);
    }
}

static void
assert_found (Fixture    *fixture,
              const char *text,
              const char *expected)
{
  g_autofree char *found = search (fixture, text);

  g_assert_cmpstr (found, ==, expected);
}

/* The full text follows every change: what is gone is not found, and what came is. */
static void
test_follows_changes (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autofree char *wait = NULL;

  cairn_test_set_text (fixture->reg, CAIRN_ENTITY_CASE, fixture->one, NULL, "summary", "By the harbour");
  assert_found (fixture, "found", "");
  assert_found (fixture, "harbour", "001 ");

  wait = cairn_test_add_row (fixture->reg, CAIRN_ENTITY_WAIT, NULL, "case", fixture->one, "kind", "inquest",
                             "from_date", "2024-01-01", "blocks", "panel", "note", "Coroner writes in spring", NULL);
  assert_found (fixture, "harbour spring", "001 ");
  cairn_test_delete_row (fixture->reg, CAIRN_ENTITY_WAIT, wait, NULL);
  assert_found (fixture, "spring", "");
}

/* A date of birth and an NHS number are found as people write them, and are told as found by name. */
static void
test_numbers_and_dates (Fixture       *fixture,
                        gconstpointer  data)
{
  cairn_test_exec (fixture->reg, "UPDATE child SET date_of_birth = '2021-03-04'"
                                 " WHERE case_id = (SELECT id FROM cases WHERE reference = '2324-002')");
  g_free (cairn_test_add_row (fixture->reg, CAIRN_ENTITY_SIGHTING, NULL, "case", fixture->one, "source", "registrar",
                              "seen_on", "2024-01-01", "description", "9434765919", NULL));

  assert_found (fixture, "2021-03-04", "(002) ");
  assert_found (fixture, "04/03/2021", "(002) ");
  assert_found (fixture, "4/3/2021", "(002) ");
  assert_found (fixture, "03/04/2021", "");
  assert_found (fixture, "9434765919", "(001) ");
  assert_found (fixture, "943 476 5919", "(001) ");
}

int
main (int   argc,
      char *argv[])
{
  cairn_test_init (&argc, &argv);

  g_test_add ("/search/literal", Fixture, NULL, set_up, test_literal, tear_down);
  g_test_add ("/search/follows-changes", Fixture, NULL, set_up, test_follows_changes, tear_down);
  g_test_add ("/search/numbers-and-dates", Fixture, NULL, set_up, test_numbers_and_dates, tear_down);

  return g_test_run ();
}
