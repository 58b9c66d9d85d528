/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "cairn-table.h"

G_BEGIN_DECLS

gboolean cairn_table_file_write_csv  (CairnTable  *table,
                                      const char  *path,
                                      GError     **error);
gboolean cairn_table_file_write_xlsx (CairnTable  *table,
                                      const char  *path,
                                      GError     **error);

G_END_DECLS
