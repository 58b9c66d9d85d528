/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "cairn-import-note.h"

G_BEGIN_DECLS

/* More warnings than this are counted but not kept. */
#define CAIRN_IMPORT_WARNINGS_KEPT 10000

#define CAIRN_TYPE_IMPORT_RECEIPT (cairn_import_receipt_get_type ())
G_DECLARE_FINAL_TYPE (CairnImportReceipt, cairn_import_receipt, CAIRN, IMPORT_RECEIPT, GObject)

gint64 cairn_import_receipt_get_n_rows      (CairnImportReceipt *self);
gint64 cairn_import_receipt_get_n_added     (CairnImportReceipt *self);
gint64 cairn_import_receipt_get_n_updated   (CairnImportReceipt *self);
gint64 cairn_import_receipt_get_n_unchanged (CairnImportReceipt *self);
gint64 cairn_import_receipt_get_n_rejected  (CairnImportReceipt *self);
gint64 cairn_import_receipt_get_n_warnings  (CairnImportReceipt *self);

gboolean            cairn_import_receipt_get_refused    (CairnImportReceipt *self);
gboolean            cairn_import_receipt_get_dry_run    (CairnImportReceipt *self);
GListModel         *cairn_import_receipt_get_rejections (CairnImportReceipt *self);
GListModel         *cairn_import_receipt_get_warnings   (CairnImportReceipt *self);
const char * const *cairn_import_receipt_get_new_areas  (CairnImportReceipt *self);

char *cairn_import_receipt_dup_counts   (CairnImportReceipt *self) G_GNUC_WARN_UNUSED_RESULT;
char *cairn_import_receipt_dup_sentence (CairnImportReceipt *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
