/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void cairn_retention_schedule_choose (const gint64 *times_ms,
                                      guint         n_times,
                                      gint64        now_ms,
                                      gboolean     *keep);

G_END_DECLS
