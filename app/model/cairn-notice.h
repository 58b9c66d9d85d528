/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-day.h"
#include "cairn-change-set.h"

G_BEGIN_DECLS

/**
 * CairnNotice:
 * @reference: what the case is to be called
 * @kind: (nullable): code of `case-kind`; %NULL is a death
 * @responsibility: (nullable): code of `responsibility-kind`; %NULL is a resident child
 * @panel: (nullable): the other panel, where there is one
 * @termination: it followed a planned lawful termination of pregnancy
 * @family_name: (nullable): identity
 * @given_names: (nullable): identity
 * @nhs_number: (nullable): ten digits, with or without spaces
 * @nhs_number_absent: (nullable): code of `nhs-number-absent`
 * @date_of_birth: day of birth, or %CAIRN_DAY_NONE
 * @postcode: (nullable): identity
 * @date_of_death: day of death, or %CAIRN_DAY_NONE
 * @time_of_death: (nullable): `HH:MM`
 * @sex: (nullable): code of `sex`
 * @ethnicity: (nullable): code of `ethnicity`
 * @residence_area: (nullable): uuid of an area
 * @place: (nullable): code of `place`
 * @expected: (nullable): code of `yes-no`
 * @gestation_weeks: completed weeks at birth, or 0 if not known
 * @circumstances: (nullable): what the notifier tells
 * @source: (nullable): code of `notification-source`
 * @notifier: (nullable): name and role
 * @sent_on: when it was sent, or %CAIRN_DAY_NONE
 * @received_on: when it came
 * @received_at: (nullable): `HH:MM`
 *
 * What a new notification tells.  Plain data, borrowed for the call.
 */
typedef struct
{
  const char *reference;
  const char *kind;
  const char *responsibility;
  const char *panel;
  gboolean    termination;
  const char *family_name;
  const char *given_names;
  const char *nhs_number;
  const char *nhs_number_absent;
  CairnDay    date_of_birth;
  const char *postcode;
  CairnDay    date_of_death;
  const char *time_of_death;
  const char *sex;
  const char *ethnicity;
  const char *residence_area;
  const char *place;
  const char *expected;
  guint       gestation_weeks;
  const char *circumstances;
  const char *source;
  const char *notifier;
  CairnDay    sent_on;
  CairnDay    received_on;
  const char *received_at;
} CairnNotice;

CairnChangeSet *cairn_notice_log (const CairnNotice  *self,
                                  CairnDay            today,
                                  char              **case_uuid,
                                  GError            **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
