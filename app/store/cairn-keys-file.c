/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-store"

#include "config.h"

#include "cairn-keys-private.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "cairn-error.h"
#include "cairn-file-private.h"

/* keys.json. Its digest does not protect it (whoever can write it can write the digest too): it
 * tells a damaged file from a wrong passphrase. */

#define FORMAT 1
#define LONGEST_FILE (1024 * 1024)
#define MOST_OPERATIONS 32
#define MOST_MEMORY_BYTES (G_GUINT64_CONSTANT (1024) * 1024 * 1024)

static void
add_bytes (JsonBuilder  *builder,
           const char   *name,
           const guint8 *data,
           gsize         n_bytes)
{
  g_autofree char *text = g_base64_encode (data, n_bytes);

  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

static void
add_int (JsonBuilder *builder,
         const char  *name,
         gint64       value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

static void
add_slot (JsonBuilder        *builder,
          const CairnKeySlot *slot)
{
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "person");
  json_builder_add_string_value (builder, slot->person);
  add_int (builder, "operations", slot->cost.operations);
  add_int (builder, "memory_bytes", slot->cost.memory_bytes);
  add_bytes (builder, "salt", slot->salt, sizeof slot->salt);
  add_bytes (builder, "nonce", slot->nonce, sizeof slot->nonce);
  add_bytes (builder, "public", slot->public_key, sizeof slot->public_key);
  add_bytes (builder, "secret", slot->sealed_secret, sizeof slot->sealed_secret);
  json_builder_set_member_name (builder, "keys");
  json_builder_begin_array (builder);
  for (guint i = 0; i < slot->keys->len; i++)
    {
      const CairnSealedKey *sealed = &g_array_index (slot->keys, CairnSealedKey, i);

      json_builder_begin_object (builder);
      add_int (builder, "generation", sealed->generation);
      add_bytes (builder, "sealed", sealed->sealed, sizeof sealed->sealed);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
add_former (JsonBuilder          *builder,
            const CairnFormerKey *former)
{
  json_builder_begin_object (builder);
  add_int (builder, "generation", former->generation);
  add_bytes (builder, "nonce", former->nonce, sizeof former->nonce);
  add_bytes (builder, "sealed", former->sealed, sizeof former->sealed);
  json_builder_end_object (builder);
}

static char *
digest_content (JsonNode *content)
{
  g_autofree char *text = json_to_string (content, FALSE);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
}

static JsonNode *
build_content (CairnKeys *self)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "slots");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->slots->len; i++)
    add_slot (builder, g_ptr_array_index (self->slots, i));
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "former");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->former->len; i++)
    add_former (builder, &g_array_index (self->former, CairnFormerKey, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  return json_builder_get_root (builder);
}

/**
 * cairn_keys_dup:
 * @self: keys
 *
 * Returns: (transfer full): the content of a `keys.json`
 */
GBytes *
cairn_keys_dup (CairnKeys *self)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(JsonNode) content = build_content (self);
  g_autoptr(JsonNode) root = NULL;
  g_autofree char *digest = digest_content (content);
  char *text = NULL;

  json_builder_begin_object (builder);
  add_int (builder, "format", FORMAT);
  json_builder_set_member_name (builder, "digest");
  json_builder_add_string_value (builder, digest);
  json_builder_set_member_name (builder, "content");
  json_builder_add_value (builder, g_steal_pointer (&content));
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  text = json_to_string (root, TRUE);
  return g_bytes_new_take (text, strlen (text));
}

/**
 * cairn_keys_save:
 * @self: keys
 * @path: the `keys.json`
 * @error: return location
 *
 * Writes the keys, whole or not at all. Any thread.
 *
 * Returns: whether they are on the disk
 */
gboolean
cairn_keys_save (CairnKeys   *self,
                 const char  *path,
                 GError     **error)
{
  g_autoptr(GBytes) content = cairn_keys_dup (self);

  return _cairn_file_write (path, content, error);
}

static JsonNode *
get_member (JsonObject *object,
            const char *name,
            GType       type)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == type ? node : NULL;
}

static gboolean
read_bytes (JsonObject *object,
            const char *name,
            guint8     *data,
            gsize       n_bytes)
{
  JsonNode *node = get_member (object, name, G_TYPE_STRING);
  g_autofree guint8 *decoded = NULL;
  gsize length = 0;

  if (node == NULL)
    return FALSE;

  decoded = g_base64_decode (json_node_get_string (node), &length);
  if (length != n_bytes)
    return FALSE;
  memcpy (data, decoded, n_bytes);
  return TRUE;
}

static gboolean
read_int (JsonObject *object,
          const char *name,
          gint64      minimum,
          gint64      maximum,
          gint64     *value)
{
  JsonNode *node = get_member (object, name, G_TYPE_INT64);

  *value = node != NULL ? json_node_get_int (node) : 0;
  return node != NULL && *value >= minimum && *value <= maximum;
}

static JsonArray *
get_array (JsonObject *object,
           const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

static JsonObject *
get_object (JsonArray *array,
            guint      index)
{
  JsonNode *node = json_array_get_element (array, index);

  return JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static gboolean
read_sealed (CairnKeySlot *slot,
             JsonArray    *array)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *object = get_object (array, i);
      CairnSealedKey sealed = { 0 };

      if (object == NULL || !read_int (object, "generation", 1, G_MAXINT32, &sealed.generation) ||
          !read_bytes (object, "sealed", sealed.sealed, sizeof sealed.sealed))
        return FALSE;
      g_array_append_val (slot->keys, sealed);
    }
  return slot->keys->len > 0;
}

/* The limits keep a strange file from asking for all memory or for an hour. */
static gboolean
read_slot (CairnKeySlot *slot,
           JsonObject   *object)
{
  JsonNode *person = get_member (object, "person", G_TYPE_STRING);
  JsonArray *keys = get_array (object, "keys");
  gint64 operations = 0;
  gint64 memory_bytes = 0;

  if (person == NULL || keys == NULL ||
      !read_int (object, "operations", crypto_pwhash_OPSLIMIT_MIN, MOST_OPERATIONS, &operations) ||
      !read_int (object, "memory_bytes", crypto_pwhash_MEMLIMIT_MIN, MOST_MEMORY_BYTES, &memory_bytes))
    return FALSE;

  slot->person = g_strdup (json_node_get_string (person));
  slot->cost.operations = operations;
  slot->cost.memory_bytes = memory_bytes;
  return read_bytes (object, "salt", slot->salt, sizeof slot->salt) &&
         read_bytes (object, "nonce", slot->nonce, sizeof slot->nonce) &&
         read_bytes (object, "public", slot->public_key, sizeof slot->public_key) &&
         read_bytes (object, "secret", slot->sealed_secret, sizeof slot->sealed_secret) &&
         read_sealed (slot, keys);
}

static gboolean
read_slots (CairnKeys *self,
            JsonArray *array)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *object = get_object (array, i);
      CairnKeySlot *slot = _cairn_key_slot_new ();

      g_ptr_array_add (self->slots, slot);
      if (object == NULL || !read_slot (slot, object))
        return FALSE;
    }
  return self->slots->len > 0;
}

static gboolean
read_former (CairnKeys *self,
             JsonArray *array)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *object = get_object (array, i);
      CairnFormerKey former = { 0 };

      if (object == NULL || !read_int (object, "generation", 1, G_MAXINT32, &former.generation) ||
          !read_bytes (object, "nonce", former.nonce, sizeof former.nonce) ||
          !read_bytes (object, "sealed", former.sealed, sizeof former.sealed))
        return FALSE;
      g_array_append_val (self->former, former);
    }
  return TRUE;
}

static gboolean
read_content (CairnKeys  *self,
              JsonNode   *node,
              const char *digest)
{
  g_autofree char *computed = digest_content (node);
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  JsonArray *slots = object != NULL ? get_array (object, "slots") : NULL;
  JsonArray *former = object != NULL ? get_array (object, "former") : NULL;

  self->damaged = g_strcmp0 (digest, computed) != 0;
  return slots != NULL && former != NULL && read_slots (self, slots) && read_former (self, former);
}

static gboolean
read_file (CairnKeys  *self,
           const char *text,
           gsize       length,
           gint64     *format)
{
  g_autoptr(JsonParser) parser = json_parser_new ();
  JsonNode *root = NULL;
  JsonObject *object = NULL;
  JsonNode *digest = NULL;

  if (!g_utf8_validate_len (text, length, NULL) || !json_parser_load_from_data (parser, text, length, NULL))
    return FALSE;

  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return FALSE;

  object = json_node_get_object (root);
  digest = get_member (object, "digest", G_TYPE_STRING);
  return read_int (object, "format", 1, G_MAXINT32, format) && *format <= FORMAT &&
         digest != NULL && json_object_has_member (object, "content") &&
         read_content (self, json_object_get_member (object, "content"), json_node_get_string (digest));
}

static gboolean
load_text (const char  *path,
           char       **text,
           gsize       *length,
           GError     **error)
{
  g_autoptr(GError) trouble = NULL;

  if (g_file_get_contents (path, text, length, &trouble))
    return TRUE;

  if (g_error_matches (trouble, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    g_set_error_literal (error, CAIRN_ERROR, CAIRN_ERROR_NO_KEY,
                         _("The register's keys (keys.json) are missing, and nothing else opens it. "
                           "Put the file back from a copy of the folder, or restore the last good backup."));
  else
    g_set_error (error, CAIRN_ERROR, CAIRN_ERROR_NO_KEY,
                 _("The register's keys (keys.json) cannot be read: %s."), trouble->message);
  return FALSE;
}

/**
 * cairn_keys_load:
 * @path: a `keys.json`
 * @error: return location
 *
 * Reads the keys of a register. %CAIRN_ERROR_NO_KEY if the file is missing or damaged,
 * %CAIRN_ERROR_TOO_NEW if a newer Cairn wrote it. Any thread.
 *
 * Returns: (transfer full) (nullable): the keys
 */
CairnKeys *
cairn_keys_load (const char  *path,
                 GError     **error)
{
  g_autoptr(CairnKeys) self = cairn_keys_new ();
  g_autofree char *text = NULL;
  gsize length = 0;
  gint64 format = 0;

  if (!load_text (path, &text, &length, error))
    return NULL;
  if (length <= LONGEST_FILE && read_file (self, text, length, &format))
    return g_steal_pointer (&self);

  if (format > FORMAT)
    g_set_error_literal (error, CAIRN_ERROR, CAIRN_ERROR_TOO_NEW,
                         _("The register's keys were written by a newer version of Cairn. "
                           "Nothing was changed; update Cairn to open the register."));
  else
    g_set_error_literal (error, CAIRN_ERROR, CAIRN_ERROR_NO_KEY,
                         _("The register's keys (keys.json) are damaged. "
                           "Put the file back from a copy of the folder, or restore the last good backup."));
  return NULL;
}
