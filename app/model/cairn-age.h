/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-day.h"

G_BEGIN_DECLS

#define CAIRN_AGE_ADULT_YEARS 18

int         cairn_age_days  (CairnDay birth,
                             CairnDay death);
int         cairn_age_years (CairnDay birth,
                             CairnDay death);
const char *cairn_age_band  (CairnDay birth,
                             CairnDay death);

G_END_DECLS
