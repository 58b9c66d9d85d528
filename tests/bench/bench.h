/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cairn-session.h"

G_BEGIN_DECLS

/* What every measurement needs: a clock, the middle of several runs, and a line of output that
 * tests/bench/run reads: NAME, measured and floor in milliseconds (a floor of 0 means none). */

typedef double (*BenchRun) (gpointer data);

double bench_now_ms (void);
double bench_median (BenchRun     run,
                     guint        n_runs,
                     gpointer     data);
void   bench_say    (const char  *name,
                     double       measured_ms,
                     double       floor_ms);
void   bench_wait   (gboolean   (*done) (gpointer data),
                     gpointer     data);
double bench_frame  (GtkWidget   *window,
                     double       since_ms);

CairnRegister *bench_open (const char *folder);

void bench_first_row (const char *folder);
void bench_empty     (void);
void bench_register  (const char *folder);
void bench_window    (const char *folder);

G_END_DECLS
