/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CAIRN_TYPE_OPENING_PAGE (cairn_opening_page_get_type ())
G_DECLARE_FINAL_TYPE (CairnOpeningPage, cairn_opening_page, CAIRN, OPENING_PAGE, AdwNavigationPage)

GtkWidget    *cairn_opening_page_new             (void) G_GNUC_WARN_UNUSED_RESULT;
GCancellable *cairn_opening_page_get_cancellable (CairnOpeningPage *self);

G_END_DECLS
