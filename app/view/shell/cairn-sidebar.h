/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cairn-place.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_SIDEBAR (cairn_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (CairnSidebar, cairn_sidebar, CAIRN, SIDEBAR, AdwBin)

GtkWidget *cairn_sidebar_new (void) G_GNUC_WARN_UNUSED_RESULT;

void cairn_sidebar_select          (CairnSidebar *self,
                                    const char   *code);
void cairn_sidebar_set_undo_labels (CairnSidebar *self,
                                    const char   *undo,
                                    const char   *redo);

G_END_DECLS
