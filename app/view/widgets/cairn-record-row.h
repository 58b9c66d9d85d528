/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cairn-record-form.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_RECORD_ROW (cairn_record_row_get_type ())
G_DECLARE_FINAL_TYPE (CairnRecordRow, cairn_record_row, CAIRN, RECORD_ROW, AdwExpanderRow)

GtkWidget *cairn_record_row_new (CairnEditing          *editing,
                                 CairnRecord           *record,
                                 const char            *fields,
                                 gboolean               removable,
                                 const CairnRecordForm *more) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
