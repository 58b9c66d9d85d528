/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "cairn-session.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_IMPORT_DIALOG (cairn_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CairnImportDialog, cairn_import_dialog, CAIRN, IMPORT_DIALOG, AdwDialog)

GtkWidget *cairn_import_dialog_new      (CairnSession      *session) G_GNUC_WARN_UNUSED_RESULT;
void       cairn_import_dialog_set_file (CairnImportDialog *self,
                                         GFile             *file);

G_END_DECLS
