/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cairn-shelf-case.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_SHELF_ROW (cairn_shelf_row_get_type ())
G_DECLARE_FINAL_TYPE (CairnShelfRow, cairn_shelf_row, CAIRN, SHELF_ROW, AdwBin)

GtkWidget *cairn_shelf_row_new (void) G_GNUC_WARN_UNUSED_RESULT;

CairnShelfCase *cairn_shelf_row_get_item (CairnShelfRow  *self);
void            cairn_shelf_row_set_item (CairnShelfRow  *self,
                                          CairnShelfCase *item);

G_END_DECLS
