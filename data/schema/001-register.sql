-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The register, version 1.
--
-- One table an entity, as app/model/cairn-entities.c describes it (a test compares the two). Rows
-- point at each other by id, which never leaves the register; everything else names them by uuid.
-- Nothing is removed by cascade: a change set names every row it removes, so that the journal has
-- each of them and undo can bring it back.
--
-- Codes of vocabularies are not checked here, since vocabularies grow; only the few codes that the
-- program's own structure stands on are. A blank is NULL, never an empty text.

-- The panel and its people.
CREATE TABLE setting (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  "key" TEXT NOT NULL CHECK ("key" <> ''),
  value TEXT CHECK (value <> ''),
  UNIQUE ("key")
) STRICT;

CREATE TABLE area (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  name TEXT NOT NULL CHECK (name <> ''),
  position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 10000),
  UNIQUE (name)
) STRICT;

CREATE TABLE agency (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT CHECK (kind <> ''),
  retired INTEGER CHECK (retired IN (0, 1)),
  UNIQUE (name)
) STRICT;

CREATE TABLE contact (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  agency_id INTEGER NOT NULL REFERENCES agency (id),
  name TEXT NOT NULL CHECK (name <> ''),
  role TEXT CHECK (role <> ''),
  email TEXT CHECK (email <> ''),
  phone TEXT CHECK (phone <> ''),
  safeguarding_lead INTEGER CHECK (safeguarding_lead IN (0, 1))
) STRICT;
CREATE INDEX contact_by_agency ON contact (agency_id);

CREATE TABLE seat (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  organisation TEXT NOT NULL CHECK (organisation <> ''),
  role_group TEXT NOT NULL CHECK (role_group <> ''),
  holder TEXT CHECK (holder <> ''),
  deputies TEXT CHECK (deputies <> ''),
  core INTEGER CHECK (core IN (0, 1)),
  from_date TEXT CHECK (from_date IS date (from_date)),
  to_date TEXT CHECK (to_date IS date (to_date))
) STRICT;

CREATE TABLE published_figure (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  report TEXT NOT NULL CHECK (report <> ''),
  table_name TEXT NOT NULL CHECK (table_name <> ''),
  "row" TEXT NOT NULL CHECK ("row" <> ''),
  year INTEGER NOT NULL CHECK (year BETWEEN 1990 AND 2200),
  "count" INTEGER CHECK ("count" BETWEEN 0 AND 1000000),
  base INTEGER CHECK (base BETWEEN 0 AND 1000000),
  source TEXT CHECK (source <> ''),
  UNIQUE (report, table_name, "row", year)
) STRICT;

-- Meetings.
CREATE TABLE meeting (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  kind TEXT NOT NULL CHECK (kind <> ''),
  status TEXT NOT NULL CHECK (status IN ('planned', 'held', 'cancelled')),
  held_on TEXT NOT NULL CHECK (held_on IS date (held_on)),
  starts_at TEXT CHECK (starts_at GLOB '[0-2][0-9]:[0-5][0-9]' AND starts_at < '24'),
  booked_minutes INTEGER CHECK (booked_minutes BETWEEN 1 AND 1440),
  papers_on TEXT CHECK (papers_on IS date (papers_on)),
  circulated_on TEXT CHECK (circulated_on IS date (circulated_on)),
  theme TEXT CHECK (theme <> ''),
  place TEXT CHECK (place <> ''),
  chair TEXT CHECK (chair <> ''),
  notes TEXT CHECK (notes <> '')
) STRICT;

CREATE TABLE attendance (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  meeting_id INTEGER NOT NULL REFERENCES meeting (id),
  person TEXT NOT NULL CHECK (person <> ''),
  seat_id INTEGER REFERENCES seat (id),
  attended_as TEXT NOT NULL CHECK (attended_as <> ''),
  apologies INTEGER CHECK (apologies IN (0, 1)),
  arrived_at TEXT CHECK (arrived_at GLOB '[0-2][0-9]:[0-5][0-9]' AND arrived_at < '24'),
  left_at TEXT CHECK (left_at GLOB '[0-2][0-9]:[0-5][0-9]' AND left_at < '24')
) STRICT;
CREATE INDEX attendance_by_meeting ON attendance (meeting_id);
CREATE INDEX attendance_by_seat ON attendance (seat_id);

-- The death, and the child: identity stands in tables of its own.
CREATE TABLE cases (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  reference TEXT NOT NULL CHECK (reference <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('death', 'birth_enquiry')),
  status TEXT NOT NULL CHECK (status IN ('notified', 'accepted', 'out_of_scope', 'transferred', 'withdrawn')),
  status_reason TEXT CHECK (status_reason <> ''),
  birth_outcome TEXT CHECK (birth_outcome <> ''),
  date_of_death TEXT CHECK (date_of_death IS date (date_of_death)),
  date_of_death_latest TEXT CHECK (date_of_death_latest IS date (date_of_death_latest)),
  date_of_death_precision TEXT CHECK (date_of_death_precision <> ''),
  time_of_death TEXT CHECK (time_of_death GLOB '[0-2][0-9]:[0-5][0-9]' AND time_of_death < '24'),
  sex TEXT CHECK (sex <> ''),
  ethnicity TEXT CHECK (ethnicity <> ''),
  residence_area_id INTEGER REFERENCES area (id),
  death_area TEXT CHECK (death_area <> ''),
  event_area TEXT CHECK (event_area <> ''),
  place TEXT CHECK (place <> ''),
  place_country TEXT CHECK (place_country <> ''),
  event_place TEXT CHECK (event_place <> ''),
  expected TEXT CHECK (expected <> ''),
  gestation_weeks INTEGER CHECK (gestation_weeks BETWEEN 16 AND 45),
  birth_weight_g INTEGER CHECK (birth_weight_g BETWEEN 100 AND 8000),
  deprivation_quintile INTEGER CHECK (deprivation_quintile BETWEEN 1 AND 5),
  smoking_in_pregnancy TEXT CHECK (smoking_in_pregnancy <> ''),
  smoking_in_household TEXT CHECK (smoking_in_household <> ''),
  maternal_bmi TEXT CHECK (maternal_bmi <> ''),
  planned_theme TEXT CHECK (planned_theme <> ''),
  circumstances TEXT CHECK (circumstances <> ''),
  summary TEXT CHECK (summary <> ''),
  family_words TEXT CHECK (family_words <> ''),
  UNIQUE (reference)
) STRICT;
-- People type a reference in any case; every row of an import asks whether its case is there.
CREATE INDEX cases_by_reference ON cases (reference COLLATE NOCASE);
CREATE INDEX cases_by_date_of_death ON cases (date_of_death);
CREATE INDEX cases_by_residence_area ON cases (residence_area_id);

CREATE TABLE child (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  case_id INTEGER NOT NULL REFERENCES cases (id),
  family_name TEXT CHECK (family_name <> ''),
  given_names TEXT CHECK (given_names <> ''),
  also_known_as TEXT CHECK (also_known_as <> ''),
  nhs_number TEXT CHECK (nhs_number <> ''),
  nhs_number_absent TEXT CHECK (nhs_number_absent <> ''),
  date_of_birth TEXT CHECK (date_of_birth IS date (date_of_birth)),
  address TEXT CHECK (address <> ''),
  postcode TEXT CHECK (postcode <> ''),
  school TEXT CHECK (school <> ''),
  gp TEXT CHECK (gp <> ''),
  UNIQUE (case_id)
) STRICT;
CREATE INDEX child_by_nhs_number ON child (nhs_number);
CREATE INDEX child_by_date_of_birth ON child (date_of_birth);

CREATE TABLE responsibility (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  case_id INTEGER NOT NULL REFERENCES cases (id),
  kind TEXT NOT NULL CHECK (kind <> ''),
  panel TEXT CHECK (panel <> ''),
  from_date TEXT CHECK (from_date IS date (from_date)),
  to_date TEXT CHECK (to_date IS date (to_date)),
  agreed_by TEXT CHECK (agreed_by <> ''),
  agreed_on TEXT CHECK (agreed_on IS date (agreed_on)),
  learning_returned_on TEXT CHECK (learning_returned_on IS date (learning_returned_on))
) STRICT;
CREATE INDEX responsibility_by_case ON responsibility (case_id);

CREATE TABLE linked_case (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  case_id INTEGER NOT NULL REFERENCES cases (id),
  other_id INTEGER NOT NULL REFERENCES cases (id),
  kind TEXT NOT NULL CHECK (kind <> ''),
  UNIQUE (case_id, other_id),
  CHECK (case_id <> other_id)
) STRICT;
CREATE INDEX linked_case_by_other ON linked_case (other_id);

CREATE TABLE notification (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  case_id INTEGER NOT NULL REFERENCES cases (id),
  source TEXT CHECK (source <> ''),
  notifier TEXT CHECK (notifier <> ''),
  sent_on TEXT CHECK (sent_on IS date (sent_on)),
  received_on TEXT NOT NULL CHECK (received_on IS date (received_on)),
  received_at TEXT CHECK (received_at GLOB '[0-2][0-9]:[0-5][0-9]' AND received_at < '24')
) STRICT;
CREATE INDEX notification_by_case ON notification (case_id);

CREATE TABLE sighting (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  case_id INTEGER REFERENCES cases (id),
  source TEXT NOT NULL CHECK (source <> ''),
  seen_on TEXT NOT NULL CHECK (seen_on IS date (seen_on)),
  description TEXT CHECK (description <> '')
) STRICT;
CREATE INDEX sighting_by_case ON sighting (case_id);

CREATE TABLE external_reference (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  case_id INTEGER NOT NULL REFERENCES cases (id),
  kind TEXT NOT NULL CHECK (kind <> ''),
  reference TEXT NOT NULL CHECK (reference <> '')
) STRICT;
CREATE INDEX external_reference_by_case ON external_reference (case_id);

-- The review.
CREATE TABLE stages (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  case_id INTEGER NOT NULL REFERENCES cases (id),
  trigger_external TEXT CHECK (trigger_external <> ''),
  trigger_sudden TEXT CHECK (trigger_sudden <> ''),
  trigger_custody TEXT CHECK (trigger_custody <> ''),
  trigger_suspicious TEXT CHECK (trigger_suspicious <> ''),
  trigger_unattended_birth TEXT CHECK (trigger_unattended_birth <> ''),
  key_worker TEXT CHECK (key_worker <> ''),
  booklet_given_on TEXT CHECK (booklet_given_on IS date (booklet_given_on)),
  national_database_on TEXT CHECK (national_database_on IS date (national_database_on)),
  jar_planning_on TEXT CHECK (jar_planning_on IS date (jar_planning_on)),
  jar_visit_on TEXT CHECK (jar_visit_on IS date (jar_visit_on)),
  jar_final_on TEXT CHECK (jar_final_on IS date (jar_final_on)),
  cdrm_kind TEXT CHECK (cdrm_kind <> ''),
  cdrm_planned_on TEXT CHECK (cdrm_planned_on IS date (cdrm_planned_on)),
  cdrm_notice_on TEXT CHECK (cdrm_notice_on IS date (cdrm_notice_on)),
  cdrm_attendees_fixed INTEGER CHECK (cdrm_attendees_fixed IN (0, 1)),
  cdrm_held_on TEXT CHECK (cdrm_held_on IS date (cdrm_held_on)),
  cdrm_report_on TEXT CHECK (cdrm_report_on IS date (cdrm_report_on)),
  family_lead TEXT CHECK (family_lead <> ''),
  family_follow_up TEXT CHECK (family_follow_up <> ''),
  family_told_on TEXT CHECK (family_told_on IS date (family_told_on)),
  analysis_submitted_on TEXT CHECK (analysis_submitted_on IS date (analysis_submitted_on)),
  closed_on TEXT CHECK (closed_on IS date (closed_on)),
  UNIQUE (case_id)
) STRICT;

CREATE TABLE request (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  case_id INTEGER NOT NULL REFERENCES cases (id),
  form TEXT NOT NULL CHECK (form <> ''),
  agency_id INTEGER NOT NULL REFERENCES agency (id),
  contact_id INTEGER REFERENCES contact (id),
  sent_on TEXT CHECK (sent_on IS date (sent_on)),
  agreed_due_on TEXT CHECK (agreed_due_on IS date (agreed_due_on)),
  received_on TEXT CHECK (received_on IS date (received_on)),
  nil_return INTEGER CHECK (nil_return IN (0, 1))
) STRICT;
CREATE INDEX request_by_case ON request (case_id);
CREATE INDEX request_by_agency ON request (agency_id);
CREATE INDEX request_by_contact ON request (contact_id);

CREATE TABLE chase (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  case_id INTEGER NOT NULL REFERENCES cases (id),
  request_id INTEGER NOT NULL REFERENCES request (id),
  step TEXT NOT NULL CHECK (step <> ''),
  chased_on TEXT NOT NULL CHECK (chased_on IS date (chased_on)),
  chased_by TEXT CHECK (chased_by <> ''),
  means TEXT CHECK (means <> ''),
  outcome TEXT CHECK (outcome <> '')
) STRICT;
CREATE INDEX chase_by_case ON chase (case_id);
CREATE INDEX chase_by_request ON chase (request_id);

CREATE TABLE wait (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  case_id INTEGER NOT NULL REFERENCES cases (id),
  kind TEXT NOT NULL CHECK (kind <> ''),
  from_date TEXT NOT NULL CHECK (from_date IS date (from_date)),
  concluded_on TEXT CHECK (concluded_on IS date (concluded_on)),
  paper_received_on TEXT CHECK (paper_received_on IS date (paper_received_on)),
  blocks TEXT NOT NULL CHECK (blocks IN ('cdrm', 'panel', 'nothing')),
  owner TEXT CHECK (owner <> ''),
  next_check_on TEXT CHECK (next_check_on IS date (next_check_on)),
  note TEXT CHECK (note <> ''),
  waived_on TEXT CHECK (waived_on IS date (waived_on)),
  waived_by TEXT CHECK (waived_by <> ''),
  waived_reason TEXT CHECK (waived_reason <> '')
) STRICT;
CREATE INDEX wait_by_case ON wait (case_id);

CREATE TABLE domain_answer (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  case_id INTEGER NOT NULL REFERENCES cases (id),
  version TEXT NOT NULL CHECK (version IN ('cdrm', 'panel')),
  domain TEXT NOT NULL CHECK (domain <> ''),
  relevance INTEGER NOT NULL CHECK (relevance BETWEEN 0 AND 1),
  UNIQUE (case_id, version, domain)
) STRICT;

CREATE TABLE factor (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  case_id INTEGER NOT NULL REFERENCES cases (id),
  version TEXT NOT NULL CHECK (version IN ('cdrm', 'panel')),
  domain TEXT NOT NULL CHECK (domain <> ''),
  entry TEXT CHECK (entry <> ''),
  words TEXT CHECK (words <> ''),
  relevance INTEGER NOT NULL CHECK (relevance BETWEEN 0 AND 3),
  scale TEXT NOT NULL CHECK (scale <> ''),
  modifiable TEXT NOT NULL CHECK (modifiable <> ''),
  reason TEXT CHECK (reason <> '')
) STRICT;
CREATE INDEX factor_by_case ON factor (case_id);

CREATE TABLE conclusion (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  case_id INTEGER NOT NULL REFERENCES cases (id),
  version TEXT NOT NULL CHECK (version IN ('cdrm', 'panel')),
  category TEXT CHECK (category <> ''),
  secondary_category TEXT CHECK (secondary_category <> ''),
  modifiable TEXT CHECK (modifiable <> ''),
  reason TEXT CHECK (reason <> ''),
  good_practice TEXT CHECK (good_practice <> ''),
  UNIQUE (case_id, version)
) STRICT;

CREATE TABLE finalisation (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  case_id INTEGER NOT NULL REFERENCES cases (id),
  kind TEXT NOT NULL CHECK (kind IN ('finalised', 'reopened')),
  sequence INTEGER NOT NULL CHECK (sequence BETWEEN 1 AND 1000),
  happened_on TEXT NOT NULL CHECK (happened_on IS date (happened_on)),
  meeting_id INTEGER REFERENCES meeting (id),
  signed_by TEXT CHECK (signed_by <> ''),
  reason TEXT CHECK (reason <> ''),
  UNIQUE (case_id, sequence)
) STRICT;
CREATE INDEX finalisation_by_meeting ON finalisation (meeting_id);

CREATE TABLE learning_point (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  case_id INTEGER REFERENCES cases (id),
  meeting_id INTEGER REFERENCES meeting (id),
  theme TEXT NOT NULL CHECK (theme <> ''),
  source TEXT CHECK (source <> ''),
  description TEXT CHECK (description <> '')
) STRICT;
CREATE INDEX learning_point_by_case ON learning_point (case_id);
CREATE INDEX learning_point_by_meeting ON learning_point (meeting_id);

CREATE TABLE "action" (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  reference TEXT NOT NULL CHECK (reference <> ''),
  case_id INTEGER REFERENCES cases (id),
  meeting_id INTEGER REFERENCES meeting (id),
  level TEXT NOT NULL CHECK (level <> ''),
  description TEXT NOT NULL CHECK (description <> ''),
  owner TEXT CHECK (owner <> ''),
  organisation TEXT CHECK (organisation <> ''),
  told_on TEXT CHECK (told_on IS date (told_on)),
  due_on TEXT CHECK (due_on IS date (due_on)),
  evidence TEXT CHECK (evidence <> ''),
  assurance_on TEXT CHECK (assurance_on IS date (assurance_on)),
  effect TEXT CHECK (effect <> ''),
  closed_on TEXT CHECK (closed_on IS date (closed_on)),
  UNIQUE (reference)
) STRICT;
CREATE INDEX action_by_case ON "action" (case_id);
CREATE INDEX action_by_meeting ON "action" (meeting_id);

CREATE TABLE action_update (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  action_id INTEGER NOT NULL REFERENCES "action" (id),
  happened_on TEXT NOT NULL CHECK (happened_on IS date (happened_on)),
  author TEXT CHECK (author <> ''),
  description TEXT NOT NULL CHECK (description <> '')
) STRICT;
CREATE INDEX action_update_by_action ON action_update (action_id);

-- What a meeting does.
CREATE TABLE agenda_item (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  meeting_id INTEGER NOT NULL REFERENCES meeting (id),
  part TEXT NOT NULL CHECK (part IN ('business', 'cases')),
  position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 100000),
  business TEXT CHECK (business <> ''),
  title TEXT CHECK (title <> ''),
  planned_minutes INTEGER NOT NULL CHECK (planned_minutes BETWEEN 0 AND 1440),
  used_minutes INTEGER CHECK (used_minutes BETWEEN 0 AND 1440),
  outcome TEXT CHECK (outcome <> ''),
  outcome_reason TEXT CHECK (outcome_reason <> ''),
  why TEXT CHECK (why <> ''),
  minutes TEXT CHECK (minutes <> '')
) STRICT;
CREATE INDEX agenda_item_by_meeting ON agenda_item (meeting_id);

CREATE TABLE item_case (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  item_id INTEGER NOT NULL REFERENCES agenda_item (id),
  case_id INTEGER NOT NULL REFERENCES cases (id),
  UNIQUE (item_id, case_id)
) STRICT;
CREATE INDEX item_case_by_case ON item_case (case_id);

-- One row a case without identity, from which every table is counted.
CREATE TABLE analytic (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  case_id INTEGER NOT NULL REFERENCES cases (id),
  counted INTEGER NOT NULL CHECK (counted IN (0, 1)),
  age_days INTEGER CHECK (age_days BETWEEN 0 AND 6600),
  age_band TEXT NOT NULL CHECK (age_band <> ''),
  year_of_death INTEGER CHECK (year_of_death BETWEEN 1990 AND 2200),
  year_notified INTEGER CHECK (year_notified BETWEEN 1990 AND 2200),
  year_finalised INTEGER CHECK (year_finalised BETWEEN 1990 AND 2200),
  sex TEXT NOT NULL CHECK (sex <> ''),
  ethnicity TEXT CHECK (ethnicity <> ''),
  ethnicity_group TEXT NOT NULL CHECK (ethnicity_group <> ''),
  residence_area_id INTEGER REFERENCES area (id),
  place_row TEXT NOT NULL CHECK (place_row <> ''),
  expected TEXT CHECK (expected <> ''),
  gestation_weeks INTEGER CHECK (gestation_weeks BETWEEN 16 AND 45),
  birth_weight_g INTEGER CHECK (birth_weight_g BETWEEN 100 AND 8000),
  deprivation_quintile INTEGER CHECK (deprivation_quintile BETWEEN 1 AND 5),
  smoking_in_pregnancy TEXT CHECK (smoking_in_pregnancy <> ''),
  smoking_in_household TEXT CHECK (smoking_in_household <> ''),
  maternal_bmi TEXT CHECK (maternal_bmi <> ''),
  days_to_notified INTEGER CHECK (days_to_notified BETWEEN 0 AND 36600),
  days_to_finalised INTEGER CHECK (days_to_finalised BETWEEN 0 AND 36600),
  duration_band TEXT CHECK (duration_band <> ''),
  category TEXT CHECK (category <> ''),
  secondary_category TEXT CHECK (secondary_category <> ''),
  modifiable TEXT CHECK (modifiable <> ''),
  stage TEXT NOT NULL CHECK (stage <> ''),
  waiting_for TEXT CHECK (waiting_for <> ''),
  waiting_since TEXT CHECK (waiting_since IS date (waiting_since)),
  UNIQUE (case_id)
) STRICT;
CREATE INDEX analytic_by_residence_area ON analytic (residence_area_id);

-- The journal: one entry a changed row, each chained to the one before by its hash.
--
-- The digest is of the salt and the payload, so that a payload can be destroyed with its salt (which
-- leaves nothing to guess from) while the chain still holds.
CREATE TABLE journal (
  sequence INTEGER PRIMARY KEY,
  group_number INTEGER NOT NULL,
  at_ms INTEGER NOT NULL,
  person TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('change', 'undo', 'import', 'migration', 'opened', 'exported',
                                     'printed', 'revealed', 'restored')),
  subject TEXT,
  operation TEXT NOT NULL CHECK (operation IN ('insert', 'update', 'delete', 'note')),
  entity TEXT,
  row_uuid TEXT,
  reason TEXT,
  undoes INTEGER,
  digest BLOB CHECK (length (digest) = 32),
  hash BLOB NOT NULL CHECK (length (hash) = 32),
  CHECK ((operation = 'note') = (row_uuid IS NULL))
) STRICT;
CREATE INDEX journal_by_group ON journal (group_number);
CREATE INDEX journal_by_subject ON journal (subject, group_number) WHERE subject IS NOT NULL;
CREATE INDEX journal_by_row ON journal (row_uuid) WHERE row_uuid IS NOT NULL;
CREATE INDEX journal_by_undone ON journal (undoes, group_number) WHERE undoes IS NOT NULL;

-- What changed, as JSON under the model's names: { "before": { ... }, "after": { ... } }.
CREATE TABLE journal_payload (
  sequence INTEGER PRIMARY KEY REFERENCES journal (sequence),
  salt BLOB NOT NULL CHECK (length (salt) = 16),
  body TEXT NOT NULL
) STRICT;

-- Where the journal's head stood when something noteworthy happened, so that a cut tail is noticed.
-- The one called 'head' moves with every write.
CREATE TABLE mark (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  at_ms INTEGER NOT NULL,
  sequence INTEGER NOT NULL,
  hash BLOB NOT NULL CHECK (length (hash) = 32)
) STRICT;
CREATE UNIQUE INDEX mark_of_the_head ON mark (name) WHERE name = 'head';

-- What is being typed: overwritten at each pause, dropped when it becomes a change.
CREATE TABLE draft (
  id INTEGER PRIMARY KEY,
  entity TEXT NOT NULL,
  row_uuid TEXT NOT NULL,
  field TEXT NOT NULL,
  body TEXT NOT NULL,
  person TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  UNIQUE (row_uuid, field)
) STRICT;

-- Full text, apart for what tells who a child is. Contentless: the words are in the tables above
-- already. The row id holds the case, the kind of row and the row (see cairn-search.c).
CREATE VIRTUAL TABLE search_identity USING fts5 (
  body, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE search_text USING fts5 (
  body, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);
