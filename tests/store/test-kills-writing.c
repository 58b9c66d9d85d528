/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cairn-drafts.h"
#include "cairn-journal.h"
#include "cairn-test-child.h"
#include "cairn-test-register.h"
#include "cairn-test-rows.h"
#include "cairn-undo.h"

/* Killed at random moments while it writes long groups, types, or takes changes back, a program leaves the
 * register as it was after the last thing it said was saved, or after the one that was under way. */

#define MOST_WAIT_US 40000
#define N_IN_GROUP 25

typedef gint64 (*Measure) (CairnRegister *self);

static char *
make_reference (guint i)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT "-%u", g_get_monotonic_time (), i);
}

static void
import_for_ever (int      pipe_fd,
                 gpointer data)
{
  CairnRegister *self = cairn_test_register_open (data);

  cairn_test_child_tell (pipe_fd);
  while (TRUE)
    {
      g_assert_true (cairn_register_begin_group (self, NULL));
      for (guint i = 0; i < N_IN_GROUP; i++)
        {
          g_autofree char *reference = make_reference (i);

          g_free (cairn_test_add_case (self, reference, "Stone", "A summary"));
        }
      g_assert_true (cairn_register_commit_group (self, NULL, NULL));
      cairn_test_child_tell (pipe_fd);
    }
}

static gint64
measure_imports (CairnRegister *self)
{
  gint64 n_cases = cairn_test_ask (self, "SELECT count (*) FROM cases");

  g_assert_cmpint (n_cases % N_IN_GROUP, ==, 0);
  g_assert_cmpint (cairn_test_ask (self, "SELECT count (*) FROM child"), ==, n_cases);
  g_assert_cmpint (cairn_test_ask (self, "SELECT count (*) FROM search_text"), ==, n_cases);
  g_assert_cmpint (cairn_test_ask (self, "SELECT count (*) FROM search_identity"), ==, n_cases);

  return n_cases / N_IN_GROUP;
}

static gint64
measure_typing (CairnRegister *self)
{
  return cairn_test_ask (self, "SELECT coalesce (max (CAST (body AS INTEGER)), 0) FROM draft");
}

static void
type_for_ever (int      pipe_fd,
               gpointer data)
{
  CairnRegister *self = cairn_test_register_open (data);

  cairn_test_child_tell (pipe_fd);
  for (gint64 i = measure_typing (self) + 1;; i++)
    {
      g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, i);

      g_assert_true (cairn_register_set_draft (self, CAIRN_ENTITY_CASE, "a-row", "summary", text, NULL));
      cairn_test_child_tell (pipe_fd);
    }
}

/* What was taken back and brought back leaves a group each time. */
static gint64
measure_undoing (CairnRegister *self)
{
  return cairn_test_ask (self, "SELECT count (DISTINCT group_number) FROM journal WHERE kind IN ('change', 'undo')");
}

static void
undo_for_ever (int      pipe_fd,
               gpointer data)
{
  CairnRegister *self = cairn_test_register_open (data);

  cairn_test_child_tell (pipe_fd);
  for (guint i = 0;; i++)
    {
      g_autofree char *reference = make_reference (i);

      g_free (cairn_test_add_case (self, reference, "Stone", "A summary"));
      cairn_test_child_tell (pipe_fd);
      g_assert_true (cairn_register_undo (self, NULL, NULL, NULL));
      cairn_test_child_tell (pipe_fd);
      g_assert_true (cairn_register_redo (self, NULL, NULL, NULL));
      cairn_test_child_tell (pipe_fd);
    }
}

typedef struct
{
  CairnTestChild func;
  Measure        measure;
  guint          n_kills;
} Killing;

static const Killing importing = { import_for_ever, measure_imports, 40 };
static const Killing typing = { type_for_ever, measure_typing, 20 };
static const Killing undoing = { undo_for_ever, measure_undoing, 20 };

/* Whatever the moment, nothing acknowledged is lost, nothing is there by halves, and the journal holds together. */
static void
test_kill (gconstpointer data)
{
  const Killing *killing = data;
  CairnTestPlace place = { NULL };
  gint64 before = 0;

  cairn_test_place_init (&place);
  g_assert_finalize_object (cairn_test_register_create (&place));

  for (guint i = 0; i < killing->n_kills; i++)
    {
      CairnTestProcess process = cairn_test_child_start (killing->func, &place);
      g_autoptr(GError) error = NULL;
      CairnRegister *self = NULL;
      gint64 after = 0;
      guint n_told = 0;

      g_assert_true (cairn_test_child_hear (&process));
      g_usleep ((gulong) g_test_rand_int_range (0, MOST_WAIT_US));
      n_told = cairn_test_child_kill (&process);

      self = cairn_test_register_open (&place);
      after = killing->measure (self);
      g_assert_cmpint (after, >=, before + n_told);
      g_assert_cmpint (after, <=, before + n_told + 1);
      g_assert_true (cairn_register_verify_journal (self, NULL, &error));
      before = after;
      g_assert_finalize_object (self);
    }

  g_assert_cmpint (before, >, 0);
  cairn_test_place_clear (&place);
}

int
main (int   argc,
      char *argv[])
{
  cairn_test_init (&argc, &argv);

  g_test_add_data_func ("/kills/importing", &importing, test_kill);
  g_test_add_data_func ("/kills/typing", &typing, test_kill);
  g_test_add_data_func ("/kills/undoing", &undoing, test_kill);

  return g_test_run ();
}
