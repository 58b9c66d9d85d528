/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cairn-statistics-choice.h"

G_BEGIN_DECLS

/**
 * CairnStatisticsAnswer:
 * @choice: (owned): what was asked for, with the years it came to
 * @query: (owned) (nullable): what was counted with
 * @table: (owned) (nullable): the figures; %NULL where there is nothing to count yet
 * @first_year: the first reporting year that has anything, 0 for none
 * @last_year: the last one, 0 for none
 *
 * What the register answers to a choice.
 */
typedef struct
{
  CairnStatisticsChoice *choice;
  CairnTallyQuery       *query;
  CairnTable            *table;
  int                    first_year;
  int                    last_year;
} CairnStatisticsAnswer;

CairnStatisticsAnswer *cairn_statistics_answer_new  (const CairnStatisticsChoice  *choice,
                                                     CairnRegister                *reader,
                                                     GError                      **error) G_GNUC_WARN_UNUSED_RESULT;
void                   cairn_statistics_answer_free (CairnStatisticsAnswer        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CairnStatisticsAnswer, cairn_statistics_answer_free)

G_END_DECLS
