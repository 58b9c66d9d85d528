/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cairn-session.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_OFFICE_DIALOG (cairn_office_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CairnOfficeDialog, cairn_office_dialog, CAIRN, OFFICE_DIALOG, AdwPreferencesDialog)

GtkWidget *cairn_office_dialog_new (CairnSession *session) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
