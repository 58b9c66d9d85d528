/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "model-fixture.h"

#include "cairn-error.h"

static guint
count_changes (CairnChangeSet *changes,
               CairnEntityKind entity,
               CairnChangeOp   op)
{
  guint n = 0;

  for (guint i = 0; i < cairn_change_set_get_length (changes); i++)
    {
      const CairnChange *change = cairn_change_set_get (changes, i);

      if (cairn_change_get_entity (change)->kind == entity && cairn_change_get_op (change) == op)
        n++;
    }

  return n;
}

/* A row that was filled in is added as it stands, and belongs to the case without being told so. */
static void
test_add (void)
{
  CairnReview *review = fixture_review_new ();
  g_autoptr(CairnRecord) row = fixture_record_new (CAIRN_ENTITY_EXTERNAL_REFERENCE,
                                                   "kind", "coroner", "reference", "<b>12/34</b>", NULL);
  g_autoptr(CairnChangeSet) changes = NULL;
  g_autoptr(GError) error = NULL;

  changes = cairn_aggregate_add_row (CAIRN_AGGREGATE (review), row, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_changes (changes, CAIRN_ENTITY_EXTERNAL_REFERENCE, CAIRN_INSERT), ==, 1);
  g_assert_cmpstr (fixture_text (changes, CAIRN_ENTITY_EXTERNAL_REFERENCE, "case"), ==,
                   cairn_aggregate_get_uuid (CAIRN_AGGREGATE (review)));
  g_assert_cmpstr (fixture_text (changes, CAIRN_ENTITY_EXTERNAL_REFERENCE, "reference"), ==, "<b>12/34</b>");

  cairn_aggregate_apply (CAIRN_AGGREGATE (review), changes);
  g_assert_nonnull (cairn_aggregate_find (CAIRN_AGGREGATE (review), cairn_record_get_uuid (row)));
  g_assert_finalize_object (review);
}

/* A row that lacks what every such row has is refused, with the name of the field. */
static void
test_add_incomplete (void)
{
  CairnReview *review = fixture_review_new ();
  g_autoptr(CairnRecord) row = fixture_record_new (CAIRN_ENTITY_EXTERNAL_REFERENCE, "kind", "coroner", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_null (cairn_aggregate_add_row (CAIRN_AGGREGATE (review), row, NULL, &error));
  g_assert_error (error, CAIRN_ERROR, CAIRN_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "Reference"));
  g_assert_finalize_object (review);
}

/* A row whose dates contradict the review stays out. */
static void
test_add_contradiction (void)
{
  CairnReview *review = fixture_review_new ();
  g_autoptr(CairnRecord) row = fixture_record_new (CAIRN_ENTITY_NOTIFICATION, "received_on", "2024-01-09", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_null (cairn_aggregate_add_row (CAIRN_AGGREGATE (review), row, NULL, &error));
  g_assert_error (error, CAIRN_ERROR, CAIRN_ERROR_REFUSED);
  g_assert_cmpstr (error->message, ==, "The notification is before the death.");
  g_assert_finalize_object (review);
}

/* What hangs on a row goes with it; what stands beside it stays. */
static void
test_remove (void)
{
  CairnReview *review = fixture_review_new ();
  CairnRecord *request = fixture_add (review, CAIRN_ENTITY_REQUEST, "form", "reporting", NULL);
  g_autoptr(CairnChangeSet) changes = NULL;
  g_autoptr(GError) error = NULL;

  fixture_add (review, CAIRN_ENTITY_REQUEST, "form", "neonatal", NULL);
  fixture_add (review, CAIRN_ENTITY_CHASE, "request", cairn_record_get_uuid (request), "step", "reminder", NULL);

  changes = cairn_aggregate_remove_row (CAIRN_AGGREGATE (review), cairn_record_get_uuid (request), NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_changes (changes, CAIRN_ENTITY_CHASE, CAIRN_DELETE), ==, 1);
  g_assert_cmpuint (count_changes (changes, CAIRN_ENTITY_REQUEST, CAIRN_DELETE), ==, 1);

  cairn_aggregate_apply (CAIRN_AGGREGATE (review), changes);
  g_assert_cmpuint (g_list_model_get_n_items (cairn_aggregate_get_records (CAIRN_AGGREGATE (review),
                                                                           CAIRN_ENTITY_REQUEST)), ==, 1);
  g_assert_finalize_object (review);
}

/* A row that somebody else has removed cannot be removed twice. */
static void
test_remove_gone (void)
{
  CairnReview *review = fixture_review_new ();
  g_autoptr(GError) error = NULL;

  g_assert_null (cairn_aggregate_remove_row (CAIRN_AGGREGATE (review), "018d0000-0000-7000-8000-000000000000",
                                             NULL, &error));
  g_assert_error (error, CAIRN_ERROR, CAIRN_ERROR_NOT_FOUND);
  g_assert_finalize_object (review);
}

/* A finalised review gains and loses rows only with a reason, which the change set carries. */
static void
test_finalised (void)
{
  CairnReview *review = fixture_review_new ();
  CairnRecord *factor = fixture_add (review, CAIRN_ENTITY_FACTOR, "version", "panel", "domain", "A", NULL);
  g_autoptr(CairnRecord) row = fixture_record_new (CAIRN_ENTITY_EXTERNAL_REFERENCE,
                                                   "kind", "police", "reference", "77", NULL);
  g_autoptr(CairnChangeSet) changes = NULL;
  g_autoptr(GError) error = NULL;

  fixture_add (review, CAIRN_ENTITY_FINALISATION, "kind", "finalised", "sequence", "1", "happened_on", "2024-03-01", NULL);

  g_assert_null (cairn_aggregate_add_row (CAIRN_AGGREGATE (review), row, NULL, &error));
  g_assert_error (error, CAIRN_ERROR, CAIRN_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_null (cairn_aggregate_remove_row (CAIRN_AGGREGATE (review), cairn_record_get_uuid (factor), NULL, &error));
  g_assert_error (error, CAIRN_ERROR, CAIRN_ERROR_REFUSED);
  g_clear_error (&error);

  changes = cairn_aggregate_add_row (CAIRN_AGGREGATE (review), row, "It came late", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (cairn_change_set_get_reason (changes), ==, "It came late");
  g_assert_finalize_object (review);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/aggregate-rows/add", test_add);
  g_test_add_func ("/aggregate-rows/add-incomplete", test_add_incomplete);
  g_test_add_func ("/aggregate-rows/add-contradiction", test_add_contradiction);
  g_test_add_func ("/aggregate-rows/remove", test_remove);
  g_test_add_func ("/aggregate-rows/remove-gone", test_remove_gone);
  g_test_add_func ("/aggregate-rows/finalised", test_finalised);

  return g_test_run ();
}
