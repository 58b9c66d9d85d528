/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* As many bytes of a file as are looked at before it is read. */
#define CAIRN_CSV_SNIFF_BYTES 64

gboolean _cairn_csv_sniff (const guint8  *bytes,
                           gsize          n_bytes,
                           gsize         *n_skip,
                           GError       **error);

G_END_DECLS
