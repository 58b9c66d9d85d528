/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cairn-editing.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_FACTOR_ROW (cairn_factor_row_get_type ())
G_DECLARE_FINAL_TYPE (CairnFactorRow, cairn_factor_row, CAIRN, FACTOR_ROW, AdwExpanderRow)

GtkWidget *cairn_factor_row_new (CairnEditing *editing,
                                 CairnFactor  *factor) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
