/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cairn-test-case.h"

#include "cairn-loader.h"
#include "cairn-notice.h"
#include "cairn-test-session.h"

/*
 * cairn_test_case_settle:
 * @self: a case
 *
 * Runs the main loop until everything that was asked for is durable.
 */
void
cairn_test_case_settle (CairnTestCase *self)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
  cairn_wait_until (cairn_session_get_state (self->session) == CAIRN_SESSION_SAVED);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

void
cairn_test_case_write (CairnTestCase  *self,
                       CairnChangeSet *changes)
{
  cairn_session_write (self->session, changes);
  cairn_test_case_settle (self);
}

void
cairn_test_case_set_up (CairnTestCase *self)
{
  const CairnNotice notice = {
    .reference = "2324-017",
    .family_name = CAIRN_TEST_NAME,
    .given_names = "Ida",
    .date_of_birth = cairn_day_new (2023, 2, 1),
    .date_of_death = cairn_day_new (2024, 1, 10),
    .sex = "female",
    .circumstances = CAIRN_TEST_NAME " was found at home.",
    .received_on = cairn_day_new (2024, 1, 11),
  };
  g_autoptr(CairnChangeSet) changes = NULL;
  g_autoptr(CairnReview) review = NULL;
  g_autoptr(GError) error = NULL;

  self->folder = cairn_test_make_folder ();
  self->session = cairn_test_open_empty (self->folder);
  changes = cairn_notice_log (&notice, cairn_register_get_today (cairn_session_get_reader (self->session)),
                              &self->uuid, &error);
  g_assert_no_error (error);
  cairn_test_case_write (self, changes);

  review = cairn_session_get_review (self->session, self->uuid, &error);
  g_assert_no_error (error);
  self->editing = cairn_editing_new (self->session, CAIRN_AGGREGATE (review));
}

void
cairn_test_case_tear_down (CairnTestCase *self)
{
  g_assert_finalize_object (self->editing);
  cairn_session_close (self->session);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (self->session);
  cairn_test_remove_folder (self->folder);
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->uuid, g_free);
}

CairnRecord *
cairn_test_case_root (CairnTestCase *self)
{
  return cairn_aggregate_get_root (cairn_editing_get_aggregate (self->editing));
}

/*
 * cairn_test_case_finalise:
 * @self: a case
 *
 * Writes that the review was finalised, without what the model would ask for before.
 */
void
cairn_test_case_finalise (CairnTestCase *self)
{
  g_autoptr(CairnChangeSet) changes = cairn_change_set_new (CAIRN_CHANGE_EDIT, self->uuid, NULL);
  CairnChange *step = cairn_change_set_insert (changes, CAIRN_ENTITY_FINALISATION, NULL);
  CairnChange *root = cairn_change_set_update (changes, CAIRN_ENTITY_CASE, self->uuid);

  cairn_change_set_field_text (step, "case", self->uuid);
  cairn_change_set_field_text (step, "kind", "finalised");
  cairn_change_set_field_integer (step, "sequence", 1);
  cairn_change_set_field_text (step, "happened_on", "2024-03-01");
  cairn_change_set_field_text (root, "status", "accepted");
  cairn_aggregate_complete (cairn_editing_get_aggregate (self->editing), changes);
  cairn_test_case_write (self, changes);
}

/*
 * cairn_test_case_read:
 * @self: a case
 * @entity: what kind of row
 * @uuid: uuid of the row
 * @field: name of one of its fields that holds text
 *
 * Returns: (transfer full) (nullable): what the register holds
 */
char *
cairn_test_case_read (CairnTestCase   *self,
                      CairnEntityKind  entity,
                      const char      *uuid,
                      const char      *field)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CairnRecord) record = cairn_register_load_record (cairn_session_get_reader (self->session), entity, uuid,
                                                              &error);

  g_assert_no_error (error);

  return g_strdup (cairn_record_get_text (record, field));
}
