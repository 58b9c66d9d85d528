/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cairn-place.h"

G_BEGIN_DECLS

/**
 * CairnPlaceInfo:
 * @code: name in actions and settings, such as `cases`
 * @title: what the sidebar says; marked for translation
 * @icon_name: icon beside it
 * @get_type: the class of the place, a [class@Cairn.Place]
 *
 * One place the sidebar leads to.
 */
typedef struct
{
  const char *code;
  const char *title;
  const char *icon_name;
  GType       (*get_type) (void);
} CairnPlaceInfo;

const CairnPlaceInfo *cairn_place_table_get  (guint      *n_places);
const CairnPlaceInfo *cairn_place_table_find (const char *code);

G_END_DECLS
