/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "test-model-notice"

#include "config.h"

#include "cairn-error.h"
#include "cairn-notice.h"
#include "model-fixture.h"

#define TODAY "2024-04-15"

static CairnNotice
plain_notice (void)
{
  const CairnNotice notice = {
    .reference = "2425-001",
    .family_name = "Example",
    .date_of_birth = fixture_day ("2020-05-01"),
    .date_of_death = fixture_day ("2024-04-13"),
    .sent_on = fixture_day ("2024-04-14"),
    .received_on = fixture_day (TODAY),
    .source = "hospital",
    .sex = "male",
  };

  return notice;
}

static CairnChangeSet *
log_notice (const CairnNotice *notice)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *uuid = NULL;
  CairnChangeSet *changes = cairn_notice_log (notice, fixture_day (TODAY), &uuid, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (cairn_change_set_get_subject (changes), ==, uuid);

  return changes;
}

static void
assert_refused (const CairnNotice *notice,
                const char        *message)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CairnChangeSet) changes = cairn_notice_log (notice, fixture_day (TODAY), NULL, &error);

  g_assert_null (changes);
  g_assert_error (error, CAIRN_ERROR, CAIRN_ERROR_REFUSED);
  g_assert_cmpstr (error->message, ==, message);
}

/* A new case has each of its rows, the one for the statistics too, and points them all at itself. */
static void
test_log (void)
{
  const CairnNotice notice = plain_notice ();
  g_autoptr(CairnChangeSet) changes = log_notice (&notice);
  static const CairnEntityKind kinds[] = { CAIRN_ENTITY_CASE, CAIRN_ENTITY_CHILD, CAIRN_ENTITY_RESPONSIBILITY,
                                           CAIRN_ENTITY_NOTIFICATION, CAIRN_ENTITY_STAGES, CAIRN_ENTITY_ANALYTIC };

  g_assert_cmpuint (cairn_change_set_get_length (changes), ==, G_N_ELEMENTS (kinds));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_assert_cmpint (cairn_change_get_entity (cairn_change_set_get (changes, i))->kind, ==, kinds[i]);
      g_assert_cmpint (cairn_change_get_op (cairn_change_set_get (changes, i)), ==, CAIRN_INSERT);
      if (i > 0)
        g_assert_cmpstr (fixture_text (changes, kinds[i], "case"), ==, cairn_change_set_get_subject (changes));
    }

  g_assert_cmpstr (fixture_text (changes, CAIRN_ENTITY_CASE, "status"), ==, "notified");
  g_assert_cmpstr (fixture_text (changes, CAIRN_ENTITY_CASE, "kind"), ==, "death");
  g_assert_cmpstr (fixture_text (changes, CAIRN_ENTITY_CASE, "date_of_death"), ==, "2024-04-13");
  g_assert_cmpstr (fixture_text (changes, CAIRN_ENTITY_RESPONSIBILITY, "kind"), ==, "resident");
  g_assert_cmpstr (fixture_text (changes, CAIRN_ENTITY_NOTIFICATION, "received_on"), ==, TODAY);
  g_assert_cmpstr (fixture_text (changes, CAIRN_ENTITY_ANALYTIC, "age_band"), ==, "1_4_years");
  g_assert_cmpstr (fixture_text (changes, CAIRN_ENTITY_ANALYTIC, "stage"), ==, "notification");
}

/* What is out of scope is logged and closed with its reason, not refused. */
static void
test_out_of_scope (void)
{
  CairnNotice adult = plain_notice ();
  CairnNotice child = plain_notice ();
  CairnNotice termination = plain_notice ();
  g_autoptr(CairnChangeSet) adult_changes = NULL;
  g_autoptr(CairnChangeSet) child_changes = NULL;
  g_autoptr(CairnChangeSet) termination_changes = NULL;

  adult.date_of_birth = fixture_day ("2006-04-13");
  adult_changes = log_notice (&adult);
  g_assert_cmpstr (fixture_text (adult_changes, CAIRN_ENTITY_CASE, "status"), ==, "out_of_scope");
  g_assert_cmpstr (fixture_text (adult_changes, CAIRN_ENTITY_CASE, "status_reason"), ==, "adult");

  child.date_of_birth = fixture_day ("2006-04-14");
  child_changes = log_notice (&child);
  g_assert_cmpstr (fixture_text (child_changes, CAIRN_ENTITY_CASE, "status"), ==, "notified");

  termination.termination = TRUE;
  termination_changes = log_notice (&termination);
  g_assert_cmpstr (fixture_text (termination_changes, CAIRN_ENTITY_CASE, "status_reason"), ==, "termination");
}

/* An enquiry into a birth has no date of death yet. */
static void
test_birth_enquiry (void)
{
  CairnNotice notice = plain_notice ();
  g_autoptr(CairnChangeSet) changes = NULL;

  notice.kind = "birth_enquiry";
  notice.date_of_death = CAIRN_DAY_NONE;
  changes = log_notice (&notice);
  g_assert_cmpstr (fixture_text (changes, CAIRN_ENTITY_CASE, "kind"), ==, "birth_enquiry");
  g_assert_cmpstr (fixture_text (changes, CAIRN_ENTITY_CASE, "status"), ==, "notified");
}

/* Days border on each other: today, the day of birth and the day of death itself are all right. */
static void
test_borders (void)
{
  CairnNotice notice = plain_notice ();
  g_autoptr(CairnChangeSet) changes = NULL;

  notice.date_of_birth = fixture_day (TODAY);
  notice.date_of_death = fixture_day (TODAY);
  notice.sent_on = fixture_day (TODAY);
  changes = log_notice (&notice);
  g_assert_cmpstr (fixture_text (changes, CAIRN_ENTITY_ANALYTIC, "age_band"), ==, "0_27_days");
}

/* Whatever is wrong is refused, and all of it is named. */
static void
test_refused (void)
{
  CairnNotice notice = plain_notice ();

  notice.date_of_death = fixture_day ("2020-04-30");
  assert_refused (&notice, "The death is before the birth.");

  notice = plain_notice ();
  notice.received_on = fixture_day ("2024-04-12");
  notice.sent_on = CAIRN_DAY_NONE;
  assert_refused (&notice, "The notification is before the death.");

  notice = plain_notice ();
  notice.sent_on = fixture_day ("2024-04-16");
  assert_refused (&notice, "A notification was received before it was sent.\nSent on: this date is after today.");

  notice = plain_notice ();
  notice.reference = "AB";
  notice.nhs_number = "943 476 5918";
  notice.date_of_death = CAIRN_DAY_NONE;
  notice.received_on = CAIRN_DAY_NONE;
  assert_refused (&notice,
                  "A notification needs the date of death.\n"
                  "A notification needs the day it was received.\n"
                  "This reference reads like initials. A reference is shown everywhere, so it must not tell who the child is.\n"
                  "The last digit of the NHS number does not fit the others, so one of them is wrong. "
                  "Read it again from its source.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/notice/log", test_log);
  g_test_add_func ("/model/notice/out-of-scope", test_out_of_scope);
  g_test_add_func ("/model/notice/birth-enquiry", test_birth_enquiry);
  g_test_add_func ("/model/notice/borders", test_borders);
  g_test_add_func ("/model/notice/refused", test_refused);

  return g_test_run ();
}
