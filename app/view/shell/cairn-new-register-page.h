/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CAIRN_TYPE_NEW_REGISTER_PAGE (cairn_new_register_page_get_type ())
G_DECLARE_FINAL_TYPE (CairnNewRegisterPage, cairn_new_register_page, CAIRN, NEW_REGISTER_PAGE, AdwNavigationPage)

GtkWidget *cairn_new_register_page_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
