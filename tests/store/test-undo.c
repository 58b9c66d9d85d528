/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cairn-analytic.h"
#include "cairn-error.h"
#include "cairn-journal.h"
#include "cairn-loader.h"
#include "cairn-test-register.h"
#include "cairn-test-rows.h"
#include "cairn-undo.h"

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

static void
undo (Fixture    *fixture,
      const char *subject)
{
  g_autoptr(GError) error = NULL;

  cairn_register_undo (fixture->reg, subject, NULL, &error);
  g_assert_no_error (error);
}

static void
redo (Fixture    *fixture,
      const char *subject)
{
  g_autoptr(GError) error = NULL;

  cairn_register_redo (fixture->reg, subject, NULL, &error);
  g_assert_no_error (error);
}

static void
assert_undo_fails (Fixture    *fixture,
                   const char *subject,
                   CairnError  code,
                   const char *message)
{
  g_autofree char *before = cairn_test_hash_rows (fixture->reg);
  g_autofree char *after = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_false (cairn_register_undo (fixture->reg, subject, NULL, &error));
  g_assert_error (error, CAIRN_ERROR, (int) code);
  if (message != NULL)
    g_assert_true (g_pattern_match_simple (message, error->message));

  after = cairn_test_hash_rows (fixture->reg);
  g_assert_cmpstr (before, ==, after);
}

#define N_RANDOM 120

static gboolean
apply_random (Fixture *fixture,
              GRand   *rand)
{
  g_autoptr(CairnChangeSet) changes = cairn_test_random_changes (fixture->reg, rand);
  g_autoptr(GError) error = NULL;
  gint64 group = 0;

  /* Some of them the tables refuse; those must leave no trace. */
  return cairn_register_apply (fixture->reg, changes, &group, &error) && group != 0;
}

/* Any sequence of changes, undone step by step, gives the rows as they were at each step, and redone as they
 * were again. */
static void
test_random_sequence (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  g_autoptr(GPtrArray) hashes = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GError) error = NULL;

  g_ptr_array_add (hashes, cairn_test_hash_rows (fixture->reg));
  for (guint i = 0; i < 20 * N_RANDOM && hashes->len <= N_RANDOM; i++)
    {
      if (apply_random (fixture, rand))
        g_ptr_array_add (hashes, cairn_test_hash_rows (fixture->reg));
    }
  g_assert_cmpuint (hashes->len, >, N_RANDOM / 2);

  for (guint i = hashes->len - 1; i > 0; i--)
    {
      g_autofree char *hash = NULL;

      undo (fixture, NULL);
      hash = cairn_test_hash_rows (fixture->reg);
      g_assert_cmpstr (hash, ==, g_ptr_array_index (hashes, i - 1));
    }
  assert_undo_fails (fixture, NULL, CAIRN_ERROR_NOT_FOUND, NULL);
  g_assert_cmpint (cairn_test_ask (fixture->reg, "SELECT count (*) FROM search_text"), ==, 0);
  g_assert_cmpint (cairn_test_ask (fixture->reg, "SELECT count (*) FROM search_identity"), ==, 0);

  for (guint i = 1; i < hashes->len; i++)
    {
      g_autofree char *hash = NULL;

      redo (fixture, NULL);
      hash = cairn_test_hash_rows (fixture->reg);
      g_assert_cmpstr (hash, ==, g_ptr_array_index (hashes, i));
    }
  g_assert_false (cairn_register_can_redo (fixture->reg, NULL, NULL));
  g_assert_true (cairn_register_verify_journal (fixture->reg, NULL, &error));
}

/* A random walk of changes, undos and redos always stands where the steps say. */
static void
test_random_walk (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  g_autoptr(GPtrArray) hashes = g_ptr_array_new_with_free_func (g_free);
  guint position = 0;

  g_ptr_array_add (hashes, cairn_test_hash_rows (fixture->reg));
  for (guint i = 0; i < 2 * N_RANDOM; i++)
    {
      int step = g_rand_int_range (rand, 0, 4);
      g_autofree char *hash = NULL;

      if (step == 0 && position > 0)
        {
          undo (fixture, NULL);
          position--;
        }
      else if (step == 1 && position + 1 < hashes->len)
        {
          redo (fixture, NULL);
          position++;
        }
      else if (step > 1 && apply_random (fixture, rand))
        {
          g_ptr_array_set_size (hashes, (int) ++position);
          g_ptr_array_add (hashes, cairn_test_hash_rows (fixture->reg));
        }

      hash = cairn_test_hash_rows (fixture->reg);
      g_assert_cmpstr (hash, ==, g_ptr_array_index (hashes, position));
      g_assert_true (cairn_register_can_undo (fixture->reg, NULL, NULL) == (position > 0));
      g_assert_true (cairn_register_can_redo (fixture->reg, NULL, NULL) == (position + 1 < hashes->len));
    }
}

/* Undo belongs to a page, and survives that the register is closed. */
static void
test_by_page_across_restarts (Fixture       *fixture,
                              gconstpointer  data)
{
  g_autofree char *one = cairn_test_add_case (fixture->reg, "2324-001", "Stone", "First");
  g_autofree char *two = cairn_test_add_case (fixture->reg, "2324-002", "River", "First");
  g_autofree char *label = NULL;
  g_autofree char *text = NULL;
  g_autofree char *other = NULL;

  cairn_test_set_text (fixture->reg, CAIRN_ENTITY_CASE, one, one, "summary", "Second");
  cairn_test_set_text (fixture->reg, CAIRN_ENTITY_CASE, two, two, "summary", "Second");

  cairn_register_close (fixture->reg);
  g_assert_finalize_object (fixture->reg);
  fixture->reg = cairn_test_register_open (&fixture->place);

  g_assert_true (cairn_register_can_undo (fixture->reg, one, &label));
  g_assert_cmpstr (label, ==, "Undo: change “Summary of the case”");
  undo (fixture, one);
  text = cairn_test_get_text (fixture->reg, CAIRN_ENTITY_CASE, one, "summary");
  other = cairn_test_get_text (fixture->reg, CAIRN_ENTITY_CASE, two, "summary");
  g_assert_cmpstr (text, ==, "First");
  g_assert_cmpstr (other, ==, "Second");
}

/* Where somebody changed the same field since, undo says who and when, and changes nothing. */
static void
test_refuses_past_later_change (Fixture       *fixture,
                                gconstpointer  data)
{
  g_autofree char *uuid = cairn_test_add_case (fixture->reg, "2324-001", "Stone", "First");

  cairn_test_set_text (fixture->reg, CAIRN_ENTITY_CASE, uuid, uuid, "summary", "Second");
  cairn_test_set_text (fixture->reg, CAIRN_ENTITY_CASE, uuid, "another-page", "summary", "Third");

  assert_undo_fails (fixture, uuid, CAIRN_ERROR_CONFLICT,
                     "“Summary of the case” was changed again by Ada Office on *, so this cannot be undone.*");
}

/* A later change of another field of the same row is no hindrance. */
static void
test_goes_past_other_field (Fixture       *fixture,
                            gconstpointer  data)
{
  g_autofree char *uuid = cairn_test_add_case (fixture->reg, "2324-001", "Stone", "First");
  g_autofree char *summary = NULL;
  g_autofree char *theme = NULL;

  cairn_test_set_text (fixture->reg, CAIRN_ENTITY_CASE, uuid, uuid, "summary", "Second");
  cairn_test_set_text (fixture->reg, CAIRN_ENTITY_CASE, uuid, "another-page", "planned_theme", "Sleep");
  undo (fixture, uuid);

  summary = cairn_test_get_text (fixture->reg, CAIRN_ENTITY_CASE, uuid, "summary");
  theme = cairn_test_get_text (fixture->reg, CAIRN_ENTITY_CASE, uuid, "planned_theme");
  g_assert_cmpstr (summary, ==, "First");
  g_assert_cmpstr (theme, ==, "Sleep");
}

/* What has left the office is not undone. */
static void
test_refuses_binding (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autofree char *uuid = cairn_test_add_case (fixture->reg, "2324-001", "Stone", NULL);
  g_autofree char *stages = cairn_test_add_row (fixture->reg, CAIRN_ENTITY_STAGES, uuid, "case", uuid, NULL);
  g_autofree char *label = NULL;

  cairn_test_set_text (fixture->reg, CAIRN_ENTITY_STAGES, stages, uuid, "family_told_on", "2024-03-01");

  g_assert_false (cairn_register_can_undo (fixture->reg, uuid, &label));
  g_assert_true (g_str_has_prefix (label, "“Family told of the outcome on” says what has already left the office"));
  assert_undo_fails (fixture, uuid, CAIRN_ERROR_REFUSED, "“Family told of the outcome on”*");
}

/* A migration is a wall. */
static void
test_refuses_past_migration (Fixture       *fixture,
                             gconstpointer  data)
{
  g_autofree char *uuid = cairn_test_add_case (fixture->reg, "2324-001", "Stone", "First");
  g_autoptr(GError) error = NULL;

  cairn_test_set_text (fixture->reg, CAIRN_ENTITY_CASE, uuid, uuid, "summary", "Second");
  g_assert_true (cairn_register_mark (fixture->reg, "migration", &error));

  assert_undo_fails (fixture, uuid, CAIRN_ERROR_REFUSED, "The register was brought to a newer version*");
}

/* A row that something else points at since cannot be taken away again. */
static void
test_refuses_used_row (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autofree char *uuid = cairn_test_add_case (fixture->reg, "2324-001", "Stone", NULL);
  g_autofree char *wait = cairn_test_add_row (fixture->reg, CAIRN_ENTITY_WAIT, "another-page", "case", uuid,
                                              "kind", "inquest", "from_date", "2024-01-01", "blocks", "panel", NULL);

  g_assert_nonnull (wait);
  assert_undo_fails (fixture, uuid, CAIRN_ERROR_REFUSED, "Case: it cannot be removed while it is used by this: Wait.*");
}

/* Once its payload was destroyed a change can no longer be undone. */
static void
test_refuses_erased (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autofree char *uuid = cairn_test_add_case (fixture->reg, "2324-001", "Stone", "First");
  g_autoptr(GError) error = NULL;

  cairn_test_set_text (fixture->reg, CAIRN_ENTITY_CASE, uuid, uuid, "summary", "Second");
  g_assert_true (cairn_register_erase_payloads (fixture->reg, uuid, "Entered for the wrong child", &error));

  assert_undo_fails (fixture, uuid, CAIRN_ERROR_REFUSED, "What was there before has been destroyed*");
}

/* After a new change there is nothing to redo. */
static void
test_change_ends_redo (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autofree char *uuid = cairn_test_add_case (fixture->reg, "2324-001", "Stone", "First");
  g_autoptr(GError) error = NULL;

  cairn_test_set_text (fixture->reg, CAIRN_ENTITY_CASE, uuid, uuid, "summary", "Second");
  undo (fixture, uuid);
  g_assert_true (cairn_register_can_redo (fixture->reg, uuid, NULL));
  cairn_test_set_text (fixture->reg, CAIRN_ENTITY_CASE, uuid, uuid, "summary", "Third");

  g_assert_false (cairn_register_redo (fixture->reg, uuid, NULL, &error));
  g_assert_error (error, CAIRN_ERROR, CAIRN_ERROR_NOT_FOUND);
}

/* Writes as the model's operations do: with the row of the statistics computed in the same change set. */
static void
write_completed (Fixture        *fixture,
                 const char     *uuid,
                 CairnChangeSet *changes)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CairnReview) review = cairn_register_load_review (fixture->reg, uuid, &error);

  g_assert_no_error (error);
  cairn_review_complete (review, changes);
  cairn_test_apply (fixture->reg, changes);
}

static void
set_sex (Fixture    *fixture,
         const char *uuid,
         const char *subject,
         const char *sex)
{
  g_autoptr(CairnChangeSet) changes = cairn_change_set_new (CAIRN_CHANGE_EDIT, subject, NULL);

  cairn_change_set_field_text (cairn_change_set_update (changes, CAIRN_ENTITY_CASE, uuid), "sex", sex);
  write_completed (fixture, uuid, changes);
}

static void
add_wait (Fixture    *fixture,
          const char *uuid,
          const char *subject,
          const char *kind,
          const char *from_date)
{
  g_autoptr(CairnChangeSet) changes = cairn_change_set_new (CAIRN_CHANGE_EDIT, subject, NULL);
  CairnChange *change = cairn_change_set_insert (changes, CAIRN_ENTITY_WAIT, NULL);

  cairn_change_set_field_text (change, "case", uuid);
  cairn_change_set_field_text (change, "kind", kind);
  cairn_change_set_field_text (change, "from_date", from_date);
  cairn_change_set_field_text (change, "blocks", "panel");
  write_completed (fixture, uuid, changes);
}

static void
assert_analytic (Fixture    *fixture,
                 const char *uuid)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CairnReview) review = cairn_register_load_review (fixture->reg, uuid, &error);
  g_autoptr(CairnAnalytic) fresh = cairn_analytic_compute (review);
  CairnRecord *held = CAIRN_RECORD (cairn_review_get_analytic (review));

  for (guint i = 0; i < cairn_record_get_entity (held)->n_fields; i++)
    {
      g_test_message ("%s", cairn_record_get_entity (held)->fields[i].name);
      g_assert_true (cairn_value_equal (cairn_record_get_value (held, i),
                                        cairn_record_get_value (CAIRN_RECORD (fresh), i)));
    }
}

/* Where something else has changed the row of the statistics since, undo neither stumbles over it nor brings
 * back what it said then: it is computed afresh. */
static void
test_computes_statistics_again (Fixture       *fixture,
                                gconstpointer  data)
{
  g_autofree char *uuid = cairn_test_add_case (fixture->reg, "2324-001", "Stone", "First");
  g_autoptr(CairnReview) review = NULL;

  set_sex (fixture, uuid, uuid, "male");
  add_wait (fixture, uuid, uuid, "inquest", "2024-01-01");
  set_sex (fixture, uuid, "another-page", "female");
  add_wait (fixture, uuid, "another-page", "police", "2024-02-01");
  assert_analytic (fixture, uuid);

  undo (fixture, uuid);
  assert_analytic (fixture, uuid);
  review = cairn_register_load_review (fixture->reg, uuid, NULL);
  g_assert_cmpstr (cairn_record_get_text (CAIRN_RECORD (cairn_review_get_analytic (review)), "waiting_for"), ==, "police");
  assert_undo_fails (fixture, uuid, CAIRN_ERROR_CONFLICT, "“Sex” was changed again by*");
}

int
main (int   argc,
      char *argv[])
{
  cairn_test_init (&argc, &argv);

  g_test_add ("/undo/random-sequence", Fixture, NULL, set_up, test_random_sequence, tear_down);
  g_test_add ("/undo/random-walk", Fixture, NULL, set_up, test_random_walk, tear_down);
  g_test_add ("/undo/by-page-across-restarts", Fixture, NULL, set_up, test_by_page_across_restarts, tear_down);
  g_test_add ("/undo/refuses-past-later-change", Fixture, NULL, set_up, test_refuses_past_later_change, tear_down);
  g_test_add ("/undo/goes-past-other-field", Fixture, NULL, set_up, test_goes_past_other_field, tear_down);
  g_test_add ("/undo/refuses-binding", Fixture, NULL, set_up, test_refuses_binding, tear_down);
  g_test_add ("/undo/refuses-past-migration", Fixture, NULL, set_up, test_refuses_past_migration, tear_down);
  g_test_add ("/undo/refuses-used-row", Fixture, NULL, set_up, test_refuses_used_row, tear_down);
  g_test_add ("/undo/refuses-erased", Fixture, NULL, set_up, test_refuses_erased, tear_down);
  g_test_add ("/undo/change-ends-redo", Fixture, NULL, set_up, test_change_ends_redo, tear_down);
  g_test_add ("/undo/computes-statistics-again", Fixture, NULL, set_up, test_computes_statistics_again, tear_down);

  return g_test_run ();
}
