/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-exchange"

#include "config.h"

#include "cairn-sheet-private.h"

#include <json-glib/json-glib.h>

#define HEAD "{\"format\":\"cairn-cases\",\"version\":1,\"cases\":["
#define TAIL "\n]}\n"

/* One object a row; blank cells are left out. */
typedef struct
{
  CairnSheet     parent;
  GOutputStream *stream; /* (owned) */
  JsonObject    *row;    /* (owned) */
  gboolean       first;
} JsonSheet;

static void
add_cell (CairnSheet    *sheet,
          const char    *column,
          CairnCellKind  kind,
          const char    *value)
{
  JsonSheet *self = (JsonSheet *) sheet;

  if (value == NULL)
    return;

  if (kind == CAIRN_CELL_NUMBER)
    json_object_set_int_member (self->row, column, g_ascii_strtoll (value, NULL, 10));
  else
    json_object_set_string_member (self->row, column, value);
}

static gboolean
write_text (JsonSheet   *self,
            const char  *text,
            GError     **error)
{
  return g_output_stream_write_all (self->stream, text, strlen (text), NULL, NULL, error);
}

static gboolean
end_row (CairnSheet  *sheet,
         GError     **error)
{
  JsonSheet *self = (JsonSheet *) sheet;
  g_autoptr(JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  g_autofree char *text = NULL;
  g_autofree char *line = NULL;

  json_node_take_object (node, g_steal_pointer (&self->row));
  self->row = json_object_new ();
  text = json_to_string (node, FALSE);
  line = g_strconcat (self->first ? "\n" : ",\n", text, NULL);
  self->first = FALSE;

  return write_text (self, line, error);
}

static gboolean
close_sheet (CairnSheet  *sheet,
             GError     **error)
{
  JsonSheet *self = (JsonSheet *) sheet;

  return write_text (self, TAIL, error) && g_output_stream_close (self->stream, NULL, error);
}

static void
free_sheet (CairnSheet *sheet)
{
  JsonSheet *self = (JsonSheet *) sheet;

  json_object_unref (self->row);
  g_clear_object (&self->stream);
  g_free (self);
}

CairnSheet *
_cairn_json_sheet_new (GOutputStream  *stream,
                       GError        **error)
{
  JsonSheet *self = g_new0 (JsonSheet, 1);
  g_autoptr(CairnSheet) sheet = &self->parent;

  self->parent.add_cell = add_cell;
  self->parent.end_row = end_row;
  self->parent.close = close_sheet;
  self->parent.free = free_sheet;
  self->stream = g_buffered_output_stream_new (stream);
  self->row = json_object_new ();
  self->first = TRUE;

  return write_text (self, HEAD, error) ? g_steal_pointer (&sheet) : NULL;
}
