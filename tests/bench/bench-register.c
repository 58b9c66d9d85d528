/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bench.h"

#include "cairn-case-list.h"
#include "cairn-loader.h"
#include "cairn-register-private.h"
#include "cairn-tally.h"

/* What an open register does for the window. */

#define N_RUNS 9

typedef struct
{
  CairnSession  *session;
  CairnCaseList *list;
  const char    *text;
  GStrv          cases;     /* uuids */
  guint          next;
} Bench;

static gboolean
is_listed (gpointer data)
{
  Bench *bench = data;
  g_autoptr(CairnCaseRow) row = NULL;

  if (cairn_case_list_get_loading (bench->list))
    return FALSE;

  row = g_list_model_get_item (G_LIST_MODEL (bench->list), 0);

  return row == NULL || cairn_case_row_get_reference (row) != NULL;
}

static void
search (Bench      *bench,
        const char *text)
{
  g_autoptr(CairnCaseQuery) query = cairn_case_query_new ();

  cairn_case_query_set_text (query, text);
  cairn_case_list_set_query (bench->list, query);
  bench_wait (is_listed, bench);
}

static double
run_tally (gpointer data)
{
  Bench *bench = data;
  double start = bench_now_ms ();
  g_autoptr(CairnTallyQuery) query = cairn_tally_query_new (CAIRN_TALLY_FINALISED, "category", NULL);
  g_autoptr(CairnTally) tally = NULL;

  cairn_tally_query_set_years (query, 2010, 2023);
  tally = cairn_tally_run (query, cairn_session_get_reader (bench->session), NULL);
  g_assert_nonnull (tally);

  return bench_now_ms () - start;
}

/* The floor of a crosstab: its bare SQL, on the same connection. */
static double
run_tally_floor (gpointer data)
{
  Bench *bench = data;
  CairnDatabase *database = cairn_session_get_reader (bench->session)->database;
  double start = bench_now_ms ();
  sqlite3_stmt *statement = NULL;
  gint64 n_reviews = 0;

  g_assert_cmpint (sqlite3_prepare_v2 (cairn_database_get_handle (database),
                                       "SELECT category, year_finalised, count(*) FROM analytic"
                                       " WHERE counted = 1 AND year_finalised BETWEEN 2010 AND 2023 GROUP BY 1, 2",
                                       -1, &statement, NULL), ==, SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW)
    n_reviews += sqlite3_column_int64 (statement, 2);
  sqlite3_finalize (statement);
  g_assert_cmpint (n_reviews, >, 0);

  return bench_now_ms () - start;
}

static gboolean
is_saved (gpointer data)
{
  return cairn_session_get_state (data) == CAIRN_SESSION_SAVED;
}

/* What typing costs the main thread: handing the draft over. */
static double
run_type (gpointer data)
{
  Bench *bench = data;
  const char *uuid = bench->cases[0];
  g_autofree char *text = g_strdup_printf ("what was typed, time %u", bench->next++);
  double start = bench_now_ms ();

  cairn_session_set_draft (bench->session, CAIRN_ENTITY_CASE, uuid, "summary", text);

  return bench_now_ms () - start;
}

/* Until it is on the disk. */
static double
run_type_durable (gpointer data)
{
  Bench *bench = data;
  double start = bench_now_ms ();

  run_type (data);
  bench_wait (is_saved, bench->session);

  return bench_now_ms () - start;
}

/* The longest turn of the main loop while a search runs: what a frozen window is made of. */
static double
run_longest_turn (gpointer data)
{
  Bench *bench = data;
  g_autoptr(CairnCaseQuery) query = cairn_case_query_new ();
  double longest = 0.0;

  search (bench, "");
  cairn_case_query_set_text (query, bench->text);
  cairn_case_list_set_query (bench->list, query);
  while (!is_listed (bench))
    {
      double start = bench_now_ms ();

      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (100);
      else
        longest = MAX (longest, bench_now_ms () - start);
    }

  return longest;
}

void
bench_register (const char *folder)
{
  g_autoptr(CairnRegister) opened = bench_open (folder);
  g_autoptr(GError) error = NULL;
  Bench bench = { .text = "oxygen" };

  bench.session = cairn_session_new (g_steal_pointer (&opened), &error);
  if (bench.session == NULL)
    g_error ("%s", error->message);
  bench.cases = cairn_register_list_case_uuids (cairn_session_get_reader (bench.session), &error);
  g_assert_no_error (error);
  bench.list = cairn_case_list_new (bench.session);
  bench_wait (is_listed, &bench);

  bench_say ("search, longest turn of the main loop", bench_median (run_longest_turn, N_RUNS, &bench), 0.0);
  bench_say ("crosstab", bench_median (run_tally, N_RUNS, &bench), bench_median (run_tally_floor, N_RUNS, &bench));
  bench_say ("typing, main thread", bench_median (run_type, N_RUNS, &bench), 0.0);
  bench_wait (is_saved, bench.session);
  bench_say ("typing, until durable", bench_median (run_type_durable, N_RUNS, &bench), 0.0);

  g_object_unref (bench.list);
  g_strfreev (bench.cases);
  cairn_session_close (bench.session);
  g_object_unref (bench.session);
}
