/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-case-row.h"

G_BEGIN_DECLS

/* The texts of a row, in the order of their properties. */
typedef enum
{
  CAIRN_CASE_TEXT_UUID,
  CAIRN_CASE_TEXT_REFERENCE,
  CAIRN_CASE_TEXT_STATUS,
  CAIRN_CASE_TEXT_AGE_BAND,
  CAIRN_CASE_TEXT_AREA,
  CAIRN_CASE_TEXT_STAGE,
  CAIRN_CASE_TEXT_WAITING_FOR,
  CAIRN_CASE_TEXT_WAITING_SINCE,
  CAIRN_CASE_TEXT_NEXT_DATE,
  CAIRN_N_CASE_TEXTS,
} CairnCaseText;

/**
 * CairnCaseRowData:
 * @key: which case, and how it was found
 * @texts: (owned): its texts
 *
 * A row as the reading thread hands it over: plain data.
 */
typedef struct
{
  gint64  key;
  char   *texts[CAIRN_N_CASE_TEXTS];
} CairnCaseRowData;

void _cairn_case_row_data_free (CairnCaseRowData *self);

CairnCaseRow *_cairn_case_row_new      (void) G_GNUC_WARN_UNUSED_RESULT;
void          _cairn_case_row_fill     (CairnCaseRow           *self,
                                        const CairnCaseRowData *data,
                                        gboolean                matched_by_name);

G_END_DECLS
