/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "cairn-vocabulary-entry.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_VOCABULARY (cairn_vocabulary_get_type ())
G_DECLARE_FINAL_TYPE (CairnVocabulary, cairn_vocabulary, CAIRN, VOCABULARY, GObject)

CairnVocabulary  *cairn_vocabulary_get           (const char  *name);
char            **cairn_vocabulary_list_names    (void) G_GNUC_WARN_UNUSED_RESULT;
CairnVocabulary  *cairn_vocabulary_new_from_json (const char  *name,
                                                  const char  *json,
                                                  gssize       length,
                                                  GError     **error) G_GNUC_WARN_UNUSED_RESULT;

const char           *cairn_vocabulary_get_name   (CairnVocabulary *self);
guint                 cairn_vocabulary_get_length (CairnVocabulary *self);
CairnVocabularyEntry *cairn_vocabulary_get_entry  (CairnVocabulary *self,
                                                   guint            index);
GListModel           *cairn_vocabulary_list_on    (CairnVocabulary *self,
                                                   CairnDay         day) G_GNUC_WARN_UNUSED_RESULT;

CairnVocabularyEntry *cairn_vocabulary_find       (CairnVocabulary *self,
                                                   const char      *code);
CairnVocabularyEntry *cairn_vocabulary_find_words (CairnVocabulary *self,
                                                   const char      *words);
guint                 cairn_vocabulary_find_index (CairnVocabulary *self,
                                                   const char      *code);

const char *cairn_vocabulary_label  (const char *vocabulary,
                                     const char *code);
const char *cairn_vocabulary_title  (const char *vocabulary,
                                     const char *code);
const char *cairn_vocabulary_string (const char *vocabulary,
                                     const char *code,
                                     const char *key);

G_END_DECLS
