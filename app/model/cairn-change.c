/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-model"

#include "config.h"

#include "cairn-change-private.h"

/**
 * cairn_change_get_op:
 * @self: a change
 *
 * Returns: what happens to the row
 */
CairnChangeOp
cairn_change_get_op (const CairnChange *self)
{
  g_return_val_if_fail (self != NULL, CAIRN_UPDATE);

  return self->op;
}

/**
 * cairn_change_get_entity:
 * @self: a change
 *
 * Returns: (transfer none): what kind of row it is
 */
const CairnEntity *
cairn_change_get_entity (const CairnChange *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->entity;
}

/**
 * cairn_change_get_uuid:
 * @self: a change
 *
 * Returns: (transfer none): uuid of the row
 */
const char *
cairn_change_get_uuid (const CairnChange *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->uuid;
}

static CairnValue *
touch_field (CairnChange *self,
             const char  *field)
{
  int index = cairn_entity_find (self->entity, field);

  g_return_val_if_fail (index >= 0, NULL);
  g_return_val_if_fail (self->op != CAIRN_DELETE, NULL);

  self->is_set[index] = TRUE;

  return &self->values[index];
}

/**
 * cairn_change_set_field_text:
 * @self: a change that is no deletion
 * @field: name of a field of the row that holds text, a date, time, code or reference
 * @text: (nullable): its new value, in UTF-8; empty or %NULL to leave it blank
 *
 * Gives a field a new text.
 */
void
cairn_change_set_field_text (CairnChange *self,
                             const char  *field,
                             const char  *text)
{
  CairnValue *value = NULL;

  g_return_if_fail (self != NULL);

  value = touch_field (self, field);
  g_return_if_fail (value != NULL);
  g_return_if_fail (!cairn_field_is_number (&self->entity->fields[value - self->values]));

  cairn_value_set_text (value, text);
}

/**
 * cairn_change_set_field_integer:
 * @self: a change that is no deletion
 * @field: name of a field of the row that holds a number
 * @integer: its new value, in the field's unit
 *
 * Gives a field a new number.
 */
void
cairn_change_set_field_integer (CairnChange *self,
                                const char  *field,
                                gint64       integer)
{
  CairnValue *value = NULL;

  g_return_if_fail (self != NULL);

  value = touch_field (self, field);
  g_return_if_fail (value != NULL);
  g_return_if_fail (cairn_field_is_number (&self->entity->fields[value - self->values]));

  cairn_value_set_integer (value, integer);
}

/**
 * cairn_change_set_field_null:
 * @self: a change that is no deletion
 * @field: name of a field of the row
 *
 * Leaves a field blank.
 */
void
cairn_change_set_field_null (CairnChange *self,
                             const char  *field)
{
  CairnValue *value = NULL;

  g_return_if_fail (self != NULL);

  value = touch_field (self, field);
  if (value != NULL)
    cairn_value_set_null (value);
}

/**
 * cairn_change_set_field_value:
 * @self: a change
 * @index: index of a field of the row
 * @value: its new value
 *
 * Gives a field a new value, whatever its kind.
 */
void
cairn_change_set_field_value (CairnChange      *self,
                              guint             index,
                              const CairnValue *value)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (index < self->entity->n_fields);

  self->is_set[index] = TRUE;
  cairn_value_copy (&self->values[index], value);
}

/**
 * cairn_change_get_value:
 * @self: a change
 * @index: index of a field of the row
 *
 * Returns: (transfer none) (nullable): its new value, or %NULL if it stays as it is
 */
const CairnValue *
cairn_change_get_value (const CairnChange *self,
                        guint              index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->entity->n_fields, NULL);

  return self->is_set[index] ? &self->values[index] : NULL;
}

/**
 * cairn_change_is_empty:
 * @self: a change
 *
 * Returns: whether @self is an update that sets no field
 */
gboolean
cairn_change_is_empty (const CairnChange *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  if (self->op != CAIRN_UPDATE)
    return FALSE;

  for (guint i = 0; i < self->entity->n_fields; i++)
    {
      if (self->is_set[i])
        return FALSE;
    }

  return TRUE;
}
