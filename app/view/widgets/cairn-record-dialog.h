/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cairn-record-form.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_RECORD_DIALOG (cairn_record_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CairnRecordDialog, cairn_record_dialog, CAIRN, RECORD_DIALOG, AdwDialog)

AdwDialog *cairn_record_dialog_new (CairnEditing          *editing,
                                    const CairnRecordForm *form,
                                    CairnRecord           *about) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
