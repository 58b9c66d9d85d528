/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cairn_list_top_keep (GtkListView *list);

G_END_DECLS
