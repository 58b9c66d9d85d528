/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cairn-check-line.h"
#include "cairn-report-checks.h"

G_BEGIN_DECLS

struct _CairnReportChecks
{
  AdwBin            parent_instance;

  GtkLabel         *title;
  GtkLabel         *sentence;
  GtkSearchEntry   *search;
  GtkToggleButton  *failures;
  GtkLabel         *count;
  GtkStack         *pages;
  GtkColumnView    *list;

  CairnReport      *report;  /* (owned) (nullable) */
  GtkFilter        *filter;  /* (owned) */
  GtkSorter        *sorter;  /* (owned) */
  GListModel       *shown;   /* (unowned) (nullable): what the list shows; it owns it */
  char             *folded;  /* (owned): what is searched for */
  gboolean          compact;
};

void  _cairn_report_checks_install_columns (CairnReportChecks *self);
char *_cairn_report_checks_dup_table       (CairnReportChecks *self,
                                            CairnCheckLine    *line);
char *_cairn_report_checks_dup_place       (CairnReportChecks *self,
                                            CairnCheckLine    *line);

G_END_DECLS
