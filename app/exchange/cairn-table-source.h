/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cairn-table.h"
#include "cairn-table-definition.h"
#include "cairn-tally.h"

G_BEGIN_DECLS

CairnTable *cairn_table_source_count   (CairnTableDefinition  *definition,
                                        CairnRegister         *reader,
                                        int                    first_year,
                                        int                    last_year,
                                        GError               **error) G_GNUC_WARN_UNUSED_RESULT;
CairnTable *cairn_table_source_convert (CairnTally            *tally,
                                        CairnTableUnit         unit,
                                        CairnTableForm         form,
                                        const char            *field,
                                        const char            *name,
                                        const char            *title) G_GNUC_WARN_UNUSED_RESULT;

GStrv       cairn_table_source_find_cases     (const CairnTallyQuery  *query,
                                               CairnRegister          *reader,
                                               CairnTable             *table,
                                               guint                   row,
                                               guint                   column,
                                               guint                   measure,
                                               GError                **error) G_GNUC_WARN_UNUSED_RESULT;
const char *cairn_table_source_describe_field (const char             *field);

G_END_DECLS
