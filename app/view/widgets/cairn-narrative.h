/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cairn-field-editor.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_NARRATIVE (cairn_narrative_get_type ())
G_DECLARE_FINAL_TYPE (CairnNarrative, cairn_narrative, CAIRN, NARRATIVE, AdwBin)

GtkWidget *cairn_narrative_new (CairnFieldEditor *editor);

G_END_DECLS
