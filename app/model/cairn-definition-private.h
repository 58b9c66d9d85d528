/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

JsonObject *_cairn_definition_load  (const char  *file,
                                     GError     **error) G_GNUC_WARN_UNUSED_RESULT;
JsonObject *_cairn_definition_parse (const char  *file,
                                     const char  *json,
                                     gssize       length,
                                     GError     **error) G_GNUC_WARN_UNUSED_RESULT;
char      **_cairn_definition_list  (const char  *folder) G_GNUC_WARN_UNUSED_RESULT;

const char *_cairn_definition_get_string  (JsonObject  *object,
                                           const char  *where,
                                           const char  *key,
                                           GError     **error);
gboolean    _cairn_definition_get_integer (JsonObject  *object,
                                           const char  *where,
                                           const char  *key,
                                           gint64      *value,
                                           GError     **error);
JsonArray  *_cairn_definition_get_array   (JsonObject  *object,
                                           const char  *where,
                                           const char  *key,
                                           GError     **error);
JsonObject *_cairn_definition_get_object  (JsonArray   *array,
                                           guint        index,
                                           const char  *where,
                                           GError     **error);
char       *_cairn_definition_fold        (const char  *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
