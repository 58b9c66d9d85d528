/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cairn-case-row.h"
#include "cairn-day.h"

G_BEGIN_DECLS

/**
 * CairnCaseColumn:
 * @CAIRN_CASE_COLUMN_REFERENCE: the reference
 * @CAIRN_CASE_COLUMN_AGE: the age band
 * @CAIRN_CASE_COLUMN_AREA: the area of residence
 * @CAIRN_CASE_COLUMN_STAGE: how far the review is
 * @CAIRN_CASE_COLUMN_WAITING_FOR: what it waits for
 * @CAIRN_CASE_COLUMN_WAITING_SINCE: since when, and how long that is
 * @CAIRN_CASE_COLUMN_NEXT_DATE: the next date
 * @CAIRN_N_CASE_COLUMNS: how many there are
 *
 * The columns of the list of cases.
 */
typedef enum
{
  CAIRN_CASE_COLUMN_REFERENCE,
  CAIRN_CASE_COLUMN_AGE,
  CAIRN_CASE_COLUMN_AREA,
  CAIRN_CASE_COLUMN_STAGE,
  CAIRN_CASE_COLUMN_WAITING_FOR,
  CAIRN_CASE_COLUMN_WAITING_SINCE,
  CAIRN_CASE_COLUMN_NEXT_DATE,
  CAIRN_N_CASE_COLUMNS,
} CairnCaseColumn;

const char *cairn_case_text_title  (CairnCaseColumn  column);
char       *cairn_case_text        (CairnCaseRow    *row,
                                    CairnCaseColumn  column,
                                    CairnDay         today) G_GNUC_WARN_UNUSED_RESULT;
char       *cairn_case_text_detail (CairnCaseRow    *row,
                                    CairnCaseColumn  column,
                                    gboolean         compact,
                                    CairnDay         today) G_GNUC_WARN_UNUSED_RESULT;
char       *cairn_case_text_table  (GPtrArray       *rows,
                                    CairnDay         today) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
