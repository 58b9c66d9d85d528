/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "cairn-backup.h"
#include "cairn-register-private.h"
#include "cairn-test-register.h"
#include "cairn-uuid.h"
#include "cairn-writer.h"

/* What no file of a register may show. */
static const char * const secrets[] = { "Quillfeather", "Marmaduke", "seven quiet stones", "9434765919" };

static void
add_child (CairnRegister *self)
{
  g_autoptr(CairnChangeSet) changes = cairn_change_set_new (CAIRN_CHANGE_EDIT, NULL, NULL);
  g_autofree char *case_uuid = cairn_uuid_new ();
  g_autofree char *child_uuid = cairn_uuid_new ();
  g_autoptr(GError) error = NULL;
  CairnChange *change = cairn_change_set_insert (changes, CAIRN_ENTITY_CASE, case_uuid);

  cairn_change_set_field_text (change, "reference", "2024/001");
  cairn_change_set_field_text (change, "kind", "death");
  cairn_change_set_field_text (change, "status", "notified");
  cairn_change_set_field_text (change, "summary", "Marmaduke was much loved.");
  change = cairn_change_set_insert (changes, CAIRN_ENTITY_CHILD, child_uuid);
  cairn_change_set_field_text (change, "case", case_uuid);
  cairn_change_set_field_text (change, "family_name", "Quillfeather");
  cairn_change_set_field_text (change, "given_names", "Marmaduke");
  cairn_change_set_field_text (change, "nhs_number", "9434765919");
  cairn_register_apply (self, changes, NULL, &error);
  g_assert_no_error (error);
}

static guint
count_secrets (const char *path)
{
  g_autoptr(GDir) dir = g_dir_open (path, 0, NULL);
  g_autofree char *content = NULL;
  gsize length = 0;
  guint n = 0;

  if (dir != NULL)
    {
      for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
        {
          g_autofree char *child = g_build_filename (path, name, NULL);

          n += count_secrets (child);
        }
      return n;
    }

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (secrets); i++)
    {
      if (memmem (content, length, secrets[i], strlen (secrets[i])) != NULL)
        n++;
    }
  return n;
}

/* No file of a register, open or closed, and no backup has a name, a number or the passphrase in it. */
static void
test_files (void)
{
  CairnTestPlace place = { NULL };
  g_autoptr(GError) error = NULL;
  g_autofree char *file = NULL;
  g_autofree char *backup = NULL;
  g_autofree char *wal = NULL;
  CairnRegister *self = NULL;

  cairn_test_place_init (&place);
  file = g_build_filename (place.dir, "away.cairn-backup", NULL);
  wal = cairn_test_path (&place, "register.db-wal");
  self = cairn_test_register_create (&place);
  add_child (self);
  backup = cairn_register_back_up (self, NULL, &error);
  g_assert_no_error (error);
  cairn_register_write_backup_file (self, file, NULL, &error);
  g_assert_no_error (error);

  g_assert_true (g_file_test (wal, G_FILE_TEST_EXISTS));
  g_assert_cmpint (count_secrets (place.dir) == 0, ==, CAIRN_ENCRYPTION);
  g_assert_finalize_object (self);
  g_assert_cmpint (count_secrets (place.dir) == 0, ==, CAIRN_ENCRYPTION);
  cairn_test_place_clear (&place);
}

/* There is one SQLite in the process, and it is the one that encrypts. */
static void
test_one_sqlite (void)
{
  g_autofree char *maps = NULL;

  g_assert_true (g_file_get_contents ("/proc/self/maps", &maps, NULL, NULL));
  g_assert_cmpint (strstr (maps, "libsqlcipher") != NULL, ==, CAIRN_ENCRYPTION);
  g_assert_cmpint (strstr (maps, "libsqlite3") == NULL, ==, CAIRN_ENCRYPTION);
}

/* What is sorted or set aside stays in memory, for on the disk it would be plain. */
static void
test_temporary (void)
{
  CairnTestPlace place = { NULL };
  CairnRegister *self = NULL;
  gint64 store = 0;

  cairn_test_place_init (&place);
  self = cairn_test_register_create (&place);
  g_assert_true (cairn_database_get_int (_cairn_register_get_database (self), "PRAGMA temp_store", &store, NULL));
  g_assert_cmpint (store, ==, 2);
  g_assert_finalize_object (self);
  cairn_test_place_clear (&place);
}

/* Each connection checks references, trusts no function in a schema, and waits for the disk. */
static void
test_connection (void)
{
  const struct
  {
    const char *sql;
    gint64      value;
  } pragmas[] = {
    { "PRAGMA foreign_keys", 1 },
    { "PRAGMA trusted_schema", 0 },
    { "PRAGMA synchronous", 2 },
  };
  CairnTestPlace place = { NULL };
  g_autoptr(CairnRegister) reader = NULL;
  CairnRegister *self = NULL;

  cairn_test_place_init (&place);
  self = cairn_test_register_create (&place);
  reader = cairn_register_open_reader (self, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (pragmas); i++)
    {
      gint64 value = -1;

      g_assert_true (cairn_database_get_int (_cairn_register_get_database (self), pragmas[i].sql, &value, NULL));
      g_assert_cmpint (value, ==, pragmas[i].value);
      g_assert_true (cairn_database_get_int (_cairn_register_get_database (reader), pragmas[i].sql, &value, NULL));
      g_assert_cmpint (value, ==, pragmas[i].value);
    }
  g_clear_object (&reader);
  g_assert_finalize_object (self);
  cairn_test_place_clear (&place);
}

int
main (int    argc,
      char **argv)
{
  cairn_test_init (&argc, &argv);
  g_test_add_func ("/secrecy/files", test_files);
  g_test_add_func ("/secrecy/one-sqlite", test_one_sqlite);
  g_test_add_func ("/secrecy/temporary", test_temporary);
  g_test_add_func ("/secrecy/connection", test_connection);

  return g_test_run ();
}
