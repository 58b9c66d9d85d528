/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cairn-editing.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_REVIEW_HISTORY_DIALOG (cairn_review_history_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CairnReviewHistoryDialog, cairn_review_history_dialog, CAIRN, REVIEW_HISTORY_DIALOG, AdwDialog)

AdwDialog *cairn_review_history_dialog_new (CairnEditing *editing) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
