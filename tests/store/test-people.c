/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cairn-people.h"

#include <string.h>

#include "cairn-backup.h"
#include "cairn-error.h"
#include "cairn-passphrase.h"
#include "cairn-register-private.h"
#include "cairn-restore.h"
#include "cairn-test-register.h"

static CairnRegister *
open_with (CairnTestPlace *place,
           const char     *passphrase)
{
  g_autoptr(GError) error = NULL;
  CairnRegister *self = cairn_register_open (place->folder, passphrase, CAIRN_REGISTER_WRITE, &error);

  g_assert_no_error (error);
  return self;
}

static void
assert_refused (CairnTestPlace *place,
                const char     *passphrase)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (cairn_register_open (place->folder, passphrase, CAIRN_REGISTER_WRITE, &error));
  g_assert_error (error, CAIRN_ERROR, CAIRN_ERROR_NO_KEY);
}

/* A second person opens the register under their own name. */
static void
test_add (void)
{
  CairnTestPlace place = { NULL };
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) people = NULL;
  CairnRegister *self = NULL;

  cairn_test_place_init (&place);
  self = cairn_test_register_create (&place);
  cairn_register_add_person (self, "Ben Doctor", "eleven loud rivers", &error);
  g_assert_no_error (error);
  people = cairn_register_list_people (self, &error);
  g_assert_cmpstrv (people, ((const char * const[]) { CAIRN_TEST_PERSON, "Ben Doctor", NULL }));
  g_assert_finalize_object (self);

  self = open_with (&place, "eleven loud rivers");
  g_assert_cmpstr (cairn_register_get_person (self), ==, "Ben Doctor");
  g_assert_finalize_object (self);
  cairn_test_place_clear (&place);
}

/* The new passphrase opens, the old one does not; and nobody changes somebody else's. */
static void
test_change (void)
{
  CairnTestPlace place = { NULL };
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) people = NULL;
  CairnRegister *self = NULL;

  cairn_test_place_init (&place);
  self = cairn_test_register_create (&place);
  g_assert_true (cairn_register_add_person (self, "Ben Doctor", "eleven loud rivers", NULL));
  g_assert_false (cairn_register_change_passphrase (self, "Ben Doctor", "taken over by Ada", &error));
  g_assert_error (error, CAIRN_ERROR, CAIRN_ERROR_REFUSED);
  g_clear_error (&error);
  cairn_register_change_passphrase (self, CAIRN_TEST_PERSON, "nine bright lanterns", &error);
  g_assert_no_error (error);
  people = cairn_register_list_people (self, NULL);
  g_assert_cmpstr (people[0], ==, CAIRN_TEST_PERSON);
  g_assert_finalize_object (self);

  assert_refused (&place, CAIRN_TEST_PASSPHRASE);
  self = open_with (&place, "nine bright lanterns");
  g_assert_cmpstr (cairn_register_get_person (self), ==, CAIRN_TEST_PERSON);
  g_assert_finalize_object (self);
  cairn_test_place_clear (&place);
}

/* Whoever lost the passphrase gets a new one by the recovery passphrase; a renewed one replaces the old. */
static void
test_recovery (void)
{
  CairnTestPlace place = { NULL };
  g_autoptr(GError) error = NULL;
  char *recovery = NULL;
  char *renewed = NULL;
  CairnRegister *self = NULL;

  cairn_test_place_init (&place);
  self = cairn_register_create (place.folder, CAIRN_TEST_PERSON, CAIRN_TEST_PASSPHRASE, &recovery, &error);
  g_assert_no_error (error);
  g_assert_false (cairn_register_is_opened_by_recovery (self));
  g_assert_finalize_object (self);

  self = open_with (&place, recovery);
  g_assert_true (cairn_register_is_opened_by_recovery (self));
  cairn_register_change_passphrase (self, CAIRN_TEST_PERSON, "nine bright lanterns", &error);
  g_assert_no_error (error);
  renewed = cairn_register_renew_recovery (self, &error);
  g_assert_no_error (error);
  g_assert_finalize_object (self);

  assert_refused (&place, recovery);
  assert_refused (&place, CAIRN_TEST_PASSPHRASE);
  g_assert_finalize_object (open_with (&place, renewed));
  g_assert_finalize_object (open_with (&place, "nine bright lanterns"));
  cairn_passphrase_free (recovery);
  cairn_passphrase_free (renewed);
  cairn_test_place_clear (&place);
}

/* Revoking changes the database's key: even with the old keys.json put back, the one who left does not get in,
 * while the others and the backups of before still open. */
static void
test_revoke (void)
{
  CairnTestPlace place = { NULL };
  g_autoptr(GError) error = NULL;
  g_autofree char *keys = NULL;
  g_autofree char *old_keys = NULL;
  g_autofree char *new_keys = NULL;
  g_autofree char *backup = NULL;
  CairnRegister *self = NULL;

  cairn_test_place_init (&place);
  keys = cairn_test_path (&place, "keys.json");
  old_keys = g_build_filename (place.dir, "old.json", NULL);
  new_keys = g_build_filename (place.dir, "new.json", NULL);
  self = cairn_test_register_create (&place);
  cairn_test_add_area (self, "North");
  g_assert_true (cairn_register_add_person (self, "Ben Doctor", "eleven loud rivers", NULL));
  g_assert_true (cairn_register_add_person (self, "Cyd Analyst", "three warm coats", NULL));
  backup = cairn_register_back_up (self, NULL, &error);
  g_assert_no_error (error);
  cairn_test_copy (keys, old_keys);

  cairn_register_revoke_person (self, "Ben Doctor", &error);
  g_assert_no_error (error);
  cairn_test_add_area (self, "South");
  g_assert_finalize_object (self);

  assert_refused (&place, "eleven loud rivers");
  self = open_with (&place, "three warm coats");
  g_assert_cmpint (cairn_test_count_areas (self), ==, 2);
  g_assert_finalize_object (self);

  if (CAIRN_ENCRYPTION)
    {
      cairn_test_copy (keys, new_keys);
      cairn_test_copy (old_keys, keys);
      g_assert_null (cairn_register_open (place.folder, "eleven loud rivers", CAIRN_REGISTER_WRITE, &error));
      g_assert_error (error, CAIRN_ERROR, CAIRN_ERROR_CORRUPT);
      g_clear_error (&error);
      cairn_test_copy (new_keys, keys);
    }

  self = cairn_test_register_open (&place);
  cairn_register_restore (self, backup, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (cairn_test_count_areas (self), ==, 1);
  g_assert_finalize_object (self);
  assert_refused (&place, "eleven loud rivers");
  cairn_test_place_clear (&place);
}

/* A change of the key that was cut off after either of its steps is brought to its end by the next one who
 * opens the register. */
static void
test_cut_off_rotation (void)
{
  for (guint step = 0; step < 2; step++)
    {
      CairnTestPlace place = { NULL };
      g_autoptr(GError) error = NULL;
      g_autoptr(CairnKeys) keys = NULL;
      g_autoptr(CairnSecret) next = NULL;
      g_autofree char *path = NULL;
      g_autofree char *between = NULL;
      CairnRegister *self = NULL;

      cairn_test_place_init (&place);
      path = cairn_test_path (&place, "keys.json");
      between = g_build_filename (place.dir, "between.json", NULL);
      self = cairn_test_register_create (&place);
      cairn_test_add_area (self, "North");
      keys = cairn_keys_load (path, NULL);
      next = cairn_keys_begin_rotation (keys, self->key);
      g_assert_true (cairn_keys_save (keys, path, NULL));
      cairn_test_copy (path, between);
      if (step == 1)
        {
          _cairn_register_finish_key_change (self, keys, next, &error);
          g_assert_no_error (error);
          cairn_test_copy (between, path);
        }
      g_assert_finalize_object (self);

      self = cairn_test_register_open (&place);
      g_assert_cmpint (cairn_test_count_areas (self), ==, 1);
      g_assert_cmpint (self->generation, ==, 2);
      g_assert_cmpint (cairn_keys_get_oldest (self->keys), ==, 2);
      g_assert_finalize_object (self);
      cairn_test_place_clear (&place);
    }
}

/* While somebody reads, the key cannot change, and nothing has changed then. */
static void
test_revoke_while_read (void)
{
  CairnTestPlace place = { NULL };
  g_autoptr(GError) error = NULL;
  g_autofree char *keys = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  CairnRegister *self = NULL;
  CairnRegister *reader = NULL;

  cairn_test_place_init (&place);
  keys = cairn_test_path (&place, "keys.json");
  self = cairn_test_register_create (&place);
  g_assert_true (cairn_register_add_person (self, "Ben Doctor", "eleven loud rivers", NULL));
  before = cairn_test_hash_folder (keys);
  reader = cairn_register_open_reader (self, NULL);
  sqlite3_busy_timeout (cairn_database_get_handle (_cairn_register_get_database (self)), 0);

  g_assert_false (cairn_register_revoke_person (self, "Ben Doctor", &error));
  g_assert_error (error, CAIRN_ERROR, CAIRN_ERROR_LOCKED);
  after = cairn_test_hash_folder (keys);
  g_assert_cmpstr (before, ==, after);
  cairn_test_add_area (self, "North");

  g_assert_finalize_object (reader);
  g_assert_finalize_object (self);
  g_assert_finalize_object (open_with (&place, "eleven loud rivers"));
  cairn_test_place_clear (&place);
}

int
main (int    argc,
      char **argv)
{
  cairn_test_init (&argc, &argv);
  g_test_add_func ("/people/add", test_add);
  g_test_add_func ("/people/change", test_change);
  g_test_add_func ("/people/recovery", test_recovery);
  g_test_add_func ("/people/revoke", test_revoke);
  g_test_add_func ("/people/cut-off-rotation", test_cut_off_rotation);
  g_test_add_func ("/people/revoke-while-read", test_revoke_while_read);

  return g_test_run ();
}
