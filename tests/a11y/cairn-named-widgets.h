/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

guint cairn_count_unnamed    (GtkWidget *widget);
void  cairn_assert_all_named (GtkWidget *widget);
