/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

#include "cairn-backup.h"
#include "cairn-check.h"
#include "cairn-error.h"
#include "cairn-location-private.h"
#include "cairn-register-private.h"
#include "cairn-test-child.h"
#include "cairn-test-register.h"
#include "cairn-uuid.h"
#include "cairn-writer.h"

static gboolean
try_to_add (CairnRegister  *self,
            GError        **error)
{
  g_autoptr(CairnChangeSet) changes = cairn_change_set_new (CAIRN_CHANGE_EDIT, NULL, NULL);
  g_autofree char *uuid = cairn_uuid_new ();
  g_autofree char *filling = g_strnfill (20000, 'x');
  g_autofree char *name = g_strconcat (uuid, filling, NULL);
  CairnChange *change = cairn_change_set_insert (changes, CAIRN_ENTITY_AREA, uuid);

  cairn_change_set_field_text (change, "name", name);
  cairn_change_set_field_integer (change, "position", 1);
  return cairn_register_apply (self, changes, NULL, error);
}

/* Adds rows until there is no room, which is said in a sentence about the disk; tells how many were saved. */
static guint
add_until_full (CairnRegister *self)
{
  g_autoptr(GError) error = NULL;
  guint n = 0;

  while (n < 2000 && try_to_add (self, &error))
    n++;
  g_assert_error (error, CAIRN_ERROR, CAIRN_ERROR_NO_SPACE);
  g_assert_nonnull (strstr (error->message, "disk is full"));
  return n;
}

static void
assert_whole (CairnRegister *self,
              guint          n_areas)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) findings = cairn_register_check (self, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < findings->len; i++)
    g_assert_cmpint (((CairnFinding *) g_ptr_array_index (findings, i))->severity, <, CAIRN_FINDING_DAMAGE);
  g_assert_cmpint (cairn_test_count_areas (self), ==, n_areas);
}

/* A database that may not grow: what was saved stays, the rest is refused, and it goes on when it may. */
static void
test_max_page_count (void)
{
  CairnTestPlace place = { NULL };
  g_autofree char *sql = NULL;
  gint64 pages = 0;
  guint n = 0;
  CairnRegister *self = NULL;

  cairn_test_place_init (&place);
  self = cairn_test_register_create (&place);
  g_assert_true (cairn_database_get_int (self->database, "PRAGMA page_count", &pages, NULL));
  sql = g_strdup_printf ("PRAGMA max_page_count = %d", (int) pages + 60);
  g_assert_true (cairn_database_exec (self->database, sql, NULL, NULL));
  n = add_until_full (self);
  g_assert_cmpuint (n, >, 0);
  assert_whole (self, n);
  g_assert_true (cairn_database_exec (self->database, "PRAGMA max_page_count = 1000000", NULL, NULL));
  g_assert_true (try_to_add (self, NULL));
  g_assert_finalize_object (self);

  self = cairn_test_register_open (&place);
  assert_whole (self, n + 1);
  g_assert_finalize_object (self);
  cairn_test_place_clear (&place);
}

static void
fill_limited (int      pipe_fd,
              gpointer data)
{
  CairnTestPlace *place = data;
  CairnRegister *self = cairn_test_register_open (place);
  struct rlimit limit = { 900 * 1024, 900 * 1024 };
  guint n = 0;

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  n = add_until_full (self);
  assert_whole (self, n);
  for (guint i = 0; i < n; i++)
    cairn_test_child_tell (pipe_fd);
  g_assert_finalize_object (self);
}

/* A file that may not grow fails in another way than a full disk, and is told the same. */
static void
test_file_size_limit (void)
{
  CairnTestPlace place = { NULL };
  CairnTestProcess process = { -1, -1 };
  CairnRegister *self = NULL;
  guint n = 0;

  cairn_test_place_init (&place);
  g_assert_finalize_object (cairn_test_register_create (&place));
  process = cairn_test_child_start (fill_limited, &place);
  while (cairn_test_child_hear (&process))
    n++;
  g_assert_cmpint (cairn_test_child_wait (&process), ==, 0);

  self = cairn_test_register_open (&place);
  assert_whole (self, n);
  g_assert_finalize_object (self);
  cairn_test_place_clear (&place);
}

/* Leaves no byte free; the file's name. */
static char *
fill_disk (CairnTestPlace *place)
{
  char *path = g_build_filename (place->dir, "filling", NULL);
  g_autofree char *block = g_malloc0 (4096);
  FILE *file = fopen (path, "w");

  while (fwrite (block, 4096, 1, file) == 1 && fflush (file) == 0)
    ;
  fclose (file);
  return path;
}

static void
live_on_small_disk (int      pipe_fd,
                    gpointer data)
{
  CairnTestPlace *place = data;
  g_autoptr(GError) error = NULL;
  g_autofree char *filling = NULL;
  g_autofree char *backup = NULL;
  g_autofree char *elsewhere = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  CairnRegister *self = NULL;
  guint n = 0;

  if (mount ("tmpfs", place->dir, "tmpfs", 0, "size=6m,mode=700") != 0)
    _exit (CAIRN_TEST_CHILD_SKIPS);

  /* Saving, backing up and making another register on a disk that is full. */
  self = cairn_test_register_create (place);
  backup = cairn_register_back_up (self, NULL, &error);
  g_assert_no_error (error);
  filling = fill_disk (place);
  n = add_until_full (self);
  assert_whole (self, n);
  g_assert_null (cairn_register_back_up (self, NULL, &error));
  g_assert_error (error, CAIRN_ERROR, CAIRN_ERROR_NO_SPACE);
  g_clear_error (&error);
  g_assert_true (cairn_backup_verify (backup, CAIRN_TEST_PASSPHRASE, NULL, NULL));
  elsewhere = g_build_filename (place->dir, "Other.cairn", NULL);
  g_assert_null (cairn_register_create (elsewhere, "A", "words and words", NULL, &error));
  g_assert_error (error, CAIRN_ERROR, CAIRN_ERROR_NO_SPACE);
  g_clear_error (&error);
  g_assert_false (g_file_test (elsewhere, G_FILE_TEST_EXISTS));

  /* Room again: the same connection goes on. */
  g_assert_cmpint (g_unlink (filling), ==, 0);
  g_assert_true (try_to_add (self, &error));
  g_assert_no_error (error);
  assert_whole (self, n + 1);
  g_assert_finalize_object (self);

  /* Opening on a full disk: to write is refused and nothing changed, to read is possible. */
  g_free (fill_disk (place));
  before = cairn_test_hash_folder (place->folder);
  g_assert_null (cairn_register_open (place->folder, CAIRN_TEST_PASSPHRASE, CAIRN_REGISTER_WRITE, &error));
  g_assert_error (error, CAIRN_ERROR, CAIRN_ERROR_NO_SPACE);
  g_clear_error (&error);
  after = cairn_test_hash_folder (place->folder);
  g_assert_cmpstr (before, ==, after);
  self = cairn_register_open (place->folder, CAIRN_TEST_PASSPHRASE, CAIRN_REGISTER_READ, &error);
  g_assert_no_error (error);
  assert_whole (self, n + 1);
  g_assert_finalize_object (self);
}

/* On a full disk nothing that was saved is lost, no backup is lost, and the register can still be read. */
static void
test_full_disk (void)
{
  CairnTestPlace place = { NULL };

  cairn_test_place_init (&place);
  cairn_test_behind_mounts (live_on_small_disk, &place);
  cairn_test_place_clear (&place);
}

static void
make_read_only (const char *path)
{
  if (mount (path, path, NULL, MS_BIND, NULL) != 0 ||
      mount (path, path, NULL, MS_BIND | MS_REMOUNT | MS_RDONLY, NULL) != 0)
    _exit (CAIRN_TEST_CHILD_SKIPS);
}

static void
read_only_place (int      pipe_fd,
                 gpointer data)
{
  CairnTestPlace *place = data;
  g_autoptr(GError) error = NULL;
  g_autofree char *file = g_build_filename (place->dir, "away.cairn-backup", NULL);
  CairnRegister *self = NULL;
  CairnRegister *reader = NULL;

  make_read_only (place->folder);
  self = cairn_register_open (place->folder, CAIRN_TEST_PASSPHRASE, CAIRN_REGISTER_WRITE, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (cairn_register_get_read_only_reason (self), "cannot be written"));
  assert_whole (self, 1);
  g_assert_false (try_to_add (self, &error));
  g_assert_error (error, CAIRN_ERROR, CAIRN_ERROR_READ_ONLY);
  g_clear_error (&error);
  reader = cairn_register_open_reader (self, &error);
  g_assert_no_error (error);
  g_assert_cmpint (cairn_test_count_areas (reader), ==, 1);
  g_assert_finalize_object (reader);
  cairn_register_write_backup_file (self, file, NULL, &error);
  g_assert_no_error (error);
  g_assert_finalize_object (self);
}

/* In a place that cannot be written to, the register is read, says why, and can be copied from. */
static void
test_read_only_place (void)
{
  CairnTestPlace place = { NULL };
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  CairnRegister *self = NULL;

  cairn_test_place_init (&place);
  self = cairn_test_register_create (&place);
  cairn_test_add_area (self, "North");
  g_assert_finalize_object (self);
  before = cairn_test_hash_folder (place.folder);
  cairn_test_behind_mounts (read_only_place, &place);
  after = cairn_test_hash_folder (place.folder);
  g_assert_cmpstr (before, ==, after);
  cairn_test_place_clear (&place);
}

static void
unclosed_in_read_only_place (int      pipe_fd,
                             gpointer data)
{
  CairnTestPlace *place = data;

  make_read_only (place->folder);
  for (CairnRegisterAccess access = CAIRN_REGISTER_WRITE; access <= CAIRN_REGISTER_READ; access++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (cairn_register_open (place->folder, CAIRN_TEST_PASSPHRASE, access, &error));
      g_assert_error (error, CAIRN_ERROR, CAIRN_ERROR_READ_ONLY);
      g_assert_nonnull (strstr (error->message, "not closed properly"));
    }
}

static void
add_and_die (int      pipe_fd,
             gpointer data)
{
  CairnRegister *self = cairn_test_register_open (data);

  cairn_test_add_area (self, "North");
  cairn_test_child_tell (pipe_fd);
  pause ();
}

/* The file alone would be an older state, so where its write-ahead log cannot be read it is not shown at all. */
static void
test_unclosed_in_read_only_place (void)
{
  CairnTestPlace place = { NULL };
  CairnTestProcess process = { -1, -1 };
  g_autofree char *shm = NULL;

  cairn_test_place_init (&place);
  g_assert_finalize_object (cairn_test_register_create (&place));
  process = cairn_test_child_start (add_and_die, &place);
  g_assert_true (cairn_test_child_hear (&process));
  cairn_test_child_kill (&process);
  shm = cairn_test_path (&place, "register.db-shm");
  g_assert_cmpint (g_unlink (shm), ==, 0);
  cairn_test_behind_mounts (unclosed_in_read_only_place, &place);
  cairn_test_place_clear (&place);
}

/* A lock is another process's as long as that lives and not a moment longer, and tells whose it is. */
static void
test_lock (void)
{
  CairnTestPlace place = { NULL };
  CairnTestProcess process = { -1, -1 };
  CairnRegister *self = NULL;
  const char *reason = NULL;

  cairn_test_place_init (&place);
  g_assert_finalize_object (cairn_test_register_create (&place));
  process = cairn_test_child_start (add_and_die, &place);
  g_assert_true (cairn_test_child_hear (&process));

  self = cairn_register_open (place.folder, CAIRN_TEST_PASSPHRASE, CAIRN_REGISTER_WRITE, NULL);
  g_assert_nonnull (self);
  reason = cairn_register_get_read_only_reason (self);
  g_assert_nonnull (strstr (reason, CAIRN_TEST_PERSON));
  g_assert_nonnull (strstr (reason, g_get_host_name ()));
  g_assert_cmpint (cairn_test_count_areas (self), ==, 1);
  g_assert_finalize_object (self);

  cairn_test_child_kill (&process);
  self = cairn_test_register_open (&place);
  assert_whole (self, 1);
  g_assert_finalize_object (self);
  cairn_test_place_clear (&place);
}

/* A register that was moved away while it was open, or that another file took the place of, takes no change that
 * would be looked for in vain; and goes on when it is back. */
static void
test_moved (void)
{
  CairnTestPlace place = { NULL };
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;
  g_autofree char *away = NULL;
  CairnRegister *self = NULL;

  cairn_test_place_init (&place);
  path = cairn_test_path (&place, "register.db");
  away = cairn_test_path (&place, "elsewhere.db");
  self = cairn_test_register_create (&place);
  g_assert_cmpint (g_rename (path, away), ==, 0);
  g_assert_false (try_to_add (self, &error));
  g_assert_error (error, CAIRN_ERROR, CAIRN_ERROR_CONFLICT);
  g_clear_error (&error);
  g_assert_true (g_file_set_contents (path, "another", -1, NULL));
  g_assert_false (try_to_add (self, &error));
  g_assert_error (error, CAIRN_ERROR, CAIRN_ERROR_CONFLICT);

  g_assert_cmpint (g_rename (away, path), ==, 0);
  g_assert_true (try_to_add (self, NULL));
  g_assert_finalize_object (self);
  self = cairn_test_register_open (&place);
  assert_whole (self, 1);
  g_assert_finalize_object (self);
  cairn_test_place_clear (&place);
}

/* Folders of other computers, and folders that are copied elsewhere, are told from disks; there the register
 * keeps a rollback journal, and says why once. */
static void
test_location (void)
{
  CairnTestPlace place = { NULL };
  g_autofree char *marker = NULL;
  g_autofree char *wal = NULL;
  CairnRegister *self = NULL;

  g_assert_cmpint (_cairn_location_classify (0x6969), ==, CAIRN_LOCATION_NETWORK);
  g_assert_cmpint (_cairn_location_classify (0xff534d42), ==, CAIRN_LOCATION_NETWORK);
  g_assert_cmpint (_cairn_location_classify (0x65735546), ==, CAIRN_LOCATION_NETWORK);
  g_assert_cmpint (_cairn_location_classify (0xef53), ==, CAIRN_LOCATION_LOCAL);

  cairn_test_place_init (&place);
  wal = cairn_test_path (&place, "register.db-wal");
  self = cairn_test_register_create (&place);
  g_assert_null (cairn_register_get_notice (self));
  g_assert_true (g_file_test (wal, G_FILE_TEST_EXISTS));
  g_assert_finalize_object (self);

  marker = g_build_filename (place.dir, ".nextcloudsync.log", NULL);
  g_assert_true (g_file_set_contents (marker, "", -1, NULL));
  self = cairn_test_register_open (&place);
  g_assert_nonnull (cairn_register_get_notice (self));
  cairn_test_add_area (self, "North");
  g_assert_false (g_file_test (wal, G_FILE_TEST_EXISTS));
  assert_whole (self, 1);
  g_assert_finalize_object (self);
  cairn_test_place_clear (&place);
}

int
main (int    argc,
      char **argv)
{
  cairn_test_init (&argc, &argv);
  g_test_add_func ("/faults/max-page-count", test_max_page_count);
  g_test_add_func ("/faults/file-size-limit", test_file_size_limit);
  g_test_add_func ("/faults/full-disk", test_full_disk);
  g_test_add_func ("/faults/read-only-place", test_read_only_place);
  g_test_add_func ("/faults/unclosed-in-read-only-place", test_unclosed_in_read_only_place);
  g_test_add_func ("/faults/lock", test_lock);
  g_test_add_func ("/faults/moved", test_moved);
  g_test_add_func ("/faults/location", test_location);

  return g_test_run ();
}
