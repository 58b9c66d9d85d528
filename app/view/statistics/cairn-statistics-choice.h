/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cairn-table.h"
#include "cairn-tally.h"

G_BEGIN_DECLS

/**
 * CairnStatisticsMeasure:
 * @CAIRN_STATISTICS_NOTIFIED: how many deaths were notified
 * @CAIRN_STATISTICS_NOTIFIED_SHARE: the same as a share of the year
 * @CAIRN_STATISTICS_FINALISED: how many reviews were finalised
 * @CAIRN_STATISTICS_FINALISED_SHARE: the same as a share of the year
 * @CAIRN_STATISTICS_MODIFIABLE: in what share of the reviews judged something could be changed
 * @CAIRN_STATISTICS_DURATION: how long it took from the death to the finalisation
 * @CAIRN_N_STATISTICS_MEASURES: how many there are
 *
 * What the statistics can show.
 */
typedef enum
{
  CAIRN_STATISTICS_NOTIFIED,
  CAIRN_STATISTICS_NOTIFIED_SHARE,
  CAIRN_STATISTICS_FINALISED,
  CAIRN_STATISTICS_FINALISED_SHARE,
  CAIRN_STATISTICS_MODIFIABLE,
  CAIRN_STATISTICS_DURATION,
  CAIRN_N_STATISTICS_MEASURES,
} CairnStatisticsMeasure;

/**
 * CairnStatisticsDimension:
 * @CAIRN_STATISTICS_BY_AREA: area of residence
 * @CAIRN_STATISTICS_BY_AGE: age at death
 * @CAIRN_STATISTICS_BY_PLACE: place of death
 * @CAIRN_STATISTICS_BY_SEX: sex
 * @CAIRN_STATISTICS_BY_ETHNICITY: ethnic group
 * @CAIRN_STATISTICS_BY_CATEGORY: category of death, which only finalised reviews have
 * @CAIRN_N_STATISTICS_DIMENSIONS: how many there are
 *
 * What it can be shown by.
 */
typedef enum
{
  CAIRN_STATISTICS_BY_AREA,
  CAIRN_STATISTICS_BY_AGE,
  CAIRN_STATISTICS_BY_PLACE,
  CAIRN_STATISTICS_BY_SEX,
  CAIRN_STATISTICS_BY_ETHNICITY,
  CAIRN_STATISTICS_BY_CATEGORY,
  CAIRN_N_STATISTICS_DIMENSIONS,
} CairnStatisticsDimension;

/**
 * CairnStatisticsChoice:
 * @measure: what is shown
 * @dimension: by what
 * @first_year: calendar year in which the first reporting year begins, 0 for the default
 * @last_year: the same of the last one, 0 for the default
 * @area: (owned) (nullable): uuid of the only area of residence, %NULL for all
 * @area_name: (owned) (nullable): its name
 *
 * What somebody chose to see. Plain data: a copy may be handed to another thread.
 */
typedef struct
{
  CairnStatisticsMeasure    measure;
  CairnStatisticsDimension  dimension;
  int                       first_year;
  int                       last_year;
  char                     *area;
  char                     *area_name;
} CairnStatisticsChoice;

CairnStatisticsChoice *cairn_statistics_choice_copy (const CairnStatisticsChoice *self) G_GNUC_WARN_UNUSED_RESULT;
void                   cairn_statistics_choice_free (CairnStatisticsChoice       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CairnStatisticsChoice, cairn_statistics_choice_free)

const char *cairn_statistics_measure_get_label   (CairnStatisticsMeasure   measure);
const char *cairn_statistics_dimension_get_label (CairnStatisticsDimension dimension);
gboolean    cairn_statistics_measure_has         (CairnStatisticsMeasure   measure,
                                                  CairnStatisticsDimension dimension);

CairnTableForm   cairn_statistics_choice_get_form          (const CairnStatisticsChoice *self);
CairnTableUnit   cairn_statistics_choice_get_unit          (const CairnStatisticsChoice *self);
guint            cairn_statistics_choice_get_chart_measure (const CairnStatisticsChoice *self);
const char      *cairn_statistics_choice_get_field         (const CairnStatisticsChoice *self);
char            *cairn_statistics_choice_dup_name          (const CairnStatisticsChoice *self) G_GNUC_WARN_UNUSED_RESULT;
char            *cairn_statistics_choice_dup_title         (const CairnStatisticsChoice *self) G_GNUC_WARN_UNUSED_RESULT;
const char      *cairn_statistics_choice_get_definition    (const CairnStatisticsChoice *self);
CairnTallyQuery *cairn_statistics_choice_create_query      (const CairnStatisticsChoice  *self,
                                                            GError                      **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
