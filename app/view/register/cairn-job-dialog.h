/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "cairn-job-meter.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_JOB_DIALOG (cairn_job_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CairnJobDialog, cairn_job_dialog, CAIRN, JOB_DIALOG, AdwDialog)

CairnJobDialog *cairn_job_dialog_begin (GtkWidget      *anywhere,
                                        const char     *doing);
void            cairn_job_dialog_end   (CairnJobDialog *self);

GCancellable  *cairn_job_dialog_get_cancellable (CairnJobDialog *self);
CairnJobMeter *cairn_job_dialog_get_meter       (CairnJobDialog *self);

G_END_DECLS
