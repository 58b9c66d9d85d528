/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-change-set.h"

G_BEGIN_DECLS

/**
 * CAIRN_NOT_STATED:
 *
 * What a number's property holds while the field is blank. No field's range
 * reaches below 0.
 */
#define CAIRN_NOT_STATED G_GINT64_CONSTANT (-1)

#define CAIRN_TYPE_RECORD (cairn_record_get_type ())
G_DECLARE_DERIVABLE_TYPE (CairnRecord, cairn_record, CAIRN, RECORD, GObject)

struct _CairnRecordClass
{
  GObjectClass parent_class;

  /*< private >*/
  const CairnEntity *entity;
};

CairnRecord *cairn_record_new  (CairnEntityKind  entity,
                                const char      *uuid) G_GNUC_WARN_UNUSED_RESULT;
CairnRecord *cairn_record_copy (CairnRecord     *self) G_GNUC_WARN_UNUSED_RESULT;

const CairnEntity *cairn_record_get_entity (CairnRecord *self);
CairnEntityKind    cairn_record_get_kind   (CairnRecord *self);
const char        *cairn_record_get_uuid   (CairnRecord *self);

const CairnValue *cairn_record_get_value   (CairnRecord *self,
                                            guint        index);
const char       *cairn_record_get_text    (CairnRecord *self,
                                            const char  *field);
gint64            cairn_record_get_integer (CairnRecord *self,
                                            const char  *field);
gboolean          cairn_record_get_flag    (CairnRecord *self,
                                            const char  *field);
gboolean          cairn_record_has         (CairnRecord *self,
                                            const char  *field);
gboolean          cairn_record_is          (CairnRecord *self,
                                            const char  *field,
                                            const char  *code);

void cairn_record_take_value (CairnRecord       *self,
                              guint              index,
                              const CairnValue  *value);
void cairn_record_apply      (CairnRecord       *self,
                              const CairnChange *change);
void cairn_record_update     (CairnRecord       *self,
                              CairnRecord       *fresh);

G_END_DECLS
