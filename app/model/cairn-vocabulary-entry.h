/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "cairn-day.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_VOCABULARY_ENTRY (cairn_vocabulary_entry_get_type ())
G_DECLARE_FINAL_TYPE (CairnVocabularyEntry, cairn_vocabulary_entry, CAIRN, VOCABULARY_ENTRY, GObject)

const char *cairn_vocabulary_entry_get_code  (CairnVocabularyEntry *self);
const char *cairn_vocabulary_entry_get_label (CairnVocabularyEntry *self);
const char *cairn_vocabulary_entry_get_title (CairnVocabularyEntry *self);

gboolean cairn_vocabulary_entry_is_valid_on (CairnVocabularyEntry *self,
                                             CairnDay              day);

const char *cairn_vocabulary_entry_get_string     (CairnVocabularyEntry *self,
                                                   const char           *key);
const char *cairn_vocabulary_entry_get_translated (CairnVocabularyEntry *self,
                                                   const char           *key);
gint64      cairn_vocabulary_entry_get_integer    (CairnVocabularyEntry *self,
                                                   const char           *key,
                                                   gint64                fallback);
gboolean    cairn_vocabulary_entry_get_flag       (CairnVocabularyEntry *self,
                                                   const char           *key);

G_END_DECLS
