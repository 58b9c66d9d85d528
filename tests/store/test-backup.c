/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cairn-backup.h"

#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cairn-check.h"
#include "cairn-error.h"
#include "cairn-register-private.h"
#include "cairn-test-register.h"

static void
assert_private (const char *path)
{
  GStatBuf status = { 0 };

  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 07777, ==, 0600);
}

static guint
count_files (CairnTestPlace *place)
{
  g_autofree char *backups = cairn_test_path (place, "backups");
  g_autoptr(GDir) dir = g_dir_open (backups, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static CairnRegister *
make_filled (CairnTestPlace *place)
{
  CairnRegister *self = NULL;

  cairn_test_place_init (place);
  self = cairn_test_register_create (place);
  cairn_test_add_area (self, "Quillfeather Vale");
  return self;
}

/* A backup is a good register with its keys, private, in a file that needs no write-ahead log; and it is needed
 * again only after a change. */
static void
test_rotating (void)
{
  CairnTestPlace place = { NULL };
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) backups = NULL;
  g_autofree char *path = NULL;
  CairnRegister *self = make_filled (&place);
  const CairnBackup *backup = NULL;

  g_assert_true (cairn_register_needs_backup (self));
  path = cairn_register_back_up (self, NULL, &error);
  g_assert_no_error (error);
  g_assert_false (cairn_register_needs_backup (self));
  cairn_test_add_area (self, "South");
  g_assert_true (cairn_register_needs_backup (self));

  backups = cairn_backup_list (place.folder);
  g_assert_cmpuint (backups->len, ==, 1);
  backup = g_ptr_array_index (backups, 0);
  g_assert_cmpstr (backup->path, ==, path);
  g_assert_cmpuint (backup->n_bytes % 4096, ==, 0);
  g_assert_cmpint (ABS (backup->made_ms - cairn_register_get_now_ms (self)), <, 3600 * 1000);
  assert_private (path);
  g_assert_true (cairn_backup_verify (path, CAIRN_TEST_PASSPHRASE, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_files (&place), ==, 2);

  g_assert_finalize_object (self);
  cairn_test_place_clear (&place);
}

static gint64
tell_time_cb (gpointer data)
{
  return *(gint64 *) data;
}

/* Old backups go by the schedule, their keys with them, and what a cut-off one left behind goes too. */
static void
test_rotation (void)
{
  CairnTestPlace place = { NULL };
  gint64 now_ms = G_GINT64_CONSTANT (1713186000000);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) backups = NULL;
  g_autofree char *left = NULL;
  g_autofree char *left_keys = NULL;
  CairnRegister *self = make_filled (&place);

  cairn_register_set_clock (self, tell_time_cb, &now_ms);
  left = cairn_test_path (&place, "backups/2024-04-15T010000.000Z.db.new");
  left_keys = cairn_test_path (&place, "backups/2024-04-15T010000.000Z.keys.json");
  g_assert_true (g_file_set_contents (left, "half", -1, NULL));
  g_assert_true (g_file_set_contents (left_keys, "{}", -1, NULL));
  for (guint i = 0; i < 12; i++)
    {
      g_autofree char *path = cairn_register_back_up (self, NULL, &error);

      g_assert_no_error (error);
      now_ms += i % 2 == 0 ? 0 : 1000;
    }

  backups = cairn_backup_list (place.folder);
  g_assert_cmpuint (backups->len, ==, 5);
  g_assert_cmpuint (count_files (&place), ==, 10);
  g_assert_false (g_file_test (left, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (left_keys, G_FILE_TEST_EXISTS));
  g_assert_finalize_object (self);
  cairn_test_place_clear (&place);
}

/* A backup file holds what it needs, under the passphrase, and no word of what is in it. */
static void
test_file (void)
{
  CairnTestPlace place = { NULL };
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) findings = NULL;
  g_autofree char *file = NULL;
  g_autofree char *content = NULL;
  gsize length = 0;
  CairnRegister *self = make_filled (&place);

  file = g_build_filename (place.dir, "away.cairn-backup", NULL);
  for (guint i = 0; i < 2; i++)
    {
      cairn_register_write_backup_file (self, file, NULL, &error);
      g_assert_no_error (error);
    }
  assert_private (file);
  g_assert_true (cairn_backup_verify (file, CAIRN_TEST_PASSPHRASE, NULL, &error));
  g_assert_no_error (error);
  findings = cairn_backup_check (file, CAIRN_TEST_PASSPHRASE, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (findings->len, ==, 0);
  g_assert_false (cairn_backup_verify (file, "some other words", NULL, &error));
  g_assert_error (error, CAIRN_ERROR, CAIRN_ERROR_NO_KEY);

  g_assert_true (g_file_get_contents (file, &content, &length, NULL));
  g_assert_cmpint (memmem (content, length, "Quillfeather", 12) == NULL, ==, CAIRN_ENCRYPTION);
  g_assert_finalize_object (self);
  cairn_test_place_clear (&place);
}

/* Wherever a backup file is damaged or cut off, verifying says so. */
static void
test_damaged_file (void)
{
  CairnTestPlace place = { NULL };
  g_autofree char *file = NULL;
  g_autofree char *damaged = NULL;
  g_autofree char *content = NULL;
  gsize length = 0;
  CairnRegister *self = make_filled (&place);

  file = g_build_filename (place.dir, "away.cairn-backup", NULL);
  damaged = g_build_filename (place.dir, "damaged.cairn-backup", NULL);
  g_assert_true (cairn_register_write_backup_file (self, file, NULL, NULL));
  g_assert_true (g_file_get_contents (file, &content, &length, NULL));

  for (guint i = 0; i < 40; i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_true (g_file_set_contents (damaged, content, length * i / 40, NULL));
      g_assert_false (cairn_backup_verify (damaged, CAIRN_TEST_PASSPHRASE, NULL, &error));
      g_assert_nonnull (error);
    }
  /* Past the keys, whose damage need not matter, and before the zeros that end a tar. */
  for (guint i = 0; CAIRN_ENCRYPTION && i < 40; i++)
    {
      g_autoptr(GError) error = NULL;

      cairn_test_copy (file, damaged);
      cairn_test_flip (damaged, 8192 + (length - 8192 - 10240) * i / 40);
      g_assert_false (cairn_backup_verify (damaged, CAIRN_TEST_PASSPHRASE, NULL, &error));
      g_assert_nonnull (error);
    }
  g_assert_finalize_object (self);
  cairn_test_place_clear (&place);
}

/* The offer after damage is the newest backup that is good, not the newest. */
static void
test_last_good (void)
{
  CairnTestPlace place = { NULL };
  g_autoptr(GError) error = NULL;
  g_autoptr(CairnBackup) offer = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  CairnRegister *self = make_filled (&place);

  g_assert_null (cairn_backup_find_last_good (place.folder, CAIRN_TEST_PASSPHRASE, NULL, &error));
  g_assert_error (error, CAIRN_ERROR, CAIRN_ERROR_NOT_FOUND);
  g_clear_error (&error);
  first = cairn_register_back_up (self, NULL, NULL);
  second = cairn_register_back_up (self, NULL, NULL);
  cairn_test_flip (second, 5000);
  if (!CAIRN_ENCRYPTION)
    g_assert_cmpint (truncate (second, 8192), ==, 0);

  offer = cairn_backup_find_last_good (place.folder, CAIRN_TEST_PASSPHRASE, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (offer->path, ==, first);
  g_assert_finalize_object (self);
  cairn_test_place_clear (&place);
}

/* A register that somebody reads meanwhile can be backed up, and one that is only read can be taken away. */
static void
test_busy (void)
{
  CairnTestPlace place = { NULL };
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;
  g_autofree char *file = NULL;
  CairnRegister *self = make_filled (&place);
  CairnRegister *reader = cairn_register_open_reader (self, NULL);

  file = g_build_filename (place.dir, "away.cairn-backup", NULL);
  g_assert_true (cairn_database_exec (_cairn_register_get_database (reader), "BEGIN; SELECT count(*) FROM area",
                                      NULL, NULL));
  path = cairn_register_back_up (self, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (cairn_database_exec (_cairn_register_get_database (reader), "COMMIT", NULL, NULL));
  cairn_register_write_backup_file (reader, file, NULL, &error);
  g_assert_no_error (error);
  g_assert_null (cairn_register_back_up (reader, NULL, &error));
  g_assert_error (error, CAIRN_ERROR, CAIRN_ERROR_READ_ONLY);

  g_assert_finalize_object (reader);
  g_assert_finalize_object (self);
  cairn_test_place_clear (&place);
}

/* A backup that was cancelled leaves nothing behind, and the register goes on. */
static void
test_cancelled (void)
{
  CairnTestPlace place = { NULL };
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;
  CairnRegister *self = make_filled (&place);

  g_cancellable_cancel (cancellable);
  g_assert_null (cairn_register_back_up (self, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count_files (&place), ==, 0);
  cairn_test_add_area (self, "South");
  g_assert_finalize_object (self);
  cairn_test_place_clear (&place);
}

int
main (int    argc,
      char **argv)
{
  cairn_test_init (&argc, &argv);
  g_test_add_func ("/backup/rotating", test_rotating);
  g_test_add_func ("/backup/rotation", test_rotation);
  g_test_add_func ("/backup/file", test_file);
  g_test_add_func ("/backup/damaged-file", test_damaged_file);
  g_test_add_func ("/backup/last-good", test_last_good);
  g_test_add_func ("/backup/busy", test_busy);
  g_test_add_func ("/backup/cancelled", test_cancelled);

  return g_test_run ();
}
