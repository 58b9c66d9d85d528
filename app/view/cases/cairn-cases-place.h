/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cairn-place.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_CASES_PLACE (cairn_cases_place_get_type ())
G_DECLARE_FINAL_TYPE (CairnCasesPlace, cairn_cases_place, CAIRN, CASES_PLACE, CairnPlace)

GtkWidget *cairn_cases_place_new (void) G_GNUC_WARN_UNUSED_RESULT;

void cairn_cases_place_open_case  (CairnCasesPlace    *self,
                                   const char         *uuid,
                                   const char         *stage);
void cairn_cases_place_show_cases (CairnCasesPlace    *self,
                                   const char         *why,
                                   const char * const *uuids);

G_END_DECLS
