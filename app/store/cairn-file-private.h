/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean _cairn_file_create    (const char  *path,
                                GError     **error);
gboolean _cairn_file_write     (const char  *path,
                                GBytes      *content,
                                GError     **error);
gboolean _cairn_file_sync      (const char  *path,
                                GError     **error);
gboolean _cairn_file_rename    (const char  *from,
                                const char  *to,
                                GError     **error);
gboolean _cairn_folder_create  (const char  *path,
                                GError     **error);
gboolean _cairn_folder_sync    (const char  *path,
                                GError     **error);
gboolean _cairn_file_set_error (GError     **error,
                                int          number,
                                const char  *doing);

G_END_DECLS
