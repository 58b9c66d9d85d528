/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cairn-health.h"
#include "cairn-idle-lock.h"
#include "cairn-sidebar.h"
#include "cairn-window.h"

G_BEGIN_DECLS

struct _CairnWindow
{
  AdwApplicationWindow    parent_instance;

  AdwToastOverlay        *toasts;
  GtkStack               *screens;
  AdwNavigationView      *door;
  AdwNavigationSplitView *split;
  AdwNavigationPage      *content;
  GtkStack               *places;
  CairnSidebar           *sidebar;

  GSettings              *settings;   /* (owned) */
  CairnIdleLock          *idle_lock;  /* (owned) */
  CairnSession           *session;    /* (owned) (nullable) */
  CairnHealth            *health;     /* (owned) (nullable); the check that runs */
  guint                   checking;   /* source that begins the check; else 0 */
  CairnChangeSet         *kept;       /* (owned) (nullable); what could not be saved */
  char                   *failure;    /* (owned) (nullable); why */
  guint                   inhibit;    /* cookie while something is being saved; else 0 */
  gboolean                show_names;
};

void             _cairn_window_install_actions (GtkWidgetClass *klass);
void             _cairn_window_update_actions  (CairnWindow    *self);
AdwToastOverlay *_cairn_window_get_toasts      (CairnWindow    *self);

/* Following the session. */
void _cairn_window_follow_session (CairnWindow *self);
void _cairn_window_save_again     (CairnWindow *self);
void _cairn_window_set_failure    (CairnWindow *self,
                                   const char  *failure);

/* The door: what is shown while no register is open. */
void _cairn_window_install_door   (GtkWidgetClass      *klass);
void _cairn_window_watch_idleness (CairnWindow         *self);
void _cairn_window_show_unlock    (CairnWindow         *self,
                                   const char          *folder,
                                   CairnRegisterAccess  access,
                                   gboolean             training);
void _cairn_window_close_dialogs  (CairnWindow         *self);
void _cairn_window_leave_register (CairnWindow         *self);

G_END_DECLS
