/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-change-set.h"
#include "cairn-register.h"

G_BEGIN_DECLS

gboolean cairn_register_apply        (CairnRegister   *self,
                                      CairnChangeSet  *changes,
                                      gint64          *group,
                                      GError         **error);
gboolean cairn_register_begin_group  (CairnRegister   *self,
                                      GError         **error);
gboolean cairn_register_commit_group (CairnRegister   *self,
                                      gint64          *group,
                                      GError         **error);
void     cairn_register_cancel_group (CairnRegister   *self);

G_END_DECLS
