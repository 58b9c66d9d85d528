/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cairn-error.h"
#include "cairn-history.h"
#include "cairn-journal.h"
#include "cairn-test-register.h"
#include "cairn-test-rows.h"
#include "cairn-undo.h"

typedef struct
{
  CairnTestPlace  place;
  CairnRegister  *reg;    /* (owned) */
  char           *uuid;   /* (owned): a case */
  gint64          now_ms; /* what the register's clock says */
} Fixture;

static gint64
tell_time_cb (gpointer data)
{
  return ((Fixture *) data)->now_ms;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  cairn_test_place_init (&fixture->place);
  fixture->reg = cairn_test_register_create (&fixture->place);
  fixture->now_ms = 1000;
  cairn_register_set_clock (fixture->reg, tell_time_cb, fixture);
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
set_summary (Fixture    *fixture,
             gint64      at_ms,
             const char *text)
{
  fixture->now_ms = at_ms;
  cairn_test_set_text (fixture->reg, CAIRN_ENTITY_CASE, fixture->uuid, fixture->uuid, "summary", text);
}

/* One entry a changed row, with who, when and why, and the payload under the model's names. */
static void
test_entry_a_row (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr(CairnChangeSet) changes = cairn_change_set_new (CAIRN_CHANGE_EDIT, fixture->uuid, "The family asked");
  CairnChange *change = cairn_change_set_update (changes, CAIRN_ENTITY_CASE, fixture->uuid);

  cairn_change_set_field_text (change, "summary", "Second \"quoted\"\n");
  cairn_change_set_field_integer (change, "birth_weight_g", 3000);
  fixture->now_ms = 2000;
  cairn_test_apply (fixture->reg, changes);

  g_assert_cmpint (cairn_test_ask (fixture->reg, "SELECT count (*) FROM journal WHERE operation <> 'note'"), ==, 3);
  g_assert_cmpint (cairn_test_ask (fixture->reg,
                                   "SELECT count (*) FROM journal JOIN journal_payload USING (sequence)"
                                   " WHERE operation = 'update' AND kind = 'change' AND person = 'Ada Office'"
                                   " AND at_ms = 2000 AND reason = 'The family asked' AND entity = 'case'"
                                   " AND body ->> '$.before.summary' = 'First'"
                                   " AND body ->> '$.after.summary' = 'Second \"quoted\"' || char (10)"
                                   " AND body ->> '$.after.birth_weight_g' = 3000"
                                   " AND json_type (body, '$.before.birth_weight_g') = 'null'"
                                   " AND json_type (body, '$.after.reference') IS NULL"),
                   ==, 1);
}

typedef struct
{
  const char *sql;
  const char *message;
} Damage;

static const Damage damages[] = {
  { "UPDATE journal SET hash = zeroblob (32) WHERE sequence = 3", "The journal does not hold together at entry 3*" },
  { "UPDATE journal SET person = 'Somebody' WHERE sequence = 4", "The journal does not hold together at entry 4*" },
  { "UPDATE journal SET reason = '' WHERE sequence = 4", "The journal does not hold together at entry 4*" },
  { "UPDATE journal_payload SET body = replace (body, 'First', 'Other') WHERE sequence = 3",
    "What entry 3 of the journal says is not what was written*" },
  { "DELETE FROM journal_payload WHERE sequence = 3; DELETE FROM journal WHERE sequence = 3",
    "The journal does not hold together at entry 3*" },
  { "DELETE FROM journal_payload WHERE sequence > 3; DELETE FROM journal WHERE sequence > 3",
    "The end of the journal is missing*" },
};

/* A flipped hash, a changed word, a missing entry and a cut tail are all noticed. */
static void
test_damage_is_noticed (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr(GError) clean = NULL;

  set_summary (fixture, 2000, "Second");
  set_summary (fixture, 3000, "Third");
  g_assert_true (cairn_register_verify_journal (fixture->reg, NULL, &clean));
  g_assert_no_error (clean);

  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autoptr(GError) error = NULL;

      cairn_test_exec (fixture->reg, "BEGIN");
      cairn_test_exec (fixture->reg, damages[i].sql);
      g_assert_false (cairn_register_verify_journal (fixture->reg, NULL, &error));
      g_assert_error (error, CAIRN_ERROR, CAIRN_ERROR_CORRUPT);
      g_test_message ("%s", error->message);
      g_assert_true (g_pattern_match_simple (damages[i].message, error->message));
      cairn_test_exec (fixture->reg, "ROLLBACK");
    }
}

/* Even if the mark that moves is cut with the tail, the mark of a backup notices it. */
static void
test_marks_notice_cut_tail (Fixture       *fixture,
                            gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  set_summary (fixture, 2000, "Second");
  g_assert_true (cairn_register_mark (fixture->reg, "backup", &error));
  cairn_test_exec (fixture->reg, "DELETE FROM journal_payload WHERE sequence > 2; DELETE FROM journal WHERE sequence > 2;"
                                 "DELETE FROM mark WHERE name = 'head'; INSERT INTO mark (name, at_ms, sequence, hash)"
                                 " SELECT 'head', 0, sequence, hash FROM journal ORDER BY sequence DESC LIMIT 1");

  g_assert_false (cairn_register_verify_journal (fixture->reg, NULL, &error));
  g_assert_error (error, CAIRN_ERROR, CAIRN_ERROR_CORRUPT);
}

/* What the journal says of a row can be destroyed, salt and all, and the chain still holds. */
static void
test_payload_can_be_erased (Fixture       *fixture,
                            gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GListModel) history = NULL;
  g_autoptr(CairnHistoryEntry) entry = NULL;

  set_summary (fixture, 2000, "Second");
  g_assert_true (cairn_register_erase_payloads (fixture->reg, fixture->uuid, "Entered for the wrong child", &error));
  g_assert_true (cairn_register_verify_journal (fixture->reg, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (cairn_test_ask (fixture->reg, "SELECT count (*) FROM journal_payload WHERE body LIKE '%Second%'"),
                   ==, 0);

  history = cairn_register_load_field_history (fixture->reg, fixture->uuid, "summary", &error);
  g_assert_cmpuint (g_list_model_get_n_items (history), ==, 2);
  entry = g_list_model_get_item (history, 0);
  g_assert_true (cairn_history_entry_get_erased (entry));
  g_assert_cmpint (cairn_history_entry_get_at_ms (entry), ==, 2000);
  g_assert_null (cairn_history_entry_get_after (entry));
}

static char *
describe (GListModel *history)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (history); i++)
    {
      g_autoptr(CairnHistoryEntry) entry = g_list_model_get_item (history, i);
      const CairnField *field = cairn_history_entry_get_field (entry);

      g_string_append_printf (text, "%" G_GINT64_FORMAT " %s.%s: %s > %s; ", cairn_history_entry_get_at_ms (entry),
                              cairn_history_entry_get_entity (entry)->name, field != NULL ? field->name : "",
                              cairn_history_entry_get_before (entry), cairn_history_entry_get_after (entry));
    }

  return g_string_free_and_steal (text);
}

/* A field tells who changed it, when and from what, the newest first. */
static void
test_field_history (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GListModel) history = NULL;
  g_autofree char *text = NULL;

  set_summary (fixture, 2000, "Second");
  cairn_test_set_text (fixture->reg, CAIRN_ENTITY_CASE, fixture->uuid, fixture->uuid, "sex", "male");
  fixture->now_ms = 3000;
  g_assert_true (cairn_register_undo (fixture->reg, fixture->uuid, NULL, &error));
  g_assert_true (cairn_register_undo (fixture->reg, fixture->uuid, NULL, &error));

  history = cairn_register_load_field_history (fixture->reg, fixture->uuid, "summary", &error);
  g_assert_no_error (error);
  text = describe (history);
  g_assert_cmpstr (text, ==, "3000 case.summary: Second > First; 2000 case.summary: First > Second; "
                             "1000 case.summary: (null) > First; ");
}

/* A page has the history of all its rows, wherever they were changed from. */
static void
test_page_history (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GListModel) history = NULL;
  g_autofree char *text = NULL;

  fixture->now_ms = 2000;
  g_free (cairn_test_add_row (fixture->reg, CAIRN_ENTITY_WAIT, NULL, "case", fixture->uuid, "kind", "inquest",
                              "from_date", "2024-01-01", "blocks", "panel", NULL));
  g_free (cairn_test_add_case (fixture->reg, "2324-002", "River", NULL));

  history = cairn_register_load_page_history (fixture->reg, fixture->uuid, 0, &error);
  g_assert_no_error (error);
  text = describe (history);
  g_assert_cmpstr (text, ==, "2000 wait.: (null) > (null); 1000 child.: (null) > (null); 1000 case.: (null) > (null); ");
}

/* A case can be read as it stood: with rows that are gone, without those that came, with the old values. */
static void
test_as_it_stood (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *wait = NULL;
  g_autoptr(CairnReview) then = NULL;
  g_autoptr(CairnReview) now = NULL;

  wait = cairn_test_add_row (fixture->reg, CAIRN_ENTITY_WAIT, fixture->uuid, "case", fixture->uuid, "kind", "inquest",
                             "from_date", "2024-01-01", "blocks", "panel", NULL);
  set_summary (fixture, 2000, "Second");
  cairn_test_delete_row (fixture->reg, CAIRN_ENTITY_WAIT, wait, fixture->uuid);
  g_free (cairn_test_add_row (fixture->reg, CAIRN_ENTITY_NOTIFICATION, fixture->uuid, "case", fixture->uuid,
                              "received_on", "2024-02-02", NULL));

  then = cairn_register_load_review_as_it_stood (fixture->reg, fixture->uuid, 1500, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (cairn_record_get_text (CAIRN_RECORD (cairn_review_get_case (then)), "summary"), ==, "First");
  g_assert_nonnull (cairn_aggregate_find (CAIRN_AGGREGATE (then), wait));
  g_assert_null (cairn_aggregate_get_single (CAIRN_AGGREGATE (then), CAIRN_ENTITY_NOTIFICATION));

  now = cairn_register_load_review_as_it_stood (fixture->reg, fixture->uuid, 2000, &error);
  g_assert_cmpstr (cairn_record_get_text (CAIRN_RECORD (cairn_review_get_case (now)), "summary"), ==, "Second");
  g_assert_null (cairn_aggregate_find (CAIRN_AGGREGATE (now), wait));

  g_assert_null (cairn_register_load_review_as_it_stood (fixture->reg, fixture->uuid, 500, &error));
  g_assert_error (error, CAIRN_ERROR, CAIRN_ERROR_NOT_FOUND);
}

int
main (int   argc,
      char *argv[])
{
  cairn_test_init (&argc, &argv);

  g_test_add ("/journal/entry-a-row", Fixture, NULL, set_up, test_entry_a_row, tear_down);
  g_test_add ("/journal/damage-is-noticed", Fixture, NULL, set_up, test_damage_is_noticed, tear_down);
  g_test_add ("/journal/marks-notice-cut-tail", Fixture, NULL, set_up, test_marks_notice_cut_tail, tear_down);
  g_test_add ("/journal/payload-can-be-erased", Fixture, NULL, set_up, test_payload_can_be_erased, tear_down);
  g_test_add ("/journal/field-history", Fixture, NULL, set_up, test_field_history, tear_down);
  g_test_add ("/journal/page-history", Fixture, NULL, set_up, test_page_history, tear_down);
  g_test_add ("/journal/as-it-stood", Fixture, NULL, set_up, test_as_it_stood, tear_down);

  return g_test_run ();
}
