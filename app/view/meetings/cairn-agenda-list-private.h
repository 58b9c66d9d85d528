/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-agenda-list.h"

G_BEGIN_DECLS

struct _CairnAgendaList
{
  AdwBin           parent_instance;

  GtkStack        *pages;
  GtkListBox      *list;
  GtkLabel        *heading;
  GtkMenuButton   *business_button;

  CairnAgendaDesk *desk;   /* (owned) (nullable) */
  GHashTable      *rows;   /* (owned) (element-type CairnAgendaEntry CairnAgendaRow) */
  CairnAgendaRow  *marked; /* (unowned) (nullable): where something would fall */
  gboolean         compact;
};

void        _cairn_agenda_list_add_drop_target (CairnAgendaList *self);
void        _cairn_agenda_list_install_actions (GtkWidgetClass  *widget_class);
GMenuModel *_cairn_agenda_list_build_business  (CairnAgendaList *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
