/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean cairn_percent (gint64  count,
                        gint64  base,
                        int    *percent);

G_END_DECLS
