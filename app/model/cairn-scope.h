/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-day.h"

G_BEGIN_DECLS

/**
 * CairnScope:
 * @CAIRN_SCOPE_IN: the panel reviews it
 * @CAIRN_SCOPE_OUT: it is logged and closed, with a reason
 * @CAIRN_SCOPE_UNDECIDED: something must be found out first
 *
 * Whether a notified death is the panel's to review.
 */
typedef enum
{
  CAIRN_SCOPE_IN,
  CAIRN_SCOPE_OUT,
  CAIRN_SCOPE_UNDECIDED,
} CairnScope;

/**
 * CairnScopeFacts:
 * @birth: day of birth, or %CAIRN_DAY_NONE
 * @death: day of death, or %CAIRN_DAY_NONE
 * @birth_enquiry: it is not settled whether the baby was born alive
 * @birth_outcome: (nullable): code of the vocabulary `birth-outcome`
 * @gestation_weeks: completed weeks at birth, or 0 if not known
 * @termination: it followed a planned lawful termination of pregnancy
 * @not_resident: the child did not normally live in the area
 * @by_agreement: the designated doctors agreed that it is reviewed here all the same
 *
 * What the decision depends on.
 */
typedef struct
{
  CairnDay    birth;
  CairnDay    death;
  gboolean    birth_enquiry;
  const char *birth_outcome;
  guint       gestation_weeks;
  gboolean    termination;
  gboolean    not_resident;
  gboolean    by_agreement;
} CairnScopeFacts;

CairnScope cairn_scope_decide (const CairnScopeFacts  *facts,
                               const char            **reason);

G_END_DECLS
