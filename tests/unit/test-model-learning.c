/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "test-model-learning"

#include "config.h"

#include "cairn-error.h"
#include "cairn-review-learning.h"
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

/* The same theme may be learned on several occasions; once finalised, only with a reason. */
static void
test_points (void)
{
  CairnReview *review = fixture_review_new ();
  GListModel *points = cairn_aggregate_get_records (CAIRN_AGGREGATE (review), CAIRN_ENTITY_LEARNING_POINT);
  g_autoptr(CairnChangeSet) changes = NULL;
  g_autoptr(GError) error = NULL;

  changes = cairn_review_add_learning_point (review, "escalation", NULL, NULL, NULL, TODAY, &error);
  g_assert_cmpstr (fixture_text (changes, CAIRN_ENTITY_LEARNING_POINT, "source"), ==, "panel");
  apply (review, &changes, &error);
  changes = cairn_review_add_learning_point (review, "escalation", "coroner", "Again", NULL, TODAY, &error);
  apply (review, &changes, &error);
  g_assert_cmpuint (g_list_model_get_n_items (points), ==, 2);
  changes = cairn_review_add_learning_point (review, NULL, NULL, NULL, NULL, TODAY, &error);
  assert_refused (&changes, &error, "Choose the theme of what was learned.");

  fixture_add (review, CAIRN_ENTITY_FINALISATION, "kind", "finalised", "sequence", "1", "happened_on", "2024-04-01", NULL);
  changes = cairn_review_remove_learning_point (review,
                                                CAIRN_LEARNING_POINT (cairn_aggregate_get_single (CAIRN_AGGREGATE (review),
                                                                                                  CAIRN_ENTITY_LEARNING_POINT)),
                                                NULL, TODAY, &error);
  assert_refused (&changes, &error,
                  "This review has been finalised. It can be corrected, with a reason that its history keeps.");
  changes = cairn_review_add_learning_point (review, "equipment", NULL, NULL, NULL, TODAY, &error);
  assert_refused (&changes, &error,
                  "This review has been finalised. It can be corrected, with a reason that its history keeps.");
  changes = cairn_review_add_learning_point (review, "equipment", NULL, NULL, "Left out", TODAY, &error);
  apply (review, &changes, &error);
  g_assert_cmpuint (g_list_model_get_n_items (points), ==, 3);
  g_assert_finalize_object (review);
}

/* An action is asked for, followed and closed once there is evidence, also after the panel. */
static void
test_action (void)
{
  CairnReview *review = fixture_review_new ();
  const CairnActionValues values = { .reference = "2023-14", .level = "local", .description = "Audit",
                                     .owner = "Public Health", .due_on = fixture_day ("2024-07-01") };
  const CairnActionValues blank = { .level = "village" };
  g_autoptr(CairnChangeSet) changes = NULL;
  g_autoptr(GError) error = NULL;
  CairnAction *action = NULL;

  fixture_add (review, CAIRN_ENTITY_FINALISATION, "kind", "finalised", "sequence", "1", "happened_on", "2024-04-01", NULL);
  changes = cairn_review_add_action (review, &blank, TODAY, &error);
  assert_refused (&changes, &error, "An action needs a reference, such as 2023-14.\nSay what is to be done.\n"
                                    "Choose the level of the action.");
  changes = cairn_review_add_action (review, &values, TODAY, &error);
  apply (review, &changes, &error);
  action = CAIRN_ACTION (cairn_aggregate_get_single (CAIRN_AGGREGATE (review), CAIRN_ENTITY_ACTION));
  g_assert_cmpstr (cairn_record_get_text (CAIRN_RECORD (action), "due_on"), ==, "2024-07-01");

  changes = cairn_review_update_action (review, action, "Lead", "Half done", TODAY, TODAY, &error);
  apply (review, &changes, &error);
  changes = cairn_review_update_action (review, action, "Lead", "", CAIRN_DAY_NONE, TODAY, &error);
  assert_refused (&changes, &error, "Say on which day.\nSay how the action stands.");

  changes = cairn_review_close_action (review, action, TODAY, TODAY, &error);
  assert_refused (&changes, &error, "There is neither evidence that it was done nor an assurance.");
  fixture_set (action, "evidence", "Report of the audit");
  changes = cairn_review_close_action (review, action, TODAY + 1, TODAY, &error);
  assert_refused (&changes, &error, "Closed on: this date is after today.");
  changes = cairn_review_close_action (review, action, TODAY, TODAY, &error);
  apply (review, &changes, &error);
  changes = cairn_review_close_action (review, action, TODAY, TODAY, &error);
  assert_refused (&changes, &error, "This action has been closed already.");
  g_assert_finalize_object (review);
}

/* References of actions count on within their year. */
static void
test_reference (void)
{
  static const struct
  {
    int         year;
    const char *highest;
    const char *next;
  } cases[] = {
    { 2023, NULL, "2023-01" }, { 2023, "2023-13", "2023-14" }, { 2023, "2023-99", "2023-100" },
    { 2024, "2023-13", "2024-01" }, { 2023, "2023-x", "2023-01" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *next = cairn_action_next_reference (cases[i].year, cases[i].highest);

      g_assert_cmpstr (next, ==, cases[i].next);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/learning/points", test_points);
  g_test_add_func ("/model/learning/action", test_action);
  g_test_add_func ("/model/learning/reference", test_reference);

  return g_test_run ();
}
