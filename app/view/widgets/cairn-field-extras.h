/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cairn-field-editor.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_FIELD_EXTRAS (cairn_field_extras_get_type ())
G_DECLARE_FINAL_TYPE (CairnFieldExtras, cairn_field_extras, CAIRN, FIELD_EXTRAS, AdwBin)

GtkWidget *cairn_field_extras_new (void);

void cairn_field_extras_set_editor (CairnFieldExtras *self,
                                    CairnFieldEditor *editor);

G_END_DECLS
