/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "cairn-check-line.h"
#include "cairn-table.h"

G_BEGIN_DECLS

void _cairn_check_add (GListStore     *lines,
                       CairnCheckKind  kind,
                       CairnTable     *table,
                       guint           column,
                       guint           row,
                       const char     *expected,
                       const char     *found,
                       const char     *sentence,
                       gboolean        passed);

void _cairn_check_sums      (GListStore         *lines,
                             CairnTable         *table);
void _cairn_check_parts     (GListStore         *lines,
                             CairnTable         *table);
void _cairn_check_agreement (GListStore         *lines,
                             CairnTable * const *tables,
                             gsize               n_tables);

gboolean _cairn_check_is_counted (CairnTable *table,
                                  guint       column);
gboolean _cairn_check_has_parts  (CairnTable *table,
                                  guint       row,
                                  guint       column);
char    *_cairn_check_format     (gint64      n);
char    *_cairn_check_dup_row    (CairnTable *table,
                                  guint       row);

G_END_DECLS
