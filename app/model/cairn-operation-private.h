/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-day.h"
#include "cairn-review.h"

G_BEGIN_DECLS

CairnChangeSet *_cairn_operation_begin  (CairnReview      *review,
                                         const char       *reason) G_GNUC_WARN_UNUSED_RESULT;
CairnChange    *_cairn_operation_insert (CairnChangeSet   *changes,
                                         CairnReview      *review,
                                         CairnEntityKind   entity);
CairnChange    *_cairn_operation_update (CairnChangeSet   *changes,
                                         CairnRecord      *record);
void            _cairn_operation_set_day (CairnChange     *change,
                                          const char      *field,
                                          CairnDay         day);
CairnChangeSet *_cairn_operation_finish (CairnReview      *review,
                                         CairnChangeSet   *changes,
                                         CairnDay          today,
                                         GError          **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean        _cairn_operation_has_text (const char     *text);

G_END_DECLS
