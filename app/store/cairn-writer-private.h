/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-journal-private.h"
#include "cairn-rows-private.h"
#include "cairn-writer.h"

G_BEGIN_DECLS

/**
 * CairnWriter:
 * @owner: (unowned): the register it writes
 * @database: (unowned): the register's connection
 * @head: where the journal stands, with what the open group has added
 * @at_ms: when the open group began, in milliseconds since the Unix epoch
 * @in_group: whether a group is open
 * @failed: whether something in it failed, so that it can only be cancelled
 * @wrote: whether it has changed anything
 * @has_drafts: whether there are any drafts that a change might take the place of
 *
 * What writes through a register's connection. For the connection's thread.
 */
typedef struct
{
  CairnRegister    *owner;
  CairnDatabase    *database;
  CairnJournalHead  head;
  gint64            group;
  gint64            at_ms;
  gboolean          in_group;
  gboolean          failed;
  gboolean          wrote;
  gboolean          has_drafts;
} CairnWriter;

CairnWriter *_cairn_register_get_writer (CairnRegister *self);

gboolean _cairn_writer_begin  (CairnWriter     *self,
                               GError         **error);
gboolean _cairn_writer_write  (CairnWriter     *self,
                               CairnChangeSet  *changes,
                               gint64           undoes,
                               GError         **error);
gboolean _cairn_writer_note   (CairnWriter     *self,
                               CairnChangeKind  kind,
                               const char      *subject,
                               const char      *reason,
                               GError         **error);
gboolean _cairn_writer_commit (CairnWriter     *self,
                               gint64          *group,
                               GError         **error);
void     _cairn_writer_cancel (CairnWriter     *self);

gboolean _cairn_writer_write_change (CairnWriter        *self,
                                     const CairnChange  *change,
                                     CairnJournalEntry  *entry,
                                     gboolean           *retry,
                                     GError            **error);

G_END_DECLS
