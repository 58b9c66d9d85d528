/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cairn-register-private.h"

#include <glib/gstdio.h>
#include <sys/stat.h>

#include "cairn-error.h"
#include "cairn-passphrase.h"
#include "cairn-test-register.h"

/* A register that was made can be opened again, by the same person, with what was in it. */
static void
test_create_and_open (void)
{
  CairnTestPlace place = { NULL };
  g_autoptr(GError) error = NULL;
  CairnRegister *self = NULL;
  gint64 n = 0;

  cairn_test_place_init (&place);
  self = cairn_test_register_create (&place);
  g_assert_cmpstr (cairn_register_get_name (self), ==, "Panel");
  g_assert_cmpstr (cairn_register_get_person (self), ==, CAIRN_TEST_PERSON);
  g_assert_cmpint (cairn_register_get_schema_version (self), >=, 1);
  cairn_database_exec (_cairn_register_get_database (self),
                       "INSERT INTO area (uuid, name, position) VALUES "
                       "('0190a0a0-0000-7000-8000-000000000001', 'North', 1)", NULL, &error);
  g_assert_no_error (error);
  cairn_register_close (self);
  cairn_register_close (self);
  g_assert_finalize_object (self);

  self = cairn_test_register_open (&place);
  g_assert_true (cairn_database_get_int (_cairn_register_get_database (self), "SELECT count(*) FROM area", &n, NULL));
  g_assert_cmpint (n, ==, 1);
  g_assert_finalize_object (self);
  cairn_test_place_clear (&place);
}

static void
assert_mode (const char *path,
             mode_t      mode)
{
  GStatBuf status = { 0 };

  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 07777, ==, mode);
}

/* Whatever the umask, only the owner can read any file of a register, also while it is open. */
static void
test_modes (void)
{
  const mode_t umasks[] = { 0000, 0022, 0077, 0277 };
  const char * const names[] = { "register.db", "register.db-wal", "register.db-shm", "keys.json", "lock" };

  for (guint i = 0; i < G_N_ELEMENTS (umasks); i++)
    {
      CairnTestPlace place = { NULL };
      CairnRegister *self = NULL;
      g_autofree char *backups = NULL;
      mode_t before = 0;

      cairn_test_place_init (&place);
      before = umask (umasks[i]);
      self = cairn_test_register_create (&place);
      umask (before);
      backups = cairn_test_path (&place, "backups");

      assert_mode (place.folder, 0700);
      assert_mode (backups, 0700);
      for (guint k = 0; k < G_N_ELEMENTS (names); k++)
        {
          g_autofree char *path = cairn_test_path (&place, names[k]);

          assert_mode (path, 0600);
        }
      g_assert_finalize_object (self);
      cairn_test_place_clear (&place);
    }
}

/* The second one to open it reads, is told who has it, and sees what the first one saves. */
static void
test_second_opener (void)
{
  CairnTestPlace place = { NULL };
  g_autoptr(GError) error = NULL;
  CairnRegister *first = NULL;
  CairnRegister *second = NULL;

  cairn_test_place_init (&place);
  first = cairn_test_register_create (&place);
  second = cairn_register_open (place.folder, CAIRN_TEST_PASSPHRASE, CAIRN_REGISTER_WRITE, &error);
  g_assert_no_error (error);
  g_assert_true (cairn_register_is_read_only (second));
  g_assert_nonnull (strstr (cairn_register_get_read_only_reason (second), CAIRN_TEST_PERSON));
  g_assert_false (cairn_register_check_writable (second, &error));
  g_assert_error (error, CAIRN_ERROR, CAIRN_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_false (cairn_database_exec (_cairn_register_get_database (second), "DELETE FROM area", NULL, &error));
  g_assert_error (error, CAIRN_ERROR, CAIRN_ERROR_READ_ONLY);

  g_assert_finalize_object (second);
  g_assert_finalize_object (first);
  cairn_test_place_clear (&place);
}

/* A reader beside the writer sees what was committed. */
static void
test_reader (void)
{
  CairnTestPlace place = { NULL };
  g_autoptr(GError) error = NULL;
  CairnRegister *self = NULL;
  CairnRegister *reader = NULL;
  gint64 n = 0;

  cairn_test_place_init (&place);
  self = cairn_test_register_create (&place);
  reader = cairn_register_open_reader (self, &error);
  g_assert_no_error (error);
  g_assert_true (cairn_register_is_read_only (reader));
  cairn_database_exec (_cairn_register_get_database (self),
                       "INSERT INTO area (uuid, name, position) VALUES "
                       "('0190a0a0-0000-7000-8000-000000000001', 'North', 1)", NULL, &error);
  g_assert_no_error (error);
  g_assert_true (cairn_database_get_int (_cairn_register_get_database (reader), "SELECT count(*) FROM area", &n, NULL));
  g_assert_cmpint (n, ==, 1);

  g_assert_finalize_object (reader);
  g_assert_finalize_object (self);
  cairn_test_place_clear (&place);
}

static gint64
tell_time_cb (gpointer data)
{
  return *(gint64 *) data;
}

/* Today is the civil date in England; a training register has its own. */
static void
test_today (void)
{
  CairnTestPlace place = { NULL };
  gint64 now_ms = G_GINT64_CONSTANT (1713221999000); /* 15 April 2024, 23:59:59 in London */
  CairnRegister *self = NULL;

  cairn_test_place_init (&place);
  self = cairn_test_register_create (&place);
  cairn_register_set_clock (self, tell_time_cb, &now_ms);
  g_assert_false (cairn_register_is_training (self));
  g_assert_cmpuint (cairn_register_get_today (self), ==, cairn_day_new (2024, 4, 15));
  now_ms += 1000;
  g_assert_cmpuint (cairn_register_get_today (self), ==, cairn_day_new (2024, 4, 16));

  g_assert_true (cairn_database_exec (_cairn_register_get_database (self),
                                      "INSERT INTO setting (uuid, key, value) VALUES "
                                      "('0190a0a0-0000-7000-8000-000000000001', 'training', '1'),"
                                      "('0190a0a0-0000-7000-8000-000000000002', 'today', '2020-02-29')", NULL, NULL));
  g_assert_true (cairn_register_is_training (self));
  g_assert_cmpuint (cairn_register_get_today (self), ==, cairn_day_new (2020, 2, 29));

  g_assert_finalize_object (self);
  cairn_test_place_clear (&place);
}

/* What is there already is never overwritten, and a failed attempt leaves nothing behind. */
static void
test_create_refused (void)
{
  CairnTestPlace place = { NULL };
  g_autoptr(GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *nowhere = NULL;
  CairnRegister *self = NULL;

  cairn_test_place_init (&place);
  self = cairn_test_register_create (&place);
  g_assert_finalize_object (self);
  before = cairn_test_hash_folder (place.dir);

  g_assert_null (cairn_register_create (place.folder, "B", "another passphrase", NULL, &error));
  g_assert_error (error, CAIRN_ERROR, CAIRN_ERROR_CONFLICT);
  g_clear_error (&error);

  nowhere = g_build_filename (place.dir, "Other.cairn", NULL);
  g_assert_null (cairn_register_create (nowhere, "B", "\nsecond line", NULL, &error));
  g_assert_error (error, CAIRN_ERROR, CAIRN_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_null (cairn_register_create (nowhere, "  ", "another passphrase", NULL, &error));
  g_assert_error (error, CAIRN_ERROR, CAIRN_ERROR_INVALID);

  after = cairn_test_hash_folder (place.dir);
  g_assert_cmpstr (before, ==, after);
  cairn_test_place_clear (&place);
}

/* The recovery passphrase opens the register as people copy it from paper. */
static void
test_recovery (void)
{
  CairnTestPlace place = { NULL };
  g_autoptr(GError) error = NULL;
  g_autofree char *sloppy = NULL;
  char *recovery = NULL;
  CairnRegister *self = NULL;

  cairn_test_place_init (&place);
  self = cairn_register_create (place.folder, CAIRN_TEST_PERSON, CAIRN_TEST_PASSPHRASE, &recovery, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (strlen (recovery), ==, 29);
  g_assert_finalize_object (self);

  sloppy = g_ascii_strdown (g_strdelimit (recovery, "-", ' '), -1);
  self = cairn_register_open (place.folder, sloppy, CAIRN_REGISTER_WRITE, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (cairn_register_get_person (self), !=, CAIRN_TEST_PERSON);

  cairn_passphrase_free (recovery);
  g_assert_finalize_object (self);
  cairn_test_place_clear (&place);
}

int
main (int    argc,
      char **argv)
{
  cairn_test_init (&argc, &argv);
  g_test_add_func ("/register/create-and-open", test_create_and_open);
  g_test_add_func ("/register/modes", test_modes);
  g_test_add_func ("/register/second-opener", test_second_opener);
  g_test_add_func ("/register/reader", test_reader);
  g_test_add_func ("/register/today", test_today);
  g_test_add_func ("/register/create-refused", test_create_refused);
  g_test_add_func ("/register/recovery", test_recovery);

  return g_test_run ();
}
