/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-journal-reader-private.h"

G_BEGIN_DECLS

/**
 * CairnUndoGroup:
 * @number: its number, 0 if there is none
 * @kind: why it stands in the journal
 * @undoes: the group it takes back, or 0
 * @first_sequence: number of its first entry
 * @is_data: whether it changed rows
 * @is_own: whether it is this person's
 *
 * What undo needs to know of a group.
 */
typedef struct
{
  gint64          number;
  CairnChangeKind kind;
  gint64          undoes;
  gint64          first_sequence;
  gboolean        is_data;
  gboolean        is_own;
} CairnUndoGroup;

gboolean _cairn_undo_load_group (CairnDatabase    *database,
                                 const char       *person,
                                 gint64            number,
                                 CairnUndoGroup   *group,
                                 GError          **error);
gboolean _cairn_undo_find       (CairnDatabase    *database,
                                 const char       *person,
                                 const char       *subject,
                                 gboolean          redo,
                                 CairnUndoGroup   *group,
                                 GError          **error);
gboolean _cairn_undo_is_active  (CairnDatabase    *database,
                                 gint64            number,
                                 gboolean         *active,
                                 GError          **error);
gboolean _cairn_undo_moved_on   (CairnDatabase    *database,
                                 const char       *person,
                                 gint64            number,
                                 gboolean         *moved_on,
                                 GError          **error);

gboolean _cairn_undo_check_group  (CairnDatabase             *database,
                                   const CairnUndoGroup      *group,
                                   GError                   **error);
gboolean _cairn_undo_check_record (const CairnJournalRecord  *record,
                                   const CairnPayload        *payload,
                                   GError                   **error);
char    *_cairn_undo_build_label  (CairnDatabase             *database,
                                   const CairnUndoGroup      *group,
                                   gboolean                   redo,
                                   GError                   **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
