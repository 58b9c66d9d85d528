/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CAIRN_TYPE_HELP_DIALOG (cairn_help_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CairnHelpDialog, cairn_help_dialog, CAIRN, HELP_DIALOG, AdwDialog)

GtkWidget *cairn_help_dialog_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
