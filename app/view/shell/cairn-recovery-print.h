/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean cairn_recovery_print (GtkWindow   *window,
                               const char  *register_name,
                               const char  *recovery,
                               GError     **error);

G_END_DECLS
