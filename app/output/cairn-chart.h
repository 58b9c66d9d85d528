/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "cairn-interval.h"
#include "cairn-table.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_CHART (cairn_chart_get_type ())
G_DECLARE_FINAL_TYPE (CairnChart, cairn_chart, CAIRN, CHART, GObject)

CairnChart *cairn_chart_new (CairnTable *table,
                             guint       measure) G_GNUC_WARN_UNUSED_RESULT;

const char *cairn_chart_get_title    (CairnChart *self);
const char *cairn_chart_get_unit     (CairnChart *self);
const char *cairn_chart_get_sentence (CairnChart *self);
gboolean    cairn_chart_get_is_share (CairnChart *self);

guint       cairn_chart_get_n_rows       (CairnChart *self);
const char *cairn_chart_get_row_label    (CairnChart *self,
                                          guint       row);
guint       cairn_chart_get_table_row    (CairnChart *self,
                                          guint       row);
guint       cairn_chart_get_n_series     (CairnChart *self);
const char *cairn_chart_get_series_label (CairnChart *self,
                                          guint       series);

gboolean    cairn_chart_get_value      (CairnChart    *self,
                                        guint          row,
                                        guint          series,
                                        double        *value);
gboolean    cairn_chart_get_interval   (CairnChart    *self,
                                        guint          row,
                                        guint          series,
                                        CairnInterval *interval);
const char *cairn_chart_get_value_text (CairnChart    *self,
                                        guint          row,
                                        guint          series);
const char *cairn_chart_get_short_text (CairnChart    *self,
                                        guint          row,
                                        guint          series);
const char *cairn_chart_get_point_text (CairnChart    *self,
                                        guint          row,
                                        guint          series);
double      cairn_chart_get_maximum    (CairnChart    *self);

G_END_DECLS
