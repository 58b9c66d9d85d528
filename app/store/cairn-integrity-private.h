/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-check.h"
#include "cairn-database-private.h"

G_BEGIN_DECLS

gboolean _cairn_integrity_check (CairnDatabase  *database,
                                 GPtrArray      *findings,
                                 GCancellable   *cancellable,
                                 GError        **error);

gboolean _cairn_derived_check   (CairnRegister  *self,
                                 GPtrArray      *findings,
                                 GCancellable   *cancellable,
                                 GError        **error);

G_END_DECLS
