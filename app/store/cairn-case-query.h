/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-register.h"

G_BEGIN_DECLS

/**
 * CairnCaseFilter:
 * @CAIRN_CASE_FILTER_STAGE: code of `stage`
 * @CAIRN_CASE_FILTER_STATUS: code of `case-status`
 * @CAIRN_CASE_FILTER_AREA: uuid of the area of residence
 * @CAIRN_CASE_FILTER_AGE_BAND: code of `age-band`
 * @CAIRN_CASE_FILTER_YEAR_NOTIFIED: first calendar year of a reporting year, as `2023`
 * @CAIRN_CASE_FILTER_YEAR_FINALISED: the same, of the first finalisation
 * @CAIRN_CASE_FILTER_WAITING_FOR: code of `wait-kind`
 * @CAIRN_CASE_FILTER_OPEN: `yes` for reviews that are not finalised, `no` for those that are
 * @CAIRN_N_CASE_FILTERS: how many there are
 *
 * What a list of cases can be narrowed down by. In each, an empty text asks for
 * the cases where it is blank.
 */
typedef enum
{
  CAIRN_CASE_FILTER_STAGE,
  CAIRN_CASE_FILTER_STATUS,
  CAIRN_CASE_FILTER_AREA,
  CAIRN_CASE_FILTER_AGE_BAND,
  CAIRN_CASE_FILTER_YEAR_NOTIFIED,
  CAIRN_CASE_FILTER_YEAR_FINALISED,
  CAIRN_CASE_FILTER_WAITING_FOR,
  CAIRN_CASE_FILTER_OPEN,
  CAIRN_N_CASE_FILTERS,
} CairnCaseFilter;

/**
 * CairnCaseSort:
 * @CAIRN_CASE_SORT_REFERENCE: by reference
 * @CAIRN_CASE_SORT_AGE: by age at death, in days
 * @CAIRN_CASE_SORT_AREA: by the order of the areas
 * @CAIRN_CASE_SORT_STAGE: by how far the review is
 * @CAIRN_CASE_SORT_WAITING_FOR: by what it waits for
 * @CAIRN_CASE_SORT_WAITING_SINCE: by how long it has waited, the longest first
 * @CAIRN_CASE_SORT_NEXT_DATE: by its next date, the soonest first
 *
 * What a list of cases is ordered by. Blanks come last, and the reference decides
 * between equals.
 */
typedef enum
{
  CAIRN_CASE_SORT_REFERENCE,
  CAIRN_CASE_SORT_AGE,
  CAIRN_CASE_SORT_AREA,
  CAIRN_CASE_SORT_STAGE,
  CAIRN_CASE_SORT_WAITING_FOR,
  CAIRN_CASE_SORT_WAITING_SINCE,
  CAIRN_CASE_SORT_NEXT_DATE,
} CairnCaseSort;

#define CAIRN_TYPE_CASE_QUERY (cairn_case_query_get_type ())
GType cairn_case_query_get_type (void) G_GNUC_CONST;

/* Which cases, in which order. Plain data: a copy may be handed to another thread. */
typedef struct _CairnCaseQuery CairnCaseQuery;

CairnCaseQuery *cairn_case_query_new   (void) G_GNUC_WARN_UNUSED_RESULT;
CairnCaseQuery *cairn_case_query_copy  (const CairnCaseQuery *self) G_GNUC_WARN_UNUSED_RESULT;
void            cairn_case_query_free  (CairnCaseQuery       *self);
gboolean        cairn_case_query_equal (const CairnCaseQuery *self,
                                        const CairnCaseQuery *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CairnCaseQuery, cairn_case_query_free)

const char    *cairn_case_query_get_text       (const CairnCaseQuery *self);
void           cairn_case_query_set_text       (CairnCaseQuery       *self,
                                                const char           *text);
const char    *cairn_case_query_get_filter     (const CairnCaseQuery *self,
                                                CairnCaseFilter       filter);
void           cairn_case_query_set_filter     (CairnCaseQuery       *self,
                                                CairnCaseFilter       filter,
                                                const char           *value);
CairnCaseSort  cairn_case_query_get_sort       (const CairnCaseQuery *self);
gboolean       cairn_case_query_get_descending (const CairnCaseQuery *self);
void           cairn_case_query_set_sort       (CairnCaseQuery       *self,
                                                CairnCaseSort         sort,
                                                gboolean              descending);
void           cairn_case_query_set_cases      (CairnCaseQuery       *self,
                                                const char * const   *uuids);
const char * const *cairn_case_query_get_cases (const CairnCaseQuery *self);
gboolean       cairn_case_query_is_narrowed    (const CairnCaseQuery *self);

GPtrArray *cairn_case_query_run (const CairnCaseQuery  *self,
                                 CairnRegister         *reader,
                                 GError               **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
