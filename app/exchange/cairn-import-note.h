/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * CairnImportNoteKind:
 * @CAIRN_IMPORT_REJECTED: why the row cannot be imported
 * @CAIRN_IMPORT_WARNING: what somebody should look at; the row is imported
 * @CAIRN_IMPORT_DIFFERENCE: what the row says otherwise than a case that import leaves alone
 *
 * What a note of an import says.
 */
typedef enum
{
  CAIRN_IMPORT_REJECTED,
  CAIRN_IMPORT_WARNING,
  CAIRN_IMPORT_DIFFERENCE,
} CairnImportNoteKind;

#define CAIRN_TYPE_IMPORT_NOTE_KIND (cairn_import_note_kind_get_type ())
GType cairn_import_note_kind_get_type (void) G_GNUC_CONST;

#define CAIRN_TYPE_IMPORT_NOTE (cairn_import_note_get_type ())
G_DECLARE_FINAL_TYPE (CairnImportNote, cairn_import_note, CAIRN, IMPORT_NOTE, GObject)

CairnImportNote *cairn_import_note_new (CairnImportNoteKind  kind,
                                        gint64               line,
                                        gint64               column,
                                        const char          *name,
                                        const char          *sentence) G_GNUC_WARN_UNUSED_RESULT;

CairnImportNoteKind  cairn_import_note_get_kind     (CairnImportNote *self);
gint64               cairn_import_note_get_line     (CairnImportNote *self);
gint64               cairn_import_note_get_column   (CairnImportNote *self);
const char          *cairn_import_note_get_name     (CairnImportNote *self);
const char          *cairn_import_note_get_sentence (CairnImportNote *self);
char                *cairn_import_note_dup_text     (CairnImportNote *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
