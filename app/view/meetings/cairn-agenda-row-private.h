/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-agenda-row.h"

G_BEGIN_DECLS

void        _cairn_agenda_row_install_actions (GtkWidgetClass *widget_class);
void        _cairn_agenda_row_update_actions  (CairnAgendaRow *self);
GMenuModel *_cairn_agenda_row_build_menu      (CairnAgendaRow *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
