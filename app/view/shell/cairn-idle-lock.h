/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CAIRN_TYPE_IDLE_LOCK (cairn_idle_lock_get_type ())
G_DECLARE_FINAL_TYPE (CairnIdleLock, cairn_idle_lock, CAIRN, IDLE_LOCK, GObject)

CairnIdleLock *cairn_idle_lock_new (GtkWindow *window) G_GNUC_WARN_UNUSED_RESULT;

int      cairn_idle_lock_get_minutes (CairnIdleLock *self);
void     cairn_idle_lock_set_minutes (CairnIdleLock *self,
                                      int            minutes);
void     cairn_idle_lock_touch       (CairnIdleLock *self,
                                      gint64         now_us);
gboolean cairn_idle_lock_check       (CairnIdleLock *self,
                                      gint64         now_us);

G_END_DECLS
