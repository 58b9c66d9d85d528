/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The file that holds everything: an object with `format`, `version` and `entities`, which
 * has an array of rows for each entity of the model; a row has `uuid` and its fields that
 * are not blank. */
#define CAIRN_JSON_FORMAT  "cairn-register"
#define CAIRN_JSON_VERSION 1

G_END_DECLS
