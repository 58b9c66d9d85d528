/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-model"

#include "config.h"

#include "cairn-change-set.h"

#include "cairn-change-private.h"
#include "cairn-uuid.h"

/**
 * CairnChangeSet:
 *
 * Rows to add, change and remove, with a reason: the answer of an operation, and
 * the only thing a register can be asked to write.
 *
 * Building one changes nothing. It holds plain data and names rows by uuid, so it
 * can be handed to another thread (by one owner at a time) and be replayed on
 * another copy of the register.
 *
 * Each row stands in a change set at most once: a second change of it is merged
 * into the first.
 */
struct _CairnChangeSet
{
  GObject          parent_instance;

  CairnChangeKind  kind;
  char            *subject; /* (owned) (nullable) */
  char            *reason;  /* (owned) (nullable) */
  GPtrArray       *changes; /* (owned) (element-type CairnChange); in the order of writing */
  GHashTable      *by_uuid; /* (owned); of the same changes */
};

G_DEFINE_FINAL_TYPE (CairnChangeSet, cairn_change_set, G_TYPE_OBJECT)

static void
change_free (CairnChange *change)
{
  for (guint i = 0; i < change->entity->n_fields; i++)
    cairn_value_clear (&change->values[i]);

  g_free (change->values);
  g_free (change->is_set);
  g_free (change->uuid);
  g_free (change);
}

static CairnChange *
add_change (CairnChangeSet  *self,
            CairnChangeOp    op,
            CairnEntityKind  kind,
            const char      *uuid)
{
  CairnChange *change = g_new0 (CairnChange, 1);

  change->op = op;
  change->entity = cairn_entity_get (kind);
  change->uuid = g_strdup (uuid);
  change->values = g_new0 (CairnValue, change->entity->n_fields);
  change->is_set = g_new0 (guint8, change->entity->n_fields);
  g_ptr_array_add (self->changes, change);
  g_hash_table_insert (self->by_uuid, change->uuid, change);

  return change;
}

static void
merge_change (CairnChange       *into,
              const CairnChange *from)
{
  for (guint i = 0; i < from->entity->n_fields; i++)
    {
      if (from->is_set[i])
        cairn_change_set_field_value (into, i, &from->values[i]);
    }
}

static void
cairn_change_set_finalize (GObject *object)
{
  CairnChangeSet *self = CAIRN_CHANGE_SET (object);

  g_clear_pointer (&self->by_uuid, g_hash_table_unref);
  g_clear_pointer (&self->changes, g_ptr_array_unref);
  g_clear_pointer (&self->subject, g_free);
  g_clear_pointer (&self->reason, g_free);

  G_OBJECT_CLASS (cairn_change_set_parent_class)->finalize (object);
}

static void
cairn_change_set_class_init (CairnChangeSetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cairn_change_set_finalize;
}

static void
cairn_change_set_init (CairnChangeSet *self)
{
  self->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) change_free);
  self->by_uuid = g_hash_table_new (g_str_hash, g_str_equal);
}

/**
 * cairn_change_set_new:
 * @kind: why it will stand in the journal
 * @subject: (nullable): uuid of the case or meeting whose page it belongs to
 * @reason: (nullable): why it is done, in the person's own words
 *
 * Creates a change set that changes nothing yet.
 *
 * Returns: (transfer full): a new change set
 */
CairnChangeSet *
cairn_change_set_new (CairnChangeKind  kind,
                      const char      *subject,
                      const char      *reason)
{
  CairnChangeSet *self = g_object_new (CAIRN_TYPE_CHANGE_SET, NULL);

  self->kind = kind;
  self->subject = g_strdup (subject);
  self->reason = g_strdup (reason);

  return self;
}

/**
 * cairn_change_set_get_kind:
 * @self: a change set
 *
 * Returns: why it will stand in the journal
 */
CairnChangeKind
cairn_change_set_get_kind (CairnChangeSet *self)
{
  g_return_val_if_fail (CAIRN_IS_CHANGE_SET (self), CAIRN_CHANGE_EDIT);

  return self->kind;
}

/**
 * cairn_change_set_get_subject:
 * @self: a change set
 *
 * Returns: (transfer none) (nullable): uuid of the case or meeting it belongs to
 */
const char *
cairn_change_set_get_subject (CairnChangeSet *self)
{
  g_return_val_if_fail (CAIRN_IS_CHANGE_SET (self), NULL);

  return self->subject;
}

/**
 * cairn_change_set_get_reason:
 * @self: a change set
 *
 * Returns: (transfer none) (nullable): why it is done
 */
const char *
cairn_change_set_get_reason (CairnChangeSet *self)
{
  g_return_val_if_fail (CAIRN_IS_CHANGE_SET (self), NULL);

  return self->reason;
}

/**
 * cairn_change_set_set_reason:
 * @self: a change set
 * @reason: (nullable): why it is done, in the person's own words
 *
 * Gives the reason that the journal will keep.
 */
void
cairn_change_set_set_reason (CairnChangeSet *self,
                             const char     *reason)
{
  g_return_if_fail (CAIRN_IS_CHANGE_SET (self));

  g_set_str (&self->reason, reason);
}

/**
 * cairn_change_set_insert:
 * @self: a change set
 * @entity: what kind of row
 * @uuid: (nullable): uuid of the new row, or %NULL for a fresh one
 *
 * Adds a row, all of whose fields are blank until they are set.
 *
 * Returns: (transfer none): the change, to set fields on
 */
CairnChange *
cairn_change_set_insert (CairnChangeSet  *self,
                         CairnEntityKind  entity,
                         const char      *uuid)
{
  g_autofree char *fresh = NULL;

  g_return_val_if_fail (CAIRN_IS_CHANGE_SET (self), NULL);
  g_return_val_if_fail (entity < CAIRN_N_ENTITIES, NULL);
  g_return_val_if_fail (uuid == NULL || cairn_change_set_find (self, uuid) == NULL, NULL);

  if (uuid == NULL)
    fresh = cairn_uuid_new ();

  return add_change (self, CAIRN_INSERT, entity, uuid != NULL ? uuid : fresh);
}

/**
 * cairn_change_set_update:
 * @self: a change set
 * @entity: what kind of row
 * @uuid: uuid of the row
 *
 * Changes a row. If @self already adds or changes it, that change is returned.
 *
 * Returns: (transfer none): the change, to set fields on
 */
CairnChange *
cairn_change_set_update (CairnChangeSet  *self,
                         CairnEntityKind  entity,
                         const char      *uuid)
{
  CairnChange *change = NULL;

  g_return_val_if_fail (CAIRN_IS_CHANGE_SET (self), NULL);
  g_return_val_if_fail (entity < CAIRN_N_ENTITIES, NULL);
  g_return_val_if_fail (uuid != NULL, NULL);

  change = cairn_change_set_find (self, uuid);
  if (change != NULL)
    return change;

  return add_change (self, CAIRN_UPDATE, entity, uuid);
}

/**
 * cairn_change_set_delete:
 * @self: a change set, which must not already change the row
 * @entity: what kind of row
 * @uuid: uuid of the row
 *
 * Removes a row.
 *
 * Returns: (transfer none): the change
 */
CairnChange *
cairn_change_set_delete (CairnChangeSet  *self,
                         CairnEntityKind  entity,
                         const char      *uuid)
{
  g_return_val_if_fail (CAIRN_IS_CHANGE_SET (self), NULL);
  g_return_val_if_fail (entity < CAIRN_N_ENTITIES, NULL);
  g_return_val_if_fail (uuid != NULL, NULL);
  g_return_val_if_fail (cairn_change_set_find (self, uuid) == NULL, NULL);

  return add_change (self, CAIRN_DELETE, entity, uuid);
}

/**
 * cairn_change_set_find:
 * @self: a change set
 * @uuid: uuid of a row
 *
 * Returns: (transfer none) (nullable): what @self does to the row, or %NULL if nothing
 */
CairnChange *
cairn_change_set_find (CairnChangeSet *self,
                       const char     *uuid)
{
  g_return_val_if_fail (CAIRN_IS_CHANGE_SET (self), NULL);
  g_return_val_if_fail (uuid != NULL, NULL);

  return g_hash_table_lookup (self->by_uuid, uuid);
}

/**
 * cairn_change_set_append:
 * @self: a change set
 * @other: the change set to copy from; stays as it is
 *
 * Adds the changes of @other behind those of @self, so that both happen together
 * or not at all.
 */
void
cairn_change_set_append (CairnChangeSet *self,
                         CairnChangeSet *other)
{
  g_return_if_fail (CAIRN_IS_CHANGE_SET (self));
  g_return_if_fail (CAIRN_IS_CHANGE_SET (other));

  for (guint i = 0; i < other->changes->len; i++)
    {
      const CairnChange *from = g_ptr_array_index (other->changes, i);
      CairnChange *into = cairn_change_set_find (self, from->uuid);

      if (into == NULL)
        into = add_change (self, from->op, from->entity->kind, from->uuid);
      merge_change (into, from);
    }
}

/**
 * cairn_change_set_get_length:
 * @self: a change set
 *
 * Returns: how many rows it changes
 */
guint
cairn_change_set_get_length (CairnChangeSet *self)
{
  g_return_val_if_fail (CAIRN_IS_CHANGE_SET (self), 0);

  return self->changes->len;
}

/**
 * cairn_change_set_get:
 * @self: a change set
 * @index: 0 to its length less one
 *
 * Returns: (transfer none): what it does to one row
 */
CairnChange *
cairn_change_set_get (CairnChangeSet *self,
                      guint           index)
{
  g_return_val_if_fail (CAIRN_IS_CHANGE_SET (self), NULL);
  g_return_val_if_fail (index < self->changes->len, NULL);

  return g_ptr_array_index (self->changes, index);
}
