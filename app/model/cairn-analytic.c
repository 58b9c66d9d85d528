/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-model"

#include "config.h"

#include "cairn-analytic.h"

#include "cairn-age.h"
#include "cairn-duration.h"
#include "cairn-facts.h"
#include "cairn-review-stages.h"
#include "cairn-uuid.h"
#include "cairn-vocabulary.h"
#include "cairn-waiting.h"
#include "cairn-year.h"

/* What the row has from the case as it is. */
static const char *const copied_fields[] = {
  "ethnicity", "residence_area", "expected", "gestation_weeks", "birth_weight_g", "deprivation_quintile",
  "smoking_in_pregnancy", "smoking_in_household", "maternal_bmi",
};

/* What it has from days that tell who the child was. */
static const char *const time_fields[] = {
  "age_days", "age_band", "year_of_death", "year_notified", "year_finalised", "days_to_notified", "days_to_finalised",
  "duration_band",
};

static void
set_value (CairnRecord      *row,
           const char       *field,
           const CairnValue *value)
{
  int index = cairn_entity_find (cairn_record_get_entity (row), field);

  g_assert (index >= 0);
  cairn_record_take_value (row, (guint) index, value);
}

static void
copy_value (CairnRecord *row,
            CairnRecord *source,
            const char  *field)
{
  int index = cairn_entity_find (cairn_record_get_entity (source), field);

  g_assert (index >= 0);
  set_value (row, field, cairn_record_get_value (source, (guint) index));
}

static void
set_text (CairnRecord *row,
          const char  *field,
          const char  *text)
{
  g_auto(CairnValue) value = CAIRN_VALUE_INIT;

  cairn_value_set_text (&value, text);
  set_value (row, field, &value);
}

static void
set_day (CairnRecord *row,
         const char  *field,
         CairnDay     day)
{
  g_autofree char *text = cairn_day_to_string (day);

  set_text (row, field, text);
}

/* A number that the field cannot hold (an adult's age, a date far off) stays blank. */
static void
set_number (CairnRecord *row,
            const char  *field,
            gint64       number)
{
  const CairnEntity *entity = cairn_record_get_entity (row);
  const CairnField *description = &entity->fields[cairn_entity_find (entity, field)];
  g_auto(CairnValue) value = CAIRN_VALUE_INIT;

  if (number >= description->minimum && number <= description->maximum)
    cairn_value_set_integer (&value, number);
  set_value (row, field, &value);
}

static void
set_year (CairnRecord *row,
          const char  *field,
          CairnDay     day)
{
  if (day != CAIRN_DAY_NONE)
    set_number (row, field, cairn_year_of (day));
}

static gboolean
is_abroad (CairnRecord *source)
{
  const char *country = cairn_record_get_text (source, "place_country");

  return country != NULL && cairn_vocabulary_find_words (cairn_vocabulary_get ("home-country"), country) == NULL;
}

static const char *
find_place_row (CairnRecord *source)
{
  const char *place = cairn_record_get_text (source, "place");
  const char *row = cairn_vocabulary_string ("place", place, "row");

  /* The report has one row for every place in another country. */
  if (is_abroad (source))
    return "abroad";

  return row == NULL ? "not_stated" : row;
}

static void
fill_identity_free_facts (CairnRecord *row,
                          CairnRecord *source)
{
  const char *sex = cairn_record_get_text (source, "sex");
  const char *group = cairn_vocabulary_string ("ethnicity", cairn_record_get_text (source, "ethnicity"), "group");

  for (gsize i = 0; i < G_N_ELEMENTS (copied_fields); i++)
    copy_value (row, source, copied_fields[i]);

  set_text (row, "sex", sex == NULL ? "not_known" : sex);
  set_text (row, "ethnicity_group", group == NULL ? "not_stated" : group);
  set_text (row, "place_row", find_place_row (source));
}

/* Where identity was destroyed, what was computed from it outlives it. */
static gboolean
keep_times (CairnRecord *row,
            CairnReview *review)
{
  CairnRecord *held = CAIRN_RECORD (cairn_review_get_analytic (review));

  if (held == NULL || cairn_review_get_child (review) != NULL)
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (time_fields); i++)
    copy_value (row, held, time_fields[i]);

  return TRUE;
}

static void
fill_times (CairnRecord *row,
            CairnReview *review)
{
  CairnDay birth = cairn_review_get_birth_day (review);
  CairnDay death = cairn_review_get_death_day (review);
  CairnDay notified = cairn_review_get_notified_day (review);
  CairnDay finalised = cairn_review_get_finalised_day (review);

  set_number (row, "age_days", cairn_age_days (birth, death));
  set_text (row, "age_band", cairn_age_band (birth, death));
  set_year (row, "year_of_death", death);
  set_year (row, "year_notified", notified);
  set_year (row, "year_finalised", finalised);
  set_number (row, "days_to_notified", cairn_duration_days (death, notified));
  set_number (row, "days_to_finalised", cairn_duration_days (death, finalised));
  set_text (row, "duration_band", cairn_duration_band (death, finalised));
}

static void
fill_conclusion (CairnRecord *row,
                 CairnReview *review)
{
  CairnRecord *conclusion = cairn_review_get_conclusion (review, "panel");

  if (conclusion == NULL)
    return;

  set_text (row, "category", cairn_record_get_text (conclusion, "category"));
  set_text (row, "secondary_category", cairn_record_get_text (conclusion, "secondary_category"));
  set_text (row, "modifiable", cairn_record_get_text (conclusion, "modifiable"));
}

static void
fill_progress (CairnRecord *row,
               CairnReview *review)
{
  CairnDay since = CAIRN_DAY_NONE;
  const char *waiting_for = cairn_review_get_waiting_for (review, &since);

  set_text (row, "stage", cairn_review_get_stage (review));
  set_text (row, "waiting_for", waiting_for);
  set_day (row, "waiting_since", since);
}

/**
 * cairn_analytic_compute:
 * @review: a review
 *
 * Computes the row that the statistics and lists read in place of the review:
 * the only function that does, so that the register's check can compare.  It
 * knows no day but those in the review.
 *
 * Returns: (transfer full): a row with the uuid of the one that @review holds, or
 *   a new uuid if it holds none
 */
CairnAnalytic *
cairn_analytic_compute (CairnReview *review)
{
  CairnAnalytic *held = NULL;
  g_autofree char *fresh_uuid = NULL;
  CairnRecord *row = NULL;

  g_return_val_if_fail (CAIRN_IS_REVIEW (review), NULL);

  held = cairn_review_get_analytic (review);
  if (held == NULL)
    fresh_uuid = cairn_uuid_new ();

  row = cairn_record_new (CAIRN_ENTITY_ANALYTIC,
                          held == NULL ? fresh_uuid : cairn_record_get_uuid (CAIRN_RECORD (held)));
  set_text (row, "case", cairn_aggregate_get_uuid (CAIRN_AGGREGATE (review)));
  set_number (row, "counted", cairn_review_is_counted (review));
  if (!keep_times (row, review))
    fill_times (row, review);
  fill_identity_free_facts (row, CAIRN_RECORD (cairn_review_get_case (review)));
  fill_conclusion (row, review);
  fill_progress (row, review);

  return CAIRN_ANALYTIC (row);
}
