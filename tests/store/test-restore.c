/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cairn-restore.h"

#include <glib/gstdio.h>

#include "cairn-backup.h"
#include "cairn-check.h"
#include "cairn-error.h"
#include "cairn-people.h"
#include "cairn-register-private.h"
#include "cairn-test-register.h"

typedef struct
{
  CairnTestPlace  place;
  CairnRegister  *self;
  char           *file;   /* (owned) a backup file with one area */
  char           *backup; /* (owned) a backup in the register with one area */
} Fixture;

static void
fixture_set_up (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  cairn_test_place_init (&fixture->place);
  fixture->self = cairn_test_register_create (&fixture->place);
  fixture->file = g_build_filename (fixture->place.dir, "away.cairn-backup", NULL);
  cairn_test_add_area (fixture->self, "North");
  fixture->backup = cairn_register_back_up (fixture->self, NULL, &error);
  g_assert_no_error (error);
  cairn_register_write_backup_file (fixture->self, fixture->file, NULL, &error);
  g_assert_no_error (error);
  cairn_test_add_area (fixture->self, "South");
}

static void
fixture_tear_down (Fixture       *fixture,
                   gconstpointer  data)
{
  if (fixture->self != NULL)
    g_assert_finalize_object (fixture->self);
  cairn_test_place_clear (&fixture->place);
  g_free (fixture->file);
  g_free (fixture->backup);
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

      g_assert_cmpint (finding->severity, ==, CAIRN_FINDING_NOTE);
    }
}

/* Restoring takes the register back, keeps what it was in a backup, and stands in the journal; readers see it. */
static void
test_into_register (Fixture       *fixture,
                    gconstpointer  data)
{
  const char *backup = data != NULL ? fixture->file : fixture->backup;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) backups = NULL;
  g_autoptr(CairnRegister) reader = cairn_register_open_reader (fixture->self, NULL);
  gint64 n = 0;

  g_assert_cmpint (cairn_test_count_areas (reader), ==, 2);
  cairn_register_restore (fixture->self, backup, CAIRN_TEST_PASSPHRASE, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (cairn_test_count_areas (fixture->self), ==, 1);
  g_assert_cmpint (cairn_test_count_areas (reader), ==, 1);
  g_assert_true (cairn_database_get_int (_cairn_register_get_database (reader),
                                         "SELECT count(*) FROM journal WHERE kind = 'restored'", &n, NULL));
  g_assert_cmpint (n, ==, 1);
  assert_whole (fixture->self);

  backups = cairn_backup_list (fixture->place.folder);
  g_assert_cmpuint (backups->len, ==, 2);
  cairn_register_restore (fixture->self, ((CairnBackup *) g_ptr_array_index (backups, 0))->path, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (cairn_test_count_areas (fixture->self), ==, 2);
  cairn_test_add_area (fixture->self, "East");
  assert_whole (fixture->self);
}

/* A backup file becomes a register of its own, with the passphrases of its time. */
static void
test_new (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *folder = g_build_filename (fixture->place.dir, "Other.cairn", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  CairnRegister *other = NULL;

  g_assert_true (cairn_register_change_passphrase (fixture->self, CAIRN_TEST_PERSON, "quite other words", NULL));
  before = cairn_test_hash_folder (fixture->place.dir);
  g_assert_null (cairn_restore_new (fixture->file, "quite other words", folder, NULL, &error));
  g_assert_error (error, CAIRN_ERROR, CAIRN_ERROR_NO_KEY);
  g_clear_error (&error);
  g_assert_null (cairn_restore_new (fixture->file, CAIRN_TEST_PASSPHRASE, fixture->place.folder, NULL, &error));
  g_assert_error (error, CAIRN_ERROR, CAIRN_ERROR_CONFLICT);
  g_clear_error (&error);
  after = cairn_test_hash_folder (fixture->place.dir);
  g_assert_cmpstr (before, ==, after);

  other = cairn_restore (fixture->file, CAIRN_TEST_PASSPHRASE, folder, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (cairn_register_get_name (other), ==, "Other");
  g_assert_false (cairn_register_is_read_only (other));
  g_assert_cmpint (cairn_test_count_areas (other), ==, 1);
  assert_whole (other);
  g_assert_finalize_object (other);
}

/* A register that nothing opens any more is moved aside as it is, and the backup takes its place; one of its own
 * backups will do. */
static void
test_in_place_of_damaged (Fixture       *fixture,
                          gconstpointer  data)
{
  const char *damage = data;
  g_autoptr(GError) error = NULL;
  g_autofree char *path = cairn_test_path (&fixture->place, damage);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *moved_to = NULL;
  CairnRegister *restored = NULL;

  g_assert_finalize_object (g_steal_pointer (&fixture->self));
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_null (cairn_register_open (fixture->place.folder, CAIRN_TEST_PASSPHRASE, CAIRN_REGISTER_WRITE, &error));
  g_clear_error (&error);
  before = cairn_test_hash_folder (fixture->place.folder);

  restored = cairn_restore (fixture->backup, CAIRN_TEST_PASSPHRASE, fixture->place.folder, &moved_to, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (cairn_test_count_areas (restored), ==, 1);
  g_assert_nonnull (moved_to);
  g_assert_true (g_file_test (moved_to, G_FILE_TEST_IS_DIR));
  g_assert_finalize_object (restored);

  /* A hash has the path in it too. */
  cairn_test_remove (fixture->place.folder);
  g_assert_cmpint (g_rename (moved_to, fixture->place.folder), ==, 0);
  after = cairn_test_hash_folder (fixture->place.folder);
  g_assert_cmpstr (before, ==, after);
}

/* Damage inside, which opening does not see, is no obstacle either. */
static void
test_damaged_inside (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = cairn_test_path (&fixture->place, "register.db");
  g_autofree char *moved_to = NULL;
  CairnRegister *restored = NULL;

  if (!CAIRN_ENCRYPTION)
    {
      g_test_skip ("only encrypted pages tell that they were changed");
      return;
    }

  g_assert_finalize_object (g_steal_pointer (&fixture->self));
  for (gsize page = 5; page < 30; page++)
    cairn_test_flip (path, page * 4096 + 100);
  restored = cairn_restore (fixture->file, CAIRN_TEST_PASSPHRASE, fixture->place.folder, &moved_to, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (cairn_test_count_areas (restored), ==, 1);
  assert_whole (restored);
  g_assert_nonnull (moved_to);
  g_assert_finalize_object (restored);
}

/* A wrong passphrase, a damaged backup, or a register that somebody has open: nothing is changed. */
static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_assert_null (cairn_restore (fixture->file, CAIRN_TEST_PASSPHRASE, fixture->place.folder, NULL, NULL, &error));
  g_assert_error (error, CAIRN_ERROR, CAIRN_ERROR_READ_ONLY);
  g_assert_nonnull (strstr (error->message, CAIRN_TEST_PERSON));
  g_clear_error (&error);

  g_assert_finalize_object (g_steal_pointer (&fixture->self));
  before = cairn_test_hash_folder (fixture->place.folder);
  g_assert_null (cairn_restore (fixture->file, "some other words", fixture->place.folder, NULL, NULL, &error));
  g_assert_error (error, CAIRN_ERROR, CAIRN_ERROR_NO_KEY);
  after = cairn_test_hash_folder (fixture->place.folder);
  g_assert_cmpstr (before, ==, after);

  fixture->self = cairn_test_register_open (&fixture->place);
  g_assert_true (g_file_set_contents (fixture->file, "this is no tar", -1, NULL));
  g_clear_error (&error);
  g_assert_false (cairn_register_restore (fixture->self, fixture->file, CAIRN_TEST_PASSPHRASE, NULL, &error));
  g_assert_error (error, CAIRN_ERROR, CAIRN_ERROR_NOT_OURS);
  g_assert_cmpint (cairn_test_count_areas (fixture->self), ==, 2);
}

/* What a restoring that was cut off left behind is cleared away by the next, and is not in its way. */
static void
test_left_behind (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autofree char *scratch = cairn_test_path (&fixture->place, ".cairn-backup-a1b2c3");
  g_autofree char *laid_out = g_build_filename (scratch, "register.db", NULL);
  g_autofree char *next = cairn_test_path (&fixture->place, "backups/restoring.new");
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (g_mkdir (scratch, 0700), ==, 0);
  g_assert_true (g_file_set_contents (laid_out, "half", -1, NULL));
  g_assert_true (g_file_set_contents (next, "half", -1, NULL));

  cairn_register_restore (fixture->self, fixture->file, CAIRN_TEST_PASSPHRASE, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (cairn_test_count_areas (fixture->self), ==, 1);
  g_assert_false (g_file_test (scratch, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (next, G_FILE_TEST_EXISTS));
}

int
main (int    argc,
      char **argv)
{
  cairn_test_init (&argc, &argv);
  g_test_add ("/restore/own-backup", Fixture, NULL, fixture_set_up, test_into_register, fixture_tear_down);
  g_test_add ("/restore/file", Fixture, "file", fixture_set_up, test_into_register, fixture_tear_down);
  g_test_add ("/restore/new", Fixture, NULL, fixture_set_up, test_new, fixture_tear_down);
  g_test_add ("/restore/no-database", Fixture, "register.db", fixture_set_up, test_in_place_of_damaged, fixture_tear_down);
  g_test_add ("/restore/no-keys", Fixture, "keys.json", fixture_set_up, test_in_place_of_damaged, fixture_tear_down);
  g_test_add ("/restore/damaged-inside", Fixture, NULL, fixture_set_up, test_damaged_inside, fixture_tear_down);
  g_test_add ("/restore/refused", Fixture, NULL, fixture_set_up, test_refused, fixture_tear_down);
  g_test_add ("/restore/left-behind", Fixture, NULL, fixture_set_up, test_left_behind, fixture_tear_down);

  return g_test_run ();
}
