/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A file that takes the place of another only once it is whole and on the disk. */
typedef struct _CairnSafeFile CairnSafeFile;

CairnSafeFile *_cairn_safe_file_new    (const char     *path,
                                        GError        **error) G_GNUC_WARN_UNUSED_RESULT;
void           _cairn_safe_file_free   (CairnSafeFile  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CairnSafeFile, _cairn_safe_file_free)

const char    *_cairn_safe_file_get_path   (CairnSafeFile  *self);
const char    *_cairn_safe_file_get_folder (CairnSafeFile  *self);
GOutputStream *_cairn_safe_file_open       (CairnSafeFile  *self,
                                            GError        **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean       _cairn_safe_file_finish     (CairnSafeFile  *self,
                                            GError        **error);

G_END_DECLS
