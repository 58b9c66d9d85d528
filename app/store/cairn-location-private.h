/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-location.h"

G_BEGIN_DECLS

CairnLocation _cairn_location_classify (gint64 file_system);

G_END_DECLS
