/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

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

  CairnSession           *session;    /* (owned) (nullable) */
  gboolean                show_names;
};

void             _cairn_window_install_actions (GtkWidgetClass *klass);
void             _cairn_window_update_actions  (CairnWindow    *self);
AdwToastOverlay *_cairn_window_get_toasts      (CairnWindow    *self);

G_END_DECLS
