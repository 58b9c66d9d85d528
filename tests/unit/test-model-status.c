/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "test-model-status"

#include "config.h"

#include "cairn-chronology.h"
#include "cairn-error.h"
#include "cairn-review-status.h"
#include "model-fixture.h"

#define TODAY fixture_day ("2024-04-15")

static void
assert_refused (CairnChangeSet *changes,
                GError         *error,
                const char     *message)
{
  g_assert_null (changes);
  g_assert_error (error, CAIRN_ERROR, CAIRN_ERROR_REFUSED);
  g_assert_cmpstr (error->message, ==, message);
}

/* Accepting a notified case makes it count. */
static void
test_accept (void)
{
  CairnReview *review = fixture_review_new ();
  g_autoptr(CairnChangeSet) changes = NULL;
  g_autoptr(CairnChangeSet) again = NULL;
  g_autoptr(GError) error = NULL;

  fixture_set_case (review, "status", "notified");
  changes = cairn_review_accept (review, NULL, TODAY, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (fixture_text (changes, CAIRN_ENTITY_CASE, "status"), ==, "accepted");
  g_assert_cmpstr (fixture_text (changes, CAIRN_ENTITY_ANALYTIC, "stage"), ==, "information");

  cairn_aggregate_apply (CAIRN_AGGREGATE (review), changes);
  again = cairn_review_accept (review, NULL, TODAY, &error);
  assert_refused (again, error, "The case has been accepted already.");
  g_assert_finalize_object (review);
}

/* Every obstacle to accepting is named at once. */
static void
test_accept_refused (void)
{
  CairnReview *review = fixture_review_new ();
  g_autoptr(CairnChangeSet) changes = NULL;
  g_autoptr(GError) error = NULL;
  CairnRecord *notification = cairn_aggregate_get_single (CAIRN_AGGREGATE (review), CAIRN_ENTITY_NOTIFICATION);

  fixture_set_case (review, "status", "withdrawn");
  fixture_set_case (review, "date_of_death", NULL);
  fixture_set_case (review, "birth_outcome", "still");
  fixture_set (notification, "received_on", NULL);
  changes = cairn_review_accept (review, "  ", TODAY, &error);
  assert_refused (changes, error,
                  "The case was closed. To accept it after all, say why.\n"
                  "No notification is recorded.\n"
                  "The date of death is not known.\n"
                  "It is not for this panel to review: Stillbirth.");
  g_assert_finalize_object (review);
}

/* A death on the 18th birthday cannot be accepted, one on the day before can. */
static void
test_accept_birthday (void)
{
  static const struct
  {
    const char *birth;
    gboolean    good;
  } cases[] = { { "2006-01-11", TRUE }, { "2006-01-10", FALSE } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(CairnReview) review = fixture_review_new ();
      g_autoptr(CairnChangeSet) changes = NULL;
      g_autoptr(GError) error = NULL;

      fixture_set_case (review, "status", "notified");
      fixture_set (cairn_review_get_child (review), "date_of_birth", cases[i].birth);
      changes = cairn_review_accept (review, NULL, TODAY, &error);
      g_assert_cmpint (changes != NULL, ==, cases[i].good);
      if (!cases[i].good)
        assert_refused (changes, error, "It is not for this panel to review: Died on or after the 18th birthday.");
    }
}

/* A case is closed with its reason, and only while it is open. */
static void
test_out_of_scope (void)
{
  CairnReview *review = fixture_review_new ();
  g_autoptr(CairnChangeSet) changes = NULL;
  g_autoptr(CairnChangeSet) again = NULL;
  g_autoptr(CairnChangeSet) back = NULL;
  g_autoptr(GError) error = NULL;

  changes = cairn_review_put_out_of_scope (review, "not_resident", TODAY, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (fixture_text (changes, CAIRN_ENTITY_CASE, "status"), ==, "out_of_scope");
  g_assert_cmpstr (fixture_text (changes, CAIRN_ENTITY_CASE, "status_reason"), ==, "not_resident");
  cairn_aggregate_apply (CAIRN_AGGREGATE (review), changes);

  again = cairn_review_put_out_of_scope (review, "not_resident", TODAY, &error);
  assert_refused (again, error, "The case is closed already. Accept it first.");
  g_clear_error (&error);

  back = cairn_review_accept (review, "Lived here after all", TODAY, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (cairn_change_set_get_reason (back), ==, "Lived here after all");
  g_assert_finalize_object (review);
}

/* A transfer ends this panel's responsibility and names who has it. */
static void
test_transfer (void)
{
  CairnReview *review = fixture_review_new ();
  g_autoptr(CairnChangeSet) changes = NULL;
  g_autoptr(CairnChangeSet) blank = NULL;
  g_autoptr(CairnChangeSet) late = NULL;
  g_autoptr(GError) error = NULL;
  CairnRecord *held = cairn_aggregate_get_single (CAIRN_AGGREGATE (review), CAIRN_ENTITY_RESPONSIBILITY);

  blank = cairn_review_transfer (review, "", NULL, CAIRN_DAY_NONE, TODAY, &error);
  assert_refused (blank, error, "Say which panel takes the case over.\nSay when the transfer was agreed.");
  g_clear_error (&error);

  late = cairn_review_transfer (review, "Northshire", NULL, TODAY + 1, TODAY, &error);
  g_assert_null (late);
  g_clear_error (&error);

  changes = cairn_review_transfer (review, "Northshire", "Both designated doctors", TODAY, TODAY, &error);
  g_assert_no_error (error);
  g_assert_nonnull (cairn_change_set_find (changes, cairn_record_get_uuid (held)));
  cairn_aggregate_apply (CAIRN_AGGREGATE (review), changes);
  g_assert_cmpstr (cairn_record_get_text (held, "to_date"), ==, "2024-04-15");
  g_assert_true (cairn_record_is (CAIRN_RECORD (cairn_review_get_case (review)), "status", "transferred"));
  g_assert_cmpint (cairn_record_get_integer (CAIRN_RECORD (cairn_review_get_analytic (review)), "counted"), ==, 0);
  g_assert_finalize_object (review);
}

/* A case is withdrawn with a reason only, and never once it was finalised. */
static void
test_withdraw (void)
{
  CairnReview *review = fixture_review_new ();
  g_autoptr(CairnChangeSet) changes = NULL;
  g_autoptr(CairnChangeSet) unsaid = NULL;
  g_autoptr(CairnChangeSet) late = NULL;
  g_autoptr(GError) error = NULL;

  unsaid = cairn_review_withdraw (review, NULL, TODAY, &error);
  assert_refused (unsaid, error, "Say why the case is withdrawn.");
  g_clear_error (&error);
  changes = cairn_review_withdraw (review, "Notified twice", TODAY, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (fixture_text (changes, CAIRN_ENTITY_CASE, "status_reason"), ==, "Notified twice");

  fixture_add (review, CAIRN_ENTITY_FINALISATION, "kind", "finalised", "sequence", "1", "happened_on", "2024-04-01", NULL);
  late = cairn_review_withdraw (review, "Notified twice", TODAY, &error);
  assert_refused (late, error, "The review has been finalised. Reopen it first.");
  g_assert_finalize_object (review);
}

/* The outcome of a birth enquiry decides whether it is a death that counts. */
static void
test_birth_outcome (void)
{
  static const struct
  {
    const char *outcome;
    const char *weeks;
    const char *status;
    const char *reason;
  } cases[] = {
    { "live", NULL, NULL, NULL },
    { "undetermined", NULL, NULL, NULL },
    { "still", "24", "out_of_scope", "stillbirth" },
    { "still", "23", "out_of_scope", "late_fetal_loss" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(CairnReview) review = fixture_review_new ();
      g_autoptr(CairnChangeSet) changes = NULL;
      g_autoptr(GError) error = NULL;

      fixture_set_case (review, "kind", "birth_enquiry");
      fixture_set_case (review, "gestation_weeks", cases[i].weeks);
      changes = cairn_review_set_birth_outcome (review, cases[i].outcome, TODAY, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (fixture_text (changes, CAIRN_ENTITY_CASE, "status"), ==, cases[i].status);
      g_assert_cmpstr (fixture_text (changes, CAIRN_ENTITY_CASE, "status_reason"), ==, cases[i].reason);
      cairn_aggregate_apply (CAIRN_AGGREGATE (review), changes);
      g_assert_cmpint (cairn_record_get_integer (CAIRN_RECORD (cairn_review_get_analytic (review)), "counted"), ==,
                       g_str_equal (cases[i].outcome, "live"));
    }
}

/* Dates that cannot be are all found, and none of those that can. */
static void
test_contradictions (void)
{
  static const struct
  {
    CairnEntityKind entity;
    const char     *first;
    const char     *first_day;
    const char     *second;
    const char     *second_day;
    const char     *codes;
  } cases[] = {
    { CAIRN_ENTITY_REQUEST, "sent_on", "2024-02-01", "received_on", "2024-02-01", "" },
    { CAIRN_ENTITY_REQUEST, "sent_on", "2024-02-02", "received_on", "2024-02-01", "order" },
    { CAIRN_ENTITY_WAIT, "from_date", "2024-02-02", "paper_received_on", "2024-02-01", "order" },
    { CAIRN_ENTITY_WAIT, "from_date", "2024-02-02", "concluded_on", "2024-02-01", "order" },
    { CAIRN_ENTITY_WAIT, "from_date", "2024-02-02", "next_check_on", "2025-02-01", "" },
    { CAIRN_ENTITY_WAIT, "from_date", "2024-04-15", "next_check_on", NULL, "" },
    { CAIRN_ENTITY_WAIT, "from_date", "2024-04-16", "next_check_on", NULL, "future" },
    { CAIRN_ENTITY_FINALISATION, "happened_on", "2024-01-10", "happened_on", "2024-01-10", "finalised-before-notified" },
    { CAIRN_ENTITY_FINALISATION, "happened_on", "2024-01-11", "happened_on", "2024-01-11", "" },
    { CAIRN_ENTITY_FINALISATION, "happened_on", "2024-04-16", "happened_on", "2024-04-16", "future" },
    { CAIRN_ENTITY_MEETING, "held_on", "2024-05-16", "held_on", "2024-05-16", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(CairnReview) review = fixture_review_new ();
      g_autoptr(GListModel) found = NULL;
      g_autofree char *codes = NULL;

      fixture_add (review, cases[i].entity, cases[i].first, cases[i].first_day, cases[i].second, cases[i].second_day, NULL);
      found = cairn_review_list_contradictions (review, TODAY);
      codes = fixture_codes (found);
      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_cmpstr (codes, ==, cases[i].codes);
    }
}

/* An accepted death on the 18th birthday contradicts itself, one on the day before does not. */
static void
test_adult (void)
{
  static const struct
  {
    const char *birth;
    const char *status;
    const char *codes;
  } cases[] = {
    { "2006-01-11", "accepted", "" }, { "2006-01-10", "accepted", "adult" }, { "2006-01-10", "out_of_scope", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(CairnReview) review = fixture_review_new ();
      g_autoptr(GListModel) found = NULL;
      g_autofree char *codes = NULL;

      fixture_set (cairn_review_get_child (review), "date_of_birth", cases[i].birth);
      fixture_set_case (review, "status", cases[i].status);
      found = cairn_review_list_contradictions (review, TODAY);
      codes = fixture_codes (found);
      g_assert_cmpstr (codes, ==, cases[i].codes);
    }
}

/* A change is refused for what it makes wrong, not for what was wrong before. */
static void
test_check_changes (void)
{
  CairnReview *review = fixture_review_new ();
  g_autoptr(CairnChangeSet) good = cairn_change_set_new (CAIRN_CHANGE_EDIT, NULL, NULL);
  g_autoptr(CairnChangeSet) bad = cairn_change_set_new (CAIRN_CHANGE_EDIT, NULL, NULL);
  g_autoptr(GError) error = NULL;
  const char *uuid = cairn_aggregate_get_uuid (CAIRN_AGGREGATE (review));

  fixture_set (cairn_review_get_child (review), "date_of_birth", "2024-02-01");
  cairn_change_set_field_text (cairn_change_set_update (good, CAIRN_ENTITY_CASE, uuid), "summary", "Text");
  g_assert_true (cairn_review_check_changes (review, good, TODAY, &error));
  g_assert_no_error (error);

  cairn_change_set_field_text (cairn_change_set_update (bad, CAIRN_ENTITY_CASE, uuid), "date_of_death", "2024-01-12");
  g_assert_false (cairn_review_check_changes (review, bad, TODAY, &error));
  g_assert_error (error, CAIRN_ERROR, CAIRN_ERROR_REFUSED);
  g_assert_cmpstr (error->message, ==, "The notification is before the death.");
  g_assert_finalize_object (review);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/status/accept", test_accept);
  g_test_add_func ("/model/status/accept-refused", test_accept_refused);
  g_test_add_func ("/model/status/accept-birthday", test_accept_birthday);
  g_test_add_func ("/model/status/out-of-scope", test_out_of_scope);
  g_test_add_func ("/model/status/transfer", test_transfer);
  g_test_add_func ("/model/status/withdraw", test_withdraw);
  g_test_add_func ("/model/status/birth-outcome", test_birth_outcome);
  g_test_add_func ("/model/status/contradictions", test_contradictions);
  g_test_add_func ("/model/status/adult", test_adult);
  g_test_add_func ("/model/status/check-changes", test_check_changes);

  return g_test_run ();
}
