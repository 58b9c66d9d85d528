/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "cairn-backup.h"
#include "cairn-check.h"
#include "cairn-error.h"
#include "cairn-register-private.h"
#include "cairn-test-register.h"

/* Damage that somebody or something did to a register, and who notices. */

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

static gboolean
is_noticed (CairnTestPlace *place)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) findings = NULL;
  CairnRegister *self = cairn_register_open (place->folder, CAIRN_TEST_PASSPHRASE, CAIRN_REGISTER_WRITE, &error);
  gboolean noticed = FALSE;

  if (self == NULL)
    return g_error_matches (error, CAIRN_ERROR, CAIRN_ERROR_CORRUPT);

  findings = cairn_register_check (self, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < findings->len; i++)
    {
      const CairnFinding *finding = g_ptr_array_index (findings, i);

      noticed = noticed || finding->severity == CAIRN_FINDING_DAMAGE;
    }
  g_assert_finalize_object (self);
  return noticed;
}

/* One bit that changed in any of 40 places is noticed, at the opening or by the check; and the register is
 * whole again when the bit is put right. */
static void
test_flipped_bytes (void)
{
  CairnTestPlace place = { NULL };
  g_autofree char *path = NULL;
  GStatBuf status = { 0 };

  if (!CAIRN_ENCRYPTION)
    {
      g_test_skip ("only encrypted pages tell that they were changed");
      return;
    }

  make_closed (&place);
  path = cairn_test_path (&place, "register.db");
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_false (is_noticed (&place));

  for (guint i = 0; i < 40; i++)
    {
      gsize offset = (status.st_size - 1) * i / 39;

      cairn_test_flip (path, offset);
      g_assert_true (is_noticed (&place));
      cairn_test_flip (path, offset);
    }
  g_assert_false (is_noticed (&place));
  cairn_test_place_clear (&place);
}

/* Wherever a database was cut off, it is refused as damaged and left as it is. */
static void
test_cut_anywhere (void)
{
  CairnTestPlace place = { NULL };
  g_autofree char *path = NULL;
  g_autofree char *whole = NULL;
  gsize length = 0;

  make_closed (&place);
  path = cairn_test_path (&place, "register.db");
  g_assert_true (g_file_get_contents (path, &whole, &length, NULL));
  for (guint i = 0; i < 64; i++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;

      g_assert_true (g_file_set_contents (path, whole, length * i / 64, NULL));
      before = cairn_test_hash_folder (place.folder);
      g_assert_null (cairn_register_open (place.folder, CAIRN_TEST_PASSPHRASE, CAIRN_REGISTER_WRITE, &error));
      g_assert_error (error, CAIRN_ERROR, CAIRN_ERROR_CORRUPT);
      after = cairn_test_hash_folder (place.folder);
      g_assert_cmpstr (before, ==, after);
    }
  cairn_test_place_clear (&place);
}

/* A journal whose end was cut off, together with the marks that tell of it, is noticed by the newest backup. */
static void
test_cut_journal (void)
{
  CairnTestPlace place = { NULL };
  g_autoptr(GError) error = NULL;
  g_autofree char *backup = NULL;
  CairnRegister *self = NULL;

  make_closed (&place);
  self = cairn_test_register_open (&place);
  backup = cairn_register_back_up (self, NULL, &error);
  g_assert_no_error (error);
  g_assert_finalize_object (self);
  g_assert_false (is_noticed (&place));

  exec_inside (&place,
               "BEGIN; DELETE FROM journal_payload WHERE sequence > 20; DELETE FROM journal WHERE sequence > 20;"
               "DELETE FROM mark WHERE name <> 'head';"
               "UPDATE mark SET sequence = 20, hash = (SELECT hash FROM journal WHERE sequence = 20); COMMIT");
  g_assert_true (is_noticed (&place));
  cairn_test_place_clear (&place);
}

/* The same for a cut that leaves the marks, and for an entry that was changed: the chain tells. */
static void
test_changed_journal (void)
{
  const char * const changes[] = {
    "DELETE FROM journal_payload WHERE sequence > 20; DELETE FROM journal WHERE sequence > 20",
    "UPDATE journal SET person = 'Somebody Else' WHERE sequence = 7",
    "UPDATE journal_payload SET body = replace (body, 'Area', 'Aera') WHERE sequence = 7",
    "UPDATE journal SET at_ms = at_ms + 1 WHERE sequence = 30",
  };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      CairnTestPlace place = { NULL };

      make_closed (&place);
      exec_inside (&place, changes[i]);
      g_assert_true (is_noticed (&place));
      cairn_test_place_clear (&place);
    }
}

/* Where the opening finds the journal cut nobody writes on, and whoever reads is told. */
static void
test_cut_journal_at_opening (void)
{
  CairnTestPlace place = { NULL };
  g_autoptr(GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  CairnRegister *self = NULL;

  make_closed (&place);
  exec_inside (&place, "DELETE FROM journal_payload WHERE sequence = 30; DELETE FROM journal WHERE sequence = 30");
  before = cairn_test_hash_folder (place.folder);
  g_assert_null (cairn_register_open (place.folder, CAIRN_TEST_PASSPHRASE, CAIRN_REGISTER_WRITE, &error));
  g_assert_error (error, CAIRN_ERROR, CAIRN_ERROR_CORRUPT);
  g_assert_nonnull (strstr (error->message, "journal"));
  after = cairn_test_hash_folder (place.folder);
  g_assert_cmpstr (before, ==, after);

  g_clear_error (&error);
  self = cairn_register_open (place.folder, CAIRN_TEST_PASSPHRASE, CAIRN_REGISTER_READ, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (cairn_register_get_notice (self), "journal"));
  g_assert_cmpint (cairn_test_count_areas (self), ==, 30);
  g_assert_finalize_object (self);
  cairn_test_place_clear (&place);
}

int
main (int    argc,
      char **argv)
{
  cairn_test_init (&argc, &argv);
  g_test_add_func ("/damage/flipped-bytes", test_flipped_bytes);
  g_test_add_func ("/damage/cut-anywhere", test_cut_anywhere);
  g_test_add_func ("/damage/cut-journal", test_cut_journal);
  g_test_add_func ("/damage/cut-journal-at-opening", test_cut_journal_at_opening);
  g_test_add_func ("/damage/changed-journal", test_changed_journal);

  return g_test_run ();
}
