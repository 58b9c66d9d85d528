/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cairn-check.h"

#include <glib/gstdio.h>
#include <string.h>

#include "cairn-error.h"
#include "cairn-notice.h"
#include "cairn-register-private.h"
#include "cairn-test-register.h"
#include "cairn-test-rows.h"

typedef struct
{
  CairnTestPlace  place;
  CairnRegister  *self;
} Fixture;

static void
log_case (CairnRegister *self,
          const char    *reference)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CairnChangeSet) changes = NULL;
  CairnNotice notice = { 0 };

  notice.reference = reference;
  notice.family_name = "Quillfeather";
  notice.date_of_birth = cairn_day_new (2020, 2, 1);
  notice.date_of_death = cairn_day_new (2024, 3, 1);
  notice.received_on = cairn_day_new (2024, 3, 2);
  changes = cairn_notice_log (&notice, cairn_day_new (2024, 4, 15), NULL, &error);
  g_assert_no_error (error);
  cairn_test_apply (self, changes);
}

static void
fixture_set_up (Fixture       *fixture,
                gconstpointer  data)
{
  cairn_test_place_init (&fixture->place);
  fixture->self = cairn_test_register_create (&fixture->place);
  log_case (fixture->self, "2024/001");
  log_case (fixture->self, "2024/002");
}

static void
fixture_tear_down (Fixture       *fixture,
                   gconstpointer  data)
{
  g_assert_finalize_object (fixture->self);
  cairn_test_place_clear (&fixture->place);
}

/* The sentences of what is worse than a note, or "" if all is well. */
static char *
check (CairnRegister *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) findings = cairn_register_check (self, NULL, NULL, NULL, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < findings->len; i++)
    {
      const CairnFinding *finding = g_ptr_array_index (findings, i);

      if (finding->severity > CAIRN_FINDING_NOTE)
        g_string_append_printf (text, "%s\n", finding->sentence);
    }
  return g_string_free (text, FALSE);
}

/* In a register that only Cairn wrote to, nothing is found: by the writer as by a reader. */
static void
test_well (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(CairnRegister) reader = cairn_register_open_reader (fixture->self, NULL);
  g_autofree char *found = check (fixture->self);
  g_autofree char *read = check (reader);

  g_assert_cmpstr (found, ==, "");
  g_assert_cmpstr (read, ==, "");
}

/* A row of the statistics that is not what its case says is named by the case's reference, and no other. */
static void
test_derived (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *changed = NULL;
  g_autofree char *missing = NULL;

  cairn_test_exec (fixture->self, "UPDATE analytic SET age_days = age_days + 1 WHERE case_id ="
                                  " (SELECT id FROM cases WHERE reference = '2024/002')");
  changed = check (fixture->self);
  g_assert_nonnull (strstr (changed, "2024/002"));
  g_assert_nonnull (strstr (changed, "Age (days)"));
  g_assert_null (strstr (changed, "2024/001"));
  g_assert_null (strstr (changed, "Quillfeather"));

  cairn_test_exec (fixture->self, "DELETE FROM analytic");
  missing = check (fixture->self);
  g_assert_nonnull (strstr (missing, "2024/001"));
  g_assert_nonnull (strstr (missing, "2024/002"));
}

/* Of much that is wrong in one way only some is named, and the rest counted. */
static void
test_many (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *found = NULL;
  g_auto(GStrv) lines = NULL;

  for (guint i = 3; i <= 25; i++)
    {
      g_autofree char *reference = g_strdup_printf ("2024/%03u", i);

      log_case (fixture->self, reference);
    }
  cairn_test_exec (fixture->self, "DELETE FROM analytic");
  found = check (fixture->self);
  lines = g_strsplit (found, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 20 + 1 + 1);
  g_assert_nonnull (strstr (lines[20], "5 more cases"));
}

/* A row that points at nothing is damage. */
static void
test_references (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *found = NULL;

  cairn_test_exec (fixture->self, "PRAGMA foreign_keys = OFF; DELETE FROM child; DELETE FROM cases WHERE reference = '2024/001';"
                                  "PRAGMA foreign_keys = ON");
  found = check (fixture->self);
  g_assert_nonnull (strstr (found, "not there"));
}

/* Files that others may read, and keys that were changed, are found. */
static void
test_files (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *path = cairn_test_path (&fixture->place, "keys.json");
  g_autofree char *text = NULL;
  g_autofree char *found = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  strstr (text, CAIRN_TEST_PERSON)[0] = 'B';
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_assert_cmpint (g_chmod (path, 0644), ==, 0);
  g_assert_cmpint (g_chmod (fixture->place.folder, 0755), ==, 0);
  found = check (fixture->self);
  g_assert_nonnull (strstr (found, "“keys.json”"));
  g_assert_nonnull (strstr (found, "“Panel.cairn”"));
  g_assert_nonnull (strstr (found, "changed or damaged"));
}

static void
note_progress_cb (const char *doing,
                  double      fraction,
                  gpointer    data)
{
  double *last = data;

  g_assert_cmpstr (doing, !=, "");
  g_assert_cmpfloat (fraction, >=, *last);
  g_assert_cmpfloat (fraction, <, 1);
  *last = fraction;
}

/* It tells how far it is, and can be cancelled. */
static void
test_progress (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GPtrArray) findings = NULL;
  g_autoptr(GError) error = NULL;
  double last = 0;

  findings = cairn_register_check (fixture->self, cancellable, note_progress_cb, &last, &error);
  g_assert_no_error (error);
  g_assert_cmpfloat (last, >, 0.5);
  g_cancellable_cancel (cancellable);
  g_assert_null (cairn_register_check (fixture->self, cancellable, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  cairn_test_init (&argc, &argv);
  g_test_add ("/check/well", Fixture, NULL, fixture_set_up, test_well, fixture_tear_down);
  g_test_add ("/check/derived", Fixture, NULL, fixture_set_up, test_derived, fixture_tear_down);
  g_test_add ("/check/many", Fixture, NULL, fixture_set_up, test_many, fixture_tear_down);
  g_test_add ("/check/references", Fixture, NULL, fixture_set_up, test_references, fixture_tear_down);
  g_test_add ("/check/files", Fixture, NULL, fixture_set_up, test_files, fixture_tear_down);
  g_test_add ("/check/progress", Fixture, NULL, fixture_set_up, test_progress, fixture_tear_down);

  return g_test_run ();
}
