/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-day.h"
#include "cairn-obstacle.h"
#include "cairn-review.h"

G_BEGIN_DECLS

CairnChangeSet *_cairn_operation_begin  (CairnReview      *review,
                                         const char       *reason) G_GNUC_WARN_UNUSED_RESULT;
CairnChange    *_cairn_operation_insert (CairnChangeSet   *changes,
                                         CairnReview      *review,
                                         CairnEntityKind   entity);
CairnChange    *_cairn_operation_update (CairnChangeSet   *changes,
                                         CairnRecord      *record);
CairnChangeSet *_cairn_operation_finish (CairnReview      *review,
                                         CairnChangeSet   *changes,
                                         CairnDay          today,
                                         GError          **error) G_GNUC_WARN_UNUSED_RESULT;

void _cairn_operation_set_day     (CairnChange *change,
                                   const char  *field,
                                   CairnDay     day);
void _cairn_operation_set_checked (CairnChange *change,
                                   const char  *field,
                                   const char  *text,
                                   GListStore  *obstacles);

void     _cairn_operation_refuse_unreasoned (CairnReview *review,
                                             const char  *why,
                                             GListStore  *obstacles);
gboolean _cairn_operation_has_text          (const char  *text);

G_END_DECLS
