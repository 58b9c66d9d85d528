/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define CAIRN_TYPE_CASE_ROW (cairn_case_row_get_type ())
G_DECLARE_FINAL_TYPE (CairnCaseRow, cairn_case_row, CAIRN, CASE_ROW, GObject)

/* Each of these is a property too: `reference`, `age-band`, ... */
gboolean    cairn_case_row_get_loaded          (CairnCaseRow *self);
const char *cairn_case_row_get_uuid            (CairnCaseRow *self);
const char *cairn_case_row_get_reference       (CairnCaseRow *self);
const char *cairn_case_row_get_status          (CairnCaseRow *self);
const char *cairn_case_row_get_age_band        (CairnCaseRow *self);
const char *cairn_case_row_get_area            (CairnCaseRow *self);
const char *cairn_case_row_get_stage           (CairnCaseRow *self);
const char *cairn_case_row_get_waiting_for     (CairnCaseRow *self);
const char *cairn_case_row_get_waiting_since   (CairnCaseRow *self);
const char *cairn_case_row_get_next_date       (CairnCaseRow *self);
gboolean    cairn_case_row_get_matched_by_name (CairnCaseRow *self);

G_END_DECLS
