/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-case-query.h"
#include "cairn-case-row.h"
#include "cairn-session.h"

G_BEGIN_DECLS

#define CAIRN_CASE_LIST_PAGE_SIZE 64 /* rows */

#define CAIRN_TYPE_CASE_LIST (cairn_case_list_get_type ())
G_DECLARE_FINAL_TYPE (CairnCaseList, cairn_case_list, CAIRN, CASE_LIST, GObject)

/* A GListModel of CairnCaseRow that reads on demand, in the order of its query, and follows the
 * session's changes. Properties: `loading`, `n-items` (both notify); signal `failed (GError *)`. */
CairnCaseList *cairn_case_list_new (CairnSession *session) G_GNUC_WARN_UNUSED_RESULT;

const CairnCaseQuery *cairn_case_list_get_query   (CairnCaseList        *self);
void                  cairn_case_list_set_query   (CairnCaseList        *self,
                                                   const CairnCaseQuery *query);
void                  cairn_case_list_refresh     (CairnCaseList        *self);
gboolean              cairn_case_list_get_loading (CairnCaseList        *self);

G_END_DECLS
