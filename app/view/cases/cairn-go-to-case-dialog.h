/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "cairn-session.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_GO_TO_CASE_DIALOG (cairn_go_to_case_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CairnGoToCaseDialog, cairn_go_to_case_dialog, CAIRN, GO_TO_CASE_DIALOG, AdwDialog)

GtkWidget *cairn_go_to_case_dialog_new (CairnSession *session) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
