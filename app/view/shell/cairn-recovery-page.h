/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CAIRN_TYPE_RECOVERY_PAGE (cairn_recovery_page_get_type ())
G_DECLARE_FINAL_TYPE (CairnRecoveryPage, cairn_recovery_page, CAIRN, RECOVERY_PAGE, AdwNavigationPage)

GtkWidget *cairn_recovery_page_new (const char *register_name,
                                    const char *recovery) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
