/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "test-model-meeting"

#include "config.h"

#include "cairn-error.h"
#include "cairn-meeting-plan.h"
#include "cairn-quorum.h"
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
apply (CairnAgenda     *agenda,
       CairnChangeSet **changes,
       GError         **error)
{
  g_assert_no_error (*error);
  g_assert_nonnull (*changes);
  cairn_aggregate_apply (CAIRN_AGGREGATE (agenda), *changes);
  g_clear_object (changes);
}

/* An item of a part: "b" for business, "c" for a case, called by its title. */
static CairnAgendaItem *
add_item (CairnAgenda *agenda,
          const char  *part,
          const char  *title,
          const char  *position,
          const char  *minutes)
{
  return CAIRN_AGENDA_ITEM (fixture_add (agenda, CAIRN_ENTITY_AGENDA_ITEM, "part", part, "title", title,
                                         "position", position, "planned_minutes", minutes, NULL));
}

static CairnRecord *
attend (CairnAgenda *agenda,
        const char  *role_group,
        const char  *as)
{
  CairnRecord *seat = fixture_add (agenda, CAIRN_ENTITY_SEAT, "organisation", "Organisation", "role_group", role_group, NULL);

  return fixture_add (agenda, CAIRN_ENTITY_ATTENDANCE, "person", "Somebody", "seat", cairn_record_get_uuid (seat),
                      "attended_as", as, NULL);
}

static void
assert_quorum (CairnAgenda *agenda,
               const char  *expected)
{
  g_autofree char *sentence = cairn_agenda_describe_quorum (agenda, fixture_day ("2024-04-26"));

  g_assert_cmpstr (sentence, ==, expected);
  g_assert_cmpint (cairn_agenda_is_quorate (agenda, NULL), ==, g_str_equal (expected, "Quorate"));
}

/* A quorum needs a member or deputy from health and one from the local authority. */
static void
test_quorum (void)
{
  CairnAgenda *agenda = fixture_agenda_new ("2024-04-25");
  CairnRecord *doctor = NULL;
  CairnRecord *observer = NULL;

  assert_quorum (agenda, "Not quorate, missing: someone from health, someone from the local authority");
  doctor = attend (agenda, "designated_doctor", "member");
  assert_quorum (agenda, "Not quorate, missing: someone from the local authority");
  attend (agenda, "police", "member");
  observer = attend (agenda, "social_care", "observer");
  assert_quorum (agenda, "Not quorate, missing: someone from the local authority");
  fixture_set (observer, "attended_as", "deputy");
  assert_quorum (agenda, "Quorate");
  fixture_set (doctor, "apologies", "1");
  assert_quorum (agenda, "Not quorate, missing: someone from health");
  g_assert_finalize_object (agenda);
}

static void
assert_expected (CairnAgenda *agenda,
                 const char  *expected)
{
  g_autofree char *sentence = cairn_agenda_describe_quorum (agenda, fixture_day ("2024-04-25"));

  g_assert_cmpstr (sentence, ==, expected);
}

/* Of a meeting to come it is said who is needed still, and of one that was held who was missing. */
static void
test_quorum_to_come (void)
{
  CairnAgenda *agenda = fixture_agenda_new ("2024-04-25");

  assert_expected (agenda, "Still needed for a quorum: someone from health, someone from the local authority");
  attend (agenda, "designated_doctor", "member");
  attend (agenda, "police", "member");
  assert_expected (agenda, "Still needed for a quorum: someone from the local authority");
  attend (agenda, "social_care", "deputy");
  assert_expected (agenda, "A quorum is expected");
  fixture_set (CAIRN_RECORD (cairn_agenda_get_meeting (agenda)), "status", "held");
  assert_expected (agenda, "Quorate");
  g_assert_finalize_object (agenda);
}

/* For an item they must be there from its first minute to its last. */
static void
test_quorum_of_item (void)
{
  static const struct
  {
    const char *arrived;
    const char *left;
    gboolean    first;
    gboolean    second;
  } cases[] = {
    { NULL, NULL, TRUE, TRUE },
    { "09:30", "09:50", TRUE, FALSE },
    { "09:31", NULL, FALSE, TRUE },
    { NULL, "09:49", FALSE, FALSE },
    { "09:50", "10:15", FALSE, TRUE },
    { "09:51", NULL, FALSE, FALSE },
    { NULL, "10:14", TRUE, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(CairnAgenda) agenda = fixture_agenda_new ("2024-04-25");
      CairnAgendaItem *first = add_item (agenda, "cases", "A", "0", "20");
      CairnAgendaItem *second = add_item (agenda, "cases", "B", "10", "25");
      CairnRecord *doctor = attend (agenda, "designated_doctor", "member");
      g_autofree char *sentence = NULL;

      attend (agenda, "public_health", "member");
      fixture_set (doctor, "arrived_at", cases[i].arrived);
      fixture_set (doctor, "left_at", cases[i].left);
      g_assert_cmpint (cairn_agenda_is_quorate (agenda, first), ==, cases[i].first);
      g_assert_cmpint (cairn_agenda_is_quorate (agenda, second), ==, cases[i].second);
      sentence = cairn_agenda_describe_item_quorum (agenda, second);
      g_assert_cmpstr (sentence, ==, cases[i].second ? NULL : "Not quorate for this item, missing: someone from health");
    }
}

/* A panel is planned with its papers' day, over bank holidays, and its usual business. */
static void
test_plan (void)
{
  g_autofree char *uuid = NULL;
  g_autoptr(CairnChangeSet) changes = NULL;
  g_autoptr(CairnChangeSet) plain = NULL;
  g_autoptr(CairnChangeSet) refused = NULL;
  g_autoptr(GError) error = NULL;

  changes = cairn_meeting_plan ("panel", fixture_day ("2024-04-05"), "09:30", 180, NULL, &uuid, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (fixture_text (changes, CAIRN_ENTITY_MEETING, "papers_on"), ==, "2024-03-27");
  g_assert_cmpstr (fixture_text (changes, CAIRN_ENTITY_MEETING, "status"), ==, "planned");
  g_assert_cmpstr (fixture_text (changes, CAIRN_ENTITY_AGENDA_ITEM, "meeting"), ==, uuid);
  g_assert_cmpuint (cairn_change_set_get_length (changes), ==, 10);

  plain = cairn_meeting_plan ("cdrm", fixture_day ("2024-04-05"), NULL, 0, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (cairn_change_set_get_length (plain), ==, 1);

  refused = cairn_meeting_plan ("themed_panel", CAIRN_DAY_NONE, "9.30", 0, NULL, NULL, &error);
  assert_refused (&refused, &error,
                  "Starts: there is no such time. Write it as 14:05.\nSay on which day.\nA themed panel needs its theme.");
}

/* A meeting is held on its day or after, and cancelled only if nothing was discussed. */
static void
test_status (void)
{
  CairnAgenda *agenda = fixture_agenda_new ("2024-04-15");
  CairnAgendaItem *item = add_item (agenda, "cases", "A", "0", "20");
  g_autoptr(CairnChangeSet) changes = NULL;
  g_autoptr(GError) error = NULL;

  changes = cairn_agenda_set_status (agenda, "held", TODAY - 1, &error);
  assert_refused (&changes, &error, "The meeting is still to come.");
  changes = cairn_agenda_set_status (agenda, "held", TODAY, &error);
  apply (agenda, &changes, &error);
  fixture_set (item, "outcome", "discussed");
  changes = cairn_agenda_set_status (agenda, "cancelled", TODAY, &error);
  assert_refused (&changes, &error, "Items of this meeting were discussed, so it was held.");
  g_assert_finalize_object (agenda);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/meeting/quorum", test_quorum);
  g_test_add_func ("/model/meeting/quorum-to-come", test_quorum_to_come);
  g_test_add_func ("/model/meeting/quorum-of-item", test_quorum_of_item);
  g_test_add_func ("/model/meeting/plan", test_plan);
  g_test_add_func ("/model/meeting/status", test_status);

  return g_test_run ();
}
