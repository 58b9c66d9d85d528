/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CairnPassphraseStrength:
 * @CAIRN_PASSPHRASE_EMPTY: nothing was typed
 * @CAIRN_PASSPHRASE_WEAK: a program guesses it in hours
 * @CAIRN_PASSPHRASE_FAIR: it withstands somebody who finds the computer
 * @CAIRN_PASSPHRASE_GOOD: it withstands somebody who takes trouble
 * @CAIRN_PASSPHRASE_STRONG: it withstands everybody
 *
 * How well a passphrase protects a register that was stolen.
 */
typedef enum
{
  CAIRN_PASSPHRASE_EMPTY,
  CAIRN_PASSPHRASE_WEAK,
  CAIRN_PASSPHRASE_FAIR,
  CAIRN_PASSPHRASE_GOOD,
  CAIRN_PASSPHRASE_STRONG,
} CairnPassphraseStrength;

char *cairn_passphrase_normalise          (const char *typed) G_GNUC_WARN_UNUSED_RESULT;
char *cairn_passphrase_new_recovery       (void) G_GNUC_WARN_UNUSED_RESULT;
char *cairn_passphrase_normalise_recovery (const char *typed) G_GNUC_WARN_UNUSED_RESULT;
void  cairn_passphrase_free               (char       *passphrase);

guint                   cairn_passphrase_estimate_bits     (const char              *typed);
CairnPassphraseStrength cairn_passphrase_estimate_strength (const char              *typed);
const char             *cairn_passphrase_describe_strength (CairnPassphraseStrength  strength);

G_END_DECLS
