/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "cairn-chart.h"
#include "cairn-session.h"

G_BEGIN_DECLS

char *cairn_table_copy_dup_text     (CairnTable   *table) G_GNUC_WARN_UNUSED_RESULT;
void  cairn_table_copy_to_clipboard (GtkWidget    *widget,
                                     CairnSession *session,
                                     CairnTable   *table);
void  cairn_table_copy_save         (GtkWidget    *widget,
                                     CairnSession *session,
                                     CairnTable   *table,
                                     CairnChart   *chart,
                                     const char   *ending);
gboolean cairn_table_copy_write     (CairnTable   *table,
                                     CairnChart   *chart,
                                     const char   *ending,
                                     const char   *path,
                                     GError      **error);

G_END_DECLS
