/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cairn-session.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_OFFICE_ROW (cairn_office_row_get_type ())
G_DECLARE_FINAL_TYPE (CairnOfficeRow, cairn_office_row, CAIRN, OFFICE_ROW, AdwExpanderRow)

GtkWidget *cairn_office_row_new (CairnSession *session,
                                 GListModel   *others,
                                 CairnRecord  *record) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
