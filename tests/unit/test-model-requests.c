/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "test-model-requests"

#include "config.h"

#include "cairn-deadlines.h"
#include "cairn-error.h"
#include "cairn-review-requests.h"
#include "cairn-waiting.h"
#include "model-fixture.h"

#define TODAY fixture_day ("2024-04-15")
#define AGENCY "018f0000-0000-7000-8000-0000000000a1"

static CairnRequest *
add_request (CairnReview *review,
             const char  *sent_on)
{
  return CAIRN_REQUEST (fixture_add (review, CAIRN_ENTITY_REQUEST, "form", "reporting", "agency", AGENCY,
                                     "sent_on", sent_on, NULL));
}

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

/* The state of the deadline with a code on a day, and when it is due. */
static void
assert_deadline (CairnReview        *review,
                 const char         *code,
                 const char         *today,
                 const char         *due,
                 CairnDeadlineState  state)
{
  g_autoptr(GListModel) deadlines = cairn_review_list_deadlines (review, fixture_day (today));
  CairnDeadline *found = NULL;
  CairnDay previous = CAIRN_DAY_NONE;

  for (guint i = 0; i < g_list_model_get_n_items (deadlines); i++)
    {
      g_autoptr(CairnDeadline) deadline = g_list_model_get_item (deadlines, i);

      g_assert_cmpuint (cairn_deadline_get_due (deadline), >=, previous);
      previous = cairn_deadline_get_due (deadline);
      if (g_str_equal (cairn_deadline_get_code (deadline), code))
        found = deadline;
    }

  g_test_message ("%s on %s", code, today);
  if (due == NULL)
    {
      g_assert_null (found);
      return;
    }
  g_assert_nonnull (found);
  fixture_assert_day (cairn_deadline_get_due (found), due);
  g_assert_cmpint (cairn_deadline_get_state (found), ==, state);
}

/* An agency is asked once for a form, and only of an accepted case. */
static void
test_send (void)
{
  CairnReview *review = fixture_review_new ();
  g_autoptr(CairnChangeSet) changes = NULL;
  g_autoptr(CairnChangeSet) again = NULL;
  g_autoptr(CairnChangeSet) unsaid = NULL;
  g_autoptr(GError) error = NULL;

  changes = cairn_review_send_request (review, "reporting", AGENCY, NULL, TODAY, TODAY, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (fixture_text (changes, CAIRN_ENTITY_REQUEST, "agency"), ==, AGENCY);
  g_assert_cmpstr (fixture_text (changes, CAIRN_ENTITY_ANALYTIC, "waiting_for"), ==, "reporting_form");
  cairn_aggregate_apply (CAIRN_AGGREGATE (review), changes);

  again = cairn_review_send_request (review, "reporting", AGENCY, NULL, TODAY, TODAY, &error);
  assert_refused (&again, &error, "This agency has been asked for this form already.");

  fixture_set_case (review, "status", "notified");
  unsaid = cairn_review_send_request (review, "drowning", NULL, NULL, CAIRN_DAY_NONE, TODAY, &error);
  assert_refused (&unsaid, &error,
                  "Forms are asked for once the case is accepted.\nSay which agency is asked.\nSay on which day.");
  g_assert_finalize_object (review);
}

/* A form comes back once, not before it was asked for, and may know nothing. */
static void
test_receive (void)
{
  CairnReview *review = fixture_review_new ();
  CairnRequest *request = add_request (review, "2024-03-01");
  g_autoptr(CairnChangeSet) early = NULL;
  g_autoptr(CairnChangeSet) changes = NULL;
  g_autoptr(CairnChangeSet) again = NULL;
  g_autoptr(GError) error = NULL;

  early = cairn_review_receive_form (review, request, FALSE, fixture_day ("2024-02-29"), TODAY, &error);
  assert_refused (&early, &error, "A form came back before it was asked for.");
  changes = cairn_review_receive_form (review, request, TRUE, fixture_day ("2024-03-01"), TODAY, &error);
  g_assert_no_error (error);
  cairn_aggregate_apply (CAIRN_AGGREGATE (review), changes);
  g_assert_true (cairn_record_get_flag (CAIRN_RECORD (request), "nil_return"));
  g_assert_false (cairn_request_is_open (request));
  again = cairn_review_receive_form (review, request, TRUE, TODAY, TODAY, &error);
  assert_refused (&again, &error, "This form has come back already.");
  g_assert_finalize_object (review);
}

/* A form is due after 15 working days, bank holidays left out, or on the agreed day. */
static void
test_due (void)
{
  CairnReview *review = fixture_review_new ();
  CairnRequest *request = add_request (review, "2024-03-20");

  fixture_assert_day (cairn_request_get_due_day (request), "2024-04-12");
  fixture_set (request, "agreed_due_on", "2024-04-20");
  fixture_assert_day (cairn_request_get_due_day (request), "2024-04-20");
  fixture_set (request, "agreed_due_on", NULL);
  fixture_set (request, "sent_on", NULL);
  fixture_assert_day (cairn_request_get_due_day (request), NULL);
  g_assert_finalize_object (review);
}

/* The escalation climbs a step at a time, each so many working days after the form was due, and stops with the form. */
static void
test_escalation (void)
{
  static const struct
  {
    const char *step;
    const char *due;
  } steps[] = {
    { "reminder", "2024-04-19" },
    { "safeguarding_lead", "2024-04-26" },
    { "panel_member", "2024-05-03" },
    { "chair_letter", "2024-05-13" },
    { NULL, NULL },
  };
  CairnReview *review = fixture_review_new ();
  CairnRequest *request = add_request (review, "2024-03-20");

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr(CairnChangeSet) changes = NULL;
      g_autoptr(GError) error = NULL;
      CairnDay due = CAIRN_DAY_NONE;

      g_assert_cmpstr (cairn_review_get_next_chase (review, request, &due), ==, steps[i].step);
      fixture_assert_day (due, steps[i].due);
      g_assert_cmpstr (cairn_review_get_chase_step (review, request), ==, i == 0 ? NULL : steps[i - 1].step);
      if (steps[i].step == NULL)
        continue;

      changes = cairn_review_chase (review, request, steps[i].step, "Coordinator", "by telephone", due, due, &error);
      g_assert_no_error (error);
      cairn_aggregate_apply (CAIRN_AGGREGATE (review), changes);
    }

  fixture_set (request, "received_on", "2024-05-20");
  g_assert_null (cairn_review_get_next_chase (review, request, NULL));
  g_assert_finalize_object (review);
}

/* Nobody chases what is in, or what had not been asked for. */
static void
test_chase_refused (void)
{
  CairnReview *review = fixture_review_new ();
  CairnRequest *request = add_request (review, "2024-03-20");
  g_autoptr(CairnChangeSet) early = NULL;
  g_autoptr(CairnChangeSet) late = NULL;
  g_autoptr(GError) error = NULL;

  early = cairn_review_chase (review, request, "reminder", NULL, NULL, fixture_day ("2024-03-19"), TODAY, &error);
  assert_refused (&early, &error, "The form had not been asked for on that day.");
  fixture_set (request, "received_on", "2024-04-01");
  late = cairn_review_chase (review, request, "reminder", NULL, NULL, TODAY, TODAY, &error);
  assert_refused (&late, &error, "This form has come back already.");
  g_assert_finalize_object (review);
}

/* Deadlines of the guidance follow from the dates of the review, a day at either side of their borders. */
static void
test_deadlines (void)
{
  CairnReview *review = fixture_review_new ();

  /* Wednesday 10 January 2024: the next working day is Thursday. */
  assert_deadline (review, "notification", "2024-04-15", "2024-01-11", CAIRN_DEADLINE_MET);
  fixture_set_case (review, "date_of_death", "2024-01-09");
  assert_deadline (review, "notification", "2024-04-15", "2024-01-10", CAIRN_DEADLINE_MET_LATE);
  fixture_set_case (review, "date_of_death", "2024-01-10");

  assert_deadline (review, "national_database", "2024-01-12", "2024-01-12", CAIRN_DEADLINE_AHEAD);
  assert_deadline (review, "national_database", "2024-01-13", "2024-01-12", CAIRN_DEADLINE_OVERDUE);
  fixture_set_stage (review, "national_database_on", "2024-01-12");
  assert_deadline (review, "national_database", "2024-04-15", "2024-01-12", CAIRN_DEADLINE_MET);

  assert_deadline (review, "jar_final", "2024-04-15", NULL, 0);
  fixture_set_stage (review, "trigger_sudden", "yes");
  assert_deadline (review, "jar_planning", "2024-01-15", "2024-01-15", CAIRN_DEADLINE_AHEAD);
  assert_deadline (review, "jar_visit", "2024-01-12", "2024-01-11", CAIRN_DEADLINE_OVERDUE);
  assert_deadline (review, "jar_final", "2024-04-03", "2024-04-03", CAIRN_DEADLINE_AHEAD);
  assert_deadline (review, "cdrm", "2024-04-10", "2024-04-10", CAIRN_DEADLINE_AHEAD);
  assert_deadline (review, "cdrm", "2024-04-11", "2024-04-10", CAIRN_DEADLINE_OVERDUE);

  fixture_add (review, CAIRN_ENTITY_WAIT, "kind", "post_mortem", "from_date", "2024-01-12", "blocks", "cdrm",
               "next_check_on", "2024-04-20", NULL);
  assert_deadline (review, "cdrm", "2024-04-11", "2024-04-10", CAIRN_DEADLINE_PAUSED);
  assert_deadline (review, "check", "2024-04-20", "2024-04-20", CAIRN_DEADLINE_AHEAD);
  g_assert_finalize_object (review);
}

/* The panel's six weeks run from the day the case is ready, and not while it waits. */
static void
test_panel_clock (void)
{
  CairnReview *review = fixture_review_new ();
  CairnRecord *wait = NULL;

  assert_deadline (review, "panel", "2024-04-15", NULL, 0);
  fixture_make_ready (review);
  assert_deadline (review, "panel", "2024-05-08", "2024-05-08", CAIRN_DEADLINE_AHEAD);
  assert_deadline (review, "panel", "2024-05-09", "2024-05-08", CAIRN_DEADLINE_OVERDUE);
  wait = fixture_add (review, CAIRN_ENTITY_WAIT, "kind", "inquest", "from_date", "2024-02-01", "blocks", "panel", NULL);
  assert_deadline (review, "panel", "2024-05-09", NULL, 0);
  fixture_set (wait, "paper_received_on", "2024-05-01");
  assert_deadline (review, "panel", "2024-05-09", "2024-06-12", CAIRN_DEADLINE_AHEAD);

  /* A planned themed panel stops them. */
  assert_deadline (review, "panel", "2024-06-13", "2024-06-12", CAIRN_DEADLINE_OVERDUE);
  fixture_set_case (review, "planned_theme", "Neonatal");
  assert_deadline (review, "panel", "2024-06-13", "2024-06-12", CAIRN_DEADLINE_PAUSED);
  g_assert_finalize_object (review);
}

/* Forms and actions have deadlines of their own, met or not. */
static void
test_rows (void)
{
  CairnReview *review = fixture_review_new ();
  CairnRequest *request = add_request (review, "2024-03-20");

  assert_deadline (review, "form", "2024-04-12", "2024-04-12", CAIRN_DEADLINE_AHEAD);
  assert_deadline (review, "form", "2024-04-13", "2024-04-12", CAIRN_DEADLINE_OVERDUE);
  fixture_set (request, "received_on", "2024-04-15");
  assert_deadline (review, "form", "2024-04-16", "2024-04-12", CAIRN_DEADLINE_MET_LATE);
  fixture_add (review, CAIRN_ENTITY_ACTION, "reference", "2023-14", "level", "local", "due_on", "2024-04-01", NULL);
  assert_deadline (review, "action", "2024-04-15", "2024-04-01", CAIRN_DEADLINE_OVERDUE);
  g_assert_finalize_object (review);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/requests/send", test_send);
  g_test_add_func ("/model/requests/receive", test_receive);
  g_test_add_func ("/model/requests/due", test_due);
  g_test_add_func ("/model/requests/escalation", test_escalation);
  g_test_add_func ("/model/requests/chase-refused", test_chase_refused);
  g_test_add_func ("/model/requests/deadlines", test_deadlines);
  g_test_add_func ("/model/requests/panel-clock", test_panel_clock);
  g_test_add_func ("/model/requests/rows", test_rows);

  return g_test_run ();
}
