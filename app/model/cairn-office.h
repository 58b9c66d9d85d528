/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-change-set.h"
#include "cairn-records.h"

G_BEGIN_DECLS

CairnChangeSet *cairn_office_add       (CairnEntityKind   kind,
                                        GListModel       *others,
                                        const char       *name,
                                        GError          **error) G_GNUC_WARN_UNUSED_RESULT;
CairnChangeSet *cairn_office_set_field (CairnRecord      *record,
                                        GListModel       *others,
                                        const char       *field,
                                        const char       *text,
                                        GError          **error) G_GNUC_WARN_UNUSED_RESULT;
const char     *cairn_office_get_name  (CairnRecord      *record);

G_END_DECLS
