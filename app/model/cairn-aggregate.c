/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-model"

#include "config.h"

#include "cairn-aggregate.h"

/**
 * CairnAggregate:
 *
 * A row with all the rows that belong to it, as live lists: what a page of the
 * window shows and what the rules of the model look at.
 *
 * [class@Cairn.Review] is a case with its review, [class@Cairn.Agenda] a meeting with its
 * agenda. Rules take one and answer with a change set; they never change it. The
 * store reads it again after a commit and calls [method@Cairn.Aggregate.update], which
 * keeps every object that stays and tells the smallest splice of each list.
 */
typedef struct
{
  CairnRecord *root;                     /* (owned) */
  GListStore  *lists[CAIRN_N_ENTITIES];  /* (owned) (nullable); one a part */
  guint        stamp;                    /* grows with each update */
} CairnAggregatePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CairnAggregate, cairn_aggregate, G_TYPE_OBJECT)

typedef enum
{
  PROP_ROOT = 1,
  PROP_STAMP,
} CairnAggregateProperty;

static GParamSpec *props[PROP_STAMP + 1];

static CairnAggregatePrivate *
get_private (CairnAggregate *self)
{
  return cairn_aggregate_get_instance_private (self);
}

static int
find_position (GListStore *list,
               const char *uuid)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (list));

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(CairnRecord) record = g_list_model_get_item (G_LIST_MODEL (list), i);

      if (g_str_equal (cairn_record_get_uuid (record), uuid))
        return (int) i;
    }

  return -1;
}

/* Whether @change adds a row that points at the root or at a row the aggregate holds. */
static gboolean
belongs (CairnAggregate    *self,
         const CairnChange *change)
{
  const CairnEntity *entity = cairn_change_get_entity (change);

  for (guint i = 0; i < entity->n_fields; i++)
    {
      const CairnValue *value = NULL;

      if (entity->fields[i].type != CAIRN_FIELD_REFERENCE)
        continue;

      value = cairn_change_get_value (change, i);
      if (value != NULL && value->kind == CAIRN_VALUE_TEXT &&
          cairn_aggregate_find (self, value->text) != NULL)
        return TRUE;
    }

  return FALSE;
}

static void
apply_change (CairnAggregate    *self,
              const CairnChange *change)
{
  CairnEntityKind kind = cairn_change_get_entity (change)->kind;
  const char *uuid = cairn_change_get_uuid (change);
  CairnRecord *record = cairn_aggregate_find (self, uuid);

  if (cairn_change_get_op (change) == CAIRN_DELETE)
    {
      GListStore *list = get_private (self)->lists[kind];
      int position = list != NULL ? find_position (list, uuid) : -1;

      if (position >= 0)
        g_list_store_remove (list, (guint) position);
      return;
    }

  if (record != NULL)
    {
      cairn_record_apply (record, change);
      return;
    }

  if (cairn_change_get_op (change) == CAIRN_INSERT && cairn_aggregate_holds (self, kind) && belongs (self, change))
    {
      g_autoptr(CairnRecord) fresh = cairn_record_new (kind, uuid);

      cairn_record_apply (fresh, change);
      cairn_aggregate_add (self, fresh);
    }
}

static gboolean
list_has (GListModel *list,
          const char *uuid)
{
  return find_position (G_LIST_STORE (list), uuid) >= 0;
}

static void
remove_gone (GListStore *list,
             GListModel *fresh)
{
  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (list)); i > 0; i--)
    {
      g_autoptr(CairnRecord) held = g_list_model_get_item (G_LIST_MODEL (list), i - 1);

      if (!list_has (fresh, cairn_record_get_uuid (held)))
        g_list_store_remove (list, i - 1);
    }
}

/* Takes the rows of @fresh in their order; rows that stay keep their objects. */
static void
update_list (GListStore *list,
             GListModel *fresh)
{
  guint n_fresh = g_list_model_get_n_items (fresh);

  remove_gone (list, fresh);

  for (guint i = 0; i < n_fresh; i++)
    {
      g_autoptr(CairnRecord) wanted = g_list_model_get_item (fresh, i);
      g_autoptr(CairnRecord) held = NULL;
      int position = find_position (list, cairn_record_get_uuid (wanted));

      if (position < 0)
        {
          g_list_store_insert (list, i, wanted);
          continue;
        }

      held = g_list_model_get_item (G_LIST_MODEL (list), (guint) position);
      cairn_record_update (held, wanted);
      if ((guint) position != i)
        {
          g_list_store_remove (list, (guint) position);
          g_list_store_insert (list, i, held);
        }
    }
}

static void
cairn_aggregate_constructed (GObject *object)
{
  CairnAggregate *self = CAIRN_AGGREGATE (object);
  const CairnEntityKind *parts = CAIRN_AGGREGATE_GET_CLASS (self)->parts;

  for (guint i = 0; parts[i] != CAIRN_ENTITY_NONE; i++)
    get_private (self)->lists[parts[i]] = g_list_store_new (cairn_record_type_of (parts[i]));

  G_OBJECT_CLASS (cairn_aggregate_parent_class)->constructed (object);
}

static void
cairn_aggregate_dispose (GObject *object)
{
  CairnAggregatePrivate *priv = get_private (CAIRN_AGGREGATE (object));

  for (guint i = 0; i < CAIRN_N_ENTITIES; i++)
    g_clear_object (&priv->lists[i]);
  g_clear_object (&priv->root);

  G_OBJECT_CLASS (cairn_aggregate_parent_class)->dispose (object);
}

static void
cairn_aggregate_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  CairnAggregatePrivate *priv = get_private (CAIRN_AGGREGATE (object));

  switch ((CairnAggregateProperty) prop_id)
    {
    case PROP_ROOT:
      g_value_set_object (value, priv->root);
      break;
    case PROP_STAMP:
      g_value_set_uint (value, priv->stamp);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_aggregate_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  switch ((CairnAggregateProperty) prop_id)
    {
    case PROP_ROOT:
      get_private (CAIRN_AGGREGATE (object))->root = g_value_dup_object (value);
      break;
    case PROP_STAMP:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_aggregate_class_init (CairnAggregateClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = cairn_aggregate_constructed;
  object_class->dispose = cairn_aggregate_dispose;
  object_class->get_property = cairn_aggregate_get_property;
  object_class->set_property = cairn_aggregate_set_property;

  /**
   * CairnAggregate:root:
   *
   * The row that everything else belongs to.
   */
  props[PROP_ROOT] = g_param_spec_object ("root", NULL, NULL, CAIRN_TYPE_RECORD,
                                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  /**
   * CairnAggregate:stamp:
   *
   * Grows each time a change was taken in whole: what is derived from several rows
   * (readiness, deadlines, a clock) follows this one property.
   */
  props[PROP_STAMP] = g_param_spec_uint ("stamp", NULL, NULL, 0, G_MAXUINT, 0,
                                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
cairn_aggregate_init (CairnAggregate *self)
{
}

/**
 * cairn_aggregate_get_root:
 * @self: an aggregate
 *
 * Returns: (transfer none): the row that everything else belongs to
 */
CairnRecord *
cairn_aggregate_get_root (CairnAggregate *self)
{
  g_return_val_if_fail (CAIRN_IS_AGGREGATE (self), NULL);

  return get_private (self)->root;
}

/**
 * cairn_aggregate_get_uuid:
 * @self: an aggregate
 *
 * Returns: (transfer none): uuid of its root
 */
const char *
cairn_aggregate_get_uuid (CairnAggregate *self)
{
  g_return_val_if_fail (CAIRN_IS_AGGREGATE (self), NULL);

  return cairn_record_get_uuid (get_private (self)->root);
}

/**
 * cairn_aggregate_holds:
 * @self: an aggregate
 * @entity: a kind of row
 *
 * Returns: whether rows of that kind are among its parts
 */
gboolean
cairn_aggregate_holds (CairnAggregate  *self,
                       CairnEntityKind  entity)
{
  g_return_val_if_fail (CAIRN_IS_AGGREGATE (self), FALSE);
  g_return_val_if_fail (entity < CAIRN_N_ENTITIES, FALSE);

  return get_private (self)->lists[entity] != NULL;
}

/**
 * cairn_aggregate_get_records:
 * @self: an aggregate
 * @entity: one of the kinds of row it holds
 *
 * Returns: (transfer none): its rows of that kind, a live list of [class@Cairn.Record]
 */
GListModel *
cairn_aggregate_get_records (CairnAggregate  *self,
                             CairnEntityKind  entity)
{
  g_return_val_if_fail (CAIRN_IS_AGGREGATE (self), NULL);
  g_return_val_if_fail (entity < CAIRN_N_ENTITIES, NULL);
  g_return_val_if_fail (cairn_aggregate_holds (self, entity), NULL);

  return G_LIST_MODEL (get_private (self)->lists[entity]);
}

/**
 * cairn_aggregate_get_single:
 * @self: an aggregate
 * @entity: one of the kinds of row it holds
 *
 * Returns: (transfer none) (nullable): its first row of that kind, or %NULL if there is none
 */
CairnRecord *
cairn_aggregate_get_single (CairnAggregate  *self,
                            CairnEntityKind  entity)
{
  g_autoptr(CairnRecord) record = g_list_model_get_item (cairn_aggregate_get_records (self, entity), 0);

  /* The list holds it. */
  return record;
}

/**
 * cairn_aggregate_find:
 * @self: an aggregate
 * @uuid: uuid of a row
 *
 * Returns: (transfer none) (nullable): the row, or %NULL if it is not part of @self
 */
CairnRecord *
cairn_aggregate_find (CairnAggregate *self,
                      const char     *uuid)
{
  CairnAggregatePrivate *priv = NULL;

  g_return_val_if_fail (CAIRN_IS_AGGREGATE (self), NULL);
  g_return_val_if_fail (uuid != NULL, NULL);

  priv = get_private (self);
  if (g_str_equal (cairn_record_get_uuid (priv->root), uuid))
    return priv->root;

  for (guint i = 0; i < CAIRN_N_ENTITIES; i++)
    {
      int position = priv->lists[i] != NULL ? find_position (priv->lists[i], uuid) : -1;

      if (position >= 0)
        {
          g_autoptr(CairnRecord) record = g_list_model_get_item (G_LIST_MODEL (priv->lists[i]), (guint) position);

          return record;
        }
    }

  return NULL;
}

/**
 * cairn_aggregate_add:
 * @self: an aggregate
 * @record: a row of one of its kinds
 *
 * Adds a row at the end of its list. For whoever reads an aggregate from the register.
 */
void
cairn_aggregate_add (CairnAggregate *self,
                     CairnRecord    *record)
{
  g_return_if_fail (CAIRN_IS_AGGREGATE (self));
  g_return_if_fail (CAIRN_IS_RECORD (record));
  g_return_if_fail (cairn_aggregate_holds (self, cairn_record_get_kind (record)));

  g_list_store_append (get_private (self)->lists[cairn_record_get_kind (record)], record);
}

/**
 * cairn_aggregate_copy:
 * @self: an aggregate
 *
 * Copies it with all its rows, so that a rule can look at what would be.
 *
 * Returns: (transfer full): a copy that follows nothing
 */
CairnAggregate *
cairn_aggregate_copy (CairnAggregate *self)
{
  g_autoptr(CairnRecord) root = NULL;
  CairnAggregate *copy = NULL;

  g_return_val_if_fail (CAIRN_IS_AGGREGATE (self), NULL);

  root = cairn_record_copy (get_private (self)->root);
  copy = g_object_new (G_OBJECT_TYPE (self), "root", root, NULL);

  for (guint i = 0; i < CAIRN_N_ENTITIES; i++)
    {
      GListModel *list = G_LIST_MODEL (get_private (self)->lists[i]);
      guint n_items = list != NULL ? g_list_model_get_n_items (list) : 0;

      for (guint j = 0; j < n_items; j++)
        {
          g_autoptr(CairnRecord) record = g_list_model_get_item (list, j);
          g_autoptr(CairnRecord) twin = cairn_record_copy (record);

          cairn_aggregate_add (copy, twin);
        }
    }

  return copy;
}

/**
 * cairn_aggregate_apply:
 * @self: an aggregate
 * @changes: a change set
 *
 * Takes those changes that concern its rows. Nothing is written: this is how a rule
 * looks at what would be, on a copy.
 */
void
cairn_aggregate_apply (CairnAggregate *self,
                       CairnChangeSet *changes)
{
  guint length = 0;

  g_return_if_fail (CAIRN_IS_AGGREGATE (self));
  g_return_if_fail (CAIRN_IS_CHANGE_SET (changes));

  length = cairn_change_set_get_length (changes);
  for (guint i = 0; i < length; i++)
    apply_change (self, cairn_change_set_get (changes, i));
}

/**
 * cairn_aggregate_update:
 * @self: an aggregate
 * @fresh: the same aggregate as the register now holds it
 *
 * Takes every row of @fresh. Rows that stay keep their objects, lists tell their
 * smallest splices, and [property@Cairn.Aggregate:stamp] grows last.
 */
void
cairn_aggregate_update (CairnAggregate *self,
                        CairnAggregate *fresh)
{
  CairnAggregatePrivate *priv = NULL;
  CairnAggregatePrivate *other = NULL;

  g_return_if_fail (CAIRN_IS_AGGREGATE (self));
  g_return_if_fail (CAIRN_IS_AGGREGATE (fresh));
  g_return_if_fail (G_OBJECT_TYPE (self) == G_OBJECT_TYPE (fresh));

  priv = get_private (self);
  other = get_private (fresh);
  cairn_record_update (priv->root, other->root);

  for (guint i = 0; i < CAIRN_N_ENTITIES; i++)
    {
      if (priv->lists[i] != NULL)
        update_list (priv->lists[i], G_LIST_MODEL (other->lists[i]));
    }

  priv->stamp++;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STAMP]);
}
