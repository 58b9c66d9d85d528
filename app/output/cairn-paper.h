/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "cairn-chart.h"
#include "cairn-paper-grid.h"

G_BEGIN_DECLS

#define CAIRN_PAPER_A4_WIDTH_PT 595.276
#define CAIRN_PAPER_A4_HEIGHT_PT 841.89

#define CAIRN_TYPE_PAPER (cairn_paper_get_type ())
G_DECLARE_FINAL_TYPE (CairnPaper, cairn_paper, CAIRN, PAPER, GObject)

CairnPaper *cairn_paper_new (const char *title) G_GNUC_WARN_UNUSED_RESULT;

const char *cairn_paper_get_title    (CairnPaper *self);
void        cairn_paper_set_foot     (CairnPaper *self,
                                      const char *foot);
void        cairn_paper_set_training (CairnPaper *self,
                                      gboolean    training);
void        cairn_paper_set_created  (CairnPaper *self,
                                      gint64      unix_ms);

void cairn_paper_add_heading    (CairnPaper     *self,
                                 guint           level,
                                 const char     *text);
void cairn_paper_add_paragraph  (CairnPaper     *self,
                                 const char     *text);
void cairn_paper_add_lead       (CairnPaper     *self,
                                 const char     *text);
void cairn_paper_add_note       (CairnPaper     *self,
                                 const char     *text);
void cairn_paper_add_grid       (CairnPaper     *self,
                                 CairnPaperGrid *grid);
void cairn_paper_add_table      (CairnPaper     *self,
                                 CairnTable     *table);
void cairn_paper_add_chart      (CairnPaper     *self,
                                 CairnChart     *chart);
void cairn_paper_add_page_break (CairnPaper     *self);

guint    cairn_paper_lay_out   (CairnPaper  *self,
                                double       width_pt,
                                double       height_pt);
void     cairn_paper_paint     (CairnPaper  *self,
                                cairo_t     *cr,
                                guint        page);
gboolean cairn_paper_write_pdf (CairnPaper  *self,
                                const char  *path,
                                GError     **error);

G_END_DECLS
