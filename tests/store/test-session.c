/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cairn-error.h"
#include "cairn-session.h"
#include "cairn-test-register.h"
#include "cairn-test-rows.h"
#include "cairn-test-session.h"

typedef struct
{
  CairnTestSession  base;
  char             *uuid;     /* (owned): a case */
  GString          *log;      /* (owned): what was signalled */
} Fixture;

static void
changed_cb (CairnSession *session,
            GStrv         subjects,
            gpointer      user_data)
{
  g_string_append_printf (user_data, "changed:%u ", g_strv_length (subjects));
}

static void
failed_cb (CairnSession   *session,
           GError         *error,
           CairnChangeSet *kept,
           gpointer        user_data)
{
  g_string_append_printf (user_data, "failed:%d:%u ", error->code, cairn_change_set_get_length (kept));
}

static void
state_cb (GObject    *object,
          GParamSpec *pspec,
          gpointer    user_data)
{
  g_string_append_printf (user_data, "state:%d ", cairn_session_get_state (CAIRN_SESSION (object)));
}

static void
assert_log (Fixture    *fixture,
            const char *expected)
{
  g_assert_cmpstr (fixture->log->str, ==, expected);
  g_string_truncate (fixture->log, 0);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  CairnRegister *reg = cairn_test_session_prepare (&fixture->base);

  fixture->uuid = cairn_test_add_case (reg, "2324-001", "Stone", "First");
  cairn_test_session_start (&fixture->base, reg);
  fixture->log = g_string_new (NULL);
  g_signal_connect (fixture->base.session, "changed", G_CALLBACK (changed_cb), fixture->log);
  g_signal_connect (fixture->base.session, "failed", G_CALLBACK (failed_cb), fixture->log);
  g_signal_connect (fixture->base.session, "notify::state", G_CALLBACK (state_cb), fixture->log);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  assert_log (fixture, "");
  cairn_test_session_end (&fixture->base);
  g_string_free (fixture->log, TRUE);
  g_free (fixture->uuid);
}

static CairnChangeSet *
build_summary (Fixture    *fixture,
               const char *text)
{
  CairnChangeSet *changes = cairn_change_set_new (CAIRN_CHANGE_EDIT, fixture->uuid, NULL);

  cairn_change_set_field_text (cairn_change_set_update (changes, CAIRN_ENTITY_CASE, fixture->uuid), "summary", text);

  return changes;
}

static void
write_done_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  cairn_session_write_finish (CAIRN_SESSION (source), result, ((CairnTestAnswer *) user_data)->error);
  ((CairnTestAnswer *) user_data)->came = TRUE;
}

static void
write_summary (Fixture     *fixture,
               const char  *text,
               GError     **error)
{
  g_autoptr(CairnChangeSet) changes = build_summary (fixture, text);
  CairnTestAnswer answer = { error, FALSE };

  cairn_session_write_async (fixture->base.session, changes, NULL, write_done_cb, &answer);
  cairn_test_wait_until (answer.came);
}

static void
undo_done_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  cairn_session_undo_finish (CAIRN_SESSION (source), result, ((CairnTestAnswer *) user_data)->error);
  ((CairnTestAnswer *) user_data)->came = TRUE;
}

/* Whoever asks for a review gets the one that is alive, and it has the new value before anybody is told. */
static void
test_review_is_live (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CairnReview) review = cairn_session_get_review (fixture->base.session, fixture->uuid, &error);
  g_autoptr(CairnReview) same = cairn_session_get_review (fixture->base.session, fixture->uuid, &error);
  CairnCase *root = cairn_review_get_case (review);

  g_assert_true (review == same);
  g_clear_object (&same);

  write_summary (fixture, "Second", &error);
  g_assert_no_error (error);
  g_assert_true (cairn_review_get_case (review) == root);
  g_assert_cmpstr (cairn_record_get_text (CAIRN_RECORD (root), "summary"), ==, "Second");
  assert_log (fixture, "state:1 state:0 changed:1 ");
  g_assert_true (g_str_has_prefix (cairn_session_get_state_text (fixture->base.session), "All changes saved "));

  g_assert_finalize_object (g_steal_pointer (&review));
}

/* What cannot be saved is told with what was asked for, and nothing that is shown changes. */
static void
test_failure_keeps (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CairnReview) review = cairn_session_get_review (fixture->base.session, fixture->uuid, &error);
  g_autoptr(CairnChangeSet) changes = cairn_change_set_new (CAIRN_CHANGE_EDIT, fixture->uuid, NULL);
  CairnTestAnswer answer = { &error, FALSE };

  cairn_change_set_field_null (cairn_change_set_update (changes, CAIRN_ENTITY_CASE, fixture->uuid), "reference");
  cairn_session_write_async (fixture->base.session, changes, NULL, write_done_cb, &answer);
  cairn_test_wait_until (answer.came);

  g_assert_error (error, CAIRN_ERROR, CAIRN_ERROR_INVALID);
  g_assert_cmpstr (cairn_session_get_state_text (fixture->base.session), ==, error->message);
  g_assert_cmpstr (cairn_review_get_reference (review), ==, "2324-001");
  assert_log (fixture, "state:1 state:2 failed:1:1 ");
}

/* Undo goes through the worker too, and the page shows it. */
static void
test_undo (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CairnReview) review = cairn_session_get_review (fixture->base.session, fixture->uuid, &error);
  CairnTestAnswer answer = { &error, FALSE };

  write_summary (fixture, "Second", &error);
  g_assert_true (cairn_session_can_undo (fixture->base.session, fixture->uuid, NULL));
  cairn_session_undo_async (fixture->base.session, fixture->uuid, undo_done_cb, &answer);
  cairn_test_wait_until (answer.came);
  g_assert_no_error (error);

  g_assert_cmpstr (cairn_record_get_text (CAIRN_RECORD (cairn_review_get_case (review)), "summary"), ==, "First");
  g_assert_true (cairn_session_can_redo (fixture->base.session, fixture->uuid, NULL));
  assert_log (fixture, "state:1 state:0 changed:1 state:1 state:0 changed:0 ");
}

/* A draft is durable at once, stays a draft, and goes with the change that takes its place. */
static void
test_drafts (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *draft = NULL;

  cairn_session_set_draft (fixture->base.session, CAIRN_ENTITY_CASE, fixture->uuid, "summary", "Fir");
  cairn_session_set_draft (fixture->base.session, CAIRN_ENTITY_CASE, fixture->uuid, "summary", "First and");
  cairn_test_wait_until (cairn_session_get_state (fixture->base.session) == CAIRN_SESSION_SAVED);
  draft = cairn_session_dup_draft (fixture->base.session, fixture->uuid, "summary");
  g_assert_cmpstr (draft, ==, "First and");

  write_summary (fixture, "First and last", &error);
  g_assert_null (cairn_session_dup_draft (fixture->base.session, fixture->uuid, "summary"));
  assert_log (fixture, "state:1 state:0 state:1 state:0 changed:1 ");
}

static void
items_changed_cb (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  gpointer    user_data)
{
  g_string_append_printf (user_data, "%u-%u+%u ", position, removed, added);
}

/* A list of a whole kind is alive too: rows that stay are the same objects, and one splice tells the rest. */
static void
test_list_is_live (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GListModel) areas = cairn_session_get_records (fixture->base.session, CAIRN_ENTITY_AREA, &error);
  g_autoptr(CairnChangeSet) changes = cairn_change_set_new (CAIRN_CHANGE_EDIT, NULL, NULL);
  g_autoptr(CairnChangeSet) more = cairn_change_set_new (CAIRN_CHANGE_EDIT, NULL, NULL);
  g_autoptr(CairnRecord) first = NULL;
  g_autoptr(CairnRecord) second = NULL;
  CairnChange *change = NULL;

  g_signal_connect (areas, "items-changed", G_CALLBACK (items_changed_cb), fixture->log);
  for (gint64 i = 1; i < 4; i++)
    {
      g_autofree char *name = g_strdup_printf ("Area %" G_GINT64_FORMAT, i);

      change = cairn_change_set_insert (changes, CAIRN_ENTITY_AREA, NULL);
      cairn_change_set_field_text (change, "name", name);
      cairn_change_set_field_integer (change, "position", 2 * i);
    }
  cairn_session_write (fixture->base.session, changes);
  cairn_test_wait_until (g_list_model_get_n_items (areas) == 3);
  assert_log (fixture, "state:1 state:0 0-0+3 changed:0 ");

  first = g_list_model_get_item (areas, 0);
  change = cairn_change_set_insert (more, CAIRN_ENTITY_AREA, NULL);
  cairn_change_set_field_text (change, "name", "Area 1½");
  cairn_change_set_field_integer (change, "position", 3);
  cairn_change_set_field_text (cairn_change_set_update (more, CAIRN_ENTITY_AREA, cairn_record_get_uuid (first)),
                               "name", "Renamed");
  cairn_session_write (fixture->base.session, more);
  cairn_test_wait_until (g_list_model_get_n_items (areas) == 4);
  assert_log (fixture, "state:1 state:0 1-0+1 changed:0 ");

  second = g_list_model_get_item (areas, 0);
  g_assert_true (first == second);
  g_assert_cmpstr (cairn_record_get_text (first, "name"), ==, "Renamed");
}

static gpointer
import_job (CairnRegister  *connection,
            gpointer        data,
            GCancellable   *cancellable,
            GError        **error)
{
  g_free (cairn_test_add_case (connection, "2324-777", "River", NULL));

  return g_strdup (data);
}

static void
run_done_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autofree char *text = cairn_session_run_finish (CAIRN_SESSION (source), result, NULL);

  g_assert_cmpstr (text, ==, "payload");
  *(gboolean *) user_data = TRUE;
}

/* While a long job has the writer the session is busy, and afterwards everything is fresh. */
static void
test_long_job (Fixture       *fixture,
               gconstpointer  data)
{
  gboolean came = FALSE;

  cairn_session_run_async (fixture->base.session, import_job, g_strdup ("payload"), g_free, g_free, NULL,
                           run_done_cb, &came);
  g_assert_true (cairn_session_get_busy (fixture->base.session));
  cairn_test_wait_until (came);
  g_assert_false (cairn_session_get_busy (fixture->base.session));
  g_assert_cmpint (cairn_test_ask (cairn_session_get_reader (fixture->base.session), "SELECT count (*) FROM cases"),
                   ==, 2);
  assert_log (fixture, "state:3 state:0 changed:0 ");
}

/* Closing waits for what was asked for: it is all there when the register is opened again. */
static void
test_close_waits (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr(CairnRegister) reg = NULL;
  g_autofree char *text = NULL;

  for (int i = 0; i < 50; i++)
    {
      g_autofree char *summary = g_strdup_printf ("Summary %d", i);
      g_autoptr(CairnChangeSet) changes = build_summary (fixture, summary);

      cairn_session_write (fixture->base.session, changes);
    }
  cairn_session_close (fixture->base.session);
  while (g_main_context_iteration (NULL, FALSE))
    ;

  reg = cairn_test_register_open (&fixture->base.place);
  text = cairn_test_get_text (reg, CAIRN_ENTITY_CASE, fixture->uuid, "summary");
  g_assert_cmpstr (text, ==, "Summary 49");
  cairn_register_close (reg);
  assert_log (fixture, "state:1 state:0 ");
}

int
main (int   argc,
      char *argv[])
{
  cairn_test_init (&argc, &argv);

  g_test_add ("/session/review-is-live", Fixture, NULL, set_up, test_review_is_live, tear_down);
  g_test_add ("/session/failure-keeps", Fixture, NULL, set_up, test_failure_keeps, tear_down);
  g_test_add ("/session/undo", Fixture, NULL, set_up, test_undo, tear_down);
  g_test_add ("/session/drafts", Fixture, NULL, set_up, test_drafts, tear_down);
  g_test_add ("/session/list-is-live", Fixture, NULL, set_up, test_list_is_live, tear_down);
  g_test_add ("/session/long-job", Fixture, NULL, set_up, test_long_job, tear_down);
  g_test_add ("/session/close-waits", Fixture, NULL, set_up, test_close_waits, tear_down);

  return g_test_run ();
}
