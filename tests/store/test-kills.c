/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <unistd.h>

#include "cairn-backup.h"
#include "cairn-check.h"
#include "cairn-error.h"
#include "cairn-migrations-private.h"
#include "cairn-people.h"
#include "cairn-register-private.h"
#include "cairn-restore.h"
#include "cairn-test-child.h"
#include "cairn-test-register.h"

/* Programs are killed at random moments of what they do to a register. Whatever the moment, the register opens
 * at once and without a question, is whole, and has what was said to be saved. */

#define MOST_WAIT_US 60000

static void
wait_and_kill (CairnTestProcess *process,
               guint            *n_told)
{
  g_assert_true (cairn_test_child_hear (process));
  g_usleep (g_test_rand_int_range (0, MOST_WAIT_US));
  *n_told = cairn_test_child_kill (process);
}

static void
assert_whole (CairnRegister *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) findings = cairn_register_check (self, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < findings->len; i++)
    {
      const CairnFinding *finding = g_ptr_array_index (findings, i);

      if (finding->severity == CAIRN_FINDING_DAMAGE)
        g_error ("%s", finding->sentence);
    }
}

/* Of no other child, whose random numbers would be the same. */
static char *
make_name (guint i)
{
  return g_strdup_printf ("%d-%" G_GINT64_FORMAT "-%u", (int) getpid (), g_get_monotonic_time (), i);
}

static void
change_for_ever (int      pipe_fd,
                 gpointer data)
{
  CairnRegister *self = cairn_test_register_open (data);

  cairn_test_child_tell (pipe_fd);
  for (guint i = 0; i < 100000; i++)
    {
      g_autofree char *name = make_name (i);

      cairn_test_add_area (self, name);
      cairn_test_child_tell (pipe_fd);
    }
}

/* Of changes, no acknowledged one is lost, and at most the one that was under way is there besides. */
static void
test_changing (void)
{
  CairnTestPlace place = { NULL };
  gint64 n = 0;

  cairn_test_place_init (&place);
  g_assert_finalize_object (cairn_test_register_create (&place));
  for (guint i = 0; i < 60; i++)
    {
      CairnTestProcess process = cairn_test_child_start (change_for_ever, &place);
      CairnRegister *self = NULL;
      gint64 now = 0;
      guint told = 0;

      wait_and_kill (&process, &told);
      self = cairn_test_register_open (&place);
      now = cairn_test_count_areas (self);
      g_assert_cmpint (now, >=, n + told);
      g_assert_cmpint (now, <=, n + told + 1);
      n = now;
      assert_whole (self);
      g_assert_finalize_object (self);
    }
  g_assert_cmpint (n, >, 60);
  cairn_test_place_clear (&place);
}

static void
back_up_for_ever (int      pipe_fd,
                  gpointer data)
{
  CairnRegister *self = cairn_test_register_open (data);

  cairn_test_child_tell (pipe_fd);
  for (guint i = 0; i < 100000; i++)
    {
      g_autofree char *name = make_name (i);
      g_autofree char *path = NULL;

      cairn_test_add_area (self, name);
      path = cairn_register_back_up (self, NULL, NULL);
      g_assert_nonnull (path);
      cairn_test_child_tell (pipe_fd);
    }
}

/* Of backups, each that has a backup's name is good, none that was acknowledged is missing, and what was under way
 * is cleared away by the next. */
static void
test_backing_up (void)
{
  CairnTestPlace place = { NULL };

  cairn_test_place_init (&place);
  g_assert_finalize_object (cairn_test_register_create (&place));
  for (guint i = 0; i < 40; i++)
    {
      CairnTestProcess process = cairn_test_child_start (back_up_for_ever, &place);
      g_autoptr(GPtrArray) backups = NULL;
      g_autoptr(GError) error = NULL;
      CairnRegister *self = NULL;
      guint told = 0;

      wait_and_kill (&process, &told);
      backups = cairn_backup_list (place.folder);
      g_assert_cmpuint (backups->len, >=, MIN (told, 5));
      if (backups->len > 0)
        {
          const CairnBackup *newest = g_ptr_array_index (backups, 0);

          g_assert_true (cairn_backup_verify (newest->path, CAIRN_TEST_PASSPHRASE, NULL, &error));
          g_assert_no_error (error);
        }
      self = cairn_test_register_open (&place);
      assert_whole (self);
      g_assert_finalize_object (self);
    }
  cairn_test_place_clear (&place);
}

/* What a later version might do: a new table with much in it, a new column. */
static const CairnMigration later = {
  1000,
  (char *) "CREATE TABLE numbers (n INTEGER) STRICT;"
           "WITH RECURSIVE count (n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM count WHERE n < 20000)"
           " INSERT INTO numbers SELECT n FROM count;"
           "ALTER TABLE area ADD COLUMN note TEXT;"
           "UPDATE area SET note = 'more'",
};

typedef struct
{
  CairnTestPlace  place;
  CairnSecret    *key;
  char           *path;
} Migrating;

static void
migrate (int      pipe_fd,
         gpointer data)
{
  Migrating *migrating = data;
  g_autoptr(GPtrArray) migrations = g_ptr_array_new ();
  CairnDatabase *database = cairn_database_open (migrating->path, CAIRN_DATABASE_READ_WRITE, migrating->key, NULL);

  g_ptr_array_add (migrations, (gpointer) &later);
  cairn_test_child_tell (pipe_fd);
  g_assert_true (cairn_migrations_run (database, migrations, NULL));
  cairn_test_child_tell (pipe_fd);
}

static gint64
ask (CairnDatabase *database,
     const char    *sql)
{
  g_autoptr(GError) error = NULL;
  gint64 value = 0;

  cairn_database_get_int (database, sql, &value, &error);
  g_assert_no_error (error);
  return value;
}

/* A migration has happened whole or not at all. */
static void
test_migrating (void)
{
  Migrating migrating = { { NULL } };
  g_autofree char *original = NULL;
  CairnRegister *self = NULL;
  guint n_whole = 0;

  cairn_test_place_init (&migrating.place);
  self = cairn_test_register_create (&migrating.place);
  cairn_test_add_area (self, "North");
  migrating.key = cairn_secret_copy (self->key);
  migrating.path = cairn_test_path (&migrating.place, "register.db");
  g_assert_finalize_object (self);
  original = g_build_filename (migrating.place.dir, "Original.cairn", NULL);
  cairn_test_copy (migrating.place.folder, original);

  for (guint i = 0; i < 40; i++)
    {
      CairnTestProcess process = { -1, -1 };
      g_autoptr(CairnDatabase) database = NULL;
      g_autoptr(GError) error = NULL;
      guint told = 0;
      gboolean whole = FALSE;

      cairn_test_remove (migrating.place.folder);
      cairn_test_copy (original, migrating.place.folder);
      process = cairn_test_child_start (migrate, &migrating);
      wait_and_kill (&process, &told);

      database = cairn_database_open (migrating.path, CAIRN_DATABASE_READ_WRITE, migrating.key, &error);
      g_assert_no_error (error);
      whole = ask (database, "PRAGMA user_version") == later.version;
      n_whole += whole;
      g_assert_true (whole || told == 0);
      g_assert_cmpint (ask (database, "SELECT count(*) FROM area"), ==, 1);
      g_assert_cmpint (ask (database, "SELECT count(*) FROM sqlite_schema WHERE name = 'numbers'"), ==, whole);
      if (whole)
        g_assert_cmpint (ask (database, "SELECT count(*) FROM numbers"), ==, 20000);
      g_assert_cmpint (ask (database, "SELECT integrity_check = 'ok' FROM pragma_integrity_check"), ==, 1);
    }
  g_test_message ("%u of 40 were whole", n_whole);

  cairn_secret_free (migrating.key);
  g_free (migrating.path);
  cairn_test_place_clear (&migrating.place);
}

static void
add_and_revoke_for_ever (int      pipe_fd,
                         gpointer data)
{
  CairnRegister *self = cairn_test_register_open (data);

  cairn_test_child_tell (pipe_fd);
  for (guint i = 0; i < 100000; i++)
    {
      g_autofree char *name = make_name (i);
      g_autofree char *passphrase = make_name (i + 1);

      g_assert_true (cairn_register_add_person (self, name, passphrase, NULL));
      g_assert_true (cairn_register_revoke_person (self, name, NULL));
      cairn_test_child_tell (pipe_fd);
    }
}

/* Through every moment of a change of the key the others get in, and see all there was. */
static void
test_changing_key (void)
{
  CairnTestPlace place = { NULL };
  CairnRegister *self = NULL;

  cairn_test_place_init (&place);
  self = cairn_test_register_create (&place);
  cairn_test_add_area (self, "North");
  g_assert_finalize_object (self);

  for (guint i = 0; i < 30; i++)
    {
      CairnTestProcess process = cairn_test_child_start (add_and_revoke_for_ever, &place);
      guint told = 0;

      wait_and_kill (&process, &told);
      self = cairn_test_register_open (&place);
      g_assert_cmpint (cairn_test_count_areas (self), ==, 1);
      assert_whole (self);
      g_assert_finalize_object (self);
    }
  cairn_test_place_clear (&place);
}

typedef struct
{
  CairnTestPlace  place;
  char           *backup;
} Restoring;

static void
restore_for_ever (int      pipe_fd,
                  gpointer data)
{
  Restoring *restoring = data;
  CairnRegister *self = cairn_test_register_open (&restoring->place);

  cairn_test_child_tell (pipe_fd);
  for (guint i = 0; i < 100000; i++)
    {
      cairn_test_add_area (self, "South");
      g_assert_true (cairn_register_restore (self, restoring->backup, CAIRN_TEST_PASSPHRASE, NULL, NULL));
      cairn_test_child_tell (pipe_fd);
    }
}

/* A restoring has happened whole or not at all. */
static void
test_restoring (void)
{
  Restoring restoring = { { NULL } };
  CairnRegister *self = NULL;

  cairn_test_place_init (&restoring.place);
  self = cairn_test_register_create (&restoring.place);
  cairn_test_add_area (self, "North");
  restoring.backup = g_build_filename (restoring.place.dir, "away.cairn-backup", NULL);
  g_assert_true (cairn_register_write_backup_file (self, restoring.backup, NULL, NULL));
  g_assert_finalize_object (self);

  for (guint i = 0; i < 30; i++)
    {
      CairnTestProcess process = cairn_test_child_start (restore_for_ever, &restoring);
      g_autoptr(GError) error = NULL;
      guint told = 0;
      gint64 n = 0;

      wait_and_kill (&process, &told);
      self = cairn_test_register_open (&restoring.place);
      n = cairn_test_count_areas (self);
      g_assert_true (n == 1 || n == 2);
      assert_whole (self);
      cairn_register_restore (self, restoring.backup, CAIRN_TEST_PASSPHRASE, NULL, &error);
      g_assert_no_error (error);
      g_assert_finalize_object (self);
    }
  g_free (restoring.backup);
  cairn_test_place_clear (&restoring.place);
}

int
main (int    argc,
      char **argv)
{
  cairn_test_init (&argc, &argv);
  g_test_add_func ("/kills/changing", test_changing);
  g_test_add_func ("/kills/backing-up", test_backing_up);
  g_test_add_func ("/kills/migrating", test_migrating);
  g_test_add_func ("/kills/changing-key", test_changing_key);
  g_test_add_func ("/kills/restoring", test_restoring);

  return g_test_run ();
}
