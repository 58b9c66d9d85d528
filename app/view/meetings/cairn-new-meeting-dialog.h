/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cairn-session.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_NEW_MEETING_DIALOG (cairn_new_meeting_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CairnNewMeetingDialog, cairn_new_meeting_dialog, CAIRN, NEW_MEETING_DIALOG, AdwDialog)

GtkWidget *cairn_new_meeting_dialog_new (CairnSession *session) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
