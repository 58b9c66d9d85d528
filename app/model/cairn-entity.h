/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CairnEntityKind:
 *
 * The kinds of row a register holds, in the order in which rows can be written
 * so that every reference points at a row that is already there.
 */
typedef enum
{
  CAIRN_ENTITY_SETTING,
  CAIRN_ENTITY_AREA,
  CAIRN_ENTITY_AGENCY,
  CAIRN_ENTITY_CONTACT,
  CAIRN_ENTITY_SEAT,
  CAIRN_ENTITY_PUBLISHED_FIGURE,
  CAIRN_ENTITY_MEETING,
  CAIRN_ENTITY_ATTENDANCE,
  CAIRN_ENTITY_CASE,
  CAIRN_ENTITY_CHILD,
  CAIRN_ENTITY_RESPONSIBILITY,
  CAIRN_ENTITY_LINKED_CASE,
  CAIRN_ENTITY_NOTIFICATION,
  CAIRN_ENTITY_SIGHTING,
  CAIRN_ENTITY_EXTERNAL_REFERENCE,
  CAIRN_ENTITY_STAGES,
  CAIRN_ENTITY_REQUEST,
  CAIRN_ENTITY_CHASE,
  CAIRN_ENTITY_WAIT,
  CAIRN_ENTITY_DOMAIN_ANSWER,
  CAIRN_ENTITY_FACTOR,
  CAIRN_ENTITY_CONCLUSION,
  CAIRN_ENTITY_FINALISATION,
  CAIRN_ENTITY_LEARNING_POINT,
  CAIRN_ENTITY_ACTION,
  CAIRN_ENTITY_ACTION_UPDATE,
  CAIRN_ENTITY_AGENDA_ITEM,
  CAIRN_ENTITY_ITEM_CASE,
  CAIRN_ENTITY_ANALYTIC,
  CAIRN_N_ENTITIES,
  CAIRN_ENTITY_NONE = CAIRN_N_ENTITIES,
} CairnEntityKind;

/**
 * CairnFieldType:
 * @CAIRN_FIELD_TEXT: UTF-8 text
 * @CAIRN_FIELD_INTEGER: a whole number; the unit stands in the field's name
 * @CAIRN_FIELD_BOOLEAN: 0 or 1
 * @CAIRN_FIELD_DATE: a civil date, `YYYY-MM-DD`
 * @CAIRN_FIELD_TIME: a civil time of day, `HH:MM`
 * @CAIRN_FIELD_INSTANT: milliseconds since the Unix epoch, UTC
 * @CAIRN_FIELD_CODE: a code of the field's vocabulary
 * @CAIRN_FIELD_REFERENCE: the uuid of a row of the field's target entity
 *
 * What a field's value means. Date, time, code and reference are kept as text.
 */
typedef enum
{
  CAIRN_FIELD_TEXT,
  CAIRN_FIELD_INTEGER,
  CAIRN_FIELD_BOOLEAN,
  CAIRN_FIELD_DATE,
  CAIRN_FIELD_TIME,
  CAIRN_FIELD_INSTANT,
  CAIRN_FIELD_CODE,
  CAIRN_FIELD_REFERENCE,
} CairnFieldType;

/**
 * CairnFieldFlags:
 * @CAIRN_FIELD_PLAIN: nothing special
 * @CAIRN_FIELD_REQUIRED: never empty
 * @CAIRN_FIELD_IDENTITY: tells who the child or the family is; kept out of every
 *   copy without identities, and indexed apart
 * @CAIRN_FIELD_SEARCHED: found by the search in all text
 * @CAIRN_FIELD_BINDING: once set, the matter has left the office (sent, told,
 *   submitted), so it is corrected with a reason and never undone
 * @CAIRN_FIELD_NARRATIVE: several paragraphs
 * @CAIRN_FIELD_DERIVED: computed by the model from other rows
 *
 * What else the layers above need to know of a field.
 */
typedef enum
{
  CAIRN_FIELD_PLAIN = 0,
  CAIRN_FIELD_REQUIRED = 1 << 0,
  CAIRN_FIELD_IDENTITY = 1 << 1,
  CAIRN_FIELD_SEARCHED = 1 << 2,
  CAIRN_FIELD_BINDING = 1 << 3,
  CAIRN_FIELD_NARRATIVE = 1 << 4,
  CAIRN_FIELD_DERIVED = 1 << 5,
} CairnFieldFlags;

/**
 * CairnField:
 * @name: name in change sets, journal and exports, such as `family_name`
 * @label: what a person reads beside it; marked for translation
 * @type: what its value means
 * @flags: what else is to be known of it
 * @vocabulary: (nullable): vocabulary of a code
 * @target: entity a reference points at, or %CAIRN_ENTITY_NONE
 * @minimum: smallest number allowed
 * @maximum: largest number allowed
 *
 * One field of an entity.
 */
typedef struct
{
  const char      *name;
  const char      *label;
  CairnFieldType   type;
  CairnFieldFlags  flags;
  const char      *vocabulary;
  CairnEntityKind  target;
  gint64           minimum;
  gint64           maximum;
} CairnField;

/**
 * CairnEntity:
 * @kind: which entity it is
 * @name: name in change sets, journal and exports, such as `agenda_item`
 * @table: name of its table in the register
 * @label: what a person calls one such row; marked for translation
 * @fields: (array length=n_fields): its fields
 * @n_fields: how many
 *
 * What the register knows of one kind of row. This one description feeds change
 * sets, journal labels, the schema's test, export and the live objects.
 */
typedef struct
{
  CairnEntityKind   kind;
  const char       *name;
  const char       *table;
  const char       *label;
  const CairnField *fields;
  guint             n_fields;
} CairnEntity;

const CairnEntity *cairn_entity_get     (CairnEntityKind  kind);
const CairnEntity *cairn_entity_by_name (const char      *name);

const char *cairn_entity_get_label (const CairnEntity *entity);
int         cairn_entity_find      (const CairnEntity *entity,
                                    const char        *field);
gboolean    cairn_entity_has       (const CairnEntity *entity,
                                    const char        *field);

const char *cairn_field_get_label   (const CairnField *field);
gboolean    cairn_field_is_number   (const CairnField *field);
char       *cairn_field_dup_column  (const CairnField *field) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
