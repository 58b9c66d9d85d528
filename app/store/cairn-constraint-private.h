/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-rows-private.h"

G_BEGIN_DECLS

gboolean _cairn_constraint_explain (CairnDatabase   *database,
                                    const CairnRow  *row,
                                    GError         **error);

G_END_DECLS
