/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-editing.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_FIELD_EDITOR (cairn_field_editor_get_type ())
G_DECLARE_FINAL_TYPE (CairnFieldEditor, cairn_field_editor, CAIRN, FIELD_EDITOR, GObject)

CairnFieldEditor *cairn_field_editor_new (CairnEditing *editing,
                                          CairnRecord  *record,
                                          const char   *field,
                                          gboolean      form) G_GNUC_WARN_UNUSED_RESULT;

CairnEditing     *cairn_field_editor_get_editing  (CairnFieldEditor *self);
CairnRecord      *cairn_field_editor_get_record   (CairnFieldEditor *self);
const CairnField *cairn_field_editor_get_field    (CairnFieldEditor *self);
const char       *cairn_field_editor_get_text     (CairnFieldEditor *self);
const char       *cairn_field_editor_get_label    (CairnFieldEditor *self);
const char       *cairn_field_editor_get_error    (CairnFieldEditor *self);
gboolean          cairn_field_editor_get_editable (CairnFieldEditor *self);
gboolean          cairn_field_editor_get_form     (CairnFieldEditor *self);

void cairn_field_editor_type   (CairnFieldEditor *self,
                                const char       *text);
void cairn_field_editor_choose (CairnFieldEditor *self,
                                const char       *value);
void cairn_field_editor_leave  (CairnFieldEditor *self);
void cairn_field_editor_give   (CairnFieldEditor *self,
                                const char       *reason);
void cairn_field_editor_revert (CairnFieldEditor *self);

G_END_DECLS
