/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CAIRN_TYPE_NOTICES (cairn_notices_get_type ())
G_DECLARE_FINAL_TYPE (CairnNotices, cairn_notices, CAIRN, NOTICES, AdwBin)

GtkWidget *cairn_notices_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
