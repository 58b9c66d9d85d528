/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void cairn_window_toast      (GtkWidget    *anywhere,
                              const char   *text);
void cairn_window_toast_undo (GtkWidget    *anywhere,
                              const char   *text);
void cairn_feedback_error    (GtkWidget    *anywhere,
                              const GError *error);

G_END_DECLS
