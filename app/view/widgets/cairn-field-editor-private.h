/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-field-editor.h"

G_BEGIN_DECLS

struct _CairnFieldEditor
{
  GObject           parent_instance;

  CairnEditing     *editing;      /* (owned) (nullable) */
  CairnRecord      *given;        /* (owned) (nullable); the row, set by whoever shows it */
  char             *name;         /* (owned) (nullable); `entity.field`, or `field` of the given row */
  gboolean          form;         /* the given row is filled in and not in the register yet */

  CairnRecord      *record;       /* (owned) (nullable); the row that is edited */
  const CairnField *field;        /* (nullable) */
  char             *shown;        /* (owned) (nullable); what the row holds, as text */
  char             *typed;        /* (owned) (nullable); what was typed and is not kept yet */
  char             *pending;      /* (owned) (nullable); what was kept and is not durable yet */
  char             *error;        /* (owned) (nullable) */
  gboolean          landing;      /* the row was asked for and is not there yet */
  gboolean          left;         /* the field was left before its row was there */
  guint             draft_source;
  guint             pause_source;
};

void _cairn_field_editor_set_error      (CairnFieldEditor *self,
                                         const char       *sentence);
void _cairn_field_editor_ask_reason     (CairnFieldEditor *self,
                                         const char       *sentence);
void _cairn_field_editor_notify_editing (CairnFieldEditor *self);
void _cairn_field_editor_notify_record  (CairnFieldEditor *self);
void _cairn_field_editor_notify_text    (CairnFieldEditor *self);
void _cairn_field_editor_notify_field   (CairnFieldEditor *self);

gboolean _cairn_field_editor_is_new      (CairnFieldEditor *self);
void     _cairn_field_editor_follow      (CairnFieldEditor *self,
                                          CairnEditing     *editing);
void     _cairn_field_editor_show        (CairnFieldEditor *self,
                                          CairnRecord      *given);
void     _cairn_field_editor_judge       (CairnFieldEditor *self);
void     _cairn_field_editor_resolve     (CairnFieldEditor *self);
void     _cairn_field_editor_stop_timers (CairnFieldEditor *self);

G_END_DECLS
