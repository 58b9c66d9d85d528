/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CAIRN_TYPE_SHORTCUTS_DIALOG (cairn_shortcuts_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CairnShortcutsDialog, cairn_shortcuts_dialog, CAIRN, SHORTCUTS_DIALOG, AdwDialog)

GtkWidget *cairn_shortcuts_dialog_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
