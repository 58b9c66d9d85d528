/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cairn-agenda.h"
#include "cairn-paper.h"

G_BEGIN_DECLS

CairnPaper *cairn_agenda_create_paper (CairnAgenda *agenda,
                                       const char  *panel) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
