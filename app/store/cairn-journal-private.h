/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-change-set.h"
#include "cairn-database-private.h"

G_BEGIN_DECLS

#define CAIRN_HASH_BYTES 32
#define CAIRN_SALT_BYTES 16

/**
 * CairnJournalHead:
 * @sequence: number of the last entry, 0 before the first
 * @group: number of the last group, 0 before the first
 * @hash: hash of the last entry
 *
 * Where the journal stands.
 */
typedef struct
{
  gint64 sequence;
  gint64 group;
  guint8 hash[CAIRN_HASH_BYTES];
} CairnJournalHead;

/**
 * CairnJournalEntry:
 * @group: its group: what was done together, and is undone together
 * @at_ms: when, in milliseconds since the Unix epoch
 * @person: who
 * @kind: why it stands in the journal
 * @subject: (nullable): uuid of the case or meeting whose page it belongs to
 * @operation: `insert`, `update`, `delete` or `note`
 * @entity: (nullable): name of the kind of row, %NULL for a note
 * @uuid: (nullable): uuid of the row, %NULL for a note
 * @reason: (nullable): why it was done, in the person's own words
 * @undoes: number of the group it takes back, or 0
 * @payload: (nullable): what changed
 *
 * One entry as it is about to be written; it owns nothing.
 */
typedef struct
{
  gint64           group;
  gint64           at_ms;
  const char      *person;
  CairnChangeKind  kind;
  const char      *subject;
  const char      *operation;
  const char      *entity;
  const char      *uuid;
  const char      *reason;
  gint64           undoes;
  const char      *payload;
} CairnJournalEntry;

const char      *_cairn_journal_kind_to_name (CairnChangeKind  kind);
CairnChangeKind  _cairn_journal_kind_of_name (const char      *name);

gboolean _cairn_journal_read_head (CairnDatabase            *database,
                                   CairnJournalHead         *head,
                                   GError                  **error);
gboolean _cairn_journal_append    (CairnDatabase            *database,
                                   CairnJournalHead         *head,
                                   const CairnJournalEntry  *entry,
                                   GError                  **error);
gboolean _cairn_journal_mark_head (CairnDatabase            *database,
                                   const CairnJournalHead   *head,
                                   const char               *name,
                                   gint64                    at_ms,
                                   GError                  **error);
gboolean _cairn_journal_check_head (CairnDatabase  *database,
                                    GError        **error);
gboolean _cairn_journal_verify    (CairnDatabase            *database,
                                   GCancellable             *cancellable,
                                   GError                  **error);

G_END_DECLS
