/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The training register's reviews, made of the model's objects and nothing else. */

#include "config.h"

#include "training-reviews.h"

static JsonObject *
read_object (const char *name)
{
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_autoptr(GError) error = NULL;
  g_autofree char *path = g_build_filename (g_getenv ("CAIRN_SOURCE"), "data", "training", name, NULL);

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);

  return json_object_ref (json_node_get_object (json_parser_get_root (parser)));
}

static void
take_member (CairnRecord *record,
             JsonObject  *row,
             const char  *field)
{
  const CairnEntity *entity = cairn_record_get_entity (record);
  int index = cairn_entity_find (entity, field);
  g_auto(CairnValue) value = CAIRN_VALUE_INIT;

  g_assert_cmpint (index, >=, 0);
  if (cairn_field_is_number (&entity->fields[index]))
    cairn_value_set_integer (&value, json_object_get_int_member (row, field));
  else
    cairn_value_set_text (&value, json_object_get_string_member (row, field));
  cairn_record_take_value (record, (guint) index, &value);
}

static CairnRecord *
read_record (CairnEntityKind  kind,
             JsonObject      *row)
{
  CairnRecord *record = cairn_record_new (kind, json_object_get_string_member (row, "uuid"));
  g_autoptr(GList) members = json_object_get_members (row);

  for (GList *l = members; l != NULL; l = l->next)
    if (!g_str_equal (l->data, "uuid"))
      take_member (record, row, l->data);

  return record;
}

static JsonArray *
get_rows (JsonObject      *entities,
          CairnEntityKind  kind)
{
  return json_object_get_array_member (entities, cairn_entity_get (kind)->name);
}

/* Gives each review its own rows of a kind. */
static void
add_rows (GHashTable      *by_case,
          JsonObject      *entities,
          CairnEntityKind  kind)
{
  JsonArray *rows = get_rows (entities, kind);

  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      g_autoptr(CairnRecord) record = read_record (kind, json_array_get_object_element (rows, i));
      const char *owner = cairn_record_get_text (record, "case");
      CairnAggregate *review = owner == NULL ? NULL : g_hash_table_lookup (by_case, owner);

      if (review != NULL && cairn_aggregate_holds (review, kind))
        cairn_aggregate_add (review, record);
    }
}

/* Reads every case of the training register with all rows that point at it. */
GPtrArray *
read_training_reviews (void)
{
  g_autoptr(JsonObject) file = read_object ("register.json");
  JsonObject *entities = json_object_get_object_member (file, "entities");
  JsonArray *cases = get_rows (entities, CAIRN_ENTITY_CASE);
  GPtrArray *reviews = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GHashTable) by_case = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < json_array_get_length (cases); i++)
    {
      g_autoptr(CairnRecord) root = read_record (CAIRN_ENTITY_CASE, json_array_get_object_element (cases, i));
      CairnReview *review = cairn_review_new (CAIRN_CASE (root));

      g_ptr_array_add (reviews, review);
      g_hash_table_insert (by_case, (gpointer) cairn_aggregate_get_uuid (CAIRN_AGGREGATE (review)), review);
    }

  for (CairnEntityKind kind = CAIRN_ENTITY_CHILD; kind < CAIRN_ENTITY_ANALYTIC; kind++)
    if (cairn_entity_has (cairn_entity_get (kind), "case"))
      add_rows (by_case, entities, kind);

  return reviews;
}

/* Reads the counts that the training register was fitted to. */
JsonObject *
read_training_tables (void)
{
  return read_object ("published-tables.json");
}
