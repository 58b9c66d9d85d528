/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "cairn-session.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_EXPORT_DIALOG (cairn_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CairnExportDialog, cairn_export_dialog, CAIRN, EXPORT_DIALOG, AdwDialog)

GtkWidget *cairn_export_dialog_new (CairnSession *session) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
