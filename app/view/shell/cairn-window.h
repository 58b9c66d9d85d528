/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cairn-place.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_WINDOW (cairn_window_get_type ())
G_DECLARE_FINAL_TYPE (CairnWindow, cairn_window, CAIRN, WINDOW, AdwApplicationWindow)

CairnWindow *cairn_window_new (GtkApplication *application) G_GNUC_WARN_UNUSED_RESULT;

CairnSession *cairn_window_get_session    (CairnWindow  *self);
void          cairn_window_set_session    (CairnWindow  *self,
                                           CairnSession *session);
const char   *cairn_window_get_failure    (CairnWindow  *self);
gboolean      cairn_window_get_show_names (CairnWindow  *self);
void          cairn_window_set_show_names (CairnWindow  *self,
                                           gboolean      show_names);

void cairn_window_open_folder   (CairnWindow         *self,
                                 const char          *folder,
                                 CairnRegisterAccess  access);
void cairn_window_open_training (CairnWindow         *self,
                                 const char          *folder);
void cairn_window_lock          (CairnWindow         *self);

CairnPlace *cairn_window_show_place (CairnWindow *self,
                                     const char  *code);
CairnPlace *cairn_window_get_place  (CairnWindow *self);

G_END_DECLS
