/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cairn-report-place-private.h"

G_BEGIN_DECLS

/* The place of the annual report with a session, once it has counted. */
typedef struct
{
  char             *folder;
  CairnSession     *session;
  CairnReportPlace *place;
} CairnTestReport;

void            cairn_test_report_set_up     (CairnTestReport *self,
                                              gconstpointer    training);
void            cairn_test_report_tear_down  (CairnTestReport *self,
                                              gconstpointer    training);
GtkWindow      *cairn_test_report_present    (CairnTestReport *self);
void            cairn_test_report_put_away   (CairnTestReport *self,
                                              GtkWindow       *window);
CairnTableView *cairn_test_report_get_view   (CairnTestReport *self,
                                              const char      *name);
GtkWidget      *cairn_test_report_find_label (GtkWidget       *widget,
                                              const char      *text);

G_END_DECLS
