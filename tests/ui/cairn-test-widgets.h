/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* Looking at a window as a person does: by what can be read in it. */
gboolean   cairn_test_shows (GtkWidget  *widget,
                             const char *text);
GtkWidget *cairn_test_find  (GtkWidget  *widget,
                             GType       type,
                             const char *text);
