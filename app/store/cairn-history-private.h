/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-history.h"
#include "cairn-journal-reader-private.h"

G_BEGIN_DECLS

CairnHistoryEntry *_cairn_history_entry_new (const CairnJournalRecord *record,
                                             const CairnPayload       *payload,
                                             int                       field) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
