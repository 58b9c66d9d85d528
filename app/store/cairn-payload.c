/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-store"

#include "config.h"

#include "cairn-payload-private.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>

#include "cairn-error.h"

/* The body of a journal entry: { "before": { field: value }, "after": { field: value } }, under the
 * model's names, so that the journal outlives any change of the tables. Written by hand, since an
 * import writes hundreds of thousands of them; read by json-glib, since reading is rare. */

static void
append_text (GString    *json,
             const char *text)
{
  g_string_append_c (json, '"');

  for (const char *byte = text; *byte != '\0'; byte++)
    {
      if (*byte == '"' || *byte == '\\')
        g_string_append_c (json, '\\');
      if ((guchar) *byte < 0x20)
        g_string_append_printf (json, "\\u%04x", (guint) *byte);
      else
        g_string_append_c (json, *byte);
    }

  g_string_append_c (json, '"');
}

static void
append_value (GString          *json,
              const CairnField *field,
              const CairnValue *value)
{
  g_string_append_c (json, json->str[json->len - 1] == '{' ? ' ' : ',');
  append_text (json, field->name);
  g_string_append_c (json, ':');

  switch (value->kind)
    {
    case CAIRN_VALUE_INTEGER:
      g_string_append_printf (json, "%" G_GINT64_FORMAT, value->integer);
      break;
    case CAIRN_VALUE_TEXT:
      append_text (json, value->text);
      break;
    case CAIRN_VALUE_NULL:
    default:
      g_string_append (json, "null");
      break;
    }
}

static void
append_side (GString        *json,
             const char     *name,
             const CairnRow *row,
             const CairnRow *other)
{
  if (row == NULL)
    return;

  if (json->len > 1)
    g_string_append_c (json, ',');
  g_string_append_printf (json, "\"%s\":{", name);

  for (guint i = 0; i < row->entity->n_fields; i++)
    {
      gboolean changed = other != NULL
                         ? !cairn_value_equal (&row->values[i], &other->values[i])
                         : row->values[i].kind != CAIRN_VALUE_NULL;

      if (changed)
        append_value (json, &row->entity->fields[i], &row->values[i]);
    }

  g_string_append_c (json, '}');
}

/**
 * _cairn_payload_build:
 * @before: (nullable): the row as it was, or %NULL if it is added
 * @after: (nullable): the row as it is to be, or %NULL if it is removed
 *
 * Returns: (transfer full): what changes, as JSON
 */
char *
_cairn_payload_build (const CairnRow *before,
                      const CairnRow *after)
{
  GString *json = g_string_new ("{");

  append_side (json, "before", before, after);
  append_side (json, "after", after, before);
  g_string_append_c (json, '}');

  return g_string_free_and_steal (json);
}

static CairnPayload *
payload_new (const CairnEntity *entity)
{
  CairnPayload *self = g_new0 (CairnPayload, 1);

  self->entity = entity;
  self->before = g_new0 (CairnValue, entity->n_fields);
  self->after = g_new0 (CairnValue, entity->n_fields);
  self->touched = g_new0 (gboolean, entity->n_fields);

  return self;
}

static void
read_value (JsonNode   *node,
            CairnValue *value)
{
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64)
    cairn_value_set_integer (value, json_node_get_int (node));
  else if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    cairn_value_set_text (value, json_node_get_string (node));
}

static void
read_side (CairnPayload *self,
           JsonObject   *object,
           const char   *name,
           CairnValue   *values)
{
  JsonObjectIter iter;
  const char *field = NULL;
  JsonNode *node = NULL;

  if (!json_object_has_member (object, name) ||
      !JSON_NODE_HOLDS_OBJECT (json_object_get_member (object, name)))
    return;

  json_object_iter_init_ordered (&iter, json_object_get_object_member (object, name));
  while (json_object_iter_next_ordered (&iter, &field, &node))
    {
      int index = cairn_entity_find (self->entity, field);

      /* A field that the model has no word for any more. */
      if (index < 0)
        continue;

      self->touched[index] = TRUE;
      read_value (node, &values[index]);
    }
}

/**
 * _cairn_payload_parse:
 * @entity: what kind of row changed
 * @body: what a payload's row holds
 * @error: return location for %CAIRN_ERROR_CORRUPT
 *
 * Returns: (transfer full) (nullable): what changed, or %NULL with @error set
 */
CairnPayload *
_cairn_payload_parse (const CairnEntity  *entity,
                      const char         *body,
                      GError            **error)
{
  g_autoptr(JsonNode) root = json_from_string (body, NULL);
  g_autoptr(CairnPayload) self = NULL;

  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      g_set_error_literal (error, CAIRN_ERROR, CAIRN_ERROR_CORRUPT,
                           _("An entry of the journal cannot be read: the register is damaged. Restore the last good backup."));
      return NULL;
    }

  self = payload_new (entity);
  read_side (self, json_node_get_object (root), "before", self->before);
  read_side (self, json_node_get_object (root), "after", self->after);

  return g_steal_pointer (&self);
}

/**
 * _cairn_payload_free:
 * @self: (transfer full): a payload
 *
 * Frees it.
 */
void
_cairn_payload_free (CairnPayload *self)
{
  for (guint i = 0; i < self->entity->n_fields; i++)
    {
      cairn_value_clear (&self->before[i]);
      cairn_value_clear (&self->after[i]);
    }

  g_free (self->before);
  g_free (self->after);
  g_free (self->touched);
  g_free (self);
}
