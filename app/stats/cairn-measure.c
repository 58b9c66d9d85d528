/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-stats"

#include "config.h"

#include "cairn-measure.h"

#include <glib/gi18n.h>

G_DEFINE_ENUM_TYPE (CairnTableUnit, cairn_table_unit,
                    G_DEFINE_ENUM_VALUE (CAIRN_TABLE_NOTIFIED, "notified"),
                    G_DEFINE_ENUM_VALUE (CAIRN_TABLE_FINALISED, "finalised"),
                    G_DEFINE_ENUM_VALUE (CAIRN_TABLE_OCCASIONS, "occasions"))

G_DEFINE_ENUM_TYPE (CairnTableForm, cairn_table_form,
                    G_DEFINE_ENUM_VALUE (CAIRN_TABLE_DISTRIBUTION, "distribution"),
                    G_DEFINE_ENUM_VALUE (CAIRN_TABLE_MODIFIABLE, "modifiable"),
                    G_DEFINE_ENUM_VALUE (CAIRN_TABLE_DURATION, "duration"))

static const CairnMeasure distribution_measures[] =
  {
    { "count", N_("Count"), CAIRN_MEASURE_COUNT, 0, 0 },
    { "percent", N_("Percent"), CAIRN_MEASURE_SHARE_OF_COLUMN, CAIRN_DISTRIBUTION_COUNT, 0 },
  };

/* Reviews without enough information are shown, but are no part of the base
 * of the percent: nobody judged them. */
static const CairnMeasure modifiable_measures[] =
  {
    { "reviews", N_("Reviews"), CAIRN_MEASURE_COUNT, 0, 0 },
    { "with", N_("With modifiable factors"), CAIRN_MEASURE_COUNT, 0, 0 },
    { "without", N_("Without modifiable factors"), CAIRN_MEASURE_COUNT, 0, 0 },
    { "insufficient", N_("Not enough information"), CAIRN_MEASURE_COUNT, 0, 0 },
    { "percent_with", N_("Percent with modifiable factors, of those judged"),
      CAIRN_MEASURE_SHARE_OF_ROW, CAIRN_MODIFIABLE_WITH,
      1u << CAIRN_MODIFIABLE_WITH | 1u << CAIRN_MODIFIABLE_WITHOUT },
  };

static const CairnMeasure duration_measures[] =
  {
    { "reviews", N_("Reviews"), CAIRN_MEASURE_COUNT, 0, 0 },
    { "lower_quartile_days", N_("Lower quartile, days"), CAIRN_MEASURE_VALUE, 0, 0 },
    { "median_days", N_("Median, days"), CAIRN_MEASURE_VALUE, 0, 0 },
    { "upper_quartile_days", N_("Upper quartile, days"), CAIRN_MEASURE_VALUE, 0, 0 },
  };

/**
 * cairn_table_unit_get_name:
 * @unit: what a table counts
 *
 * Gives the name that data files and scripts use: `notified`, `finalised` or
 * `occasions`. It is never translated.
 *
 * Any thread may call this.
 *
 * Returns: (transfer none): the name
 */
const char *
cairn_table_unit_get_name (CairnTableUnit unit)
{
  switch (unit)
    {
    case CAIRN_TABLE_NOTIFIED:
      return "notified";
    case CAIRN_TABLE_FINALISED:
      return "finalised";
    case CAIRN_TABLE_OCCASIONS:
      return "occasions";
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * cairn_table_unit_parse:
 * @name: a name as cairn_table_unit_get_name() gives it
 * @unit: (out): what is counted; untouched where @name is none
 *
 * Finds what a table counts by its name in a data file.
 *
 * Any thread may call this.
 *
 * Returns: whether @name is one of the names
 */
gboolean
cairn_table_unit_parse (const char     *name,
                        CairnTableUnit *unit)
{
  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (unit != NULL, FALSE);

  for (CairnTableUnit u = CAIRN_TABLE_NOTIFIED; u <= CAIRN_TABLE_OCCASIONS; u++)
    {
      if (g_str_equal (name, cairn_table_unit_get_name (u)))
        {
          *unit = u;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * cairn_table_unit_describe:
 * @unit: what a table counts
 *
 * Says what is counted and when, in a sentence that goes under a table.
 *
 * Any thread may call this.
 *
 * Returns: (transfer none): a sentence in the person's language
 */
const char *
cairn_table_unit_describe (CairnTableUnit unit)
{
  switch (unit)
    {
    case CAIRN_TABLE_NOTIFIED:
      return _("Counted in deaths this panel accepted for review, in the year of the first notification.");
    case CAIRN_TABLE_FINALISED:
      return _("Counted in reviews, in the year in which the panel first finalised them.");
    case CAIRN_TABLE_OCCASIONS:
      return _("Counted in occasions on which something was learned, in the year the review was finalised; "
               "one review may give several.");
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * cairn_table_unit_format:
 * @unit: what is counted
 * @n: how many, 0 or more
 *
 * Says a number with what it counts, such as “43 finalised reviews”.
 *
 * Any thread may call this.
 *
 * Returns: (transfer full): the words, in the person's language
 */
char *
cairn_table_unit_format (CairnTableUnit unit,
                         gint64         n)
{
  g_autofree char *number = NULL;
  gulong plural = 0;

  g_return_val_if_fail (n >= 0, NULL);

  number = g_strdup_printf ("%" G_GINT64_FORMAT, n);
  plural = (gulong) n;

  switch (unit)
    {
    case CAIRN_TABLE_NOTIFIED:
      return g_strdup_printf (ngettext ("%s notified death", "%s notified deaths", plural), number);
    case CAIRN_TABLE_FINALISED:
      return g_strdup_printf (ngettext ("%s finalised review", "%s finalised reviews", plural), number);
    case CAIRN_TABLE_OCCASIONS:
      return g_strdup_printf (ngettext ("%s occasion", "%s occasions", plural), number);
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * cairn_table_form_get_measures:
 * @form: a form of tables
 * @n_measures: (out): how many measures it has
 *
 * Gives the measures that a table of this form has in each column, in order.
 *
 * Any thread may call this.
 *
 * Returns: (transfer none) (array length=n_measures): the measures
 */
const CairnMeasure *
cairn_table_form_get_measures (CairnTableForm  form,
                               guint          *n_measures)
{
  g_return_val_if_fail (n_measures != NULL, NULL);

  switch (form)
    {
    case CAIRN_TABLE_DISTRIBUTION:
      *n_measures = G_N_ELEMENTS (distribution_measures);
      return distribution_measures;
    case CAIRN_TABLE_MODIFIABLE:
      *n_measures = G_N_ELEMENTS (modifiable_measures);
      return modifiable_measures;
    case CAIRN_TABLE_DURATION:
      *n_measures = G_N_ELEMENTS (duration_measures);
      return duration_measures;
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * cairn_measure_is_share:
 * @measure: a measure
 *
 * Tells whether a measure is a percent, computed from counts and never set.
 *
 * Any thread may call this.
 *
 * Returns: whether it is
 */
gboolean
cairn_measure_is_share (const CairnMeasure *measure)
{
  g_return_val_if_fail (measure != NULL, FALSE);

  return measure->kind == CAIRN_MEASURE_SHARE_OF_COLUMN || measure->kind == CAIRN_MEASURE_SHARE_OF_ROW;
}
