/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-exchange"

#include "config.h"

#include "cairn-review-row-private.h"

#include <string.h>

#include "cairn-facts.h"

/* The one row of a review that columns of @entity mean: for conclusions the panel's. The
 * review keeps it alive. */
CairnRecord *
_cairn_review_row_find (CairnReview     *review,
                        CairnEntityKind  entity)
{
  if (entity == CAIRN_ENTITY_CASE)
    return CAIRN_RECORD (cairn_review_get_case (review));
  if (entity == CAIRN_ENTITY_CONCLUSION)
    return cairn_review_get_conclusion (review, "panel");

  return cairn_aggregate_get_single (CAIRN_AGGREGATE (review), entity);
}

static gboolean
is_before (CairnRecord *record,
           CairnRecord *other)
{
  if (cairn_record_get_kind (record) == CAIRN_ENTITY_FINALISATION)
    return cairn_record_get_integer (record, "sequence") < cairn_record_get_integer (other, "sequence");

  return strcmp (cairn_record_get_text (record, "received_on"), cairn_record_get_text (other, "received_on")) < 0;
}

static CairnRecord *
find_first (CairnReview     *review,
            CairnEntityKind  entity,
            const char      *kind)
{
  GListModel *records = cairn_aggregate_get_records (CAIRN_AGGREGATE (review), entity);
  CairnRecord *first = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr(CairnRecord) record = g_list_model_get_item (records, i);

      if (kind != NULL && !cairn_record_is (record, "kind", kind))
        continue;
      if (first == NULL || is_before (record, first))
        first = record;
    }

  return first;
}

CairnRecord *
_cairn_review_row_first_notification (CairnReview *review)
{
  return find_first (review, CAIRN_ENTITY_NOTIFICATION, NULL);
}

CairnRecord *
_cairn_review_row_first_finalisation (CairnReview *review)
{
  return find_first (review, CAIRN_ENTITY_FINALISATION, "finalised");
}
