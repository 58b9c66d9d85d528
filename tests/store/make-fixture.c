/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <locale.h>

#include "cairn-data.h"
#include "cairn-keys-private.h"
#include "cairn-notice.h"
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

static CairnChangeSet *
make_case (guint    number,
           GError **error)
{
  g_autofree char *reference = g_strdup_printf ("2023/%03u", number + 1);
  CairnNotice notice = { 0 };

  notice.reference = reference;
  notice.family_name = "Invented";
  notice.given_names = "Nobody";
  notice.nhs_number_absent = "not_available";
  notice.date_of_birth = cairn_day_new (2010, 1 + number % 12, 1 + number);
  notice.date_of_death = cairn_day_new (2023, 1 + number % 12, 1 + number);
  notice.received_on = notice.date_of_death;
  return cairn_notice_log (&notice, cairn_day_new (2024, 4, 15), NULL, error);
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
  if (!cairn_register_apply (self, changes, NULL, error))
    return FALSE;

  for (guint i = 0; i < N_CASES; i++)
    {
      g_autoptr(CairnChangeSet) logged = make_case (i, error);

      if (logged == NULL || !cairn_register_apply (self, logged, NULL, error))
        return FALSE;
    }
  return TRUE;
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
