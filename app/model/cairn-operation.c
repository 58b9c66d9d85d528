/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What every operation of a review does alike. */

#define G_LOG_DOMAIN "cairn-model"

#include "config.h"

#include "cairn-operation-private.h"

#include <glib/gi18n.h>

#include "cairn-chronology.h"
#include "cairn-facts.h"
#include "cairn-field-value.h"

/* An empty change set that belongs to the page of @review. */
CairnChangeSet *
_cairn_operation_begin (CairnReview *review,
                        const char  *reason)
{
  return cairn_change_set_new (CAIRN_CHANGE_EDIT, cairn_aggregate_get_uuid (CAIRN_AGGREGATE (review)), reason);
}

/* A new row that belongs to the case of @review. */
CairnChange *
_cairn_operation_insert (CairnChangeSet  *changes,
                         CairnReview     *review,
                         CairnEntityKind  entity)
{
  CairnChange *change = cairn_change_set_insert (changes, entity, NULL);

  cairn_change_set_field_text (change, "case", cairn_aggregate_get_uuid (CAIRN_AGGREGATE (review)));

  return change;
}

CairnChange *
_cairn_operation_update (CairnChangeSet *changes,
                         CairnRecord    *record)
{
  return cairn_change_set_update (changes, cairn_record_get_kind (record), cairn_record_get_uuid (record));
}

void
_cairn_operation_set_day (CairnChange *change,
                          const char  *field,
                          CairnDay     day)
{
  g_autofree char *text = cairn_day_to_string (day);

  cairn_change_set_field_text (change, field, text);
}

/* Writes @text if the field can hold it; what is wrong otherwise joins the obstacles. */
void
_cairn_operation_set_checked (CairnChange *change,
                              const char  *field,
                              const char  *text,
                              GListStore  *obstacles)
{
  const CairnEntity *entity = cairn_change_get_entity (change);
  int index = cairn_entity_find (entity, field);
  g_auto(CairnValue) value = CAIRN_VALUE_INIT;
  g_autoptr(GError) error = NULL;

  g_assert (index >= 0);
  if (!cairn_field_value_parse (&entity->fields[index], text, &value, &error))
    cairn_obstacles_add (obstacles, "invalid", NULL, error->message);
  else if (value.kind != CAIRN_VALUE_NULL)
    cairn_change_set_field_value (change, (guint) index, &value);
}

/* What the tables read of a finalised review is corrected with a reason only. */
void
_cairn_operation_refuse_unreasoned (CairnReview *review,
                                    const char  *why,
                                    GListStore  *obstacles)
{
  if (cairn_review_is_finalised (review) && !_cairn_operation_has_text (why))
    cairn_obstacles_add (obstacles, "finalised", cairn_review_get_last_step (review),
                         _("This review has been finalised. It can be corrected, with a reason that its history keeps."));
}

/* Refuses what cannot be, and adds the row that the statistics read.  Takes @changes. */
CairnChangeSet *
_cairn_operation_finish (CairnReview     *review,
                         CairnChangeSet  *changes,
                         CairnDay         today,
                         GError         **error)
{
  g_autoptr(CairnChangeSet) owned = changes;

  if (!cairn_review_check_changes (review, owned, today, error))
    return NULL;

  cairn_review_complete (review, owned);

  return g_steal_pointer (&owned);
}

gboolean
_cairn_operation_has_text (const char *text)
{
  g_autofree char *stripped = text == NULL ? NULL : g_strstrip (g_strdup (text));

  return stripped != NULL && *stripped != '\0';
}
