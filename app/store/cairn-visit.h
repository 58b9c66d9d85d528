/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-record.h"
#include "cairn-register.h"

G_BEGIN_DECLS

/**
 * CairnRecordVisitor:
 * @record: a row, which follows nothing
 * @data: what was given with the function
 * @error: return location for an error
 *
 * Is shown a row.
 *
 * Returns: %TRUE to go on, or %FALSE with @error set
 */
typedef gboolean (*CairnRecordVisitor) (CairnRecord  *record,
                                        gpointer      data,
                                        GError      **error);

gboolean cairn_register_visit_records (CairnRegister       *self,
                                       CairnEntityKind      entity,
                                       CairnRecordVisitor   visitor,
                                       gpointer             data,
                                       GCancellable        *cancellable,
                                       GError             **error);

G_END_DECLS
