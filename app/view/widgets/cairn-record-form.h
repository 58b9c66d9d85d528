/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-editing.h"

G_BEGIN_DECLS

/**
 * CairnRecordFill:
 * @editing: what the page is about
 * @record: a row that the register does not hold yet
 * @about: (nullable): the row it is about, where a form is opened from one
 *
 * Fills in what can be foreseen.
 */
typedef void (*CairnRecordFill) (CairnEditing *editing,
                                 CairnRecord  *record,
                                 CairnRecord  *about);

/**
 * CairnRecordFollow:
 * @editing: what the page is about
 * @record: a row as a form fills it in
 * @field: name of its field that was just filled in
 *
 * Fills in what follows from another field.
 */
typedef void (*CairnRecordFollow) (CairnEditing *editing,
                                   CairnRecord  *record,
                                   const char   *field);

/**
 * CairnRecordMake:
 * @editing: what the page is about
 * @record: a row as a form filled it in
 * @about: (nullable): the row it is about, where the form was opened from one
 * @reason: (nullable): why, where a finalised review asks for it
 * @error: return location for a %CAIRN_ERROR
 *
 * Asks the model for what a filled form means.
 *
 * Returns: (transfer full) (nullable): what is to be written, or %NULL with @error set
 */
typedef CairnChangeSet *(*CairnRecordMake) (CairnEditing  *editing,
                                            CairnRecord   *record,
                                            CairnRecord   *about,
                                            const char    *reason,
                                            GError       **error);

/**
 * CairnRecordCheck:
 * @editing: what the page is about
 * @record: a row as a form fills it in
 *
 * Returns: (transfer full): a list of [class@Cairn.Obstacle]: what is in the way so far
 */
typedef GListModel *(*CairnRecordCheck) (CairnEditing *editing,
                                         CairnRecord  *record);

/**
 * CairnRecordApplies:
 * @about: a row that a form could be opened from
 *
 * Returns: whether the form means anything for it now
 */
typedef gboolean (*CairnRecordApplies) (CairnRecord *about);

/**
 * CairnRecordForm:
 * @heading: what is done, as a title
 * @agree: the button that does it, with its mnemonic
 * @entity: what kind of row is filled in
 * @fields: names of its fields, with blanks between
 * @fill: (nullable): fills in what can be foreseen
 * @follow: (nullable): fills in what follows from a field
 * @check: (nullable): what is in the way so far
 * @make: (nullable): what the form means; %NULL adds the row as it is
 * @says_why: whether it is no correction: the reason, where there is one, stands in the form
 * @applies: (nullable): whether it is offered from a row; %NULL for always
 *
 * A form to fill in: heading and button are marked for translation.
 */
typedef struct
{
  const char         *heading;
  const char         *agree;
  CairnEntityKind     entity;
  const char         *fields;
  CairnRecordFill     fill;
  CairnRecordFollow   follow;
  CairnRecordCheck    check;
  CairnRecordMake     make;
  gboolean            says_why;
  CairnRecordApplies  applies;
} CairnRecordForm;

G_END_DECLS
