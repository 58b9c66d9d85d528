/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cairn-session.h"

G_BEGIN_DECLS

/**
 * CairnHealthDone:
 * @findings: (element-type CairnFinding) (nullable): what was found; %NULL if the check
 *   itself failed
 * @error: (nullable): why it failed
 * @data: what was given with the function
 *
 * Hears what the full check of a register found. Main thread.
 */
typedef void (*CairnHealthDone) (GPtrArray    *findings,
                                 const GError *error,
                                 gpointer      data);

typedef struct _CairnHealth CairnHealth;

CairnHealth *cairn_health_start (CairnSession    *session,
                                 CairnHealthDone  done,
                                 gpointer         data) G_GNUC_WARN_UNUSED_RESULT;
void         cairn_health_stop  (CairnHealth     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CairnHealth, cairn_health_stop)

G_END_DECLS
