/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cairn-printed-table.h"

G_BEGIN_DECLS

GPtrArray *read_published_tables (gboolean corrected);

G_END_DECLS
