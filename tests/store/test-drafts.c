/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cairn-drafts.h"
#include "cairn-test-register.h"
#include "cairn-test-rows.h"

typedef struct
{
  CairnTestPlace  place;
  CairnRegister  *reg;  /* (owned) */
  char           *uuid; /* (owned): a case */
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  cairn_test_place_init (&fixture->place);
  fixture->reg = cairn_test_register_create (&fixture->place);
  fixture->uuid = cairn_test_add_case (fixture->reg, "2324-001", "Stone", "First");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  cairn_register_close (fixture->reg);
  g_assert_finalize_object (fixture->reg);
  cairn_test_place_clear (&fixture->place);
  g_free (fixture->uuid);
}

static void
type (Fixture    *fixture,
      const char *field,
      const char *text)
{
  g_autoptr(GError) error = NULL;

  cairn_register_set_draft (fixture->reg, CAIRN_ENTITY_CASE, fixture->uuid, field, text, &error);
  g_assert_no_error (error);
}

static void
assert_draft (Fixture    *fixture,
              const char *field,
              const char *expected)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *text = cairn_register_dup_draft (fixture->reg, fixture->uuid, field, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, expected);
}

/* Typing is kept across a restart, the last words only, and leaves no entry in the journal. */
static void
test_survives_restart (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) drafts = NULL;
  const CairnDraft *draft = NULL;
  gint64 n_entries = cairn_test_ask (fixture->reg, "SELECT count (*) FROM journal WHERE kind = 'change'");

  type (fixture, "summary", "A");
  type (fixture, "summary", "A <b>& 'quote'");
  cairn_register_close (fixture->reg);
  g_assert_finalize_object (fixture->reg);
  fixture->reg = cairn_test_register_open (&fixture->place);

  drafts = cairn_register_list_drafts (fixture->reg, &error);
  g_assert_cmpuint (drafts->len, ==, 1);
  draft = g_ptr_array_index (drafts, 0);
  g_assert_cmpstr (draft->text, ==, "A <b>& 'quote'");
  g_assert_cmpstr (draft->person, ==, CAIRN_TEST_PERSON);
  g_assert_true (draft->entity == cairn_entity_get (CAIRN_ENTITY_CASE));
  g_assert_cmpint (cairn_test_ask (fixture->reg, "SELECT count (*) FROM journal WHERE kind = 'change'"), ==, n_entries);
}

/* The change that takes a draft's place drops it, and no other; also when the text is what was there before. */
static void
test_dropped_by_change (Fixture       *fixture,
                        gconstpointer  data)
{
  type (fixture, "summary", "Second");
  type (fixture, "planned_theme", "Sleep");
  cairn_test_set_text (fixture->reg, CAIRN_ENTITY_CASE, fixture->uuid, fixture->uuid, "summary", "Second");
  assert_draft (fixture, "summary", NULL);
  assert_draft (fixture, "planned_theme", "Sleep");

  type (fixture, "summary", "Sec");
  cairn_test_set_text (fixture->reg, CAIRN_ENTITY_CASE, fixture->uuid, fixture->uuid, "summary", "Second");
  assert_draft (fixture, "summary", NULL);
}

/* A draft that is not wanted can be dropped. */
static void
test_discard (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  type (fixture, "summary", "Second");
  g_assert_true (cairn_register_discard_draft (fixture->reg, fixture->uuid, "summary", &error));
  assert_draft (fixture, "summary", NULL);
}

int
main (int   argc,
      char *argv[])
{
  cairn_test_init (&argc, &argv);

  g_test_add ("/drafts/survives-restart", Fixture, NULL, set_up, test_survives_restart, tear_down);
  g_test_add ("/drafts/dropped-by-change", Fixture, NULL, set_up, test_dropped_by_change, tear_down);
  g_test_add ("/drafts/discard", Fixture, NULL, set_up, test_discard, tear_down);

  return g_test_run ();
}
