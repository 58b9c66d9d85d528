/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-place-table.h"

#include <glib/gi18n.h>

#include "cairn-cases-place.h"
#include "cairn-meetings-place.h"
#include "cairn-report-place.h"
#include "cairn-statistics-place.h"

/* In the order of the sidebar, which Ctrl+1, Ctrl+2, ... follow. */
static const CairnPlaceInfo places[] = {
  { "cases", N_("Cases"), "cairn-cases-symbolic", cairn_cases_place_get_type },
  { "meetings", N_("Meetings"), "cairn-meetings-symbolic", cairn_meetings_place_get_type },
  { "statistics", N_("Statistics"), "cairn-statistics-symbolic", cairn_statistics_place_get_type },
  { "report", N_("Annual report"), "cairn-report-symbolic", cairn_report_place_get_type },
};

/**
 * cairn_place_table_get:
 * @n_places: (out): how many there are
 *
 * Returns: (array length=n_places) (transfer none): every place, in the sidebar's order
 */
const CairnPlaceInfo *
cairn_place_table_get (guint *n_places)
{
  g_return_val_if_fail (n_places != NULL, NULL);

  *n_places = G_N_ELEMENTS (places);

  return places;
}

/**
 * cairn_place_table_find:
 * @code: name of a place
 *
 * Returns: (transfer none) (nullable): the place called @code, if there is one
 */
const CairnPlaceInfo *
cairn_place_table_find (const char *code)
{
  g_return_val_if_fail (code != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (g_str_equal (places[i].code, code))
      return &places[i];

  return NULL;
}
