/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-import.h"
#include "cairn-review.h"
#include "cairn-test-register.h"

/* A register to import into, and what came of it. */
typedef struct
{
  CairnTestPlace  place;
  CairnRegister  *target; /* (owned) */
} CairnTestImport;

#define CAIRN_TEST_TODAY "2024-04-15"

void cairn_test_import_init  (CairnTestImport *self);
void cairn_test_import_clear (CairnTestImport *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CairnTestImport, cairn_test_import_clear)

CairnImportReceipt *cairn_test_import        (CairnTestImport    *self,
                                              CairnImportFlags    flags,
                                              const char         *csv);
void                cairn_test_import_counts (CairnTestImport    *self,
                                              CairnImportFlags    flags,
                                              const char         *csv,
                                              const char         *counts);
char               *cairn_test_notes         (GListModel         *notes);
CairnReview        *cairn_test_review        (CairnTestImport    *self,
                                              const char         *reference);
guint               cairn_test_count         (CairnTestImport    *self,
                                              CairnEntityKind     entity);
