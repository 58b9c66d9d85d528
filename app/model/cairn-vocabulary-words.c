/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a vocabulary says of a code, in one call. */

#define G_LOG_DOMAIN "cairn-model"

#include "config.h"

#include "cairn-vocabulary.h"

/**
 * cairn_vocabulary_label:
 * @vocabulary: name of a vocabulary
 * @code: (nullable): one of its codes
 *
 * Gets the words for a code, never translated.  Any thread.
 *
 * Returns: (transfer none) (nullable): the words, or %NULL if there is no such code
 */
const char *
cairn_vocabulary_label (const char *vocabulary,
                        const char *code)
{
  CairnVocabularyEntry *entry = cairn_vocabulary_find (cairn_vocabulary_get (vocabulary), code);

  return entry == NULL ? NULL : cairn_vocabulary_entry_get_label (entry);
}

/**
 * cairn_vocabulary_title:
 * @vocabulary: name of a vocabulary
 * @code: (nullable): one of its codes
 *
 * Gets the words for a code in the language of the program.  Any thread.
 *
 * Returns: (transfer none) (nullable): the words, or %NULL if there is no such code
 */
const char *
cairn_vocabulary_title (const char *vocabulary,
                        const char *code)
{
  CairnVocabularyEntry *entry = cairn_vocabulary_find (cairn_vocabulary_get (vocabulary), code);

  return entry == NULL ? NULL : cairn_vocabulary_entry_get_title (entry);
}

/**
 * cairn_vocabulary_string:
 * @vocabulary: name of a vocabulary
 * @code: (nullable): one of its codes
 * @key: a key beside the code, such as `group` of an ethnicity
 *
 * Gets what else a vocabulary says of a code.  Any thread.
 *
 * Returns: (transfer none) (nullable): its text, or %NULL if there is none
 */
const char *
cairn_vocabulary_string (const char *vocabulary,
                         const char *code,
                         const char *key)
{
  CairnVocabularyEntry *entry = cairn_vocabulary_find (cairn_vocabulary_get (vocabulary), code);

  return entry == NULL ? NULL : cairn_vocabulary_entry_get_string (entry, key);
}
