/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "cairn-vocabulary-entry.h"

G_BEGIN_DECLS

CairnVocabularyEntry *_cairn_vocabulary_entry_new          (const char            *vocabulary,
                                                            const char            *where,
                                                            JsonObject            *object,
                                                            GError               **error) G_GNUC_WARN_UNUSED_RESULT;
char                **_cairn_vocabulary_entry_list_aliases (CairnVocabularyEntry  *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
