/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-agenda.h"
#include "cairn-session.h"
#include "cairn-shelf-case.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_SHELF (cairn_shelf_get_type ())
G_DECLARE_FINAL_TYPE (CairnShelf, cairn_shelf, CAIRN, SHELF, GObject)

CairnShelf *cairn_shelf_new (CairnSession *session,
                             CairnAgenda  *agenda) G_GNUC_WARN_UNUSED_RESULT;

gboolean    cairn_shelf_get_loading  (CairnShelf     *self);
guint       cairn_shelf_count        (CairnShelf     *self,
                                      CairnReadiness  readiness);
GListModel *cairn_shelf_list_reviews (CairnShelf     *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
