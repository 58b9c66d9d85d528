/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cairn-agenda-desk.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_PROPOSAL_DIALOG (cairn_proposal_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CairnProposalDialog, cairn_proposal_dialog, CAIRN, PROPOSAL_DIALOG, AdwDialog)

GtkWidget *cairn_proposal_dialog_new (CairnAgendaDesk *desk,
                                      GListModel      *proposals) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
