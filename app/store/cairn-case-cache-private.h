/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-case-row-private.h"

G_BEGIN_DECLS

/* The rows of a list that somebody holds, each the one object for its case. For the main thread. */
typedef struct _CairnCaseCache CairnCaseCache;

CairnCaseCache *_cairn_case_cache_new   (guint           n_kept) G_GNUC_WARN_UNUSED_RESULT;
void            _cairn_case_cache_free  (CairnCaseCache *self);
void            _cairn_case_cache_clear (CairnCaseCache *self);

CairnCaseRow *_cairn_case_cache_ensure (CairnCaseCache *self,
                                        gint64          id) G_GNUC_WARN_UNUSED_RESULT;
gboolean      _cairn_case_cache_has    (CairnCaseCache *self,
                                        gint64          id);
void          _cairn_case_cache_fill   (CairnCaseCache *self,
                                        GPtrArray      *rows);

G_END_DECLS
