/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-agenda.h"
#include "cairn-day.h"
#include "cairn-review.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_PROPOSAL (cairn_proposal_get_type ())
G_DECLARE_FINAL_TYPE (CairnProposal, cairn_proposal, CAIRN, PROPOSAL, GObject)

CairnReview *cairn_proposal_get_review  (CairnProposal *self);
int          cairn_proposal_get_minutes (CairnProposal *self);
const char  *cairn_proposal_get_why     (CairnProposal *self);

GListModel     *cairn_agenda_propose         (CairnAgenda  *self,
                                              GListModel   *reviews,
                                              CairnDay      today) G_GNUC_WARN_UNUSED_RESULT;
CairnChangeSet *cairn_agenda_accept_proposal (CairnAgenda  *self,
                                              GListModel   *proposals,
                                              GError      **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
