/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cairn-test-register.h"

#include <glib/gstdio.h>

#include "cairn-data.h"
#include "cairn-register-private.h"
#include "cairn-uuid.h"
#include "cairn-writer.h"

void
cairn_test_init (int    *argc,
                 char ***argv)
{
  CairnKeyCost cost = { crypto_pwhash_OPSLIMIT_MIN, crypto_pwhash_MEMLIMIT_MIN };

  g_test_init (argc, argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  cairn_data_register ();
  _cairn_keys_set_cost (cost);
}

void
cairn_test_place_init (CairnTestPlace *place)
{
  g_autoptr(GError) error = NULL;

  place->dir = g_dir_make_tmp ("cairn-test-XXXXXX", &error);
  g_assert_no_error (error);
  place->folder = g_build_filename (place->dir, "Panel.cairn", NULL);
}

void
cairn_test_place_clear (CairnTestPlace *place)
{
  cairn_test_remove (place->dir);
  g_clear_pointer (&place->dir, g_free);
  g_clear_pointer (&place->folder, g_free);
}

CairnRegister *
cairn_test_register_create (CairnTestPlace *place)
{
  g_autoptr(GError) error = NULL;
  CairnRegister *self = cairn_register_create (place->folder, CAIRN_TEST_PERSON, CAIRN_TEST_PASSPHRASE, NULL, &error);

  g_assert_no_error (error);
  return self;
}

CairnRegister *
cairn_test_register_open (CairnTestPlace *place)
{
  g_autoptr(GError) error = NULL;
  CairnRegister *self = cairn_register_open (place->folder, CAIRN_TEST_PASSPHRASE, CAIRN_REGISTER_WRITE, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (cairn_register_get_read_only_reason (self), ==, NULL);
  return self;
}

char *
cairn_test_path (CairnTestPlace *place,
                 const char     *name)
{
  return g_build_filename (place->folder, name, NULL);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(char * const *) a, *(char * const *) b);
}

static GPtrArray *
list_names (const char *folder)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name = dir != NULL ? g_dir_read_name (dir) : NULL;

  for (; name != NULL; name = g_dir_read_name (dir))
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  return names;
}

static void
hash_into (GChecksum  *checksum,
           const char *path)
{
  g_autoptr(GPtrArray) names = NULL;
  g_autofree char *text = NULL;
  gsize length = 0;

  g_checksum_update (checksum, (const guchar *) path, -1);
  if (!g_file_test (path, G_FILE_TEST_IS_DIR))
    {
      g_assert_true (g_file_get_contents (path, &text, &length, NULL));
      g_checksum_update (checksum, (const guchar *) text, length);
      return;
    }

  names = list_names (path);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *child = g_build_filename (path, g_ptr_array_index (names, i), NULL);

      hash_into (checksum, child);
    }
}

/* A hash of every name and byte below a folder, or of a file. */
char *
cairn_test_hash_folder (const char *folder)
{
  g_autoptr(GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  hash_into (checksum, folder);
  return g_strdup (g_checksum_get_string (checksum));
}

void
cairn_test_remove (const char *path)
{
  g_autoptr(GPtrArray) names = NULL;

  if (!g_file_test (path, G_FILE_TEST_IS_DIR) || g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    {
      g_assert_cmpint (g_unlink (path), ==, 0);
      return;
    }

  names = list_names (path);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *child = g_build_filename (path, g_ptr_array_index (names, i), NULL);

      cairn_test_remove (child);
    }
  g_assert_cmpint (g_rmdir (path), ==, 0);
}

void
cairn_test_copy (const char *from,
                 const char *to)
{
  g_autoptr(GPtrArray) names = NULL;
  g_autofree char *content = NULL;
  gsize length = 0;

  if (!g_file_test (from, G_FILE_TEST_IS_DIR))
    {
      g_assert_true (g_file_get_contents (from, &content, &length, NULL));
      g_assert_true (g_file_set_contents_full (to, content, length, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
      return;
    }

  g_assert_cmpint (g_mkdir (to, 0700), ==, 0);
  names = list_names (from);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *one = g_build_filename (from, g_ptr_array_index (names, i), NULL);
      g_autofree char *other = g_build_filename (to, g_ptr_array_index (names, i), NULL);

      cairn_test_copy (one, other);
    }
}

/* Changes one bit of a byte. */
void
cairn_test_flip (const char *path,
                 gsize       offset)
{
  g_autofree char *content = NULL;
  gsize length = 0;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  g_assert_cmpuint (offset, <, length);
  content[offset] ^= 0x10;
  g_assert_true (g_file_set_contents_full (path, content, length, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
}

void
cairn_test_add_area (CairnRegister *self,
                     const char    *name)
{
  g_autoptr(CairnChangeSet) changes = cairn_change_set_new (CAIRN_CHANGE_EDIT, NULL, NULL);
  g_autofree char *uuid = cairn_uuid_new ();
  g_autoptr(GError) error = NULL;
  CairnChange *change = cairn_change_set_insert (changes, CAIRN_ENTITY_AREA, uuid);

  cairn_change_set_field_text (change, "name", name);
  cairn_change_set_field_integer (change, "position", 1);
  cairn_register_apply (self, changes, NULL, &error);
  g_assert_no_error (error);
}

gint64
cairn_test_count_areas (CairnRegister *self)
{
  g_autoptr(GError) error = NULL;
  gint64 n = 0;

  cairn_database_get_int (_cairn_register_get_database (self), "SELECT count(*) FROM area", &n, &error);
  g_assert_no_error (error);
  return n;
}
