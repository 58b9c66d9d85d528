/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-exchange"

#include "config.h"

#include "cairn-area-index.h"

#include "cairn-record.h"
#include "cairn-uuid.h"

typedef struct
{
  char   *uuid;     /* (owned) */
  char   *name;     /* (owned) */
  gint64  position;
} Area;

struct _CairnAreaIndex
{
  GPtrArray  *areas;     /* (owned) (element-type Area) */
  GHashTable *by_words;  /* (owned): folded name, owned -> Area, borrowed */
  GHashTable *by_uuid;   /* (owned): its uuid -> Area, both borrowed */
  guint       n_settled; /* how many of the areas the register holds */
};

static void
free_area (Area *area)
{
  g_free (area->uuid);
  g_free (area->name);
  g_free (area);
}

static char *
fold (const char *name)
{
  g_autofree char *normal = g_utf8_normalize (name, -1, G_NORMALIZE_ALL_COMPOSE);

  return g_strstrip (g_utf8_casefold (normal != NULL ? normal : "", -1));
}

static Area *
take (CairnAreaIndex *self,
      const char     *uuid,
      const char     *name,
      gint64          position)
{
  Area *area = g_new0 (Area, 1);

  area->uuid = g_strdup (uuid);
  area->name = g_strdup (name);
  area->position = position;
  g_ptr_array_add (self->areas, area);
  g_hash_table_insert (self->by_words, fold (name), area);
  g_hash_table_insert (self->by_uuid, area->uuid, area);

  return area;
}

static Area *
look_up (CairnAreaIndex *self,
         const char     *name)
{
  g_autofree char *folded = fold (name);

  return g_hash_table_lookup (self->by_words, folded);
}

/**
 * cairn_area_index_new:
 * @areas: (element-type CairnArea): the areas of a register
 *
 * Gathers the areas of a register.
 *
 * Returns: (transfer full): a new index
 */
CairnAreaIndex *
cairn_area_index_new (GListModel *areas)
{
  CairnAreaIndex *self = NULL;

  g_return_val_if_fail (G_IS_LIST_MODEL (areas), NULL);

  self = g_new0 (CairnAreaIndex, 1);
  self->areas = g_ptr_array_new_with_free_func ((GDestroyNotify) free_area);
  self->by_words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->by_uuid = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < g_list_model_get_n_items (areas); i++)
    {
      g_autoptr(CairnRecord) area = g_list_model_get_item (areas, i);

      take (self, cairn_record_get_uuid (area), cairn_record_get_text (area, "name"),
            cairn_record_get_integer (area, "position"));
    }
  self->n_settled = self->areas->len;

  return self;
}

/**
 * cairn_area_index_free:
 * @self: (transfer full): an index
 *
 * Frees an index.
 */
void
cairn_area_index_free (CairnAreaIndex *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->by_uuid);
  g_hash_table_unref (self->by_words);
  g_ptr_array_unref (self->areas);
  g_free (self);
}

/**
 * cairn_area_index_find:
 * @self: an index
 * @name: what somebody wrote, in any case
 *
 * Finds the area that somebody means.
 *
 * Returns: (transfer none) (nullable): its name as the register has it, or %NULL
 */
const char *
cairn_area_index_find (CairnAreaIndex *self,
                       const char     *name)
{
  const Area *area = NULL;

  g_return_val_if_fail (self != NULL && name != NULL, NULL);

  area = look_up (self, name);

  return area != NULL ? area->name : NULL;
}

/**
 * cairn_area_index_get_name:
 * @self: an index
 * @uuid: (nullable): uuid of an area
 *
 * Tells what an area is called.
 *
 * Returns: (transfer none) (nullable): its name, or %NULL if there is none
 */
const char *
cairn_area_index_get_name (CairnAreaIndex *self,
                           const char     *uuid)
{
  const Area *area = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (uuid != NULL)
    area = g_hash_table_lookup (self->by_uuid, uuid);

  return area != NULL ? area->name : NULL;
}

/**
 * cairn_area_index_get_uuid:
 * @self: an index
 * @name: (nullable): name of an area, in any case
 *
 * Tells by which uuid an area is known.
 *
 * Returns: (transfer none) (nullable): its uuid, or %NULL if there is none
 */
const char *
cairn_area_index_get_uuid (CairnAreaIndex *self,
                           const char     *name)
{
  const Area *area = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (name != NULL)
    area = look_up (self, name);

  return area != NULL ? area->uuid : NULL;
}

/**
 * cairn_area_index_add:
 * @self: an index
 * @name: name of an area that is not there
 *
 * Adds an area behind the others, to be written by what
 * cairn_area_index_settle() gives.
 *
 * Returns: (transfer none): its name
 */
const char *
cairn_area_index_add (CairnAreaIndex *self,
                      const char     *name)
{
  g_autofree char *stripped = NULL;
  g_autofree char *uuid = cairn_uuid_new ();
  gint64 position = 0;

  g_return_val_if_fail (self != NULL && name != NULL, NULL);

  for (guint i = 0; i < self->areas->len; i++)
    {
      const Area *area = g_ptr_array_index (self->areas, i);

      position = MAX (position, area->position + 1);
    }
  stripped = g_strstrip (g_strdup (name));

  return take (self, uuid, stripped, position)->name;
}

/**
 * cairn_area_index_settle:
 * @self: an index
 *
 * Makes the change set that writes the areas added since the last one.
 *
 * Returns: (transfer full) (nullable): the change set, or %NULL if there are none
 */
CairnChangeSet *
cairn_area_index_settle (CairnAreaIndex *self)
{
  g_autoptr(CairnChangeSet) changes = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  for (; self->n_settled < self->areas->len; self->n_settled++)
    {
      const Area *area = g_ptr_array_index (self->areas, self->n_settled);
      CairnChange *change = NULL;

      if (changes == NULL)
        changes = cairn_change_set_new (CAIRN_CHANGE_IMPORT, NULL, NULL);
      change = cairn_change_set_insert (changes, CAIRN_ENTITY_AREA, area->uuid);
      cairn_change_set_field_text (change, "name", area->name);
      cairn_change_set_field_integer (change, "position", area->position);
    }

  return g_steal_pointer (&changes);
}
