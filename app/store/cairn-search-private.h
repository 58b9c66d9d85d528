/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-rows-private.h"

G_BEGIN_DECLS

/* A document's id holds the case it belongs to, the kind of row, and the row. */
#define CAIRN_SEARCH_ROW_BITS 34
#define CAIRN_SEARCH_KIND_BITS 5
#define CAIRN_SEARCH_CASE_SHIFT (CAIRN_SEARCH_ROW_BITS + CAIRN_SEARCH_KIND_BITS)

/**
 * CairnSearchHit:
 * @case_id: id of a case
 * @by_name: whether it was found only through what tells who the child is
 *
 * One case that was found.
 */
typedef struct
{
  gint64   case_id;
  gboolean by_name;
} CairnSearchHit;

gboolean _cairn_search_index (CairnDatabase   *database,
                              const CairnRow  *before,
                              const CairnRow  *after,
                              GError         **error);
GArray  *_cairn_search_find  (CairnDatabase   *database,
                              const char      *text,
                              GError         **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
