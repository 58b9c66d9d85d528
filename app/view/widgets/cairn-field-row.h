/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cairn-field-editor.h"

G_BEGIN_DECLS

GtkWidget *cairn_field_row_new        (CairnFieldEditor *editor) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *cairn_field_row_new_nested (CairnEditing     *editing,
                                       CairnRecord      *record,
                                       const char       *field) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
