/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-day.h"
#include "cairn-session.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_EDITING (cairn_editing_get_type ())
G_DECLARE_FINAL_TYPE (CairnEditing, cairn_editing, CAIRN, EDITING, GObject)

CairnEditing *cairn_editing_new (CairnSession   *session,
                                 CairnAggregate *aggregate) G_GNUC_WARN_UNUSED_RESULT;

CairnSession   *cairn_editing_get_session    (CairnEditing *self);
CairnAggregate *cairn_editing_get_aggregate  (CairnEditing *self);
CairnReview    *cairn_editing_get_review     (CairnEditing *self);
CairnAgenda    *cairn_editing_get_agenda     (CairnEditing *self);
CairnDay        cairn_editing_get_today      (CairnEditing *self);
gboolean        cairn_editing_get_editable   (CairnEditing *self);
gboolean        cairn_editing_get_show_names (CairnEditing *self);
void            cairn_editing_set_show_names (CairnEditing *self,
                                              gboolean      show_names);
CairnRecord    *cairn_editing_find_record    (CairnEditing *self,
                                              const char   *entity);

G_END_DECLS
