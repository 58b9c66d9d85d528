/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-stats"

#include "config.h"

#include "cairn-interval.h"

#include <gsl/gsl_cdf.h>
#include <math.h>

static double
find_z (double confidence)
{
  g_assert (confidence > 0 && confidence < 1);

  return gsl_cdf_ugaussian_Qinv ((1 - confidence) / 2);
}

/**
 * cairn_interval_wilson:
 * @count: how many, 0 to @base
 * @base: of how many, 0 or more
 * @confidence: between 0 and 1; %CAIRN_INTERVAL_CONFIDENCE is the custom
 * @interval: (out): the proportion and its limits, from 0 to 1; untouched
 *   where there is none
 *
 * Gives a proportion with its limits by Wilson's score method.
 *
 * It holds for few cases, and for none or all of them, where the simple
 * method gives an interval of no width. Source: E. B. Wilson, "Probable
 * inference, the law of succession, and statistical inference", Journal of the
 * American Statistical Association 22 (1927), in the form the Association of
 * Public Health Observatories' Technical Briefing 3 (2008) gives:
 * `(2O + z² ∓ z √(z² + 4 O q)) / (2 (n + z²))`, q = 1 - O/n. There is no
 * continuity correction.
 *
 * Any thread may call this.
 *
 * Returns: %TRUE, or %FALSE where @base is 0
 */
gboolean
cairn_interval_wilson (gint64         count,
                       gint64         base,
                       double         confidence,
                       CairnInterval *interval)
{
  double o = (double) count;
  double n = (double) base;
  double z = 0;
  double middle = 0;
  double half = 0;

  g_return_val_if_fail (count >= 0 && count <= base, FALSE);
  g_return_val_if_fail (confidence > 0 && confidence < 1, FALSE);
  g_return_val_if_fail (interval != NULL, FALSE);

  if (base == 0)
    return FALSE;

  z = find_z (confidence);
  middle = 2 * o + z * z;
  half = z * sqrt (z * z + 4 * o * (n - o) / n);

  interval->estimate = o / n;
  /* At the ends the limit is the end itself; rounding would miss it by a hair. */
  interval->lower = count == 0 ? 0 : (middle - half) / (2 * (n + z * z));
  interval->upper = count == base ? 1 : (middle + half) / (2 * (n + z * z));

  return TRUE;
}

/**
 * cairn_interval_byar:
 * @events: how many, 0 or more
 * @confidence: between 0 and 1
 * @interval: (out): the count and its limits
 *
 * Gives a count of events with its limits by Byar's approximation.
 *
 * Source: N. E. Breslow and N. E. Day, Statistical Methods in Cancer Research,
 * volume II (1987), page 69: `O (1 - 1/(9O) - z/(3 √O))³` and
 * `(O+1) (1 - 1/(9(O+1)) + z/(3 √(O+1)))³`. It is close from
 * %CAIRN_INTERVAL_BYAR_MIN events; see cairn_interval_count().
 *
 * Any thread may call this.
 */
void
cairn_interval_byar (gint64         events,
                     double         confidence,
                     CairnInterval *interval)
{
  double o = (double) events;
  double above = o + 1;
  double z = 0;

  g_return_if_fail (events >= 0);
  g_return_if_fail (confidence > 0 && confidence < 1);
  g_return_if_fail (interval != NULL);

  z = find_z (confidence);

  interval->estimate = o;
  interval->lower = events == 0 ? 0 : o * pow (1 - 1 / (9 * o) - z / (3 * sqrt (o)), 3);
  interval->upper = above * pow (1 - 1 / (9 * above) + z / (3 * sqrt (above)), 3);
}

/**
 * cairn_interval_poisson:
 * @events: how many, 0 or more
 * @confidence: between 0 and 1
 * @interval: (out): the count and its limits
 *
 * Gives a count of events with its exact limits from the Poisson distribution.
 *
 * Source: F. Garwood, "Fiducial limits for the Poisson distribution",
 * Biometrika 28 (1936), by its link to the chi-square distribution:
 * `χ²(α/2, 2O) / 2` and `χ²(1 - α/2, 2O + 2) / 2`; the lower limit of no
 * events is 0.
 *
 * Any thread may call this.
 */
void
cairn_interval_poisson (gint64         events,
                        double         confidence,
                        CairnInterval *interval)
{
  double o = (double) events;
  double tail = (1 - confidence) / 2;

  g_return_if_fail (events >= 0);
  g_return_if_fail (confidence > 0 && confidence < 1);
  g_return_if_fail (interval != NULL);

  interval->estimate = o;
  interval->lower = events == 0 ? 0 : gsl_cdf_chisq_Pinv (tail, 2 * o) / 2;
  interval->upper = gsl_cdf_chisq_Qinv (tail, 2 * o + 2) / 2;
}

/**
 * cairn_interval_count:
 * @events: how many, 0 or more
 * @confidence: between 0 and 1
 * @interval: (out): the count and its limits
 *
 * Gives a count of events with the limits that public health in England uses.
 *
 * Below %CAIRN_INTERVAL_BYAR_MIN events they are exact, from there on Byar's:
 * the practice of the Office for Health Improvement and Disparities
 * (Fingertips, public health technical guidance on confidence intervals).
 *
 * Any thread may call this.
 */
void
cairn_interval_count (gint64         events,
                      double         confidence,
                      CairnInterval *interval)
{
  g_return_if_fail (events >= 0);
  g_return_if_fail (confidence > 0 && confidence < 1);
  g_return_if_fail (interval != NULL);

  if (events < CAIRN_INTERVAL_BYAR_MIN)
    cairn_interval_poisson (events, confidence, interval);
  else
    cairn_interval_byar (events, confidence, interval);
}

/**
 * cairn_interval_rate:
 * @events: how many, 0 or more
 * @population: among how many persons (or person-years, or live births), 0 or more
 * @per: the number of persons the rate is given for, such as 100000; 1 or more
 * @confidence: between 0 and 1
 * @interval: (out): the rate and its limits, for @per persons; untouched where
 *   there is none
 *
 * Gives a crude rate with its limits, those of cairn_interval_count().
 *
 * The population is taken as known without error.
 *
 * Any thread may call this.
 *
 * Returns: %TRUE, or %FALSE where @population is 0
 */
gboolean
cairn_interval_rate (gint64         events,
                     gint64         population,
                     gint64         per,
                     double         confidence,
                     CairnInterval *interval)
{
  double scale = 0;

  g_return_val_if_fail (events >= 0, FALSE);
  g_return_val_if_fail (population >= 0, FALSE);
  g_return_val_if_fail (per >= 1, FALSE);
  g_return_val_if_fail (confidence > 0 && confidence < 1, FALSE);
  g_return_val_if_fail (interval != NULL, FALSE);

  if (population == 0)
    return FALSE;

  cairn_interval_count (events, confidence, interval);

  scale = (double) per / (double) population;
  interval->estimate *= scale;
  interval->lower *= scale;
  interval->upper *= scale;

  return TRUE;
}
