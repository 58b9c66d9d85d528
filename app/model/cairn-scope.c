/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-model"

#include "config.h"

#include "cairn-scope.h"

#include "cairn-age.h"

/* From 24 weeks on a birth without signs of life is registered as a stillbirth. */
#define STILLBIRTH_WEEKS 24

/* Code of the vocabulary `out-of-scope-reason`, or NULL. */
static const char *
find_reason (const CairnScopeFacts *facts)
{
  /* A termination stays out even after signs of life. */
  if (facts->termination)
    return "termination";
  if (g_strcmp0 (facts->birth_outcome, "still") == 0)
    return facts->gestation_weeks > 0 && facts->gestation_weeks < STILLBIRTH_WEEKS ? "late_fetal_loss" : "stillbirth";
  if (facts->birth != CAIRN_DAY_NONE && facts->death != CAIRN_DAY_NONE
      && facts->death >= cairn_day_birthday (facts->birth, CAIRN_AGE_ADULT_YEARS))
    return "adult";
  if (facts->not_resident && !facts->by_agreement)
    return "not_resident";

  return NULL;
}

/**
 * cairn_scope_decide:
 * @facts: what is known
 * @reason: (out) (optional) (transfer none) (nullable): why it is out of scope,
 *   a code of the vocabulary `out-of-scope-reason`
 *
 * Decides whether a death is the panel's to review: every child born alive, at
 * any gestation, who lived in the area and died before the 18th birthday,
 * wherever and however (Child Death Review Statutory and Operational Guidance,
 * 2018).  An enquiry into an unattended birth is undecided until its outcome is
 * known.  Any thread.
 *
 * Returns: the decision
 */
CairnScope
cairn_scope_decide (const CairnScopeFacts  *facts,
                    const char            **reason)
{
  const char *found = NULL;

  g_return_val_if_fail (facts != NULL, CAIRN_SCOPE_UNDECIDED);

  found = find_reason (facts);
  if (reason != NULL)
    *reason = found;
  if (found != NULL)
    return CAIRN_SCOPE_OUT;
  if (facts->birth_enquiry && g_strcmp0 (facts->birth_outcome, "live") != 0)
    return CAIRN_SCOPE_UNDECIDED;

  return CAIRN_SCOPE_IN;
}
