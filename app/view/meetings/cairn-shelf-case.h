/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-agenda.h"
#include "cairn-day.h"
#include "cairn-readiness.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_SHELF_CASE (cairn_shelf_case_get_type ())
G_DECLARE_FINAL_TYPE (CairnShelfCase, cairn_shelf_case, CAIRN, SHELF_CASE, GObject)

CairnShelfCase *cairn_shelf_case_new (CairnReview *review,
                                      const char  *meeting_uuid,
                                      const char  *theme,
                                      int          minutes,
                                      CairnDay     today) G_GNUC_WARN_UNUSED_RESULT;

const char     *cairn_shelf_case_get_uuid      (CairnShelfCase *self);
CairnReview    *cairn_shelf_case_get_review    (CairnShelfCase *self);
CairnReadiness  cairn_shelf_case_get_readiness (CairnShelfCase *self);
const char     *cairn_shelf_case_get_reference (CairnShelfCase *self);
const char     *cairn_shelf_case_get_age_band  (CairnShelfCase *self);
const char     *cairn_shelf_case_get_state     (CairnShelfCase *self);
int             cairn_shelf_case_get_minutes   (CairnShelfCase *self);
char           *cairn_shelf_case_describe      (CairnShelfCase *self) G_GNUC_WARN_UNUSED_RESULT;
int             cairn_shelf_case_compare       (CairnShelfCase *self,
                                                CairnShelfCase *other);
gboolean        cairn_shelf_case_matches       (CairnShelfCase *self,
                                                const char     *folded);
void            cairn_shelf_case_take          (CairnShelfCase *self,
                                                CairnShelfCase *fresh);

G_END_DECLS
