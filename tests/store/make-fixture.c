/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <locale.h>

#include "cairn-data.h"
#include "cairn-keys-private.h"
#include "cairn-register.h"
#include "cairn-uuid.h"
#include "cairn-writer.h"

/* Makes a register to be frozen: run once for each released version, with that version, as
 *
 *   ./dev exec _build/tests/store/make-fixture tests/fixtures/registers/v1.cairn
 *
 * and kept for ever. Every later version must open it (test-migrations.c). Everything in it is invented. */

#define PERSON "Fixture Office"
#define PASSPHRASE "stones kept for later"
#define N_CASES 20

static const char * const areas[] = { "North", "South", "Coast" };

static void
add_areas (CairnChangeSet *changes)
{
  for (guint i = 0; i < G_N_ELEMENTS (areas); i++)
    {
      g_autofree char *uuid = cairn_uuid_new ();
      CairnChange *change = cairn_change_set_insert (changes, CAIRN_ENTITY_AREA, uuid);

      cairn_change_set_field_text (change, "name", areas[i]);
      cairn_change_set_field_integer (change, "position", i);
    }
}

static void
add_case (CairnChangeSet *changes,
          guint           number)
{
  g_autofree char *case_uuid = cairn_uuid_new ();
  g_autofree char *child_uuid = cairn_uuid_new ();
  g_autofree char *notification_uuid = cairn_uuid_new ();
  g_autofree char *reference = g_strdup_printf ("2023/%03u", number + 1);
  g_autofree char *date = g_strdup_printf ("2023-%02u-%02u", number % 12 + 1, number + 1);
  CairnChange *change = cairn_change_set_insert (changes, CAIRN_ENTITY_CASE, case_uuid);

  cairn_change_set_field_text (change, "reference", reference);
  cairn_change_set_field_text (change, "kind", "death");
  cairn_change_set_field_text (change, "status", "accepted");
  cairn_change_set_field_text (change, "date_of_death", date);
  change = cairn_change_set_insert (changes, CAIRN_ENTITY_CHILD, child_uuid);
  cairn_change_set_field_text (change, "case", case_uuid);
  cairn_change_set_field_text (change, "family_name", "Invented");
  change = cairn_change_set_insert (changes, CAIRN_ENTITY_NOTIFICATION, notification_uuid);
  cairn_change_set_field_text (change, "case", case_uuid);
  cairn_change_set_field_text (change, "received_on", date);
}

static gboolean
make (const char  *folder,
      GError     **error)
{
  g_autoptr(CairnRegister) self = cairn_register_create (folder, PERSON, PASSPHRASE, NULL, error);
  g_autoptr(CairnChangeSet) changes = cairn_change_set_new (CAIRN_CHANGE_IMPORT, NULL, "fixture");

  if (self == NULL)
    return FALSE;

  add_areas (changes);
  for (guint i = 0; i < N_CASES; i++)
    add_case (changes, i);
  return cairn_register_apply (self, changes, NULL, error);
}

int
main (int    argc,
      char **argv)
{
  CairnKeyCost cost = { crypto_pwhash_OPSLIMIT_MIN, crypto_pwhash_MEMLIMIT_MIN };
  g_autoptr(GError) error = NULL;

  setlocale (LC_ALL, "");
  if (argc != 2)
    {
      g_printerr ("Usage: make-fixture FOLDER\n");
      return 2;
    }

  cairn_data_register ();
  _cairn_keys_set_cost (cost);
  if (make (argv[1], &error))
    return 0;

  g_printerr ("%s\n", error->message);
  return 1;
}
