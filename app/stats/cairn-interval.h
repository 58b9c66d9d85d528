/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define CAIRN_INTERVAL_CONFIDENCE 0.95

/* Fewer events than this have their limits from the Poisson distribution itself. */
#define CAIRN_INTERVAL_BYAR_MIN 10

/**
 * CairnInterval:
 * @estimate: the value itself
 * @lower: the lower confidence limit
 * @upper: the upper confidence limit
 *
 * An estimate with its confidence limits, all three in the same unit.
 */
typedef struct
{
  double estimate;
  double lower;
  double upper;
} CairnInterval;

gboolean cairn_interval_wilson (gint64         count,
                                gint64         base,
                                double         confidence,
                                CairnInterval *interval);

void cairn_interval_byar    (gint64         events,
                             double         confidence,
                             CairnInterval *interval);
void cairn_interval_poisson (gint64         events,
                             double         confidence,
                             CairnInterval *interval);
void cairn_interval_count   (gint64         events,
                             double         confidence,
                             CairnInterval *interval);

gboolean cairn_interval_rate (gint64         events,
                              gint64         population,
                              gint64         per,
                              double         confidence,
                              CairnInterval *interval);

G_END_DECLS
