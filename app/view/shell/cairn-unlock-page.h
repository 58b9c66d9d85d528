/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "cairn-session.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_UNLOCK_PAGE (cairn_unlock_page_get_type ())
G_DECLARE_FINAL_TYPE (CairnUnlockPage, cairn_unlock_page, CAIRN, UNLOCK_PAGE, AdwNavigationPage)

GtkWidget  *cairn_unlock_page_new        (const char          *folder,
                                          CairnRegisterAccess  access) G_GNUC_WARN_UNUSED_RESULT;
const char *cairn_unlock_page_get_folder (CairnUnlockPage     *self);
void        cairn_unlock_page_try        (CairnUnlockPage     *self,
                                          const char          *passphrase);
void        cairn_unlock_page_set_hint   (CairnUnlockPage     *self,
                                          const char          *hint);

G_END_DECLS
