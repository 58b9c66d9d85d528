/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-day.h"

G_BEGIN_DECLS

CairnDay cairn_exchange_date_parse (const char *text);

G_END_DECLS
