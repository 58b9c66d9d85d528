/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-job-meter.h"

#define WHOLE 100000

struct _CairnJobMeter
{
  int share;  /* (atomic): of WHOLE */
  int n_rows; /* (atomic) */
};

/**
 * cairn_job_meter_new:
 *
 * Creates a meter that stands at nothing.
 *
 * Returns: (transfer full): the meter
 */
CairnJobMeter *
cairn_job_meter_new (void)
{
  return g_atomic_rc_box_new0 (CairnJobMeter);
}

/**
 * cairn_job_meter_ref:
 * @self: a meter
 *
 * Returns: (transfer full): the same meter
 */
CairnJobMeter *
cairn_job_meter_ref (CairnJobMeter *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * cairn_job_meter_unref:
 * @self: (transfer full): a meter
 *
 * Lets go of it. Any thread.
 */
void
cairn_job_meter_unref (CairnJobMeter *self)
{
  g_atomic_rc_box_release (self);
}

/**
 * cairn_job_meter_report:
 * @n_rows: rows done so far
 * @fraction: how much of the whole that is, from 0 to 1
 * @data: the meter
 *
 * Notes how far the job has come; a [callback@Cairn.ExchangeProgress]. The job's thread.
 */
void
cairn_job_meter_report (gint64   n_rows,
                        double   fraction,
                        gpointer data)
{
  CairnJobMeter *self = data;

  g_return_if_fail (self != NULL);

  g_atomic_int_set (&self->share, (int) (CLAMP (fraction, 0.0, 1.0) * WHOLE));
  g_atomic_int_set (&self->n_rows, (int) MIN (n_rows, G_MAXINT));
}

/**
 * cairn_job_meter_get_fraction:
 * @self: a meter
 *
 * Returns: how much is done, from 0 to 1. Any thread.
 */
double
cairn_job_meter_get_fraction (CairnJobMeter *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return (double) g_atomic_int_get (&self->share) / WHOLE;
}

/**
 * cairn_job_meter_get_n_rows:
 * @self: a meter
 *
 * Returns: how many rows are done. Any thread.
 */
int
cairn_job_meter_get_n_rows (CairnJobMeter *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return g_atomic_int_get (&self->n_rows);
}
