/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CAIRN_TYPE_WELCOME_PAGE (cairn_welcome_page_get_type ())
G_DECLARE_FINAL_TYPE (CairnWelcomePage, cairn_welcome_page, CAIRN, WELCOME_PAGE, AdwNavigationPage)

GtkWidget *cairn_welcome_page_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
