/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-statistics-choice.h"

#include <glib/gi18n.h>

static const char *const measure_labels[CAIRN_N_STATISTICS_MEASURES] = {
  [CAIRN_STATISTICS_NOTIFIED] = N_("Deaths notified"),
  [CAIRN_STATISTICS_NOTIFIED_SHARE] = N_("Deaths notified, in percent"),
  [CAIRN_STATISTICS_FINALISED] = N_("Reviews finalised"),
  [CAIRN_STATISTICS_FINALISED_SHARE] = N_("Reviews finalised, in percent"),
  [CAIRN_STATISTICS_MODIFIABLE] = N_("Share with modifiable factors"),
  [CAIRN_STATISTICS_DURATION] = N_("Days from death to finalisation"),
};

/* The code ends the name of the table, as in “finalised-by-age”. The titles are those of
 * tables the annual report does not have; the others stand in its definitions. */
static const struct
{
  const char *code;
  const char *field;
  const char *label;
  const char *modifiable_title;
  const char *duration_title;
} dimensions[CAIRN_N_STATISTICS_DIMENSIONS] = {
  [CAIRN_STATISTICS_BY_AREA] = {
    "area", "residence_area", N_("Area of residence"),
    N_("Reviews with modifiable factors, by area of residence"),
    N_("Time from death to finalisation, by area of residence"),
  },
  [CAIRN_STATISTICS_BY_AGE] = {
    "age", "age_band", N_("Age at death"),
    N_("Reviews with modifiable factors, by age at death"),
    N_("Time from death to finalisation, by age at death"),
  },
  [CAIRN_STATISTICS_BY_PLACE] = {
    "place", "place_row", N_("Place of death"),
    N_("Reviews with modifiable factors, by place of death"),
    N_("Time from death to finalisation, by place of death"),
  },
  [CAIRN_STATISTICS_BY_SEX] = {
    "sex", "sex", N_("Sex"),
    N_("Reviews with modifiable factors, by sex"),
    N_("Time from death to finalisation, by sex"),
  },
  [CAIRN_STATISTICS_BY_ETHNICITY] = {
    "ethnicity", "ethnicity_group", N_("Ethnic group"),
    N_("Reviews with modifiable factors, by ethnic group"),
    N_("Time from death to finalisation, by ethnic group"),
  },
  [CAIRN_STATISTICS_BY_CATEGORY] = {
    "category", "category", N_("Category of death"),
    N_("Reviews with modifiable factors, by category of death"),
    N_("Time from death to finalisation, by category of death"),
  },
};

/**
 * cairn_statistics_choice_copy:
 * @self: a choice
 *
 * Returns: (transfer full): another one just like it
 */
CairnStatisticsChoice *
cairn_statistics_choice_copy (const CairnStatisticsChoice *self)
{
  CairnStatisticsChoice *copy = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->area = g_strdup (self->area);
  copy->area_name = g_strdup (self->area_name);

  return copy;
}

/**
 * cairn_statistics_choice_free:
 * @self: (transfer full): a choice
 *
 * Frees it.
 */
void
cairn_statistics_choice_free (CairnStatisticsChoice *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->area);
  g_free (self->area_name);
  g_free (self);
}

/**
 * cairn_statistics_measure_get_label:
 * @measure: what can be shown
 *
 * Returns: (transfer none): its name, in the person's language
 */
const char *
cairn_statistics_measure_get_label (CairnStatisticsMeasure measure)
{
  g_return_val_if_fail (measure < CAIRN_N_STATISTICS_MEASURES, NULL);

  return gettext (measure_labels[measure]);
}

/**
 * cairn_statistics_dimension_get_label:
 * @dimension: what it can be shown by
 *
 * Returns: (transfer none): its name, in the person's language
 */
const char *
cairn_statistics_dimension_get_label (CairnStatisticsDimension dimension)
{
  g_return_val_if_fail (dimension < CAIRN_N_STATISTICS_DIMENSIONS, NULL);

  return gettext (dimensions[dimension].label);
}

/**
 * cairn_statistics_measure_has:
 * @measure: what is to be shown
 * @dimension: by what
 *
 * Tells whether a measure can be shown by a dimension: a death that was only
 * notified has no category yet.
 *
 * Returns: whether it can
 */
gboolean
cairn_statistics_measure_has (CairnStatisticsMeasure   measure,
                              CairnStatisticsDimension dimension)
{
  gboolean notified = measure == CAIRN_STATISTICS_NOTIFIED || measure == CAIRN_STATISTICS_NOTIFIED_SHARE;

  return !notified || dimension != CAIRN_STATISTICS_BY_CATEGORY;
}

/**
 * cairn_statistics_choice_get_form:
 * @self: a choice
 *
 * Returns: which measures its table has
 */
CairnTableForm
cairn_statistics_choice_get_form (const CairnStatisticsChoice *self)
{
  g_return_val_if_fail (self != NULL, CAIRN_TABLE_DISTRIBUTION);

  if (self->measure == CAIRN_STATISTICS_MODIFIABLE)
    return CAIRN_TABLE_MODIFIABLE;
  if (self->measure == CAIRN_STATISTICS_DURATION)
    return CAIRN_TABLE_DURATION;

  return CAIRN_TABLE_DISTRIBUTION;
}

/**
 * cairn_statistics_choice_get_unit:
 * @self: a choice
 *
 * Returns: what its table counts
 */
CairnTableUnit
cairn_statistics_choice_get_unit (const CairnStatisticsChoice *self)
{
  g_return_val_if_fail (self != NULL, CAIRN_TABLE_NOTIFIED);

  if (self->measure == CAIRN_STATISTICS_NOTIFIED || self->measure == CAIRN_STATISTICS_NOTIFIED_SHARE)
    return CAIRN_TABLE_NOTIFIED;

  return CAIRN_TABLE_FINALISED;
}

/**
 * cairn_statistics_choice_get_chart_measure:
 * @self: a choice
 *
 * Returns: the place of the table's measure that the chart shows
 */
guint
cairn_statistics_choice_get_chart_measure (const CairnStatisticsChoice *self)
{
  g_return_val_if_fail (self != NULL, 0);

  switch (self->measure)
    {
    case CAIRN_STATISTICS_NOTIFIED_SHARE:
    case CAIRN_STATISTICS_FINALISED_SHARE:
      return CAIRN_DISTRIBUTION_PERCENT;
    case CAIRN_STATISTICS_MODIFIABLE:
      return CAIRN_MODIFIABLE_PERCENT_WITH;
    case CAIRN_STATISTICS_DURATION:
      return CAIRN_DURATION_MEDIAN;
    case CAIRN_STATISTICS_NOTIFIED:
    case CAIRN_STATISTICS_FINALISED:
    case CAIRN_N_STATISTICS_MEASURES:
    default:
      return CAIRN_DISTRIBUTION_COUNT;
    }
}

/**
 * cairn_statistics_choice_get_field:
 * @self: a choice
 *
 * Returns: (transfer none): the field of the analytic row that is counted by
 */
const char *
cairn_statistics_choice_get_field (const CairnStatisticsChoice *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return dimensions[self->dimension].field;
}

/**
 * cairn_statistics_choice_dup_name:
 * @self: a choice
 *
 * Names the table as scripts and files do, such as `finalised-by-age`.
 *
 * Returns: (transfer full): the name, never translated
 */
char *
cairn_statistics_choice_dup_name (const CairnStatisticsChoice *self)
{
  const char *what = "finalised";

  g_return_val_if_fail (self != NULL, NULL);

  if (self->measure == CAIRN_STATISTICS_MODIFIABLE)
    what = "modifiable";
  else if (self->measure == CAIRN_STATISTICS_DURATION)
    what = "duration";
  else if (cairn_statistics_choice_get_unit (self) == CAIRN_TABLE_NOTIFIED)
    what = "notified";

  return g_strdup_printf ("%s-by-%s", what, dimensions[self->dimension].code);
}

static CairnTableDefinition *
find_definition (const CairnStatisticsChoice *self)
{
  g_autofree char *name = cairn_statistics_choice_dup_name (self);

  return cairn_table_definition_get (name);
}

static const char *
peek_title (const CairnStatisticsChoice *self)
{
  CairnTableDefinition *definition = find_definition (self);

  if (self->measure == CAIRN_STATISTICS_MODIFIABLE)
    return gettext (dimensions[self->dimension].modifiable_title);
  if (self->measure == CAIRN_STATISTICS_DURATION)
    return gettext (dimensions[self->dimension].duration_title);

  return definition != NULL ? cairn_table_definition_get_title (definition) : measure_labels[self->measure];
}

/**
 * cairn_statistics_choice_dup_title:
 * @self: a choice
 *
 * Gives the title of the table and chart, with the area they are narrowed down to.
 *
 * Returns: (transfer full): the title, in the person's language
 */
char *
cairn_statistics_choice_dup_title (const CairnStatisticsChoice *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->area_name == NULL)
    return g_strdup (peek_title (self));

  /* Translators: the title of a table, and the only area it counts */
  return g_strdup_printf (_("%1$s (%2$s only)"), peek_title (self), self->area_name);
}

/**
 * cairn_statistics_choice_get_definition:
 * @self: a choice
 *
 * Says what is counted, as the annual report does where it has the same table.
 *
 * Returns: (transfer none): a sentence or two, in the person's language
 */
const char *
cairn_statistics_choice_get_definition (const CairnStatisticsChoice *self)
{
  CairnTableDefinition *definition = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  definition = find_definition (self);
  if (definition != NULL)
    return cairn_table_definition_get_definition (definition);
  if (self->measure == CAIRN_STATISTICS_MODIFIABLE)
    return _("Reviews of accepted cases of this panel, counted in the year of their first finalisation. The share is "
             "of the reviews judged; those without enough information are shown and left out of it.");
  if (self->measure == CAIRN_STATISTICS_DURATION)
    return _("Days from the death to the first finalisation of its review. Half of the reviews took no longer than the "
             "median.");

  return cairn_table_unit_describe (cairn_statistics_choice_get_unit (self));
}

/**
 * cairn_statistics_choice_create_query:
 * @self: a choice with its years
 * @error: return location for %CAIRN_ERROR_NOT_FOUND
 *
 * Makes the query that counts what was chosen. Any thread.
 *
 * Returns: (transfer full) (nullable): a new query, or %NULL with @error set
 */
CairnTallyQuery *
cairn_statistics_choice_create_query (const CairnStatisticsChoice  *self,
                                      GError                      **error)
{
  g_autoptr(CairnTallyQuery) query = NULL;
  gboolean notified = FALSE;

  g_return_val_if_fail (self != NULL, NULL);

  notified = cairn_statistics_choice_get_unit (self) == CAIRN_TABLE_NOTIFIED;
  query = cairn_tally_query_new (notified ? CAIRN_TALLY_NOTIFIED : CAIRN_TALLY_FINALISED,
                                 cairn_statistics_choice_get_field (self), error);
  if (query == NULL)
    return NULL;

  cairn_tally_query_set_years (query, self->first_year, self->last_year);
  cairn_tally_query_set_days (query, self->measure == CAIRN_STATISTICS_DURATION);
  if (self->area != NULL && !cairn_tally_query_add_filter (query, "residence_area", self->area, error))
    return NULL;

  return g_steal_pointer (&query);
}
