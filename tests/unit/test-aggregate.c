/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cairn-review.h"

#define CASE "018f0000-0000-7000-8000-000000000001"
#define WAIT_A "018f0000-0000-7000-8000-00000000000a"
#define WAIT_B "018f0000-0000-7000-8000-00000000000b"
#define WAIT_C "018f0000-0000-7000-8000-00000000000c"

static CairnReview *
new_review (const char * const *waits)
{
  g_autoptr(CairnCase) root = CAIRN_CASE (cairn_record_new (CAIRN_ENTITY_CASE, CASE));
  CairnReview *review = cairn_review_new (root);

  for (guint i = 0; waits != NULL && waits[i] != NULL; i++)
    {
      g_autoptr(CairnRecord) wait = cairn_record_new (CAIRN_ENTITY_WAIT, waits[i]);

      cairn_aggregate_add (CAIRN_AGGREGATE (review), wait);
    }

  return review;
}

static GListModel *
get_waits (CairnReview *review)
{
  return cairn_aggregate_get_records (CAIRN_AGGREGATE (review), CAIRN_ENTITY_WAIT);
}

static void
items_changed_cb (GString *log,
                  guint    position,
                  guint    removed,
                  guint    added)
{
  g_string_append_printf (log, "%u-%u+%u ", position, removed, added);
}

typedef struct
{
  const char *before[4];
  const char *after[4];
  const char *splices;
} UpdateVector;

/* Reading a review again keeps the objects that stay and tells no more than what changed. */
static void
test_update (void)
{
  const UpdateVector vectors[] = {
    { { WAIT_A, WAIT_B }, { WAIT_A, WAIT_B }, "" },
    { { WAIT_A }, { WAIT_A, WAIT_B }, "1-0+1 " },
    { { WAIT_A, WAIT_B }, { WAIT_B }, "0-1+0 " },
    { { WAIT_A, WAIT_B }, { WAIT_A }, "1-1+0 " },
    { { WAIT_A, WAIT_B, WAIT_C }, { WAIT_A, WAIT_C }, "1-1+0 " },
    { { NULL }, { WAIT_C }, "0-0+1 " },
    { { WAIT_C }, { NULL }, "0-1+0 " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      CairnReview *review = new_review (vectors[i].before);
      g_autoptr(CairnReview) fresh = new_review (vectors[i].after);
      g_autoptr(CairnRecord) kept = g_list_model_get_item (get_waits (review), 0);
      g_autoptr(GString) log = g_string_new (NULL);
      guint stamp = 0;

      g_signal_connect_swapped (get_waits (review), "items-changed", G_CALLBACK (items_changed_cb), log);
      cairn_aggregate_update (CAIRN_AGGREGATE (review), CAIRN_AGGREGATE (fresh));

      g_assert_cmpstr (log->str, ==, vectors[i].splices);
      g_assert_cmpuint (g_list_model_get_n_items (get_waits (review)), ==,
                        g_list_model_get_n_items (get_waits (fresh)));
      if (kept != NULL && g_strv_contains (vectors[i].after, cairn_record_get_uuid (kept)))
        g_assert_true (cairn_aggregate_find (CAIRN_AGGREGATE (review), cairn_record_get_uuid (kept)) == kept);

      g_object_get (review, "stamp", &stamp, NULL);
      g_assert_cmpuint (stamp, ==, 1);
      g_assert_finalize_object (review);
    }
}

/* A change set can be looked at on a copy; the review itself stays as it is. */
static void
test_apply_on_copy (void)
{
  CairnReview *review = new_review ((const char *[]) { WAIT_A, NULL });
  CairnAggregate *copy = cairn_aggregate_copy (CAIRN_AGGREGATE (review));
  g_autoptr(CairnChangeSet) changes = cairn_change_set_new (CAIRN_CHANGE_EDIT, CASE, NULL);
  CairnChange *insert = cairn_change_set_insert (changes, CAIRN_ENTITY_WAIT, WAIT_B);
  CairnChange *foreign = cairn_change_set_insert (changes, CAIRN_ENTITY_WAIT, NULL);

  cairn_change_set_field_text (insert, "case", CASE);
  cairn_change_set_field_text (foreign, "case", WAIT_C);
  cairn_change_set_delete (changes, CAIRN_ENTITY_WAIT, WAIT_A);
  cairn_change_set_field_text (cairn_change_set_update (changes, CAIRN_ENTITY_CASE, CASE), "sex", "male");
  cairn_aggregate_apply (copy, changes);

  g_assert_cmpuint (g_list_model_get_n_items (get_waits (CAIRN_REVIEW (copy))), ==, 1);
  g_assert_nonnull (cairn_aggregate_find (copy, WAIT_B));
  g_assert_null (cairn_aggregate_find (copy, WAIT_A));
  g_assert_true (cairn_record_is (cairn_aggregate_get_root (copy), "sex", "male"));

  g_assert_nonnull (cairn_aggregate_find (CAIRN_AGGREGATE (review), WAIT_A));
  g_assert_null (cairn_aggregate_find (CAIRN_AGGREGATE (review), WAIT_B));
  g_assert_true (cairn_record_is (CAIRN_RECORD (cairn_review_get_case (review)), "sex", NULL));

  g_assert_finalize_object (copy);
  g_assert_finalize_object (review);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/aggregate/update", test_update);
  g_test_add_func ("/aggregate/apply-on-copy", test_apply_on_copy);

  return g_test_run ();
}
