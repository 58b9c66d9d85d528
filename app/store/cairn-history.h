/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-change-set.h"
#include "cairn-register.h"
#include "cairn-review.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_HISTORY_ENTRY (cairn_history_entry_get_type ())
G_DECLARE_FINAL_TYPE (CairnHistoryEntry, cairn_history_entry, CAIRN, HISTORY_ENTRY, GObject)

/* Each of these is a property too: `at-ms`, `person`, ... */
gint64             cairn_history_entry_get_at_ms  (CairnHistoryEntry *self);
const char        *cairn_history_entry_get_person (CairnHistoryEntry *self);
CairnChangeKind    cairn_history_entry_get_kind   (CairnHistoryEntry *self);
const char        *cairn_history_entry_get_reason (CairnHistoryEntry *self);
CairnChangeOp      cairn_history_entry_get_op     (CairnHistoryEntry *self);
const CairnEntity *cairn_history_entry_get_entity (CairnHistoryEntry *self);
const char        *cairn_history_entry_get_uuid   (CairnHistoryEntry *self);
const CairnField  *cairn_history_entry_get_field  (CairnHistoryEntry *self);
const char        *cairn_history_entry_get_before (CairnHistoryEntry *self);
const char        *cairn_history_entry_get_after  (CairnHistoryEntry *self);
gboolean           cairn_history_entry_get_erased (CairnHistoryEntry *self);

GListModel *cairn_register_load_field_history (CairnRegister  *self,
                                               const char     *uuid,
                                               const char     *field,
                                               GError        **error) G_GNUC_WARN_UNUSED_RESULT;
GListModel *cairn_register_load_row_history   (CairnRegister  *self,
                                               const char     *uuid,
                                               GError        **error) G_GNUC_WARN_UNUSED_RESULT;
GListModel *cairn_register_load_page_history  (CairnRegister  *self,
                                               const char     *subject,
                                               guint           limit,
                                               GError        **error) G_GNUC_WARN_UNUSED_RESULT;
CairnReview *cairn_register_load_review_as_it_stood (CairnRegister  *self,
                                                     const char     *case_uuid,
                                                     gint64          at_ms,
                                                     GError        **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
