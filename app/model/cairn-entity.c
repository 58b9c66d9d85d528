/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-model"

#include "config.h"

#include "cairn-entity.h"

#include <glib/gi18n.h>

#include "cairn-entities-private.h"

/* Field and entity names are looked up for every row that is read or written, so each gets a table once. */
static GHashTable *
build_field_index (const CairnEntity *entity)
{
  GHashTable *index = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < entity->n_fields; i++)
    g_hash_table_insert (index, (gpointer) entity->fields[i].name, GINT_TO_POINTER ((int) i + 1));

  return index;
}

static GHashTable **
get_field_indexes (void)
{
  static GHashTable *indexes[CAIRN_N_ENTITIES];
  static gsize ready;

  if (g_once_init_enter (&ready))
    {
      for (guint i = 0; i < CAIRN_N_ENTITIES; i++)
        indexes[i] = build_field_index (&cairn_entities[i]);
      g_once_init_leave (&ready, 1);
    }

  return indexes;
}

/**
 * cairn_entity_get:
 * @kind: an entity, below %CAIRN_N_ENTITIES
 *
 * Describes one kind of row. May be called from any thread.
 *
 * Returns: (transfer none): its description, which lives for ever
 */
const CairnEntity *
cairn_entity_get (CairnEntityKind kind)
{
  g_return_val_if_fail (kind < CAIRN_N_ENTITIES, NULL);

  return &cairn_entities[kind];
}

/**
 * cairn_entity_by_name:
 * @name: a name such as `agenda_item`
 *
 * Finds the entity that change sets, journal and exports call @name.
 *
 * Returns: (transfer none) (nullable): its description, or %NULL if there is none
 */
const CairnEntity *
cairn_entity_by_name (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; i < CAIRN_N_ENTITIES; i++)
    {
      if (g_str_equal (cairn_entities[i].name, name))
        return &cairn_entities[i];
    }

  return NULL;
}

/**
 * cairn_entity_get_label:
 * @entity: an entity
 *
 * Returns: (transfer none): what a person calls one such row, translated
 */
const char *
cairn_entity_get_label (const CairnEntity *entity)
{
  g_return_val_if_fail (entity != NULL, NULL);

  return _(entity->label);
}

/**
 * cairn_entity_find:
 * @entity: an entity
 * @field: a field's name, such as `family_name`
 *
 * Returns: the index of the field in @entity, or -1 if it has no such field
 */
int
cairn_entity_find (const CairnEntity *entity,
                   const char        *field)
{
  g_return_val_if_fail (entity != NULL, -1);
  g_return_val_if_fail (field != NULL, -1);

  return GPOINTER_TO_INT (g_hash_table_lookup (get_field_indexes ()[entity->kind], field)) - 1;
}

/**
 * cairn_entity_has:
 * @entity: an entity
 * @field: a field's name
 *
 * Returns: whether @entity has a field called @field
 */
gboolean
cairn_entity_has (const CairnEntity *entity,
                  const char        *field)
{
  return cairn_entity_find (entity, field) >= 0;
}

/**
 * cairn_field_get_label:
 * @field: a field
 *
 * Returns: (transfer none): what a person reads beside it, translated
 */
const char *
cairn_field_get_label (const CairnField *field)
{
  g_return_val_if_fail (field != NULL, NULL);

  return _(field->label);
}

/**
 * cairn_field_is_number:
 * @field: a field
 *
 * Returns: %TRUE if its values are integers, %FALSE if they are text
 */
gboolean
cairn_field_is_number (const CairnField *field)
{
  g_return_val_if_fail (field != NULL, FALSE);

  return field->type == CAIRN_FIELD_INTEGER ||
         field->type == CAIRN_FIELD_BOOLEAN ||
         field->type == CAIRN_FIELD_INSTANT;
}

/**
 * cairn_field_dup_column:
 * @field: a field
 *
 * Names the column that keeps @field: its own name, and with `_id` for a
 * reference, since a row points at another by its integer id.
 *
 * Returns: (transfer full): the column's name
 */
char *
cairn_field_dup_column (const CairnField *field)
{
  g_return_val_if_fail (field != NULL, NULL);

  if (field->type == CAIRN_FIELD_REFERENCE)
    return g_strconcat (field->name, "_id", NULL);

  return g_strdup (field->name);
}
