/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "cairn-table.h"

G_BEGIN_DECLS

GListModel *cairn_table_check          (CairnTable * const *tables,
                                        gsize               n_tables) G_GNUC_WARN_UNUSED_RESULT;
guint       cairn_table_check_failures (GListModel         *lines);

G_END_DECLS
