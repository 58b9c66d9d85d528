/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-model"

#include "config.h"

#include "cairn-records.h"

#include "cairn-record-private.h"

#define DEFINE_RECORD(TypeName, type_name, KIND) \
  struct _##TypeName \
  { \
    CairnRecord parent_instance; \
  }; \
  G_DEFINE_FINAL_TYPE (TypeName, type_name, CAIRN_TYPE_RECORD) \
  static void \
  type_name##_class_init (TypeName##Class *klass) \
  { \
    _cairn_record_class_describe (CAIRN_RECORD_CLASS (klass), CAIRN_ENTITY_##KIND); \
  } \
  static void \
  type_name##_init (TypeName *self) \
  { \
  }

DEFINE_RECORD (CairnSetting, cairn_setting, SETTING)
DEFINE_RECORD (CairnArea, cairn_area, AREA)
DEFINE_RECORD (CairnAgency, cairn_agency, AGENCY)
DEFINE_RECORD (CairnContact, cairn_contact, CONTACT)
DEFINE_RECORD (CairnSeat, cairn_seat, SEAT)
DEFINE_RECORD (CairnPublishedFigure, cairn_published_figure, PUBLISHED_FIGURE)
DEFINE_RECORD (CairnMeeting, cairn_meeting, MEETING)
DEFINE_RECORD (CairnAttendance, cairn_attendance, ATTENDANCE)
DEFINE_RECORD (CairnCase, cairn_case, CASE)
DEFINE_RECORD (CairnChild, cairn_child, CHILD)
DEFINE_RECORD (CairnResponsibility, cairn_responsibility, RESPONSIBILITY)
DEFINE_RECORD (CairnLinkedCase, cairn_linked_case, LINKED_CASE)
DEFINE_RECORD (CairnNotification, cairn_notification, NOTIFICATION)
DEFINE_RECORD (CairnSighting, cairn_sighting, SIGHTING)
DEFINE_RECORD (CairnExternalReference, cairn_external_reference, EXTERNAL_REFERENCE)
DEFINE_RECORD (CairnStages, cairn_stages, STAGES)
DEFINE_RECORD (CairnRequest, cairn_request, REQUEST)
DEFINE_RECORD (CairnChase, cairn_chase, CHASE)
DEFINE_RECORD (CairnWait, cairn_wait, WAIT)
DEFINE_RECORD (CairnDomainAnswer, cairn_domain_answer, DOMAIN_ANSWER)
DEFINE_RECORD (CairnFactor, cairn_factor, FACTOR)
DEFINE_RECORD (CairnConclusion, cairn_conclusion, CONCLUSION)
DEFINE_RECORD (CairnFinalisation, cairn_finalisation, FINALISATION)
DEFINE_RECORD (CairnLearningPoint, cairn_learning_point, LEARNING_POINT)
DEFINE_RECORD (CairnAction, cairn_action, ACTION)
DEFINE_RECORD (CairnActionUpdate, cairn_action_update, ACTION_UPDATE)
DEFINE_RECORD (CairnAgendaItem, cairn_agenda_item, AGENDA_ITEM)
DEFINE_RECORD (CairnItemCase, cairn_item_case, ITEM_CASE)
DEFINE_RECORD (CairnAnalytic, cairn_analytic, ANALYTIC)

static GType (*const type_functions[CAIRN_N_ENTITIES]) (void) = {
  [CAIRN_ENTITY_SETTING] = cairn_setting_get_type,
  [CAIRN_ENTITY_AREA] = cairn_area_get_type,
  [CAIRN_ENTITY_AGENCY] = cairn_agency_get_type,
  [CAIRN_ENTITY_CONTACT] = cairn_contact_get_type,
  [CAIRN_ENTITY_SEAT] = cairn_seat_get_type,
  [CAIRN_ENTITY_PUBLISHED_FIGURE] = cairn_published_figure_get_type,
  [CAIRN_ENTITY_MEETING] = cairn_meeting_get_type,
  [CAIRN_ENTITY_ATTENDANCE] = cairn_attendance_get_type,
  [CAIRN_ENTITY_CASE] = cairn_case_get_type,
  [CAIRN_ENTITY_CHILD] = cairn_child_get_type,
  [CAIRN_ENTITY_RESPONSIBILITY] = cairn_responsibility_get_type,
  [CAIRN_ENTITY_LINKED_CASE] = cairn_linked_case_get_type,
  [CAIRN_ENTITY_NOTIFICATION] = cairn_notification_get_type,
  [CAIRN_ENTITY_SIGHTING] = cairn_sighting_get_type,
  [CAIRN_ENTITY_EXTERNAL_REFERENCE] = cairn_external_reference_get_type,
  [CAIRN_ENTITY_STAGES] = cairn_stages_get_type,
  [CAIRN_ENTITY_REQUEST] = cairn_request_get_type,
  [CAIRN_ENTITY_CHASE] = cairn_chase_get_type,
  [CAIRN_ENTITY_WAIT] = cairn_wait_get_type,
  [CAIRN_ENTITY_DOMAIN_ANSWER] = cairn_domain_answer_get_type,
  [CAIRN_ENTITY_FACTOR] = cairn_factor_get_type,
  [CAIRN_ENTITY_CONCLUSION] = cairn_conclusion_get_type,
  [CAIRN_ENTITY_FINALISATION] = cairn_finalisation_get_type,
  [CAIRN_ENTITY_LEARNING_POINT] = cairn_learning_point_get_type,
  [CAIRN_ENTITY_ACTION] = cairn_action_get_type,
  [CAIRN_ENTITY_ACTION_UPDATE] = cairn_action_update_get_type,
  [CAIRN_ENTITY_AGENDA_ITEM] = cairn_agenda_item_get_type,
  [CAIRN_ENTITY_ITEM_CASE] = cairn_item_case_get_type,
  [CAIRN_ENTITY_ANALYTIC] = cairn_analytic_get_type,
};

/**
 * cairn_record_type_of:
 * @entity: what kind of row
 *
 * Returns: the class of its records
 */
GType
cairn_record_type_of (CairnEntityKind entity)
{
  g_return_val_if_fail (entity < CAIRN_N_ENTITIES, G_TYPE_INVALID);

  return type_functions[entity] ();
}
