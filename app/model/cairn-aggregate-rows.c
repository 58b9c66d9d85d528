/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-model"

#include "config.h"

#include "cairn-aggregate.h"

#include <glib/gi18n.h>

#include "cairn-error.h"
#include "cairn-field-value.h"

static gboolean
may_edit (CairnAggregate  *self,
          CairnRecord     *record,
          const char      *reason,
          GError         **error)
{
  CairnAggregateClass *klass = CAIRN_AGGREGATE_GET_CLASS (self);

  return klass->may_edit == NULL || klass->may_edit (self, record, reason, error);
}

/* Writes what @record holds. The field that leads to the root need not be filled in. */
static gboolean
write_row (CairnAggregate  *self,
           CairnRecord     *record,
           CairnChange     *change,
           GError         **error)
{
  const CairnEntity *entity = cairn_record_get_entity (record);
  CairnEntityKind root = cairn_record_get_kind (cairn_aggregate_get_root (self));

  for (guint i = 0; i < entity->n_fields; i++)
    {
      const CairnField *field = &entity->fields[i];
      const CairnValue *value = cairn_record_get_value (record, i);

      if (field->target == root && value->kind == CAIRN_VALUE_NULL && (field->flags & CAIRN_FIELD_REQUIRED) != 0)
        {
          cairn_change_set_field_text (change, field->name, cairn_aggregate_get_uuid (self));
          continue;
        }
      if (!cairn_field_value_check (field, value, error))
        return FALSE;
      if (value->kind != CAIRN_VALUE_NULL)
        cairn_change_set_field_value (change, i, value);
    }

  return TRUE;
}

/**
 * cairn_aggregate_add_row:
 * @self: an aggregate
 * @record: a row of one of its kinds that the register does not hold yet, filled in
 * @reason: (nullable): why; must be given once a review is finalised
 * @error: return location for a %CAIRN_ERROR
 *
 * Adds a row, as a person fills it in. The field that leads to the root may be blank.
 * Fails with %CAIRN_ERROR_INVALID if a field is missing or cannot hold what it does,
 * %CAIRN_ERROR_REFUSED if a finalised review would change without a reason or a date
 * would contradict another.
 *
 * Returns: (transfer full) (nullable): the change set, or %NULL with @error set
 */
CairnChangeSet *
cairn_aggregate_add_row (CairnAggregate  *self,
                         CairnRecord     *record,
                         const char      *reason,
                         GError         **error)
{
  CairnAggregateClass *klass = NULL;
  g_autoptr(CairnChangeSet) changes = NULL;
  CairnChange *change = NULL;

  g_return_val_if_fail (CAIRN_IS_AGGREGATE (self), NULL);
  g_return_val_if_fail (CAIRN_IS_RECORD (record), NULL);
  g_return_val_if_fail (cairn_aggregate_holds (self, cairn_record_get_kind (record)), NULL);

  if (!may_edit (self, record, reason, error))
    return NULL;

  changes = cairn_change_set_new (CAIRN_CHANGE_EDIT, cairn_aggregate_get_uuid (self), reason);
  change = cairn_change_set_insert (changes, cairn_record_get_kind (record), cairn_record_get_uuid (record));
  if (!write_row (self, record, change, error))
    return NULL;

  klass = CAIRN_AGGREGATE_GET_CLASS (self);
  if (klass->check != NULL && !klass->check (self, changes, error))
    return NULL;

  cairn_aggregate_complete (self, changes);

  return g_steal_pointer (&changes);
}

static void drop_row (CairnAggregate *self,
                      CairnChangeSet *changes,
                      CairnRecord    *record);

/* What hangs on a row that goes: it goes too where it cannot be without, else it lets go. */
static void
let_go (CairnAggregate *self,
        CairnChangeSet *changes,
        CairnRecord    *record,
        const char     *uuid)
{
  const CairnEntity *entity = cairn_record_get_entity (record);

  for (guint i = 0; i < entity->n_fields; i++)
    {
      const CairnValue *value = cairn_record_get_value (record, i);

      if (entity->fields[i].type != CAIRN_FIELD_REFERENCE || value->kind != CAIRN_VALUE_TEXT ||
          !g_str_equal (value->text, uuid))
        continue;

      if ((entity->fields[i].flags & CAIRN_FIELD_REQUIRED) != 0)
        {
          drop_row (self, changes, record);
          return;
        }
      cairn_change_set_field_null (cairn_change_set_update (changes, entity->kind, cairn_record_get_uuid (record)),
                                   entity->fields[i].name);
    }
}

static void
drop_row (CairnAggregate *self,
          CairnChangeSet *changes,
          CairnRecord    *record)
{
  const CairnEntityKind *parts = CAIRN_AGGREGATE_GET_CLASS (self)->parts;

  for (guint i = 0; parts[i] != CAIRN_ENTITY_NONE; i++)
    {
      GListModel *list = cairn_aggregate_get_records (self, parts[i]);
      guint n_items = g_list_model_get_n_items (list);

      for (guint j = 0; j < n_items; j++)
        {
          g_autoptr(CairnRecord) other = g_list_model_get_item (list, j);

          if (other != record)
            let_go (self, changes, other, cairn_record_get_uuid (record));
        }
    }

  cairn_change_set_delete (changes, cairn_record_get_kind (record), cairn_record_get_uuid (record));
}

/**
 * cairn_aggregate_remove_row:
 * @self: an aggregate
 * @uuid: uuid of one of its rows, not of its root
 * @reason: (nullable): why; must be given once a review is finalised
 * @error: return location for a %CAIRN_ERROR
 *
 * Removes a row with what hangs on it. Fails with %CAIRN_ERROR_REFUSED if a finalised
 * review would change without a reason, %CAIRN_ERROR_NOT_FOUND if the row has gone
 * meanwhile.
 *
 * Returns: (transfer full) (nullable): the change set, or %NULL with @error set
 */
CairnChangeSet *
cairn_aggregate_remove_row (CairnAggregate  *self,
                            const char      *uuid,
                            const char      *reason,
                            GError         **error)
{
  g_autoptr(CairnChangeSet) changes = NULL;
  CairnRecord *record = NULL;

  g_return_val_if_fail (CAIRN_IS_AGGREGATE (self), NULL);
  g_return_val_if_fail (uuid != NULL, NULL);
  g_return_val_if_fail (!g_str_equal (uuid, cairn_aggregate_get_uuid (self)), NULL);

  record = cairn_aggregate_find (self, uuid);
  if (record == NULL)
    {
      g_set_error_literal (error, CAIRN_ERROR, CAIRN_ERROR_NOT_FOUND, _("This entry has been removed already."));
      return NULL;
    }
  if (!may_edit (self, record, reason, error))
    return NULL;

  changes = cairn_change_set_new (CAIRN_CHANGE_EDIT, cairn_aggregate_get_uuid (self), reason);
  drop_row (self, changes, record);
  cairn_aggregate_complete (self, changes);

  return g_steal_pointer (&changes);
}
