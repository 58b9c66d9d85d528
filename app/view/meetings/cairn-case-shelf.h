/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cairn-agenda-desk.h"
#include "cairn-shelf.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_CASE_SHELF (cairn_case_shelf_get_type ())
G_DECLARE_FINAL_TYPE (CairnCaseShelf, cairn_case_shelf, CAIRN, CASE_SHELF, AdwBin)

CairnShelf *cairn_case_shelf_get_shelf    (CairnCaseShelf  *self);
void        cairn_case_shelf_set_desk     (CairnCaseShelf  *self,
                                           CairnAgendaDesk *desk);
void        cairn_case_shelf_focus_search (CairnCaseShelf  *self);

G_END_DECLS
