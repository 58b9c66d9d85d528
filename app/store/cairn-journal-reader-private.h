/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-journal-private.h"
#include "cairn-payload-private.h"

G_BEGIN_DECLS

/**
 * CairnJournalRecord:
 * @sequence: its number
 * @group: its group
 * @at_ms: when, in milliseconds since the Unix epoch
 * @person: (owned): who
 * @kind: why it stands in the journal
 * @subject: (owned) (nullable): uuid of the case or meeting whose page it belongs to
 * @op: what happened to the row
 * @entity: (nullable): what kind of row, %NULL for a note or a kind the model no longer has
 * @uuid: (owned) (nullable): uuid of the row
 * @reason: (owned) (nullable): why
 * @undoes: the group it takes back, or 0
 * @body: (owned) (nullable): what changed, as JSON; %NULL for a note, or if it was destroyed
 *
 * One entry of the journal, read.
 */
typedef struct
{
  gint64             sequence;
  gint64             group;
  gint64             at_ms;
  char              *person;
  CairnChangeKind    kind;
  char              *subject;
  CairnChangeOp      op;
  const CairnEntity *entity;
  char              *uuid;
  char              *reason;
  gint64             undoes;
  char              *body;
} CairnJournalRecord;

CairnJournalRecord *_cairn_journal_record_copy (const CairnJournalRecord *self) G_GNUC_WARN_UNUSED_RESULT;
void                _cairn_journal_record_free (CairnJournalRecord       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CairnJournalRecord, _cairn_journal_record_free)

/* What a query begins with for _cairn_journal_next() to read its rows. */
#define CAIRN_JOURNAL_SELECT \
  "SELECT j.sequence, j.group_number, j.at_ms, j.person, j.kind, j.subject, j.operation, j.entity, j.row_uuid," \
  " j.reason, j.undoes, p.body FROM journal AS j LEFT JOIN journal_payload AS p ON p.sequence = j.sequence "

gboolean _cairn_journal_next (CairnDatabase       *database,
                              CairnStatement      *statement,
                              CairnJournalRecord **record,
                              GError             **error);

gboolean _cairn_journal_find_last_touch (CairnDatabase       *database,
                                         const char          *uuid,
                                         int                  field,
                                         gint64               after_group,
                                         CairnJournalRecord **record,
                                         GError             **error);

G_END_DECLS
