/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CairnExchangeProgress:
 * @n_rows: rows done so far
 * @fraction: how much of the whole that is, from 0 to 1
 * @data: what was given with the function
 *
 * Hears how far an import or export has come, in the thread that runs it.
 */
typedef void (*CairnExchangeProgress) (gint64   n_rows,
                                       double   fraction,
                                       gpointer data);

G_END_DECLS
