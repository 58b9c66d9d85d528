/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "cairn-session.h"

G_BEGIN_DECLS

void cairn_back_up (GtkWidget    *anywhere,
                    CairnSession *session);

G_END_DECLS
