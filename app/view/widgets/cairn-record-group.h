/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cairn-record-form.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_RECORD_GROUP (cairn_record_group_get_type ())
G_DECLARE_FINAL_TYPE (CairnRecordGroup, cairn_record_group, CAIRN, RECORD_GROUP, AdwPreferencesGroup)

void cairn_record_group_set_add  (CairnRecordGroup      *self,
                                  const CairnRecordForm *form);
void cairn_record_group_set_more (CairnRecordGroup      *self,
                                  const CairnRecordForm *form);

G_END_DECLS
