/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "cairn-backup.h"
#include "cairn-check.h"
#include "cairn-error.h"
#include "cairn-migrations-private.h"
#include "cairn-register-private.h"
#include "cairn-test-register.h"

#define FIXTURE_PERSON "Fixture Office"
#define FIXTURE_PASSPHRASE "stones kept for later"

static char *
get_schema (CairnRegister *self)
{
  CairnDatabase *database = _cairn_register_get_database (self);
  g_autoptr(CairnStatement) statement = cairn_database_prepare (database,
                                                                "SELECT type, name, sql FROM sqlite_schema"
                                                                " ORDER BY type, name", NULL);
  GString *text = g_string_new (NULL);
  gboolean row = TRUE;

  while (cairn_database_step (database, statement, &row, NULL, NULL) && row)
    g_string_append_printf (text, "%s %s %s\n", cairn_statement_get_text (statement, 0),
                            cairn_statement_get_text (statement, 1), cairn_statement_get_text (statement, 2));
  return g_string_free (text, FALSE);
}

/* A register of each released version, as it was released, opens: it becomes what a new one is, with all that was
 * in it, is whole, and was backed up before if anything had to change. */
static void
test_frozen (gconstpointer data)
{
  const char *name = data;
  CairnTestPlace place = { NULL };
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) findings = NULL;
  g_autofree char *frozen = g_build_filename (g_getenv ("CAIRN_SOURCE"), "tests", "fixtures", "registers", name, NULL);
  g_autofree char *fresh_folder = NULL;
  g_autofree char *schema = NULL;
  g_autofree char *fresh_schema = NULL;
  CairnRegister *self = NULL;
  CairnRegister *fresh = NULL;
  gint64 n = 0;

  if (!CAIRN_ENCRYPTION)
    {
      g_test_skip ("the frozen registers are encrypted");
      return;
    }

  cairn_test_place_init (&place);
  cairn_test_copy (frozen, place.folder);
  self = cairn_register_open (place.folder, FIXTURE_PASSPHRASE, CAIRN_REGISTER_WRITE, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (cairn_register_get_person (self), ==, FIXTURE_PERSON);
  fresh_folder = g_build_filename (place.dir, "Fresh.cairn", NULL);
  fresh = cairn_register_create (fresh_folder, "A", "words and words", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (cairn_register_get_schema_version (self), ==, cairn_register_get_schema_version (fresh));
  schema = get_schema (self);
  fresh_schema = get_schema (fresh);
  g_assert_cmpstr (schema, ==, fresh_schema);

  g_assert_cmpint (cairn_test_count_areas (self), ==, 3);
  g_assert_true (cairn_database_get_int (_cairn_register_get_database (self), "SELECT count(*) FROM cases", &n, NULL));
  g_assert_cmpint (n, ==, 20);
  findings = cairn_register_check (self, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < findings->len; i++)
    g_assert_cmpint (((CairnFinding *) g_ptr_array_index (findings, i))->severity, ==, CAIRN_FINDING_NOTE);

  g_assert_finalize_object (fresh);
  g_assert_finalize_object (self);
  cairn_test_place_clear (&place);
}

static GPtrArray *
make_steps (const char *sql)
{
  GPtrArray *steps = g_ptr_array_new_with_free_func (g_free);
  const char * const sqls[] = { "CREATE TABLE one (x INTEGER) STRICT", sql, "CREATE TABLE three (x INTEGER) STRICT" };

  for (guint i = 0; i < G_N_ELEMENTS (sqls); i++)
    {
      CairnMigration *step = g_new0 (CairnMigration, 1);

      step->version = 1000 + i;
      step->sql = (char *) sqls[i];
      g_ptr_array_add (steps, step);
    }
  return steps;
}

static gint64
ask (CairnRegister *self,
     const char    *sql)
{
  gint64 value = -1;

  g_assert_true (cairn_database_get_int (_cairn_register_get_database (self), sql, &value, NULL));
  return value;
}

/* A step that fails, or leaves rows pointing at nothing, is taken back whole; the ones before it stay, and it can be
 * tried again. */
static void
test_failing_step (gconstpointer data)
{
  const char *bad = data;
  CairnTestPlace place = { NULL };
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) failing = make_steps (bad);
  g_autoptr(GPtrArray) working = make_steps ("CREATE TABLE two (x INTEGER) STRICT");
  CairnRegister *self = NULL;

  cairn_test_place_init (&place);
  self = cairn_test_register_create (&place);
  g_assert_false (cairn_migrations_run (_cairn_register_get_database (self), failing, &error));
  g_assert_nonnull (error);
  g_assert_cmpint (ask (self, "PRAGMA user_version"), ==, 1000);
  g_assert_cmpint (ask (self, "SELECT count(*) FROM sqlite_schema WHERE name IN ('one', 'two', 'three')"), ==, 1);
  g_assert_cmpint (ask (self, "PRAGMA foreign_keys"), ==, 1);

  g_clear_error (&error);
  cairn_migrations_run (_cairn_register_get_database (self), working, &error);
  g_assert_no_error (error);
  g_assert_cmpint (ask (self, "PRAGMA user_version"), ==, 1002);
  g_assert_cmpint (ask (self, "SELECT count(*) FROM sqlite_schema WHERE name IN ('one', 'two', 'three')"), ==, 3);
  g_assert_finalize_object (self);
  cairn_test_place_clear (&place);
}

/* The steps that are compiled in are numbered from 1 without a gap. */
static void
test_numbers (void)
{
  g_autoptr(GPtrArray) migrations = cairn_migrations_load ();

  for (guint i = 0; i < migrations->len; i++)
    g_assert_cmpint (((CairnMigration *) g_ptr_array_index (migrations, i))->version, ==, i + 1);
}

/* An older register is backed up before it is changed, and the journal says that it was. */
static void
test_backup_first (void)
{
  CairnTestPlace place = { NULL };
  g_autoptr(GPtrArray) backups = NULL;
  g_autoptr(GPtrArray) steps = make_steps ("CREATE TABLE two (x INTEGER) STRICT");
  g_autoptr(GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  CairnRegister *self = NULL;

  cairn_test_place_init (&place);
  self = cairn_test_register_create (&place);
  cairn_test_add_area (self, "North");
  g_assert_finalize_object (self);
  _cairn_migrations_set (steps);

  /* To be read only, it would have to be changed: it is not. */
  before = cairn_test_hash_folder (place.folder);
  g_assert_null (cairn_register_open (place.folder, CAIRN_TEST_PASSPHRASE, CAIRN_REGISTER_READ, &error));
  g_assert_error (error, CAIRN_ERROR, CAIRN_ERROR_READ_ONLY);
  after = cairn_test_hash_folder (place.folder);
  g_assert_cmpstr (before, ==, after);

  self = cairn_test_register_open (&place);
  g_assert_cmpint (cairn_register_get_schema_version (self), ==, 1002);
  g_assert_cmpint (ask (self, "SELECT count(*) FROM journal WHERE kind = 'migration'"), ==, 1);
  g_assert_finalize_object (self);
  backups = cairn_backup_list (place.folder);
  g_assert_cmpuint (backups->len, ==, 1);
  _cairn_migrations_set (NULL);
  cairn_test_place_clear (&place);
}

int
main (int    argc,
      char **argv)
{
  cairn_test_init (&argc, &argv);
  g_test_add_data_func ("/migrations/frozen/v1", "v1.cairn", test_frozen);
  g_test_add_data_func ("/migrations/failing-step/syntax", "CREATE TABLE two (x INTEGER); CREATE NONSENSE",
                        test_failing_step);
  g_test_add_data_func ("/migrations/failing-step/references",
                        "CREATE TABLE two (x INTEGER REFERENCES area (id)); INSERT INTO two VALUES (77)",
                        test_failing_step);
  g_test_add_func ("/migrations/numbers", test_numbers);
  g_test_add_func ("/migrations/backup-first", test_backup_first);

  return g_test_run ();
}
