/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-review.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

GPtrArray  *read_training_reviews (void) G_GNUC_WARN_UNUSED_RESULT;
JsonObject *read_training_tables  (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
