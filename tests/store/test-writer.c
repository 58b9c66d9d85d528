/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cairn-error.h"
#include "cairn-journal.h"
#include "cairn-loader.h"
#include "cairn-test-register.h"
#include "cairn-test-rows.h"
#include "cairn-uuid.h"

typedef struct
{
  CairnTestPlace  place;
  CairnRegister  *reg; /* (owned) */
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  cairn_test_place_init (&fixture->place);
  fixture->reg = cairn_test_register_create (&fixture->place);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  cairn_register_close (fixture->reg);
  g_assert_finalize_object (fixture->reg);
  cairn_test_place_clear (&fixture->place);
}

/* What is written is read back the same, and by another connection too. */
static void
test_round_trip (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *uuid = cairn_test_add_case (fixture->reg, "2324-001", "O’Brien <b>", "A summary\nof two lines");
  g_autoptr(CairnRegister) reader = cairn_register_open_reader (fixture->reg, &error);
  g_autoptr(CairnReview) review = NULL;

  g_assert_no_error (error);
  review = cairn_register_load_review (reader, uuid, &error);
  g_assert_no_error (error);

  g_assert_cmpstr (cairn_review_get_reference (review), ==, "2324-001");
  g_assert_cmpstr (cairn_record_get_text (CAIRN_RECORD (cairn_review_get_child (review)), "family_name"), ==,
                   "O’Brien <b>");
  g_assert_cmpstr (cairn_record_get_text (CAIRN_RECORD (cairn_review_get_case (review)), "summary"), ==,
                   "A summary\nof two lines");
  g_assert_cmpstr (cairn_record_get_text (CAIRN_RECORD (cairn_review_get_child (review)), "case"), ==, uuid);

  cairn_register_close (reader);
}

/* A change set is written whole or not at all, and says in a sentence what was wrong. */
static void
test_all_or_nothing (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *uuid = cairn_test_add_case (fixture->reg, "2324-001", "Stone", NULL);
  g_autofree char *before = cairn_test_hash_rows (fixture->reg);
  g_autofree char *after = NULL;
  g_autoptr(CairnChangeSet) changes = cairn_change_set_new (CAIRN_CHANGE_EDIT, NULL, NULL);
  CairnChange *change = NULL;

  cairn_change_set_field_text (cairn_change_set_update (changes, CAIRN_ENTITY_CASE, uuid), "summary", "Changed");
  change = cairn_change_set_insert (changes, CAIRN_ENTITY_CASE, NULL);
  cairn_change_set_field_text (change, "reference", "2324-001");
  cairn_change_set_field_text (change, "kind", "death");
  cairn_change_set_field_text (change, "status", "accepted");

  g_assert_false (cairn_register_apply (fixture->reg, changes, NULL, &error));
  g_assert_error (error, CAIRN_ERROR, CAIRN_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==,
                   "Case: there is already another one with the same “Reference”. Choose a different one.");

  after = cairn_test_hash_rows (fixture->reg);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpint (cairn_test_ask (fixture->reg, "SELECT count (*) FROM journal WHERE operation <> 'note'"), ==, 2);
}

typedef struct
{
  CairnEntityKind  entity;
  const char      *field;
  const char      *text;
  CairnError       code;
  const char      *message;
} Refusal;

static const Refusal refusals[] = {
  { CAIRN_ENTITY_CASE, "reference", NULL, CAIRN_ERROR_INVALID, "Reference: this cannot be left blank." },
  { CAIRN_ENTITY_CASE, "date_of_death", "2023-02-29", CAIRN_ERROR_INVALID,
    "Date of death: there is no such day. Write it as 2024-04-25." },
  { CAIRN_ENTITY_CASE, "residence_area", "00000000-0000-7000-8000-000000000000", CAIRN_ERROR_CONFLICT,
    "Area of residence: what this points at is not in the register any more. Choose again." },
};

/* Each constraint of the tables is told as a sentence about the field. */
static void
test_constraints_are_sentences (Fixture       *fixture,
                                gconstpointer  data)
{
  g_autofree char *uuid = cairn_test_add_case (fixture->reg, "2324-001", "Stone", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autoptr(CairnChangeSet) changes = cairn_change_set_new (CAIRN_CHANGE_EDIT, NULL, NULL);
      g_autoptr(GError) error = NULL;

      cairn_change_set_field_text (cairn_change_set_update (changes, refusals[i].entity, uuid),
                                   refusals[i].field, refusals[i].text);
      g_assert_false (cairn_register_apply (fixture->reg, changes, NULL, &error));
      g_assert_error (error, CAIRN_ERROR, (int) refusals[i].code);
      g_assert_cmpstr (error->message, ==, refusals[i].message);
    }
}

/* A row that others point at cannot go, and it is said which kind holds it. */
static void
test_used_row_stays (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autofree char *uuid = cairn_test_add_case (fixture->reg, "2324-001", "Stone", NULL);
  g_autoptr(CairnChangeSet) changes = cairn_change_set_new (CAIRN_CHANGE_EDIT, NULL, NULL);
  g_autoptr(GError) error = NULL;

  cairn_change_set_delete (changes, CAIRN_ENTITY_CASE, uuid);
  g_assert_false (cairn_register_apply (fixture->reg, changes, NULL, &error));
  g_assert_error (error, CAIRN_ERROR, CAIRN_ERROR_REFUSED);
  g_assert_cmpstr (error->message, ==, "Case: it cannot be removed while it is used by this: Child. Remove that first.");
}

/* The order within a change set does not matter: what points comes after what is pointed at, and a row
 * may take the unique name of one that goes. */
static void
test_order_does_not_matter (Fixture       *fixture,
                            gconstpointer  data)
{
  g_autofree char *old = cairn_test_add_row (fixture->reg, CAIRN_ENTITY_AREA, NULL, "name", "Vale", "position", "1", NULL);
  g_autofree char *fresh = cairn_uuid_new ();
  g_autoptr(CairnChangeSet) changes = cairn_change_set_new (CAIRN_CHANGE_EDIT, NULL, NULL);
  CairnChange *change = cairn_change_set_insert (changes, CAIRN_ENTITY_CASE, NULL);

  cairn_change_set_field_text (change, "reference", "2324-001");
  cairn_change_set_field_text (change, "kind", "death");
  cairn_change_set_field_text (change, "status", "accepted");
  cairn_change_set_field_text (change, "residence_area", fresh);
  change = cairn_change_set_insert (changes, CAIRN_ENTITY_AREA, fresh);
  cairn_change_set_field_text (change, "name", "Vale");
  cairn_change_set_field_integer (change, "position", 2);
  cairn_change_set_delete (changes, CAIRN_ENTITY_AREA, old);
  cairn_test_apply (fixture->reg, changes);

  g_assert_cmpint (cairn_test_ask (fixture->reg, "SELECT position FROM area JOIN cases ON residence_area_id = area.id"),
                   ==, 2);
}

/* What changes nothing leaves no entry and no group behind. */
static void
test_nothing_is_nothing (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autofree char *uuid = cairn_test_add_case (fixture->reg, "2324-001", "Stone", "Same");
  g_autoptr(CairnChangeSet) changes = cairn_change_set_new (CAIRN_CHANGE_EDIT, uuid, NULL);
  g_autoptr(GError) error = NULL;
  gint64 n_entries = cairn_test_ask (fixture->reg, "SELECT count (*) FROM journal");
  gint64 group = -1;

  cairn_change_set_field_text (cairn_change_set_update (changes, CAIRN_ENTITY_CASE, uuid), "summary", "Same");
  g_assert_true (cairn_register_apply (fixture->reg, changes, &group, &error));
  g_assert_cmpint (group, ==, 0);
  g_assert_cmpint (cairn_test_ask (fixture->reg, "SELECT count (*) FROM journal"), ==, n_entries);
}

/* A group of many change sets is one transaction: another connection sees all of it or nothing. */
static void
test_group_is_one (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CairnRegister) reader = cairn_register_open_reader (fixture->reg, &error);
  gint64 group = 0;

  g_assert_true (cairn_register_begin_group (fixture->reg, &error));
  g_free (cairn_test_add_case (fixture->reg, "2324-001", "Stone", NULL));
  g_free (cairn_test_add_case (fixture->reg, "2324-002", "River", NULL));
  g_assert_cmpint (cairn_test_ask (reader, "SELECT count (*) FROM cases"), ==, 0);
  g_assert_true (cairn_register_commit_group (fixture->reg, &group, &error));
  g_assert_cmpint (cairn_test_ask (reader, "SELECT count (*) FROM cases"), ==, 2);
  g_assert_cmpint (cairn_test_ask (reader, "SELECT count (DISTINCT group_number) FROM journal WHERE operation <> 'note'"),
                   ==, 1);

  g_assert_true (cairn_register_begin_group (fixture->reg, &error));
  g_free (cairn_test_add_case (fixture->reg, "2324-003", "Wood", NULL));
  cairn_register_cancel_group (fixture->reg);
  g_assert_cmpint (cairn_test_ask (reader, "SELECT count (*) FROM cases"), ==, 2);
  g_assert_true (cairn_register_verify_journal (fixture->reg, NULL, &error));

  cairn_register_close (reader);
}

int
main (int   argc,
      char *argv[])
{
  cairn_test_init (&argc, &argv);

  g_test_add ("/writer/round-trip", Fixture, NULL, set_up, test_round_trip, tear_down);
  g_test_add ("/writer/all-or-nothing", Fixture, NULL, set_up, test_all_or_nothing, tear_down);
  g_test_add ("/writer/constraints-are-sentences", Fixture, NULL, set_up, test_constraints_are_sentences, tear_down);
  g_test_add ("/writer/used-row-stays", Fixture, NULL, set_up, test_used_row_stays, tear_down);
  g_test_add ("/writer/order-does-not-matter", Fixture, NULL, set_up, test_order_does_not_matter, tear_down);
  g_test_add ("/writer/nothing-is-nothing", Fixture, NULL, set_up, test_nothing_is_nothing, tear_down);
  g_test_add ("/writer/group-is-one", Fixture, NULL, set_up, test_group_is_one, tear_down);

  return g_test_run ();
}
