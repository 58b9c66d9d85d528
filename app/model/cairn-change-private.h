/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-change-set.h"

G_BEGIN_DECLS

/* What happens to one row, as a change set holds it. */
struct _CairnChange
{
  CairnChangeOp      op;
  const CairnEntity *entity;
  char              *uuid;   /* (owned) */
  CairnValue        *values; /* (owned) (array); one a field of the entity */
  guint8            *is_set; /* (owned) (array); whether the field is changed */
};

G_END_DECLS
