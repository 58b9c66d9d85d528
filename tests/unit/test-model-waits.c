/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "test-model-waits"

#include "config.h"

#include "cairn-error.h"
#include "cairn-review-waits.h"
#include "cairn-waiting.h"
#include "model-fixture.h"

#define TODAY fixture_day ("2024-04-15")
#define DAY fixture_day

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

static CairnWait *
add_wait (CairnReview *review,
          const char  *kind)
{
  return CAIRN_WAIT (fixture_add (review, CAIRN_ENTITY_WAIT, "kind", kind, "from_date", "2024-02-01",
                                  "blocks", "panel", NULL));
}

/* A new wait holds up what its kind usually does, and shows in the lists. */
static void
test_add (void)
{
  static const struct
  {
    const char *kind;
    const char *blocks;
    const char *expected;
  } cases[] = {
    { "post_mortem", NULL, "cdrm" }, { "inquest", NULL, "panel" }, { "inquest", "nothing", "nothing" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(CairnReview) review = fixture_review_new ();
      g_autoptr(CairnChangeSet) changes = NULL;
      g_autoptr(GError) error = NULL;

      changes = cairn_review_add_wait (review, cases[i].kind, DAY ("2024-02-01"), cases[i].blocks, "Coroner", TODAY, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (fixture_text (changes, CAIRN_ENTITY_WAIT, "blocks"), ==, cases[i].expected);
      g_assert_cmpstr (fixture_text (changes, CAIRN_ENTITY_WAIT, "owner"), ==, "Coroner");
      g_assert_cmpstr (fixture_text (changes, CAIRN_ENTITY_ANALYTIC, "waiting_for"), ==, cases[i].kind);
      g_assert_cmpstr (fixture_text (changes, CAIRN_ENTITY_ANALYTIC, "waiting_since"), ==, "2024-02-01");
    }
}

/* Nobody waits twice for one thing, for nothing, from tomorrow on, or once the review is over. */
static void
test_add_refused (void)
{
  CairnReview *review = fixture_review_new ();
  g_autoptr(CairnChangeSet) changes = NULL;
  g_autoptr(CairnChangeSet) other = NULL;
  g_autoptr(GError) error = NULL;

  add_wait (review, "inquest");
  add_wait (review, "other");
  changes = cairn_review_add_wait (review, "inquest", CAIRN_DAY_NONE, NULL, NULL, TODAY, &error);
  assert_refused (&changes, &error, "Say on which day.\nThe review waits for this already.");
  changes = cairn_review_add_wait (review, "police", TODAY + 1, NULL, NULL, TODAY, &error);
  assert_refused (&changes, &error, "Since: this date is after today.");
  other = cairn_review_add_wait (review, "other", TODAY, NULL, NULL, TODAY, &error);
  g_assert_no_error (error);

  fixture_set_case (review, "status", "withdrawn");
  changes = cairn_review_add_wait (review, "police", TODAY, NULL, NULL, TODAY, &error);
  assert_refused (&changes, &error, "The review is over, so it waits for nothing.");
  g_assert_finalize_object (review);
}

/* A concluded inquest is still waited for; its record ends the wait, once. */
static void
test_conclude (void)
{
  CairnReview *review = fixture_review_new ();
  CairnWait *wait = add_wait (review, "inquest");
  g_autoptr(CairnChangeSet) concluded = NULL;
  g_autoptr(CairnChangeSet) early = NULL;
  g_autoptr(CairnChangeSet) received = NULL;
  g_autoptr(CairnChangeSet) again = NULL;
  g_autoptr(GError) error = NULL;

  concluded = cairn_review_conclude_wait (review, wait, DAY ("2024-03-01"), TODAY, &error);
  g_assert_no_error (error);
  cairn_aggregate_apply (CAIRN_AGGREGATE (review), concluded);
  g_assert_true (cairn_wait_is_open (wait));

  early = cairn_review_receive_paper (review, wait, DAY ("2024-01-31"), TODAY, &error);
  assert_refused (&early, &error, "The paper of a wait came before the wait began.");

  received = cairn_review_receive_paper (review, wait, DAY ("2024-02-01"), TODAY, &error);
  g_assert_no_error (error);
  cairn_aggregate_apply (CAIRN_AGGREGATE (review), received);
  g_assert_false (cairn_wait_is_open (wait));
  g_assert_null (cairn_record_get_text (CAIRN_RECORD (cairn_review_get_analytic (review)), "waiting_for"));

  again = cairn_review_receive_paper (review, wait, DAY ("2024-03-05"), TODAY, &error);
  assert_refused (&again, &error, "This wait has ended already.");
  g_assert_finalize_object (review);
}

/* Going ahead without something needs a person and a reason. */
static void
test_go_ahead (void)
{
  CairnReview *review = fixture_review_new ();
  CairnWait *wait = add_wait (review, "police");
  g_autoptr(CairnChangeSet) unsaid = NULL;
  g_autoptr(CairnChangeSet) changes = NULL;
  g_autoptr(GError) error = NULL;

  unsaid = cairn_review_go_ahead_without (review, wait, NULL, " ", TODAY, TODAY, &error);
  assert_refused (&unsaid, &error, "Say who decided to go ahead without it.\nSay why the review goes ahead without it.");

  changes = cairn_review_go_ahead_without (review, wait, "Chair", "No charge is expected", TODAY, TODAY, &error);
  g_assert_no_error (error);
  cairn_aggregate_apply (CAIRN_AGGREGATE (review), changes);
  g_assert_false (cairn_wait_is_open (wait));
  g_assert_true (cairn_review_is_waived (review, "police"));
  g_assert_finalize_object (review);
}

/* A wait recorded by mistake can be taken away, until the review is finalised. */
static void
test_remove (void)
{
  CairnReview *review = fixture_review_new ();
  CairnWait *wait = add_wait (review, "police");
  g_autoptr(CairnChangeSet) changes = NULL;
  g_autoptr(CairnChangeSet) late = NULL;
  g_autoptr(GError) error = NULL;

  changes = cairn_review_remove_wait (review, wait, TODAY, &error);
  g_assert_no_error (error);
  g_assert_cmpint (cairn_change_get_op (cairn_change_set_get (changes, 0)), ==, CAIRN_DELETE);

  fixture_add (review, CAIRN_ENTITY_FINALISATION, "kind", "finalised", "sequence", "1", "happened_on", "2024-04-01", NULL);
  late = cairn_review_remove_wait (review, wait, TODAY, &error);
  assert_refused (&late, &error, "The review has been finalised, and its waits are part of what was decided.");
  g_assert_finalize_object (review);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/waits/add", test_add);
  g_test_add_func ("/model/waits/add-refused", test_add_refused);
  g_test_add_func ("/model/waits/conclude", test_conclude);
  g_test_add_func ("/model/waits/go-ahead", test_go_ahead);
  g_test_add_func ("/model/waits/remove", test_remove);

  return g_test_run ();
}
