/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CAIRN_TYPE_PREFERENCES_DIALOG (cairn_preferences_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CairnPreferencesDialog, cairn_preferences_dialog, CAIRN, PREFERENCES_DIALOG, AdwPreferencesDialog)

GtkWidget *cairn_preferences_dialog_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
