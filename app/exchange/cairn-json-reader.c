/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-exchange"

#include "config.h"

#include "cairn-json-reader.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>

#include "cairn-change-set.h"
#include "cairn-error.h"
#include "cairn-field-value.h"
#include "cairn-json-format-private.h"
#include "cairn-loader.h"
#include "cairn-uuid.h"
#include "cairn-writer.h"

#define ROWS_PER_STEP 100

/* A file on its way into a register. */
typedef struct
{
  CairnRegister         *target;
  JsonObject            *entities;
  GCancellable          *cancellable;
  CairnExchangeProgress  progress;
  gpointer               progress_data;
  gint64                 n_rows;
  gint64                 n_done;
} Load;

static gboolean
refuse (GError     **error,
        const char  *where,
        const char  *sentence)
{
  /* Translators: a place in a file, then what is wrong there. */
  g_set_error (error, CAIRN_ERROR, CAIRN_ERROR_INVALID, _("%s: %s"), where, sentence);

  return FALSE;
}

static gboolean
read_value (JsonNode    *node,
            CairnValue  *value,
            const char  *where,
            GError     **error)
{
  GType type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_INVALID;

  if (JSON_NODE_HOLDS_NULL (node))
    cairn_value_set_null (value);
  else if (type == G_TYPE_INT64)
    cairn_value_set_integer (value, json_node_get_int (node));
  else if (type == G_TYPE_STRING)
    cairn_value_set_text (value, json_node_get_string (node));
  else
    return refuse (error, where, _("a value is neither text nor a whole number."));

  return TRUE;
}

static gboolean
read_field (CairnChange  *change,
            const char   *name,
            JsonNode     *node,
            const char   *where,
            GError      **error)
{
  const CairnEntity *entity = cairn_change_get_entity (change);
  int index = cairn_entity_find (entity, name);
  g_auto(CairnValue) value = CAIRN_VALUE_INIT;
  g_autofree char *sentence = NULL;

  if (index < 0)
    {
      sentence = g_strdup_printf (_("there is no field “%s”."), name);
      return refuse (error, where, sentence);
    }
  if (!read_value (node, &value, where, error))
    return FALSE;
  if (!cairn_field_value_check (&entity->fields[index], &value, error))
    {
      g_prefix_error (error, "%s: ", where);
      return FALSE;
    }

  cairn_change_set_field_value (change, (guint) index, &value);

  return TRUE;
}

static const char *
get_text (JsonObject *row,
          const char *member)
{
  JsonNode *node = json_object_get_member (row, member);

  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;
}

/* The case or meeting on whose page the row is seen, or the row itself. */
static const char *
get_subject (JsonObject *row)
{
  const char *subject = get_text (row, "case");

  if (subject == NULL)
    subject = get_text (row, "meeting");

  return subject != NULL ? subject : get_text (row, "uuid");
}

static gboolean
load_row (Load               *load,
          const CairnEntity  *entity,
          JsonObject         *row,
          const char         *where,
          GError            **error)
{
  g_autoptr(CairnChangeSet) changes = NULL;
  g_autoptr(GList) members = json_object_get_members (row);
  const char *uuid = get_text (row, "uuid");
  CairnChange *change = NULL;

  if (!cairn_uuid_is_valid (uuid))
    return refuse (error, where, _("the row has no uuid."));

  changes = cairn_change_set_new (CAIRN_CHANGE_IMPORT, get_subject (row), NULL);
  change = cairn_change_set_insert (changes, entity->kind, uuid);
  for (GList *l = members; l != NULL; l = l->next)
    {
      const char *name = l->data;

      if (!g_str_equal (name, "uuid") && !read_field (change, name, json_object_get_member (row, name), where, error))
        return FALSE;
    }

  return cairn_register_apply (load->target, changes, NULL, error);
}

static gboolean
count_step (Load    *load,
            GError **error)
{
  load->n_done++;
  if (load->n_done % ROWS_PER_STEP != 0 && load->n_done < load->n_rows)
    return TRUE;

  if (load->progress != NULL)
    load->progress (load->n_done, (double) load->n_done / (double) MAX (load->n_rows, 1), load->progress_data);

  return !g_cancellable_set_error_if_cancelled (load->cancellable, error);
}

static JsonArray *
get_rows (Load              *load,
          const CairnEntity *entity)
{
  JsonNode *node = json_object_get_member (load->entities, entity->name);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

static gboolean
load_entity (Load               *load,
             const CairnEntity  *entity,
             GError            **error)
{
  JsonArray *rows = get_rows (load, entity);
  guint n_rows = rows != NULL ? json_array_get_length (rows) : 0;

  for (guint i = 0; i < n_rows; i++)
    {
      JsonNode *node = json_array_get_element (rows, i);
      g_autofree char *where = g_strdup_printf ("%s %u", entity->name, i + 1);

      if (!JSON_NODE_HOLDS_OBJECT (node))
        return refuse (error, where, _("this is no row."));
      if (!load_row (load, entity, json_node_get_object (node), where, error) || !count_step (load, error))
        return FALSE;
    }

  return TRUE;
}

/* The rows of the statistics follow from the others, so they are computed and not believed. */
static gboolean
derive_case (Load        *load,
             const char  *uuid,
             GError     **error)
{
  g_autoptr(CairnReview) review = cairn_register_load_review (load->target, uuid, error);
  g_autoptr(CairnChangeSet) changes = NULL;

  if (review == NULL)
    return FALSE;

  changes = cairn_change_set_new (CAIRN_CHANGE_IMPORT, uuid, NULL);
  cairn_review_complete (review, changes);

  return cairn_register_apply (load->target, changes, NULL, error);
}

static gboolean
derive_cases (Load    *load,
              GError **error)
{
  JsonArray *rows = get_rows (load, cairn_entity_get (CAIRN_ENTITY_CASE));
  guint n_rows = rows != NULL ? json_array_get_length (rows) : 0;

  for (guint i = 0; i < n_rows; i++)
    if (!derive_case (load, get_text (json_array_get_object_element (rows, i), "uuid"), error) || !count_step (load, error))
      return FALSE;

  return TRUE;
}

static gboolean
load_all (Load    *load,
          GError **error)
{
  for (guint i = 0; i < CAIRN_ENTITY_ANALYTIC; i++)
    if (!load_entity (load, cairn_entity_get (i), error))
      return FALSE;

  return derive_cases (load, error);
}

static gboolean
count_rows (Load    *load,
            GError **error)
{
  g_autoptr(GList) names = json_object_get_members (load->entities);

  for (GList *l = names; l != NULL; l = l->next)
    {
      const CairnEntity *entity = cairn_entity_by_name (l->data);

      if (entity == NULL || get_rows (load, entity) == NULL)
        return refuse (error, l->data, _("this is no kind of row that a register holds."));
      if (entity->kind != CAIRN_ENTITY_ANALYTIC)
        load->n_rows += json_array_get_length (get_rows (load, entity));
      if (entity->kind == CAIRN_ENTITY_CASE)
        load->n_rows += json_array_get_length (get_rows (load, entity));
    }

  return TRUE;
}

static gboolean
check_format (JsonNode    *root,
              JsonObject **entities,
              GError     **error)
{
  JsonObject *object = root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
  JsonNode *node = NULL;

  if (object == NULL || g_strcmp0 (get_text (object, "format"), CAIRN_JSON_FORMAT) != 0)
    {
      g_set_error_literal (error, CAIRN_ERROR, CAIRN_ERROR_NOT_OURS, _("This file is not a register that Cairn exported."));
      return FALSE;
    }
  if (json_object_get_int_member_with_default (object, "version", 0) > CAIRN_JSON_VERSION)
    {
      g_set_error_literal (error, CAIRN_ERROR, CAIRN_ERROR_TOO_NEW,
                           _("A newer Cairn exported this file. Update Cairn and try again."));
      return FALSE;
    }

  node = json_object_get_member (object, "entities");
  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return refuse (error, "entities", _("the file has no rows."));
  *entities = json_node_get_object (node);

  return TRUE;
}

/**
 * cairn_json_reader_load:
 * @target: an open register without cases
 * @json: what an export of everything wrote
 * @progress: (nullable) (scope call): hears how far it has come
 * @progress_data: for @progress
 * @cancellable: (nullable): to stop it, which leaves the register as it was
 * @error: return location for a #GError
 *
 * Loads every row of a file, in one group of the journal. The rows that the statistics read
 * are computed from the others, not taken from the file.
 *
 * Fails with %CAIRN_ERROR_NOT_OURS, %CAIRN_ERROR_TOO_NEW or %CAIRN_ERROR_INVALID if the
 * file is not right, others from the register, or as cancelled. In the thread of @target.
 *
 * Returns: %TRUE, or %FALSE with @error set and nothing written
 */
gboolean
cairn_json_reader_load (CairnRegister          *target,
                        GBytes                 *json,
                        CairnExchangeProgress   progress,
                        gpointer                progress_data,
                        GCancellable           *cancellable,
                        GError                **error)
{
  g_autoptr(JsonParser) parser = json_parser_new_immutable ();
  Load load = { target, NULL, cancellable, progress, progress_data, 0, 0 };
  const char *text = NULL;
  gsize length = 0;

  g_return_val_if_fail (CAIRN_IS_REGISTER (target), FALSE);
  g_return_val_if_fail (json != NULL, FALSE);

  text = g_bytes_get_data (json, &length);
  if (!json_parser_load_from_data (parser, text, (gssize) length, error))
    {
      g_prefix_error (error, _("Reading the file: "));
      return FALSE;
    }
  if (!check_format (json_parser_get_root (parser), &load.entities, error) || !count_rows (&load, error))
    return FALSE;

  if (!cairn_register_begin_group (target, error))
    return FALSE;
  if (!load_all (&load, error))
    {
      cairn_register_cancel_group (target);
      return FALSE;
    }

  return cairn_register_commit_group (target, NULL, error);
}
