/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define CAIRN_TYPE_TABLE_DEFINITION (cairn_table_definition_get_type ())
G_DECLARE_FINAL_TYPE (CairnTableDefinition, cairn_table_definition, CAIRN, TABLE_DEFINITION, GObject)

/* The tables of the annual report, in the order of their numbers, from data/report/. */
GListModel           *cairn_table_definition_list (void);
CairnTableDefinition *cairn_table_definition_get  (const char *name);

const char *cairn_table_definition_get_name        (CairnTableDefinition *self);
int         cairn_table_definition_get_number      (CairnTableDefinition *self);
int         cairn_table_definition_get_years       (CairnTableDefinition *self);
const char *cairn_table_definition_get_title       (CairnTableDefinition *self);
const char *cairn_table_definition_get_counted_in  (CairnTableDefinition *self);
const char *cairn_table_definition_get_dimension   (CairnTableDefinition *self);
const char *cairn_table_definition_get_field       (CairnTableDefinition *self);
const char *cairn_table_definition_get_vocabulary  (CairnTableDefinition *self);
const char *cairn_table_definition_get_measure     (CairnTableDefinition *self);
const char *cairn_table_definition_get_denominator (CairnTableDefinition *self);
const char *cairn_table_definition_get_definition  (CairnTableDefinition *self);

G_END_DECLS
