/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-model"

#include "config.h"

#include "cairn-aggregate.h"

#include <glib/gi18n.h>

#include "cairn-error.h"
#include "cairn-field-value.h"

/**
 * cairn_aggregate_complete:
 * @self: an aggregate as it stands
 * @changes: what is to be done to it
 *
 * Adds to @changes what follows from them for rows that are derived from others.
 */
void
cairn_aggregate_complete (CairnAggregate *self,
                          CairnChangeSet *changes)
{
  g_return_if_fail (CAIRN_IS_AGGREGATE (self));
  g_return_if_fail (CAIRN_IS_CHANGE_SET (changes));

  if (CAIRN_AGGREGATE_GET_CLASS (self)->complete != NULL)
    CAIRN_AGGREGATE_GET_CLASS (self)->complete (self, changes);
}

/**
 * cairn_aggregate_set_field:
 * @self: an aggregate
 * @uuid: uuid of its root or of one of its rows
 * @field: name of a field of that row
 * @text: (nullable): what was typed or chosen; empty or %NULL to leave it blank
 * @reason: (nullable): why; must be given once a review is finalised
 * @error: return location for a %CAIRN_ERROR
 *
 * Changes one field, as a person edits it. Fails with %CAIRN_ERROR_INVALID if @text is
 * not what the field can hold, %CAIRN_ERROR_REFUSED if a finalised review would change
 * without a reason or a date would contradict another, %CAIRN_ERROR_NOT_FOUND if the row has gone meanwhile.
 *
 * Returns: (transfer full) (nullable): the change set, or %NULL with @error set
 */
CairnChangeSet *
cairn_aggregate_set_field (CairnAggregate  *self,
                           const char      *uuid,
                           const char      *field,
                           const char      *text,
                           const char      *reason,
                           GError         **error)
{
  g_autoptr(CairnChangeSet) changes = NULL;
  g_auto(CairnValue) value = CAIRN_VALUE_INIT;
  CairnAggregateClass *klass = NULL;
  CairnRecord *record = NULL;
  int index = -1;

  g_return_val_if_fail (CAIRN_IS_AGGREGATE (self), NULL);
  g_return_val_if_fail (uuid != NULL && field != NULL, NULL);

  klass = CAIRN_AGGREGATE_GET_CLASS (self);
  record = cairn_aggregate_find (self, uuid);
  if (record == NULL)
    {
      g_set_error_literal (error, CAIRN_ERROR, CAIRN_ERROR_NOT_FOUND,
                           _("This entry has been removed meanwhile. Look at the page again before you change it."));
      return NULL;
    }

  index = cairn_entity_find (cairn_record_get_entity (record), field);
  g_return_val_if_fail (index >= 0, NULL);

  if (!cairn_field_value_parse (&cairn_record_get_entity (record)->fields[index], text, &value, error))
    return NULL;
  if (klass->may_edit != NULL && !klass->may_edit (self, record, reason, error))
    return NULL;

  changes = cairn_change_set_new (CAIRN_CHANGE_EDIT, cairn_aggregate_get_uuid (self), reason);
  cairn_change_set_field_value (cairn_change_set_update (changes, cairn_record_get_kind (record), uuid),
                                (guint) index, &value);
  if (klass->check != NULL && !klass->check (self, changes, error))
    return NULL;
  cairn_aggregate_complete (self, changes);

  return g_steal_pointer (&changes);
}
