/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "cairn-measure.h"

G_BEGIN_DECLS

/* A figure that does not exist: shown as a dash, written as an empty cell. */
#define CAIRN_TABLE_ABSENT G_MININT64

/* In place of a row's place, means the line of totals. */
#define CAIRN_TABLE_TOTAL_ROW G_MAXUINT

#define CAIRN_TYPE_TABLE (cairn_table_get_type ())
G_DECLARE_FINAL_TYPE (CairnTable, cairn_table, CAIRN, TABLE, GObject)

CairnTable *cairn_table_new           (const char     *name,
                                       const char     *title) G_GNUC_WARN_UNUSED_RESULT;
CairnTable *cairn_table_new_with_form (const char     *name,
                                       const char     *title,
                                       CairnTableForm  form) G_GNUC_WARN_UNUSED_RESULT;

const char     *cairn_table_get_name         (CairnTable     *self);
const char     *cairn_table_get_title        (CairnTable     *self);
CairnTableForm  cairn_table_get_form         (CairnTable     *self);
CairnTableUnit  cairn_table_get_unit         (CairnTable     *self);
void            cairn_table_set_unit         (CairnTable     *self,
                                              CairnTableUnit  unit);
guint           cairn_table_get_number       (CairnTable     *self);
void            cairn_table_set_number       (CairnTable     *self,
                                              guint           number);
const char     *cairn_table_get_definition   (CairnTable     *self);
void            cairn_table_set_definition   (CairnTable     *self,
                                              const char     *definition);
const char     *cairn_table_get_row_heading  (CairnTable     *self);
void            cairn_table_set_row_heading  (CairnTable     *self,
                                              const char     *row_heading);
gboolean        cairn_table_get_rows_by_code (CairnTable     *self);
void            cairn_table_set_rows_by_code (CairnTable     *self,
                                              gboolean        rows_by_code);

void                cairn_table_add_note  (CairnTable *self,
                                           const char *note);
const char * const *cairn_table_get_notes (CairnTable *self);

guint               cairn_table_get_n_measures (CairnTable *self);
const CairnMeasure *cairn_table_get_measure    (CairnTable *self,
                                                guint       measure);
gboolean            cairn_table_find_measure   (CairnTable *self,
                                                const char *name,
                                                guint      *measure);

guint       cairn_table_add_column       (CairnTable *self,
                                          const char *label);
guint       cairn_table_get_n_columns    (CairnTable *self);
const char *cairn_table_get_column_label (CairnTable *self,
                                          guint       column);
gboolean    cairn_table_find_column      (CairnTable *self,
                                          const char *label,
                                          guint      *column);

guint       cairn_table_add_row         (CairnTable *self,
                                         const char *code,
                                         const char *label);
guint       cairn_table_get_n_rows      (CairnTable *self);
const char *cairn_table_get_row_code    (CairnTable *self,
                                         guint       row);
const char *cairn_table_get_row_label   (CairnTable *self,
                                         guint       row);
gboolean    cairn_table_find_row        (CairnTable *self,
                                         const char *code,
                                         guint      *row);
void        cairn_table_drop_empty_rows (CairnTable *self);

void   cairn_table_set_count (CairnTable *self,
                              guint       row,
                              guint       column,
                              gint64      count);
gint64 cairn_table_get_count (CairnTable *self,
                              guint       row,
                              guint       column);
void   cairn_table_set_value (CairnTable *self,
                              guint       row,
                              guint       column,
                              guint       measure,
                              gint64      value);
gint64 cairn_table_get_value (CairnTable *self,
                              guint       row,
                              guint       column,
                              guint       measure);

gint64 cairn_table_get_row_sum (CairnTable *self,
                                guint       column,
                                guint       measure);
void   cairn_table_set_total   (CairnTable *self,
                                guint       column,
                                guint       measure,
                                gint64      total);
gint64 cairn_table_get_total   (CairnTable *self,
                                guint       column,
                                guint       measure);
void   cairn_table_set_base    (CairnTable *self,
                                guint       column,
                                gint64      base);
gint64 cairn_table_get_base    (CairnTable *self,
                                guint       row,
                                guint       column,
                                guint       measure);

gboolean cairn_table_get_percent (CairnTable *self,
                                  guint       row,
                                  guint       column,
                                  int        *percent);
gboolean cairn_table_get_share   (CairnTable *self,
                                  guint       row,
                                  guint       column,
                                  guint       measure,
                                  gint64     *count,
                                  gint64     *base);

G_END_DECLS
