/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-model"

#include "config.h"

#include "cairn-record-private.h"

#include "cairn-records.h"

/**
 * CairnRecord:
 *
 * One row of the register, alive: whoever holds it is told when it changes.
 *
 * There is a class a kind of row ([class@Cairn.Case], [class@Cairn.Wait], ...), with a
 * GObject property a field, made from the entity's description: `family_name` is
 * the property `family-name`. Text, dates, times, codes and references are strings
 * (%NULL while blank), numbers are 64-bit (%CAIRN_NOT_STATED while blank).
 *
 * Records are read-only for everybody but the store: a change is asked for with a
 * change set, and arrives here once it is durable. For the main thread, or for one
 * worker at a time.
 */
typedef struct
{
  char       *uuid;   /* (owned) */
  CairnValue *values; /* (owned) (array); one a field */
} CairnRecordPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CairnRecord, cairn_record, G_TYPE_OBJECT)

/* Field i of a record's entity is its property PROP_FIELD + i. */
enum
{
  PROP_UUID = 1,
  PROP_FIELD,
};

static CairnRecordPrivate *
get_private (CairnRecord *self)
{
  return cairn_record_get_instance_private (self);
}

static GParamSpec *
build_param_spec (const CairnField *field)
{
  g_autofree char *name = g_strdelimit (g_strdup (field->name), "_", '-');
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_NICK | G_PARAM_STATIC_BLURB | G_PARAM_EXPLICIT_NOTIFY;

  if (cairn_field_is_number (field))
    return g_param_spec_int64 (name, NULL, NULL, CAIRN_NOT_STATED, G_MAXINT64, CAIRN_NOT_STATED, flags);

  return g_param_spec_string (name, NULL, NULL, NULL, flags);
}

static void
notify_field (CairnRecord *self,
              guint        index)
{
  g_autofree char *name = g_strdelimit (g_strdup (cairn_record_get_entity (self)->fields[index].name), "_", '-');

  g_object_notify (G_OBJECT (self), name);
}

static void
cairn_record_finalize (GObject *object)
{
  CairnRecord *self = CAIRN_RECORD (object);
  CairnRecordPrivate *priv = get_private (self);
  const CairnEntity *entity = cairn_record_get_entity (self);

  for (guint i = 0; i < entity->n_fields; i++)
    cairn_value_clear (&priv->values[i]);

  g_clear_pointer (&priv->values, g_free);
  g_clear_pointer (&priv->uuid, g_free);

  G_OBJECT_CLASS (cairn_record_parent_class)->finalize (object);
}

static void
cairn_record_constructed (GObject *object)
{
  CairnRecord *self = CAIRN_RECORD (object);

  get_private (self)->values = g_new0 (CairnValue, cairn_record_get_entity (self)->n_fields);

  G_OBJECT_CLASS (cairn_record_parent_class)->constructed (object);
}

static void
cairn_record_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  CairnRecord *self = CAIRN_RECORD (object);
  CairnRecordPrivate *priv = get_private (self);
  const CairnEntity *entity = cairn_record_get_entity (self);
  const CairnField *field = NULL;
  const CairnValue *held = NULL;

  if (prop_id == PROP_UUID)
    {
      g_value_set_string (value, priv->uuid);
      return;
    }

  if (prop_id - PROP_FIELD >= entity->n_fields)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }

  field = &entity->fields[prop_id - PROP_FIELD];
  held = &priv->values[prop_id - PROP_FIELD];

  if (cairn_field_is_number (field))
    g_value_set_int64 (value, held->kind == CAIRN_VALUE_INTEGER ? held->integer : CAIRN_NOT_STATED);
  else
    g_value_set_string (value, held->text);
}

static void
cairn_record_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_UUID:
      get_private (CAIRN_RECORD (object))->uuid = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_record_class_init (CairnRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = cairn_record_finalize;
  object_class->constructed = cairn_record_constructed;
  object_class->get_property = cairn_record_get_property;
  object_class->set_property = cairn_record_set_property;

  /**
   * CairnRecord:uuid:
   *
   * What names the row in the journal, in change sets and in every copy.
   */
  g_object_class_install_property (object_class, PROP_UUID,
                                   g_param_spec_string ("uuid", NULL, NULL, NULL,
                                                        G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY |
                                                        G_PARAM_STATIC_STRINGS));
}

static void
cairn_record_init (CairnRecord *self)
{
}

/* Gives a class of records its entity, and a property a field. */
void
_cairn_record_class_describe (CairnRecordClass *klass,
                              CairnEntityKind   entity)
{
  /* GObject resets these in each derived class. */
  G_OBJECT_CLASS (klass)->get_property = cairn_record_get_property;

  klass->entity = cairn_entity_get (entity);

  for (guint i = 0; i < klass->entity->n_fields; i++)
    g_object_class_install_property (G_OBJECT_CLASS (klass), PROP_FIELD + i,
                                     build_param_spec (&klass->entity->fields[i]));
}

/**
 * cairn_record_new:
 * @entity: what kind of row
 * @uuid: uuid of the row
 *
 * Creates a record of the class for @entity, all of whose fields are blank.
 *
 * Returns: (transfer full): a new record
 */
CairnRecord *
cairn_record_new (CairnEntityKind  entity,
                  const char      *uuid)
{
  g_return_val_if_fail (entity < CAIRN_N_ENTITIES, NULL);
  g_return_val_if_fail (uuid != NULL, NULL);

  return g_object_new (cairn_record_type_of (entity), "uuid", uuid, NULL);
}

/**
 * cairn_record_copy:
 * @self: a record
 *
 * Returns: (transfer full): another record of the same row, which follows nothing
 */
CairnRecord *
cairn_record_copy (CairnRecord *self)
{
  CairnRecord *copy = NULL;

  g_return_val_if_fail (CAIRN_IS_RECORD (self), NULL);

  copy = cairn_record_new (cairn_record_get_kind (self), cairn_record_get_uuid (self));
  cairn_record_update (copy, self);

  return copy;
}

/**
 * cairn_record_get_entity:
 * @self: a record
 *
 * Returns: (transfer none): the description of its kind of row
 */
const CairnEntity *
cairn_record_get_entity (CairnRecord *self)
{
  g_return_val_if_fail (CAIRN_IS_RECORD (self), NULL);

  return CAIRN_RECORD_GET_CLASS (self)->entity;
}

/**
 * cairn_record_get_kind:
 * @self: a record
 *
 * Returns: what kind of row it is
 */
CairnEntityKind
cairn_record_get_kind (CairnRecord *self)
{
  g_return_val_if_fail (CAIRN_IS_RECORD (self), CAIRN_ENTITY_NONE);

  return CAIRN_RECORD_GET_CLASS (self)->entity->kind;
}

/**
 * cairn_record_get_uuid:
 * @self: a record
 *
 * Returns: (transfer none): uuid of the row
 */
const char *
cairn_record_get_uuid (CairnRecord *self)
{
  g_return_val_if_fail (CAIRN_IS_RECORD (self), NULL);

  return get_private (self)->uuid;
}

/**
 * cairn_record_get_value:
 * @self: a record
 * @index: index of a field of its entity
 *
 * Returns: (transfer none): what the field holds
 */
const CairnValue *
cairn_record_get_value (CairnRecord *self,
                        guint        index)
{
  g_return_val_if_fail (CAIRN_IS_RECORD (self), NULL);
  g_return_val_if_fail (index < cairn_record_get_entity (self)->n_fields, NULL);

  return &get_private (self)->values[index];
}

static const CairnValue *
find_value (CairnRecord *self,
            const char  *field)
{
  int index = -1;

  g_return_val_if_fail (CAIRN_IS_RECORD (self), NULL);

  index = cairn_entity_find (cairn_record_get_entity (self), field);
  g_return_val_if_fail (index >= 0, NULL);

  return &get_private (self)->values[index];
}

/**
 * cairn_record_get_text:
 * @self: a record
 * @field: name of a field that holds text, a date, time, code or reference
 *
 * Returns: (transfer none) (nullable): the text, or %NULL while it is blank
 */
const char *
cairn_record_get_text (CairnRecord *self,
                       const char  *field)
{
  const CairnValue *value = find_value (self, field);

  return value != NULL ? value->text : NULL;
}

/**
 * cairn_record_get_integer:
 * @self: a record
 * @field: name of a field that holds a number
 *
 * Returns: the number in the field's unit, or %CAIRN_NOT_STATED while it is blank
 */
gint64
cairn_record_get_integer (CairnRecord *self,
                          const char  *field)
{
  const CairnValue *value = find_value (self, field);

  return value != NULL && value->kind == CAIRN_VALUE_INTEGER ? value->integer : CAIRN_NOT_STATED;
}

/**
 * cairn_record_get_flag:
 * @self: a record
 * @field: name of a field that holds yes or no
 *
 * Returns: %TRUE for yes; %FALSE for no, and while it is blank
 */
gboolean
cairn_record_get_flag (CairnRecord *self,
                       const char  *field)
{
  return cairn_record_get_integer (self, field) > 0;
}

/**
 * cairn_record_has:
 * @self: a record
 * @field: name of a field
 *
 * Returns: whether the field holds anything
 */
gboolean
cairn_record_has (CairnRecord *self,
                  const char  *field)
{
  const CairnValue *value = find_value (self, field);

  return value != NULL && value->kind != CAIRN_VALUE_NULL;
}

/**
 * cairn_record_is:
 * @self: a record
 * @field: name of a field that holds text
 * @code: (nullable): what it may hold
 *
 * Returns: whether the field holds just @code; %NULL asks whether it is blank
 */
gboolean
cairn_record_is (CairnRecord *self,
                 const char  *field,
                 const char  *code)
{
  return g_strcmp0 (cairn_record_get_text (self, field), code) == 0;
}

/**
 * cairn_record_take_value:
 * @self: a record
 * @index: index of a field of its entity
 * @value: what the register now holds
 *
 * Takes a value that was read from the register, and notifies if it is another.
 * Nothing is written.
 */
void
cairn_record_take_value (CairnRecord      *self,
                         guint             index,
                         const CairnValue *value)
{
  CairnValue *held = NULL;

  g_return_if_fail (CAIRN_IS_RECORD (self));
  g_return_if_fail (index < cairn_record_get_entity (self)->n_fields);
  g_return_if_fail (value != NULL);

  held = &get_private (self)->values[index];
  if (cairn_value_equal (held, value))
    return;

  cairn_value_copy (held, value);
  notify_field (self, index);
}

/**
 * cairn_record_apply:
 * @self: a record
 * @change: an insertion or update of the same row
 *
 * Takes the values that @change sets. Nothing is written.
 */
void
cairn_record_apply (CairnRecord       *self,
                    const CairnChange *change)
{
  g_return_if_fail (CAIRN_IS_RECORD (self));
  g_return_if_fail (cairn_change_get_entity (change) == cairn_record_get_entity (self));

  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = 0; i < cairn_record_get_entity (self)->n_fields; i++)
    {
      const CairnValue *value = cairn_change_get_value (change, i);

      if (value != NULL)
        cairn_record_take_value (self, i, value);
    }
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * cairn_record_update:
 * @self: a record
 * @fresh: a record of the same kind
 *
 * Takes every value of @fresh, in one go for whoever listens. Nothing is written.
 */
void
cairn_record_update (CairnRecord *self,
                     CairnRecord *fresh)
{
  g_return_if_fail (CAIRN_IS_RECORD (self));
  g_return_if_fail (CAIRN_IS_RECORD (fresh));
  g_return_if_fail (cairn_record_get_entity (self) == cairn_record_get_entity (fresh));

  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = 0; i < cairn_record_get_entity (self)->n_fields; i++)
    cairn_record_take_value (self, i, cairn_record_get_value (fresh, i));
  g_object_thaw_notify (G_OBJECT (self));
}
