/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-register.h"
#include "cairn-table-definition.h"

G_BEGIN_DECLS

/**
 * CairnTallyUnit:
 * @CAIRN_TALLY_NOTIFIED: accepted cases of this panel, in the year of the first notification
 * @CAIRN_TALLY_FINALISED: the same, in the year of the first finalisation
 * @CAIRN_TALLY_OCCASIONS: learning points of such reviews, in the year of that finalisation
 *
 * What is counted.
 */
typedef enum
{
  CAIRN_TALLY_NOTIFIED,
  CAIRN_TALLY_FINALISED,
  CAIRN_TALLY_OCCASIONS,
} CairnTallyUnit;

/* In place of a row, all of them together. */
#define CAIRN_TALLY_ALL_ROWS G_MAXUINT

/* What to count, by what, of which cases. Plain data: a copy may be handed to another thread. */
typedef struct _CairnTallyQuery CairnTallyQuery;

CairnTallyQuery *cairn_tally_query_new                (CairnTallyUnit   unit,
                                                       const char      *field,
                                                       GError         **error) G_GNUC_WARN_UNUSED_RESULT;
CairnTallyQuery *cairn_tally_query_new_for_definition (CairnTableDefinition *definition) G_GNUC_WARN_UNUSED_RESULT;
CairnTallyQuery *cairn_tally_query_copy               (const CairnTallyQuery *self) G_GNUC_WARN_UNUSED_RESULT;
void             cairn_tally_query_free               (CairnTallyQuery       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CairnTallyQuery, cairn_tally_query_free)

void     cairn_tally_query_set_years  (CairnTallyQuery  *self,
                                       int               first_year,
                                       int               last_year);
gboolean cairn_tally_query_add_filter (CairnTallyQuery  *self,
                                       const char       *field,
                                       const char       *code,
                                       GError          **error);

void     cairn_tally_query_set_days   (CairnTallyQuery  *self,
                                       gboolean          with_days);

const char *cairn_tally_query_get_field (const CairnTallyQuery *self);

/* The answer: a grid of rows (codes of the dimension) and reporting years. Immutable. */
typedef struct _CairnTally CairnTally;

CairnTally *cairn_tally_run   (const CairnTallyQuery  *query,
                               CairnRegister          *reader,
                               GError                **error) G_GNUC_WARN_UNUSED_RESULT;
CairnTally *cairn_tally_ref   (CairnTally             *self) G_GNUC_WARN_UNUSED_RESULT;
void        cairn_tally_unref (CairnTally             *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CairnTally, cairn_tally_unref)

guint       cairn_tally_get_n_years   (CairnTally *self);
int         cairn_tally_get_year      (CairnTally *self,
                                       guint       year);
guint       cairn_tally_get_n_rows    (CairnTally *self);
const char *cairn_tally_get_row_code  (CairnTally *self,
                                       guint       row);
const char *cairn_tally_get_row_label (CairnTally *self,
                                       guint       row);

gint64        cairn_tally_get_count        (CairnTally *self,
                                            guint       row,
                                            guint       year);
gint64        cairn_tally_get_with         (CairnTally *self,
                                            guint       row,
                                            guint       year);
gint64        cairn_tally_get_without      (CairnTally *self,
                                            guint       row,
                                            guint       year);
gint64        cairn_tally_get_insufficient (CairnTally *self,
                                            guint       row,
                                            guint       year);
gint64        cairn_tally_get_total        (CairnTally *self,
                                            guint       year);
const gint64 *cairn_tally_get_days         (CairnTally *self,
                                            guint       row,
                                            guint       year,
                                            guint      *n_days);

gboolean cairn_tally_query_count_rest (const CairnTallyQuery  *self,
                                       CairnRegister          *reader,
                                       gint64                 *n_cases,
                                       GError                **error);

GStrv cairn_tally_query_find_cases (const CairnTallyQuery  *self,
                                    CairnRegister          *reader,
                                    const char             *code,
                                    int                     year,
                                    const char             *modifiable,
                                    GError                **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
