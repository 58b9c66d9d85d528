/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-area-index.h"
#include "cairn-review.h"
#include "cairn-sheet-private.h"

G_BEGIN_DECLS

const char **_cairn_export_columns_list  (gboolean         identity) G_GNUC_WARN_UNUSED_RESULT;
gboolean     _cairn_export_columns_fits  (CairnReview     *review);
gboolean     _cairn_export_columns_write (CairnSheet      *sheet,
                                          CairnReview     *review,
                                          CairnAreaIndex  *areas,
                                          gboolean         identity,
                                          GError         **error);

G_END_DECLS
