/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-session.h"

G_BEGIN_DECLS

char *cairn_field_words    (CairnSession     *session,
                            const CairnField *field,
                            const char       *text) G_GNUC_WARN_UNUSED_RESULT;
char *cairn_record_words   (CairnRecord      *record) G_GNUC_WARN_UNUSED_RESULT;
char *cairn_words_begin    (const char       *words) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
