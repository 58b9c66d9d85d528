/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cairn-job-meter.h"
#include "cairn-report-answer.h"
#include "cairn-report-checks.h"
#include "cairn-report-place.h"
#include "cairn-report-view.h"

G_BEGIN_DECLS

struct _CairnReportPlace
{
  CairnPlace           parent_instance;

  GtkStack            *pages;
  GtkWidget           *chooser;
  GtkDropDown         *year;
  GtkToggleButton     *contents;
  AdwViewStack        *views;
  AdwViewStackPage    *check_page;
  CairnReportView     *view;
  CairnReportChecks   *checks;
  GtkLabel            *counting;
  GtkWidget           *slow;
  GtkProgressBar      *progress;
  AdwStatusPage       *failure;

  CairnReportAnswer   *answer;      /* (owned) (nullable): what is shown */
  int                  wanted;      /* the year that was asked for, 0 for the last that is over */
  GSignalGroup        *signals;     /* (owned): of the session */
  GCancellable        *cancellable; /* (owned) (nullable): of what is being counted */
  CairnJobMeter       *meter;       /* (owned) (nullable): of what is being counted */
  guint                poll;        /* source, while something is counted */
  guint                n_polls;
  guint                generation;  /* of the last question; older answers are dropped */
  gboolean             updating;    /* while the years are set to what is shown */
  gboolean             stale;       /* whether the register changed while nobody looked */
};

void _cairn_report_place_ask  (CairnReportPlace *self);
void _cairn_report_place_show (CairnReportPlace *self);

G_END_DECLS
