/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "test-model-agenda-send"

#include "config.h"

#include "cairn-agenda-clock.h"
#include "cairn-agenda-send.h"
#include "cairn-error.h"
#include "model-fixture.h"

typedef struct
{
  CairnAgenda     *april; /* (owned) */
  CairnAgenda     *june;  /* (owned) */
  CairnAgendaItem *item;  /* (unowned): of April, about one case */
  CairnRecord     *death; /* (unowned): that case */
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->april = fixture_agenda_new ("2024-04-25");
  fixture->june = fixture_agenda_new ("2024-06-27");
  fixture->death = fixture_add (fixture->april, CAIRN_ENTITY_CASE, "reference", "2324-017", NULL);
  fixture->item = CAIRN_AGENDA_ITEM (fixture_add (fixture->april, CAIRN_ENTITY_AGENDA_ITEM, "part", "cases",
                                                  "position", "0", "planned_minutes", "20", NULL));
  fixture_add (fixture->april, CAIRN_ENTITY_ITEM_CASE, "item", cairn_record_get_uuid (CAIRN_RECORD (fixture->item)),
               "case", cairn_record_get_uuid (fixture->death), NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (g_steal_pointer (&fixture->april));
  g_assert_finalize_object (g_steal_pointer (&fixture->june));
}

static void
assert_refused (Fixture    *fixture,
                const char *message)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (cairn_agenda_send_item (fixture->april, fixture->item, fixture->june, &error));
  g_assert_error (error, CAIRN_ERROR, CAIRN_ERROR_REFUSED);
  g_assert_cmpstr (error->message, ==, message);
}

/* An item goes to another meeting as the same row, between the business that opens it and what closes it. */
static void
test_place (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CairnChangeSet) changes = NULL;
  CairnRecord *last = NULL;
  CairnChange *moved = NULL;

  fixture_add (fixture->june, CAIRN_ENTITY_AGENDA_ITEM, "part", "business", "business", "welcome",
               "position", "0", "planned_minutes", "5", NULL);
  last = fixture_add (fixture->june, CAIRN_ENTITY_AGENDA_ITEM, "part", "business", "business", "next_meeting",
                      "position", "10", "planned_minutes", "5", NULL);

  changes = cairn_agenda_send_item (fixture->april, fixture->item, fixture->june, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (cairn_change_set_get_subject (changes), ==,
                   cairn_aggregate_get_uuid (CAIRN_AGGREGATE (fixture->april)));
  g_assert_cmpuint (cairn_change_set_get_length (changes), ==, 2);
  moved = cairn_change_set_find (changes, cairn_record_get_uuid (CAIRN_RECORD (fixture->item)));
  g_assert_cmpint (cairn_change_get_op (moved), ==, CAIRN_UPDATE);
  g_assert_cmpstr (fixture_text (changes, CAIRN_ENTITY_AGENDA_ITEM, "meeting"), ==,
                   cairn_aggregate_get_uuid (CAIRN_AGGREGATE (fixture->june)));

  cairn_record_apply (CAIRN_RECORD (fixture->item), moved);
  cairn_aggregate_apply (CAIRN_AGGREGATE (fixture->june), changes);
  g_assert_cmpint (cairn_record_get_integer (CAIRN_RECORD (fixture->item), "position"), ==, 10);
  g_assert_cmpint (cairn_record_get_integer (last, "position"), ==, 20);
}

/* Each reason why it cannot go is named. */
static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  CairnRecord *twin = NULL;

  fixture_set (cairn_agenda_get_meeting (fixture->june), "status", "held");
  assert_refused (fixture, "The other meeting is not to come.");
  fixture_set (cairn_agenda_get_meeting (fixture->june), "status", "planned");

  fixture_set (fixture->item, "outcome", "deferred");
  assert_refused (fixture, "What became of this item is written down, so it stays at this meeting.");
  fixture_set (fixture->item, "outcome", NULL);

  twin = fixture_add (fixture->june, CAIRN_ENTITY_AGENDA_ITEM, "part", "cases", "position", "0",
                      "planned_minutes", "20", NULL);
  fixture_add (fixture->june, CAIRN_ENTITY_ITEM_CASE, "item", cairn_record_get_uuid (twin),
               "case", cairn_record_get_uuid (fixture->death), NULL);
  assert_refused (fixture, "2324-017 is on the other agenda already.");
}

/* Business that every meeting has does not go where it is already. */
static void
test_business (Fixture       *fixture,
               gconstpointer  data)
{
  fixture_set (fixture->item, "part", "business");
  fixture_set (fixture->item, "business", "welcome");
  fixture_add (fixture->june, CAIRN_ENTITY_AGENDA_ITEM, "part", "business", "business", "welcome",
               "position", "0", "planned_minutes", "5", NULL);

  assert_refused (fixture, "This item is on the other agenda already.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/model/agenda-send/place", Fixture, NULL, set_up, test_place, tear_down);
  g_test_add ("/model/agenda-send/refused", Fixture, NULL, set_up, test_refused, tear_down);
  g_test_add ("/model/agenda-send/business", Fixture, NULL, set_up, test_business, tear_down);

  return g_test_run ();
}
