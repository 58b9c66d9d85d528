/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cairn-editing.h"

G_BEGIN_DECLS

void cairn_panel_agenda_fill_menu (CairnEditing *editing,
                                   GMenu        *menu,
                                   const char   *action);
void cairn_panel_agenda_put       (CairnEditing *editing,
                                   GtkWidget    *anywhere,
                                   const char   *meeting_uuid);

G_END_DECLS
