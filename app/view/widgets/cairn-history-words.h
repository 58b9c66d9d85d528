/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-history.h"
#include "cairn-session.h"

G_BEGIN_DECLS

char *cairn_history_words_change (CairnSession      *session,
                                  CairnHistoryEntry *entry,
                                  gboolean           show_names) G_GNUC_WARN_UNUSED_RESULT;
char *cairn_history_words_who    (CairnHistoryEntry *entry) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
