/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-agenda.h"
#include "cairn-day.h"
#include "cairn-review.h"

G_BEGIN_DECLS

int cairn_agenda_get_case_minutes (CairnAgenda *self);

gboolean cairn_agenda_has_case (CairnAgenda *self,
                                const char  *case_uuid);

CairnChangeSet *cairn_agenda_add_usual_items (CairnAgenda      *self,
                                              GError          **error) G_GNUC_WARN_UNUSED_RESULT;
CairnChangeSet *cairn_agenda_add_business    (CairnAgenda      *self,
                                              const char       *business,
                                              const char       *title,
                                              int               minutes,
                                              GError          **error) G_GNUC_WARN_UNUSED_RESULT;
CairnChangeSet *cairn_agenda_add_case        (CairnAgenda      *self,
                                              CairnReview      *review,
                                              int               minutes,
                                              const char       *why,
                                              GError          **error) G_GNUC_WARN_UNUSED_RESULT;
CairnChangeSet *cairn_agenda_join_case       (CairnAgenda      *self,
                                              CairnAgendaItem  *item,
                                              CairnReview      *review,
                                              GError          **error) G_GNUC_WARN_UNUSED_RESULT;
CairnChangeSet *cairn_agenda_remove_item     (CairnAgenda      *self,
                                              CairnAgendaItem  *item,
                                              GError          **error) G_GNUC_WARN_UNUSED_RESULT;
CairnChangeSet *cairn_agenda_set_outcome     (CairnAgenda      *self,
                                              CairnAgendaItem  *item,
                                              const char       *outcome,
                                              const char       *reason,
                                              int               used_minutes,
                                              GError          **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
