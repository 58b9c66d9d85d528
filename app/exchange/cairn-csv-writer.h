/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define CAIRN_TYPE_CSV_WRITER (cairn_csv_writer_get_type ())
G_DECLARE_FINAL_TYPE (CairnCsvWriter, cairn_csv_writer, CAIRN, CSV_WRITER, GObject)

CairnCsvWriter *cairn_csv_writer_new (GOutputStream *stream) G_GNUC_WARN_UNUSED_RESULT;

void     cairn_csv_writer_add_text (CairnCsvWriter  *self,
                                    const char      *text);
void     cairn_csv_writer_add_word (CairnCsvWriter  *self,
                                    const char      *word);
gboolean cairn_csv_writer_end_row  (CairnCsvWriter  *self,
                                    GCancellable    *cancellable,
                                    GError         **error);
gboolean cairn_csv_writer_flush    (CairnCsvWriter  *self,
                                    GCancellable    *cancellable,
                                    GError         **error);

gboolean    cairn_csv_needs_guard (const char *text);
const char *cairn_csv_skip_guard  (const char *cell);

G_END_DECLS
