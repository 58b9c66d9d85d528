/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-change-set.h"

G_BEGIN_DECLS

/* The areas of a register by their names, in any case. Plain data, for one thread. */
typedef struct _CairnAreaIndex CairnAreaIndex;

CairnAreaIndex *cairn_area_index_new  (GListModel     *areas) G_GNUC_WARN_UNUSED_RESULT;
void            cairn_area_index_free (CairnAreaIndex *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CairnAreaIndex, cairn_area_index_free)

const char *cairn_area_index_find     (CairnAreaIndex *self,
                                       const char     *name);
const char *cairn_area_index_get_name (CairnAreaIndex *self,
                                       const char     *uuid);
const char *cairn_area_index_get_uuid (CairnAreaIndex *self,
                                       const char     *name);

const char     *cairn_area_index_add    (CairnAreaIndex *self,
                                         const char     *name);
CairnChangeSet *cairn_area_index_settle (CairnAreaIndex *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
