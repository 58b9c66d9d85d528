/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "cairn-session.h"
#include "cairn-table.h"
#include "cairn-tally.h"

G_BEGIN_DECLS

gint64 cairn_cases_behind_count  (CairnTable            *table,
                                  guint                  row,
                                  guint                  column,
                                  guint                  measure);
char  *cairn_cases_behind_format (gint64                 n) G_GNUC_WARN_UNUSED_RESULT;
void   cairn_cases_behind_show   (GtkWidget             *widget,
                                  CairnSession          *session,
                                  const CairnTallyQuery *query,
                                  CairnTable            *table,
                                  guint                  row,
                                  guint                  column,
                                  guint                  measure);

G_END_DECLS
