/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Long because: it is one table, the contract between every layer. */

#define G_LOG_DOMAIN "cairn-model"

#include "config.h"

#include "cairn-entities-private.h"

#include <glib/gi18n.h>

#define PLAIN CAIRN_FIELD_PLAIN
#define REQUIRED CAIRN_FIELD_REQUIRED
#define IDENTITY CAIRN_FIELD_IDENTITY
#define SEARCHED CAIRN_FIELD_SEARCHED
#define BINDING CAIRN_FIELD_BINDING
#define NARRATIVE (CAIRN_FIELD_NARRATIVE | CAIRN_FIELD_SEARCHED)
#define DERIVED CAIRN_FIELD_DERIVED

#define FIELD(_name, _label, _type, _flags, _vocabulary, _target, _minimum, _maximum) \
  { _name, _label, CAIRN_FIELD_##_type, _flags, _vocabulary, CAIRN_ENTITY_##_target, _minimum, _maximum }
#define TEXT(_name, _label, _flags) FIELD (_name, _label, TEXT, _flags, NULL, NONE, 0, 0)
#define DATE(_name, _label, _flags) FIELD (_name, _label, DATE, _flags, NULL, NONE, 0, 0)
#define TIME(_name, _label, _flags) FIELD (_name, _label, TIME, _flags, NULL, NONE, 0, 0)
#define FLAG(_name, _label, _flags) FIELD (_name, _label, BOOLEAN, _flags, NULL, NONE, 0, 1)
#define NUMBER(_name, _label, _flags, _minimum, _maximum) \
  FIELD (_name, _label, INTEGER, _flags, NULL, NONE, _minimum, _maximum)
#define CODE(_name, _label, _flags, _vocabulary) FIELD (_name, _label, CODE, _flags, _vocabulary, NONE, 0, 0)
#define REF(_name, _label, _flags, _target) FIELD (_name, _label, REFERENCE, _flags, NULL, _target, 0, 0)

static const CairnField setting_fields[] = {
  TEXT ("key", N_("Setting"), REQUIRED),
  TEXT ("value", N_("Value"), PLAIN),
};

static const CairnField area_fields[] = {
  TEXT ("name", N_("Area"), REQUIRED),
  NUMBER ("position", N_("Order"), REQUIRED, 0, 10000),
};

static const CairnField agency_fields[] = {
  TEXT ("name", N_("Agency"), REQUIRED | SEARCHED),
  CODE ("kind", N_("Kind of agency"), PLAIN, "agency-kind"),
  FLAG ("retired", N_("No longer asked"), PLAIN),
};

static const CairnField contact_fields[] = {
  REF ("agency", N_("Agency"), REQUIRED, AGENCY),
  TEXT ("name", N_("Name"), REQUIRED),
  TEXT ("role", N_("Role"), PLAIN),
  TEXT ("email", N_("E-mail"), PLAIN),
  TEXT ("phone", N_("Telephone"), PLAIN),
  FLAG ("safeguarding_lead", N_("Named safeguarding lead"), PLAIN),
};

static const CairnField seat_fields[] = {
  TEXT ("organisation", N_("Organisation"), REQUIRED),
  CODE ("role_group", N_("Role group"), REQUIRED, "role-group"),
  TEXT ("holder", N_("Held by"), PLAIN),
  TEXT ("deputies", N_("Deputies"), PLAIN),
  FLAG ("core", N_("Core seat"), PLAIN),
  DATE ("from_date", N_("From"), PLAIN),
  DATE ("to_date", N_("Until"), PLAIN),
};

static const CairnField published_figure_fields[] = {
  TEXT ("report", N_("Report"), REQUIRED),
  TEXT ("table_name", N_("Table"), REQUIRED),
  TEXT ("row", N_("Row"), REQUIRED),
  NUMBER ("year", N_("Year"), REQUIRED, 1990, 2200),
  NUMBER ("count", N_("Count"), PLAIN, 0, 1000000),
  NUMBER ("base", N_("Base"), PLAIN, 0, 1000000),
  TEXT ("source", N_("Source"), PLAIN),
};

static const CairnField meeting_fields[] = {
  CODE ("kind", N_("Kind of meeting"), REQUIRED, "meeting-kind"),
  CODE ("status", N_("Status"), REQUIRED, "meeting-status"),
  DATE ("held_on", N_("Date"), REQUIRED),
  TIME ("starts_at", N_("Starts"), PLAIN),
  NUMBER ("booked_minutes", N_("Booked time (minutes)"), PLAIN, 1, 1440),
  DATE ("papers_on", N_("Papers go out"), PLAIN),
  DATE ("circulated_on", N_("Papers sent"), BINDING),
  TEXT ("theme", N_("Theme"), SEARCHED),
  TEXT ("place", N_("Where"), PLAIN),
  TEXT ("chair", N_("Chair"), PLAIN),
  TEXT ("notes", N_("Notes"), NARRATIVE),
};

static const CairnField attendance_fields[] = {
  REF ("meeting", N_("Meeting"), REQUIRED, MEETING),
  TEXT ("person", N_("Person"), REQUIRED),
  REF ("seat", N_("For the seat"), PLAIN, SEAT),
  CODE ("attended_as", N_("As"), REQUIRED, "attendance-as"),
  FLAG ("apologies", N_("Apologies"), PLAIN),
  TIME ("arrived_at", N_("Arrived"), PLAIN),
  TIME ("left_at", N_("Left"), PLAIN),
};

static const CairnField case_fields[] = {
  TEXT ("reference", N_("Reference"), REQUIRED | SEARCHED),
  CODE ("kind", N_("Kind"), REQUIRED, "case-kind"),
  CODE ("status", N_("Status"), REQUIRED, "case-status"),
  TEXT ("status_reason", N_("Reason for the status"), SEARCHED),
  CODE ("birth_outcome", N_("Outcome of the birth enquiry"), PLAIN, "birth-outcome"),
  DATE ("date_of_death", N_("Date of death"), IDENTITY),
  DATE ("date_of_death_latest", N_("At the latest"), IDENTITY),
  CODE ("date_of_death_precision", N_("How exact the date is"), PLAIN, "date-precision"),
  TIME ("time_of_death", N_("Time of death"), IDENTITY),
  CODE ("sex", N_("Sex"), PLAIN, "sex"),
  CODE ("ethnicity", N_("Ethnicity"), PLAIN, "ethnicity"),
  REF ("residence_area", N_("Area of residence"), PLAIN, AREA),
  TEXT ("death_area", N_("Area of death"), PLAIN),
  TEXT ("event_area", N_("Area of the fatal event"), PLAIN),
  CODE ("place", N_("Place of death"), PLAIN, "place"),
  TEXT ("place_country", N_("Country of death"), PLAIN),
  CODE ("event_place", N_("Place of the fatal event"), PLAIN, "place"),
  CODE ("expected", N_("Was the death expected?"), PLAIN, "yes-no"),
  NUMBER ("gestation_weeks", N_("Gestation at birth (weeks)"), PLAIN, 16, 45),
  NUMBER ("birth_weight_g", N_("Birth weight (grams)"), PLAIN, 100, 8000),
  NUMBER ("deprivation_quintile", N_("Deprivation quintile"), PLAIN, 1, 5),
  CODE ("smoking_in_pregnancy", N_("Smoking in pregnancy"), PLAIN, "yes-no"),
  CODE ("smoking_in_household", N_("Smoking in the household"), PLAIN, "yes-no"),
  CODE ("maternal_bmi", N_("Mother's body mass index"), PLAIN, "maternal-bmi"),
  TEXT ("planned_theme", N_("Planned for a themed panel"), SEARCHED),
  TEXT ("circumstances", N_("Circumstances as notified"), NARRATIVE | IDENTITY),
  TEXT ("summary", N_("Summary of the case"), NARRATIVE),
  TEXT ("family_words", N_("About the child, in the family's words"), NARRATIVE | IDENTITY),
};

static const CairnField child_fields[] = {
  REF ("case", N_("Case"), REQUIRED, CASE),
  TEXT ("family_name", N_("Family name"), IDENTITY | SEARCHED),
  TEXT ("given_names", N_("Given names"), IDENTITY | SEARCHED),
  TEXT ("also_known_as", N_("Also known as"), IDENTITY | SEARCHED),
  TEXT ("nhs_number", N_("NHS number"), IDENTITY | SEARCHED),
  CODE ("nhs_number_absent", N_("Why there is no NHS number"), PLAIN, "nhs-number-absent"),
  DATE ("date_of_birth", N_("Date of birth"), IDENTITY),
  TEXT ("address", N_("Address"), IDENTITY | SEARCHED),
  TEXT ("postcode", N_("Postcode"), IDENTITY | SEARCHED),
  TEXT ("school", N_("School or nursery"), IDENTITY | SEARCHED),
  TEXT ("gp", N_("General practice"), IDENTITY | SEARCHED),
};

static const CairnField responsibility_fields[] = {
  REF ("case", N_("Case"), REQUIRED, CASE),
  CODE ("kind", N_("Whose case it is"), REQUIRED, "responsibility-kind"),
  TEXT ("panel", N_("Panel"), PLAIN),
  DATE ("from_date", N_("From"), PLAIN),
  DATE ("to_date", N_("Until"), PLAIN),
  TEXT ("agreed_by", N_("Agreed by"), PLAIN),
  DATE ("agreed_on", N_("Agreed on"), BINDING),
  DATE ("learning_returned_on", N_("Learning came back on"), PLAIN),
};

static const CairnField linked_case_fields[] = {
  REF ("case", N_("Case"), REQUIRED, CASE),
  REF ("other", N_("Linked case"), REQUIRED, CASE),
  CODE ("kind", N_("How they are linked"), REQUIRED, "link-kind"),
};

static const CairnField notification_fields[] = {
  REF ("case", N_("Case"), REQUIRED, CASE),
  CODE ("source", N_("Notified by"), PLAIN, "notification-source"),
  TEXT ("notifier", N_("Name and role of the notifier"), PLAIN),
  DATE ("sent_on", N_("Sent on"), PLAIN),
  DATE ("received_on", N_("Received on"), REQUIRED),
  TIME ("received_at", N_("Received at"), PLAIN),
};

static const CairnField sighting_fields[] = {
  REF ("case", N_("Case"), PLAIN, CASE),
  CODE ("source", N_("Seen in"), REQUIRED, "sighting-source"),
  DATE ("seen_on", N_("Seen on"), REQUIRED),
  TEXT ("description", N_("What the source says"), IDENTITY | SEARCHED),
};

static const CairnField external_reference_fields[] = {
  REF ("case", N_("Case"), REQUIRED, CASE),
  CODE ("kind", N_("Whose reference"), REQUIRED, "reference-kind"),
  TEXT ("reference", N_("Reference"), REQUIRED | SEARCHED),
};

static const CairnField stages_fields[] = {
  REF ("case", N_("Case"), REQUIRED, CASE),
  CODE ("trigger_external", N_("External causes"), PLAIN, "yes-no"),
  CODE ("trigger_sudden", N_("Sudden, with no apparent cause"), PLAIN, "yes-no"),
  CODE ("trigger_custody", N_("In custody or detained"), PLAIN, "yes-no"),
  CODE ("trigger_suspicious", N_("First circumstances raise suspicion"), PLAIN, "yes-no"),
  CODE ("trigger_unattended_birth", N_("Stillbirth with no professional present"), PLAIN, "yes-no"),
  TEXT ("key_worker", N_("Key worker of the family"), PLAIN),
  DATE ("booklet_given_on", N_("Booklet given on"), BINDING),
  DATE ("national_database_on", N_("Entered in the national database on"), BINDING),
  DATE ("jar_planning_on", N_("First JAR meeting held on"), PLAIN),
  DATE ("jar_visit_on", N_("Joint visit made on"), PLAIN),
  DATE ("jar_final_on", N_("Final JAR discussion held on"), PLAIN),
  CODE ("cdrm_kind", N_("Held as"), PLAIN, "cdrm-kind"),
  DATE ("cdrm_planned_on", N_("CDRM planned for"), PLAIN),
  DATE ("cdrm_notice_on", N_("Notice given on"), PLAIN),
  FLAG ("cdrm_attendees_fixed", N_("Essential people can come"), PLAIN),
  DATE ("cdrm_held_on", N_("CDRM held on"), PLAIN),
  DATE ("cdrm_report_on", N_("CDRM report received on"), PLAIN),
  TEXT ("family_lead", N_("Who follows up with the family"), PLAIN),
  TEXT ("family_follow_up", N_("Follow-up for the family"), NARRATIVE),
  DATE ("family_told_on", N_("Family told of the outcome on"), BINDING),
  DATE ("analysis_submitted_on", N_("Analysis sent to the national database on"), BINDING),
  DATE ("closed_on", N_("Closed on"), PLAIN),
};

static const CairnField request_fields[] = {
  REF ("case", N_("Case"), REQUIRED, CASE),
  CODE ("form", N_("Form"), REQUIRED, "form"),
  REF ("agency", N_("Agency"), REQUIRED, AGENCY),
  REF ("contact", N_("Contact"), PLAIN, CONTACT),
  DATE ("sent_on", N_("Sent on"), BINDING),
  DATE ("agreed_due_on", N_("Agreed date of return"), PLAIN),
  DATE ("received_on", N_("Received on"), PLAIN),
  FLAG ("nil_return", N_("Nothing known (nil return)"), PLAIN),
};

static const CairnField chase_fields[] = {
  REF ("case", N_("Case"), REQUIRED, CASE),
  REF ("request", N_("Request"), REQUIRED, REQUEST),
  CODE ("step", N_("Step of escalation"), REQUIRED, "escalation-step"),
  DATE ("chased_on", N_("Chased on"), REQUIRED | BINDING),
  TEXT ("chased_by", N_("By"), PLAIN),
  TEXT ("means", N_("How"), PLAIN),
  TEXT ("outcome", N_("Outcome"), PLAIN),
};

static const CairnField wait_fields[] = {
  REF ("case", N_("Case"), REQUIRED, CASE),
  CODE ("kind", N_("Waiting for"), REQUIRED, "wait-kind"),
  DATE ("from_date", N_("Since"), REQUIRED),
  DATE ("concluded_on", N_("Concluded on"), PLAIN),
  DATE ("paper_received_on", N_("Paper received on"), PLAIN),
  CODE ("blocks", N_("Holds up"), REQUIRED, "wait-blocks"),
  TEXT ("owner", N_("Who has it"), PLAIN),
  DATE ("next_check_on", N_("Ask again on"), PLAIN),
  TEXT ("note", N_("Note"), SEARCHED),
  DATE ("waived_on", N_("Go ahead without, decided on"), PLAIN),
  TEXT ("waived_by", N_("Decided by"), PLAIN),
  TEXT ("waived_reason", N_("Why"), PLAIN),
};

static const CairnField domain_answer_fields[] = {
  REF ("case", N_("Case"), REQUIRED, CASE),
  CODE ("version", N_("Version"), REQUIRED, "analysis-version"),
  CODE ("domain", N_("Domain"), REQUIRED, "domain"),
  NUMBER ("relevance", N_("Answer"), REQUIRED, 0, 1),
};

static const CairnField factor_fields[] = {
  REF ("case", N_("Case"), REQUIRED, CASE),
  CODE ("version", N_("Version"), REQUIRED, "analysis-version"),
  CODE ("domain", N_("Domain"), REQUIRED, "domain"),
  CODE ("entry", N_("Factor"), PLAIN, "factor"),
  TEXT ("words", N_("In words"), SEARCHED),
  NUMBER ("relevance", N_("Relevance"), REQUIRED, 0, 3),
  TEXT ("scale", N_("Scale"), REQUIRED),
  CODE ("modifiable", N_("Modifiable"), REQUIRED, "factor-modifiable"),
  TEXT ("reason", N_("Why"), NARRATIVE),
};

static const CairnField conclusion_fields[] = {
  REF ("case", N_("Case"), REQUIRED, CASE),
  CODE ("version", N_("Version"), REQUIRED, "analysis-version"),
  CODE ("category", N_("Category of death"), PLAIN, "category"),
  CODE ("secondary_category", N_("Secondary category"), PLAIN, "category"),
  CODE ("modifiable", N_("Modifiable factors"), PLAIN, "modifiable"),
  TEXT ("reason", N_("Reason"), NARRATIVE),
  TEXT ("good_practice", N_("Good practice"), NARRATIVE),
};

static const CairnField finalisation_fields[] = {
  REF ("case", N_("Case"), REQUIRED, CASE),
  CODE ("kind", N_("Step"), REQUIRED, "finalisation-kind"),
  NUMBER ("sequence", N_("Order"), REQUIRED, 1, 1000),
  DATE ("happened_on", N_("Date"), REQUIRED | BINDING),
  REF ("meeting", N_("Meeting"), PLAIN, MEETING),
  TEXT ("signed_by", N_("Signed by"), PLAIN),
  TEXT ("reason", N_("Reason"), SEARCHED),
};

static const CairnField learning_point_fields[] = {
  REF ("case", N_("Case"), PLAIN, CASE),
  REF ("meeting", N_("Meeting"), PLAIN, MEETING),
  CODE ("theme", N_("Theme"), REQUIRED, "learning-theme"),
  CODE ("source", N_("Learned from"), PLAIN, "learning-source"),
  TEXT ("description", N_("What was learned"), NARRATIVE),
};

static const CairnField action_fields[] = {
  TEXT ("reference", N_("Reference"), REQUIRED | SEARCHED),
  REF ("case", N_("Case"), PLAIN, CASE),
  REF ("meeting", N_("Meeting"), PLAIN, MEETING),
  CODE ("level", N_("Level"), REQUIRED, "action-level"),
  TEXT ("description", N_("Action"), REQUIRED | NARRATIVE),
  TEXT ("owner", N_("Owner"), PLAIN),
  TEXT ("organisation", N_("Organisation"), PLAIN),
  DATE ("told_on", N_("Told on"), BINDING),
  DATE ("due_on", N_("Due on"), PLAIN),
  TEXT ("evidence", N_("Evidence"), NARRATIVE),
  DATE ("assurance_on", N_("Assurance received on"), PLAIN),
  TEXT ("effect", N_("Effect"), NARRATIVE),
  DATE ("closed_on", N_("Closed on"), PLAIN),
};

static const CairnField action_update_fields[] = {
  REF ("action", N_("Action"), REQUIRED, ACTION),
  DATE ("happened_on", N_("Date"), REQUIRED),
  TEXT ("author", N_("By"), PLAIN),
  TEXT ("description", N_("Update"), REQUIRED | NARRATIVE),
};

static const CairnField agenda_item_fields[] = {
  REF ("meeting", N_("Meeting"), REQUIRED, MEETING),
  CODE ("part", N_("Part"), REQUIRED, "agenda-part"),
  NUMBER ("position", N_("Order"), REQUIRED, 0, 100000),
  CODE ("business", N_("Recurring item"), PLAIN, "business-item"),
  TEXT ("title", N_("Title"), SEARCHED),
  NUMBER ("planned_minutes", N_("Minutes planned"), REQUIRED, 0, 1440),
  NUMBER ("used_minutes", N_("Minutes used"), PLAIN, 0, 1440),
  CODE ("outcome", N_("Outcome"), PLAIN, "agenda-outcome"),
  TEXT ("outcome_reason", N_("Reason"), PLAIN),
  TEXT ("why", N_("Why it is here"), PLAIN),
  TEXT ("minutes", N_("Minutes"), NARRATIVE),
};

static const CairnField item_case_fields[] = {
  REF ("item", N_("Agenda item"), REQUIRED, AGENDA_ITEM),
  REF ("case", N_("Case"), REQUIRED, CASE),
};

static const CairnField analytic_fields[] = {
  REF ("case", N_("Case"), REQUIRED, CASE),
  FLAG ("counted", N_("Counts in the tables"), REQUIRED | DERIVED),
  NUMBER ("age_days", N_("Age (days)"), DERIVED, 0, 6600),
  CODE ("age_band", N_("Age"), REQUIRED | DERIVED, "age-band"),
  NUMBER ("year_of_death", N_("Year of death"), DERIVED, 1990, 2200),
  NUMBER ("year_notified", N_("Year of notification"), DERIVED, 1990, 2200),
  NUMBER ("year_finalised", N_("Year of finalisation"), DERIVED, 1990, 2200),
  CODE ("sex", N_("Sex"), REQUIRED | DERIVED, "sex"),
  CODE ("ethnicity", N_("Ethnicity"), DERIVED, "ethnicity"),
  CODE ("ethnicity_group", N_("Ethnic group"), REQUIRED | DERIVED, "ethnicity"),
  REF ("residence_area", N_("Area of residence"), DERIVED, AREA),
  CODE ("place_row", N_("Place of death"), REQUIRED | DERIVED, "place-row"),
  CODE ("expected", N_("Expected"), DERIVED, "yes-no"),
  NUMBER ("gestation_weeks", N_("Gestation (weeks)"), DERIVED, 16, 45),
  NUMBER ("birth_weight_g", N_("Birth weight (grams)"), DERIVED, 100, 8000),
  NUMBER ("deprivation_quintile", N_("Deprivation quintile"), DERIVED, 1, 5),
  CODE ("smoking_in_pregnancy", N_("Smoking in pregnancy"), DERIVED, "yes-no"),
  CODE ("smoking_in_household", N_("Smoking in the household"), DERIVED, "yes-no"),
  CODE ("maternal_bmi", N_("Mother's body mass index"), DERIVED, "maternal-bmi"),
  NUMBER ("days_to_notified", N_("Death to notification (days)"), DERIVED, 0, 36600),
  NUMBER ("days_to_finalised", N_("Death to finalisation (days)"), DERIVED, 0, 36600),
  CODE ("duration_band", N_("Duration"), DERIVED, "duration-band"),
  CODE ("category", N_("Category of death"), DERIVED, "category"),
  CODE ("secondary_category", N_("Secondary category"), DERIVED, "category"),
  CODE ("modifiable", N_("Modifiable factors"), DERIVED, "modifiable"),
  CODE ("stage", N_("Stage"), REQUIRED | DERIVED, "stage"),
  CODE ("waiting_for", N_("Waiting for"), DERIVED, "wait-kind"),
  DATE ("waiting_since", N_("Since"), DERIVED),
};

#define ENTITY(_kind, _name, _table, _label) \
  [CAIRN_ENTITY_##_kind] = { CAIRN_ENTITY_##_kind, #_name, _table, _label, \
                             _name##_fields, G_N_ELEMENTS (_name##_fields) }

const CairnEntity cairn_entities[CAIRN_N_ENTITIES] = {
  ENTITY (SETTING, setting, "setting", N_("Setting")),
  ENTITY (AREA, area, "area", N_("Area")),
  ENTITY (AGENCY, agency, "agency", N_("Agency")),
  ENTITY (CONTACT, contact, "contact", N_("Contact")),
  ENTITY (SEAT, seat, "seat", N_("Seat")),
  ENTITY (PUBLISHED_FIGURE, published_figure, "published_figure", N_("Published figure")),
  ENTITY (MEETING, meeting, "meeting", N_("Meeting")),
  ENTITY (ATTENDANCE, attendance, "attendance", N_("Attendance")),
  ENTITY (CASE, case, "cases", N_("Case")),
  ENTITY (CHILD, child, "child", N_("Child")),
  ENTITY (RESPONSIBILITY, responsibility, "responsibility", N_("Responsibility")),
  ENTITY (LINKED_CASE, linked_case, "linked_case", N_("Linked case")),
  ENTITY (NOTIFICATION, notification, "notification", N_("Notification")),
  ENTITY (SIGHTING, sighting, "sighting", N_("Sighting")),
  ENTITY (EXTERNAL_REFERENCE, external_reference, "external_reference", N_("Reference elsewhere")),
  ENTITY (STAGES, stages, "stages", N_("Stages of the review")),
  ENTITY (REQUEST, request, "request", N_("Request for a form")),
  ENTITY (CHASE, chase, "chase", N_("Chase")),
  ENTITY (WAIT, wait, "wait", N_("Wait")),
  ENTITY (DOMAIN_ANSWER, domain_answer, "domain_answer", N_("Answer for a domain")),
  ENTITY (FACTOR, factor, "factor", N_("Contributory factor")),
  ENTITY (CONCLUSION, conclusion, "conclusion", N_("Conclusion")),
  ENTITY (FINALISATION, finalisation, "finalisation", N_("Finalisation")),
  ENTITY (LEARNING_POINT, learning_point, "learning_point", N_("Learning point")),
  ENTITY (ACTION, action, "action", N_("Action")),
  ENTITY (ACTION_UPDATE, action_update, "action_update", N_("Update of an action")),
  ENTITY (AGENDA_ITEM, agenda_item, "agenda_item", N_("Agenda item")),
  ENTITY (ITEM_CASE, item_case, "item_case", N_("Case of an agenda item")),
  ENTITY (ANALYTIC, analytic, "analytic", N_("Facts for the statistics")),
};
