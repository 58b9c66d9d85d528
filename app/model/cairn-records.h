/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-record.h"

G_BEGIN_DECLS

/* A class a kind of row, so that code, closures and .ui files can name what they hold.
 * All of them are as CairnRecord says; what a kind can do stands in the file of the rule. */

#define CAIRN_TYPE_SETTING (cairn_setting_get_type ())
G_DECLARE_FINAL_TYPE (CairnSetting, cairn_setting, CAIRN, SETTING, CairnRecord)

#define CAIRN_TYPE_AREA (cairn_area_get_type ())
G_DECLARE_FINAL_TYPE (CairnArea, cairn_area, CAIRN, AREA, CairnRecord)

#define CAIRN_TYPE_AGENCY (cairn_agency_get_type ())
G_DECLARE_FINAL_TYPE (CairnAgency, cairn_agency, CAIRN, AGENCY, CairnRecord)

#define CAIRN_TYPE_CONTACT (cairn_contact_get_type ())
G_DECLARE_FINAL_TYPE (CairnContact, cairn_contact, CAIRN, CONTACT, CairnRecord)

#define CAIRN_TYPE_SEAT (cairn_seat_get_type ())
G_DECLARE_FINAL_TYPE (CairnSeat, cairn_seat, CAIRN, SEAT, CairnRecord)

#define CAIRN_TYPE_PUBLISHED_FIGURE (cairn_published_figure_get_type ())
G_DECLARE_FINAL_TYPE (CairnPublishedFigure, cairn_published_figure, CAIRN, PUBLISHED_FIGURE, CairnRecord)

#define CAIRN_TYPE_MEETING (cairn_meeting_get_type ())
G_DECLARE_FINAL_TYPE (CairnMeeting, cairn_meeting, CAIRN, MEETING, CairnRecord)

#define CAIRN_TYPE_ATTENDANCE (cairn_attendance_get_type ())
G_DECLARE_FINAL_TYPE (CairnAttendance, cairn_attendance, CAIRN, ATTENDANCE, CairnRecord)

#define CAIRN_TYPE_CASE (cairn_case_get_type ())
G_DECLARE_FINAL_TYPE (CairnCase, cairn_case, CAIRN, CASE, CairnRecord)

#define CAIRN_TYPE_CHILD (cairn_child_get_type ())
G_DECLARE_FINAL_TYPE (CairnChild, cairn_child, CAIRN, CHILD, CairnRecord)

#define CAIRN_TYPE_RESPONSIBILITY (cairn_responsibility_get_type ())
G_DECLARE_FINAL_TYPE (CairnResponsibility, cairn_responsibility, CAIRN, RESPONSIBILITY, CairnRecord)

#define CAIRN_TYPE_LINKED_CASE (cairn_linked_case_get_type ())
G_DECLARE_FINAL_TYPE (CairnLinkedCase, cairn_linked_case, CAIRN, LINKED_CASE, CairnRecord)

#define CAIRN_TYPE_NOTIFICATION (cairn_notification_get_type ())
G_DECLARE_FINAL_TYPE (CairnNotification, cairn_notification, CAIRN, NOTIFICATION, CairnRecord)

#define CAIRN_TYPE_SIGHTING (cairn_sighting_get_type ())
G_DECLARE_FINAL_TYPE (CairnSighting, cairn_sighting, CAIRN, SIGHTING, CairnRecord)

#define CAIRN_TYPE_EXTERNAL_REFERENCE (cairn_external_reference_get_type ())
G_DECLARE_FINAL_TYPE (CairnExternalReference, cairn_external_reference, CAIRN, EXTERNAL_REFERENCE, CairnRecord)

#define CAIRN_TYPE_STAGES (cairn_stages_get_type ())
G_DECLARE_FINAL_TYPE (CairnStages, cairn_stages, CAIRN, STAGES, CairnRecord)

#define CAIRN_TYPE_REQUEST (cairn_request_get_type ())
G_DECLARE_FINAL_TYPE (CairnRequest, cairn_request, CAIRN, REQUEST, CairnRecord)

#define CAIRN_TYPE_CHASE (cairn_chase_get_type ())
G_DECLARE_FINAL_TYPE (CairnChase, cairn_chase, CAIRN, CHASE, CairnRecord)

#define CAIRN_TYPE_WAIT (cairn_wait_get_type ())
G_DECLARE_FINAL_TYPE (CairnWait, cairn_wait, CAIRN, WAIT, CairnRecord)

#define CAIRN_TYPE_DOMAIN_ANSWER (cairn_domain_answer_get_type ())
G_DECLARE_FINAL_TYPE (CairnDomainAnswer, cairn_domain_answer, CAIRN, DOMAIN_ANSWER, CairnRecord)

#define CAIRN_TYPE_FACTOR (cairn_factor_get_type ())
G_DECLARE_FINAL_TYPE (CairnFactor, cairn_factor, CAIRN, FACTOR, CairnRecord)

#define CAIRN_TYPE_CONCLUSION (cairn_conclusion_get_type ())
G_DECLARE_FINAL_TYPE (CairnConclusion, cairn_conclusion, CAIRN, CONCLUSION, CairnRecord)

#define CAIRN_TYPE_FINALISATION (cairn_finalisation_get_type ())
G_DECLARE_FINAL_TYPE (CairnFinalisation, cairn_finalisation, CAIRN, FINALISATION, CairnRecord)

#define CAIRN_TYPE_LEARNING_POINT (cairn_learning_point_get_type ())
G_DECLARE_FINAL_TYPE (CairnLearningPoint, cairn_learning_point, CAIRN, LEARNING_POINT, CairnRecord)

#define CAIRN_TYPE_ACTION (cairn_action_get_type ())
G_DECLARE_FINAL_TYPE (CairnAction, cairn_action, CAIRN, ACTION, CairnRecord)

#define CAIRN_TYPE_ACTION_UPDATE (cairn_action_update_get_type ())
G_DECLARE_FINAL_TYPE (CairnActionUpdate, cairn_action_update, CAIRN, ACTION_UPDATE, CairnRecord)

#define CAIRN_TYPE_AGENDA_ITEM (cairn_agenda_item_get_type ())
G_DECLARE_FINAL_TYPE (CairnAgendaItem, cairn_agenda_item, CAIRN, AGENDA_ITEM, CairnRecord)

#define CAIRN_TYPE_ITEM_CASE (cairn_item_case_get_type ())
G_DECLARE_FINAL_TYPE (CairnItemCase, cairn_item_case, CAIRN, ITEM_CASE, CairnRecord)

#define CAIRN_TYPE_ANALYTIC (cairn_analytic_get_type ())
G_DECLARE_FINAL_TYPE (CairnAnalytic, cairn_analytic, CAIRN, ANALYTIC, CairnRecord)

GType cairn_record_type_of (CairnEntityKind entity);

G_END_DECLS
