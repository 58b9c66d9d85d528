/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cairn-chart-view.h"
#include "cairn-session.h"
#include "cairn-statistics-answer.h"
#include "cairn-statistics-place.h"
#include "cairn-table-scroller.h"

G_BEGIN_DECLS

struct _CairnStatisticsPlace
{
  CairnPlace             parent_instance;

  AdwToggleGroup        *view;
  GtkMenuButton         *copies;
  GtkStack              *pages;
  GtkDropDown           *measure;
  GtkDropDown           *dimension;
  GtkDropDown           *from;
  GtkDropDown           *to;
  GtkDropDown           *area;
  GtkLabel              *title;
  GtkLabel              *sentence;
  GtkStack              *views;
  CairnChartView        *chart;
  CairnTableScroller    *scroller;
  CairnTableView        *table;       /* of the scroller */
  GtkLabel              *definition;
  GtkWidget             *behind_bar;
  GtkLabel              *point;
  GtkButton             *behind;

  CairnStatisticsChoice *choice;      /* (owned): what was asked for last */
  CairnStatisticsAnswer *answer;      /* (owned) (nullable): what is shown */
  GListModel            *areas;       /* (owned) (nullable) (element-type CairnArea): while there is a session */
  GSignalGroup          *signals;     /* (owned): of the session */
  GCancellable          *cancellable; /* (owned) (nullable): of what is being counted */
  guint                  generation;  /* of the last question; older answers are dropped */
  gboolean               updating;    /* while the choices are set to what is shown */
  gboolean               stale;       /* whether the register changed while nobody looked */
};

void     _cairn_statistics_place_set_up_choices (CairnStatisticsPlace *self);
void     _cairn_statistics_place_fill_choices (CairnStatisticsPlace *self);
gboolean _cairn_statistics_place_read_choices (CairnStatisticsPlace *self);
void     _cairn_statistics_place_fill_years   (CairnStatisticsPlace *self);
void     _cairn_statistics_place_fill_areas   (CairnStatisticsPlace *self);

gboolean _cairn_statistics_place_find_figure  (CairnStatisticsPlace *self,
                                               guint                *row,
                                               guint                *column,
                                               guint                *measure);
void     _cairn_statistics_place_copy_cb      (GtkWidget            *widget,
                                               const char           *action_name,
                                               GVariant             *parameter);
void     _cairn_statistics_place_save_cb      (GtkWidget            *widget,
                                               const char           *action_name,
                                               GVariant             *parameter);

G_END_DECLS
