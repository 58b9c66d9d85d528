/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-store"

#include "config.h"

#include "cairn-passphrase.h"

#include <glib/gi18n.h>
#include <sodium.h>
#include <string.h>

/* What Windows' editors put at the beginning of a file, and nobody can type. */
#define BYTE_ORDER_MARK "\xef\xbb\xbf"

/* Crockford's 32: no letter that is read as a digit or as another letter. */
#define RECOVERY_ALPHABET "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
#define RECOVERY_GROUPS 6
#define RECOVERY_GROUP_LENGTH 4
#define RECOVERY_LENGTH (RECOVERY_GROUPS * RECOVERY_GROUP_LENGTH)

/* Neighbours in these are guessed like repetitions. */
static const char * const rows[] = {
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890",
  "qwertyuiop",
  "asdfghjkl",
  "zxcvbnm",
};

/**
 * cairn_passphrase_normalise:
 * @typed: what was typed, or the content of a passphrase file
 *
 * Brings a passphrase to the one form that keys are derived from: the first line, without the
 * mark that some editors put before it, in Unicode's NFC, so that it is the same from every
 * keyboard. Any thread.
 *
 * Returns: (transfer full) (nullable): the passphrase, for cairn_passphrase_free(); %NULL if it
 *   is empty or no UTF-8
 */
char *
cairn_passphrase_normalise (const char *typed)
{
  char *line = NULL;
  char *normal = NULL;

  g_return_val_if_fail (typed != NULL, NULL);

  if (g_str_has_prefix (typed, BYTE_ORDER_MARK))
    typed += strlen (BYTE_ORDER_MARK);
  line = g_strndup (typed, strcspn (typed, "\r\n"));
  if (*line != '\0')
    normal = g_utf8_normalize (line, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  cairn_passphrase_free (line);

  return normal;
}

/**
 * cairn_passphrase_new_recovery:
 *
 * Makes a recovery passphrase: 120 random bits in six groups of four, from an alphabet without
 * lookalikes, to be printed once. Any thread.
 *
 * Returns: (transfer full): the passphrase, for cairn_passphrase_free()
 */
char *
cairn_passphrase_new_recovery (void)
{
  GString *text = g_string_sized_new (RECOVERY_LENGTH + RECOVERY_GROUPS);

  for (guint i = 0; i < RECOVERY_LENGTH; i++)
    {
      if (i > 0 && i % RECOVERY_GROUP_LENGTH == 0)
        g_string_append_c (text, '-');
      g_string_append_c (text, RECOVERY_ALPHABET[randombytes_uniform (strlen (RECOVERY_ALPHABET))]);
    }

  return g_string_free (text, FALSE);
}

static char
read_recovery_letter (char letter)
{
  char upper = g_ascii_toupper (letter);

  if (upper == 'O')
    return '0';
  if (upper == 'I' || upper == 'L')
    return '1';
  return upper;
}

/**
 * cairn_passphrase_normalise_recovery:
 * @typed: what was typed
 *
 * Reads a recovery passphrase as people copy one from paper: small letters, other separators and
 * lookalikes are put right. Any thread.
 *
 * Returns: (transfer full) (nullable): the passphrase as it was printed, for
 *   cairn_passphrase_free(); %NULL if it cannot be one
 */
char *
cairn_passphrase_normalise_recovery (const char *typed)
{
  char text[RECOVERY_LENGTH + RECOVERY_GROUPS] = "";
  guint n = 0;
  guint position = 0;
  char *result = NULL;

  g_return_val_if_fail (typed != NULL, NULL);

  for (const char *p = typed; *p != '\0' && *p != '\n'; p++)
    {
      char letter = read_recovery_letter (*p);

      if (strchr (" -_\t\r", letter) != NULL)
        continue;
      if (n == RECOVERY_LENGTH || strchr (RECOVERY_ALPHABET, letter) == NULL)
        return NULL;
      if (n > 0 && n % RECOVERY_GROUP_LENGTH == 0)
        text[position++] = '-';
      text[position++] = letter;
      n++;
    }

  if (n == RECOVERY_LENGTH)
    result = g_strndup (text, position);
  sodium_memzero (text, sizeof text);
  return result;
}

/**
 * cairn_passphrase_free:
 * @passphrase: (transfer full) (nullable): a passphrase
 *
 * Wipes a passphrase and frees it. Any thread.
 */
void
cairn_passphrase_free (char *passphrase)
{
  if (passphrase == NULL)
    return;

  sodium_memzero (passphrase, strlen (passphrase));
  g_free (passphrase);
}

static gboolean
is_predictable (gunichar before,
                gunichar letter)
{
  if (before == letter)
    return TRUE;
  if (before >= 128 || letter >= 128)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const char *at = strchr (rows[i], g_ascii_tolower ((char) before));
      const char *to = strchr (rows[i], g_ascii_tolower ((char) letter));

      if (at != NULL && to != NULL && *at != '\0' && *to != '\0' && ABS (at - to) == 1)
        return TRUE;
    }
  return FALSE;
}

/* Tenths of a bit. A letter after a letter is worth what it is worth in a word. */
static guint
weigh (gunichar before,
       gunichar letter)
{
  if (is_predictable (before, letter))
    return 5;
  if (g_unichar_isspace (letter))
    return 10;
  if (g_unichar_isdigit (letter))
    return 33;
  if (g_unichar_isalpha (letter))
    return g_unichar_isalpha (before) && g_unichar_isupper (before) == g_unichar_isupper (letter) ? 21 : 47;
  return 50;
}

/**
 * cairn_passphrase_estimate_bits:
 * @typed: what was typed
 *
 * Estimates how hard a passphrase is to guess: letters in a word count as in English prose
 * (about two bits, Shannon 1951), repetitions and keyboard rows hardly count. Any thread.
 *
 * Returns: bits
 */
guint
cairn_passphrase_estimate_bits (const char *typed)
{
  char *normal = NULL;
  gunichar before = 0;
  guint tenths = 0;

  g_return_val_if_fail (typed != NULL, 0);

  normal = cairn_passphrase_normalise (typed);
  if (normal == NULL)
    return 0;

  for (const char *p = normal; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);

      tenths += weigh (before, letter);
      before = letter;
    }
  cairn_passphrase_free (normal);

  return tenths / 10;
}

/**
 * cairn_passphrase_estimate_strength:
 * @typed: what was typed
 *
 * Says how well a passphrase protects a stolen register, given what one guess costs with the
 * derivation that Cairn uses. Any thread.
 *
 * Returns: its strength
 */
CairnPassphraseStrength
cairn_passphrase_estimate_strength (const char *typed)
{
  guint bits = cairn_passphrase_estimate_bits (typed);

  if (bits == 0)
    return CAIRN_PASSPHRASE_EMPTY;
  if (bits < 30)
    return CAIRN_PASSPHRASE_WEAK;
  if (bits < 45)
    return CAIRN_PASSPHRASE_FAIR;
  if (bits < 60)
    return CAIRN_PASSPHRASE_GOOD;
  return CAIRN_PASSPHRASE_STRONG;
}

/**
 * cairn_passphrase_describe_strength:
 * @strength: a strength
 *
 * Returns: (transfer none): a translated sentence about it
 */
const char *
cairn_passphrase_describe_strength (CairnPassphraseStrength strength)
{
  switch (strength)
    {
    case CAIRN_PASSPHRASE_WEAK:
      return _("Weak: add a few words that do not belong together.");
    case CAIRN_PASSPHRASE_FAIR:
      return _("Fair: one more word makes it good.");
    case CAIRN_PASSPHRASE_GOOD:
      return _("Good.");
    case CAIRN_PASSPHRASE_STRONG:
      return _("Strong.");
    case CAIRN_PASSPHRASE_EMPTY:
    default:
      return _("Four or five words that do not belong together make a good passphrase.");
    }
}
