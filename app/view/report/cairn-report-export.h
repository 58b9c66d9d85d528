/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "cairn-job-meter.h"
#include "cairn-report.h"
#include "cairn-session.h"

G_BEGIN_DECLS

char    *cairn_report_export_dup_file_name (CairnReport          *report) G_GNUC_WARN_UNUSED_RESULT;
void     cairn_report_export_write_async   (CairnSession         *session,
                                            int                   year,
                                            const char           *path,
                                            CairnJobMeter        *meter,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
gboolean cairn_report_export_write_finish  (CairnSession         *session,
                                            GAsyncResult         *result,
                                            GError              **error);
void     cairn_report_export               (GtkWidget            *parent,
                                            CairnSession         *session,
                                            CairnReport          *report);

G_END_DECLS
