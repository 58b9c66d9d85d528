/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "cairn-error.h"
#include "cairn-register-private.h"
#include "cairn-test-register.h"

/* A register with something in it, closed. */
static void
make_closed (CairnTestPlace *place)
{
  CairnRegister *self = NULL;

  cairn_test_place_init (place);
  self = cairn_test_register_create (place);
  for (guint i = 0; i < 30; i++)
    {
      g_autofree char *name = g_strdup_printf ("Area %u", i);

      cairn_test_add_area (self, name);
    }
  g_assert_finalize_object (self);
}

static void
exec_inside (CairnTestPlace *place,
             const char     *sql)
{
  CairnRegister *self = cairn_test_register_open (place);

  g_assert_true (cairn_database_exec (_cairn_register_get_database (self), sql, NULL, NULL));
  g_assert_finalize_object (self);
}

static void
replace_file (CairnTestPlace *place,
              const char     *name,
              const char     *content,
              gssize          length)
{
  g_autofree char *path = cairn_test_path (place, name);

  g_assert_true (g_file_set_contents (path, content, length, NULL));
}

static void
remove_file (CairnTestPlace *place,
             const char     *name)
{
  g_autofree char *path = cairn_test_path (place, name);

  g_assert_cmpint (g_unlink (path), ==, 0);
}

static void
cut_database (CairnTestPlace *place,
              gsize           length)
{
  g_autofree char *path = cairn_test_path (place, "register.db");

  g_assert_cmpint (truncate (path, length), ==, 0);
}

static void
break_folder_is_missing (CairnTestPlace *place)
{
  cairn_test_remove (place->folder);
}

static void
break_folder_is_file (CairnTestPlace *place)
{
  cairn_test_remove (place->folder);
  g_assert_true (g_file_set_contents (place->folder, "text", -1, NULL));
}

static void
break_folder_is_backup (CairnTestPlace *place)
{
  cairn_test_remove (place->folder);
  g_free (place->folder);
  place->folder = g_build_filename (place->dir, "Panel.cairn-backup", NULL);
  g_assert_true (g_file_set_contents (place->folder, "text", -1, NULL));
}

static void
break_folder_is_empty (CairnTestPlace *place)
{
  cairn_test_remove (place->folder);
  g_assert_cmpint (g_mkdir (place->folder, 0700), ==, 0);
}

static void
break_database_is_missing (CairnTestPlace *place)
{
  remove_file (place, "register.db");
}

static void
break_database_is_empty (CairnTestPlace *place)
{
  cut_database (place, 0);
}

static void
break_database_is_cut_in_page (CairnTestPlace *place)
{
  cut_database (place, 5 * 4096 + 17);
}

static void
break_database_is_cut_at_page (CairnTestPlace *place)
{
  cut_database (place, 20 * 4096);
}

static void
break_database_is_random (CairnTestPlace *place)
{
  g_autofree char *noise = g_malloc (8 * 4096);

  for (guint i = 0; i < 8 * 4096; i++)
    noise[i] = (char) g_test_rand_int ();
  replace_file (place, "register.db", noise, 8 * 4096);
}

static void
break_database_is_zeros (CairnTestPlace *place)
{
  g_autofree char *zeros = g_malloc0 (8 * 4096);

  replace_file (place, "register.db", zeros, 8 * 4096);
}

/* A database of SQLite as any program makes one. */
static void
break_database_is_plain (CairnTestPlace *place)
{
  g_autofree char *path = cairn_test_path (place, "register.db");
  sqlite3 *plain = NULL;

  remove_file (place, "register.db");
  g_assert_cmpint (sqlite3_open (path, &plain), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (plain, "CREATE TABLE t (x); INSERT INTO t VALUES (1)", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (plain);
}

static void
break_database_is_of_another (CairnTestPlace *place)
{
  g_autofree char *path = cairn_test_path (place, "register.db");
  CairnTestPlace other = { NULL };
  g_autofree char *other_path = NULL;

  make_closed (&other);
  other_path = cairn_test_path (&other, "register.db");
  cairn_test_copy (other_path, path);
  cairn_test_place_clear (&other);
}

static void
break_first_page (CairnTestPlace *place)
{
  g_autofree char *path = cairn_test_path (place, "register.db");

  cairn_test_flip (path, 100);
}

static void
break_keys_are_missing (CairnTestPlace *place)
{
  remove_file (place, "keys.json");
}

static void
break_keys_are_damaged (CairnTestPlace *place)
{
  replace_file (place, "keys.json", "{ \"format\": 1, ", -1);
}

static void
break_keys_are_newer (CairnTestPlace *place)
{
  replace_file (place, "keys.json", "{ \"format\": 2, \"digest\": \"\", \"content\": {} }", -1);
}

static void
break_slot (CairnTestPlace *place)
{
  g_autofree char *path = cairn_test_path (place, "keys.json");
  g_autofree char *text = NULL;
  char *letter = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  letter = strstr (text, "\"salt\"") + 12;
  *letter = *letter == 'A' ? 'B' : 'A';
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
break_application_id (CairnTestPlace *place)
{
  exec_inside (place, "PRAGMA application_id = 1");
}

static void
break_version (CairnTestPlace *place)
{
  exec_inside (place, "PRAGMA user_version = 99");
}

/* What a killed writer leaves: the newer version stands in the write-ahead log only. */
static void
break_version_in_wal (CairnTestPlace *place)
{
  const char * const names[] = { "register.db", "register.db-wal", "keys.json", "lock" };
  g_autofree char *copy = g_build_filename (place->dir, "Copy.cairn", NULL);
  CairnRegister *self = cairn_test_register_open (place);

  g_assert_true (cairn_database_exec (_cairn_register_get_database (self), "PRAGMA user_version = 99", NULL, NULL));
  g_assert_cmpint (g_mkdir (copy, 0700), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *from = cairn_test_path (place, names[i]);
      g_autofree char *to = g_build_filename (copy, names[i], NULL);

      cairn_test_copy (from, to);
    }
  g_assert_finalize_object (self);
  cairn_test_remove (place->folder);
  g_set_str (&place->folder, copy);
}

static void
break_version_without_lock (CairnTestPlace *place)
{
  break_version (place);
  remove_file (place, "lock");
}

static void
break_nothing (CairnTestPlace *place)
{
}

typedef struct
{
  const char *name;
  void      (*damage) (CairnTestPlace *place);
  const char *passphrase; /* NULL for the right one */
  CairnError  code;
  const char *words;
  gboolean    without_key; /* whether it is seen before a passphrase is asked for */
  gboolean    encrypted;   /* whether only an encrypted database shows it */
} Vector;

static const Vector vectors[] = {
  { "folder-missing", break_folder_is_missing, NULL, CAIRN_ERROR_NOT_FOUND, "There is no register at", TRUE, FALSE },
  { "folder-file", break_folder_is_file, NULL, CAIRN_ERROR_NOT_OURS, "is a file", TRUE, FALSE },
  { "folder-backup", break_folder_is_backup, NULL, CAIRN_ERROR_NOT_OURS, "is a backup", TRUE, FALSE },
  { "folder-empty", break_folder_is_empty, NULL, CAIRN_ERROR_NOT_OURS, "is not a register", TRUE, FALSE },
  { "database-missing", break_database_is_missing, NULL, CAIRN_ERROR_NOT_FOUND, "is missing", TRUE, FALSE },
  { "database-empty", break_database_is_empty, NULL, CAIRN_ERROR_CORRUPT, "is empty", TRUE, FALSE },
  { "database-cut-in-page", break_database_is_cut_in_page, NULL, CAIRN_ERROR_CORRUPT, "whole number of pages", TRUE, FALSE },
  { "database-cut-at-page", break_database_is_cut_at_page, NULL, CAIRN_ERROR_CORRUPT, "register is damaged", FALSE, FALSE },
  { "database-random", break_database_is_random, NULL, CAIRN_ERROR_CORRUPT, "does not decrypt", FALSE, TRUE },
  { "database-zeros", break_database_is_zeros, NULL, CAIRN_ERROR_CORRUPT, "does not decrypt", FALSE, TRUE },
  { "database-plain", break_database_is_plain, NULL, CAIRN_ERROR_NOT_OURS, "not encrypted", TRUE, TRUE },
  { "database-of-another", break_database_is_of_another, NULL, CAIRN_ERROR_CORRUPT, "another register", FALSE, TRUE },
  { "first-page", break_first_page, NULL, CAIRN_ERROR_CORRUPT, "does not decrypt", FALSE, TRUE },
  { "keys-missing", break_keys_are_missing, NULL, CAIRN_ERROR_NO_KEY, "are missing", TRUE, FALSE },
  { "keys-damaged", break_keys_are_damaged, NULL, CAIRN_ERROR_NO_KEY, "are damaged", TRUE, FALSE },
  { "keys-newer", break_keys_are_newer, NULL, CAIRN_ERROR_TOO_NEW, "newer version", TRUE, FALSE },
  { "slot-damaged", break_slot, NULL, CAIRN_ERROR_NO_KEY, "cannot be checked", FALSE, FALSE },
  { "passphrase-wrong", break_nothing, "seven quiet stone", CAIRN_ERROR_NO_KEY, "does not open", FALSE, FALSE },
  { "passphrase-empty", break_nothing, "", CAIRN_ERROR_NO_KEY, "does not open", FALSE, FALSE },
  { "application-id", break_application_id, NULL, CAIRN_ERROR_NOT_OURS, "another program", FALSE, FALSE },
  { "version", break_version, NULL, CAIRN_ERROR_TOO_NEW, "version 99", FALSE, FALSE },
  { "version-in-wal", break_version_in_wal, NULL, CAIRN_ERROR_TOO_NEW, "version 99", FALSE, FALSE },
  { "version-without-lock", break_version_without_lock, NULL, CAIRN_ERROR_TOO_NEW, "version 99", FALSE, FALSE },
};

/* Each thing that can be wrong with a register has its own code and sentence, and an opening that fails has
 * changed no byte and no name, whatever it was for. */
static void
test_vector (gconstpointer data)
{
  const Vector *vector = data;
  const char *passphrase = vector->passphrase != NULL ? vector->passphrase : CAIRN_TEST_PASSPHRASE;
  CairnTestPlace place = { NULL };
  g_autofree char *before = NULL;
  g_autoptr(GError) seen = NULL;

  if (vector->encrypted && !CAIRN_ENCRYPTION)
    {
      g_test_skip ("only an encrypted database shows this");
      return;
    }

  make_closed (&place);
  vector->damage (&place);
  before = cairn_test_hash_folder (place.dir);

  for (CairnRegisterAccess access = CAIRN_REGISTER_WRITE; access <= CAIRN_REGISTER_READ; access++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *after = NULL;

      g_assert_null (cairn_register_open (place.folder, passphrase, access, &error));
      g_test_message ("%s", error->message);
      g_assert_error (error, CAIRN_ERROR, (int) vector->code);
      g_assert_nonnull (strstr (error->message, vector->words));
      after = cairn_test_hash_folder (place.dir);
      g_assert_cmpstr (before, ==, after);
    }

  g_assert_true (cairn_register_examine (place.folder, &seen) == !vector->without_key);
  if (vector->without_key)
    g_assert_error (seen, CAIRN_ERROR, (int) vector->code);
  cairn_test_place_clear (&place);
}

int
main (int    argc,
      char **argv)
{
  cairn_test_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autofree char *path = g_strconcat ("/bad-input/", vectors[i].name, NULL);

      g_test_add_data_func (path, &vectors[i], test_vector);
    }

  return g_test_run ();
}
