/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtksourceview/gtksource.h>

G_BEGIN_DECLS

#define CAIRN_TYPE_NARRATIVE_VIEW (cairn_narrative_view_get_type ())
G_DECLARE_FINAL_TYPE (CairnNarrativeView, cairn_narrative_view, CAIRN, NARRATIVE_VIEW, GtkSourceView)

G_END_DECLS
