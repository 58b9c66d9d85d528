/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define CAIRN_REFERENCE_MAX_LENGTH 40 /* characters */

char     *cairn_reference_format  (int          year,
                                   guint        sequence) G_GNUC_WARN_UNUSED_RESULT;
gboolean  cairn_reference_parse   (const char  *text,
                                   int         *year,
                                   guint       *sequence);
char     *cairn_reference_next    (int          year,
                                   const char  *highest) G_GNUC_WARN_UNUSED_RESULT;
gboolean  cairn_reference_check   (const char  *text,
                                   GError     **error);

G_END_DECLS
