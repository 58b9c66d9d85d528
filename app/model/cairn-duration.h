/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-day.h"

G_BEGIN_DECLS

int         cairn_duration_days (CairnDay death,
                                 CairnDay finalised);
const char *cairn_duration_band (CairnDay death,
                                 CairnDay finalised);

G_END_DECLS
