/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-case-query.h"
#include "cairn-case-row-private.h"

G_BEGIN_DECLS

/* What a query finds is a list of numbers, 8 bytes a case: its id, and whether it was found by name. */
#define CAIRN_CASE_KEY(id, by_name) ((gint64) ((id) << 1 | ((by_name) ? 1 : 0)))
#define CAIRN_CASE_KEY_ID(key) ((key) >> 1)
#define CAIRN_CASE_KEY_BY_NAME(key) (((key) & 1) != 0)

GArray    *_cairn_case_query_find (const CairnCaseQuery  *self,
                                   CairnRegister         *reader,
                                   GError               **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *_cairn_case_query_load (CairnRegister         *reader,
                                   GArray                *keys,
                                   GError               **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
