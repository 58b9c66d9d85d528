/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char     *cairn_uuid_new      (void) G_GNUC_WARN_UNUSED_RESULT;
char     *cairn_uuid_new_at   (gint64      unix_ms) G_GNUC_WARN_UNUSED_RESULT;
gboolean  cairn_uuid_is_valid (const char *text);

G_END_DECLS
