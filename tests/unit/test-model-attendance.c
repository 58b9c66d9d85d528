/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "test-model-attendance"

#include "config.h"

#include "cairn-attendance.h"
#include "cairn-error.h"
#include "cairn-facts.h"
#include "cairn-quorum.h"
#include "model-fixture.h"

static void
answer (CairnAgenda *agenda,
        CairnRecord *seat,
        const char  *given)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CairnChangeSet) changes = cairn_agenda_answer_seat (agenda, CAIRN_SEAT (seat), given, &error);

  g_assert_no_error (error);
  cairn_aggregate_apply (CAIRN_AGGREGATE (agenda), changes);
  g_assert_cmpstr (cairn_attendance_get_answer (cairn_agenda_find_attendance (agenda, CAIRN_SEAT (seat))), ==, given);
}

/* A seat's answers take each other's place: one row a seat, with the right person, and none once it is taken back. */
static void
test_answers (void)
{
  CairnAgenda *agenda = fixture_agenda_new ("2024-04-25");
  CairnRecord *seat = fixture_add (agenda, CAIRN_ENTITY_SEAT, "organisation", "Police", "role_group", "police",
                                   "holder", "A Holder", "deputies", "A Deputy", NULL);
  CairnRecord *row = NULL;

  answer (agenda, seat, "member");
  row = CAIRN_RECORD (cairn_agenda_find_attendance (agenda, CAIRN_SEAT (seat)));
  g_assert_cmpstr (cairn_record_get_text (row, "person"), ==, "A Holder");
  g_assert_cmpstr (cairn_record_get_text (row, "arrived_at"), ==, "09:30");

  answer (agenda, seat, "deputy");
  g_assert_true (row == CAIRN_RECORD (cairn_agenda_find_attendance (agenda, CAIRN_SEAT (seat))));
  g_assert_cmpstr (cairn_record_get_text (row, "person"), ==, "A Deputy");

  answer (agenda, seat, "apologies");
  g_assert_cmpstr (cairn_record_get_text (row, "person"), ==, "A Holder");
  g_assert_false (cairn_record_has (row, "arrived_at"));

  answer (agenda, seat, NULL);
  g_assert_finalize_object (agenda);
}

/* The same answer twice changes nothing, and a vacant seat's holder cannot have come. */
static void
test_nothing (void)
{
  CairnAgenda *agenda = fixture_agenda_new ("2024-04-25");
  CairnRecord *seat = fixture_add (agenda, CAIRN_ENTITY_SEAT, "organisation", "Lay member", "role_group", "lay", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(CairnChangeSet) changes = NULL;

  answer (agenda, seat, "apologies");
  changes = cairn_agenda_answer_seat (agenda, CAIRN_SEAT (seat), "apologies", &error);
  g_assert_cmpuint (cairn_change_set_get_length (changes), ==, 0);

  g_assert_null (cairn_agenda_answer_seat (agenda, CAIRN_SEAT (seat), "member", &error));
  g_assert_error (error, CAIRN_ERROR, CAIRN_ERROR_REFUSED);
  g_assert_cmpstr (error->message, ==, "This seat is vacant, so only a deputy can have come for it.");
  g_assert_finalize_object (agenda);
}

/* Seats are those of the day, at both borders, and those with an answer; core seats come first. */
static void
test_seats (void)
{
  static const struct
  {
    const char *from;
    const char *to;
    gboolean    listed;
  } spans[] = {
    { NULL, NULL, TRUE },
    { "2024-04-25", NULL, TRUE },
    { "2024-04-26", NULL, FALSE },
    { NULL, "2024-04-25", TRUE },
    { NULL, "2024-04-24", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    {
      CairnAgenda *agenda = fixture_agenda_new ("2024-04-25");
      CairnRecord *seat = fixture_add (agenda, CAIRN_ENTITY_SEAT, "organisation", "A", "role_group", "lay",
                                       "holder", "B", "core", "0", "from_date", spans[i].from,
                                       "to_date", spans[i].to, NULL);
      CairnRecord *core = fixture_add (agenda, CAIRN_ENTITY_SEAT, "organisation", "Z", "role_group", "lay",
                                       "core", "1", NULL);
      g_autoptr(GPtrArray) before = cairn_agenda_list_seats (agenda);
      g_autoptr(GPtrArray) after = NULL;

      g_assert_cmpuint (before->len, ==, spans[i].listed ? 2 : 1);
      g_assert_true (g_ptr_array_index (before, 0) == core);
      answer (agenda, seat, "member");
      after = cairn_agenda_list_seats (agenda);
      g_assert_cmpuint (after->len, ==, 2);
      g_clear_pointer (&before, g_ptr_array_unref);
      g_clear_pointer (&after, g_ptr_array_unref);
      g_assert_finalize_object (agenda);
    }
}

/* Guests count for no quorum, members of both sides do. */
static void
test_quorum (void)
{
  CairnAgenda *agenda = fixture_agenda_new ("2024-04-25");
  CairnRecord *health = fixture_add (agenda, CAIRN_ENTITY_SEAT, "organisation", "A", "role_group", "hospital",
                                     "holder", "B", NULL);
  CairnRecord *council = fixture_add (agenda, CAIRN_ENTITY_SEAT, "organisation", "C", "role_group", "social_care",
                                      "holder", "D", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(CairnChangeSet) guest = cairn_agenda_add_guest (agenda, "E", "expert", &error);
  g_autoptr(GPtrArray) guests = NULL;

  g_assert_no_error (error);
  cairn_aggregate_apply (CAIRN_AGGREGATE (agenda), guest);
  guests = cairn_agenda_list_guests (agenda);
  g_assert_cmpuint (guests->len, ==, 1);
  g_clear_pointer (&guests, g_ptr_array_unref);

  answer (agenda, health, "member");
  g_assert_false (cairn_agenda_is_quorate (agenda, NULL));
  answer (agenda, council, "member");
  g_assert_true (cairn_agenda_is_quorate (agenda, NULL));
  g_assert_null (cairn_agenda_add_guest (agenda, " ", "expert", &error));
  g_assert_error (error, CAIRN_ERROR, CAIRN_ERROR_REFUSED);
  g_assert_finalize_object (agenda);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/attendance/answers", test_answers);
  g_test_add_func ("/model/attendance/nothing", test_nothing);
  g_test_add_func ("/model/attendance/seats", test_seats);
  g_test_add_func ("/model/attendance/quorum", test_quorum);

  return g_test_run ();
}
