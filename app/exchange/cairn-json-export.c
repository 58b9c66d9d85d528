/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-exchange"

#include "config.h"

#include "cairn-json-export-private.h"

#include <json-glib/json-glib.h>

#include "cairn-json-format-private.h"
#include "cairn-visit.h"

/* The members around the rows are written by hand, so that only one row is ever held. */

typedef struct
{
  GOutputStream         *stream; /* (unowned) */
  gboolean               first;
  gint64                 n_rows;
  guint                  entity;
  CairnExchangeProgress  progress;
  gpointer               progress_data;
} Write;

#define ROWS_PER_STEP 500

static gboolean
write_text (Write       *self,
            const char  *text,
            GError     **error)
{
  return g_output_stream_write_all (self->stream, text, strlen (text), NULL, NULL, error);
}

static void
set_member (JsonObject       *row,
            const char       *name,
            const CairnValue *value)
{
  if (value->kind == CAIRN_VALUE_INTEGER)
    json_object_set_int_member (row, name, value->integer);
  else if (value->kind == CAIRN_VALUE_TEXT)
    json_object_set_string_member (row, name, value->text);
}

static char *
format_row (CairnRecord *record)
{
  const CairnEntity *entity = cairn_record_get_entity (record);
  g_autoptr(JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *row = json_object_new ();

  json_object_set_string_member (row, "uuid", cairn_record_get_uuid (record));
  for (guint i = 0; i < entity->n_fields; i++)
    set_member (row, entity->fields[i].name, cairn_record_get_value (record, i));
  json_node_take_object (node, row);

  return json_to_string (node, FALSE);
}

static gboolean
write_row_cb (CairnRecord  *record,
              gpointer      data,
              GError      **error)
{
  Write *self = data;
  g_autofree char *row = format_row (record);

  self->n_rows++;
  if (self->n_rows % ROWS_PER_STEP == 0 && self->progress != NULL)
    self->progress (self->n_rows, (double) self->entity / CAIRN_N_ENTITIES, self->progress_data);

  if (!write_text (self, self->first ? "\n" : ",\n", error) || !write_text (self, row, error))
    return FALSE;
  self->first = FALSE;

  return TRUE;
}

static gboolean
write_entity (Write          *self,
              CairnRegister  *source,
              GCancellable   *cancellable,
              GError        **error)
{
  const CairnEntity *entity = cairn_entity_get (self->entity);
  g_autofree char *head = g_strdup_printf ("%s\"%s\":[", self->entity > 0 ? ",\n" : "", entity->name);

  self->first = TRUE;

  return write_text (self, head, error) &&
         cairn_register_visit_records (source, entity->kind, write_row_cb, self, cancellable, error) &&
         write_text (self, "]", error);
}

/* Writes every row of every kind. @n_cases gets how many cases there were. */
gboolean
_cairn_json_export_write (CairnRegister          *source,
                          GOutputStream          *stream,
                          CairnExchangeProgress   progress,
                          gpointer                progress_data,
                          gint64                 *n_cases,
                          GCancellable           *cancellable,
                          GError                **error)
{
  g_autoptr(GOutputStream) buffered = g_buffered_output_stream_new (stream);
  g_autofree char *head = g_strdup_printf ("{\"format\":\"%s\",\"version\":%d,\"entities\":{\n",
                                           CAIRN_JSON_FORMAT, CAIRN_JSON_VERSION);
  Write self = { buffered, TRUE, 0, 0, progress, progress_data };

  if (!write_text (&self, head, error))
    return FALSE;

  for (; self.entity < CAIRN_N_ENTITIES; self.entity++)
    {
      gint64 before = self.n_rows;

      if (!write_entity (&self, source, cancellable, error))
        return FALSE;
      if (self.entity == CAIRN_ENTITY_CASE)
        *n_cases = self.n_rows - before;
    }

  return write_text (&self, "\n}}\n", error) && g_output_stream_close (buffered, NULL, error);
}
