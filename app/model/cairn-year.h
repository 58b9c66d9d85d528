/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-day.h"

G_BEGIN_DECLS

int      cairn_year_of        (CairnDay    day);
CairnDay cairn_year_first_day (int         year);
CairnDay cairn_year_last_day  (int         year);

char     *cairn_year_format (int         year) G_GNUC_WARN_UNUSED_RESULT;
gboolean  cairn_year_parse  (const char *text,
                             int        *year);

G_END_DECLS
