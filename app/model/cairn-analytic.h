/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-review.h"

G_BEGIN_DECLS

CairnAnalytic *cairn_analytic_compute (CairnReview *review) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
