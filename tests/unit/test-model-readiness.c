/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "test-model-readiness"

#include "config.h"

#include "cairn-readiness.h"
#include "cairn-review-stages.h"
#include "cairn-waiting.h"
#include "model-fixture.h"

static void
assert_panel (CairnReview *review,
              const char  *theme,
              const char  *expected)
{
  g_autoptr(GListModel) obstacles = cairn_review_list_panel_obstacles (review, theme, fixture_day ("2024-11-21"));
  g_autofree char *codes = fixture_codes (obstacles);

  g_assert_cmpstr (codes, ==, expected);
}

static void
assert_cdrm (CairnReview *review,
             const char  *expected)
{
  g_autoptr(GListModel) obstacles = cairn_review_list_cdrm_obstacles (review, fixture_day ("2024-11-21"));
  g_autofree char *codes = fixture_codes (obstacles);

  g_assert_cmpstr (codes, ==, expected);
}

static void
assert_waiting (CairnReview *review,
                const char  *kind,
                const char  *since)
{
  CairnDay day = CAIRN_DAY_NONE;

  g_assert_cmpstr (cairn_review_get_waiting_for (review, &day), ==, kind);
  fixture_assert_day (day, since);
}

static void
assert_sentence (CairnReview *review,
                 const char  *expected)
{
  g_autofree char *sentence = cairn_review_describe (review, fixture_day ("2024-11-21"));

  g_assert_cmpstr (sentence, ==, expected);
}

/* The one thing in the way, in words. */
static void
assert_in_the_way (CairnReview *review,
                   const char  *expected)
{
  g_autoptr(GListModel) obstacles = cairn_review_list_panel_obstacles (review, NULL, fixture_day ("2024-11-21"));
  g_autofree char *sentences = cairn_obstacles_join (obstacles);

  g_assert_cmpstr (sentences, ==, expected);
}

/* Each stage as a letter: done, current, ahead, not needed. */
static void
assert_stages (CairnReview *review,
               const char  *expected,
               const char  *code)
{
  g_autoptr(GListModel) stages = cairn_review_list_stages (review, fixture_day ("2024-11-21"));
  g_autoptr(GString) letters = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (stages); i++)
    {
      g_autoptr(CairnStage) stage = g_list_model_get_item (stages, i);

      g_string_append_c (letters, "acdn"[cairn_stage_get_state (stage)]);
      g_assert_nonnull (cairn_stage_get_title (stage));
    }

  g_assert_cmpstr (letters->str, ==, expected);
  g_assert_cmpstr (cairn_review_get_stage (review), ==, code);
}

static void
answer_triggers (CairnReview *review,
                 const char  *answer)
{
  fixture_set_stage (review, "trigger_external", answer);
  fixture_set_stage (review, "trigger_sudden", answer);
  fixture_set_stage (review, "trigger_custody", answer);
  fixture_set_stage (review, "trigger_suspicious", answer);
  fixture_set_stage (review, "trigger_unattended_birth", answer);
}

/* A review goes through its stages as its dates come in. */
static void
test_stages (void)
{
  CairnReview *review = fixture_review_new ();
  CairnRecord *request = NULL;

  fixture_set_case (review, "status", "notified");
  assert_stages (review, "caaaaa", "notification");
  assert_sentence (review, "Notified, not accepted yet");

  fixture_set_case (review, "status", "accepted");
  assert_stages (review, "dcaaaa", "information");
  assert_waiting (review, NULL, NULL);

  answer_triggers (review, "no");
  assert_stages (review, "dcnaaa", "information");

  request = fixture_add (review, CAIRN_ENTITY_REQUEST, "form", "reporting", "sent_on", "2024-01-15", NULL);
  assert_stages (review, "dcnaaa", "information");
  assert_waiting (review, "reporting_form", "2024-01-15");

  fixture_set (request, "received_on", "2024-02-01");
  assert_stages (review, "ddncaa", "cdrm");
  assert_waiting (review, "cdrm", "2024-02-01");

  fixture_set_stage (review, "cdrm_held_on", "2024-03-20");
  assert_stages (review, "ddncaa", "cdrm");
  assert_waiting (review, "cdrm_report", "2024-03-20");

  fixture_set_stage (review, "cdrm_report_on", "2024-03-27");
  assert_stages (review, "ddndca", "panel");
  assert_waiting (review, NULL, NULL);
  assert_sentence (review, "Ready for the panel since 27 March 2024");

  fixture_add (review, CAIRN_ENTITY_FINALISATION, "kind", "finalised", "sequence", "1", "happened_on", "2024-04-25", NULL);
  assert_stages (review, "ddnddc", "after");
  assert_sentence (review, "Finalised on 25 April 2024");

  fixture_set_stage (review, "closed_on", "2024-05-25");
  assert_stages (review, "ddnddd", "closed");

  fixture_add (review, CAIRN_ENTITY_FINALISATION, "kind", "reopened", "sequence", "2", "happened_on", "2024-06-25", NULL);
  assert_stages (review, "ddndca", "panel");
  g_assert_finalize_object (review);
}

/* One yes among five questions calls for a joint agency response; it is not needed only when all five say no. */
static void
test_triggers (void)
{
  CairnReview *review = fixture_review_new ();

  g_assert_cmpint (cairn_review_get_triggers (review), ==, CAIRN_TRIGGERS_UNKNOWN);
  answer_triggers (review, "no");
  g_assert_cmpint (cairn_review_get_triggers (review), ==, CAIRN_TRIGGERS_NO);
  fixture_set_stage (review, "trigger_custody", "not_known");
  g_assert_cmpint (cairn_review_get_triggers (review), ==, CAIRN_TRIGGERS_UNKNOWN);
  fixture_set_stage (review, "trigger_unattended_birth", "yes");
  g_assert_cmpint (cairn_review_get_triggers (review), ==, CAIRN_TRIGGERS_YES);
  assert_stages (review, "dccaaa", "jar");
  fixture_set_stage (review, "jar_final_on", "2024-02-20");
  assert_stages (review, "dcdaaa", "information");
  g_assert_finalize_object (review);
}

/* What was imported finalised has every stage behind it, though nothing of them is recorded. */
static void
test_imported (void)
{
  CairnReview *review = fixture_review_new ();

  fixture_add (review, CAIRN_ENTITY_FINALISATION, "kind", "finalised", "sequence", "1", "happened_on", "2024-04-25", NULL);
  assert_stages (review, "ddnddc", "after");
  g_assert_finalize_object (review);
}

/* A closed case says how it was closed. */
static void
test_closed (void)
{
  CairnReview *review = fixture_review_new ();

  fixture_set_case (review, "status", "out_of_scope");
  fixture_set_case (review, "status_reason", "stillbirth");
  assert_sentence (review, "Out of scope: Stillbirth");
  assert_waiting (review, NULL, NULL);
  g_assert_cmpstr (cairn_review_get_stage (review), ==, "closed");
  fixture_set_case (review, "status", "withdrawn");
  fixture_set_case (review, "status_reason", "Notified twice");
  assert_sentence (review, "Withdrawn: Notified twice");
  g_assert_finalize_object (review);
}

/* Everything in the way of a panel is named, and goes one by one. */
static void
test_panel (void)
{
  CairnReview *review = fixture_review_new ();
  CairnRecord *wait = NULL;

  fixture_set_case (review, "status", "notified");
  assert_panel (review, NULL, "not-accepted no-cdrm");
  g_assert_cmpint (cairn_review_get_readiness (review, NULL), ==, CAIRN_NOT_READY);
  fixture_set_case (review, "status", "accepted");
  assert_panel (review, NULL, "no-cdrm");
  g_assert_cmpint (cairn_review_get_readiness (review, NULL), ==, CAIRN_NEARLY_READY);
  fixture_set_stage (review, "cdrm_held_on", "2024-03-20");
  assert_panel (review, NULL, "no-cdrm-report");
  fixture_set_stage (review, "cdrm_report_on", "2024-03-27");
  assert_panel (review, NULL, "");
  g_assert_cmpint (cairn_review_get_readiness (review, NULL), ==, CAIRN_READY);

  wait = fixture_add (review, CAIRN_ENTITY_WAIT, "kind", "inquest", "from_date", "2024-05-03", "blocks", "panel", NULL);
  assert_panel (review, NULL, "wait");
  fixture_assert_day (cairn_review_get_ready_since (review), NULL);
  assert_sentence (review, "Waiting for the inquest since 3 May (202 days)");
  assert_in_the_way (review, "Waiting for the inquest since 3 May (202 days).");

  /* That the inquest was held does not bring its record. */
  fixture_set (wait, "concluded_on", "2024-07-01");
  assert_in_the_way (review, "Waiting for the record of inquest since 3 May (202 days).");
  fixture_set (wait, "paper_received_on", "2024-07-10");
  assert_panel (review, NULL, "");
  fixture_assert_day (cairn_review_get_ready_since (review), "2024-07-10");

  fixture_add (review, CAIRN_ENTITY_FINALISATION, "kind", "finalised", "sequence", "1", "happened_on", "2024-08-01", NULL);
  assert_panel (review, NULL, "finalised");
  g_assert_finalize_object (review);
}

/* A wait is in the way of what it holds up, and of nothing else. */
static void
test_blocks (void)
{
  static const struct
  {
    const char *blocks;
    const char *cdrm;
    const char *panel;
  } cases[] = {
    { "cdrm", "wait", "wait" },
    { "panel", "", "wait" },
    { "nothing", "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(CairnReview) review = fixture_review_new ();
      CairnRecord *wait = NULL;

      fixture_make_ready (review);
      wait = fixture_add (review, CAIRN_ENTITY_WAIT, "kind", "post_mortem", "from_date", "2024-01-12",
                          "blocks", cases[i].blocks, NULL);
      assert_cdrm (review, cases[i].cdrm);
      assert_panel (review, NULL, cases[i].panel);
      assert_waiting (review, "post_mortem", "2024-01-12");

      /* Somebody decided to go ahead without it. */
      fixture_set (wait, "waived_on", "2024-04-02");
      assert_cdrm (review, "");
      assert_panel (review, NULL, "");
      assert_waiting (review, NULL, NULL);
      fixture_assert_day (cairn_review_get_ready_since (review),
                          g_str_equal (cases[i].blocks, "nothing") ? "2024-03-27" : "2024-04-02");
    }
}

/* Of several waits the oldest that holds something up is shown. */
static void
test_oldest (void)
{
  CairnReview *review = fixture_review_new ();

  fixture_add (review, CAIRN_ENTITY_WAIT, "kind", "other", "from_date", "2024-01-12", "blocks", "nothing", NULL);
  assert_waiting (review, "other", "2024-01-12");
  fixture_add (review, CAIRN_ENTITY_WAIT, "kind", "inquest", "from_date", "2024-02-12", "blocks", "panel", NULL);
  assert_waiting (review, "inquest", "2024-02-12");
  fixture_add (review, CAIRN_ENTITY_WAIT, "kind", "police", "from_date", "2024-01-20", "blocks", "panel", NULL);
  assert_waiting (review, "police", "2024-01-20");
  fixture_add (review, CAIRN_ENTITY_REQUEST, "form", "reporting", "sent_on", "2024-01-15", NULL);
  assert_waiting (review, "reporting_form", "2024-01-15");
  g_assert_finalize_object (review);
}

/* The review meeting needs its forms; a nil return is an answer. */
static void
test_forms (void)
{
  CairnReview *review = fixture_review_new ();
  CairnRecord *request = NULL;

  assert_cdrm (review, "no-forms");
  request = fixture_add (review, CAIRN_ENTITY_REQUEST, "form", "reporting", "sent_on", "2024-01-15", NULL);
  fixture_add (review, CAIRN_ENTITY_REQUEST, "form", "drowning", "sent_on", "2024-01-15", "received_on", "2024-01-20", NULL);
  assert_cdrm (review, "forms");
  fixture_set (request, "nil_return", "1");
  fixture_set (request, "received_on", "2024-01-22");
  assert_cdrm (review, "");
  g_assert_finalize_object (review);
}

/* A planned meeting is advised of a month's notice, counted by the calendar. */
static void
test_notice (void)
{
  static const struct
  {
    const char *notice;
    const char *codes;
  } cases[] = {
    { NULL, "attendees no-notice" },
    { "2024-02-29", "attendees" },
    { "2024-03-01", "attendees short-notice" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(CairnReview) review = fixture_review_new ();
      g_autoptr(GListModel) advice = NULL;
      g_autofree char *codes = NULL;

      fixture_set_stage (review, "cdrm_planned_on", "2024-03-29");
      fixture_set_stage (review, "cdrm_notice_on", cases[i].notice);
      advice = cairn_review_list_cdrm_advice (review);
      codes = fixture_codes (advice);
      g_assert_cmpstr (codes, ==, cases[i].codes);
    }
}

/* A case kept for a themed panel is ready for that one and for no other. */
static void
test_theme (void)
{
  CairnReview *review = fixture_review_new ();
  CairnRecord *wait = NULL;

  fixture_make_ready (review);
  fixture_set_case (review, "planned_theme", "Neonatal");
  assert_panel (review, NULL, "planned-theme");
  assert_panel (review, "Trauma", "planned-theme");
  assert_panel (review, "neonatal", "");
  fixture_assert_day (cairn_review_get_ready_since (review), "2024-03-27");

  wait = fixture_add (review, CAIRN_ENTITY_WAIT, "kind", "themed_panel", "from_date", "2024-04-01", "blocks", "panel", NULL);
  assert_panel (review, NULL, "wait planned-theme");
  assert_panel (review, "Neonatal", "");
  g_assert_nonnull (wait);
  g_assert_finalize_object (review);
}

/* Where it was decided to go ahead without the review meeting, the panel does not wait for it. */
static void
test_without_meeting (void)
{
  CairnReview *review = fixture_review_new ();

  fixture_add (review, CAIRN_ENTITY_WAIT, "kind", "cdrm", "from_date", "2024-02-01", "blocks", "panel",
               "waived_on", "2024-03-01", NULL);
  assert_panel (review, NULL, "");
  g_assert_cmpstr (cairn_review_get_stage (review), ==, "panel");
  fixture_assert_day (cairn_review_get_ready_since (review), "2024-03-01");
  g_assert_finalize_object (review);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/readiness/stages", test_stages);
  g_test_add_func ("/model/readiness/triggers", test_triggers);
  g_test_add_func ("/model/readiness/imported", test_imported);
  g_test_add_func ("/model/readiness/closed", test_closed);
  g_test_add_func ("/model/readiness/panel", test_panel);
  g_test_add_func ("/model/readiness/blocks", test_blocks);
  g_test_add_func ("/model/readiness/oldest", test_oldest);
  g_test_add_func ("/model/readiness/forms", test_forms);
  g_test_add_func ("/model/readiness/notice", test_notice);
  g_test_add_func ("/model/readiness/theme", test_theme);
  g_test_add_func ("/model/readiness/without-meeting", test_without_meeting);

  return g_test_run ();
}
