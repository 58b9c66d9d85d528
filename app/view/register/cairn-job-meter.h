/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How far a job in another thread has come: written there, read here. */
typedef struct _CairnJobMeter CairnJobMeter;

CairnJobMeter *cairn_job_meter_new   (void) G_GNUC_WARN_UNUSED_RESULT;
CairnJobMeter *cairn_job_meter_ref   (CairnJobMeter *self) G_GNUC_WARN_UNUSED_RESULT;
void           cairn_job_meter_unref (CairnJobMeter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CairnJobMeter, cairn_job_meter_unref)

void   cairn_job_meter_report       (gint64         n_rows,
                                     double         fraction,
                                     gpointer       data);
double cairn_job_meter_get_fraction (CairnJobMeter *self);
int    cairn_job_meter_get_n_rows   (CairnJobMeter *self);

G_END_DECLS
