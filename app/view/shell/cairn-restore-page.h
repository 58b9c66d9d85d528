/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CAIRN_TYPE_RESTORE_PAGE (cairn_restore_page_get_type ())
G_DECLARE_FINAL_TYPE (CairnRestorePage, cairn_restore_page, CAIRN, RESTORE_PAGE, AdwNavigationPage)

GtkWidget *cairn_restore_page_new (const char *folder) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
