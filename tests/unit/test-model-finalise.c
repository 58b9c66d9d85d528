/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "test-model-finalise"

#include "config.h"

#include "cairn-error.h"
#include "cairn-facts.h"
#include "cairn-review-finalise.h"
#include "model-fixture.h"

#define TODAY fixture_day ("2024-04-26")
#define PANEL_DAY fixture_day ("2024-04-25")

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

static CairnMeeting *
meeting_new (void)
{
  return CAIRN_MEETING (fixture_record_new (CAIRN_ENTITY_MEETING, "kind", "panel", "status", "held",
                                            "held_on", "2024-04-25", NULL));
}

/* A review that lacks nothing. */
static CairnReview *
whole_review_new (void)
{
  static const char *const domains[] = { "A", "B", "C", "D" };
  CairnReview *review = fixture_review_new ();

  fixture_make_ready (review);
  fixture_set_stage (review, "family_lead", "Key worker");
  fixture_add (review, CAIRN_ENTITY_CONCLUSION, "version", "panel", "category", "8", "modifiable", "none", NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (domains); i++)
    fixture_add (review, CAIRN_ENTITY_DOMAIN_ANSWER, "version", "panel", "domain", domains[i], "relevance", "1", NULL);

  return review;
}

static void
assert_obstacles (CairnReview  *review,
                  CairnMeeting *meeting,
                  CairnDay      day,
                  const char   *expected)
{
  g_autoptr(GListModel) obstacles = cairn_review_list_finalise_obstacles (review, meeting, day, TODAY);
  g_autofree char *codes = fixture_codes (obstacles);

  g_assert_cmpstr (codes, ==, expected);
}

/* A whole review is finalised by its panel, and counts from that day. */
static void
test_finalise (void)
{
  CairnReview *review = whole_review_new ();
  g_autoptr(CairnMeeting) meeting = meeting_new ();
  g_autoptr(CairnChangeSet) changes = NULL;
  g_autoptr(CairnChangeSet) again = NULL;
  g_autoptr(GError) error = NULL;

  changes = cairn_review_finalise (review, meeting, PANEL_DAY, "Chair", TODAY, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (fixture_text (changes, CAIRN_ENTITY_FINALISATION, "kind"), ==, "finalised");
  g_assert_cmpstr (fixture_text (changes, CAIRN_ENTITY_FINALISATION, "signed_by"), ==, "Chair");
  g_assert_cmpstr (fixture_text (changes, CAIRN_ENTITY_FINALISATION, "meeting"), ==,
                   cairn_record_get_uuid (CAIRN_RECORD (meeting)));
  g_assert_cmpstr (fixture_text (changes, CAIRN_ENTITY_ANALYTIC, "duration_band"), ==, "under_6_months");
  g_assert_cmpstr (fixture_text (changes, CAIRN_ENTITY_ANALYTIC, "stage"), ==, "after");
  cairn_aggregate_apply (CAIRN_AGGREGATE (review), changes);
  g_assert_true (cairn_review_is_finalised (review));

  again = cairn_review_finalise (review, meeting, PANEL_DAY, NULL, TODAY, &error);
  assert_refused (&again, &error, "The review has been finalised already.");
  g_assert_finalize_object (review);
}

/* Everything that is missing is named at once, in words. */
static void
test_everything (void)
{
  CairnReview *review = fixture_review_new ();
  g_autoptr(CairnChangeSet) changes = NULL;
  g_autoptr(GError) error = NULL;

  fixture_set_case (review, "status", "notified");
  changes = cairn_review_finalise (review, NULL, CAIRN_DAY_NONE, NULL, TODAY, &error);
  assert_refused (&changes, &error,
                  "The case has not been accepted yet.\n"
                  "The child death review meeting has not been held.\n"
                  "No meeting of the panel is chosen.\n"
                  "Say on which day.\n"
                  "No category of death is chosen.\n"
                  "It is not concluded whether there were modifiable factors.\n"
                  "Domain A has no answer: Factors intrinsic to the child.\n"
                  "Domain B has no answer: Social environment including family and parenting capacity.\n"
                  "Domain C has no answer: Physical environment.\n"
                  "Domain D has no answer: Service provision.\n"
                  "Follow-up for the family has no lead.");
  g_assert_finalize_object (review);
}

/* The day lies between the meeting and today, both included, and not before the notification. */
static void
test_days (void)
{
  CairnReview *review = whole_review_new ();
  g_autoptr(CairnMeeting) meeting = meeting_new ();

  assert_obstacles (review, meeting, PANEL_DAY, "");
  assert_obstacles (review, meeting, TODAY, "");
  assert_obstacles (review, meeting, PANEL_DAY - 1, "before-meeting");
  assert_obstacles (review, meeting, TODAY + 1, "future");

  fixture_set (meeting, "held_on", "2024-01-01");
  assert_obstacles (review, meeting, fixture_day ("2024-01-11"), "");
  assert_obstacles (review, meeting, fixture_day ("2024-01-10"), "before-notified");
  g_assert_finalize_object (review);
}

/* Only a panel that was not cancelled finalises. */
static void
test_meeting (void)
{
  static const struct
  {
    const char *kind;
    const char *status;
    const char *codes;
  } cases[] = {
    { "panel", "held", "" },
    { "panel", "planned", "" },
    { "panel_by_correspondence", "held", "" },
    { "extraordinary_panel", "held", "" },
    { "cdrm", "held", "no-panel" },
    { "joint_agency", "held", "no-panel" },
    { "panel", "cancelled", "cancelled" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(CairnReview) review = whole_review_new ();
      g_autoptr(CairnMeeting) meeting = meeting_new ();

      fixture_set (meeting, "kind", cases[i].kind);
      fixture_set (meeting, "status", cases[i].status);
      assert_obstacles (review, meeting, PANEL_DAY, cases[i].codes);
    }
}

/* Each thing alone stands in the way. */
static void
test_obstacles (void)
{
  g_autoptr(CairnReview) review = whole_review_new ();
  g_autoptr(CairnMeeting) meeting = meeting_new ();
  CairnRecord *conclusion = cairn_review_get_conclusion (review, "panel");
  CairnRecord *wait = NULL;

  fixture_set_stage (review, "family_lead", NULL);
  assert_obstacles (review, meeting, PANEL_DAY, "no-family-lead");
  fixture_set_stage (review, "family_lead", "Key worker");

  fixture_set (conclusion, "category", NULL);
  assert_obstacles (review, meeting, PANEL_DAY, "no-category");
  fixture_set (conclusion, "category", "8");

  fixture_set (conclusion, "modifiable", "identified");
  assert_obstacles (review, meeting, PANEL_DAY, "no-factor");
  fixture_set (conclusion, "modifiable", "none");

  wait = fixture_add (review, CAIRN_ENTITY_WAIT, "kind", "inquest", "from_date", "2024-02-01", "blocks", "panel", NULL);
  assert_obstacles (review, meeting, PANEL_DAY, "wait");
  fixture_set (wait, "waived_on", "2024-04-25");
  assert_obstacles (review, meeting, PANEL_DAY, "");

  fixture_set_case (review, "planned_theme", "Neonatal");
  assert_obstacles (review, meeting, PANEL_DAY, "planned-theme");
  fixture_set (meeting, "theme", "Neonatal");
  assert_obstacles (review, meeting, PANEL_DAY, "");
}

/* A finalised review is reopened with a reason and finalised again, a step at a time. */
static void
test_reopen (void)
{
  CairnReview *review = whole_review_new ();
  g_autoptr(CairnMeeting) meeting = meeting_new ();
  g_autoptr(CairnChangeSet) changes = NULL;
  g_autoptr(GError) error = NULL;

  changes = cairn_review_reopen (review, "", TODAY, TODAY, &error);
  assert_refused (&changes, &error,
                  "The review is not finalised, so it need not be reopened.\nSay why the review is reopened.");

  fixture_add (review, CAIRN_ENTITY_FINALISATION, "kind", "finalised", "sequence", "1", "happened_on", "2024-04-25", NULL);
  fixture_set_stage (review, "closed_on", "2024-04-26");
  changes = cairn_review_reopen (review, "New findings", PANEL_DAY - 1, TODAY, &error);
  assert_refused (&changes, &error, "The date is before the review was last finalised or reopened.");

  changes = cairn_review_reopen (review, "New findings", TODAY, TODAY, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (fixture_text (changes, CAIRN_ENTITY_FINALISATION, "reason"), ==, "New findings");
  cairn_aggregate_apply (CAIRN_AGGREGATE (review), changes);
  g_assert_false (cairn_review_is_finalised (review));
  g_assert_cmpuint (cairn_review_get_finalised_day (review), ==, PANEL_DAY);
  g_assert_cmpuint (cairn_review_get_stage_day (review, "closed_on"), ==, CAIRN_DAY_NONE);
  g_assert_cmpint (cairn_record_get_integer (cairn_review_get_last_step (review), "sequence"), ==, 2);
  g_clear_object (&changes);

  changes = cairn_review_finalise (review, meeting, TODAY, NULL, TODAY, &error);
  g_assert_no_error (error);
  cairn_aggregate_apply (CAIRN_AGGREGATE (review), changes);
  g_assert_true (cairn_review_is_finalised (review));
  g_assert_cmpint (cairn_record_get_integer (cairn_review_get_last_step (review), "sequence"), ==, 3);
  g_assert_cmpint (cairn_record_get_integer (CAIRN_RECORD (cairn_review_get_analytic (review)), "days_to_finalised"), ==, 106);
  g_assert_finalize_object (review);
}

/* After the panel a plain edit needs a reason, but for what goes on afterwards. */
static void
test_edit (void)
{
  CairnReview *review = whole_review_new ();
  CairnRecord *action = fixture_add (review, CAIRN_ENTITY_ACTION, "reference", "2024-01", "level", "local", NULL);
  g_autoptr(CairnChangeSet) changes = NULL;
  g_autoptr(GError) error = NULL;
  const char *uuid = cairn_aggregate_get_uuid (CAIRN_AGGREGATE (review));

  fixture_add (review, CAIRN_ENTITY_FINALISATION, "kind", "finalised", "sequence", "1", "happened_on", "2024-04-25", NULL);
  changes = cairn_aggregate_set_field (CAIRN_AGGREGATE (review), uuid, "summary", "Text", NULL, &error);
  assert_refused (&changes, &error,
                  "This review has been finalised. It can be corrected, with a reason that its history keeps.");
  changes = cairn_aggregate_set_field (CAIRN_AGGREGATE (review), uuid, "summary", "Text", "Typing error", &error);
  g_assert_no_error (error);
  g_clear_object (&changes);
  changes = cairn_aggregate_set_field (CAIRN_AGGREGATE (review), cairn_record_get_uuid (action), "owner", "Audit team",
                                       NULL, &error);
  g_assert_no_error (error);
  g_clear_object (&changes);
  changes = cairn_aggregate_set_field (CAIRN_AGGREGATE (review),
                                       cairn_record_get_uuid (CAIRN_RECORD (cairn_review_get_stages (review))),
                                       "family_told_on", "2024-04-26", NULL, &error);
  g_assert_no_error (error);
  g_assert_finalize_object (review);
}

/* A plain edit may not make one date contradict another, on any page. */
static void
test_edit_dates (void)
{
  CairnReview *review = whole_review_new ();
  g_autoptr(CairnChangeSet) changes = NULL;
  g_autoptr(GError) error = NULL;
  const char *uuid = cairn_aggregate_get_uuid (CAIRN_AGGREGATE (review));

  changes = cairn_aggregate_set_field (CAIRN_AGGREGATE (review), uuid, "date_of_death", "2024-01-12", NULL, &error);
  assert_refused (&changes, &error, "The notification is before the death.");
  changes = cairn_aggregate_set_field (CAIRN_AGGREGATE (review), uuid, "date_of_death", "2023-01-31", NULL, &error);
  assert_refused (&changes, &error, "The death is before the birth.");
  changes = cairn_aggregate_set_field (CAIRN_AGGREGATE (review), uuid, "date_of_death", "2024-01-11", NULL, &error);
  g_assert_no_error (error);
  g_assert_finalize_object (review);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/finalise/finalise", test_finalise);
  g_test_add_func ("/model/finalise/everything", test_everything);
  g_test_add_func ("/model/finalise/days", test_days);
  g_test_add_func ("/model/finalise/meeting", test_meeting);
  g_test_add_func ("/model/finalise/obstacles", test_obstacles);
  g_test_add_func ("/model/finalise/reopen", test_reopen);
  g_test_add_func ("/model/finalise/edit", test_edit);
  g_test_add_func ("/model/finalise/edit-dates", test_edit_dates);

  return g_test_run ();
}
