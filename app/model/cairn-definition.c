/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading the JSON files of data/.  They are compiled in and tested, so their
 * messages are for whoever edits them and are not translated. */

#define G_LOG_DOMAIN "cairn-model"

#include "config.h"

#include "cairn-definition-private.h"

#include <gio/gio.h>

#include "cairn-data.h"
#include "cairn-error.h"

static JsonNode *
find_member (JsonObject  *object,
             const char  *where,
             const char  *key,
             GError     **error)
{
  JsonNode *node = json_object_get_member (object, key);

  if (node == NULL)
    g_set_error (error, CAIRN_ERROR, CAIRN_ERROR_INVALID, "%s: “%s” is missing", where, key);

  return node;
}

static void
refuse_type (const char  *where,
             const char  *key,
             const char  *wanted,
             GError     **error)
{
  g_set_error (error, CAIRN_ERROR, CAIRN_ERROR_INVALID, "%s: “%s” is not %s", where, key, wanted);
}

/* Reads the definition @file, a path under the resources, such as `vocabulary/sex.json`. */
JsonObject *
_cairn_definition_load (const char  *file,
                        GError     **error)
{
  g_autofree char *path = g_strconcat (RESOURCE_PATH "/", file, NULL);
  g_autoptr(GBytes) bytes = NULL;
  gconstpointer data = NULL;
  gsize length = 0;

  cairn_data_register ();

  bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  if (bytes == NULL)
    {
      g_set_error (error, CAIRN_ERROR, CAIRN_ERROR_NOT_FOUND, "%s: there is no such definition", file);
      return NULL;
    }

  data = g_bytes_get_data (bytes, &length);

  return _cairn_definition_parse (file, data, (gssize) length, error);
}

/* Reads a definition from @json; @file is for messages only. */
JsonObject *
_cairn_definition_parse (const char  *file,
                         const char  *json,
                         gssize       length,
                         GError     **error)
{
  g_autoptr(JsonParser) parser = json_parser_new_immutable ();
  g_autoptr(GError) local_error = NULL;
  JsonNode *root = NULL;

  if (!json_parser_load_from_data (parser, json, length, &local_error))
    {
      g_set_error (error, CAIRN_ERROR, CAIRN_ERROR_INVALID, "%s: %s", file, local_error->message);
      return NULL;
    }

  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      g_set_error (error, CAIRN_ERROR, CAIRN_ERROR_INVALID, "%s: is not a JSON object", file);
      return NULL;
    }

  return json_object_ref (json_node_get_object (root));
}

/* Names the definitions in @folder, such as `vocabulary`, without their `.json`. */
char **
_cairn_definition_list (const char *folder)
{
  g_autofree char *path = g_strconcat (RESOURCE_PATH "/", folder, NULL);
  g_auto(GStrv) children = NULL;
  g_autoptr(GStrvBuilder) names = g_strv_builder_new ();

  cairn_data_register ();

  children = g_resources_enumerate_children (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  for (guint i = 0; children != NULL && children[i] != NULL; i++)
    if (g_str_has_suffix (children[i], ".json"))
      g_strv_builder_take (names, g_strndup (children[i], strlen (children[i]) - strlen (".json")));

  return g_strv_builder_end (names);
}

/* The text of a key that must be there. */
const char *
_cairn_definition_get_string (JsonObject  *object,
                              const char  *where,
                              const char  *key,
                              GError     **error)
{
  JsonNode *node = find_member (object, where, key, error);

  if (node == NULL)
    return NULL;

  if (json_node_get_value_type (node) != G_TYPE_STRING || *json_node_get_string (node) == '\0')
    {
      refuse_type (where, key, "a text", error);
      return NULL;
    }

  return json_node_get_string (node);
}

/* The whole number of a key that must be there. */
gboolean
_cairn_definition_get_integer (JsonObject  *object,
                               const char  *where,
                               const char  *key,
                               gint64      *value,
                               GError     **error)
{
  JsonNode *node = find_member (object, where, key, error);

  if (node == NULL)
    return FALSE;

  if (json_node_get_value_type (node) != G_TYPE_INT64)
    {
      refuse_type (where, key, "a whole number", error);
      return FALSE;
    }

  *value = json_node_get_int (node);
  return TRUE;
}

/* The list of a key that must be there and not be empty. */
JsonArray *
_cairn_definition_get_array (JsonObject  *object,
                             const char  *where,
                             const char  *key,
                             GError     **error)
{
  JsonNode *node = find_member (object, where, key, error);

  if (node == NULL)
    return NULL;

  if (!JSON_NODE_HOLDS_ARRAY (node) || json_array_get_length (json_node_get_array (node)) == 0)
    {
      refuse_type (where, key, "a list with something in it", error);
      return NULL;
    }

  return json_node_get_array (node);
}

/* One object of a list; @where names the list's place in its file. */
JsonObject *
_cairn_definition_get_object (JsonArray   *array,
                              guint        index,
                              const char  *where,
                              GError     **error)
{
  JsonNode *node = json_array_get_element (array, index);

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      g_set_error (error, CAIRN_ERROR, CAIRN_ERROR_INVALID, "%s: is not an object", where);
      return NULL;
    }

  return json_node_get_object (node);
}

/* Brings @text to the form in which labels are compared: in any case, and with
 * outer and repeated spaces passed over. */
char *
_cairn_definition_fold (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autofree char *folded = NULL;
  g_auto(GStrv) words = NULL;
  g_autoptr(GStrvBuilder) kept = g_strv_builder_new ();
  g_auto(GStrv) kept_words = NULL;

  if (normal == NULL)
    return g_strdup ("");

  folded = g_utf8_casefold (normal, -1);
  words = g_strsplit_set (folded, " \t\r\n", -1);
  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_strv_builder_add (kept, words[i]);
  kept_words = g_strv_builder_end (kept);

  return g_strjoinv (" ", kept_words);
}
