/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "test-model-analytic"

#include "config.h"

#include "cairn-analytic.h"
#include "model-fixture.h"

static void
assert_text (CairnReview *review,
             const char  *field,
             const char  *expected)
{
  g_autoptr(CairnAnalytic) row = cairn_analytic_compute (review);

  g_test_message ("%s", field);
  g_assert_cmpstr (cairn_record_get_text (CAIRN_RECORD (row), field), ==, expected);
}

static void
assert_number (CairnReview *review,
               const char  *field,
               gint64       expected)
{
  g_autoptr(CairnAnalytic) row = cairn_analytic_compute (review);

  g_test_message ("%s", field);
  g_assert_cmpint (cairn_record_get_integer (CAIRN_RECORD (row), field), ==, expected);
}

/* A plain case gives every fact the tables need. */
static void
test_plain (void)
{
  CairnReview *review = fixture_review_new ();

  assert_text (review, "case", cairn_aggregate_get_uuid (CAIRN_AGGREGATE (review)));
  assert_number (review, "counted", 1);
  assert_number (review, "age_days", 343);
  assert_text (review, "age_band", "28_364_days");
  assert_number (review, "year_of_death", 2023);
  assert_number (review, "year_notified", 2023);
  assert_number (review, "year_finalised", CAIRN_NOT_STATED);
  assert_text (review, "sex", "female");
  assert_text (review, "ethnicity", "asian_indian");
  assert_text (review, "ethnicity_group", "asian");
  assert_text (review, "place_row", "hospital");
  assert_number (review, "days_to_notified", 1);
  assert_text (review, "duration_band", NULL);
  assert_text (review, "stage", "information");
  assert_text (review, "waiting_for", NULL);
  g_assert_finalize_object (review);
}

/* What is blank gets the row of the tables that is kept for it. */
static void
test_blank (void)
{
  CairnReview *review = fixture_review_new ();

  fixture_set_case (review, "sex", NULL);
  fixture_set_case (review, "ethnicity", NULL);
  fixture_set_case (review, "place", NULL);
  fixture_set (cairn_review_get_child (review), "date_of_birth", NULL);
  assert_text (review, "sex", "not_known");
  assert_text (review, "ethnicity_group", "not_stated");
  assert_text (review, "place_row", "not_stated");
  assert_text (review, "age_band", "not_stated");
  assert_number (review, "age_days", CAIRN_NOT_STATED);
  g_assert_finalize_object (review);
}

/* A death in another country stands in the row for deaths abroad, whatever its setting. */
static void
test_abroad (void)
{
  static const struct
  {
    const char *country;
    const char *row;
  } cases[] = {
    { NULL, "hospital" }, { "England", "hospital" }, { "scotland", "hospital" }, { "UK", "hospital" }, { "France", "abroad" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(CairnReview) review = fixture_review_new ();

      fixture_set_case (review, "place_country", cases[i].country);
      assert_text (review, "place_row", cases[i].row);
    }
}

/* Only accepted deaths that are this panel's own are counted. */
static void
test_counted (void)
{
  static const struct
  {
    const char *kind;
    const char *outcome;
    const char *status;
    const char *responsibility;
    gint64      counted;
  } cases[] = {
    { "death", NULL, "accepted", "resident", 1 },
    { "death", NULL, "accepted", "transferred_in", 1 },
    { "death", NULL, "accepted", "non_resident_by_agreement", 0 },
    { "death", NULL, "accepted", "for_information", 0 },
    { "death", NULL, "accepted", "transferred_out", 0 },
    { "death", NULL, "notified", "resident", 0 },
    { "death", NULL, "out_of_scope", "resident", 0 },
    { "death", NULL, "transferred", "resident", 0 },
    { "death", NULL, "withdrawn", "resident", 0 },
    { "birth_enquiry", NULL, "accepted", "resident", 0 },
    { "birth_enquiry", "undetermined", "accepted", "resident", 0 },
    { "birth_enquiry", "live", "accepted", "resident", 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(CairnReview) review = fixture_review_new ();
      CairnRecord *responsibility = cairn_aggregate_get_single (CAIRN_AGGREGATE (review), CAIRN_ENTITY_RESPONSIBILITY);

      fixture_set_case (review, "kind", cases[i].kind);
      fixture_set_case (review, "birth_outcome", cases[i].outcome);
      fixture_set_case (review, "status", cases[i].status);
      fixture_set (responsibility, "kind", cases[i].responsibility);
      assert_number (review, "counted", cases[i].counted);
    }
}

/* A responsibility that has ended gives way to the one that follows it. */
static void
test_responsibility (void)
{
  CairnReview *review = fixture_review_new ();
  CairnRecord *first = cairn_aggregate_get_single (CAIRN_AGGREGATE (review), CAIRN_ENTITY_RESPONSIBILITY);

  fixture_add (review, CAIRN_ENTITY_RESPONSIBILITY, "kind", "for_information", "from_date", "2024-02-01", NULL);
  assert_number (review, "counted", 0);
  fixture_set (first, "to_date", "2024-02-01");
  assert_number (review, "counted", 0);
  g_assert_finalize_object (review);
}

/* A review counts in the year of its first finalisation, and keeps that when it is reopened. */
static void
test_finalised (void)
{
  CairnReview *review = fixture_review_new ();

  /* The order of the rows is not their sequence. */
  fixture_add (review, CAIRN_ENTITY_FINALISATION, "kind", "finalised", "sequence", "3", "happened_on", "2025-06-01", NULL);
  fixture_add (review, CAIRN_ENTITY_FINALISATION, "kind", "finalised", "sequence", "1", "happened_on", "2025-01-10", NULL);
  fixture_add (review, CAIRN_ENTITY_FINALISATION, "kind", "reopened", "sequence", "2", "happened_on", "2025-02-01", NULL);
  assert_number (review, "year_finalised", 2024);
  assert_number (review, "days_to_finalised", 366);
  assert_text (review, "duration_band", "6_12_months");
  assert_text (review, "stage", "after");
  fixture_set_stage (review, "closed_on", "2025-07-01");
  assert_text (review, "stage", "closed");
  g_assert_finalize_object (review);
}

/* The panel's conclusion is what the tables read, not the draft of the review meeting. */
static void
test_conclusion (void)
{
  CairnReview *review = fixture_review_new ();

  fixture_add (review, CAIRN_ENTITY_CONCLUSION, "version", "cdrm", "category", "9", "modifiable", "none", NULL);
  assert_text (review, "category", NULL);
  fixture_add (review, CAIRN_ENTITY_CONCLUSION, "version", "panel", "category", "8", "secondary_category", "9",
               "modifiable", "identified", NULL);
  assert_text (review, "category", "8");
  assert_text (review, "secondary_category", "9");
  assert_text (review, "modifiable", "identified");
  g_assert_finalize_object (review);
}

/* What a field of the register cannot hold stays blank: an adult's age, a date far off. */
static void
test_ranges (void)
{
  CairnReview *review = fixture_review_new ();

  fixture_set (cairn_review_get_child (review), "date_of_birth", "1984-01-10");
  assert_number (review, "age_days", CAIRN_NOT_STATED);
  assert_text (review, "age_band", "not_stated");
  fixture_set_case (review, "date_of_death", "1950-01-10");
  assert_number (review, "year_of_death", CAIRN_NOT_STATED);
  g_assert_finalize_object (review);
}

/* The row keeps its uuid, and where the child's identity was destroyed its ages and years. */
static void
test_destroyed (void)
{
  g_autoptr(CairnRecord) root = fixture_record_new (CAIRN_ENTITY_CASE, "reference", "1415-003", "kind", "death",
                                                    "status", "accepted", NULL);
  CairnReview *review = cairn_review_new (CAIRN_CASE (root));
  CairnRecord *held = fixture_add (review, CAIRN_ENTITY_ANALYTIC, "age_band", "1_4_years", "year_notified", "2014",
                                   "year_finalised", "2015", NULL);
  g_autoptr(CairnAnalytic) row = cairn_analytic_compute (review);

  g_assert_cmpstr (cairn_record_get_uuid (CAIRN_RECORD (row)), ==, cairn_record_get_uuid (held));
  assert_text (review, "age_band", "1_4_years");
  assert_number (review, "year_notified", 2014);
  assert_number (review, "year_finalised", 2015);
  g_assert_finalize_object (review);
}

/* Completing a change set adds the row, then only what of it becomes different. */
static void
test_complete (void)
{
  CairnReview *review = fixture_review_new ();
  g_autoptr(CairnChangeSet) first = cairn_change_set_new (CAIRN_CHANGE_EDIT, NULL, NULL);
  g_autoptr(CairnChangeSet) nothing = cairn_change_set_new (CAIRN_CHANGE_EDIT, NULL, NULL);
  g_autoptr(CairnChangeSet) second = NULL;
  g_autoptr(GError) error = NULL;

  cairn_review_complete (review, first);
  g_assert_cmpuint (cairn_change_set_get_length (first), ==, 1);
  g_assert_cmpstr (fixture_text (first, CAIRN_ENTITY_ANALYTIC, "age_band"), ==, "28_364_days");
  cairn_aggregate_apply (CAIRN_AGGREGATE (review), first);

  cairn_review_complete (review, nothing);
  g_assert_cmpuint (cairn_change_set_get_length (nothing), ==, 0);

  second = cairn_aggregate_set_field (CAIRN_AGGREGATE (review), cairn_record_get_uuid (CAIRN_RECORD (cairn_review_get_child (review))),
                                   "date_of_birth", "2023-01-10", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (fixture_text (second, CAIRN_ENTITY_ANALYTIC, "age_band"), ==, "1_4_years");
  g_assert_null (fixture_text (second, CAIRN_ENTITY_ANALYTIC, "sex"));
  g_assert_finalize_object (review);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/analytic/plain", test_plain);
  g_test_add_func ("/model/analytic/blank", test_blank);
  g_test_add_func ("/model/analytic/abroad", test_abroad);
  g_test_add_func ("/model/analytic/counted", test_counted);
  g_test_add_func ("/model/analytic/responsibility", test_responsibility);
  g_test_add_func ("/model/analytic/finalised", test_finalised);
  g_test_add_func ("/model/analytic/conclusion", test_conclusion);
  g_test_add_func ("/model/analytic/ranges", test_ranges);
  g_test_add_func ("/model/analytic/destroyed", test_destroyed);
  g_test_add_func ("/model/analytic/complete", test_complete);

  return g_test_run ();
}
