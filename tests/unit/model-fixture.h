/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-agenda.h"
#include "cairn-day.h"
#include "cairn-review.h"

G_BEGIN_DECLS

CairnReview *fixture_review_new  (void);
CairnAgenda *fixture_agenda_new  (const char *held_on);
CairnRecord *fixture_record_new  (CairnEntityKind entity,
                                  ...) G_GNUC_NULL_TERMINATED;
CairnRecord *fixture_add         (gpointer        aggregate,
                                  CairnEntityKind entity,
                                  ...) G_GNUC_NULL_TERMINATED;
void         fixture_set         (gpointer        record,
                                  const char     *field,
                                  const char     *value);
void         fixture_set_stage   (CairnReview    *review,
                                  const char     *field,
                                  const char     *value);
void         fixture_set_case    (CairnReview    *review,
                                  const char     *field,
                                  const char     *value);
void         fixture_make_ready  (CairnReview    *review);
CairnDay     fixture_day         (const char     *text);
void         fixture_assert_day  (CairnDay        day,
                                  const char     *expected);
char        *fixture_codes       (GListModel     *obstacles);
const char  *fixture_text        (CairnChangeSet *changes,
                                  CairnEntityKind entity,
                                  const char     *field);

G_END_DECLS
