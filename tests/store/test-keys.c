/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cairn-keys-private.h"

#include <string.h>

#include "cairn-error.h"
#include "cairn-passphrase.h"
#include "cairn-test-register.h"

static CairnKeys *
make_keys (CairnSecret *key)
{
  g_autoptr(GError) error = NULL;
  CairnKeys *self = cairn_keys_new ();

  randombytes_buf (key, CAIRN_KEY_BYTES);
  cairn_keys_add (self, "Ada", "first passphrase", key, 1, &error);
  g_assert_no_error (error);
  cairn_keys_add (self, "Ben", "second passphrase", key, 1, &error);
  g_assert_no_error (error);
  return self;
}

static CairnSecret *
open_with (CairnKeys  *self,
           const char *passphrase,
           const char *person,
           gint64      generation)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CairnSecret) secret = NULL;
  CairnKeySlot *slot = cairn_keys_unlock (self, passphrase, &secret, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (slot->person, ==, person);
  return cairn_keys_open_slot (slot, secret, generation);
}

static void
assert_opens (CairnKeys         *self,
              const char        *passphrase,
              const char        *person,
              const CairnSecret *key,
              gint64             generation)
{
  g_autoptr(CairnSecret) opened = open_with (self, passphrase, person, generation);

  g_assert_nonnull (opened);
  g_assert_cmpmem (opened, CAIRN_KEY_BYTES, key, CAIRN_KEY_BYTES);
}

static void
assert_closed (CairnKeys  *self,
               const char *passphrase)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CairnSecret) secret = NULL;

  g_assert_null (cairn_keys_unlock (self, passphrase, &secret, &error));
  g_assert_error (error, CAIRN_ERROR, CAIRN_ERROR_NO_KEY);
}

/* Each passphrase opens its own slot, all slots hold one key, and a file keeps them. */
static void
test_slots (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CairnSecret) key = cairn_secret_new ();
  g_autoptr(CairnKeys) self = make_keys (key);
  g_autoptr(CairnKeys) loaded = NULL;
  g_auto(GStrv) people = NULL;
  CairnTestPlace place = { NULL };

  cairn_test_place_init (&place);
  cairn_keys_save (self, place.folder, &error);
  g_assert_no_error (error);
  loaded = cairn_keys_load (place.folder, &error);
  g_assert_no_error (error);
  people = cairn_keys_list (loaded);

  g_assert_cmpstrv (people, ((const char * const[]) { "Ada", "Ben", NULL }));
  assert_opens (loaded, "first passphrase", "Ada", key, 1);
  assert_opens (loaded, "second passphrase", "Ben", key, 1);
  assert_closed (loaded, "third passphrase");
  assert_closed (loaded, "");
  cairn_test_place_clear (&place);
}

/* The file's line end, and how a keyboard composes its letters, make no difference. */
static void
test_normalisation (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CairnSecret) key = cairn_secret_new ();
  g_autoptr(CairnKeys) self = make_keys (key);

  cairn_keys_add (self, "Chloé", "caf\xc3\xa9 au lait", key, 1, &error);
  g_assert_no_error (error);
  assert_opens (self, "cafe\xcc\x81 au lait\r\nmore\n", "Chloé", key, 1);
  assert_closed (self, "caf\xe9 au lait");
  assert_closed (self, " caf\xc3\xa9 au lait");
}

/* Neither a name nor a passphrase that is taken can be taken again, and the last person stays. */
static void
test_refusals (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CairnSecret) key = cairn_secret_new ();
  g_autoptr(CairnKeys) self = make_keys (key);

  g_assert_false (cairn_keys_add (self, " Ada ", "third passphrase", key, 1, &error));
  g_assert_error (error, CAIRN_ERROR, CAIRN_ERROR_CONFLICT);
  g_clear_error (&error);
  g_assert_false (cairn_keys_add (self, "Cyd", "second passphrase", key, 1, &error));
  g_assert_error (error, CAIRN_ERROR, CAIRN_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_false (cairn_keys_remove (self, "Cyd", &error));
  g_assert_error (error, CAIRN_ERROR, CAIRN_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_true (cairn_keys_remove (self, "Ada", NULL));
  assert_closed (self, "first passphrase");
  g_assert_false (cairn_keys_remove (self, "Ben", &error));
  g_assert_error (error, CAIRN_ERROR, CAIRN_ERROR_REFUSED);
}

/* A new key reaches everybody's slot without anybody's passphrase; both keys open until the change is
 * over; and the new one leads back to the old ones, for the backups that have them. */
static void
test_rotation (void)
{
  g_autoptr(CairnSecret) key = cairn_secret_new ();
  g_autoptr(CairnKeys) self = make_keys (key);
  g_autoptr(CairnSecret) second = cairn_keys_begin_rotation (self, key);
  g_autoptr(CairnSecret) third = NULL;
  g_autoptr(CairnSecret) back = NULL;
  g_autoptr(CairnSecret) gone = NULL;

  assert_opens (self, "first passphrase", "Ada", key, 1);
  assert_opens (self, "second passphrase", "Ben", second, 2);
  g_assert_cmpint (cairn_keys_get_oldest (self), ==, 1);
  cairn_keys_end_rotation (self, 2);
  g_assert_cmpint (cairn_keys_get_oldest (self), ==, 2);
  g_assert_cmpint (memcmp (key, second, CAIRN_KEY_BYTES), !=, 0);
  gone = open_with (self, "first passphrase", "Ada", 1);
  g_assert_null (gone);

  third = cairn_keys_begin_rotation (self, second);
  cairn_keys_end_rotation (self, 3);
  back = cairn_keys_open_former (self, third, 1);
  g_assert_cmpmem (back, CAIRN_KEY_BYTES, key, CAIRN_KEY_BYTES);
  g_assert_null (cairn_keys_open_former (self, second, 1));
}

/* A name in a slot cannot be changed for another, since the seal vouches for it. */
static void
test_name_is_sealed (void)
{
  g_autoptr(CairnSecret) key = cairn_secret_new ();
  g_autoptr(CairnKeys) self = make_keys (key);

  g_set_str (&cairn_keys_find (self, "Ada")->person, "Eve");
  assert_closed (self, "first passphrase");
}

/* Wherever the file was damaged or cut off, it is said to be damaged, or the right person still gets
 * in; a wrong passphrase is never blamed for it. */
static void
test_damage (void)
{
  g_autoptr(CairnSecret) key = cairn_secret_new ();
  g_autoptr(CairnKeys) self = make_keys (key);
  g_autoptr(GBytes) bytes = cairn_keys_dup (self);
  CairnTestPlace place = { NULL };
  gsize length = g_bytes_get_size (bytes);

  cairn_test_place_init (&place);
  for (gsize at = 0; at < length; at += 17)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(CairnKeys) loaded = NULL;
      g_autoptr(CairnSecret) secret = NULL;
      g_autofree char *copy = g_memdup2 (g_bytes_get_data (bytes, NULL), length);
      gboolean cut = at % 2 == 0;

      copy[at] ^= 4;
      g_assert_true (g_file_set_contents (place.folder, copy, cut ? at : length, NULL));
      loaded = cairn_keys_load (place.folder, &error);
      if (loaded != NULL && cairn_keys_unlock (loaded, "first passphrase", &secret, &error) != NULL)
        continue;
      g_assert_true (g_error_matches (error, CAIRN_ERROR, CAIRN_ERROR_NO_KEY) ||
                     g_error_matches (error, CAIRN_ERROR, CAIRN_ERROR_TOO_NEW));
      g_assert_nonnull (strstr (error->message, "keys"));
    }
  cairn_test_place_clear (&place);
}

/* The measure of a passphrase grows with what is hard to guess, not with length alone. */
static void
test_strength (void)
{
  const struct
  {
    const char              *passphrase;
    CairnPassphraseStrength  strength;
  } vectors[] = {
    { "", CAIRN_PASSPHRASE_EMPTY },
    { "\n", CAIRN_PASSPHRASE_EMPTY },
    { "password", CAIRN_PASSPHRASE_WEAK },
    { "aaaaaaaaaaaaaaaaaaaaaaaaaaaa", CAIRN_PASSPHRASE_WEAK },
    { "12345678901234567890", CAIRN_PASSPHRASE_WEAK },
    { "qwertyuiopasdfghjkl", CAIRN_PASSPHRASE_WEAK },
    { "stone river", CAIRN_PASSPHRASE_WEAK },
    { "stone river lantern", CAIRN_PASSPHRASE_FAIR },
    { "stone river lantern cup", CAIRN_PASSPHRASE_GOOD },
    { "stone river lantern cup meadow", CAIRN_PASSPHRASE_STRONG },
    { "X7#kQ9!vB2@pL5$w", CAIRN_PASSPHRASE_STRONG },
  };

  for (guint i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_test_message ("%s: %u bits", vectors[i].passphrase, cairn_passphrase_estimate_bits (vectors[i].passphrase));
      g_assert_cmpint (cairn_passphrase_estimate_strength (vectors[i].passphrase), ==, vectors[i].strength);
    }
}

/* Paper is copied by hand: lookalikes and other separators are read as meant, and nothing else is. */
static void
test_recovery_reading (void)
{
  char *passphrase = cairn_passphrase_new_recovery ();
  char *same = cairn_passphrase_normalise_recovery (passphrase);
  char *read = cairn_passphrase_normalise_recovery ("oil0 1111-2222_3333 4444 55 55\n");

  g_assert_cmpstr (same, ==, passphrase);
  g_assert_cmpstr (read, ==, "0110-1111-2222-3333-4444-5555");
  g_assert_null (cairn_passphrase_normalise_recovery ("0110-1111-2222-3333-4444-555"));
  g_assert_null (cairn_passphrase_normalise_recovery ("0110-1111-2222-3333-4444-55555"));
  g_assert_null (cairn_passphrase_normalise_recovery ("U110-1111-2222-3333-4444-5555"));
  cairn_passphrase_free (passphrase);
  cairn_passphrase_free (same);
  cairn_passphrase_free (read);
}

int
main (int    argc,
      char **argv)
{
  cairn_test_init (&argc, &argv);
  g_test_add_func ("/keys/slots", test_slots);
  g_test_add_func ("/keys/normalisation", test_normalisation);
  g_test_add_func ("/keys/refusals", test_refusals);
  g_test_add_func ("/keys/rotation", test_rotation);
  g_test_add_func ("/keys/name-is-sealed", test_name_is_sealed);
  g_test_add_func ("/keys/damage", test_damage);
  g_test_add_func ("/keys/strength", test_strength);
  g_test_add_func ("/keys/recovery-reading", test_recovery_reading);

  return g_test_run ();
}
