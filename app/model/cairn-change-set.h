/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-entity.h"
#include "cairn-value.h"

G_BEGIN_DECLS

/**
 * CairnChangeKind:
 * @CAIRN_CHANGE_EDIT: somebody changed something
 * @CAIRN_CHANGE_UNDO: an earlier change was taken back, or brought back again
 * @CAIRN_CHANGE_IMPORT: rows came from a file
 * @CAIRN_CHANGE_MIGRATION: the register was brought to a newer version
 * @CAIRN_CHANGE_OPENED: the register was opened; changes nothing
 * @CAIRN_CHANGE_EXPORTED: a copy left the register; changes nothing
 * @CAIRN_CHANGE_PRINTED: papers were made; changes nothing
 * @CAIRN_CHANGE_REVEALED: names were shown; changes nothing
 * @CAIRN_CHANGE_RESTORED: the register was restored from a backup; changes nothing
 *
 * Why an entry stands in the journal.
 */
typedef enum
{
  CAIRN_CHANGE_EDIT,
  CAIRN_CHANGE_UNDO,
  CAIRN_CHANGE_IMPORT,
  CAIRN_CHANGE_MIGRATION,
  CAIRN_CHANGE_OPENED,
  CAIRN_CHANGE_EXPORTED,
  CAIRN_CHANGE_PRINTED,
  CAIRN_CHANGE_REVEALED,
  CAIRN_CHANGE_RESTORED,
} CairnChangeKind;

/**
 * CairnChangeOp:
 * @CAIRN_INSERT: a row is added
 * @CAIRN_UPDATE: some of its fields change
 * @CAIRN_DELETE: the row goes
 *
 * What happens to one row.
 */
typedef enum
{
  CAIRN_INSERT,
  CAIRN_UPDATE,
  CAIRN_DELETE,
} CairnChangeOp;

typedef struct _CairnChange CairnChange;

#define CAIRN_TYPE_CHANGE_SET (cairn_change_set_get_type ())
G_DECLARE_FINAL_TYPE (CairnChangeSet, cairn_change_set, CAIRN, CHANGE_SET, GObject)

CairnChangeSet *cairn_change_set_new (CairnChangeKind  kind,
                                      const char      *subject,
                                      const char      *reason) G_GNUC_WARN_UNUSED_RESULT;

CairnChangeKind  cairn_change_set_get_kind    (CairnChangeSet *self);
const char      *cairn_change_set_get_subject (CairnChangeSet *self);
const char      *cairn_change_set_get_reason  (CairnChangeSet *self);
void             cairn_change_set_set_reason  (CairnChangeSet *self,
                                               const char     *reason);

CairnChange *cairn_change_set_insert (CairnChangeSet  *self,
                                      CairnEntityKind  entity,
                                      const char      *uuid);
CairnChange *cairn_change_set_update (CairnChangeSet  *self,
                                      CairnEntityKind  entity,
                                      const char      *uuid);
CairnChange *cairn_change_set_delete (CairnChangeSet  *self,
                                      CairnEntityKind  entity,
                                      const char      *uuid);
CairnChange *cairn_change_set_find   (CairnChangeSet  *self,
                                      const char      *uuid);
void         cairn_change_set_append (CairnChangeSet  *self,
                                      CairnChangeSet  *other);

guint        cairn_change_set_get_length (CairnChangeSet *self);
CairnChange *cairn_change_set_get        (CairnChangeSet *self,
                                          guint           index);

CairnChangeOp      cairn_change_get_op     (const CairnChange *self);
const CairnEntity *cairn_change_get_entity (const CairnChange *self);
const char        *cairn_change_get_uuid   (const CairnChange *self);

void cairn_change_set_field_text    (CairnChange      *self,
                                     const char       *field,
                                     const char       *text);
void cairn_change_set_field_integer (CairnChange      *self,
                                     const char       *field,
                                     gint64            integer);
void cairn_change_set_field_null    (CairnChange      *self,
                                     const char       *field);
void cairn_change_set_field_value   (CairnChange      *self,
                                     guint             index,
                                     const CairnValue *value);

const CairnValue *cairn_change_get_value (const CairnChange *self,
                                          guint              index);
gboolean          cairn_change_is_empty  (const CairnChange *self);

G_END_DECLS
